#include "figure/breath.h"

#include <string.h>

#include "base/json.h"
#include "figure/trunk.h"

enum { USUAL_RADIUS = 105, USUAL_GAP = 26 };

static const double LEAST = 0.3; /* of the radius, with the breath out */

static const char *const places[] = {"belly", "chest"};
static const double heights[] = {170, 390};

static bool read_length(const struct cJSON *object, const char *key, double high, double *length,
                        struct err *e) {
    const struct cJSON *value = json_get(object, key);
    if (!value)
        return true;
    *length = json_type(value) == JSON_NUMBER ? json_number(value) : -1;
    return (*length >= 1 && *length <= high) ||
           error_set(e, "%s: write millimetres, 1 to %g", key, high);
}

bool breath_read(const struct cJSON *object, struct breath *breath, struct err *e) {
    int place = pose_word(json_get(object, "circle"), "circle", places, 2, e);
    if (place < 0)
        return false;
    *breath = (struct breath){heights[place], USUAL_RADIUS, USUAL_GAP};
    return read_length(object, "radius", 200, &breath->radius, e) &&
           read_length(object, "gap", 400, &breath->gap, e);
}

struct flat breath_place(const struct body *body, const struct breath *breath) {
    double front = trunk_front(body->person, 0, breath->height);
    double away = body_profile(body) ? front + breath->gap + breath->radius : 0;
    return body_point(body, breath->height, away, 0);
}

void breath_draw(const struct body *body, const struct breath *breath, double full) {
    struct flat at = breath_place(body, breath), along = {1, 0};
    double radius = breath->radius * (LEAST + (1 - LEAST) * full);
    struct path ring = {0}, disc = {0};
    path_ellipse(&ring, at, (struct flat){breath->radius, breath->radius}, along);
    path_ellipse(&disc, at, (struct flat){radius, radius}, along);
    paint_fill(body->paint, &ring, "#EAF6F5", 0.5);
    paint_line(body->paint, &ring, "#1F5F66", 5, 0.6);
    paint_fill(body->paint, &disc, "#7CC4C8", 0.92);
    paint_line(body->paint, &disc, "#1F5F66", 9, 1);
}
