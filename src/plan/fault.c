#include "plan/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"

/* Longest text that is kept, in bytes: a file may have a key of a megabyte. */
enum { LONGEST = 480 };

/* A copy fit for a terminal and a log: one line, no control characters, whole characters, and cut
 * where it is too long. What stands in a stranger's file ends up here. */
static char *clean(const char *text) {
    size_t length = strnlen(text, LONGEST + 1), at = 0;
    struct text out = {0};
    bool cut = length > LONGEST;
    length = cut ? utf8_whole(text, LONGEST) : length;
    while (at < length) {
        size_t start = at;
        uint32_t c = utf8_next(text, length, &at);
        if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xFFFD)
            text_add(&out, "\xEF\xBF\xBD");
        else
            text_add_bytes(&out, text + start, at - start);
    }
    text_add(&out, cut ? "..." : "");
    return out.bytes; /* owned by the fault from here on */
}

static char *__attribute__((format(printf, 1, 0))) sentence(const char *format, va_list args) {
    char text[600];
    vsnprintf(text, sizeof text, format, args);
    return clean(text);
}

static void put(struct fault *fault, enum fault_kind kind, const char *pointer, char *what) {
    free(fault->pointer);
    free(fault->what);
    *fault = (struct fault){kind, clean(pointer), what};
}

/* The place for one more: the next free one; when all are taken, that of the last warning if it
 * is an error that comes (errors refuse a file, so they are kept first). NULL: no place. */
static struct fault *place_for(struct faults *faults, enum fault_kind kind) {
    if (faults->count < FAULTS_MOST - 1)
        return &faults->list[faults->count++];
    for (int i = FAULTS_MOST - 2; kind == FAULT_ERROR && i >= 0; i--)
        if (faults->list[i].kind == FAULT_WARNING)
            return &faults->list[i];
    return NULL;
}

static void say_more(struct faults *faults, enum fault_kind kind) {
    if (faults->count == FAULTS_MOST && faults->list[FAULTS_MOST - 1].kind <= kind)
        return;
    faults->count = FAULTS_MOST;
    put(&faults->list[FAULTS_MOST - 1], kind, "",
        memory_strdup("there is more than can be listed; mend these and check again"));
}

bool faults_add(struct faults *faults, enum fault_kind kind, const char *pointer,
                const char *format, ...) {
    if (!faults->list)
        faults->list = memory_alloc(FAULTS_MOST, sizeof *faults->list);
    faults->errors += kind == FAULT_ERROR;
    bool full = faults->count >= FAULTS_MOST - 1;
    struct fault *place = place_for(faults, kind);
    if (place) {
        va_list args;
        va_start(args, format);
        put(place, kind, pointer, sentence(format, args));
        va_end(args);
    }
    if (full)
        say_more(faults, place ? FAULT_WARNING : kind);
    return kind == FAULT_WARNING;
}

const struct fault *faults_first_error(const struct faults *faults) {
    for (int i = 0; i < faults->count; i++)
        if (faults->list[i].kind == FAULT_ERROR)
            return &faults->list[i];
    return NULL;
}

void faults_free(struct faults *faults) {
    for (int i = 0; i < faults->count; i++) {
        free(faults->list[i].pointer);
        free(faults->list[i].what);
    }
    free(faults->list);
    *faults = (struct faults){0};
}
