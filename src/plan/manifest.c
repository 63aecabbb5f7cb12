#include "plan/manifest.h"

#include <string.h>

#include "base/utf8.h"
#include "plan/read/form.h"

static const char head[] = "limber.signature/1";

void manifest_write(const struct manifest *manifest, struct text *out) {
    char hex[SIGNATURE_HEX], day[DATE_TEXT];
    text_addf(out, "%s\nprogram %s %d\n", head, manifest->id, manifest->version);
    for (int i = 0; i < manifest->file_count; i++) {
        signature_hex(manifest->files[i].hash, hex);
        text_addf(out, "sha256 %s %s\n", hex, manifest->files[i].name);
    }
    text_add(out, "key ");
    signature_base64_encode(out, manifest->key.bytes, sizeof manifest->key.bytes);
    date_write(manifest->day, day);
    text_addf(out, "\nby %s\nat %s\n", manifest->key.name, day);
}

/* --- reading --------------------------------------------------------------------------------- */

struct reader {
    const char *text, *line; /* the line that was read last, without its end */
    size_t length, at, line_length;
    int number;
};

/* The next line; false at the end and where the last line does not end. */
static bool next_line(struct reader *r) {
    const char *end = r->at < r->length ? memchr(r->text + r->at, '\n', r->length - r->at) : NULL;
    if (!end)
        return false;
    r->line = r->text + r->at;
    r->line_length = (size_t)(end - r->line);
    r->at += r->line_length + 1;
    r->number++;
    return true;
}

/* What follows `word` and a blank; NULL where the line is another one. */
static const char *value_of(const struct reader *r, const char *word, size_t *length) {
    size_t size = strlen(word);
    if (r->line_length <= size + 1 || memcmp(r->line, word, size) != 0 || r->line[size] != ' ')
        return NULL;
    *length = r->line_length - size - 1;
    return r->line + size + 1;
}

static bool copy(char *out, size_t capacity, const char *from, size_t length) {
    if (length >= capacity || memchr(from, '\0', length))
        return false;
    memcpy(out, from, length);
    out[length] = '\0';
    return true;
}

/* 1 to 2147483647, written in one way only. */
static bool read_number(const char *text, size_t length, int *number) {
    int64_t value = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9' || length > 10)
            return false;
        value = value * 10 + (text[i] - '0');
    }
    *number = (int)value;
    return length > 0 && text[0] != '0' && value <= INT32_MAX;
}

static bool read_program(struct reader *r, struct manifest *manifest) {
    size_t length;
    const char *value = next_line(r) ? value_of(r, "program", &length) : NULL;
    const char *blank = value ? memchr(value, ' ', length) : NULL;
    return blank && copy(manifest->id, sizeof manifest->id, value, (size_t)(blank - value)) &&
           form_is_id(manifest->id) &&
           read_number(blank + 1, (size_t)(value + length - blank) - 1, &manifest->version);
}

static int digit(char letter) {
    return letter >= '0' && letter <= '9'   ? letter - '0'
           : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                                            : -1;
}

static bool read_hash(const char *text, unsigned char hash[SIGNATURE_HASH]) {
    for (int i = 0; i < SIGNATURE_HASH; i++) {
        int high = digit(text[2 * i]), low = digit(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        hash[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

/* A name below the program's folder: no part of it is "..", "." or empty. */
static bool is_beneath(const char *name) {
    for (const char *part = name; part;) {
        size_t length = strcspn(part, "/");
        if (length == 0 || (length <= 2 && strspn(part, ".") == length))
            return false;
        part = part[length] ? part + length + 1 : NULL;
    }
    return true;
}

static bool is_name(const char *name) {
    size_t length = strlen(name);
    if (!utf8_valid(name, length) || strchr(name, '\\') || !is_beneath(name))
        return false;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)name[i] < 0x20 || name[i] == 0x7F)
            return false;
    return true;
}

/* One after the other by name, after the program itself: so none is named twice. */
static bool in_order(const struct manifest *manifest) {
    int count = manifest->file_count;
    const struct manifest_file *last = &manifest->files[count - 1];
    return count == 1 ? !strchr(last->name, '/')
                      : count == 2 || strcmp(last[-1].name, last->name) < 0;
}

static bool read_file_line(const struct reader *r, struct manifest *manifest) {
    enum { DIGITS = 2 * SIGNATURE_HASH };
    size_t length;
    const char *value = value_of(r, "sha256", &length);
    if (!value || length <= DIGITS + 1 || value[DIGITS] != ' ' ||
        manifest->file_count == MANIFEST_FILES)
        return false;
    struct manifest_file *file = &manifest->files[manifest->file_count++];
    return read_hash(value, file->hash) &&
           copy(file->name, sizeof file->name, value + DIGITS + 1, length - DIGITS - 1) &&
           is_name(file->name) && in_order(manifest);
}

/* The files, and the line after them. */
static bool read_files(struct reader *r, struct manifest *manifest) {
    while (next_line(r)) {
        if (r->line_length < 7 || memcmp(r->line, "sha256 ", 7) != 0)
            return manifest->file_count > 0;
        if (!read_file_line(r, manifest))
            return false;
    }
    return false;
}

static bool read_signer(struct reader *r, struct manifest *manifest) {
    size_t length;
    char day[DATE_TEXT];
    const char *value = value_of(r, "key", &length);
    if (!value || !signature_base64_decode(value, length, manifest->key.bytes, SIGNATURE_PUBLIC))
        return false;
    value = next_line(r) ? value_of(r, "by", &length) : NULL;
    if (!value || !copy(manifest->key.name, sizeof manifest->key.name, value, length) ||
        !signature_key_name(manifest->key.name, NULL))
        return false;
    value = next_line(r) ? value_of(r, "at", &length) : NULL;
    return value && copy(day, sizeof day, value, length) && date_parse(day, &manifest->day);
}

static bool read_signature(struct reader *r, struct manifest *manifest) {
    size_t length;
    manifest->signed_length = r->at;
    const char *value = next_line(r) ? value_of(r, "signature", &length) : NULL;
    return value && signature_base64_decode(value, length, manifest->signature, SIGNATURE_BYTES) &&
           r->at == r->length;
}

static bool read_head(struct reader *r) {
    return next_line(r) && r->line_length == sizeof head - 1 &&
           memcmp(r->line, head, r->line_length) == 0;
}

bool manifest_read(const char *text, size_t length, struct manifest *manifest, struct err *e) {
    struct reader r = {.text = text, .length = length};
    *manifest = (struct manifest){0};
    return (length <= MANIFEST_BYTES && read_head(&r) && read_program(&r, manifest) &&
            read_files(&r, manifest) && read_signer(&r, manifest) &&
            read_signature(&r, manifest)) ||
           error_set(e, "line %d is not as limberctl sign writes it", r.number ? r.number : 1);
}
