/* The loudspeaker: cues, and what the voice says. Shared with other programs, whose music goes on.
 */
#ifndef LIMBER_SDL_SOUND_AUDIO_H
#define LIMBER_SDL_SOUND_AUDIO_H

#include <stdbool.h>
#include <stdint.h>

#include "session/cue.h"

struct audio;

/* No device is opened yet: that waits for the first cue. */
struct audio *audio_new(void);
void audio_free(struct audio *audio);

/* Sounds the cue over what still sounds. Volume 0-100. CUE_NONE: one comes soon, the device is
 * opened. Without a device nothing happens (said in the log once). */
void audio_cue(struct audio *audio, enum cue cue, int volume);

/* Nobody is in a session: the device is given back, so that nothing runs. */
void audio_rest(struct audio *audio);

/* --- the voice; from any thread but for audio_open -------------------------------------------- */

/* Opens the device if it is not. False: there is none. */
bool audio_open(struct audio *audio);
/* Says these samples (TONES_RATE a second) instead of what was said; takes them over. */
void audio_speak(struct audio *audio, int16_t *samples, int count, int delay_ms, int volume);
bool audio_speaks(struct audio *audio);
void audio_hush(struct audio *audio);

#endif
