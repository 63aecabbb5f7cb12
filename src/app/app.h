/* The app: a stack of screens, what they show, and what their commands do. It knows no device;
 * time comes in with each call, sounds and pictures go out through ports.
 *
 * The caller's loop: hand in what the client did (app_act, app_tap), let time pass (app_step) by
 * app_deadline at the latest, and show app_display whenever app_changed says so. */
#ifndef LIMBER_APP_APP_H
#define LIMBER_APP_APP_H

#include "app/action.h"
#include "app/ports.h"
#include "ui/ui.h"

struct app;

/* Never NULL. Everything in the options is borrowed for the app's life. Reads what the first
 * screen needs and no more: the rest is read by app_step, a little at a time. */
struct app *app_new(const struct app_options *options, const struct app_ports *ports,
                    struct app_time now);
/* Ends it; a running session stays open in the record, to be gone on with. */
void app_free(struct app *app);

void app_act(struct app *app, enum action action, struct app_time now);
/* A finger or a mouse at that pixel. */
void app_tap(struct app *app, int x, int y, struct app_time now);
/* The same as it comes, where a touch counts only when it lasts: a finger goes down, moves, is
 * lifted. Milliseconds that it must last; 0: app_tap. */
int app_press_ms(const struct app *app);
void app_press(struct app *app, int x, int y, struct app_time now);
void app_slide(struct app *app, int x, int y);
void app_lift(struct app *app, struct app_time now);
/* One switch does everything: any key and any touch is ACTION_OK. */
bool app_scans(const struct app *app);
void app_hand(struct app *app, enum hand hand);
/* Input that means no action: a kiosk wakes up. */
void app_activity(struct app *app, struct app_time now);
/* What stands on the buttons of the pad in hand. */
void app_pad(struct app *app, enum pad pad);
void app_resize(struct app *app, int width, int height);
/* How far the picture is to be turned on the panel, degrees; changes with the settings. */
int app_turn(const struct app *app);
/* From now on this folder stands for a stick; NULL: there is none. The options' patterns count no
 * more. */
void app_plug(struct app *app, const char *root);
/* The window was hidden, the device is about to sleep: a running session is paused. */
void app_suspend(struct app *app, struct app_time now);

/* Lets time pass: the session, files still to be read. */
void app_step(struct app *app, struct app_time now);
/* When app_step must be called next, on the monotonic clock; INT64_MAX: when something happens.
 * `moving`: also for what only moves (the ring). */
int64_t app_deadline(const struct app *app, bool moving);
/* Files are still being read: app_step has work at once. */
bool app_busy(const struct app *app);

/* Has anything changed since app_display? */
bool app_changed(const struct app *app);
/* The display list, built again if something changed. Borrowed until the next call of anything. */
const struct display *app_display(struct app *app, struct app_time now);
/* What is on the screen: its name, its toolkit (texts, controls, focus). Borrowed. */
const char *app_screen(const struct app *app);
const struct ui *app_ui(const struct app *app);
/* A session is on its way (also paused): the screen stays on. */
bool app_in_session(const struct app *app);
/* Its time runs: nobody needs to press anything. */
bool app_runs(const struct app *app);
bool app_quits(const struct app *app);

#endif
