#include "figure/figure.h"

#include <math.h>

#include "figure/skeleton_set.h"

/* --- the stages ---------------------------------------------------------------------------------
 */

int figure_stages(const struct figure *figure) {
    return 2 + figure->via_count;
}

double figure_stage_at(const struct figure *figure, int stage) {
    return stage / (figure_stages(figure) - 1.0);
}

const struct pose *figure_pose(const struct figure *figure, int stage) {
    return stage <= 0                   ? &figure->start
           : stage <= figure->via_count ? &figure->via[stage - 1]
                                        : &figure->end;
}

static double ease(double t) {
    return t * t * (3 - 2 * t);
}

struct figure_moment figure_moment(const struct figure *figure, double at) {
    double place = at * (figure_stages(figure) - 1);
    int stage = (int)fmin(place, figure->via_count);
    return (struct figure_moment){figure_pose(figure, stage), figure_pose(figure, stage + 1), place,
                                  ease(place - stage)};
}

void figure_bones(struct skeleton *skeleton, const struct figure *figure, double at,
                  const struct scene *scene) {
    struct figure_moment now = figure_moment(figure, at);
    skeleton_between(skeleton, now.from, now.to, now.part, scene);
}

bool figure_sits(const struct figure *figure) {
    for (int i = 0; i < figure_stages(figure); i++)
        if (figure_pose(figure, i)->rest != REST_SEAT)
            return false;
    return true;
}

/* --- the bones -----------------------------------------------------------------------------------
 */

static bool check(double at, int person, struct err *e) {
    if (!(at >= 0 && at <= 1))
        return error_set(e, "the moment %g is none; give 0 (start) to 1 (end)", at);
    if (person < 0 || person >= person_count())
        return error_set(e, "there is no person %d; give 0 to %d", person, person_count() - 1);
    return true;
}

struct scene figure_scene(const struct figure *figure, int person) {
    return (struct scene){figure->props, figure->prop_count, person_get(person)};
}

bool figure_skeleton(struct skeleton *skeleton, const struct figure *figure, double at, int person,
                     struct err *e) {
    if (!check(at, person, e))
        return false;
    struct scene scene = figure_scene(figure, person);
    figure_bones(skeleton, figure, at, &scene);
    return true;
}
