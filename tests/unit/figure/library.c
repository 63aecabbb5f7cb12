#include "unit/figure/library.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

#include "base/file.h"
#include "figure/frame_fit.h"
#include "plan/library.h"

static const char *const folder = "assets/exercises";

static bool load(const char *id, struct figure *figure, bool *none, struct err *e) {
    struct text name = {0};
    size_t length;
    text_addf(&name, "%s/%s.json", folder, id);
    char *json = file_read(text_str(&name), 1 << 20, &length, e);
    text_free(&name);
    cr_assert(json, "%s", e->text);
    bool good = figure_read(figure, json, length, none, e);
    free(json);
    return good;
}

int library_each(figure_look *look) {
    int n = 0;
    struct library *library = library_open(folder);
    for (const char *const *id = library_ids(library); *id; id++) {
        struct figure figure;
        struct err e = {""};
        bool none = false;
        bool good = load(*id, &figure, &none, &e);
        cr_expect(good || none, "%s: %s", *id, e.text);
        n += good;
        if (good)
            look(*id, &figure);
    }
    library_close(library);
    return n;
}

/* The sanitizers take eight times as long: half of the people do there. */
#if defined(__SANITIZE_ADDRESS__)
enum { PEOPLE_STEP = 2 };
#else
enum { PEOPLE_STEP = 1 };
#endif
enum { STEPS = 10 };

static void look_at(moment_look *look, struct moment *moment) {
    const struct figure *figure = moment->figure;
    int spans = figure_stages(figure) - 1, span = (int)fmin(moment->at * spans, spans - 1);
    moment->from = figure_pose(figure, span);
    moment->to = figure_pose(figure, span + 1);
    figure_bones(&moment->skeleton, figure, moment->at, &moment->scene);
    look(moment);
}

static double unit_of(const struct figure *figure, const struct scene *scene) {
    struct paint paint = {.scale = 1};
    struct view view = view_of(figure->view, figure->turned);
    frame_fit(&paint, figure, &view, scene);
    return paint.scale;
}

static moment_look *every_look;

static void every_moment(const char *id, const struct figure *figure) {
    int stages = figure_stages(figure);
    for (int person = 0; person < person_count(); person += PEOPLE_STEP) {
        struct moment moment = {.id = id, .figure = figure, .person = person};
        moment.scene = (struct scene){figure->props, figure->prop_count, person_get(person)};
        moment.unit = unit_of(figure, &moment.scene);
        for (int i = 0; i <= STEPS; i++) {
            moment.at = i / (double)STEPS;
            look_at(every_look, &moment);
        }
        for (int i = 1; i < stages - 1; i++) {
            moment.at = figure_stage_at(figure, i);
            look_at(every_look, &moment);
        }
    }
}

void library_moments(moment_look *look) {
    every_look = look;
    library_each(every_moment);
}

const char *library_name(const struct moment *moment) {
    static char name[96];
    snprintf(name, sizeof name, "%s, person %d, at %.2f", moment->id, moment->person, moment->at);
    return name;
}

struct figure library_figure(const char *id) {
    struct figure figure;
    struct err e = {""};
    bool none;
    cr_assert(load(id, &figure, &none, &e), "%s: %s", id, e.text);
    return figure;
}
