/* What the core of the app keeps beside its features: for app.c and its tests alone. */
#ifndef LIMBER_APP_STATE_H
#define LIMBER_APP_STATE_H

#include "app/context.h"
#include "app/stack.h"
#include "ui/ui.h"

struct app {
    struct context ctx;
    struct ui ui;
    struct stack stack;
    enum screen_id built; /* what the display list shows */
    int64_t drawn_ms;     /* when the ring was last drawn */
    int64_t second_ms;    /* when the seconds of what was drawn change */
};

#endif
