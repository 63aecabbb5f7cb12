/* When something is said, and what: every screen as it comes, where the focus goes, and the session
 * as it runs. How it sounds is behind the ports. */
#ifndef LIMBER_APP_ACCESS_SPEAK_H
#define LIMBER_APP_ACCESS_SPEAK_H

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

struct context;

/* --- speak_device.c ------------------------------------------------------------------------------
 */
/* Who is here is still asked, or the PIN of who was chosen: nobody's settings hold. */
bool speak_nobody_yet(const struct context *ctx);
/* --- speak.c -------------------------------------------------------------------------------------
 */
/* The client did something; the screen that follows is the answer. */
void speak_acted(struct context *ctx);
/* After the screen was built. */
void speak_screen(struct context *ctx);

#endif
