/* Sparing the battery, and noticing that the device slept or its lid was shut. Knows no clock and
 * no device: times come in (milliseconds of the clock that runs on in sleep), the device is a port.
 */
#ifndef LIMBER_SDL_SYSTEM_POWER_H
#define LIMBER_SDL_SYSTEM_POWER_H

#include <stdbool.h>
#include <stdint.h>

struct power_port {
    void *userdata;
    bool (*on_battery)(void *userdata);
    void (*stay_awake)(void *userdata, bool stay); /* the screen saver is held off */
    bool (*lid_shut)(void *userdata);
};

struct power {
    struct power_port port;
    bool awake;         /* the screen saver is held off */
    bool dim;           /* the picture is dark; any input brings it back */
    int64_t touched_ms; /* when there was last something to see or to do */
    int64_t looked_ms;  /* when the battery was last asked after */
    int64_t slept_ms;   /* what the device has slept since its start */
    bool in_session;    /* at the last look at the lid */
    bool shut;          /* the lid was, then: */
    int64_t lid_ms;
};

/* What is going on in the app. */
struct power_doing {
    bool in_session; /* also a paused one */
    bool running;    /* the session's time runs: nobody needs to touch anything */
};

void power_begin(struct power *power, const struct power_port *port, int64_t now_ms,
                 int64_t slept_ms);
/* Somebody touched it. True: it was dim and is awake again; the touch means no more than that. */
bool power_touch(struct power *power, int64_t now_ms);
/* Lets time pass: the screen stays on in a session, and nothing else keeps it on; 30 minutes on a
 * battery without a touch and without a running session make it dim. */
void power_step(struct power *power, struct power_doing doing, int64_t now_ms);
/* When power_step has something to do next; INT64_MAX: after the next touch. */
int64_t power_deadline(const struct power *power);
/* Has the device slept since the last call? `slept_ms`: all its sleep so far (clock_slept). Whoever
 * woke it is there: it is not dim. */
bool power_slept(struct power *power, int64_t slept_ms, int64_t now_ms);
/* Was the lid shut since the last call? It is looked at once a second, in a session only. One that
 * is shut when the session begins stays unheeded until it was open: another screen is looked at. */
bool power_shut(struct power *power, struct power_doing doing, int64_t now_ms);

#endif
