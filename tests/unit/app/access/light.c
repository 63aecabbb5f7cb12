#include "app/access/light.h"

#include <criterion/criterion.h>

enum { STRIP = 120 * 1000 }; /* milliseconds */

static bool lit_at(const struct light *light, int64_t ms) {
    return light_now(light, ms).shape != WASH_NONE;
}

static uint32_t dice(uint32_t *state) {
    return *state = *state * 1664525u + 1013904223u;
}

/* Cues at `moments` (ascending), looked at each millisecond: how many flashes begin in the worst
 * second. A change from one shape to another is one that begins. */
static int worst(const int64_t *moments, const enum cue *cues, int count, int64_t end) {
    static int64_t begun[STRIP];
    struct light light = {.cue = CUE_NONE};
    enum wash_shape before = WASH_NONE;
    int flashes = 0, most = 0, at = 0;
    for (int64_t ms = 0; ms < end; ms++) {
        while (at < count && moments[at] <= ms)
            light_cue(&light, cues[at++], ms);
        enum wash_shape now = light_now(&light, ms).shape;
        if (now != before && now != WASH_NONE)
            begun[flashes++] = ms;
        before = now;
        int recent = 0;
        for (int i = flashes - 1; i >= 0 && begun[i] >= ms - 1000; i--)
            recent++;
        most = recent > most ? recent : most;
    }
    return most;
}

Test(light, never_more_than_three_flashes_in_a_second) {
    static int64_t moments[4000];
    static enum cue cues[4000];
    static const int gaps[] = {20, 90, 260, 600, 1000};
    for (int g = 0; g < 5; g++) {
        uint32_t state = (uint32_t)g + 7;
        int count = 0;
        for (int64_t ms = 5; ms < STRIP / 4 && count < 4000; count++) {
            moments[count] = ms;
            cues[count] = (enum cue)(CUE_START + (int)(dice(&state) >> 16) % (CUE_KINDS - 1));
            ms += (int64_t)(dice(&state) >> 16) % (gaps[g] * 2);
        }
        int most = worst(moments, cues, count, STRIP / 4);
        cr_expect_leq(most, LIGHT_PER_SECOND, "gap %d: %d", gaps[g], most);
        cr_expect_gt(most, 0);
    }
}

/* The last three seconds of a hold, its end, the rest, and a pause for pain: all at once. */
Test(light, the_end_of_a_hold_is_seen_among_its_seconds) {
    static const int64_t moments[] = {1000, 2000, 3000, 4000, 4000, 4100};
    static const enum cue cues[] = {CUE_COUNT, CUE_COUNT, CUE_COUNT,
                                    CUE_END,   CUE_REST,  CUE_WARNING};
    struct light light = {.cue = CUE_NONE};
    cr_assert_leq(worst(moments, cues, 6, 8000), LIGHT_PER_SECOND);
    for (int i = 0; i < 5; i++)
        light_cue(&light, cues[i], moments[i]);
    cr_assert_eq(light_now(&light, 4100).shape, WASH_RIM, "the end, not the rest");
    light_cue(&light, CUE_WARNING, 4100);
    cr_assert_eq(light_now(&light, 4110).role, COLOR_HURT);
}

Test(light, no_two_cues_look_alike) {
    for (int a = CUE_START; a < CUE_KINDS; a++)
        for (int b = a + 1; b < CUE_KINDS; b++) {
            struct light one = {.cue = CUE_NONE}, other = {.cue = CUE_NONE};
            bool differs = false;
            light_cue(&one, (enum cue)a, 0);
            light_cue(&other, (enum cue)b, 0);
            for (int64_t ms = 0; ms < 1000; ms += 10)
                differs = differs || light_now(&one, ms).shape != light_now(&other, ms).shape;
            cr_expect(differs, "cues %d and %d differ by colour at most", a, b);
        }
}

Test(light, a_warning_is_seen_twice_and_then_it_is_dark) {
    struct light light = {.cue = CUE_NONE};
    light_cue(&light, CUE_WARNING, 1000);
    cr_expect(lit_at(&light, 1000));
    cr_expect_not(lit_at(&light, 1000 + LIGHT_MS));
    cr_expect(lit_at(&light, 1000 + 2 * LIGHT_MS));
    cr_expect_not(lit_at(&light, 1000 + 3 * LIGHT_MS));
    cr_expect_eq(light_next(&light, 1000), 1000 + LIGHT_MS);
    cr_expect_eq(light_next(&light, 1000 + 3 * LIGHT_MS), INT64_MAX);
}

Test(light, without_a_cue_nothing_happens) {
    struct light light = {.cue = CUE_NONE};
    light_cue(&light, CUE_NONE, 5);
    cr_expect_not(lit_at(&light, 5));
    cr_expect_eq(light_next(&light, 5), INT64_MAX);
}
