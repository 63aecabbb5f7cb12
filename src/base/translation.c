#include "base/translation.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/plural.h"

/* The whole file lies in memory, and texts are borrowed from it. Its head: seven numbers of four
 * bytes. Two tables of {length, offset}: the texts, sorted by their bytes, and what they become. */
enum { HEAD_BYTES = 28, ROW_BYTES = 8, FILE_BYTES = 4 * 1024 * 1024, KEY_BYTES = 1024 };
static const uint32_t magic = 0x950412de;

struct translation {
    char *bytes;
    size_t length;
    uint32_t count, texts, becomes; /* offsets of the tables */
};

/* Little-endian, as msgfmt writes it on every machine. */
static uint32_t number_at(const struct translation *t, size_t at) {
    const unsigned char *b = (const unsigned char *)t->bytes + at;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static const char *row(const struct translation *t, uint32_t table, uint32_t i) {
    return t->bytes + number_at(t, table + (size_t)i * ROW_BYTES + 4);
}

/* Every text of a table lies within the file and ends with a zero. */
static bool is_sound(const struct translation *t, uint32_t table) {
    if (table < HEAD_BYTES || table > t->length || t->count > (t->length - table) / ROW_BYTES)
        return false;
    for (uint32_t i = 0; i < t->count; i++) {
        size_t at = table + (size_t)i * ROW_BYTES;
        uint32_t length = number_at(t, at), offset = number_at(t, at + 4);
        if (offset >= t->length || length >= t->length - offset || t->bytes[offset + length])
            return false;
    }
    return true;
}

static bool read_head(struct translation *t) {
    if (t->length < HEAD_BYTES || number_at(t, 0) != magic || number_at(t, 4) > 0xffff)
        return false;
    t->count = number_at(t, 8);
    t->texts = number_at(t, 12);
    t->becomes = number_at(t, 16);
    return is_sound(t, t->texts) && is_sound(t, t->becomes);
}

struct translation *translation_open(const char *path, struct err *e) {
    struct translation *t = memory_alloc(1, sizeof *t);
    t->bytes = file_read(path, FILE_BYTES, &t->length, e);
    if (t->bytes && read_head(t))
        return t;
    if (t->bytes)
        error_set(e, "%s: is no catalogue of texts; make it with msgfmt", path);
    translation_close(t);
    return NULL;
}

void translation_close(struct translation *t) {
    if (!t)
        return;
    free(t->bytes);
    free(t);
}

/* The row of that text; negative: none. */
static int64_t find(const struct translation *t, const char *key) {
    uint32_t low = 0, high = t->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(key, row(t, t->texts, middle));
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}

static const char *became(const struct translation *t, const char *key) {
    int64_t at = find(t, key);
    return at < 0 ? NULL : row(t, t->becomes, (uint32_t)at);
}

const char *translation_find(const struct translation *t, const char *context, const char *text) {
    char key[KEY_BYTES];
    if (!context)
        return became(t, text);
    int length = snprintf(key, sizeof key, "%s\004%s", context, text);
    return length < (int)sizeof key ? became(t, key) : NULL;
}

/* The forms stand one after the other, each with its zero. */
const char *translation_plural(const struct translation *t, const char *one, unsigned long number) {
    int64_t at = find(t, one);
    if (at < 0)
        return NULL;
    const char *head = became(t, ""), *form = row(t, t->becomes, (uint32_t)at);
    const char *end = form + number_at(t, t->becomes + (size_t)at * ROW_BYTES);
    for (int i = plural_form(head ? head : "", number); i > 0; i--) {
        form += strlen(form) + 1;
        if (form > end)
            return NULL;
    }
    return form;
}
