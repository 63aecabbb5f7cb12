/* A figure out of an exercise's file. */
#include <string.h>

#include "base/json.h"
#include "figure/figure.h"

static bool read_pose(const struct cJSON *figure, const char *key, struct pose *pose,
                      struct err *e) {
    const struct cJSON *object = json_get(figure, key);
    if (!object)
        return error_set(e, "figure: %s is missing; write how the pose is", key);
    return pose_read(object, pose, e) || error_prefix(e, "figure, %s", key);
}

typedef bool read_row(const struct cJSON *object, struct figure *figure, struct err *e);

static bool add_prop(const struct cJSON *object, struct figure *figure, struct err *e) {
    return figure->prop_count < FIGURE_PROPS
               ? prop_read(object, &figure->props[figure->prop_count++], e)
               : error_set(e, "more than %d; leave some out", FIGURE_PROPS);
}

static bool add_area(const struct cJSON *object, struct figure *figure, struct err *e) {
    return figure->area_count < FIGURE_AREAS
               ? mark_read_area(object, &figure->areas[figure->area_count++], e)
               : error_set(e, "more than %d; leave some out", FIGURE_AREAS);
}

static bool add_arrow(const struct cJSON *object, struct figure *figure, struct err *e) {
    return figure->arrow_count < FIGURE_ARROWS
               ? mark_read_arrow(object, &figure->arrows[figure->arrow_count++], e)
               : error_set(e, "more than %d; leave some out", FIGURE_ARROWS);
}

/* Each begins as a copy of the one before. */
static bool add_via(const struct cJSON *object, struct figure *figure, struct err *e) {
    if (figure->via_count == FIGURE_VIA)
        return error_set(e, "more than %d; leave some out", FIGURE_VIA);
    struct pose *pose = &figure->via[figure->via_count];
    *pose = *figure_pose(figure, figure->via_count);
    figure->via_count++;
    return pose_read(object, pose, e);
}

static const struct {
    const char *key;
    read_row *read;
} lists[] = {{"via", add_via}, {"props", add_prop}, {"feel", add_area}, {"arrows", add_arrow}};

enum { LISTS = sizeof lists / sizeof *lists };

static bool read_lists(const struct cJSON *object, struct figure *figure, struct err *e) {
    for (int i = 0; i < LISTS; i++) {
        const struct cJSON *list = json_get(object, lists[i].key);
        if (list && json_type(list) != JSON_LIST)
            return error_set(e, "figure: %s must be a list", lists[i].key);
        for (const struct cJSON *v = list ? json_first(list) : NULL; v; v = json_next(v))
            if (!lists[i].read(v, figure, e))
                return error_prefix(e, "figure, %s", lists[i].key);
    }
    return true;
}

static bool check_stage(const struct figure *figure, int stage, struct err *e) {
    int last = figure_stages(figure) - 1;
    return stage <= last || error_set(e, "figure: stage %d is none; the last is %d", stage, last);
}

static bool check_stages(const struct figure *figure, struct err *e) {
    for (int i = 0; i < figure->area_count; i++)
        if (!check_stage(figure, figure->areas[i].stage, e))
            return false;
    for (int i = 0; i < figure->arrow_count; i++)
        if (!check_stage(figure, figure->arrows[i].stage, e))
            return false;
    return true;
}

static bool check_keys(const struct cJSON *object, struct err *e) {
    static const char *const known[] = {"view", "turned", "start", "end", "props",
                                        "feel", "arrows", "show",  "via", "mark"};
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        bool found = false;
        for (unsigned i = 0; i < sizeof known / sizeof *known; i++)
            found = found || strcmp(known[i], json_key(m)) == 0;
        if (!found)
            return error_set(e, "figure: %s is not known; see docs/pose-format.md", json_key(m));
    }
    return true;
}

static bool read_show(const struct cJSON *object, struct figure *figure, struct err *e) {
    static const char *const parts[SHOW_COUNT] = {"all", "upper", "head", "hand"};
    const struct cJSON *value = json_get(object, "show");
    int part = value ? pose_word(value, "figure: show", parts, SHOW_COUNT, e) : SHOW_ALL;
    figure->show = part < 0 ? SHOW_ALL : (enum show)part;
    return part >= 0;
}

static bool read_breath(const struct cJSON *object, struct figure *figure, struct err *e) {
    const struct cJSON *mark = json_get(object, "mark");
    return !mark || breath_read(mark, &figure->breath, e) || error_prefix(e, "figure, mark");
}

static bool read_figure(struct figure *figure, const struct cJSON *object, struct err *e) {
    *figure = (struct figure){.start = pose_usual()};
    int view = pose_word(json_get(object, "view"), "figure: view", view_words, VIEW_COUNT, e);
    if (view < 0 || !check_keys(object, e))
        return false;
    figure->view = (enum pose_view)view;
    const struct cJSON *turned = json_get(object, "turned");
    if (turned &&
        (json_type(turned) != JSON_NUMBER || json_number(turned) < -60 || json_number(turned) > 60))
        return error_set(e, "figure: turned must be a number, -60 to 60 degrees");
    figure->turned = turned ? json_number(turned) : 0;
    if (!read_show(object, figure, e))
        return false;
    if (!read_pose(object, "start", &figure->start, e))
        return false;
    figure->end = figure->start;
    return read_pose(object, "end", &figure->end, e) && read_lists(object, figure, e) &&
           check_stages(figure, e) && read_breath(object, figure, e);
}

bool figure_read(struct figure *figure, const char *json, size_t length, bool *none,
                 struct err *e) {
    struct cJSON *root = json_read(json, length, e);
    if (none)
        *none = false;
    if (!root)
        return false;
    const struct cJSON *object = json_get(json_get(root, "drawing"), "figure");
    bool good = object && json_type(object) == JSON_OBJECT && read_figure(figure, object, e);
    if (!object && none)
        *none = true;
    if (!object)
        error_set(e, "the exercise has no figure yet; see docs/pose-format.md");
    json_free(root);
    return good;
}
