/* Nothing goes through the floor, a seat, a wall or a table, at any step. */
#include <criterion/criterion.h>
#include <math.h>

#include "plan/library.h"
#include "unit/figure/library.h"

/* A point of the skeleton and how thick the body is there, at least. */
struct ball {
    struct vector at;
    double radius;
    const char *name;
};

enum { BALLS = 64, ALONG = 6 };

struct balls {
    struct ball all[BALLS];
    int count;
};

static void add(struct balls *balls, struct vector at, double radius, const char *name) {
    cr_assert_lt(balls->count, BALLS);
    balls->all[balls->count++] = (struct ball){at, radius, name};
}

static void add_bone(struct balls *balls, struct vector a, struct vector b, double radius,
                     const char *name) {
    for (int i = 0; i < ALONG; i++)
        add(balls, vector_between(a, b, i / (double)ALONG), radius, name);
}

static struct balls balls_of(const struct skeleton *s) {
    struct balls balls = {.count = 0};
    for (int i = 0; i < POSE_SIDES; i++) {
        add_bone(&balls, s->arms[i].root, s->arms[i].middle, 36, "an upper arm");
        add_bone(&balls, s->arms[i].middle, s->arms[i].end, 20, "a forearm");
        add(&balls, vector_along(s->arms[i].end, s->arms[i].tip, 66), 20, "a palm");
        add_bone(&balls, s->legs[i].root, s->legs[i].middle, 58, "a thigh");
        add_bone(&balls, s->legs[i].middle, s->legs[i].end, 40, "a shin");
    }
    add(&balls, s->head.at, SKELETON_HEAD - 6, "the head");
    for (int height = 60; height <= 500; height += 110)
        add(&balls, skeleton_spine(s, height).at, 60, "the trunk");
    return balls;
}

static void look_at_floor(const struct moment *m) {
    struct balls balls = balls_of(&m->skeleton);
    for (int i = 0; i < balls.count; i++) {
        const struct ball *b = &balls.all[i];
        cr_expect_geq(b->at.y - b->radius, -2 * m->unit, "%s: %s is %.0f mm in the floor",
                      library_name(m), b->name, b->radius - b->at.y);
    }
    for (int i = 0; i < POSE_SIDES; i++) {
        const struct limb *leg = &m->skeleton.legs[i];
        double sole = leg->end.y - skeleton_foot_drop(leg->tip, skeleton_sole(leg));
        cr_expect_geq(sole, -2 * m->unit, "%s: foot %d is %.0f mm in the floor", library_name(m), i,
                      -sole);
    }
}

Test(ground, nothing_goes_through_the_floor) {
    library_moments(look_at_floor);
}

/* --- things: boxes in the room ------------------------------------------------------------------
 */

struct crate {
    double low_x, high_x, low_y, high_y, half; /* half its width, across */
};

static bool crate_of(const struct moment *m, const struct prop *prop, struct crate *crate) {
    double far = 3000;
    bool across = m->figure->view == VIEW_SIDE || m->figure->view == VIEW_ABOVE;
    switch (prop->kind) {
    case PROP_CHAIR:
        *crate = (struct crate){prop->x - 186, prop->x + 252, PROP_SEAT - 38, PROP_SEAT, 215};
        return true;
    case PROP_CHAIR_TURNED:
        *crate = (struct crate){prop->x - 252, prop->x + 186, PROP_SEAT - 38, PROP_SEAT, 215};
        return true;
    case PROP_STOOL:
        *crate = (struct crate){-190, 190, PROP_SEAT - 38, PROP_SEAT, 190};
        return true;
    case PROP_TABLE:
    case PROP_DESK:
        *crate = (struct crate){prop->x, prop->x + prop->length, prop->y - 34, prop->y, far};
        return across;
    case PROP_WALL:
        *crate = m->skeleton.spine[0].at.x < prop->x
                     ? (struct crate){prop->x, far, -far, far, far}
                     : (struct crate){-far, prop->x, -far, far, far};
        return across;
    default:
        return false;
    }
}

/* How deep a point is in a crate: above 0 it is inside. */
static double depth_in(const struct crate *c, struct vector p) {
    double x = fmin(p.x - c->low_x, c->high_x - p.x), y = fmin(p.y - c->low_y, c->high_y - p.y);
    return fmin(fmin(x, y), c->half - fabs(p.z));
}

static void look_at_things(const struct moment *m) {
    struct balls balls = balls_of(&m->skeleton);
    for (int i = 0; i < m->figure->prop_count; i++) {
        struct crate crate;
        if (!crate_of(m, &m->figure->props[i], &crate))
            continue;
        bool wall = m->figure->props[i].kind == PROP_WALL;
        for (int j = 0; j < balls.count; j++) {
            const struct ball *b = &balls.all[j];
            double deep = depth_in(&crate, b->at) + (wall ? b->radius : 0);
            cr_expect_leq(deep, 2 * m->unit, "%s: %s is %.0f mm in thing %d", library_name(m),
                          b->name, deep, i);
        }
    }
}

Test(ground, nothing_goes_through_seats_walls_and_tables) {
    library_moments(look_at_things);
}
