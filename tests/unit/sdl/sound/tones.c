#include "sdl/sound/tones.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

/* A cue as an ear that is no longer young has it: every 40 ms, is there a sound, and how high. */
enum { FRAME = TONES_RATE / 25, FRAMES = 50 };

struct contour {
    double height[FRAMES]; /* semitones over 100 Hz; negative: silence */
    int count;
};

static double energy(const float *samples, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += (double)samples[i] * (double)samples[i];
    return sum / count;
}

/* The pitch by autocorrelation, 250 to 1200 Hz. */
static double pitch(const float *samples) {
    double best = -1;
    int lag = 0;
    for (int n = TONES_RATE / 1200; n <= TONES_RATE / 250; n++) {
        double sum = 0;
        for (int i = 0; i + n < FRAME; i++)
            sum += (double)samples[i] * (double)samples[i + n];
        sum /= FRAME - n;
        if (sum > best * 1.02) {
            best = sum;
            lag = n;
        }
    }
    return (double)TONES_RATE / lag;
}

static struct contour contour_of(enum cue cue) {
    struct contour contour = {.count = 0};
    int count;
    float *samples = tones_make(cue, &count);
    for (int i = 0; i < FRAMES; i++) {
        bool there = (i + 1) * FRAME <= count && energy(samples + i * FRAME, FRAME) > 0.0004;
        contour.height[i] = there ? 12 * log2(pitch(samples + i * FRAME) / 100) : -1;
        contour.count = there ? i + 1 : contour.count;
    }
    free(samples);
    return contour;
}

/* 0 alike, 1 different throughout: the share of the time in which one sounds and the other does
 * not, or both do at least a tone and a half apart. */
static double distance(const struct contour *one, const struct contour *other) {
    int longer = one->count > other->count ? one->count : other->count, differ = 0;
    for (int i = 0; i < longer; i++) {
        bool a = one->height[i] >= 0, b = other->height[i] >= 0;
        differ += a != b || (a && fabs(one->height[i] - other->height[i]) >= 3);
    }
    return longer ? (double)differ / longer : 0;
}

Test(tones, every_two_cues_are_told_apart) {
    struct contour contours[CUE_KINDS];
    for (int i = CUE_NONE + 1; i < CUE_KINDS; i++) {
        contours[i] = contour_of((enum cue)i);
        cr_assert_gt(contours[i].count, 0, "cue %d is silent", i);
    }
    for (int i = CUE_NONE + 1; i < CUE_KINDS; i++)
        for (int k = i + 1; k < CUE_KINDS; k++)
            cr_expect_gt(distance(&contours[i], &contours[k]), 0.3, "%d and %d: %.2f", i, k,
                         distance(&contours[i], &contours[k]));
}

/* Energy of one frequency (Goertzel). */
static double at_hertz(const float *samples, int count, double hertz) {
    double c = 2 * cos(2 * 3.14159265358979 * hertz / TONES_RATE), one = 0, two = 0;
    for (int i = 0; i < count; i++) {
        double next = (double)samples[i] + c * one - two;
        two = one;
        one = next;
    }
    return one * one + two * two - c * one * two;
}

Test(tones, an_old_ear_hears_all_of_it) {
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        int count;
        float *samples = tones_make((enum cue)cue, &count);
        double heard = 0, all = 0;
        for (double hertz = 50; hertz < 8000; hertz += 5) {
            double here = at_hertz(samples, count, hertz);
            all += here;
            heard += hertz >= 300 && hertz <= 1500 ? here : 0;
        }
        cr_expect_gt(heard / all, 0.9, "cue %d: %.0f %% between 300 and 1500 Hz", cue,
                     100 * heard / all);
        free(samples);
    }
}

/* A click is a step from one sample to the next that no tone of 1100 Hz takes. */
Test(tones, nothing_clicks_and_nothing_is_too_loud) {
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        int count;
        float *samples = tones_make((enum cue)cue, &count), last = 0, step = 0, peak = 0;
        for (int i = 0; i < count; i++) {
            step = fmaxf(step, fabsf(samples[i] - last));
            peak = fmaxf(peak, fabsf(samples[i]));
            last = samples[i];
        }
        step = fmaxf(step, fabsf(last));
        cr_expect_lt(step, 0.25, "cue %d clicks", cue);
        cr_expect_lt(peak, 0.95, "cue %d", cue);
        cr_expect_gt(peak, 0.15, "cue %d", cue);
        cr_expect_lt(fabsf(samples[0]) + fabsf(samples[10]), 0.05, "cue %d begins hard", cue);
        free(samples);
    }
}
