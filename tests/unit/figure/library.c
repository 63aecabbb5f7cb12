#include "unit/figure/library.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/file.h"
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

struct figure library_figure(const char *id) {
    struct figure figure;
    struct err e = {""};
    bool none;
    cr_assert(load(id, &figure, &none, &e), "%s: %s", id, e.text);
    return figure;
}
