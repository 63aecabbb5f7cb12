/* eSpeak NG, a library that turns text into speech. It is not linked: it is looked for when the
 * voice is turned on, and given back when it is turned off (docs/decisions/016-voice.md). One at a
 * time: the library is one for the whole process. */
#ifndef LIMBER_SDL_SOUND_ESPEAK_H
#define LIMBER_SDL_SOUND_ESPEAK_H

#include <stdint.h>

#include "base/error.h"

#define ESPEAK_LIBRARY "libespeak-ng.so.1"

struct espeak;

/* Loads the library of that name. NULL and *e: it is not there, or has no voices. */
struct espeak *espeak_open(const char *library, struct err *e);
void espeak_close(struct espeak *espeak);

/* Speaks the text (UTF-8) in that language ("en", "de-AT") with so many words a minute. The samples
 * (TONES_RATE a second) are the caller's; NULL: nothing came of it, or `stop` became true. */
int16_t *espeak_speak(struct espeak *espeak, const char *text, const char *language, int speed,
                      bool (*stop)(void *userdata), void *userdata, int *count);

#endif
