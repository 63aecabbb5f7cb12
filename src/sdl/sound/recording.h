/* A therapist's own spoken words: a WAV file beside the program. */
#ifndef LIMBER_SDL_SOUND_RECORDING_H
#define LIMBER_SDL_SOUND_RECORDING_H

#include <stdint.h>

#include "base/error.h"

/* At most 2 MiB and a minute; mono, TONES_RATE a second, whatever it was. The samples are the
 * caller's. NULL and *e: it cannot be read, or is no such thing. */
int16_t *recording_read(const char *path, int *count, struct err *e);

#endif
