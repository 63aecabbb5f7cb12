/* What an exercise's file says of its picture: poses, things, marks. figure/picture.h draws it. */
#ifndef LIMBER_FIGURE_FIGURE_H
#define LIMBER_FIGURE_FIGURE_H

#include <stddef.h>

#include "base/error.h"
#include "figure/breath.h"
#include "figure/mark.h"
#include "figure/person.h"
#include "figure/pose.h"
#include "figure/prop.h"
#include "figure/skeleton.h"

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

/* The two stages that a moment (0..1) lies between. */
struct figure_moment {
    const struct pose *from, *to;
    double place; /* among the stages, from 0 */
    double part;  /* of the way from one to the other, eased */
};
struct figure_moment figure_moment(const struct figure *figure, double at);

/* Whether the person sits on a chair from start to end: a wheelchair serves as well. */
bool figure_sits(const struct figure *figure);

/* The bones of the same moment, for those who measure. */
bool figure_skeleton(struct skeleton *skeleton, const struct figure *figure, double at, int person,
                     struct err *e);
/* What stands around that person in it; borrows the figure. */
struct scene figure_scene(const struct figure *figure, int person);
/* The same where a scene is at hand. */
void figure_bones(struct skeleton *skeleton, const struct figure *figure, double at,
                  const struct scene *scene);

#endif
