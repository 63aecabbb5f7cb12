#include "sdl/sound/voice.h"

#include <SDL.h>
#include <criterion/criterion.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "sdl/sound/espeak.h"
#include "sdl/sound/tones.h"

/* SDL's disk driver writes into a pipe what a loudspeaker would be given. Its time is the test's:
 * it stands still while the test does not read, so nothing depends on how fast the machine is.
 * AHEAD: samples that are on their way to the reader: a block of the driver's file, and a full
 * pipe. */
enum { BLOCK = 4096, AHEAD = 2 * BLOCK / 2, MOST = 120 * TONES_RATE };

static char folder[] = "/tmp/limber-voice-XXXXXX", path[sizeof folder + 8];
static struct audio *audio;
static struct voice *voice;
static int loudspeaker;
static short heard[MOST];
static int heard_count; /* samples */

static void begin(void) {
    cr_assert(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/pipe", folder);
    cr_assert_eq(mkfifo(path, 0600), 0);
    loudspeaker = open(path, O_RDONLY | O_NONBLOCK);
    cr_assert_eq(fcntl(loudspeaker, F_SETPIPE_SZ, BLOCK), BLOCK);
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", path, 1);
    SDL_setenv("SDL_DISKAUDIODELAY", "0", 1);
    audio = audio_new();
    audio_open(audio);
}

static bool listen_to_a_block(void) {
    char bytes[BLOCK];
    ssize_t length = read(loudspeaker, bytes, sizeof bytes);
    if (length <= 0)
        return false;
    cr_assert_lt(heard_count + (int)length / 2, (int)MOST);
    memcpy(heard + heard_count, bytes, (size_t)length);
    heard_count += (int)length / 2;
    return true;
}

/* So many more samples; the limit of minutes is for what never comes. */
static void listen_to(int samples) {
    int until = heard_count + samples;
    for (int tries = 0; heard_count < until && tries < 120000; tries++)
        if (!listen_to_a_block())
            SDL_Delay(1);
}

/* SDL closes the driver's file only once what is on its way was read. */
static int drain(void *ends) {
    while (!SDL_AtomicGet(ends))
        if (!listen_to_a_block())
            SDL_Delay(1);
    return 0;
}
static void end(void) {
    SDL_atomic_t ends = {0};
    SDL_Thread *reader = SDL_CreateThread(drain, "drain", &ends);
    voice_free(voice);
    audio_free(audio);
    SDL_AtomicSet(&ends, 1);
    SDL_WaitThread(reader, NULL);
    close(loudspeaker);
    unlink(path);
    rmdir(folder);
}
TestSuite(voice, .init = begin, .fini = end, .timeout = 60);

static bool with_library(const char *name) {
    voice = voice_new(audio, name);
    return voice_talks(voice);
}

/* What is asked for now is heard after this sample. */
static int now(void) {
    return heard_count;
}

/* Until the voice has said what it was to say. The loudspeaker stands still while the voice works.
 */
static void settle(void) {
    do
        if (audio_speaks(audio))
            listen_to(BLOCK / 2);
        else
            SDL_Delay(1);
    while (!voice_idle(voice));
    listen_to(AHEAD + BLOCK);
}

/* Until it has handed over what it says, or found nothing to say; the loudspeaker stands still. */
static void wait_for_speech(void) {
    for (int tries = 0; !audio_speaks(audio) && !voice_idle(voice) && tries < 120000; tries++)
        SDL_Delay(1);
}

/* The first sample from `from` on that is louder than `least`; -1: there is none. */
static int first_sound(int from, int least) {
    for (int i = from; i < heard_count; i++)
        if (abs(heard[i]) > least)
            return i;
    return -1;
}

static int last_sound(void) {
    int found = heard_count - 1;
    while (found >= 0 && abs(heard[found]) <= 300)
        found--;
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
    listen_to(AHEAD + BLOCK);
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

Test(voice, prepared_words_begin_at_their_moment) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance said = words("Now the right side.", UTTERANCE_INSTRUCTION);
    voice_prepare(voice, &said);
    settle();
    int from = now();
    voice_say(voice, &said);
    wait_for_speech();
    settle();
    int first = first_sound(from, 300);
    cr_assert_geq(first, 0);
    cr_expect_lt(ms(first - from - AHEAD), 100, "%d ms", ms(first - from - AHEAD));
    from = now();
    said.delay_ms = 5000; /* more than the machine may be late */
    voice_say(voice, &said);
    wait_for_speech();
    settle();
    first = first_sound(from, 300);
    cr_expect(ms(first - from) > 2000 && ms(first - from - AHEAD) < 5100, "%d ms",
              ms(first - from));
}

Test(voice, what_does_not_fit_is_said_in_brief_or_not_at_all) {
    if (!with_library(ESPEAK_LIBRARY))
        cr_skip_test("libespeak-ng1 is not installed");
    struct utterance said =
        words("Slowly turn your head to look over one shoulder.", UTTERANCE_INSTRUCTION);
    said.brief = "Hold.";
    said.limit_ms = 1300;
    voice_prepare(voice, &said);
    settle();
    int from = now();
    voice_say(voice, &said);
    settle();
    cr_expect_geq(first_sound(from, 300), 0, "Hold.");
    cr_expect_lt(ms(last_sound() - from), 1300 + 60 + ms(AHEAD), "it is over before the next tone");
    said.limit_ms = 100;
    from = now();
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
    wait_for_speech();
    while (first_sound(0, 300) < 0)
        listen_to(BLOCK / 2);
    int from = now();
    voice_say(voice, &count);
    settle();
    cr_expect_lt(ms(last_sound() - from - AHEAD), 2000, "the sentence ended");
    from = now();
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
    wait_for_speech();
    while (first_sound(0, 300) < 0)
        listen_to(BLOCK / 2);
    int from = now();
    voice_hush(voice);
    settle();
    cr_expect_lt(ms(last_sound() - from - AHEAD), 60);
}

Test(voice, each_cue_begins_within_30_ms_beside_the_voice) {
    bool talks = with_library(ESPEAK_LIBRARY);
    struct utterance said = words("", UTTERANCE_INSTRUCTION);
    for (int cue = CUE_NONE + 1; cue < CUE_KINDS; cue++) {
        int from = now();
        if (talks)
            voice_prepare(voice, &said);
        audio_cue(audio, (enum cue)cue, 100);
        listen_to(AHEAD + BLOCK);
        int first = first_sound(from, 60);
        cr_expect(first >= 0 && ms(first - from - AHEAD) <= 30, "cue %d: %d ms", cue,
                  ms(first - from - AHEAD));
        while (first_sound(heard_count - 600, 40) >= 0)
            listen_to(BLOCK / 2);
    }
}
