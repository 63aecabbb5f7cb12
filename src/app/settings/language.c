#include "app/settings/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/setting.h"
#include "base/file.h"
#include "base/gettext.h"
#include "plan/library.h"

/* In the record, of a person and of the device. */
static const char *key(void) {
    return setting_at(SETTING_LANGUAGE)->key;
}

static bool chosen(struct context *ctx, char *code, size_t capacity) {
    return record_setting(ctx->record, ctx->person.id, key(), code, capacity) ||
           record_setting(ctx->record, 0, key(), code, capacity);
}

/* The library's texts. Where a language has none, they stay English. */
static void speak_library(struct context *ctx) {
    struct err e = {""};
    char name[64];
    snprintf(name, sizeof name, "languages/library.%s.json", gettext_language());
    bool english =
        strcmp(gettext_language(), "en") == 0 || gettext_is_pseudolocale(gettext_language());
    char *path = english ? NULL : file_join(ctx->options.assets, name);
    library_set_language(ctx->library, path, &e);
    if (ctx->shelf)
        shelf_retranslate(ctx->shelf);
    free(path);
}

/* Where no font has its letters, the language would be boxes: English, and what is to be done. */
static void check_letters(struct context *ctx) {
    static const struct {
        const char *code, *package;
    } packages[] = {{"ar", "fonts-noto-core"}, {"zh", "fonts-noto-cjk"}};
    const char *name = strcmp(gettext_language(), "en") == 0 ? NULL : language_name();
    if (!name || ui_covers(ctx->ui, name))
        return;
    const char *package = "fonts-noto-core";
    for (size_t i = 0; i < sizeof packages / sizeof *packages; i++)
        if (strncmp(gettext_language(), packages[i].code, 2) == 0)
            package = packages[i].package;
    gettext_open(ctx->options.languages, "en");
    /* TRANSLATORS: a language that cannot be shown, and what must be installed for it. */
    error_set(&ctx->notice, _("This language needs the package %s."), package);
}

void language_read(struct context *ctx) {
    const struct app_options *options = &ctx->options;
    char before[32], code[32];
    if (!options->languages)
        return;
    snprintf(before, sizeof before, "%s", gettext_language());
    if (options->language)
        gettext_open(options->languages, options->language);
    else
        gettext_open(options->languages,
                     chosen(ctx, code, sizeof code) ? code : options->environment_language);
    check_letters(ctx);
    ui_language(ctx->ui, gettext_language());
    if (strcmp(before, gettext_language()) == 0 && ctx->emergency->spoken)
        return;
    ctx->emergency->spoken = true;
    speak_library(ctx);
    day_forget(ctx);
    report_forget(ctx);
    ctx->changed = true;
}

void language_keep(struct context *ctx) {
    char own[32], device[32] = "";
    struct err e = {""};
    if (ctx->kiosk || !ctx->person.id ||
        !record_setting(ctx->record, ctx->person.id, key(), own, sizeof own))
        return;
    record_setting(ctx->record, 0, key(), device, sizeof device);
    if (strcmp(own, device) != 0 && !record_set(ctx->record, 0, key(), own, &e))
        ctx->notice = e;
}

static const struct gettext_language *next_of(const char *code) {
    for (int i = 0; gettext_languages(i); i++)
        if (strcmp(gettext_languages(i)->code, code) == 0)
            return gettext_languages(i + 1) ? gettext_languages(i + 1) : gettext_languages(0);
    return gettext_languages(0);
}

void language_next(struct context *ctx) {
    struct err e = {""};
    const char *code = next_of(gettext_language())->code;
    ctx->options.language = NULL;
    ctx->ui->focus = (struct command){COMMAND_SETTING, SETTING_LANGUAGE};
    if (!record_set(ctx->record, ctx->person.id, key(), code, &e) ||
        !record_set(ctx->record, 0, key(), code, &e))
        ctx->notice = e;
    language_read(ctx);
}

const char *language_name(void) {
    for (int i = 0; gettext_languages(1) && gettext_languages(i); i++)
        if (strcmp(gettext_languages(i)->code, gettext_language()) == 0)
            return gettext_languages(i)->name;
    return gettext_languages(1) ? gettext_languages(0)->name : NULL;
}
