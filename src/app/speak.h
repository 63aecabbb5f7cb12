/* When something is said, and what: every screen as it comes, where the focus goes, and the session
 * as it runs. How it sounds is behind the ports. Private to src/app. */
#ifndef LIMBER_APP_SPEAK_H
#define LIMBER_APP_SPEAK_H

#include <stdbool.h>
#include <stdint.h>

#include "session/session.h"

enum { SPEAK_TEXTS = 64 };

/* What was told last, as numbers that differ when it would be told otherwise. */
struct speaking {
    bool on, missing; /* missing: wanted, but there is no voice on this device */
    bool turned;      /* just now turned on: that is said first */
    bool acted;       /* the client pressed something since */
    bool device;      /* it speaks also before anybody is chosen, */
    int device_speed; /* so many words a minute */
    uint64_t screen, focus, texts[SPEAK_TEXTS];
    int text_count;
    int64_t phase_ms, second; /* of the running phase: its start in the timeline, its second */
};

struct app;

/* --- speak_device.c ------------------------------------------------------------------------------
 */
/* Who is here is still asked, or the PIN of who was chosen: nobody's settings hold. */
bool speak_nobody_yet(const struct app *app);
/* Somebody was chosen or erased, or turned the voice on or off: the device remembers. */
void speak_device_keep(struct app *app);
void speak_device_read(struct app *app);

/* --- speak.c -------------------------------------------------------------------------------------
 */
/* After the settings were read: the voice is loaded or given back. */
void speak_settings(struct app *app);
/* The client did something; the screen that follows is the answer. */
void speak_acted(struct app *app);
/* After the screen was built. */
void speak_screen(struct app *app);
/* In a running session: an event, then after all of them the seconds. */
void speak_event(struct app *app, const struct session_event *event);
void speak_second(struct app *app);

#endif
