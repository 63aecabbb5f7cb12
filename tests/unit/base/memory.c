#include "base/memory.h"

#include <criterion/criterion.h>
#include <stdint.h>

Test(memory, is_zeroed_and_never_null) {
    char *bytes = memory_alloc(64, 1);
    for (int i = 0; i < 64; i++)
        cr_expect_eq(bytes[i], 0);
    free(bytes);
    void *none = memory_alloc(0, 0);
    cr_expect_not_null(none);
    free(none);
    cr_expect_null(memory_strdup(NULL));
}

Test(memory, arena_hands_out_zeroed_aligned_memory) {
    struct arena a = {0};
    for (size_t size = 1; size < 400; size++) {
        unsigned char *bytes = arena_alloc(&a, size, 1);
        cr_assert_eq((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            cr_assert_eq(bytes[i], 0);
        memset(bytes, 0xAA, size);
    }
    arena_free(&a);
}

Test(memory, arena_is_zeroed_again_after_clear) {
    struct arena a = {0};
    memset(arena_alloc(&a, 100, 1), 0xAA, 100);
    arena_clear(&a);
    cr_expect_eq(a.total, 0);
    const char *bytes = arena_alloc(&a, 100, 1);
    for (int i = 0; i < 100; i++)
        cr_expect_eq(bytes[i], 0);
    arena_free(&a);
}

Test(memory, arena_takes_more_than_a_block) {
    struct arena a = {0};
    char *large = arena_alloc(&a, 100000, 1);
    memset(large, 1, 100000);
    cr_expect_str_eq(arena_strdup(&a, "small"), "small");
    cr_expect_null(arena_strdup(&a, NULL));
    cr_expect_str_eq(arena_printf(&a, "%d %s", 3, "sets"), "3 sets");
    arena_free(&a);
}
