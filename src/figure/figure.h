/* The people in the pictures: a pose becomes SVG. The one door of this room. Pure: text in, text
 * out. */
#ifndef LIMBER_FIGURE_FIGURE_H
#define LIMBER_FIGURE_FIGURE_H

#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "figure/breath.h"
#include "figure/mark.h"
#include "figure/person.h"
#include "figure/pose.h"
#include "figure/prop.h"
#include "figure/skeleton.h"
#include "plan/exercise.h"

enum {
    FIGURE_PROPS = 6,
    FIGURE_AREAS = 4,
    FIGURE_ARROWS = 3,
    FIGURE_VIA = 4,
    FIGURE_BREATH_MM = 16
};

/* UPPER: from the thighs up. */
enum show { SHOW_ALL, SHOW_UPPER, SHOW_HEAD, SHOW_HAND, SHOW_COUNT };

/* What an exercise's file says of its picture. Holds no pointers: copy it freely. */
struct figure {
    enum pose_view view;
    enum show show;                          /* a close-up is cut off by the picture's edge */
    double turned;                           /* degrees to the picture's right */
    struct pose start, via[FIGURE_VIA], end; /* via: passed on the way, in order */
    int via_count;
    struct prop props[FIGURE_PROPS];
    struct area areas[FIGURE_AREAS];
    struct arrow arrows[FIGURE_ARROWS];
    int prop_count, area_count, arrow_count;
    struct breath breath;
};

/* Reads the figure out of the text of an exercise's file (its drawing.figure). *e says what is
 * wrong and where; *none (may be NULL) is set when the exercise simply has no figure. */
bool figure_read(struct figure *figure, const char *json, size_t length, bool *none, struct err *e);

/* Its stages: the start, the poses on the way and the end, 0 to figure_stages - 1; and the moment
 * (0..1) at which each is reached. The ways between them take equal shares. */
int figure_stages(const struct figure *figure);
double figure_stage_at(const struct figure *figure, int stage);
const struct pose *figure_pose(const struct figure *figure, int stage);

/* Draws it as SVG of 480 x 480: `at` 0 is the start, 1 the end, eased between
 * the stages. From 1 to 2 it
 * stays at the end and breathes in: chest and belly rise a little (FIGURE_BREATH_MM at 2). Figures
 * are written for the side that their view shows: the left of the picture from the front and from
 * behind, the right side of the body from the side. The other side is its exact mirror; SIDE_NONE
 * and SIDE_BOTH leave it as it is written. */
bool figure_draw(struct text *svg, const struct figure *figure, double at, enum side side,
                 int person, struct err *e);

/* Whether the person sits on a chair from start to end: a wheelchair serves as well. */
bool figure_sits(const struct figure *figure);

/* The bones of the same moment, for those who measure. */
bool figure_skeleton(struct skeleton *skeleton, const struct figure *figure, double at, int person,
                     struct err *e);
/* The same where a scene is at hand. */
void figure_bones(struct skeleton *skeleton, const struct figure *figure, double at,
                  const struct scene *scene);

#endif
