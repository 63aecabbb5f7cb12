#include "sdl/sound/voice.h"

#include <SDL.h>
#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_write.h"
#include "sdl/sound/espeak.h"
#include "sdl/sound/tones.h"

/* SDL's disk driver writes to a file what a loudspeaker would be given, one chunk after the other:
 * where the file ends is what is heard now, however slow the machine is. */
static char path[] = "/tmp/limber-voice-XXXXXX";
static struct audio *audio;
static struct voice *voice;

static void begin(void) {
    close(mkstemp(path));
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", path, 1);
    SDL_setenv("SDL_DISKAUDIODELAY", "11", 1);
    audio = audio_new();
}
static void end(void) {
    voice_free(voice);
    audio_free(audio);
    unlink(path);
}
TestSuite(voice, .init = begin, .fini = end, .timeout = 60);

static bool with_library(const char *name) {
    voice = voice_new(audio, name);
    return voice_talks(voice);
}

static int written(void) {
    struct stat about;
    cr_assert_eq(stat(path, &about), 0);
    return (int)(about.st_size / 2);
}

/* The driver's file is written in blocks of many chunks: just after one, its end is now. */
static int heard_so_far(void) {
    int before = written();
    while (written() == before)
        SDL_Delay(1);
    return written();
}

static void settle(void) {
    do
        SDL_Delay(20);
    while (!voice_idle(voice));
    SDL_Delay(60);
}

/* The first sample from `from` on that is louder than `least`; -1: there is none. */
static int first_sound(int from, int least) {
    size_t length;
    struct err e;
    short *samples = (short *)(void *)file_read(path, 64 << 20, &length, &e);
    int found = -1;
    for (int i = from; found < 0 && i < (int)length / 2; i++)
        found = abs(samples[i]) > least ? i : -1;
    free(samples);
    return found;
}

static int last_sound(void) {
    size_t length;
    struct err e;
    short *samples = (short *)(void *)file_read(path, 64 << 20, &length, &e);
    int found = (int)length / 2 - 1;
    while (found >= 0 && abs(samples[found]) <= 300)
        found--;
    free(samples);
    return found;
}

static int ms(int samples) {
    return (int)((int64_t)samples * 1000 / TONES_RATE);
}

static struct utterance words(const char *whole, enum utterance_rank rank) {
    return (struct utterance){.whole = whole, .rank = rank, .speed = 150, .volume = 100};
}

Test(voice, without_the_library_nothing_is_said_and_tones_go_on) {
    cr_assert_not(with_library("libno-such-voice.so.1"));
    struct utterance said = words("Hold.", UTTERANCE_INSTRUCTION);
    voice_say(voice, &said);
    settle();
    cr_expect_lt(first_sound(0, 300), 0);
    audio_cue(audio, CUE_COUNT, 100);
    SDL_Delay(300);
    cr_expect_geq(first_sound(0, 300), 0);
}

Test(voice, a_recording_needs_no_library) {
    char wav[] = "/tmp/limber-wav-XXXXXX";
    unsigned char bytes[44 + 2 * 4410] =
        "RIFF....WAVEfmt \x10\0\0\0\1\0\1\0\x22\x56\0\0\x44\xAC\0\0"
        "\2\0\x10\0data\x74\x22\0";
    struct err e;
    memset(bytes + 44, 0x20, sizeof bytes - 44);
    close(mkstemp(wav));
    cr_assert(file_write(wav, bytes, sizeof bytes, &e));
    cr_assert_not(with_library("libno-such-voice.so.1"));
    struct utterance said = {.file = wav, .rank = UTTERANCE_QUESTION, .volume = 100};
    voice_say(voice, &said);
    settle();
    unlink(wav);
    cr_expect_geq(first_sound(0, 300), 0);
}

Test(voice, prepared_words_begin_within_150_ms_of_their_moment) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance said = words("Now the right side.", UTTERANCE_INSTRUCTION);
    audio_open(audio);
    voice_prepare(voice, &said);
    settle();
    int from = heard_so_far();
    voice_say(voice, &said);
    settle();
    int first = first_sound(from, 300);
    cr_assert_geq(first, 0);
    cr_expect_lt(ms(first - from), 150, "%d ms", ms(first - from));
    from = heard_so_far();
    said.delay_ms = 400;
    voice_say(voice, &said);
    settle();
    first = first_sound(from, 300);
    cr_expect(ms(first - from) > 300 && ms(first - from) < 550, "%d ms", ms(first - from));
}

Test(voice, what_does_not_fit_is_said_in_brief_or_not_at_all) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance said =
        words("Slowly turn your head to look over one shoulder.", UTTERANCE_INSTRUCTION);
    said.brief = "Hold.";
    said.room_ms = 1300;
    audio_open(audio);
    voice_prepare(voice, &said);
    settle();
    int from = heard_so_far();
    voice_say(voice, &said);
    settle();
    cr_expect_geq(first_sound(from, 300), 0, "Hold.");
    cr_expect_lt(ms(last_sound() - from), 1300 + 60, "it is over before the next tone");
    said.room_ms = 100;
    from = heard_so_far();
    voice_say(voice, &said);
    settle();
    cr_expect_lt(first_sound(from, 300), 0, "not even Hold.");
}

Test(voice, what_matters_more_cuts_in_and_what_matters_less_waits) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance story = words("This is a long sentence that nobody hears to its end, because "
                                   "it goes on and on and on and on.",
                                   UTTERANCE_INSTRUCTION);
    struct utterance count = words("Five more.", UTTERANCE_COUNT);
    voice_prepare(voice, &count);
    voice_say(voice, &story);
    while (first_sound(0, 300) < 0)
        SDL_Delay(20);
    int from = heard_so_far();
    voice_say(voice, &count);
    settle();
    cr_expect_lt(ms(last_sound() - from), 2000, "the sentence ended");
    from = heard_so_far();
    count.rank = UTTERANCE_CHATTER;
    voice_say(voice, &story);
    voice_say(voice, &count);
    settle();
    cr_expect_gt(ms(last_sound() - from), 3500, "the sentence came to its end");
}

Test(voice, hush_ends_all_at_once) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance said = words("One sentence that is long enough. Another sentence that is long "
                                  "enough. And one more sentence that is long enough.",
                                  UTTERANCE_QUESTION);
    voice_say(voice, &said);
    while (first_sound(0, 300) < 0)
        SDL_Delay(20);
    int from = heard_so_far();
    voice_hush(voice);
    settle();
    cr_expect_lt(ms(last_sound() - from), 60);
}

Test(voice, each_cue_begins_within_30_ms_beside_the_voice) {
    bool talks = with_library(ESPEAK_LIBRARY);
    struct utterance said = words("", UTTERANCE_INSTRUCTION);
    audio_cue(audio, CUE_NONE, 100);
    SDL_Delay(50);
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        int from = heard_so_far();
        if (talks)
            voice_prepare(voice, &said);
        audio_cue(audio, (enum cue)cue, 100);
        SDL_Delay(240);
        int first = first_sound(from, 60);
        cr_expect(first >= 0 && ms(first - from) <= 30, "cue %d: %d ms", cue, ms(first - from));
        for (int quiet = 0; quiet < 2200 && first_sound(heard_so_far() - 600, 40) >= 0; quiet += 50)
            SDL_Delay(50);
    }
}
