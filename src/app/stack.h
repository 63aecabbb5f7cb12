/* The stack of screens: the top one is shown, Back leads to the one below. Private to src/app. */
#ifndef LIMBER_APP_STACK_H
#define LIMBER_APP_STACK_H

#include <stdbool.h>

#include "model/screen.h"

struct context;

enum { STACK_MOST = 12 };

struct stack {
    enum screen_id screens[STACK_MOST];
    int depth;
};

enum screen_id stack_top(const struct context *ctx);
enum screen_id stack_bottom(const struct context *ctx);
int stack_depth(const struct context *ctx);
void stack_go(struct context *ctx, enum screen_id screen);      /* on top */
void stack_replace(struct context *ctx, enum screen_id screen); /* instead of the top one */
void stack_only(struct context *ctx, enum screen_id screen);    /* alone: nothing leads back */
void stack_back(struct context *ctx);
void stack_home(struct context *ctx); /* home alone; in a kiosk the demonstrations */

#endif
