#include "figure/figure.h"

#include <math.h>
#include <string.h>

#include "figure/drawing.h"
#include "figure/frame_fit.h"

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

/* The two stages that a moment lies between. */
struct span {
    const struct pose *from, *to;
    double place; /* among the stages, from 0 */
    double part;  /* of the way from one to the other, eased */
};

static struct span span_at(const struct figure *figure, double at) {
    double place = at * (figure_stages(figure) - 1);
    int stage = (int)fmin(place, figure->via_count);
    return (struct span){figure_pose(figure, stage), figure_pose(figure, stage + 1), place,
                         ease(place - stage)};
}

void figure_bones(struct skeleton *skeleton, const struct figure *figure, double at,
                  const struct scene *scene) {
    struct span span = span_at(figure, at);
    skeleton_between(skeleton, span.from, span.to, span.part, scene);
}

bool figure_sits(const struct figure *figure) {
    for (int i = 0; i < figure_stages(figure); i++)
        if (figure_pose(figure, i)->rest != REST_SEAT)
            return false;
    return true;
}

/* --- the door -----------------------------------------------------------------------------------
 */

static bool check(double at, int person, struct err *e) {
    if (!(at >= 0 && at <= 1))
        return error_set(e, "the moment %g is none; give 0 (start) to 1 (end)", at);
    if (person < 0 || person >= person_count())
        return error_set(e, "there is no person %d; give 0 to %d", person, person_count() - 1);
    return true;
}

static struct scene scene_of(const struct figure *figure, int person) {
    return (struct scene){figure->props, figure->prop_count, person_get(person)};
}

bool figure_skeleton(struct skeleton *skeleton, const struct figure *figure, double at, int person,
                     struct err *e) {
    if (!check(at, person, e))
        return false;
    struct scene scene = scene_of(figure, person);
    figure_bones(skeleton, figure, at, &scene);
    return true;
}

/* What is written shows the left from the front and behind, the right from the side. */
static bool is_mirrored(const struct figure *figure, enum side side) {
    bool profile = figure->view == VIEW_SIDE;
    return side == (profile ? SIDE_LEFT : SIDE_RIGHT);
}

static double eyes_closed(const struct span *span) {
    double from = span->from->eyes_closed, to = span->to->eyes_closed;
    return from + (to - from) * span->part;
}

static void open_svg(struct text *svg, bool mirrored) {
    text_add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 480\" width=\"480\" "
                  "height=\"480\">\n<g fill=\"none\" stroke-linecap=\"round\" "
                  "stroke-linejoin=\"round\"");
    text_add(svg, mirrored ? " transform=\"matrix(-1 0 0 1 480 0)\">\n" : ">\n");
}

bool figure_draw(struct text *svg, const struct figure *figure, double at, enum side side,
                 int person, struct err *e) {
    struct skeleton skeleton;
    double breath = at > 1 && at <= 2 ? at - 1 : 0;
    at -= breath;
    if (!figure_skeleton(&skeleton, figure, at, person, e))
        return false;
    skeleton.breath += FIGURE_BREATH_MM * breath;
    struct view view = view_of(figure->view, figure->turned);
    struct paint paint = {.svg = svg};
    struct scene scene = scene_of(figure, person);
    frame_fit(&paint, figure, &view, &scene);
    struct span span = span_at(figure, at);
    const struct pose now = pose_between(span.from, span.to, span.part);
    struct drawing drawing = {
        .body = {&paint, &skeleton, &view, person_get(person), eyes_closed(&span), now.n},
        .figure = figure,
        .place = span.place,
        .wheelchair = figure_sits(figure),
        .from = span.from,
        .to = span.to,
        .part = span.part};
    open_svg(svg, is_mirrored(figure, side));
    frame_shadow(&paint, figure, &skeleton, &view);
    drawing_all(&drawing);
    text_add(svg, "</g>\n</svg>\n");
    return true;
}
