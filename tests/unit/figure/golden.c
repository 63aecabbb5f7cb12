/* A few drawings as they were when somebody looked at them and found them good: the files of
 * tests/data/figures. Who changes how a body is drawn looks again (make figures), then writes them
 * again (make golden-figures), and the change shows what became of each line. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "figure/picture.h"
#include "library.h"
#include "plan/library.h"

struct golden {
    const char *id;
    double at;
    enum side side;
    int person;
};

static const struct golden golden[] = {
    {"bridge", 1, SIDE_NONE, 0},         {"cat-cow", 0.5, SIDE_NONE, 1},
    {"neck-side-tilt", 1, SIDE_LEFT, 2}, {"chin-tuck-sitting", 1, SIDE_NONE, 5},
    {"fist-and-fan", 1, SIDE_RIGHT, 4},
};

static void draw(struct text *svg, const struct golden *of) {
    struct figure figure = library_figure(of->id);
    struct err e = {""};
    cr_assert(figure_draw(svg, &figure, of->at, of->side, of->person, &e), "%s", e.text);
}

/* The first line in which they differ. */
static void expect_same(const char *path, const char *drawn, const char *kept) {
    int line = 1;
    while (*drawn && *kept) {
        int one = (int)strcspn(drawn, "\n"), other = (int)strcspn(kept, "\n");
        cr_assert(one == other && memcmp(drawn, kept, (size_t)one) == 0,
                  "line %d of %s\n  was    %.*s\n  is now %.*s", line, path, other, kept, one,
                  drawn);
        drawn += one + (drawn[one] == '\n');
        kept += other + (kept[other] == '\n');
        line++;
    }
    cr_assert(*drawn == *kept, "%s has more or fewer than %d lines now", path, line - 1);
}

static void compare(const struct golden *of) {
    struct text svg = {0};
    struct err e = {""};
    size_t length;
    char path[100];
    snprintf(path, sizeof path, "tests/data/figures/%s.svg", of->id);
    draw(&svg, of);
    if (getenv("GOLDEN_WRITE"))
        cr_assert(file_write(path, svg.bytes, svg.length, &e), "%s", e.text);
    char *kept = file_read(path, 1 << 20, &length, &e);
    cr_assert(kept, "%s", e.text);
    expect_same(path, text_str(&svg), kept);
    free(kept);
    text_free(&svg);
}

Test(golden, drawings_are_as_they_were_found_good) {
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++)
        compare(&golden[i]);
}
