/* The sounds of the cues, made of a few numbers. docs/sound.md says what each is like. */
#ifndef LIMBER_SDL_SOUND_TONES_H
#define LIMBER_SDL_SOUND_TONES_H

#include "session/cue.h"

enum { TONES_RATE = 22050 }; /* samples a second, of everything that is heard */

/* The samples of a cue, -1 to 1; the caller owns them. */
float *tones_make(enum cue cue, int *count);

#endif
