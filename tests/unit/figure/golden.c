/* A few drawings as they were when somebody looked at them and found them good. Who changes how a
 * body is drawn looks again (make figures) and writes the new numbers here. */
#include <criterion/criterion.h>
#include <stdint.h>

#include "figure/picture.h"
#include "library.h"
#include "plan/library.h"

static uint32_t mark_of(const struct text *svg) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < svg->length; i++)
        hash = (hash ^ (unsigned char)svg->bytes[i]) * 16777619u;
    return hash;
}

Test(golden, drawings_are_as_they_were_found_good) {
    static const struct {
        const char *id;
        double at;
        enum side side;
        int person;
        uint32_t mark;
    } golden[] = {
        {"bridge", 1, SIDE_NONE, 0, 0x246BA30C},
        {"cat-cow", 0.5, SIDE_NONE, 1, 0xFE8D2B12},
        {"neck-side-tilt", 1, SIDE_LEFT, 2, 0x3DD11D68},
        {"chin-tuck-sitting", 1, SIDE_NONE, 5, 0x55042737},
        {"fist-and-fan", 1, SIDE_RIGHT, 4, 0xE6886B22},
    };
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++) {
        struct figure figure = library_figure(golden[i].id);
        struct text svg = {0};
        struct err e = {""};
        cr_assert(figure_draw(&svg, &figure, golden[i].at, golden[i].side, golden[i].person, &e));
        cr_expect_eq(mark_of(&svg), golden[i].mark, "%s is now 0x%08X", golden[i].id,
                     mark_of(&svg));
        text_free(&svg);
    }
}
