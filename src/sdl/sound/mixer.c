#include "sdl/sound/mixer.h"

#include <math.h>
#include <stdlib.h>

/* Beside a tone the voice is that loud; it gives way in 20 ms and comes back in 200. A voice that
 * is cut fades within 10 ms. Shares of the way, each sample at 22050 a second. */
static const float beside_a_tone = 0.25f, give_way = 0.0068f, come_back = 0.0007f, fading = 0.0045f;

void mixer_init(struct mixer *mixer) {
    *mixer = (struct mixer){.room = 1, .fade = 1};
}

void mixer_free(struct mixer *mixer) {
    free(mixer->speech.samples);
    mixer->speech.samples = NULL;
}

void mixer_tone(struct mixer *mixer, const float *samples, int count, float loud) {
    int i = mixer->next;
    mixer->tones[i].samples = samples;
    mixer->tones[i].count = count;
    mixer->tones[i].at = 0;
    mixer->tones[i].loud = loud;
    mixer->next = (i + 1) % MIXER_TONES;
}

void mixer_speak(struct mixer *mixer, int16_t *samples, int count, int wait, float loud) {
    free(mixer->speech.samples);
    mixer->speech.samples = samples;
    mixer->speech.count = count;
    mixer->speech.at = 0;
    mixer->speech.wait = wait;
    mixer->speech.loud = loud;
    mixer->speech.ends = false;
    mixer->fade = 1;
}

bool mixer_speaks(const struct mixer *mixer) {
    return mixer->speech.samples && mixer->speech.at < mixer->speech.count;
}

void mixer_hush(struct mixer *mixer) {
    mixer->speech.ends = true;
    if (mixer->speech.wait > 0) /* not begun */
        mixer->speech.at = mixer->speech.count;
}

/* The last half of a tone is its ringing out. */
static bool sounds(const struct mixer *mixer) {
    for (int i = 0; i < MIXER_TONES; i++)
        if (mixer->tones[i].samples && mixer->tones[i].at < mixer->tones[i].count / 2)
            return true;
    return false;
}

static float next_tones(struct mixer *mixer) {
    float sum = 0;
    for (int i = 0; i < MIXER_TONES; i++)
        if (mixer->tones[i].samples && mixer->tones[i].at < mixer->tones[i].count)
            sum += mixer->tones[i].loud * mixer->tones[i].samples[mixer->tones[i].at++];
    return sum;
}

static float next_speech(struct mixer *mixer) {
    if (!mixer_speaks(mixer))
        return 0;
    if (mixer->speech.wait > 0) {
        mixer->speech.wait--;
        return 0;
    }
    if (mixer->speech.ends)
        mixer->fade -= fading;
    if (mixer->fade <= 0) {
        mixer->speech.at = mixer->speech.count;
        return 0;
    }
    float sample = (float)mixer->speech.samples[mixer->speech.at++] / 32768.0f;
    return sample * mixer->speech.loud * mixer->room * mixer->fade;
}

void mixer_fill(struct mixer *mixer, int16_t *out, int count) {
    for (int i = 0; i < count; i++) {
        bool tone = sounds(mixer);
        mixer->room +=
            tone ? (beside_a_tone - mixer->room) * give_way : (1 - mixer->room) * come_back;
        float sum = next_tones(mixer) + next_speech(mixer);
        out[i] = (int16_t)(32000 * fmaxf(-1, fminf(1, sum)));
    }
}
