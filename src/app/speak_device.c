/* The voice before anybody is chosen. Who cannot see could not choose herself in silence: so the
 * device remembers whether anyone here has the voice on, and how fast. */
#include <stdlib.h>
#include <string.h>

#include "app/speak.h"
#include "app/state.h"
#include "base/log.h"

static const char voice[] = "voice", speed[] = "voice-speed", on[] = "on"; /* as in settings.c */
enum { SPEED = 150, SLOWEST = 80, FASTEST = 450 };                         /* words a minute */

bool speak_nobody_yet(const struct app *app) {
    return !app->kiosk && app->depth > 0 && app->stack[0] == SCREEN_WHO;
}

static bool hears(struct app *app, int64_t person) {
    char value[8] = "";
    record_setting(app->record, person, voice, value, sizeof value);
    return strcmp(value, on) == 0;
}

static bool anybody_hears(struct app *app) {
    struct person all[PEOPLE_MOST];
    int count = record_people(app->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++)
        if (hears(app, all[i].id))
            return true;
    return false;
}

void speak_device_read(struct app *app) {
    char value[16] = "";
    record_setting(app->record, 0, speed, value, sizeof value);
    long words = strtol(value, NULL, 10);
    app->speaking.device = hears(app, 0);
    app->speaking.device_speed = words >= SLOWEST && words <= FASTEST ? (int)words : SPEED;
}

/* Written only where it is another one: every start chooses somebody. */
static void keep(struct app *app, const char *key, const char *value) {
    char before[16] = "";
    struct err e = {""};
    record_setting(app->record, 0, key, before, sizeof before);
    if (strcmp(before, value) != 0 && !record_set(app->record, 0, key, value, &e))
        log_warn("%s", e.text);
}

void speak_device_keep(struct app *app) {
    char value[16] = "150";
    if (app->kiosk)
        return;
    if (app->person.id && hears(app, app->person.id)) {
        record_setting(app->record, app->person.id, speed, value, sizeof value);
        keep(app, speed, value);
        keep(app, voice, on);
    } else if (hears(app, 0) && !anybody_hears(app)) {
        keep(app, voice, "off");
    }
    speak_device_read(app);
}
