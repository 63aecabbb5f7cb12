/* When something is said, and what: every screen as it comes, where the focus goes, and the session
 * as it runs. How it sounds is behind the ports. */
#ifndef LIMBER_APP_ACCESS_SPEAK_H
#define LIMBER_APP_ACCESS_SPEAK_H

#include <stdbool.h>
#include <stdint.h>

#include "session/session.h"

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
