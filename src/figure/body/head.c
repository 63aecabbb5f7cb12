#include "figure/body/head.h"

#include <math.h>

/* Degrees from facing the eye: + to the picture's right. */
static double turned(const struct body *body) {
    const struct frame *head = &body->skeleton->head;
    struct flat ahead = view_flat(body->view, head->forward);
    struct flat up = flat_unit(view_flat(body->view, head->up));
    double aside = -(ahead.x * up.y - ahead.y * up.x);
    return atan2(aside, view_depth(body->view, head->forward)) * 57.29578;
}

void head_draw(const struct body *body) {
    struct affine place = body_head_place(body);
    struct flat ahead = view_flat(body->view, body->skeleton->head.forward);
    double angle = turned(body);
    if (body->view->kind == VIEW_SIDE && flat_length(ahead) > 0.75)
        head_side(body, &place);
    else if (fabs(angle) > 115)
        head_back(body, &place);
    else
        head_front(body, &place, fmax(-75, fmin(75, angle)));
}

struct path head_lid(const double open[8], const double shut[8], double closed) {
    struct path path = {0};
    struct flat p[4];
    for (int i = 0; i < 4; i++) {
        struct flat a = {open[2 * i], open[2 * i + 1]}, b = {shut[2 * i], shut[2 * i + 1]};
        p[i] = flat_between(a, b, closed);
    }
    path_move(&path, p[0]);
    path_curve(&path, p[1], p[2], p[3]);
    return path;
}

/* --- from behind --------------------------------------------------------------------------------
 */

static const char *const skull_back =
    "M0,-124C60,-124 90,-76 84,-10C80,40 56,82 34,92C12,98 -12,98 -34,92C-56,82 -80,40 -84,-10C-90,"
    "-76 -60,-124 0,-124Z";

static void ears_back(const struct body *body, const struct affine *place) {
    for (int s = -1; s <= 1; s += 2)
        paint_ellipse(body->paint, (struct flat){s * 78, 20}, (struct flat){13, 25}, place,
                      body->person->skin_dark, 1);
}

static void bun_back(const struct body *body, const struct affine *place) {
    paint_ellipse(body->paint, (struct flat){0, -112}, (struct flat){42, 34}, place,
                  body->person->hair, 1);
    paint_stroke(body->paint, "M-62,-60C-58,-30 -44,0 -34,14M62,-60C58,-30 44,0 34,14", place,
                 body->person->hair_light, 4);
}

void head_back(const struct body *body, const struct affine *place) {
    const struct person *p = body->person;
    static const struct flat middle = {0, -14}, bob = {0, 30};
    if (p->style != HAIR_SCARF && p->style != HAIR_BOB)
        ears_back(body, place);
    if (p->style == HAIR_CURLS)
        paint_ellipse(body->paint, middle, (struct flat){104, 108}, place, p->hair, 1);
    if (p->style == HAIR_BOB || p->style == HAIR_SCARF)
        paint_ellipse(body->paint, bob, (struct flat){96, 92}, place, p->hair, 1);
    paint_stencil(body->paint, skull_back, place, p->style == HAIR_BALD ? p->skin : p->hair, 1);
    if (p->style == HAIR_BUN)
        bun_back(body, place);
    if (p->style == HAIR_SCARF)
        paint_stroke(body->paint, "M-80,-30C-50,10 50,10 80,-30M-20,0C-10,40 10,70 30,100", place,
                     p->hair_light, 5);
}
