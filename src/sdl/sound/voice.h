/* The voice: a thread of its own turns utterances into samples ahead of time, measures them, and
 * hands on what fits. There only while the voice is turned on. */
#ifndef LIMBER_SDL_SOUND_VOICE_H
#define LIMBER_SDL_SOUND_VOICE_H

#include "sdl/sound/audio.h"
#include "speech/utterance.h"

struct voice;

/* Loads the library of that name (ESPEAK_LIBRARY) and starts the thread. Without the library only
 * recordings are heard: see voice_talks; said in the log. Never NULL. `audio` is borrowed. */
struct voice *voice_new(struct audio *audio, const char *library);
void voice_free(struct voice *voice);
bool voice_talks(const struct voice *voice);

/* Says it when its time has come; what does not fit is shortened or left out. What it outranks
 * ends. The language is the one of base/gettext.h. */
void voice_say(struct voice *voice, const struct utterance *said);
/* Makes both forms ready, so that they come at once when they are said. */
void voice_prepare(struct voice *voice, const struct utterance *said);
void voice_hush(struct voice *voice);
/* Nothing waits, is made or sounds. */
bool voice_idle(struct voice *voice);

#endif
