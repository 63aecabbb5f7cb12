/* A hand alone, with all its joints. Millimetres, twice as large as a real one is long on the
 * sheet's scale; the wrist lies at (0, 0), fingers point up.
 *
 * The hand's own space: x to the little finger's side, y to the fingertips, z out of the palm. */
#include <math.h>
#include <stdlib.h>

#include "figure/body/hand.h"
#include "figure/tone.h"

enum { FINGERS = 4, JOINTS = 3, PARTS = FINGERS + 2 };

struct finger {
    double x, y; /* its knuckle */
    double lengths[JOINTS];
    double radius;
    double fan; /* which way it is spread: times POSE_SPREAD */
};

/* From the little finger to the index. */
static const struct finger fingers[FINGERS] = {
    {36, 92, {38, 24, 20}, 11, 1.5},
    {13, 104, {50, 32, 24}, 12.5, 0.5},
    {-11, 107, {54, 36, 25}, 13, -0.5},
    {-35, 99, {48, 29, 23}, 12.5, -1.5},
};

struct hand_view {
    const struct body *body;
    double turn; /* of the palm from the eye: 90 shows the thumb's side, palm to the right */
};

static double now(const struct hand_view *h, enum pose_number number) {
    return h->body->now[number];
}

/* The wrist bends, the forearm turns: as the eye sees it, z towards it. */
static struct vector seen(const struct hand_view *h, struct vector p) {
    double wrist = now(h, POSE_WRIST);
    double y = p.y * vector_cos(wrist) + p.z * vector_sin(wrist);
    double z = p.z * vector_cos(wrist) - p.y * vector_sin(wrist);
    double c = vector_cos(h->turn), s = vector_sin(h->turn);
    return (struct vector){p.x * c + z * s, y, z * c - p.x * s};
}

static struct flat sheet(const struct hand_view *h, struct vector p) {
    struct vector v = seen(h, p);
    return (struct flat){v.x, -v.y};
}

static void bone(const struct hand_view *h, struct vector a, struct vector b, double first,
                 double last, const char *colour) {
    struct path path = {0};
    path_limb(&path, sheet(h, a), sheet(h, b), first, last, NULL, 0);
    paint_fill(h->body->paint, &path, colour, 1);
}

static void crease(const struct hand_view *h, struct vector a, struct vector b, double opacity) {
    struct path path = {0};
    path_move(&path, sheet(h, a));
    path_line(&path, sheet(h, b));
    if (opacity > 0.05)
        paint_line(h->body->paint, &path, h->body->person->skin_dark, 2.5, 0.8 * opacity);
}

/* --- fingers ------------------------------------------------------------------------------------
 */

/* A chain of bones: its joints, and how thick it is at each. */
struct chain {
    struct vector joints[JOINTS + 1];
    double radii[JOINTS + 1];
    int count;
    double depth; /* of its middle, towards the eye */
};

/* `aside` degrees to the little finger's side, `bent` out of the palm. */
static struct vector pointing(double aside, double bent) {
    return (struct vector){vector_sin(aside) * vector_cos(bent),
                           vector_cos(aside) * vector_cos(bent), vector_sin(bent)};
}

static struct chain finger_chain(const struct hand_view *h, const struct finger *f) {
    const double bends[JOINTS] = {now(h, POSE_KNUCKLE), now(h, POSE_FINGER),
                                  now(h, POSE_FINGER_END)};
    struct chain chain = {.joints = {{f->x, f->y, 0}}, .radii = {f->radius}, .count = JOINTS};
    double bent = 0;
    for (int i = 0; i < JOINTS; i++) {
        bent += bends[i];
        struct vector way = pointing(f->fan * now(h, POSE_SPREAD), bent);
        chain.joints[i + 1] = vector_along(chain.joints[i], way, f->lengths[i]);
        chain.radii[i + 1] = f->radius - 0.8 * (i + 1);
    }
    for (int i = 0; i <= JOINTS; i++)
        chain.depth += seen(h, chain.joints[i]).z / (JOINTS + 1);
    return chain;
}

/* Away from the hand, or (below 0) across the palm and over the fingers. */
static struct chain thumb_chain(const struct hand_view *h) {
    double out = now(h, POSE_THUMB), away = fmax(0, out), across = fmax(0, -out);
    struct chain chain = {
        .joints = {{-20, 20, 12}}, .radii = {21, 15, 11}, .count = 2, .depth = across};
    struct vector first = pointing(-28 - 0.7 * away + 0.7 * across, 26 + 0.35 * away + across);
    struct vector last = pointing(-14 - 0.6 * away + 1.9 * across, 12 + 0.5 * away + 0.3 * across);
    chain.joints[1] = vector_along(chain.joints[0], first, 54);
    chain.joints[2] = vector_along(chain.joints[1], last, 43);
    for (int i = 0; i <= 2; i++)
        chain.depth += seen(h, chain.joints[i]).z / 3;
    return chain;
}

static const double EDGE = 1.5;

/* A thin dark edge parts each finger from the next; what lies behind is darker. */
static void draw_chain(const struct hand_view *h, const struct chain *chain, double dark) {
    const struct person *person = h->body->person;
    char colour[TONE_SIZE];
    tone_between(colour, person->skin, person->skin_dark, dark);
    for (int i = 0; i < chain->count; i++)
        bone(h, chain->joints[i], chain->joints[i + 1], chain->radii[i] + EDGE,
             chain->radii[i + 1] + EDGE, person->skin_dark);
    /* The palm goes over into it without an edge. */
    bone(h, chain->joints[0], chain->joints[0], chain->radii[0] + EDGE + 1,
         chain->radii[0] + EDGE + 1, colour);
    for (int i = 0; i < chain->count; i++)
        bone(h, chain->joints[i], chain->joints[i + 1], chain->radii[i], chain->radii[i + 1],
             colour);
}

/* --- the palm -----------------------------------------------------------------------------------
 */

static void draw_palm(const struct hand_view *h) {
    const char *skin = h->body->person->skin;
    for (int i = 0; i < FINGERS; i++) {
        const struct finger *f = &fingers[i];
        struct vector wrist = {f->x * 0.4, 8, 0}, knuckle = {f->x * 0.95, f->y - 4, 0};
        bone(h, wrist, knuckle, 23, f->radius + 6, skin);
    }
    struct vector low = {-8, 12, 4}, ball = {-22, 40, 12};
    bone(h, low, ball, 24, 24, skin);
    double facing = vector_cos(h->turn);
    const struct vector lines[][2] = {{{-38, 76, 8}, {0, 72, 8}},
                                      {{0, 72, 8}, {36, 80, 8}},
                                      {{-36, 84, 8}, {-14, 58, 8}},
                                      {{-14, 58, 8}, {-6, 12, 8}}};
    for (int i = 0; i < 4; i++)
        crease(h, lines[i][0], lines[i][1], facing);
}

static void draw_forearm(const struct hand_view *h) {
    const struct person *person = h->body->person;
    struct path skin = {0}, sleeve = {0};
    path_limb(&skin, (struct flat){0, 0}, (struct flat){4, 170}, 29, 40, NULL, 0);
    path_limb(&sleeve, (struct flat){4, 128}, (struct flat){6, 400}, 49, 60, NULL, 0);
    paint_fill(h->body->paint, &skin, person->skin, 1);
    paint_fill(h->body->paint, &sleeve, person->top, 1);
}

/* --- the whole: what is nearer to the eye comes later ------------------------------------------
 */

struct piece {
    double depth, dark;
    int chain; /* -1: the palm */
};

static int by_depth(const void *a, const void *b) {
    double x = ((const struct piece *)a)->depth, y = ((const struct piece *)b)->depth;
    return (x > y) - (x < y);
}

void hand_close(const struct body *body) {
    double turned = body->now[POSE_HAND_TURN];
    struct hand_view h = {body, body->view->kind == VIEW_SIDE ? 90 - turned : turned};
    struct chain chains[FINGERS + 1];
    struct piece pieces[PARTS] = {{20 * vector_sin(h.turn), 0, -1}};
    for (int i = 0; i < FINGERS; i++) {
        chains[i] = finger_chain(&h, &fingers[i]);
        double behind = fmax(0, vector_sin(h.turn)) * (i == FINGERS - 1 ? 0 : 1);
        pieces[i + 1] = (struct piece){chains[i].depth + 1, behind, i};
    }
    chains[FINGERS] = thumb_chain(&h);
    pieces[PARTS - 1] = (struct piece){chains[FINGERS].depth + 2, 0, FINGERS};
    qsort(pieces, PARTS, sizeof *pieces, by_depth);
    draw_forearm(&h);
    for (int i = 0; i < PARTS; i++) {
        if (pieces[i].chain < 0)
            draw_palm(&h);
        else
            draw_chain(&h, &chains[pieces[i].chain], pieces[i].dark);
    }
}
