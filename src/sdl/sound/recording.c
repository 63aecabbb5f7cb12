#include "sdl/sound/recording.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "sdl/sound/tones.h"

enum {
    FILE_BYTES = 2 * 1024 * 1024 /* as the program file allows */,
    MOST_S = 60,
    RATE_LEAST = 4000,
    RATE_MOST = 192000,
    CHANNELS_MOST = 8
};

/* A hostile header must not make much of little. */
static bool is_sane(const SDL_AudioSpec *spec, Uint32 bytes) {
    int64_t frame = (int64_t)spec->channels * (SDL_AUDIO_BITSIZE(spec->format) / 8);
    return spec->freq >= RATE_LEAST && spec->freq <= RATE_MOST && spec->channels >= 1 &&
           spec->channels <= CHANNELS_MOST && frame > 0 &&
           bytes / frame <= (int64_t)spec->freq * MOST_S;
}

/* Ours out of theirs; NULL: SDL knows no way. */
static int16_t *convert(const SDL_AudioSpec *spec, const Uint8 *bytes, Uint32 length, int *count) {
    SDL_AudioCVT cvt;
    if (SDL_BuildAudioCVT(&cvt, spec->format, spec->channels, spec->freq, AUDIO_S16SYS, 1,
                          TONES_RATE) < 0)
        return NULL;
    cvt.len = (int)length;
    cvt.len_cvt = cvt.len;
    cvt.buf = memory_alloc((size_t)cvt.len + 1, (size_t)cvt.len_mult);
    memcpy(cvt.buf, bytes, length);
    if (cvt.needed && SDL_ConvertAudio(&cvt) != 0)
        cvt.len_cvt = 0;
    *count = cvt.len_cvt / (int)sizeof(int16_t);
    return (int16_t *)(void *)cvt.buf;
}

static int16_t *parse(const void *file, size_t length, int *count) {
    SDL_AudioSpec spec;
    Uint8 *bytes = NULL;
    Uint32 size = 0;
    int16_t *samples = NULL;
    SDL_RWops *from = SDL_RWFromConstMem(file, (int)length);
    if (!from || !SDL_LoadWAV_RW(from, 1, &spec, &bytes, &size))
        return NULL;
    if (bytes && size > 0 && is_sane(&spec, size))
        samples = convert(&spec, bytes, size, count);
    SDL_FreeWAV(bytes);
    return samples;
}

int16_t *recording_read(const char *path, int *count, struct err *e) {
    size_t length;
    *count = 0;
    char *file = file_read(path, FILE_BYTES, &length, e);
    if (!file)
        return NULL;
    int16_t *samples = length > 0 ? parse(file, length, count) : NULL;
    free(file);
    if (!samples || *count == 0) {
        free(samples);
        error_set(e, "%s is no recording of at most %d seconds. Save it as WAV, 16 bit", path,
                  MOST_S);
        return NULL;
    }
    return samples;
}
