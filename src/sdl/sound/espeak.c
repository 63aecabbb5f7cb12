#include "sdl/sound/espeak.h"

#include <SDL.h>
#include <espeak-ng/speak_lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "sdl/sound/tones.h"

enum { LANGUAGE_BYTES = 32, MOST_S = 60 };

struct espeak {
    void *library;
    int rate;
    /* The types of the library's own header; found in it by name. */
    __typeof__(espeak_Initialize) *initialize;
    __typeof__(espeak_SetSynthCallback) *set_callback;
    __typeof__(espeak_SetVoiceByName) *set_voice;
    __typeof__(espeak_SetParameter) *set_parameter;
    __typeof__(espeak_Synth) *synth;
    __typeof__(espeak_Terminate) *terminate;
    char language[LANGUAGE_BYTES];
    int speed;
};

/* The library calls back without saying for whom in its first call: it is one for the process, so
 * this is as well. */
static struct {
    int16_t *samples;
    int count, room, most;
    bool (*stop)(void *userdata);
    void *userdata;
} taking;

static int take(short *samples, int count, espeak_EVENT *events) {
    (void)events;
    if (taking.stop && taking.stop(taking.userdata))
        return 1;
    if (!samples || count <= 0)
        return 0;
    if (taking.count + count > taking.most)
        return 1;
    if (taking.count + count > taking.room) {
        taking.room = 2 * (taking.count + count);
        taking.samples =
            memory_realloc(taking.samples, (size_t)taking.room * sizeof *taking.samples);
    }
    memcpy(taking.samples + taking.count, samples, (size_t)count * sizeof *samples);
    taking.count += count;
    return 0;
}

static bool find_functions(struct espeak *espeak) {
    const struct {
        const char *name;
        void **function;
    } wanted[] = {
        {"espeak_Initialize", (void **)&espeak->initialize},
        {"espeak_SetSynthCallback", (void **)&espeak->set_callback},
        {"espeak_SetVoiceByName", (void **)&espeak->set_voice},
        {"espeak_SetParameter", (void **)&espeak->set_parameter},
        {"espeak_Synth", (void **)&espeak->synth},
        {"espeak_Terminate", (void **)&espeak->terminate},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        void *function = SDL_LoadFunction(espeak->library, wanted[i].name);
        memcpy(wanted[i].function, &function, sizeof function);
        if (!function)
            return false;
    }
    return true;
}

struct espeak *espeak_open(const char *library, struct err *e) {
    struct espeak *espeak = memory_alloc(1, sizeof *espeak);
    espeak->library = SDL_LoadObject(library);
    bool found = espeak->library && find_functions(espeak);
    if (found)
        espeak->rate =
            espeak->initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, espeakINITIALIZE_DONT_EXIT);
    if (espeak->rate <= 0) {
        error_set(e, "There is no voice: %s. Install the packages libespeak-ng1 and espeak-ng-data",
                  found ? "its data is missing" : library);
        if (espeak->library)
            SDL_UnloadObject(espeak->library);
        free(espeak);
        return NULL;
    }
    espeak->set_callback(take);
    return espeak;
}

void espeak_close(struct espeak *espeak) {
    if (!espeak)
        return;
    espeak->terminate();
    /* It stays loaded: what it keeps for a next time it would not find again, and make again. */
    free(espeak);
}

/* "de-AT", else "de", else what there is. */
static void set_language(struct espeak *espeak, const char *language) {
    char name[LANGUAGE_BYTES];
    if (strcmp(espeak->language, language) == 0)
        return;
    snprintf(espeak->language, sizeof espeak->language, "%s", language);
    snprintf(name, sizeof name, "%s", language);
    for (char *at = name; *at; at++)
        *at = (char)(*at == '_' ? '-' : SDL_tolower(*at));
    if (espeak->set_voice(name) == EE_OK)
        return;
    name[strcspn(name, "-")] = '\0';
    if (espeak->set_voice(name) != EE_OK)
        espeak->set_voice("en");
}

/* Another rate than ours becomes ours. */
static int16_t *convert(struct espeak *espeak, int16_t *samples, int *count) {
    SDL_AudioCVT cvt;
    if (espeak->rate == TONES_RATE || *count == 0)
        return samples;
    if (SDL_BuildAudioCVT(&cvt, AUDIO_S16SYS, 1, espeak->rate, AUDIO_S16SYS, 1, TONES_RATE) < 0)
        return samples;
    cvt.len = *count * (int)sizeof *samples;
    cvt.buf = memory_realloc((Uint8 *)samples, (size_t)cvt.len * (size_t)cvt.len_mult);
    SDL_ConvertAudio(&cvt);
    *count = cvt.len_cvt / (int)sizeof *samples;
    return (int16_t *)(void *)cvt.buf;
}

int16_t *espeak_speak(struct espeak *espeak, const char *text, const char *language, int speed,
                      bool (*stop)(void *userdata), void *userdata, int *count) {
    taking.samples = NULL;
    taking.count = taking.room = 0;
    taking.most = espeak->rate * MOST_S;
    taking.stop = stop;
    taking.userdata = userdata;
    set_language(espeak, language);
    if (speed != espeak->speed)
        espeak->set_parameter(espeakRATE, speed, 0);
    espeak->speed = speed;
    espeak->synth(text, strlen(text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL);
    if (stop && stop(userdata))
        taking.count = 0;
    *count = taking.count;
    if (taking.count == 0) {
        free(taking.samples);
        return NULL;
    }
    return convert(espeak, taking.samples, count);
}
