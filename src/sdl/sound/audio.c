#include "sdl/sound/audio.h"

#include <SDL.h>
#include <stdlib.h>

#include "base/log.h"
#include "base/memory.h"
#include "sdl/sound/mixer.h"
#include "sdl/sound/tones.h"

/* CHUNK: samples that the device asks for at a time, 11.6 ms: a cue begins with the next. */
enum { CHUNK = 256 };

struct sound {
    float *samples; /* -1..1 */
    int count;
};

/* `guard` keeps the voice's thread from a device that is being opened or closed; the device's own
 * lock keeps both from its callback. */
struct audio {
    SDL_AudioDeviceID device;
    SDL_mutex *guard;
    bool failed;
    struct sound sounds[CUE_KINDS];
    struct mixer mixer;
};

/* SDL's own thread calls this. */
static void fill(void *userdata, Uint8 *stream, int bytes) {
    struct audio *audio = userdata;
    mixer_fill(&audio->mixer, (int16_t *)(void *)stream, bytes / 2);
}

static void make_sounds(struct audio *audio) {
    for (int i = CUE_NONE + 1; i < CUE_KINDS; i++)
        if (!audio->sounds[i].samples)
            audio->sounds[i].samples = tones_make((enum cue)i, &audio->sounds[i].count);
}

/* A sound server then knows that this is no music, and lets music play on. */
static void give_role(void) {
    SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Limber");
    SDL_SetHint(SDL_HINT_AUDIO_DEVICE_STREAM_ROLE, "a11y");
}

static bool open_device(struct audio *audio) {
    SDL_AudioSpec want = {.freq = TONES_RATE,
                          .format = AUDIO_S16SYS,
                          .channels = 1,
                          .samples = CHUNK,
                          .callback = fill,
                          .userdata = audio};
    if (audio->device)
        return true;
    if (audio->failed)
        return false;
    give_role();
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0)
        audio->device = SDL_OpenAudioDevice(NULL, 0, &want, NULL, 0);
    if (!audio->device) {
        audio->failed = true;
        log_warn("no sound: %s", SDL_GetError());
        return false;
    }
    make_sounds(audio);
    SDL_PauseAudioDevice(audio->device, 0);
    return true;
}

struct audio *audio_new(void) {
    struct audio *audio = memory_alloc(1, sizeof(struct audio));
    mixer_init(&audio->mixer);
    audio->guard = SDL_CreateMutex();
    return audio;
}

void audio_rest(struct audio *audio) {
    SDL_LockMutex(audio->guard);
    if (audio->device) {
        SDL_CloseAudioDevice(audio->device);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    audio->device = 0;
    SDL_UnlockMutex(audio->guard);
}

void audio_free(struct audio *audio) {
    if (!audio)
        return;
    audio_rest(audio);
    mixer_free(&audio->mixer);
    for (int i = 0; i < CUE_KINDS; i++)
        free(audio->sounds[i].samples);
    SDL_DestroyMutex(audio->guard);
    free(audio);
}

bool audio_open(struct audio *audio) {
    SDL_LockMutex(audio->guard);
    bool open = open_device(audio);
    SDL_UnlockMutex(audio->guard);
    return open;
}

void audio_cue(struct audio *audio, enum cue cue, int volume) {
    if (cue < CUE_NONE || cue >= CUE_KINDS || !audio_open(audio) || cue == CUE_NONE)
        return;
    const struct sound *sound = &audio->sounds[cue];
    SDL_LockAudioDevice(audio->device);
    mixer_tone(&audio->mixer, sound->samples, sound->count, (float)volume / 100.0f);
    SDL_UnlockAudioDevice(audio->device);
}

/* --- the voice -------------------------------------------------------------------------------- */

static void lock(struct audio *audio) {
    SDL_LockMutex(audio->guard);
    if (audio->device)
        SDL_LockAudioDevice(audio->device);
}

static void unlock(struct audio *audio) {
    if (audio->device)
        SDL_UnlockAudioDevice(audio->device);
    SDL_UnlockMutex(audio->guard);
}

void audio_speak(struct audio *audio, int16_t *samples, int count, int delay_ms, int volume) {
    int wait = (int)((int64_t)delay_ms * TONES_RATE / 1000);
    lock(audio);
    mixer_speak(&audio->mixer, samples, count, wait, (float)volume / 100.0f);
    unlock(audio);
}

bool audio_speaks(struct audio *audio) {
    lock(audio);
    bool speaks = audio->device && mixer_speaks(&audio->mixer);
    unlock(audio);
    return speaks;
}

void audio_hush(struct audio *audio) {
    lock(audio);
    mixer_hush(&audio->mixer);
    unlock(audio);
}
