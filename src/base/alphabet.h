/* The letters for typing a name: one row of pages for each language. Capitals, where the
 * script has them; each letter is one code point (NFC). */
#ifndef LIMBER_BASE_ALPHABET_H
#define LIMBER_BASE_ALPHABET_H

#include <stdbool.h>
#include <stdint.h>

enum { ALPHABET_LETTERS = 36 }; /* of a page, at most */

struct alphabet {
    const char *name;    /* what the key that leads to it says: its first letters */
    const char *letters; /* as they stand, row by row */
    bool rtl;            /* written from right to left */
};

/* The n-th page of a language ("de", "pt_BR") in its own script (0), where a name begins, or in the
 * other one (1). NULL after the last, and where there is no other script. Languages without a row
 * have the Latin letters. */
const struct alphabet *alphabet_at(const char *language, int script, int n);

/* Is the letter on one of its pages? */
bool alphabet_has(const char *language, uint32_t letter);

/* The small letter of a capital; what has none stays as it is. */
uint32_t alphabet_small(uint32_t letter);

/* What a voice says for a letter that it would get wrong when it stands alone; NULL: the letter. */
const char *alphabet_spoken(uint32_t letter);

/* Puts together what stands in two pieces, in place: "e" and U+0308 become "ë", as keys have it. So
 * a name is the same whoever wrote it. Letters of the pages below, and their small ones. */
void alphabet_compose(char *text);

#endif
