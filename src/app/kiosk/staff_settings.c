/* What the staff has set: every visitor begins with it, and it stays over a restart. */
#include <stdlib.h>
#include <string.h>

#include "app/kiosk/kiosk.h"
#include "app/setting.h"
#include "base/gettext.h"
#include "base/json.h"
#include "base/json_write.h"
#include "base/log.h"

#define FORMAT "limber.kiosk-settings/1"

static const char file_words[] = "kiosk-settings.json";

static int64_t owner_of(const struct context *ctx, enum setting_id id) {
    return setting_at(id)->of_device ? 0 : ctx->person.id;
}

/* What the staff sets, every visitor begins with. */
static bool is_kept(enum setting_id id) {
    return setting_at(id)->by & SETTING_BY_STAFF;
}

/* --- the file ----------------------------------------------------------------------------------
 */

/* An object of ours: a half of one is no JSON. */
static bool is_whole(const char *text) {
    struct err e = {""};
    struct cJSON *root = json_read(text, strlen(text), &e);
    const struct cJSON *format = json_get(root, "format");
    bool whole = format && json_type(format) == JSON_TEXT && strcmp(json_text(format), FORMAT) == 0;
    json_free(root);
    return whole;
}

static void take(struct kiosk *kiosk, enum setting_id id, const struct cJSON *root) {
    const char *key = setting_at(id)->key;
    const struct cJSON *value = is_kept(id) ? json_get(root, key) : NULL;
    if (!value)
        return;
    if (json_type(value) == JSON_TEXT && setting_allows(id, json_text(value))) {
        kiosk->kept[id] = memory_strdup(json_text(value));
        return;
    }
    kiosk->staff_damaged = true;
    struct text what = {0};
    text_addf(&what, "/%s is not known; set it anew here", key);
    kiosk_add_fault(kiosk, file_words, text_str(&what));
    text_free(&what);
}

void kiosk_staff_read(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    struct err e = {""};
    bool there;
    if (kiosk->staff_unsaved)
        return; /* what holds now is newer */
    kiosk_staff_free(kiosk);
    kiosk->staff_damaged = false;
    char *text = kiosk_store_read(ctx, file_words, is_whole, &there);
    struct cJSON *root = text ? json_read(text, strlen(text), &e) : NULL;
    for (enum setting_id id = 0; root && id < SETTING_COUNT; id++)
        take(kiosk, id, root);
    if (!text && there) {
        kiosk->staff_damaged = true;
        kiosk_add_fault(kiosk, file_words,
                        "it cannot be read; set text size, sound and the rest anew");
    }
    json_free(root);
    free(text);
}

void kiosk_staff_free(struct kiosk *kiosk) {
    for (enum setting_id i = 0; i < SETTING_COUNT; i++) {
        free(kiosk->kept[i]);
        kiosk->kept[i] = NULL;
    }
}

static void write_all(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    struct text text = {0};
    struct err e = {""};
    struct json_write w = json_write_begin(&text, JSON_WRITE_SPACED);
    json_write_object(&w, NULL);
    json_write_rows(&w);
    json_write_text(&w, "format", FORMAT);
    for (enum setting_id i = 0; i < SETTING_COUNT; i++)
        if (kiosk->kept[i])
            json_write_text(&w, setting_at(i)->key, kiosk->kept[i]);
    json_write_end_line(&w);
    kiosk->staff_unsaved = !kiosk_store_write(ctx, file_words, text_str(&text), is_whole, &e);
    kiosk->told = NULL;
    if (kiosk->staff_unsaved) {
        log_warn("%s", e.text);
        kiosk->told = N_("The settings cannot be saved. They hold until the next start.");
    } else if (!kiosk->staff_damaged) {
        kiosk->looks = kiosk_files_hash(ctx); /* our own file is no news */
    }
    text_free(&text);
}

/* --- what holds --------------------------------------------------------------------------------
 */

/* True when the row is another one now. */
static bool note(struct context *ctx, enum setting_id id) {
    char value[64] = "", **kept = &ctx->kiosk->kept[id];
    bool set =
        record_setting(ctx->record, owner_of(ctx, id), setting_at(id)->key, value, sizeof value);
    if (set == (*kept != NULL) && (!set || strcmp(*kept, value) == 0))
        return false;
    free(*kept);
    *kept = set ? memory_strdup(value) : NULL;
    return true;
}

void kiosk_keep(struct context *ctx) {
    bool changed = false;
    if (!ctx->kiosk || !ctx->kiosk->staff)
        return;
    for (enum setting_id i = 0; i < SETTING_COUNT; i++)
        changed = (is_kept(i) && note(ctx, i)) || changed;
    /* What the staff has chosen wins over the command line from now on. */
    ctx->kiosk->given = ctx->options;
    if (changed)
        write_all(ctx);
}

void kiosk_staff_set(struct context *ctx) {
    struct err e = {""};
    for (enum setting_id i = 0; i < SETTING_COUNT; i++)
        if (ctx->kiosk->kept[i])
            record_set(ctx->record, owner_of(ctx, i), setting_at(i)->key, ctx->kiosk->kept[i], &e);
    settings_given(&ctx->options, &ctx->kiosk->given);
}
