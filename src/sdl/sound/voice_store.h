/* Spoken texts as samples, kept for when they are said again. For one thread. */
#ifndef LIMBER_SDL_SOUND_VOICE_STORE_H
#define LIMBER_SDL_SOUND_VOICE_STORE_H

#include <stdint.h>

/* Of up to eight seconds each: 350 kB. */
enum { VOICE_STORE_MOST = 16, VOICE_STORE_SAMPLES = 8 * 22050 };

struct voice_store {
    struct {
        char *key;        /* owned; NULL: free */
        int16_t *samples; /* owned */
        int count;
        unsigned used; /* the higher, the later */
    } kept[VOICE_STORE_MOST];
    unsigned uses;
};

/* A copy for the caller; NULL: it is not there. */
int16_t *voice_store_get(struct voice_store *store, const char *key, int *count);
/* Copies them, instead of what was used longest ago. What is too long is not kept. */
void voice_store_keep(struct voice_store *store, const char *key, const int16_t *samples,
                      int count);
void voice_store_free(struct voice_store *store);

#endif
