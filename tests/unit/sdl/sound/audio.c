#include "sdl/sound/audio.h"

#include <SDL.h>
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* WHOLE: more samples than the longest cue has. */
enum { RATE = 22050, WHOLE = 3 * RATE / 2 };

static size_t first_sound(const short *samples, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (abs(samples[i]) > 60)
            return i;
    return count;
}

static size_t written(const char *path) {
    struct stat about;
    cr_assert_eq(stat(path, &about), 0);
    return (size_t)about.st_size / 2;
}

/* What a cue sounds like, from its first sound on: WHOLE samples. SDL's disk driver writes to a
 * file what a loudspeaker would be given, as fast as the machine can: so samples are waited for,
 * and not a time. */
static short *hear(enum cue cue, int volume) {
    char path[] = "/tmp/limber-sound-XXXXXX";
    struct err e;
    int fd = mkstemp(path);
    close(fd);
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", path, 1);
    SDL_setenv("SDL_DISKAUDIODELAY", "2", 1);
    struct audio *audio = audio_new();
    audio_open(audio);
    audio_cue(audio, cue, volume);
    /* What was written before the cue came, the silence to its first sound, the cue. */
    for (size_t enough = written(path) + 2 * WHOLE; written(path) < enough;)
        SDL_Delay(2);
    audio_free(audio);
    size_t length;
    char *bytes = file_read(path, 64 << 20, &length, &e);
    unlink(path);
    short *samples = (short *)(void *)bytes;
    size_t first = first_sound(samples, length / 2);
    cr_assert_leq(first + WHOLE, length / 2, "cue %d", (int)cue);
    memmove(samples, samples + first, WHOLE * sizeof *samples);
    return samples;
}

static double loudness(const short *samples, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += (double)samples[i] * samples[i];
    return sqrt(sum / (count ? (double)count : 1));
}

/* The pitch by zero crossings over a stretch that sounds. */
static double pitch(const short *samples, double from_s, double to_s) {
    int crossings = 0;
    size_t from = (size_t)(from_s * RATE), to = (size_t)(to_s * RATE);
    for (size_t i = from + 1; i < to; i++)
        crossings += samples[i - 1] < 0 && samples[i] >= 0;
    return crossings / (to_s - from_s);
}

Test(audio, the_start_rises_and_the_end_falls) {
    short *start = hear(CUE_START, 100);
    double low = pitch(start, 0.02, 0.12), high = pitch(start, 0.3, 0.45);
    cr_expect_gt(high, low * 1.2, "start: %.0f Hz, then %.0f Hz", low, high);
    free(start);
    short *end = hear(CUE_END, 100);
    high = pitch(end, 0.02, 0.12);
    low = pitch(end, 0.3, 0.45);
    cr_expect_gt(high, low * 1.2, "end: %.0f Hz, then %.0f Hz", high, low);
    free(end);
}

Test(audio, every_cue_sounds_and_none_is_cut_off_hard) {
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        short *samples = hear((enum cue)cue, 100);
        cr_expect_gt(loudness(samples, WHOLE), 100, "cue %d", cue);
        int peak = 0;
        for (size_t i = 0; i < WHOLE; i++)
            peak = abs(samples[i]) > peak ? abs(samples[i]) : peak;
        cr_expect_lt(peak, 32000, "cue %d is too loud for the loudspeaker", cue);
        free(samples);
    }
}

Test(audio, volume_is_heard) {
    short *loud = hear(CUE_COUNT, 100), *soft = hear(CUE_COUNT, 30);
    cr_expect_float_eq(loudness(soft, WHOLE) / loudness(loud, WHOLE), 0.3, 0.02);
    free(loud);
    free(soft);
}

Test(audio, without_a_device_nothing_happens) {
    SDL_setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    struct audio *audio = audio_new();
    audio_cue(audio, CUE_START, 100);
    audio_cue(audio, CUE_DONE, 100);
    audio_free(audio);
}
