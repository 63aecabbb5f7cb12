#include "figure/picture.h"

#include "figure/drawing.h"
#include "figure/frame_fit.h"

/* What is written shows the left from the front and behind, the right from the side. */
static bool is_mirrored(const struct figure *figure, enum side side) {
    bool profile = figure->view == VIEW_SIDE;
    return side == (profile ? SIDE_LEFT : SIDE_RIGHT);
}

static double eyes_closed(const struct figure_moment *moment) {
    double from = moment->from->eyes_closed, to = moment->to->eyes_closed;
    return from + (to - from) * moment->part;
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
    struct scene scene = figure_scene(figure, person);
    frame_fit(&paint, figure, &view, &scene);
    struct figure_moment moment = figure_moment(figure, at);
    const struct pose now = pose_between(moment.from, moment.to, moment.part);
    struct drawing drawing = {
        .body = {&paint, &skeleton, &view, person_get(person), eyes_closed(&moment), now.n},
        .figure = figure,
        .place = moment.place,
        .wheelchair = figure_sits(figure),
        .from = moment.from,
        .to = moment.to,
        .part = moment.part};
    open_svg(svg, is_mirrored(figure, side));
    frame_fit_shadow(&paint, figure, &skeleton, &view);
    drawing_all(&drawing);
    text_add(svg, "</g>\n</svg>\n");
    return true;
}
