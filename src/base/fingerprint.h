/* The fingerprint of a therapist's key: eight words that two people can read to each other over the
 * telephone, and 64 hexadecimal digits for machines. Each word stands for a byte: the first eight
 * of the key's SHA-256. The list never changes: cards are printed with it. */
#ifndef LIMBER_BASE_FINGERPRINT_H
#define LIMBER_BASE_FINGERPRINT_H

#include "base/signature.h"

enum { FINGERPRINT_WORDS = 8, FINGERPRINT_TEXT = 80, FINGERPRINT_LIST = 256 };

struct fingerprint {
    const char *words[FINGERPRINT_WORDS]; /* static */
    char text[FINGERPRINT_TEXT];          /* the words, a blank between two */
    char hex[SIGNATURE_HEX];
};

void fingerprint_of(const unsigned char key[SIGNATURE_PUBLIC], struct fingerprint *fingerprint);

/* Do the words or the digits begin with this text (at least a whole word, or eight digits)? */
bool fingerprint_begins(const struct fingerprint *fingerprint, const char *start);

/* The word of a byte, 0-255. */
const char *fingerprint_word(unsigned char byte);

#endif
