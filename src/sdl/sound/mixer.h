/* Tones and the voice become one stream of samples. Pure: whoever has a loudspeaker calls
 * mixer_fill and keeps two threads from calling anything here at once. */
#ifndef LIMBER_SDL_SOUND_MIXER_H
#define LIMBER_SDL_SOUND_MIXER_H

#include <stdbool.h>
#include <stdint.h>

enum { MIXER_TONES = 4 };

struct mixer {
    struct {
        const float *samples; /* borrowed */
        int count, at;
        float loud;
    } tones[MIXER_TONES];
    int next;
    struct {
        int16_t *samples; /* owned */
        int count, at;
        int wait; /* samples until it begins */
        float loud;
        bool ends; /* it fades out now */
    } speech;
    float room, fade; /* how loud the voice may be beside the tones; while it fades. 0-1 */
};

void mixer_init(struct mixer *mixer);
void mixer_free(struct mixer *mixer);

/* Over what still sounds. `loud` 0-1. */
void mixer_tone(struct mixer *mixer, const float *samples, int count, float loud);

/* Instead of what was said; takes the samples over. It begins after `wait` samples. */
void mixer_speak(struct mixer *mixer, int16_t *samples, int count, int wait, float loud);
bool mixer_speaks(const struct mixer *mixer);
/* Ends what is said, within some milliseconds. */
void mixer_hush(struct mixer *mixer);

/* The next `count` samples. */
void mixer_fill(struct mixer *mixer, int16_t *out, int count);

#endif
