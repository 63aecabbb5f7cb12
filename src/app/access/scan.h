/* One switch for everything: the highlight goes from control to control by itself, and whatever is
 * pressed chooses. */
#ifndef LIMBER_APP_ACCESS_SCAN_H
#define LIMBER_APP_ACCESS_SCAN_H

#include <stdbool.h>
#include <stdint.h>

struct context;

enum { SCAN_ROUNDS = 2 }; /* then it rests until the switch is pressed */

bool scan_is_on(const struct context *ctx);
/* Moves the highlight on where its time is over. The controls are those that are shown. */
void scan_step(struct context *ctx);
/* What a press means: nothing of it; a switch that only wakes it up, or comes too soon after the
 * last; or a switch that chooses what has the focus (then scan_step goes round what follows). */
enum scan_meaning { SCAN_NO_SWITCH, SCAN_WAKES, SCAN_CHOOSES };
enum scan_meaning scan_press(struct context *ctx);
/* When the highlight moves; INT64_MAX: it does not. */
int64_t scan_deadline(const struct context *ctx);

#endif
