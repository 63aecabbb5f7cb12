#include "base/utf8.h"

#include <string.h>

/* Length of the well-formed character at text, 0 when there is none within `left` bytes. */
static size_t character_length(const unsigned char *text, size_t left) {
    if (left == 0)
        return 0;
    unsigned char lead = text[0];
    if (lead < 0x80)
        return 1;
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || length > left)
        return 0;
    /* The second byte is narrower after these leads: overlong forms, surrogates, over U+10FFFF. */
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (text[1] < low || text[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

bool utf8_valid(const char *text, size_t length) {
    size_t at = 0;
    while (at < length) {
        size_t step = character_length((const unsigned char *)text + at, length - at);
        if (step == 0)
            return false;
        at += step;
    }
    return true;
}

uint32_t utf8_next(const char *text, size_t length, size_t *at) {
    static const unsigned char mask[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const unsigned char *from = (const unsigned char *)text + *at;
    size_t step = character_length(from, length - *at);
    if (step == 0) {
        *at += 1;
        return 0xFFFD;
    }
    uint32_t value = from[0] & mask[step];
    for (size_t i = 1; i < step; i++)
        value = value << 6 | (from[i] & 0x3F);
    *at += step;
    return value;
}

size_t utf8_put(uint32_t character, char *to) {
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; character >>= 6)
        to[i] = (char)(0x80 | (character & 0x3F));
    to[0] = (char)(leads[length] | character);
    return length;
}

size_t utf8_count(const char *text) {
    size_t length = strlen(text), at = 0, count = 0;
    for (; at < length; count++) {
        if ((unsigned char)text[at] < 0x80) /* most of them */
            at++;
        else
            utf8_next(text, length, &at);
    }
    return count;
}

size_t utf8_whole(const char *text, size_t length) {
    size_t start = length;
    while (start > 0 && length - start < 4 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0 || (unsigned char)text[start - 1] < 0x80)
        return length;
    start--;
    return character_length((const unsigned char *)text + start, length - start) ? length : start;
}
