#include "sdl/input/lock.h"

#include <signal.h>

enum { POINTER_MS = 3000 };

void lock_signals(void) {
    static const int ignored[] = {SIGINT, SIGQUIT, SIGTSTP, SIGHUP};
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        signal(ignored[i], SIG_IGN);
}

/* A key held together with Alt, Ctrl or the system's own is meant for a window manager. */
static bool is_chord(const SDL_Event *event) {
    Uint16 chords = KMOD_ALT | KMOD_CTRL | KMOD_GUI;
    return event->type == SDL_KEYDOWN && (event->key.keysym.mod & chords) != 0;
}

bool lock_holds(const struct lock *lock, const SDL_Event *event) {
    return lock->on && (event->type == SDL_QUIT || event->type == SDL_APP_TERMINATING ||
                        event->type == SDL_DROPFILE || is_chord(event));
}

bool lock_activity(const struct lock *lock, struct app *app, const SDL_Event *event,
                   struct app_time now) {
    bool pressed = (event->type == SDL_KEYDOWN && !event->key.repeat) ||
                   event->type == SDL_JOYBUTTONDOWN || event->type == SDL_CONTROLLERBUTTONDOWN;
    if (lock->on && pressed)
        app_activity(app, now);
    return lock->on && pressed;
}

static void show_pointer(struct lock *lock, bool show) {
    if (lock->pointer != show)
        SDL_ShowCursor(show ? SDL_ENABLE : SDL_DISABLE);
    lock->pointer = show;
}

void lock_point(struct lock *lock, const SDL_Event *event, int64_t now_ms) {
    if (!lock->on || event->type != SDL_MOUSEMOTION)
        return;
    if (event->motion.which != SDL_TOUCH_MOUSEID) {
        lock->pointed_ms = now_ms;
        show_pointer(lock, true);
    }
}

void lock_step(struct lock *lock, int64_t now_ms) {
    if (lock->on && lock->pointer && now_ms - lock->pointed_ms >= POINTER_MS)
        show_pointer(lock, false);
}
