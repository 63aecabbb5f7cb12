#include "sdl/sound/audio.h"

#include <SDL.h>
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

enum { RATE = 22050 };

/* What a cue sounds like: SDL's disk driver writes to a file what a loudspeaker would be given. */
static short *hear(enum cue cue, int volume, size_t *count) {
    char path[] = "/tmp/limber-sound-XXXXXX";
    struct err e;
    int fd = mkstemp(path);
    close(fd);
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", path, 1);
    SDL_setenv("SDL_DISKAUDIODELAY", "2", 1);
    struct audio *audio = audio_new();
    audio_cue(audio, cue, volume);
    SDL_Delay(400); /* enough chunks at 2 ms each for the longest cue */
    audio_free(audio);
    size_t length;
    char *bytes = file_read(path, 8 << 20, &length, &e);
    unlink(path);
    *count = length / 2;
    return (short *)(void *)bytes;
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

static size_t first_sound(const short *samples, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (abs(samples[i]) > 200)
            return i;
    return count;
}

Test(audio, the_start_rises_and_the_end_falls) {
    size_t count, from;
    short *start = hear(CUE_START, 100, &count);
    cr_assert_gt(count, RATE / 2);
    from = first_sound(start, count);
    double low = pitch(start + from, 0.02, 0.12), high = pitch(start + from, 0.3, 0.45);
    cr_expect_gt(high, low * 1.2, "start: %.0f Hz, then %.0f Hz", low, high);
    free(start);
    short *end = hear(CUE_END, 100, &count);
    from = first_sound(end, count);
    high = pitch(end + from, 0.02, 0.12);
    low = pitch(end + from, 0.3, 0.45);
    cr_expect_gt(high, low * 1.2, "end: %.0f Hz, then %.0f Hz", high, low);
    free(end);
}

Test(audio, every_cue_sounds_and_none_is_cut_off_hard) {
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        size_t count;
        short *samples = hear((enum cue)cue, 100, &count);
        cr_expect_gt(loudness(samples, count), 100, "cue %d", cue);
        int peak = 0;
        for (size_t i = 0; i < count; i++)
            peak = abs(samples[i]) > peak ? abs(samples[i]) : peak;
        cr_expect_lt(peak, 32000, "cue %d is too loud for the loudspeaker", cue);
        free(samples);
    }
}

Test(audio, volume_is_heard) {
    size_t loud_count, soft_count;
    short *loud = hear(CUE_COUNT, 100, &loud_count), *soft = hear(CUE_COUNT, 30, &soft_count);
    size_t count = loud_count < soft_count ? loud_count : soft_count;
    cr_expect_float_eq(loudness(soft, count) / loudness(loud, count), 0.3, 0.06);
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
