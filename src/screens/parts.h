/* What several screens share: the usual bar of actions, headings, pictures of exercises. */
#ifndef LIMBER_SCREENS_PARTS_H
#define LIMBER_SCREENS_PARTS_H

#include "model/command.h"
#include "model/parts.h"
#include "model/screen.h"
#include "ui/flow.h"
#include "ui/frame.h"
#include "ui/ui.h"

/* The bar with Back (left out where `back` is NULL) and Help; returns the body. */
struct box parts_frame(struct ui *ui, const char *back);

/* The same with the one button that goes on. */
struct box parts_frame_main(struct ui *ui, const char *back, struct command command,
                            const char *label);

struct command parts_command(enum command_kind kind, int value);

/* A heading as pages begin: a quiet line above (NULL: none) and the title. */
void parts_heading(struct flow *flow, const char *above, const char *title);

/* The name of an exercise's picture for the picture loader: `at` 0 (start) to 1 (end) of its
 * movement, up to 2 with a breath at its end, in steps small enough to look smooth; `side` is the
 * one being worked on, NONE where the exercise has no sides. Or the n-th of the therapist's own
 * pictures (n counts up with time). Lives until the next build. The right side is asked for by
 * ui_picture's `mirrored`. */
const char *parts_picture(struct ui *ui, const struct model_pictures *pictures,
                          const struct exercise *exercise, enum side side, double at, int n);

/* The poses of an exercise of ours one after the other, as large as they fit into the box: from the
 * number `first` (0: the start) to the end. Most have two; some pass others on their way. */
void parts_stages(struct ui *ui, struct box box, const struct model_pictures *pictures,
                  const struct exercise *exercise, enum side side, int first);

/* The name of a card's file without its folders. Borrowed from the card. */
const char *parts_file(const struct program_card *card);

/* The side that an exercise of a program begins with. */
enum side parts_first_side(const struct program_item *item);

/* "8 min", at least "1 min". */
const char *parts_minutes(struct ui *ui, int64_t ms);

/* "Left", "Right", "Both sides", "" for none. Translated. */
const char *parts_side(enum side side);

/* One line on what an item asks: "2 x 20 s, each side". */
const char *parts_dose(struct ui *ui, const struct program_item *item);

/* The cues of an exercise, numbered; its caution and its usual mistakes. */
void parts_cues(struct flow *flow, const struct exercise *exercise);
void parts_warnings(struct flow *flow, const struct exercise *exercise);

/* A region as the library files it ("lower back"), in words. Translated. */
const char *parts_library_region(const char *id);

#endif
