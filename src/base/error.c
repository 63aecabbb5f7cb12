#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

static void write_sentence(struct err *e, const char *format, va_list args) {
    vsnprintf(e->text, sizeof e->text, format, args);
    e->text[utf8_whole(e->text, strlen(e->text))] = '\0';
}

bool error_set(struct err *e, const char *format, ...) {
    if (e) {
        va_list args;
        va_start(args, format);
        write_sentence(e, format, args);
        va_end(args);
    }
    return false;
}

bool error_prefix(struct err *e, const char *format, ...) {
    if (e) {
        struct err told = *e;
        va_list args;
        va_start(args, format);
        write_sentence(e, format, args);
        va_end(args);
        size_t used = strlen(e->text);
        snprintf(e->text + used, sizeof e->text - used, ": %s", told.text);
        e->text[utf8_whole(e->text, strlen(e->text))] = '\0';
    }
    return false;
}
