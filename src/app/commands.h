/* What each command does: every feature has a table of its own; here are those that lead from
 * screen to screen. Private to src/app. */
#ifndef LIMBER_APP_COMMANDS_H
#define LIMBER_APP_COMMANDS_H

#include "ui/ui.h"

struct context;

/* Carries it out; nothing where it makes no sense now, or who is there may not. */
void commands_do(struct context *ctx, struct command command);

#endif
