/* The head from the side, facing the picture's right. Crown at -115, chin at +115. */
#include "figure/head.h"

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
    if (body->eyes_closed) {
        paint_stroke(body->paint, "M50,8C56,14 66,14 72,8", place, p->eye, 6);
    } else {
        paint_ellipse(body->paint, (struct flat){63, 7}, (struct flat){5.5, 8}, place, p->eye, 1);
        paint_stroke(body->paint, "M49,1C55,-7 66,-8 74,-3", place, p->eye, 4.5);
    }
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

/* The cheek cut away: teeth, a small gap between them, and the tongue, low or on the palate. */
static void draw_tongue(const struct body *body, const struct affine *place) {
    double up = body->now[POSE_TONGUE] - 1;
    if (up <= -0.99)
        return;
    up = up < 0 ? 0 : up;
    paint_stencil(
        body->paint,
        "M84,52C70,40 30,36 12,52C0,64 2,92 16,100C36,108 66,100 82,86C84,76 84,62 84,52Z", place,
        "#7A3630", 1);
    paint_stencil(body->paint, "M84,52C70,40 30,36 12,52C30,46 60,50 68,58C74,60 80,58 84,52Z",
                  place, "#E8A79B", 1);
    struct flat tip = {62 + 6 * up, 84 - 24 * up}, back = {22, 70 - 8 * up};
    const struct flat outline[] = {{14, 96},           back,    {44, 76 - 20 * up}, tip,
                                   {56, 92 - 16 * up}, {36, 98}};
    struct knot knots[6];
    struct path path = {0};
    for (int i = 0; i < 6; i++)
        knots[i] = (struct knot){affine_point(place, outline[i]), false};
    path_smooth(&path, knots, 6, true);
    paint_fill(body->paint, &path, "#D5756C", 1);
    paint_stencil(body->paint, "M70,55L80,54L79,68C78,71 73,71 72,68Z", place, "#FBF7EE", 1);
    paint_stencil(body->paint,
                  up > 0.5 ? "M69,90L78,86L78,76C77,73 72,73 71,76Z"
                           : "M69,88L78,84L78,72C77,69 72,69 71,72Z",
                  place, "#FBF7EE", 1);
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
