/* What every screen has round its body: margins, and the bar of actions at the bottom with hints
 * that fit the pad, the keys or the finger. */
#ifndef LIMBER_UI_FRAME_H
#define LIMBER_UI_FRAME_H

#include "ui/ui.h"

/* The buttons of a pad by what they do, as walks and input name them. NONE: only by focus. */
enum hint { HINT_OK, HINT_BACK, HINT_SKIP, HINT_HURT, HINT_HELP, HINT_COUNT, HINT_NONE };

struct frame_action {
    enum hint hint;
    const char *label;
    struct command command;
};

/* Draws the bar and returns what is left for the body. `soft`: on a quiet ground of its own.
 *
 * Where large text would leave the body too low to be read, the bar keeps Back, Help and "this
 * hurts" alone; the other actions, and the one button that goes on, then stand at the end of the
 * screen's paged flow, which every screen has that is not soft. */
struct box frame_begin(struct ui *ui, const struct frame_action *actions, int count, bool soft);

/* The same with the one button that goes on, always in sight below the body: its first focus. */
struct box frame_begin_main(struct ui *ui, const struct frame_action *actions, int count,
                            struct command command, const char *label);

#endif
