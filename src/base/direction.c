#include "base/direction.h"

#include <string.h>

#include "base/gettext.h"
#include "base/utf8.h"

#define ISOLATE "\xE2\x81\xA8" /* U+2068, first strong isolate */
#define ISOLATE_END "\xE2\x81\xA9"

/* Hebrew, Arabic, Syriac, Thaana, N'Ko ... and the forms that Arabic letters took for old
 * computers. */
bool direction_is_rtl(uint32_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) ||
           (c >= 0xFE70 && c < 0xFF00) || (c >= 0x10800 && c < 0x11000) ||
           (c >= 0x1E800 && c < 0x1F000);
}

bool direction_is_ltr(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x590) ||
           (c >= 0x900 && c < 0x2000) || (c >= 0x3040 && c < 0xE000);
}

bool direction_language_is_rtl(const char *language) {
    static const char *const codes[] = {"ar", "fa", "he", "ur", "x-rtl"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        size_t length = strlen(codes[i]);
        if (strncmp(language, codes[i], length) == 0 &&
            (!language[length] || strchr("-_", language[length])))
            return true;
    }
    return false;
}

/* --- names ------------------------------------------------------------------------------------ */

static bool is_turned(const char *name) {
    bool rtl = direction_language_is_rtl(gettext_language());
    size_t length = name ? strlen(name) : 0;
    for (size_t at = 0; at < length;) {
        uint32_t c = utf8_next(name, length, &at);
        if (rtl ? direction_is_ltr(c) : direction_is_rtl(c))
            return true;
    }
    return false;
}

void direction_add_isolated(struct text *out, const char *name) {
    bool turned = is_turned(name);
    text_addf(out, "%s%s%s", turned ? ISOLATE : "", name ? name : "", turned ? ISOLATE_END : "");
}

const char *direction_isolated(struct arena *memory, const char *name) {
    return is_turned(name) ? arena_printf(memory, ISOLATE "%s" ISOLATE_END, name) : name;
}

static bool is_mark(uint32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

void direction_add_stripped(struct text *out, const char *text) {
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        size_t from = at;
        if (!is_mark(utf8_next(text, length, &at)))
            text_add_bytes(out, text + from, at - from);
    }
}
