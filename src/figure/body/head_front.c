/* The head from the front, and turned: what is drawn on it moves round it as on a ball. */
#include "figure/body/head.h"

#include <math.h>

static const double RADIANS = 0.017453292519943295;

struct globe {
    const struct body *body;
    const struct affine *place;
    double turned;
};

enum { SCALP = 85 }; /* hair lies closely: a gap would show between it and the far cheek */

/* Half the head's width at a height, where it is 84 at its widest: narrow at the crown, so that the
 * far side keeps the head's outline when the head turns. */
static double half_at(double y) {
    static const double rows[][2] = {{-146, 18}, {-124, 30}, {-104, 54}, {-76, 73},
                                     {-40, 82},  {0, 84},    {40, 83},   {66, 78},
                                     {90, 64},   {112, 46},  {160, 40}};
    enum { ROWS = sizeof rows / sizeof *rows };
    for (int i = 1; i < ROWS; i++) {
        double t = (y - rows[i - 1][0]) / (rows[i][0] - rows[i - 1][0]);
        if (t <= 1)
            return rows[i - 1][1] + (rows[i][1] - rows[i - 1][1]) * fmax(0, t);
    }
    return rows[ROWS - 1][1];
}

/* A point of the head, after the turn; `radius` is the head's widest there: 84 the skin, more for
 * hair. What goes behind stays at the edge. */
static struct flat round_it(const struct globe *g, double radius, struct flat p) {
    double half = fmax(fabs(p.x), half_at(p.y) * radius / 84);
    double angle = asin(p.x / half) + g->turned * RADIANS, edge = 1.5707963;
    angle = fmax(-edge, fmin(edge, angle));
    return affine_point(g->place, (struct flat){half * sin(angle), p.y});
}

/* How much of the jaw's way a point of the face makes: the upper lip stays, the chin goes all the
 * way. */
static struct flat with_jaw(const struct globe *g, struct flat p) {
    double part = fmax(0, fmin(1, (p.y - 74) / 40));
    return (struct flat){p.x + g->body->now[POSE_JAW_SIDE] * part,
                         p.y + g->body->now[POSE_JAW] * part};
}

static void wrap(const struct globe *g, double radius, struct path *path) {
    for (int i = 0; i < path->count; i++)
        for (int j = 0; j < 3; j++)
            path->nodes[i].p[j] = round_it(
                g, radius, radius < SCALP ? with_jaw(g, path->nodes[i].p[j]) : path->nodes[i].p[j]);
}

static void turn_path(const struct globe *g, const char *outline, double radius,
                      struct path *path) {
    static const struct affine same = {1, 0, 0, 1, 0, 0};
    path_stencil(path, outline, &same);
    wrap(g, radius, path);
}

static void fill(const struct globe *g, const char *outline, double radius, const char *colour,
                 double opacity) {
    struct path path = {0};
    turn_path(g, outline, radius, &path);
    paint_fill(g->body->paint, &path, colour, opacity);
}

static void stroke(const struct globe *g, const char *outline, const char *colour, double width) {
    struct path path = {0};
    turn_path(g, outline, 84, &path);
    paint_line(g->body->paint, &path, colour, width * 1.05, 1);
}

/* Whether a thing at that x can still be seen. */
static bool seen(const struct globe *g, double x) {
    return fabs(asin(x / 84) / RADIANS + g->turned) < 72;
}

/* --- the face -----------------------------------------------------------------------------------
 */

static void draw_pupil(const struct globe *g, struct flat at, double high) {
    struct path path = {0};
    path_ellipse(&path, at, (struct flat){6.8, high}, (struct flat){1, 0});
    wrap(g, 84, &path);
    paint_fill(g->body->paint, &path, g->body->person->eye, 1);
}

static void draw_eye(const struct globe *g, int s) {
    const struct person *p = g->body->person;
    if (!seen(g, s * 31))
        return;
    double closed = g->body->eyes_closed, high = 8 * (1 - closed);
    if (closed < 0.9)
        draw_pupil(g, (struct flat){s * 31, 7 + 5 * closed}, high);
    const double open[] = {s * 44, 1, s * 37, -5, s * 25, -5, s * 18, 1},
                 shut[] = {s * 45, 8, s * 38, 15, s * 24, 15, s * 17, 8};
    struct path lid = head_lid(open, shut, closed);
    wrap(g, 84, &lid);
    paint_line(g->body->paint, &lid, p->eye, (4.5 + 1.5 * closed) * 1.05, 1);
    stroke(g, s < 0 ? "M-18,-17C-28,-24 -38,-23 -47,-16" : "M18,-17C28,-24 38,-23 47,-16", p->brow,
           6);
}

static void draw_glasses(const struct globe *g) {
    static const char *const lens[2] = {"M-58,8C-58,-18 -8,-18 -8,8C-8,36 -58,36 -58,8Z",
                                        "M58,8C58,-18 8,-18 8,8C8,36 58,36 58,8Z"};
    if (!g->body->person->glasses)
        return;
    for (int i = 0; i < 2; i++)
        if (seen(g, i ? 33 : -33))
            stroke(g, lens[i], "#3B3F4A", 4.5);
    stroke(g, "M-8,5C-4,1 4,1 8,5", "#3B3F4A", 4.5);
    if (seen(g, -58))
        stroke(g, "M-58,4L-76,8", "#3B3F4A", 4.5);
    if (seen(g, 58))
        stroke(g, "M58,4L76,8", "#3B3F4A", 4.5);
}

static void draw_beard(const struct globe *g) {
    if (g->body->person->beard)
        fill(g,
             "M-76,20C-70,34 -58,50 -36,56C-20,54 20,54 36,56C58,50 70,34 76,20C76,50 66,88 "
             "38,110C20,124 -20,124 -38,110C-66,88 -76,50 -76,20Z",
             84, g->body->person->hair, 1);
}

/* Closed, a line that smiles; open, the gap between the lips. */
static void draw_mouth(const struct globe *g) {
    double open = g->body->now[POSE_JAW] * 0.7, aside = g->body->now[POSE_JAW_SIDE] * 0.6;
    const char *lip = g->body->person->lip;
    if (open < 3) {
        struct globe still = *g;
        struct affine place = *g->place;
        struct flat at = affine_point(g->place, (struct flat){aside, 0});
        place.e = at.x;
        place.f = at.y;
        still.place = &place;
        stroke(&still, "M-22,72C-12,81 12,81 22,72", lip, 6.5);
        return;
    }
    struct path path = {0};
    const struct flat corners[4] = {
        {-20 + aside * 0.4, 74}, {aside * 0.3, 70}, {20 + aside * 0.4, 74}, {aside, 74 + open}};
    struct knot knots[4];
    for (int i = 0; i < 4; i++)
        knots[i] = (struct knot){round_it(g, 84, corners[i]), i % 2 == 0};
    path_smooth(&path, knots, 4, true);
    paint_fill(g->body->paint, &path, "#5A2A22", 1);
    paint_line(g->body->paint, &path, lip, 5, 1);
}

/* Of a face that is turned the nose stands out over the far cheek. */
static void draw_nose(const struct globe *g) {
    static const double line[][2] = {{80, -2}, {88, 14}, {108, 33}, {105, 41}, {85, 47}};
    double turn = sin(g->turned * RADIANS), back = g->turned > 0 ? -14 : 14;
    if (fabs(turn) < 0.4)
        return;
    struct path path = {0};
    struct knot knots[6];
    for (int i = 0; i < 5; i++) {
        struct flat p = {line[i][0] * turn, line[i][1]};
        knots[i] = (struct knot){affine_point(g->place, p), i == 0 || i == 4};
    }
    struct flat inner = {70 * turn + back, 24};
    knots[5] = (struct knot){affine_point(g->place, inner), true};
    path_smooth(&path, knots, 6, true);
    paint_fill(g->body->paint, &path, g->body->person->skin, 1);
}

static void draw_face(const struct globe *g) {
    const struct person *p = g->body->person;
    fill(g, "M-29,46C-29,60 -59,60 -59,46C-59,32 -29,32 -29,46Z", 84, "#C4603F", 0.16);
    fill(g, "M29,46C29,60 59,60 59,46C59,32 29,32 29,46Z", 84, "#C4603F", 0.16);
    draw_beard(g);
    draw_eye(g, -1);
    draw_eye(g, 1);
    /* The nose stands out: it moves farther than the skin round it. */
    draw_nose(g);
    double nose = 16 * sin(g->turned * RADIANS);
    struct affine ahead = *g->place;
    struct flat moved = affine_point(g->place, (struct flat){nose, 0});
    ahead.e = moved.x;
    ahead.f = moved.y;
    struct globe out = {g->body, &ahead, g->turned};
    stroke(&out,
           g->turned > 8 ? "M3,10C8,26 13,36 9,41C6,45 -2,46 -8,43"
                         : "M-3,10C-8,26 -13,36 -9,41C-6,45 2,46 8,43",
           p->skin_dark, 5.5);
    draw_mouth(g);
}

static void draw_ears(const struct globe *g) {
    const struct person *p = g->body->person;
    if (p->style == HAIR_SCARF || p->style == HAIR_BOB)
        return;
    for (int s = -1; s <= 1; s += 2) {
        double angle = (s * 84 + g->turned) * RADIANS;
        if (cos(angle) < -0.25)
            continue;
        struct flat at = {80 * sin(angle), 20};
        double wide = 13 + 5 * fmax(0, cos(angle));
        paint_ellipse(g->body->paint, at, (struct flat){wide, 25}, g->place, p->skin, 1);
        paint_ellipse(g->body->paint, at, (struct flat){wide * 0.5, 15}, g->place, p->skin_dark,
                      0.5);
    }
}

/* --- the hair -----------------------------------------------------------------------------------
 */

struct cut {
    const char *behind; /* under the face */
    const char *over;   /* the hairline */
};

static const struct cut cuts[HAIR_STYLES] = {
    [HAIR_BUN] = {"M-84,24C-96,-60 -66,-124 0,-124C66,-124 96,-60 84,24C74,66 -74,66 -84,24Z",
                  "M-79,14C-94,-60 -66,-124 2,-124C68,-124 94,-60 79,14C75,-4 72,-20 68,-34C52,-44 "
                  "30,-60 14,-84C-4,-58 -38,-40 -67,-32C-72,-18 -75,-4 -79,14Z"},
    [HAIR_SHORT] = {"M-80,22C-92,-56 -66,-119 0,-119C66,-119 92,-56 80,22C70,60 -70,60 -80,22Z",
                    "M-78,12C-92,-58 -66,-118 2,-119C66,-119 92,-58 78,12C75,2 72,-6 70,-18C70,-34 "
                    "66,-50 56,-62C34,-78 -10,-72 -34,-84C-44,-76 -60,-64 -66,-48C-70,-34 -71,-4 "
                    "-78,12Z"},
    [HAIR_SCARF] = {"M-92,40C-106,-60 -70,-128 0,-128C70,-128 106,-60 92,40C88,90 74,130 60,156C30,"
                    "176 -30,176 -60,156C-74,130 -88,90 -92,40Z",
                    NULL},
    [HAIR_CURLS] = {"M-90,30C-124,-10 -112,-70 -92,-90C-74,-134 -30,-144 0,-138C30,-144 74,-134 "
                    "92,-90C112,-70 124,-10 90,30C70,60 -70,60 -90,30Z",
                    "M-82,4C-100,-50 -84,-96 -60,-110C-30,-132 30,-132 60,-110C84,-96 100,-50 "
                    "82,4C76,-10 74,-26 66,-38C50,-50 34,-46 20,-54C6,-46 -10,-56 -26,-48C-44,-54 "
                    "-56,-44 -66,-34C-74,-24 -76,-10 -82,4Z"},
    [HAIR_BOB] =
        {"M-90,60C-108,-50 -76,-122 0,-122C76,-122 108,-50 90,60C88,80 90,96 84,106C40,120 "
         "-40,120 -84,106C-90,96 -88,80 -90,60Z",
         "M-84,70C-104,-50 -70,-122 2,-122C70,-122 104,-50 84,70C88,96 78,104 66,100C74,60 "
         "74,10 60,-30C40,-50 10,-62 -16,-86C-30,-64 -52,-44 -62,-26C-74,10 -74,60 "
         "-66,100C-78,104 -88,96 -84,70Z"},
};

enum { SCARF = 90 }; /* its radius; what lies behind it is drawn larger */

/* The scarf has a hole for the face: drawn in two halves, it needs no cutting out. */
static void draw_scarf(const struct globe *g) {
    static const char *const sides[2] = {
        "M0,-128C-70,-128 -106,-60 -92,40C-88,90 -74,130 -60,156C-40,170 -20,172 "
        "0,172L0,114C-40,112 "
        "-66,60 -66,10C-66,-40 -50,-70 0,-74Z",
        "M0,-128C70,-128 106,-60 92,40C88,90 74,130 60,156C40,170 20,172 0,172L0,114C40,112 66,60 "
        "66,10C66,-40 50,-70 0,-74Z"};
    for (int i = 0; i < 2; i++)
        fill(g, sides[i], SCARF, g->body->person->hair, 1);
    struct path seam = {0};
    turn_path(g, "M-10,120C-14,140 -10,156 0,170M-40,-104C-70,-80 -84,-40 -84,10", SCARF, &seam);
    paint_line(g->body->paint, &seam, g->body->person->hair_light, 4.5, 1);
}

static void draw_hair(const struct globe *g) {
    const struct person *p = g->body->person;
    if (p->style == HAIR_SCARF)
        draw_scarf(g);
    else if (cuts[p->style].over)
        fill(g, cuts[p->style].over, SCALP, p->hair, 1);
    if (p->style == HAIR_BUN) {
        struct path parting = {0};
        turn_path(g, "M14,-84C18,-96 26,-106 36,-112", SCALP, &parting);
        paint_line(g->body->paint, &parting, p->hair_light, 4, 1);
    }
}

void head_front(const struct body *body, const struct affine *place, double turned) {
    const struct person *p = body->person;
    struct globe g = {body, place, turned};
    const char *behind = cuts[p->style].behind;
    if (p->style == HAIR_BUN)
        paint_ellipse(body->paint, (struct flat){-30 * sin(turned * RADIANS), -122},
                      (struct flat){40, 32}, place, p->hair, 1);
    if (behind)
        paint_stencil(body->paint, behind, place, p->hair, 1);
    else
        paint_ellipse(body->paint, (struct flat){0, -28}, (struct flat){83, 92}, place, p->skin, 1);
    draw_ears(&g);
    fill(&g,
         "M0,116C34,116 66,82 73,36C78,-6 78,-40 66,-76C50,-104 -50,-104 -66,-76C-78,-40 -78,-6 "
         "-73,36C-66,82 -34,116 0,116Z",
         84, p->skin, 1);
    draw_face(&g);
    draw_hair(&g);
    draw_glasses(&g);
}
