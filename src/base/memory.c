#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 16 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t capacity, used;
    max_align_t bytes[];
};

static void *or_end(void *memory) {
    if (!memory) {
        fputs("limber: out of memory; what was confirmed is saved\n", stderr);
        exit(1);
    }
    return memory;
}

void *memory_alloc(size_t count, size_t size) {
    return or_end(calloc(count ? count : 1, size ? size : 1));
}

void *memory_realloc(void *old, size_t size) {
    return or_end(realloc(old, size ? size : 1));
}

char *memory_strdup(const char *text) {
    return text ? or_end(strdup(text)) : NULL;
}

static struct arena_block *block_new(size_t capacity) {
    struct arena_block *block = memory_alloc(1, sizeof *block + capacity);
    block->capacity = capacity;
    return block;
}

void *arena_alloc(struct arena *a, size_t count, size_t size) {
    size_t align = sizeof(max_align_t);
    if (size && count > (SIZE_MAX - 2 * align) / size)
        return or_end(NULL);
    size_t need = (count * size + align - 1) / align * align;
    if (!a->blocks || a->blocks->capacity - a->blocks->used < need) {
        struct arena_block *block = block_new(need > BLOCK_BYTES ? need : BLOCK_BYTES);
        block->next = a->blocks;
        a->blocks = block;
    }
    void *memory = (char *)a->blocks->bytes + a->blocks->used;
    a->blocks->used += need;
    a->total += need;
    return memset(memory, 0, need);
}

char *arena_strdup(struct arena *a, const char *text) {
    if (!text)
        return NULL;
    size_t size = strlen(text) + 1;
    return memcpy(arena_alloc(a, size, 1), text, size);
}

char *arena_printf(struct arena *a, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = arena_alloc(a, (size_t)(length < 0 ? 0 : length) + 1, 1);
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void arena_clear(struct arena *a) {
    while (a->blocks && a->blocks->next) {
        struct arena_block *next = a->blocks->next;
        free(a->blocks);
        a->blocks = next;
    }
    if (a->blocks)
        a->blocks->used = 0;
    a->total = 0;
}

void arena_free(struct arena *a) {
    arena_clear(a);
    free(a->blocks);
    *a = (struct arena){0};
}
