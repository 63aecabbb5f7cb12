#include "sdl/sound/voice_store.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static int16_t *copy(const int16_t *samples, int count) {
    int16_t *out = memory_alloc((size_t)count + 1, sizeof *out);
    memcpy(out, samples, (size_t)count * sizeof *out);
    return out;
}

int16_t *voice_store_get(struct voice_store *store, const char *key, int *count) {
    for (int i = 0; i < VOICE_STORE_MOST; i++)
        if (store->kept[i].key && strcmp(store->kept[i].key, key) == 0) {
            store->kept[i].used = ++store->uses;
            *count = store->kept[i].count;
            return copy(store->kept[i].samples, *count);
        }
    return NULL;
}

void voice_store_keep(struct voice_store *store, const char *key, const int16_t *samples,
                      int count) {
    int oldest = 0;
    if (count > VOICE_STORE_SAMPLES)
        return;
    for (int i = 1; i < VOICE_STORE_MOST; i++)
        if (store->kept[i].used < store->kept[oldest].used)
            oldest = i;
    free(store->kept[oldest].key);
    free(store->kept[oldest].samples);
    store->kept[oldest].key = memory_strdup(key);
    store->kept[oldest].samples = copy(samples, count);
    store->kept[oldest].count = count;
    store->kept[oldest].used = ++store->uses;
}

void voice_store_free(struct voice_store *store) {
    for (int i = 0; i < VOICE_STORE_MOST; i++) {
        free(store->kept[i].key);
        free(store->kept[i].samples);
    }
    *store = (struct voice_store){.uses = 0};
}
