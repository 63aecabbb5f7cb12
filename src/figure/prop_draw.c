/* How the things look. Each is drawn with y down, the floor at 0. */
#include "figure/paint.h"
#include "figure/person.h"
#include "figure/prop.h"

static const char *const WOOD = "#B98B5E", *const DARK = "#9C7148", *const METAL = "#5F686F",
                         *const MAT = "#B9CBBE", *const MAT_DARK = "#9DB3A4",
                         *const CLOTH = "#E9DCC4", *const CLOTH_DARK = "#BFA982";

struct easel {
    struct paint *paint;
    const struct prop *prop;
    struct affine place;
    bool profile; /* seen from the side */
    bool above;
    bool front; /* what is drawn now */
};

typedef void draw_prop(const struct easel *easel);

static void fill(const struct easel *e, const char *outline, const char *colour) {
    paint_stencil(e->paint, outline, &e->place, colour, 1);
}

/* A bar with round corners. */
static void bar(const struct easel *e, double x0, double y0, double x1, double y1, double round,
                const char *colour) {
    struct path path = {0};
    const struct flat c[4] = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
    for (int i = 0; i < 4; i++) {
        struct flat in = flat_unit(flat_subtract(c[(i + 3) % 4], c[i]));
        struct flat out = flat_unit(flat_subtract(c[(i + 1) % 4], c[i]));
        struct flat from = flat_along(c[i], in, round), to = flat_along(c[i], out, round);
        from = affine_point(&e->place, from);
        to = affine_point(&e->place, to);
        struct flat corner = affine_point(&e->place, c[i]);
        if (i == 0)
            path_move(&path, from);
        else
            path_line(&path, from);
        path_curve(&path, flat_between(from, corner, 0.55), flat_between(to, corner, 0.55), to);
    }
    path_close(&path);
    paint_fill(e->paint, &path, colour, 1);
}

/* --- chairs: seat at 0 to 38, floor at 455 ------------------------------------------------------
 */

static void chair_side(const struct easel *e) {
    fill(e, "M-172,20L-134,20L-160,455L-194,455Z", DARK);
    fill(e, "M196,20L234,20L238,455L210,455Z", DARK);
    struct easel back = *e; /* its height is the prop's own */
    back.place.d = (e->prop->y - PROP_SEAT) / (PROP_BACK - PROP_SEAT);
    fill(&back,
         "M-166,30L-136,30C-138,-150 -154,-310 -164,-430C-170,-442 -194,-438 -194,-424C-186,-310 "
         "-168,-150 -166,30Z",
         DARK);
    fill(e,
         "M-168,-426C-154,-428 -148,-410 -144,-370L-134,-280C-132,-266 -146,-264 -150,-278L-176,"
         "-410C-178,-420 -174,-424 -168,-426Z",
         WOOD);
    fill(
        e,
        "M-186,14C-186,4 -178,0 -168,0L232,0C250,0 256,10 252,22C250,32 240,38 228,38L-168,38C-180,"
        "38 -186,30 -186,14Z",
        WOOD);
    fill(e, "M-185,20L252,20C250,32 240,38 228,38L-168,38C-178,38 -185,32 -185,20Z", DARK);
}

static void chair_front(const struct easel *e) {
    for (int s = -1; s <= 1; s += 2) {
        bar(e, s * 190 - 14, -478, s * 190 + 14, 20, 12, DARK);
        bar(e, s * 198 - 16, 10, s * 200 + 14, 455, 4, DARK);
    }
    fill(e, "M-206,-460C-120,-476 120,-476 206,-460L204,-388C120,-402 -120,-402 -204,-388Z", WOOD);
    fill(e, "M-178,-300C-100,-308 100,-308 178,-300L178,-256C100,-262 -100,-262 -178,-256Z", WOOD);
    bar(e, -232, -38, 232, 38, 16, WOOD);
    bar(e, -230, 8, 230, 38, 12, DARK);
}

static void draw_chair(const struct easel *e) {
    if (e->profile)
        chair_side(e);
    else
        chair_front(e);
}

static void draw_stool(const struct easel *e) {
    for (int s = -1; s <= 1; s += 2)
        bar(e, s * 156 - 17, 20, s * 156 + 17, 455, 4, DARK);
    fill(e,
         "M-196,6C-196,-8 -100,-16 0,-16C100,-16 196,-8 196,6L192,34C190,48 100,54 0,54C-100,54 "
         "-190,48 -192,34Z",
         WOOD);
    fill(e, "M-194,22C-120,34 120,34 194,22L192,34C190,48 100,54 0,54C-100,54 -190,48 -192,34Z",
         DARK);
}

/* The wheels stand lower than the soles, which rest on their plate. */
static void ring(const struct easel *e, double x, double y, double radius, const char *colour,
                 double width) {
    struct path path = {0};
    struct flat at = affine_point(&e->place, (struct flat){x, y});
    path_ellipse(&path, at, (struct flat){radius, radius}, (struct flat){1, 0});
    paint_line(e->paint, &path, colour, width, 1);
}

static void wheel_near(const struct easel *e) {
    ring(e, -40, 235, 285, "#454D53", 20);
    ring(e, -40, 235, 252, "#A8B0B5", 7);
    paint_stroke(
        e->paint,
        "M-40,235L-40,-15M-40,235L210,235M-40,235L-290,235M-40,235L-40,485M-40,235L137,58M-40,"
        "235L-217,412M-40,235L-217,58M-40,235L137,412",
        &e->place, "#A8B0B5", 4);
    paint_ellipse(e->paint, (struct flat){-40, 235}, (struct flat){26, 26}, &e->place, METAL, 1);
}

static void wheelchair_behind(const struct easel *e) {
    paint_stroke(e->paint, "M-150,-330L-150,30M-150,-330L-215,-340M-150,30L250,30L330,410L480,410",
                 &e->place, METAL, 20);
    ring(e, 300, 465, 50, "#454D53", 16);
    bar(e, -168, -300, -136, 20, 12, "#3C6A72");
    bar(e, -170, 0, 240, 40, 16, "#3C6A72");
    bar(e, 330, 455, 610, 472, 6, METAL);
    paint_stroke(e->paint, "M330,410L350,462", &e->place, METAL, 18);
}

static void wheelchair_front(const struct easel *e) {
    for (int s = -1; s <= 1; s += 2) {
        bar(e, s * 262 - 17, -52, s * 262 + 17, 522, 16, "#454D53");
        bar(e, s * 262 - 6, -40, s * 262 + 6, 510, 6, "#A8B0B5");
        bar(e, s * 222 - 11, -330, s * 222 + 11, 60, 8, METAL);
        bar(e, s * 176 - 12, 430, s * 176 + 12, 520, 8, "#454D53");
        bar(e, s * 196 - 9, 30, s * 196 + 9, 440, 6, METAL);
    }
    bar(e, -214, -320, 214, -40, 16, "#3C6A72");
    bar(e, -232, -30, 232, 40, 16, "#3C6A72");
    bar(e, -190, 452, 190, 470, 6, METAL);
}

void prop_draw_wheelchair(struct paint *paint, double x, enum pose_view view, bool front) {
    struct easel e = {paint, NULL, {1, 0, 0, 1, x, -PROP_SEAT}, true, false, front};
    if (view == VIEW_FRONT) {
        if (!front)
            wheelchair_front(&e);
    } else if (front)
        wheel_near(&e);
    else
        wheelchair_behind(&e);
}

/* --- the room -----------------------------------------------------------------------------------
 */

static void draw_mat(const struct easel *e) {
    double half = e->prop->length / 2;
    if (e->above) {
        bar(e, -half, -230, half, 236, 26, MAT_DARK);
        bar(e, -half, -230, half, 226, 26, MAT);
        return;
    }
    bar(e, -half, 0, half, 30, 14, MAT);
    bar(e, -half + 2, 14, half - 2, 30, 8, MAT_DARK);
}

/* The upper end of what is tall: its own length, or the edge of the picture. */
static double top(const struct easel *e) {
    double edge = -e->paint->origin.y * e->paint->scale;
    return edge > -e->prop->length ? edge : -e->prop->length;
}

static void draw_wall(const struct easel *e) {
    if (!e->profile) {
        double left = -e->paint->origin.x * e->paint->scale - e->prop->x;
        double right = left + PAINT_SIZE * e->paint->scale;
        bar(e, left, top(e), right, 0, 1, "#EFE8DB");
        bar(e, left, -70, right, 0, 1, "#E0D6C5");
        return;
    }
    bar(e, 0, top(e), 46, 0, 4, "#D8CDBA");
    bar(e, 0, top(e), 10, 0, 2, "#C6B9A2");
    bar(e, -8, -90, 2, 0, 2, "#EFE7D8");
}

static void draw_door(const struct easel *e) {
    bar(e, -30, top(e), 60, 0, 4, "#CDBFA6");
    bar(e, -30, top(e), -6, 0, 4, "#BBAA8C");
}

/* The legs stand behind the person, the top lies before. */
static void draw_table(const struct easel *e) {
    double length = e->prop->length, y = -e->prop->y;
    if (!e->front) {
        bar(e, 40, y + 30, 74, 0, 4, DARK);
        bar(e, length - 74, y + 30, length - 40, 0, 4, DARK);
        return;
    }
    bar(e, 0, y, length, y + 34, 10, WOOD);
    bar(e, 1, y + 18, length - 1, y + 34, 8, DARK);
}

static void draw_desk(const struct easel *e) {
    draw_table(e);
    if (!e->front)
        return;
    double y = -e->prop->y, x = e->prop->length - 120;
    bar(e, x - 90, y - 14, x + 80, y, 6, METAL);
    bar(e, x - 10, y - 290, x + 18, y - 10, 4, "#7B858C");
    bar(e, x - 56, y - 530, x - 12, y - 140, 12, "#454D53");
    bar(e, x - 56, y - 526, x - 46, y - 144, 4, "#A9D2D0");
    bar(e, 90, y - 12, 240, y, 5, "#7B858C");
}

static void draw_roll(const struct easel *e) {
    double r = e->prop->y / 2;
    struct flat middle = {0, -r}, whole = {e->prop->length / 2, r};
    struct flat inner = {whole.x - 6, whole.y - 6};
    paint_ellipse(e->paint, middle, whole, &e->place, CLOTH_DARK, 1);
    paint_ellipse(e->paint, middle, inner, &e->place, CLOTH, 1);
    paint_stroke(e->paint, "M-18,-38C-16,-58 18,-58 18,-36C16,-22 -6,-24 -6,-38", &e->place,
                 CLOTH_DARK, 5);
}

static void draw_pillow(const struct easel *e) {
    double half = e->prop->length / 2, y = e->prop->y, round = y < 40 ? y * 0.45 : 26;
    if (e->above) {
        bar(e, -half, -y * 0.8 - 130, half, 150, 50, CLOTH_DARK);
        bar(e, -half, -y * 0.8 - 140, half, 134, 50, CLOTH);
        return;
    }
    bar(e, -half, -y, half, 0, round, CLOTH_DARK);
    bar(e, -half + 4, -y + 4, half - 4, 0, round, CLOTH);
    bar(e, -half + 4, -y * 0.36, half - 4, 0, round * 0.6, CLOTH_DARK);
}

static void draw_step(const struct easel *e) {
    bar(e, 0, -e->prop->y, e->prop->length, 0, 8, WOOD);
    bar(e, 2, -e->prop->y + 26, e->prop->length - 2, 0, 6, DARK);
}

static void draw_book(const struct easel *e) {
    double half = e->prop->length / 2;
    bar(e, -half, -e->prop->y, half, 0, 4, "#8A4E6B");
    bar(e, -half + 6, -e->prop->y + 6, half, -6, 2, "#F6F1E7");
}

static void draw_nothing(const struct easel *e) {
    (void)e;
}

static draw_prop *const drawers[PROP_KINDS] = {
    [PROP_CHAIR] = draw_chair, [PROP_CHAIR_TURNED] = draw_chair, [PROP_STOOL] = draw_stool,
    [PROP_MAT] = draw_mat,     [PROP_WALL] = draw_wall,          [PROP_DOOR_FRAME] = draw_door,
    [PROP_TABLE] = draw_table, [PROP_DESK] = draw_desk,          [PROP_TOWEL] = draw_nothing,
    [PROP_ROLL] = draw_roll,   [PROP_PILLOW] = draw_pillow,      [PROP_STICK] = draw_nothing,
    [PROP_STEP] = draw_step,   [PROP_BOOK] = draw_book,          [PROP_CLOTH] = draw_nothing,
};

static bool is_chair(enum prop_kind kind) {
    return kind == PROP_CHAIR || kind == PROP_CHAIR_TURNED || kind == PROP_STOOL;
}

static bool is_table(enum prop_kind kind) {
    return kind == PROP_TABLE || kind == PROP_DESK;
}

void prop_draw(struct paint *paint, const struct prop *prop, const struct person *person,
               enum pose_view view, bool front, double pillow) {
    if (person && person->wheelchair && prop->kind == PROP_CHAIR &&
        (view == VIEW_SIDE || view == VIEW_FRONT)) {
        prop_draw_wheelchair(paint, prop->x, view, front);
        return;
    }
    if (front != prop->front && !is_table(prop->kind))
        return;
    struct prop now = *prop;
    if (now.kind == PROP_PILLOW && now.y <= 0)
        now.y = pillow;
    struct easel easel = {
        paint, &now, {1, 0, 0, 1, prop->x, -prop->lift}, view == VIEW_SIDE, view == VIEW_ABOVE,
        front};
    if (is_chair(prop->kind))
        easel.place.f = -PROP_SEAT;
    if (prop->kind == PROP_CHAIR_TURNED)
        easel.place.a = -1;
    drawers[prop->kind](&easel);
}

void prop_reach(const struct prop *prop, enum pose_view view, double reach[4]) {
    double half = prop->length / 2;
    const double chair[4] = {-200, -prop->y - 10, 256, 0},
                 flat[4] = {-half, view == VIEW_ABOVE ? -240 : -prop->y, half,
                            view == VIEW_ABOVE ? 240 : 30},
                 tall[4] = {-10, -1500, 50, 0}, table[4] = {0, -prop->y, prop->length, 0},
                 desk[4] = {0, -prop->y - 540, prop->length, 0}, none[4] = {0, 0, 0, 0};
    bool side = view == VIEW_SIDE;
    const double *box =
        prop->kind == PROP_CHAIR || prop->kind == PROP_CHAIR_TURNED ? chair
        : prop->kind == PROP_WALL || prop->kind == PROP_DOOR_FRAME  ? (side ? tall : none)
        : prop->kind == PROP_TABLE                                  ? table
        : prop->kind == PROP_DESK                                   ? desk
        : prop->kind == PROP_TOWEL || prop->kind == PROP_STICK || prop->kind == PROP_CLOTH ? none
                                                                                           : flat;
    bool flip = prop->kind == PROP_CHAIR_TURNED;
    reach[0] = prop->x + (flip ? -box[2] : box[0]);
    reach[1] = box[1] - prop->lift;
    reach[2] = prop->x + (flip ? -box[0] : box[2]);
    reach[3] = box[3] - prop->lift;
}
