#include "sdl/sound/mixer.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

enum { SECOND = 22050 };

static struct mixer mixer;
static int16_t out[SECOND];

static int16_t *flat(int count, int16_t level) {
    int16_t *samples = malloc((size_t)count * sizeof *samples);
    for (int i = 0; i < count; i++)
        samples[i] = level;
    return samples;
}

static void begin(void) {
    mixer_init(&mixer);
}
static void end(void) {
    mixer_free(&mixer);
}
TestSuite(mixer, .init = begin, .fini = end);

Test(mixer, speech_begins_after_its_wait_to_the_sample) {
    mixer_speak(&mixer, flat(100, 16384), 100, 50, 1);
    cr_assert(mixer_speaks(&mixer));
    mixer_fill(&mixer, out, 200);
    for (int i = 0; i < 200; i++)
        cr_assert_eq(out[i] != 0, i >= 50 && i < 150, "sample %d", i);
    cr_assert_not(mixer_speaks(&mixer));
}

Test(mixer, a_tone_makes_the_voice_give_way_and_come_back) {
    static float silence[SECOND / 2];
    mixer_speak(&mixer, flat(SECOND, 16384), SECOND, 0, 1);
    mixer_fill(&mixer, out, 100);
    int loud = out[99];
    mixer_tone(&mixer, silence, SECOND / 2, 1);
    mixer_fill(&mixer, out, SECOND / 10);
    cr_expect_lt(out[SECOND / 10 - 1], loud / 3);
    for (int i = 1; i < SECOND / 10; i++)
        cr_assert_lt(abs(out[i] - out[i - 1]), 300, "it gives way softly");
    mixer_fill(&mixer, out, SECOND / 2);
    cr_expect_gt(out[SECOND / 2 - 1], loud * 9 / 10, "and comes back");
}

Test(mixer, what_is_cut_fades_and_what_has_not_begun_never_does) {
    mixer_speak(&mixer, flat(SECOND, 16384), SECOND, 0, 1);
    mixer_fill(&mixer, out, 10);
    mixer_hush(&mixer);
    mixer_fill(&mixer, out, SECOND / 50);
    for (int i = 1; i < SECOND / 50; i++)
        cr_assert_lt(abs(out[i] - out[i - 1]), 300);
    cr_expect_not(mixer_speaks(&mixer));
    mixer_speak(&mixer, flat(100, 16384), 100, 1000, 1);
    mixer_hush(&mixer);
    cr_expect_not(mixer_speaks(&mixer));
}

Test(mixer, many_tones_at_once_do_not_turn_over) {
    static float full[1000];
    for (int i = 0; i < 1000; i++)
        full[i] = 0.9f;
    for (int i = 0; i < MIXER_TONES + 2; i++)
        mixer_tone(&mixer, full, 1000, 1);
    mixer_fill(&mixer, out, 1200);
    for (int i = 0; i < 1000; i++)
        cr_assert_gt(out[i], 30000);
    cr_assert_eq(out[1100], 0);
}
