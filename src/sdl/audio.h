/* Tones: made from a few numbers when the first one sounds; told apart by ear, soft. */
#ifndef LIMBER_SDL_AUDIO_H
#define LIMBER_SDL_AUDIO_H

#include <stdbool.h>

#include "session/cue.h"

struct audio;

/* No device is opened yet: that waits for the first cue. */
struct audio *audio_new(void);
void audio_free(struct audio *audio);

/* Sounds the cue over what still sounds. Volume 0-100. Without a device nothing happens (said in
 * the log once). */
void audio_cue(struct audio *audio, enum cue cue, int volume);

/* Nobody is in a session: the device is given back, so that nothing runs. */
void audio_rest(struct audio *audio);

#endif
