#include "figure/paint.h"

#include <math.h>

/* One decimal of a pixel, without what can be left out. */
static void add_number(struct text *svg, double value, const char *before) {
    int tenths = (int)lround(value * 10);
    int whole = tenths / 10, rest = tenths < 0 ? -(tenths % 10) : tenths % 10;
    const char *sign = tenths < 0 && whole == 0 ? "-" : "";
    if (rest)
        text_addf(svg, "%s%s%d.%d", before, sign, whole, rest);
    else
        text_addf(svg, "%s%d", before, whole);
}

static void add_point(struct paint *paint, struct flat p, const char *before) {
    add_number(paint->svg, p.x / paint->scale + paint->origin.x, before);
    add_number(paint->svg, p.y / paint->scale + paint->origin.y, " ");
}

static void add_path(struct paint *paint, const struct path *path) {
    text_add(paint->svg, "<path d=\"");
    for (int i = 0; i < path->count; i++) {
        const struct path_node *node = &path->nodes[i];
        text_add_bytes(paint->svg, &node->kind, 1);
        if (node->kind == 'Z')
            continue;
        for (int j = 0; j < (node->kind == 'C' ? 3 : 1); j++)
            add_point(paint, node->p[j], j ? " " : "");
    }
    text_add(paint->svg, "\"");
}

static void add_opacity(struct text *svg, const char *what, double opacity) {
    if (opacity < 0.995)
        text_addf(svg, " %s-opacity=\"%.2f\"", what, opacity);
}

void paint_fill(struct paint *paint, const struct path *path, const char *colour, double opacity) {
    add_path(paint, path);
    text_addf(paint->svg, " fill=\"%s\"", colour);
    add_opacity(paint->svg, "fill", opacity);
    text_add(paint->svg, "/>\n");
}

void paint_line(struct paint *paint, const struct path *path, const char *colour, double width,
                double opacity) {
    add_path(paint, path);
    text_addf(paint->svg, " stroke=\"%s\" stroke-width=\"%.2f\"", colour, width / paint->scale);
    add_opacity(paint->svg, "stroke", opacity);
    text_add(paint->svg, "/>\n");
}

void paint_stencil(struct paint *paint, const char *outline, const struct affine *place,
                   const char *colour, double opacity) {
    struct path path = {0};
    path_stencil(&path, outline, place);
    paint_fill(paint, &path, colour, opacity);
}

void paint_stroke(struct paint *paint, const char *outline, const struct affine *place,
                  const char *colour, double width) {
    struct path path = {0};
    path_stencil(&path, outline, place);
    paint_line(paint, &path, colour, width * hypot(place->a, place->b), 1);
}

void paint_ellipse(struct paint *paint, struct flat centre, struct flat radius,
                   const struct affine *place, const char *colour, double opacity) {
    struct path round = {0}, path = {0};
    path_ellipse(&round, centre, radius, (struct flat){1, 0});
    for (int i = 0; i < round.count; i++) {
        path.nodes[i].kind = round.nodes[i].kind;
        for (int j = 0; j < 3; j++)
            path.nodes[i].p[j] = affine_point(place, round.nodes[i].p[j]);
    }
    path.count = round.count;
    paint_fill(paint, &path, colour, opacity);
}
