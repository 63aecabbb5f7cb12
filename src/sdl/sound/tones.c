#include "sdl/sound/tones.h"

#include <math.h>

#include "base/memory.h"

enum { NOTES = 4, PARTIALS = 4 };

/* A note: pitch, when it begins, how long it rings. Loudness 0-1. */
struct note {
    float hertz, start_s, length_s, loud;
};

/* What it is played on: how strong each multiple of the pitch is, how softly it begins (seconds),
 * and how it dies away: 1 evenly, 2 like a bell, 4 like struck wood. Everything that sounds lies
 * between 300 and 2000 Hz, most of it below 1500: old ears hear little above 3000, small
 * loudspeakers nothing below 300. */
struct instrument {
    float partials[PARTIALS];
    float attack_s;
    int decay;
};

static const struct instrument bell = {{0.85f, 0.15f, 0, 0}, 0.012f, 2};
static const struct instrument reed = {{0.62f, 0, 0.38f, 0}, 0.02f, 1};
static const struct instrument wood = {{0.8f, 0.2f, 0, 0}, 0.006f, 4};
static const struct instrument hum = {{0.7f, 0.22f, 0.08f, 0}, 0.04f, 1};

struct tune {
    const struct instrument *on;
    struct note notes[NOTES];
};

/* Told apart by shape first (rising, falling, one, three), by rhythm and instrument next, by pitch
 * last: who hears no pitch well still hears how many and how long. */
static const struct tune tunes[CUE_KINDS] = {
    [CUE_START] = {&bell, {{523, 0, 0.25f, 0.8f}, {784, 0.14f, 0.45f, 0.9f}}},
    [CUE_END] = {&bell, {{784, 0, 0.25f, 0.8f}, {523, 0.14f, 0.45f, 0.9f}}},
    [CUE_SWITCH] = {&reed,
                    {{440, 0, 0.16f, 0.7f}, {330, 0.2f, 0.16f, 0.8f}, {440, 0.4f, 0.3f, 0.8f}}},
    [CUE_COUNT] = {&wood, {{659, 0, 0.14f, 0.75f}}},
    [CUE_HALFWAY] = {&bell, {{880, 0, 0.22f, 0.5f}, {880, 0.24f, 0.4f, 0.5f}}},
    [CUE_REST] = {&hum, {{392, 0, 0.7f, 0.6f}}},
    [CUE_NEXT] = {&hum, {{349, 0, 0.3f, 0.6f}, {440, 0.3f, 0.3f, 0.65f}, {523, 0.6f, 0.5f, 0.7f}}},
    [CUE_DONE] = {&bell,
                  {{523, 0, 0.8f, 0.6f},
                   {659, 0.16f, 0.8f, 0.6f},
                   {784, 0.32f, 0.8f, 0.6f},
                   {1047, 0.48f, 1.1f, 0.6f}}},
    [CUE_WARNING] = {&reed,
                     {{330, 0, 0.3f, 0.9f}, {330, 0.42f, 0.3f, 0.9f}, {330, 0.84f, 0.3f, 0.9f}}},
};

/* How loud a note is that far into it: soft in, soft out. */
static float envelope(const struct instrument *on, const struct note *note, float in) {
    float attack = fminf(in / on->attack_s, 1), left = (note->length_s - in) / note->length_s;
    float release = fminf((note->length_s - in) / 0.03f, 1), decay = 1;
    for (int i = 0; i < on->decay; i++)
        decay *= left;
    return note->loud * attack * release * decay;
}

static float sample_of(const struct instrument *on, const struct note *note, float at) {
    float in = at - note->start_s, sum = 0;
    if (note->length_s <= 0 || in < 0 || in > note->length_s)
        return 0;
    float turn = 6.2831853f * note->hertz * in;
    for (int i = 0; i < PARTIALS; i++)
        sum += on->partials[i] * sinf((float)(i + 1) * turn);
    return envelope(on, note, in) * sum;
}

float *tones_make(enum cue cue, int *count) {
    const struct tune *tune = &tunes[cue];
    float length = 0;
    for (int i = 0; i < NOTES; i++)
        length = fmaxf(length, tune->notes[i].start_s + tune->notes[i].length_s);
    *count = (int)(length * TONES_RATE);
    float *samples = memory_alloc((size_t)*count, sizeof *samples);
    for (int i = 0; i < *count; i++)
        for (int k = 0; k < NOTES; k++)
            samples[i] += 0.45f * sample_of(tune->on, &tune->notes[k], (float)i / TONES_RATE);
    return samples;
}
