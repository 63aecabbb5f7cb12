/* What the staff has set: every visitor begins with it, and it stays over a restart. */
#include <stdlib.h>
#include <string.h>

#include "app/kiosk.h"
#include "app/language.h"
#include "app/state.h"
#include "base/json.h"
#include "base/log.h"
#include "base/words.h"
#include "care/countries.h"

#define FORMAT "limber.kiosk-settings/1"

static const char file_words[] = "kiosk-settings.json";

/* Is the value one that this key may have? */
typedef bool allows(const char *key, const char *value);

static bool is_look(const char *key, const char *value) {
    (void)key;
    return value[0] >= '0' && value[0] <= '9' && !value[1];
}

static bool is_language(const char *key, const char *value) {
    (void)key;
    return language_allow(value);
}

/* "" where the staff keyed in a number of its own. */
static bool is_country(const char *key, const char *value) {
    (void)key;
    return !value[0] || countries_find(value);
}

static bool is_number(const char *key, const char *value) {
    (void)key;
    return !value[0] || countries_valid_number(value);
}

/* Of the device (person 0) or of the person. */
static const struct {
    const char *key;
    bool of_device;
    allows *allows;
} rows[] = {{"sound", false, settings_allow}, {"volume", false, settings_allow},
            {"text", false, settings_allow},  {"theme", false, settings_allow},
            {"swap", false, settings_allow},  {"motion", false, settings_allow},
            {"look", false, is_look},         {"edge", true, settings_allow},
            {"light", false, settings_allow}, {"shape", false, settings_allow},
            {"side", false, settings_allow},  {"press", false, settings_allow},
            {"scan", false, settings_allow},  {"turn", true, settings_allow},
            {"language", true, is_language},  {"country", true, is_country},
            {"emergency", true, is_number}};
enum { ROWS = sizeof rows / sizeof *rows };

_Static_assert((int)ROWS <= (int)KIOSK_KEPT, "make room in kept");

static int64_t owner_of(const struct app *app, int row) {
    return rows[row].of_device ? 0 : app->person.id;
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

static void take(struct kiosk *kiosk, int row, const struct cJSON *root) {
    const struct cJSON *value = json_get(root, rows[row].key);
    if (!value)
        return;
    if (json_type(value) == JSON_TEXT && rows[row].allows(rows[row].key, json_text(value))) {
        kiosk->kept[row] = memory_copy(json_text(value));
        return;
    }
    kiosk->house_damaged = true;
    struct text what = {0};
    text_addf(&what, "/%s is not known; set it anew here", rows[row].key);
    kiosk_tell(kiosk, file_words, text_str(&what));
    text_free(&what);
}

void kiosk_house_read(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    struct err e = {""};
    bool there;
    if (kiosk->house_unsaved)
        return; /* what holds now is newer */
    kiosk_house_free(kiosk);
    kiosk->house_damaged = false;
    char *text = kiosk_kept_read(app, file_words, is_whole, &there);
    struct cJSON *root = text ? json_read(text, strlen(text), &e) : NULL;
    for (int i = 0; root && i < ROWS; i++)
        take(kiosk, i, root);
    if (!text && there) {
        kiosk->house_damaged = true;
        kiosk_tell(kiosk, file_words, "it cannot be read; set text size, sound and the rest anew");
    }
    json_free(root);
    free(text);
}

void kiosk_house_free(struct kiosk *kiosk) {
    for (int i = 0; i < ROWS; i++) {
        free(kiosk->kept[i]);
        kiosk->kept[i] = NULL;
    }
}

static void write_all(struct app *app) {
    struct kiosk *kiosk = app->kiosk;
    struct text text = {0};
    struct err e = {""};
    text_add(&text, "{\n  \"format\": \"" FORMAT "\"");
    for (int i = 0; i < ROWS; i++)
        if (kiosk->kept[i]) {
            text_addf(&text, ",\n  \"%s\": ", rows[i].key);
            json_quote(&text, kiosk->kept[i]);
        }
    text_add(&text, "\n}\n");
    kiosk->house_unsaved = !kiosk_kept_write(app, file_words, text_str(&text), is_whole, &e);
    kiosk->told = NULL;
    if (kiosk->house_unsaved) {
        log_warn("%s", e.text);
        kiosk->told = N_("The settings cannot be saved. They hold until the next start.");
    } else if (!kiosk->house_damaged) {
        kiosk->looks = kiosk_looks(app); /* our own file is no news */
    }
    text_free(&text);
}

/* --- what holds --------------------------------------------------------------------------------
 */

/* True when the row is another one now. */
static bool note(struct app *app, int row) {
    char value[64] = "", **kept = &app->kiosk->kept[row];
    bool set = record_setting(app->record, owner_of(app, row), rows[row].key, value, sizeof value);
    if (set == (*kept != NULL) && (!set || strcmp(*kept, value) == 0))
        return false;
    free(*kept);
    *kept = set ? memory_copy(value) : NULL;
    return true;
}

void kiosk_house_keep(struct app *app) {
    bool changed = false;
    if (!app->kiosk || !app->kiosk->staff)
        return;
    for (int i = 0; i < ROWS; i++)
        changed = note(app, i) || changed;
    /* What the staff has chosen wins over the command line from now on. */
    app->kiosk->said = app->options;
    if (changed)
        write_all(app);
}

void kiosk_house_set(struct app *app) {
    struct err e = {""};
    for (int i = 0; i < ROWS; i++)
        if (app->kiosk->kept[i])
            record_set(app->record, owner_of(app, i), rows[i].key, app->kiosk->kept[i], &e);
    settings_said(&app->options, &app->kiosk->said);
}
