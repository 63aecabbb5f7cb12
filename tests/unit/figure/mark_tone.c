#include "figure/mark_tone.h"

#include <criterion/criterion.h>

#include "figure/mark.h"

#include "figure/person.h"
#include "figure/tone.h"

/* Each area on each person's clothing or skin. */
Test(mark_tone, a_patch_stands_out_from_what_it_lies_on) {
    for (int person = 0; person < person_count(); person++)
        for (int row = 0; row < mark_areas(); row++) {
            struct area area = {row, 0, 0};
            const struct person *who = person_get(person);
            struct mark_tone tone = mark_tone(who, mark_ground(&area));
            double contrast = mark_tone_contrast(tone, who, mark_ground(&area));
            cr_expect_geq(contrast, 1.5, "person %d, area %d: %.2f with %s", person, row, contrast,
                          tone.patch);
            cr_expect_geq(tone_contrast(tone.patch, tone.lines), 2, "person %d, area %d: its lines",
                          person, row);
        }
}
