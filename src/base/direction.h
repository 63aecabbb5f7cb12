/* Which way texts are read, and names that are read the other way than the words round them:
 * without marks an Arabic name in an English sentence takes the number after it along, and the
 * other way. */
#ifndef LIMBER_BASE_DIRECTION_H
#define LIMBER_BASE_DIRECTION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/text.h"

/* Of a character: Hebrew, Arabic, Syriac ... ; Latin, Greek, Han ... Both false for digits and
 * signs. */
bool direction_is_rtl(uint32_t character);
bool direction_is_ltr(uint32_t character);
/* Of a language, by its tag: "ar", "fa", "he", "ur". */
bool direction_language_is_rtl(const char *language);

/* Adds what a person, a program or a file is called. Where it is read the other way than the
 * language of the interface it stands between U+2068 and U+2069: they are not drawn and not spoken
 * (direction_add_stripped). NULL adds nothing. */
void direction_add_isolated(struct text *out, const char *name);
/* The same in memory; as it is where it needs no marks. */
const char *direction_isolated(struct arena *memory, const char *name);

/* Adds a text without the marks of directions: for the voice. */
void direction_add_stripped(struct text *out, const char *text);

#endif
