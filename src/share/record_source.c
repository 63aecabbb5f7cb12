#include "share/record_source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/words.h"

/* Bytes that are held of a file, at first and at most; and what is held behind the beginning of a
 * piece, where there is so much. */
enum { ROOM_FIRST = 256 * 1024, ROOM_MOST = 8 * 1024 * 1024, AHEAD = 8 * 1024 };

/* --- opening --------------------------------------------------------------------------------- */

void record_source_of_text(struct record_source *s, const char *text, size_t length) {
    *s = (struct record_source){.size = length, .held = text};
    s->cursor = (struct json_cursor){.at = text, .end = text + length, .arena = &s->arena};
}

static bool is_regular(FILE *file, size_t *size) {
    struct stat about;
    bool good = fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode);
    *size = good ? (size_t)about.st_size : 0;
    return good;
}

static bool check_file(FILE *file, const char *path, size_t *size, struct err *e) {
    if (!file)
        return error_set(e, _("%s cannot be opened (%s)."), path, strerror(errno));
    if (!is_regular(file, size))
        return error_set(e, "%s is not a file", path);
    return *size <= SHARE_BYTES ||
           error_set(e, "%s is larger than %zu MiB; export fewer days of it", path,
                     SHARE_BYTES / 1024 / 1024);
}

bool record_source_of_file(struct record_source *s, const char *path, struct err *e) {
    *s = (struct record_source){.file = fopen(path, "rb"), .path = path};
    if (!check_file(s->file, path, &s->size, e)) {
        record_source_close(s);
        return false;
    }
    s->room_size = ROOM_FIRST;
    s->held = s->room = memory_new(s->room_size, 1);
    s->cursor = (struct json_cursor){.at = s->room, .end = s->room, .arena = &s->arena};
    return true;
}

void record_source_close(struct record_source *s) {
    if (s->file)
        fclose(s->file);
    free(s->room);
    arena_free(&s->arena);
    *s = (struct record_source){0};
}

/* --- moving ---------------------------------------------------------------------------------- */

size_t record_source_at(const struct record_source *s) {
    return s->before + (size_t)(s->cursor.at - s->held);
}

/* Lets go of what stands before the cursor and fills the room. False where nothing came. */
static bool fill(struct record_source *s) {
    if (!s->file)
        return false;
    size_t left = (size_t)(s->cursor.end - s->cursor.at);
    s->before = record_source_at(s);
    memmove(s->room, s->cursor.at, left);
    size_t got = fread(s->room + left, 1, s->room_size - left, s->file);
    s->cursor.at = s->room;
    s->cursor.end = s->room + left + got;
    return got > 0;
}

void record_source_go(struct record_source *s, size_t at) {
    s->cursor.fault = JSON_CURSOR_FINE;
    if (at >= s->before && at <= s->before + (size_t)(s->cursor.end - s->held)) {
        s->cursor.at = s->held + (at - s->before);
        return;
    }
    s->before = at;
    s->cursor.at = s->cursor.end = s->room;
    if (fseek(s->file, (long)at, SEEK_SET) != 0)
        s->cursor.fault = JSON_CURSOR_SHORT;
}

/* To a byte that is no space; the fault where there is none. */
static void skip_space(struct record_source *s) {
    json_cursor_type(&s->cursor);
    while (s->cursor.fault == JSON_CURSOR_SHORT && fill(s)) {
        s->cursor.fault = JSON_CURSOR_FINE;
        json_cursor_type(&s->cursor);
    }
}

void record_source_ready(struct record_source *s) {
    arena_clear(&s->arena);
    skip_space(s);
    if (s->cursor.end - s->cursor.at < AHEAD)
        fill(s);
    if (!s->watch.at || record_source_at(s) < s->told)
        return;
    s->told = record_source_at(s);
    s->watch.at(s->watch.who, (long)s->told, (long)s->size);
}

/* Twice as much; false where that is more than a piece may have. */
static bool grow(struct record_source *s) {
    size_t at = (size_t)(s->cursor.at - s->room), end = (size_t)(s->cursor.end - s->room);
    if (s->room_size >= ROOM_MOST)
        return false;
    s->room_size *= 2;
    s->held = s->room = memory_resize(s->room, s->room_size);
    s->cursor.at = s->room + at;
    s->cursor.end = s->room + end;
    return true;
}

bool record_source_again(struct record_source *s, size_t began) {
    if (s->cursor.fault != JSON_CURSOR_SHORT || !s->file)
        return false;
    record_source_go(s, began);
    bool full = s->cursor.at == s->room && s->cursor.end == s->room + s->room_size;
    if ((!full || grow(s)) && fill(s))
        return true;
    s->cursor.fault = JSON_CURSOR_SHORT;
    return false;
}

bool record_source_pass(struct record_source *s) {
    struct json_pass pass = {0};
    skip_space(s);
    while (!json_cursor_pass(&s->cursor, &pass)) {
        if (!fill(s))
            return false;
        s->cursor.fault = JSON_CURSOR_FINE;
    }
    return true;
}

bool record_source_is_json(struct record_source *s, struct err *e) {
    size_t length = s->size;
    char *text = s->path ? file_read(s->path, SHARE_BYTES, &length, e) : NULL;
    if (s->path && !text)
        return false;
    bool good = json_scan_within(text ? text : s->held, length, SHARE_BYTES, e);
    if (!good && s->path)
        error_prefix(e, "%s", s->path);
    free(text);
    return good;
}
