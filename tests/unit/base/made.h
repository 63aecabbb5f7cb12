/* A catalogue (.mo) made by hand, for tests. */
#ifndef LIMBER_TESTS_BASE_MADE_H
#define LIMBER_TESTS_BASE_MADE_H

#include <stddef.h>

/* One text and what it becomes. A context stands before the text and "\004"; plural forms one
 * after the other, each but the last with a zero, and the bytes of all of them. */
struct made_text {
    const char *from, *to;
    size_t to_bytes; /* 0: strlen(to) */
};

/* Writes folder/CODE/LC_MESSAGES/limber.mo. The texts stand in the order of their bytes. */
void made_catalogue(const char *folder, const char *code, const struct made_text *texts, int count);
/* Removes the folder and all that is in it. */
void made_remove(const char *folder);
/* The same bytes, to be freed. */
char *made_bytes(const struct made_text *texts, int count, size_t *length);

#endif
