/* The first screen. start_over is in app/context.h. Private to src/app. */
#ifndef LIMBER_APP_START_H
#define LIMBER_APP_START_H

struct context;

/* At the start of the program, once the shelf is open. */
void start_app(struct context *ctx);
/* The shelf is read to its end: somebody new may have come, or another program. */
void start_searched(struct context *ctx);

#endif
