/* The stack of screens. */
#include <string.h>

#include "app/state.h"

enum screen_id app_top(const struct app *app) {
    return app->stack[app->depth - 1];
}

static void arrived(struct app *app) {
    if (app->kiosk)
        kiosk_stir(app);
    ui_forget(&app->ui);
    app->changed = true;
}

void app_go(struct app *app, enum screen_id screen) {
    if (app->depth == STACK_MOST) { /* round and round: the oldest but home is forgotten */
        memmove(app->stack + 1, app->stack + 2, (STACK_MOST - 2) * sizeof *app->stack);
        app->depth--;
    }
    app->stack[app->depth++] = screen;
    arrived(app);
}

void app_replace(struct app *app, enum screen_id screen) {
    app->stack[app->depth - 1] = screen;
    arrived(app);
}

void app_back(struct app *app) {
    if (app->depth > 1)
        app->depth--;
    arrived(app);
}

void app_home(struct app *app) {
    app->depth = 0;
    app_go(app, app->kiosk ? SCREEN_DEMOS : SCREEN_HOME);
}

bool app_shows(const struct app *app, enum screen_id screen) {
    for (int i = 0; i < app->depth; i++)
        if (app->stack[i] == screen)
            return true;
    return false;
}
