#include "sdl/audio.h"

#include <SDL.h>
#include <math.h>

#include "base/log.h"
#include "base/memory.h"

enum { RATE = 22050, CHUNK = 512, NOTES = 4, VOICES = 4 };

/* A note: pitch, when it begins, how long it rings. Loudness 0-1. */
struct note {
    float hertz, start_s, length_s, loud;
};

/* Rising: begin. Falling: let go. Three steps: change sides. One short: a second. A chord: done.
 * No pitch over 1100 Hz: old ears hear high ones badly, and they pierce. */
static const struct note cues[CUE_KINDS][NOTES] = {
    [CUE_START] = {{523, 0, 0.25f, 0.8f}, {784, 0.14f, 0.45f, 0.9f}},
    [CUE_END] = {{784, 0, 0.25f, 0.8f}, {523, 0.14f, 0.45f, 0.9f}},
    [CUE_SWITCH] = {{587, 0, 0.2f, 0.8f}, {440, 0.16f, 0.2f, 0.8f}, {587, 0.32f, 0.45f, 0.9f}},
    [CUE_COUNT] = {{659, 0, 0.12f, 0.55f}},
    [CUE_HALFWAY] = {{880, 0, 0.35f, 0.5f}},
    [CUE_REST] = {{392, 0, 0.4f, 0.5f}},
    [CUE_NEXT] = {{392, 0, 0.2f, 0.6f}, {523, 0.15f, 0.4f, 0.6f}},
    [CUE_DONE] = {{523, 0, 0.8f, 0.6f},
                  {659, 0.16f, 0.8f, 0.6f},
                  {784, 0.32f, 0.8f, 0.6f},
                  {1047, 0.48f, 1.1f, 0.6f}},
    [CUE_WARNING] = {{330, 0, 0.25f, 0.8f}, {330, 0.32f, 0.25f, 0.8f}},
};

struct sound {
    float *samples; /* -1..1 */
    int count;
};

struct voice {
    const struct sound *sound;
    int at;
    float loud;
};

struct audio {
    SDL_AudioDeviceID device;
    bool failed;
    struct sound sounds[CUE_KINDS];
    struct voice voices[VOICES];
    int next;
};

/* Soft in, ringing out like a small bell, with a little of the octave. */
static float sample_of(const struct note *note, float at) {
    float in = at - note->start_s;
    if (note->length_s <= 0 || in < 0 || in > note->length_s)
        return 0;
    float attack = fminf(in / 0.012f, 1), left = (note->length_s - in) / note->length_s;
    float turn = 6.2831853f * note->hertz * in;
    return note->loud * attack * left * left * (0.85f * sinf(turn) + 0.15f * sinf(2 * turn));
}

static void make_sound(struct sound *sound, const struct note notes[NOTES]) {
    float length = 0;
    for (int i = 0; i < NOTES; i++)
        length = fmaxf(length, notes[i].start_s + notes[i].length_s);
    sound->count = (int)(length * RATE);
    sound->samples = memory_new((size_t)sound->count, sizeof *sound->samples);
    for (int i = 0; i < sound->count; i++)
        for (int k = 0; k < NOTES; k++)
            sound->samples[i] += 0.45f * sample_of(&notes[k], (float)i / RATE);
}

/* SDL's own thread calls this. */
static void fill(void *owner, Uint8 *stream, int bytes) {
    struct audio *audio = owner;
    Sint16 *out = (Sint16 *)(void *)stream;
    for (int i = 0; i < bytes / 2; i++) {
        float sum = 0;
        for (int v = 0; v < VOICES; v++) {
            struct voice *voice = &audio->voices[v];
            if (voice->sound && voice->at < voice->sound->count)
                sum += voice->loud * voice->sound->samples[voice->at++];
        }
        out[i] = (Sint16)(32000 * fmaxf(-1, fminf(1, sum)));
    }
}

static bool open_device(struct audio *audio) {
    SDL_AudioSpec want = {.freq = RATE,
                          .format = AUDIO_S16SYS,
                          .channels = 1,
                          .samples = CHUNK,
                          .callback = fill,
                          .userdata = audio};
    if (audio->device)
        return true;
    if (audio->failed)
        return false;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0)
        audio->device = SDL_OpenAudioDevice(NULL, 0, &want, NULL, 0);
    if (!audio->device) {
        audio->failed = true;
        log_warn("no sound: %s", SDL_GetError());
        return false;
    }
    for (int i = 1; i < CUE_KINDS; i++)
        if (!audio->sounds[i].samples)
            make_sound(&audio->sounds[i], cues[i]);
    SDL_PauseAudioDevice(audio->device, 0);
    return true;
}

struct audio *audio_new(void) {
    return memory_new(1, sizeof(struct audio));
}

void audio_rest(struct audio *audio) {
    if (!audio->device)
        return;
    SDL_CloseAudioDevice(audio->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    audio->device = 0;
}

void audio_free(struct audio *audio) {
    if (!audio)
        return;
    audio_rest(audio);
    for (int i = 0; i < CUE_KINDS; i++)
        free(audio->sounds[i].samples);
    free(audio);
}

void audio_cue(struct audio *audio, enum cue cue, int volume) {
    if (cue <= CUE_NONE || cue >= CUE_KINDS || !open_device(audio))
        return;
    SDL_LockAudioDevice(audio->device);
    audio->voices[audio->next] = (struct voice){&audio->sounds[cue], 0, (float)volume / 100.0f};
    audio->next = (audio->next + 1) % VOICES;
    SDL_UnlockAudioDevice(audio->device);
}
