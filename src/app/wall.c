/* The clock on the wall: devices without a clock chip start in 1970 or at any other time. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"

/* A setting of the device: the client was told that its clock is not set, and it was not since. */
static const char told_key[] = "clock-told";

static bool is_set(const struct app *app) {
    return date_of(app->now.wall) >= app->options.build_day;
}

static void note(struct app *app, const char *told) {
    struct err e = {""};
    if (!record_set(app->record, 0, told_key, told, &e))
        run_kept(app, false, &e);
}

/* Told once, not at each start: on a device without a clock it is so every day. When it was set it
 * may be told again. */
void wall_look(struct app *app) {
    const char *sentence = _("The clock of this device is not set. Days may be recorded wrongly.");
    char told[8] = "";
    record_setting(app->record, 0, told_key, told, sizeof told);
    bool shown = strcmp(app->notice.text, sentence) == 0;
    if (is_set(app)) {
        if (told[0])
            note(app, "");
        if (shown)
            app->notice.text[0] = '\0';
    } else if (!told[0] && !app->notice.text[0]) {
        error_set(&app->notice, "%s", sentence);
        note(app, "yes");
    }
}
