#include "app/language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/file.h"
#include "base/words.h"

static const char key[] = "language"; /* in the record, of a person and of the device */

static bool chosen(struct app *app, char *code, size_t room) {
    return record_setting(app->record, app->person.id, key, code, room) ||
           record_setting(app->record, 0, key, code, room);
}

/* The library's texts. Where a language has none, they stay English. */
static void speak_library(struct app *app) {
    struct err e = {""};
    char name[64];
    snprintf(name, sizeof name, "languages/library.%s.json", words_language());
    bool english = strcmp(words_language(), "en") == 0 || words_made_up(words_language());
    char *path = english ? NULL : file_join(app->options.assets, name);
    library_speak(app->library, path, &e);
    if (app->shelf)
        shelf_speak(app->shelf);
    free(path);
}

/* Where no font has its letters, the language would be boxes: English, and what is to be done. */
static void check_letters(struct app *app) {
    static const struct {
        const char *code, *package;
    } packages[] = {{"ar", "fonts-noto-core"}, {"zh", "fonts-noto-cjk"}};
    const char *name = strcmp(words_language(), "en") == 0 ? NULL : language_name();
    if (!name || ui_covers(&app->ui, name))
        return;
    const char *package = "fonts-noto-core";
    for (size_t i = 0; i < sizeof packages / sizeof *packages; i++)
        if (strncmp(words_language(), packages[i].code, 2) == 0)
            package = packages[i].package;
    words_open(app->options.languages, "en");
    /* TRANSLATORS: a language that cannot be shown, and what must be installed for it. */
    error_set(&app->notice, _("This language needs the package %s."), package);
}

void language_read(struct app *app) {
    const struct app_options *options = &app->options;
    char before[32], code[32];
    if (!options->languages)
        return;
    snprintf(before, sizeof before, "%s", words_language());
    if (options->language)
        words_open(options->languages, options->language);
    else
        words_open(options->languages,
                   chosen(app, code, sizeof code) ? code : options->environment_language);
    check_letters(app);
    ui_language(&app->ui, words_language());
    if (strcmp(before, words_language()) == 0 && app->spoken)
        return;
    app->spoken = true;
    speak_library(app);
    care_forget(app);
    report_forget(app);
    app->changed = true;
}

void language_keep(struct app *app) {
    char own[32], device[32] = "";
    struct err e = {""};
    if (app->kiosk || !app->person.id ||
        !record_setting(app->record, app->person.id, key, own, sizeof own))
        return;
    record_setting(app->record, 0, key, device, sizeof device);
    if (strcmp(own, device) != 0 && !record_set(app->record, 0, key, own, &e))
        app->notice = e;
}

static const struct words_language *next_of(const char *code) {
    for (int i = 0; words_languages(i); i++)
        if (strcmp(words_languages(i)->code, code) == 0)
            return words_languages(i + 1) ? words_languages(i + 1) : words_languages(0);
    return words_languages(0);
}

void language_next(struct app *app) {
    struct err e = {""};
    const char *code = next_of(words_language())->code;
    app->options.language = NULL;
    app->ui.focus = (struct command){COMMAND_SETTING, SETTING_LANGUAGE};
    if (!record_set(app->record, app->person.id, key, code, &e) ||
        !record_set(app->record, 0, key, code, &e))
        app->notice = e;
    language_read(app);
}

const char *language_name(void) {
    for (int i = 0; words_languages(1) && words_languages(i); i++)
        if (strcmp(words_languages(i)->code, words_language()) == 0)
            return words_languages(i)->name;
    return words_languages(1) ? words_languages(0)->name : NULL;
}

bool language_allow(const char *code) {
    for (int i = 0; words_languages(i); i++)
        if (strcmp(words_languages(i)->code, code) == 0)
            return true;
    return false;
}
