/* The head from the side, facing the picture's right. Crown at -115, chin at +115. */
#include "figure/body/head.h"

#include <math.h>

static const char *const face =
    "M70,-70C80,-52 83,-38 82,-22C82,-14 79,-9 81,-2C86,12 98,26 102,34C104,41 96,44 89,45C86,50 "
    "91,54 91,60C91,64 87,66 87,69C88,73 89,76 86,81C84,90 88,98 82,107C72,118 52,116 36,108C14,98 "
    "-6,84 -14,62C-40,70 -80,30 -84,-20C-76,-104 40,-116 70,-70Z";

struct cut {
    const char *outline; /* of the hair, over the face */
    const char *lines;   /* a few strands, or NULL */
};

static const struct cut cuts[HAIR_STYLES] = {
    [HAIR_BUN] = {"M74,-56C68,-100 32,-124 -14,-124C-70,-124 -110,-82 -104,-22C-100,18 -86,46 "
                  "-62,58C-48,62 -36,58 -34,46C-42,30 -40,8 -26,0C-12,-6 -4,-8 2,-24C28,-34 54,-44 "
                  "74,-56Z",
                  "M48,-58C14,-74 -42,-64 -78,-92M36,-84C0,-100 -40,-98 -74,-108"},
    [HAIR_SHORT] = {"M72,-58C64,-98 32,-113 -14,-113C-64,-113 -97,-76 -95,-22C-94,8 -84,32 "
                    "-66,46C-56,50 -46,46 -42,36C-44,18 -38,2 -26,-4C-16,-6 -10,2 -6,22C4,24 8,14 "
                    "8,0C8,-16 10,-28 18,-38C36,-44 60,-46 72,-58Z",
                    NULL},
    [HAIR_SCARF] =
        {"M80,-66C78,-106 36,-130 -14,-128C-76,-126 -112,-84 -110,-18C-108,40 -96,104 "
         "-74,150C-40,176 20,170 58,140C54,124 46,116 30,110C6,98 -8,76 -4,40C2,4 30,-30 "
         "80,-66Z",
         "M30,-40C-10,-10 -26,30 -20,84M-20,84C-30,116 -34,134 -30,150"},
    [HAIR_CURLS] =
        {"M80,-46C96,-70 88,-98 66,-108C50,-132 10,-140 -20,-132C-60,-136 -100,-112 "
         "-112,-74C-130,-40 -122,6 -104,30C-98,52 -74,60 -54,54C-40,52 -40,36 -42,24C-44,8 "
         "-34,0 -26,-4C-14,-6 -4,4 0,-10C4,-26 24,-34 40,-34C56,-34 70,-38 80,-46Z",
         NULL},
    [HAIR_BOB] = {"M76,-52C70,-104 30,-122 -14,-122C-74,-122 -112,-80 -110,-20C-110,30 -108,66 "
                  "-98,104C-70,116 -30,112 -8,98C-2,70 -2,40 -6,14C2,-8 36,-34 76,-52Z",
                  "M50,-64C10,-60 -30,-40 -44,20M-70,-70C-86,-30 -84,30 -76,84"},
};

static void draw_eye(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    double closed = body->eyes_closed;
    if (closed < 0.9) {
        struct flat middle = {63, 7 + 5 * closed}, radius = {5.5, 8 * (1 - closed)};
        paint_ellipse(body->paint, middle, radius, place, p->eye, 1);
    }
    static const double open[] = {49, 1, 55, -7, 66, -8, 74, -3},
                        shut[] = {50, 8, 56, 14, 66, 14, 72, 8};
    struct path lid = head_lid(open, shut, closed);
    for (int i = 0; i < lid.count; i++)
        for (int j = 0; j < 3; j++)
            lid.nodes[i].p[j] = affine_point(place, lid.nodes[i].p[j]);
    paint_line(body->paint, &lid, p->eye, (4.5 + 1.5 * closed) * hypot(place->a, place->b), 1);
    paint_stroke(body->paint, "M48,-16C58,-25 70,-24 77,-18", place, p->brow, 6);
}

static void draw_hair(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    const struct cut *cut = &cuts[p->style];
    if (cut->outline)
        paint_stencil(body->paint, cut->outline, place, p->hair, 1);
    if (cut->lines)
        paint_stroke(body->paint, cut->lines, place, p->hair_light, 4);
}

static void draw_ear(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    paint_ellipse(body->paint, (struct flat){-24, 22}, (struct flat){14, 25}, place, p->skin, 1);
    paint_stroke(body->paint, "M-28,6C-18,8 -14,22 -20,34C-24,38 -28,34 -26,28", place,
                 p->skin_dark, 4.5);
}

static void draw_extras(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    if (p->glasses) {
        paint_stroke(
            body->paint,
            "M44,-8C44,-8 74,-12 80,-8C84,4 80,24 72,27C62,30 48,26 46,18C44,8 44,0 44,-8Z", place,
            "#3B3F4A", 4.5);
        paint_stroke(body->paint, "M44,0L-12,6", place, "#3B3F4A", 4.5);
    }
}

static void draw_beard(const struct body *body, const struct affine *place) {
    if (body->person->beard)
        paint_stencil(body->paint,
                      "M-16,34C-6,52 20,62 46,58C56,52 76,50 86,54C80,58 72,60 70,64C72,74 82,78 "
                      "87,78C86,90 90,100 82,112C68,124 48,122 32,112C8,100 -12,80 -16,34Z",
                      place, body->person->hair, 1);
}

static void draw_tooth(const struct body *body, const struct affine *place, const char *outline,
                       double lower) {
    struct affine moved = *place;
    struct flat at = affine_point(place, (struct flat){0, lower});
    moved.e = at.x;
    moved.f = at.y;
    paint_stencil(body->paint, outline, &moved, "#FBF7EE", 1);
    paint_stroke(body->paint, outline, &moved, "#7A3630", 1.5);
}

/* The cheek cut away: the tongue low and the teeth together, or the tongue on the palate and a gap
 * between the teeth. */
static void draw_tongue(const struct body *body, const struct affine *place) {
    static const struct flat low[] = {{17, 90}, {22, 77}, {42, 75}, {61, 84}, {56, 93}, {36, 97}};
    static const struct flat high[] = {{17, 90}, {20, 66}, {40, 51}, {65, 52}, {58, 72}, {38, 97}};
    double up = fmin(1, body->now[POSE_TONGUE] - 1);
    if (up <= -0.99)
        return;
    up = fmax(0, up);
    static const char *const window = "M82,46C62,32 26,36 13,54C3,68 6,92 24,99C46,106 70,100 81,"
                                      "88C83,74 83,60 82,46Z";
    paint_stencil(body->paint, window, place, "#7A3630", 1);
    paint_stencil(body->paint, "M82,54C64,42 28,46 11,66C10,50 34,34 60,37C72,39 80,44 82,54Z",
                  place, "#E8A79B", 1);
    struct knot knots[6];
    struct path path = {0};
    for (int i = 0; i < 6; i++)
        knots[i] = (struct knot){affine_point(place, flat_between(low[i], high[i], up)), false};
    path_smooth(&path, knots, 6, true);
    paint_fill(body->paint, &path, "#DB7C73", 1);
    draw_tooth(body, place, "M68,48L80,47L79,64C78,68 71,68 70,64Z", 0);
    draw_tooth(body, place, "M70,82L78,81L78,72C77,68 71,68 70,72Z", 9 * up);
    paint_stroke(body->paint, window, place, body->person->skin_dark, 4);
}

void head_side(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    if (p->style == HAIR_BUN)
        paint_ellipse(body->paint, (struct flat){-74, -106}, (struct flat){40, 36}, place, p->hair,
                      1);
    paint_stencil(body->paint, face, place, p->skin, 1);
    paint_ellipse(body->paint, (struct flat){44, 44}, (struct flat){14, 11}, place, "#C4603F",
                  0.16);
    draw_eye(body, place);
    draw_beard(body, place);
    paint_stroke(body->paint, "M87,70C80,74 72,73 66,68", place, p->lip, 6.5);
    paint_stroke(body->paint, "M86,44C81,44 78,40 79,35", place, p->skin_dark, 5);
    draw_tongue(body, place);
    draw_hair(body, place);
    if (p->style != HAIR_SCARF && p->style != HAIR_BOB)
        draw_ear(body, place);
    draw_extras(body, place);
}
