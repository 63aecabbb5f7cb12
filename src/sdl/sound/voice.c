#include "sdl/sound/voice.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/log.h"
#include "base/memory.h"
#include "sdl/sound/espeak.h"
#include "sdl/sound/recording.h"
#include "sdl/sound/tones.h"
#include "sdl/sound/voice_store.h"

/* SENTENCE: a long text is spoken sentence by sentence, each of at least so many bytes, so that the
 * first is heard while the next is made. LOOK_MS: how often the thread looks whether the
 * loudspeaker is free. */
enum { JOBS = 64, SENTENCE = 40, LOOK_MS = 10, LANGUAGE_BYTES = 32 };

/* One thing to say or to make ready. The strings are owned. */
struct job {
    bool says;
    char *whole, *brief, *file;
    char language[LANGUAGE_BYTES];
    enum utterance_rank rank;
    int limit_ms, speed, volume;
    Uint64 due; /* by SDL_GetTicks64 */
};

struct voice {
    struct audio *audio;
    struct espeak *espeak; /* NULL: only recordings */
    SDL_Thread *thread;
    SDL_mutex *guard; /* of everything below */
    SDL_cond *work;
    struct job jobs[JOBS];
    int count;
    SDL_atomic_t era; /* another number: what was begun before is not wanted any more */
    bool busy, ends;
    enum utterance_rank rank; /* of what is said, or about to be */

    /* The thread's alone. */
    struct voice_store store;
    int era_now;
};

static void free_job(struct job *job) {
    free(job->whole);
    free(job->brief);
    free(job->file);
    *job = (struct job){.says = false};
}

/* --- samples ---------------------------------------------------------------------------------- */

/* Something newer has cut in on what the thread works at. */
static bool is_over(void *userdata) {
    struct voice *voice = userdata;
    return SDL_AtomicGet(&voice->era) != voice->era_now;
}

struct samples {
    int16_t *list; /* owned; NULL: none */
    int count;
};

static int length_ms(const struct samples *samples) {
    return samples->list ? (int)((int64_t)samples->count * 1000 / TONES_RATE) : 0;
}

/* What is nearly silent at the end does not take room from the next cue. */
static void trim(struct samples *samples) {
    enum { SILENT = 60, KEEP = TONES_RATE / 50 };
    int end = samples->count;
    while (end > 0 && abs(samples->list[end - 1]) < SILENT)
        end--;
    samples->count = end + KEEP < samples->count ? end + KEEP : samples->count;
}

static struct samples speak(struct voice *voice, const struct job *job, const char *text) {
    struct samples out = {NULL, 0};
    struct text key = {0};
    if (!voice->espeak || !text || !text[0])
        return out;
    text_addf(&key, "%s %d %s", job->language, job->speed, text);
    out.list = voice_store_get(&voice->store, text_str(&key), &out.count);
    if (!out.list) {
        out.list = espeak_speak(voice->espeak, text, job->language, job->speed,
                                job->says ? is_over : NULL, voice, &out.count);
        if (out.list) {
            trim(&out);
            voice_store_keep(&voice->store, text_str(&key), out.list, out.count);
        }
    }
    text_free(&key);
    return out;
}

static struct samples play_file(const char *path) {
    struct samples out = {NULL, 0};
    struct err e = {""};
    if (path)
        out.list = recording_read(path, &out.count, &e);
    if (e.text[0])
        log_warn("%s", e.text);
    return out;
}

/* What is left of its room, from when it can begin; 0: no limit, -1: nothing. */
static int room_left(const struct job *job) {
    Uint64 now = SDL_GetTicks64();
    int late = now > job->due ? (int)(now - job->due) : 0;
    if (job->limit_ms == 0)
        return 0;
    return late < job->limit_ms ? job->limit_ms - late : -1;
}

/* The longest form that fits; its samples are the caller's. */
static struct samples choose(struct voice *voice, const struct job *job) {
    struct samples forms[UTTERANCE_FILE + 1] = {[UTTERANCE_FILE] = play_file(job->file)};
    int room = room_left(job), file_ms = length_ms(&forms[UTTERANCE_FILE]);
    enum utterance_form form = room < 0 ? UTTERANCE_NONE : utterance_fit(room, file_ms, 0, 0);
    if (form != UTTERANCE_FILE && room >= 0) {
        forms[UTTERANCE_WHOLE] = speak(voice, job, job->whole);
        forms[UTTERANCE_BRIEF] = speak(voice, job, job->brief);
        room = room_left(job);
        form = room < 0 ? UTTERANCE_NONE
                        : utterance_fit(room, 0, length_ms(&forms[UTTERANCE_WHOLE]),
                                        length_ms(&forms[UTTERANCE_BRIEF]));
    }
    struct samples chosen = forms[form];
    forms[form].list = NULL;
    for (int i = 0; i <= UTTERANCE_FILE; i++)
        free(forms[i].list);
    return chosen;
}

/* --- the thread ------------------------------------------------------------------------------- */

/* What is to be said comes before what is to be made ready; oldest first. Under the guard. */
static bool take_job(struct voice *voice, struct job *job) {
    int index = 0;
    if (voice->count == 0)
        return false;
    while (index < voice->count && !voice->jobs[index].says)
        index++;
    index = index < voice->count ? index : 0;
    *job = voice->jobs[index];
    voice->count--;
    memmove(voice->jobs + index, voice->jobs + index + 1,
            (size_t)(voice->count - index) * sizeof *voice->jobs);
    return true;
}

/* Waits until what was said before is over. */
static void wait_turn(struct voice *voice) {
    while (!is_over(voice) && audio_speaks(voice->audio))
        SDL_Delay(LOOK_MS);
}

/* Only if nothing newer has cut in: under the guard, so that it cannot do so in between. */
static void sound(struct voice *voice, const struct job *job, struct samples samples) {
    Uint64 now = SDL_GetTicks64();
    int delay = job->due > now ? (int)(job->due - now) : 0;
    SDL_LockMutex(voice->guard);
    if (is_over(voice) || voice->ends)
        free(samples.list);
    else
        audio_speak(voice->audio, samples.list, samples.count, delay, job->volume);
    SDL_UnlockMutex(voice->guard);
}

static void do_job(struct voice *voice, const struct job *job) {
    struct samples samples;
    if (!job->says) {
        samples = speak(voice, job, job->whole);
        free(samples.list);
        samples = speak(voice, job, job->brief);
        free(samples.list);
        return;
    }
    /* Made while the sentence before still sounds; then there may be less room. */
    samples = choose(voice, job);
    wait_turn(voice);
    int room = room_left(job);
    if (samples.list && (room < 0 || (room > 0 && length_ms(&samples) > room))) {
        free(samples.list);
        samples = choose(voice, job);
    }
    if (samples.list)
        sound(voice, job, samples);
}

static int run(void *userdata) {
    struct voice *voice = userdata;
    struct job job;
    SDL_LockMutex(voice->guard);
    while (!voice->ends) {
        voice->busy = take_job(voice, &job);
        if (!voice->busy) {
            SDL_CondWait(voice->work, voice->guard);
            continue;
        }
        voice->era_now = SDL_AtomicGet(&voice->era);
        SDL_UnlockMutex(voice->guard);
        do_job(voice, &job);
        free_job(&job);
        SDL_LockMutex(voice->guard);
        voice->busy = false;
    }
    SDL_UnlockMutex(voice->guard);
    return 0;
}

struct voice *voice_new(struct audio *audio, const char *library) {
    struct voice *voice = memory_alloc(1, sizeof *voice);
    struct err e = {""};
    voice->audio = audio;
    voice->espeak = espeak_open(library, &e);
    if (!voice->espeak)
        log_warn("%s", e.text);
    voice->guard = SDL_CreateMutex();
    voice->work = SDL_CreateCond();
    voice->thread = SDL_CreateThread(run, "voice", voice);
    return voice;
}

/* --- what is asked of it ------------------------------------------------------------------------
 */

/* What waits to be said is not wanted any more; what is made ready is. Under the guard. */
static void drop(struct voice *voice) {
    int kept = 0;
    SDL_AtomicAdd(&voice->era, 1);
    for (int i = 0; i < voice->count; i++)
        if (voice->jobs[i].says)
            free_job(&voice->jobs[i]);
        else
            voice->jobs[kept++] = voice->jobs[i];
    voice->count = kept;
    audio_hush(voice->audio);
}

void voice_free(struct voice *voice) {
    if (!voice)
        return;
    SDL_LockMutex(voice->guard);
    drop(voice);
    voice->ends = true;
    SDL_CondSignal(voice->work);
    SDL_UnlockMutex(voice->guard);
    SDL_WaitThread(voice->thread, NULL);
    for (int i = 0; i < voice->count; i++)
        free_job(&voice->jobs[i]);
    voice_store_free(&voice->store);
    espeak_close(voice->espeak);
    SDL_DestroyCond(voice->work);
    SDL_DestroyMutex(voice->guard);
    free(voice);
}

bool voice_talks(const struct voice *voice) {
    return voice->espeak != NULL;
}

static char *copy(const char *text, size_t length) {
    char *out = text ? memory_alloc(length + 1, 1) : NULL;
    if (text)
        memcpy(out, text, length);
    return out;
}

static void add_job(struct voice *voice, const struct utterance *said, const char *whole,
                    size_t length, bool says) {
    if (voice->count == JOBS)
        return;
    struct job *job = &voice->jobs[voice->count++];
    *job = (struct job){.says = says,
                        .whole = copy(whole, length),
                        .brief = said->brief ? memory_strdup(said->brief) : NULL,
                        .file = said->file ? memory_strdup(said->file) : NULL,
                        .rank = said->rank,
                        .limit_ms = said->limit_ms,
                        .speed = said->speed,
                        .volume = said->volume,
                        .due = SDL_GetTicks64() + (Uint64)said->delay_ms};
    snprintf(job->language, sizeof job->language, "%s", gettext_language());
}

/* Where the first sentence that is long enough ends. */
static size_t sentence(const char *text) {
    size_t length = strlen(text);
    for (size_t i = SENTENCE; i + 1 < length; i++)
        if (strchr(".?!", text[i - 1]) && text[i] == ' ')
            return i;
    return length;
}

static void add_sentences(struct voice *voice, const struct utterance *said) {
    if (!said->whole || said->limit_ms > 0 || said->file) {
        add_job(voice, said, said->whole, said->whole ? strlen(said->whole) : 0, true);
        return;
    }
    for (const char *at = said->whole; *at;) {
        size_t length = sentence(at);
        add_job(voice, said, at, length, true);
        at += length + strspn(at + length, " ");
    }
}

static bool is_saying(struct voice *voice) {
    bool waits = false;
    for (int i = 0; i < voice->count; i++)
        waits = waits || voice->jobs[i].says;
    return waits || voice->busy || audio_speaks(voice->audio);
}

void voice_say(struct voice *voice, const struct utterance *said) {
    if (!audio_open(voice->audio))
        return;
    SDL_LockMutex(voice->guard);
    if (is_saying(voice) && utterance_ends(said, voice->rank))
        drop(voice);
    voice->rank = said->rank;
    add_sentences(voice, said);
    SDL_CondSignal(voice->work);
    SDL_UnlockMutex(voice->guard);
}

void voice_prepare(struct voice *voice, const struct utterance *said) {
    if (!voice->espeak)
        return;
    SDL_LockMutex(voice->guard);
    add_job(voice, said, said->whole, said->whole ? strlen(said->whole) : 0, false);
    SDL_CondSignal(voice->work);
    SDL_UnlockMutex(voice->guard);
}

void voice_hush(struct voice *voice) {
    SDL_LockMutex(voice->guard);
    drop(voice);
    SDL_UnlockMutex(voice->guard);
}

bool voice_idle(struct voice *voice) {
    SDL_LockMutex(voice->guard);
    bool idle = voice->count == 0 && !voice->busy && !audio_speaks(voice->audio);
    SDL_UnlockMutex(voice->guard);
    return idle;
}
