/* Allocation that never returns NULL. Running out of memory ends the program with a message: what
 * was confirmed is already on disk (the journal commits when things happen). */
#ifndef LIMBER_BASE_MEMORY_H
#define LIMBER_BASE_MEMORY_H

#include <stddef.h>

/* Zeroed memory for `count` things of `size` bytes; free() it. Never NULL. */
void *memory_alloc(size_t count, size_t size);

/* As realloc; never NULL for size > 0. */
void *memory_realloc(void *old, size_t size);

/* A copy of a text, to be freed. NULL gives NULL. */
char *memory_strdup(const char *text);

/* An arena: many small things that live and die together (a program, a screen's texts). */
struct arena {
    struct arena_block *blocks;
    size_t total; /* bytes handed out */
};

/* Zeroed, aligned for any type, lives until arena_free. */
void *arena_alloc(struct arena *a, size_t count, size_t size);
char *arena_strdup(struct arena *a, const char *text);
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets everything handed out and keeps one block for the next use. */
void arena_clear(struct arena *a);
void arena_free(struct arena *a);

#endif
