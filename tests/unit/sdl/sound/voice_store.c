#include "sdl/sound/voice_store.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

static bool has(struct voice_store *store, const char *key) {
    int count;
    int16_t *samples = voice_store_get(store, key, &count);
    free(samples);
    return samples != NULL;
}

Test(voice_store, what_was_used_longest_ago_gives_way) {
    struct voice_store store = {.uses = 0};
    int16_t samples[3] = {1, 2, 3};
    char key[16];
    for (int i = 0; i < VOICE_STORE_MOST; i++) {
        snprintf(key, sizeof key, "%d", i);
        voice_store_keep(&store, key, samples, 3);
    }
    cr_expect(has(&store, "0"));
    voice_store_keep(&store, "new", samples, 3);
    cr_expect(has(&store, "0"), "it was used just now");
    cr_expect_not(has(&store, "1"));
    cr_expect(has(&store, "new"));
    int count;
    int16_t *back = voice_store_get(&store, "new", &count);
    cr_assert_eq(count, 3);
    cr_expect_eq(back[2], 3);
    free(back);
    voice_store_free(&store);
}

Test(voice_store, a_long_text_is_not_kept) {
    struct voice_store store = {.uses = 0};
    static int16_t samples[VOICE_STORE_SAMPLES + 1];
    voice_store_keep(&store, "long", samples, VOICE_STORE_SAMPLES + 1);
    cr_expect_not(has(&store, "long"));
    voice_store_free(&store);
}
