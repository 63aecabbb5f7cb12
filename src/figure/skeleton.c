#include "figure/skeleton.h"

#include <math.h>

struct frame skeleton_spine(const struct skeleton *skeleton, double height) {
    double place = height / SKELETON_STEP;
    int i = place < 0 ? 0 : place > SKELETON_KNOTS - 1 ? SKELETON_KNOTS - 1 : (int)place;
    struct frame frame = skeleton->spine[i];
    frame.at = vector_along(frame.at, frame.up, height - i * SKELETON_STEP);
    return frame;
}

struct vector skeleton_sole(const struct limb *leg) {
    return vector_upright(vector_subtract(leg->end, leg->middle), leg->tip);
}

/* Heel, ball, toes and instep of a shoe: along the foot and towards the sole. */
static const double shoe[][2] = {{-54, 62}, {-48, 20}, {110, 62}, {180, 56},
                                 {150, 20}, {90, 2},   {20, -34}, {-42, -20}};

double skeleton_foot_drop(struct vector tip, struct vector sole) {
    double drop = 0;
    for (unsigned i = 0; i < sizeof shoe / sizeof *shoe; i++)
        drop = fmax(drop, -(tip.y * shoe[i][0] + sole.y * shoe[i][1]));
    return drop;
}
