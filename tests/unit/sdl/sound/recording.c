#include "sdl/sound/recording.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file_write.h"
#include "sdl/sound/tones.h"

/* A WAV of that form, all of one level. */
struct form {
    unsigned format, channels, rate, bits, bytes;
};

static void put(unsigned char *at, unsigned value, int count) {
    for (int i = 0; i < count; i++)
        at[i] = (unsigned char)(value >> (8 * i));
}

static int16_t *read_form(struct form form, unsigned told, int *count) {
    char path[] = "/tmp/limber-recording-XXXXXX";
    struct err e = {""};
    size_t length = 44 + form.bytes;
    unsigned char *wav = calloc(length, 1);
    memcpy(wav, "RIFF\0\0\0\0WAVEfmt ", 16);
    put(wav + 4, (unsigned)length - 8, 4);
    put(wav + 16, 16, 4);
    put(wav + 20, form.format, 2);
    put(wav + 22, form.channels, 2);
    put(wav + 24, form.rate, 4);
    put(wav + 28, form.rate * form.channels * form.bits / 8, 4);
    put(wav + 32, form.channels * form.bits / 8, 2);
    put(wav + 34, form.bits, 2);
    memcpy(wav + 36, "data", 4);
    put(wav + 40, told, 4);
    memset(wav + 44, 0x20, form.bytes);
    close(mkstemp(path));
    cr_assert(file_write(path, wav, length, &e), "%s", e.text);
    int16_t *samples = recording_read(path, count, &e);
    cr_expect(samples || strstr(e.text, "Save it as WAV") || strstr(e.text, "make it smaller"),
              "%s", e.text);
    unlink(path);
    free(wav);
    return samples;
}

static void reads(struct form form, int wanted) {
    int count;
    int16_t *samples = read_form(form, form.bytes, &count);
    cr_assert(samples);
    cr_expect(abs(count - wanted) < wanted / 20 + 64, "%d, not %d", count, wanted);
    free(samples);
}

static void refuses(struct form form, unsigned told) {
    int count;
    int16_t *samples = read_form(form, told, &count);
    cr_expect_null(samples);
    free(samples);
}

Test(recording, what_a_therapist_may_have_becomes_ours) {
    reads((struct form){1, 1, TONES_RATE, 16, 2 * TONES_RATE}, TONES_RATE);
    reads((struct form){1, 2, 44100, 16, 4 * 44100}, TONES_RATE);
    reads((struct form){1, 1, 8000, 8, 16000}, 2 * TONES_RATE);
    reads((struct form){3, 1, 48000, 32, 4 * 48000}, TONES_RATE);
}

Test(recording, what_is_hostile_is_refused) {
    refuses((struct form){1, 1, 1, 8, 5000}, 5000);            /* hours long */
    refuses((struct form){1, 1, 4000, 8, 1000000}, 1000000);   /* four minutes */
    refuses((struct form){1, 1, 4000000000u, 16, 5000}, 5000); /* no such rate */
    refuses((struct form){1, 200, 22050, 16, 5000}, 5000);     /* no such loudspeakers */
    refuses((struct form){1, 0, 22050, 16, 5000}, 5000);
    refuses((struct form){1, 1, 22050, 0, 5000}, 5000);
    refuses((struct form){77, 1, 22050, 16, 5000}, 5000);               /* no such coding */
    refuses((struct form){1, 1, 22050, 16, 2 * 1024 * 1024 + 2}, 5000); /* too large a file */
    int count;
    struct err e = {""};
    cr_expect_null(recording_read("/tmp/limber-no-such-recording.wav", &count, &e));
    cr_expect_neq(e.text[0], '\0');
}

Test(recording, a_file_that_is_cut_anywhere_is_taken_or_refused) {
    for (unsigned bytes = 0; bytes < 400; bytes += 7) {
        int count;
        free(read_form((struct form){1, 1, 22050, 16, bytes}, 400, &count));
        free(read_form((struct form){2, 1, 22050, 4, bytes}, 400, &count));
        free(read_form((struct form){17, 2, 22050, 4, bytes}, 0xffffffff, &count));
    }
}
