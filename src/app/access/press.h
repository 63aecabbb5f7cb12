/* A touch that counts only when it lasts: for hands that tremble, and that touch what they did not
 * mean. A ring fills round the finger meanwhile. */
#ifndef LIMBER_APP_ACCESS_PRESS_H
#define LIMBER_APP_ACCESS_PRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/ui.h"

struct context;

int press_ms(const struct context *ctx); /* so long a touch must last; 0: it counts at once */
/* A finger goes down, moves, is lifted. One that slides away from its control changes its mind. */
void press_down(struct context *ctx, int x, int y);
void press_slide(struct context *ctx, int x, int y);
void press_lift(struct context *ctx);
/* True: it has lasted, and counts at that place. */
bool press_step(struct context *ctx, int *x, int *y);
/* When it counts; INT64_MAX: no finger is down. */
int64_t press_deadline(const struct context *ctx);
/* When its ring, drawn last at that moment, looks different. */
int64_t press_frame(const struct context *ctx, int64_t drawn_ms);
/* For the toolkit to draw. */
struct finger press_finger(const struct context *ctx);

#endif
