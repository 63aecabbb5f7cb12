#include "share/paper/page.h"

#include <string.h>

#include "base/direction.h"
#include "base/utf8.h"

/* A page may show what stands in it and nothing else: no script, no picture or style of elsewhere.
 */
#define POLICY                                                                                     \
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "              \
    "form-action 'none'"

enum { ISOLATE = 0x2068, END_ISOLATE = 0x2069 };

/* Black on white, so that every printer can do it. Sizes in points: the page is made for paper. */
static const char common[] =
    "@page{size:A4;margin:14mm 14mm 15mm}"
    "*{box-sizing:border-box}"
    "body{margin:0;color:#000;background:#fff;font:10pt/1.35 \"Inter\",\"Noto Sans\","
    "\"Liberation Sans\",\"DejaVu Sans\",Arial,sans-serif}"
    "h1{font-size:17pt;line-height:1.2;margin:0 0 1mm}"
    "h2{font-size:11.5pt;margin:4.5mm 0 1.2mm;break-after:avoid}"
    "p{margin:0 0 1.2mm;orphans:2;widows:2}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;vertical-align:top;padding:.7mm 1.5mm .7mm 0;"
    "border-bottom:.25mm solid #999}"
    "thead{display:table-header-group}"
    "tr,figure,svg,.together{break-inside:avoid}"
    "figure{margin:0}"
    "svg{max-width:100%}"
    "@media screen{body{max-width:190mm;margin:8mm auto;padding:0 5mm}}";

/* Letters, digits and hyphens, as BCP 47 writes them. */
static bool is_language(const char *language) {
    size_t length = language ? strlen(language) : 0;
    return length >= 2 && length <= 35 &&
           strspn(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
               length;
}

void page_begin_styled(struct text *out, const char *title, const char *language,
                       const char *style) {
    text_addf(out,
              "<!DOCTYPE html>\n<html lang=\"%s\"%s>\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              "<meta name=\"referrer\" content=\"no-referrer\">\n",
              is_language(language) ? language : "en",
              is_language(language) && direction_language_is_rtl(language) ? " dir=\"rtl\"" : "");
    page_element(out, "title", title);
    text_addf(out, "\n<style>%s%s</style>\n</head>\n<body>\n", common, style);
}

void page_begin(struct text *out, const char *title, const char *language) {
    page_begin_styled(out, title, language, "");
}

void page_end(struct text *out) {
    text_add(out, "</body>\n</html>\n");
}

/* --- texts --------------------------------------------------------------------------------- */

/* Characters that steer the direction of others: embeddings, overrides, isolates, marks. An
 * element of its own (page_name) does what an honest one would. */
static bool turns(uint32_t character) {
    return (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0x200E ||
           character == 0x200F || character == 0x061C;
}

/* What no document may hold: controls but for tab and line feed, and the two non-characters. */
static bool forbidden(uint32_t character) {
    return (character < 0x20 && character != '\t' && character != '\n') ||
           (character >= 0x7F && character <= 0x9F) || (character & 0xFFFE) == 0xFFFE;
}

static const char *entity(uint32_t character) {
    static const struct {
        uint32_t character;
        const char *entity;
    } rows[] = {{'<', "&lt;"}, {'>', "&gt;"}, {'&', "&amp;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].character == character)
            return rows[i].entity;
    return NULL;
}

/* One after the other, as `add` writes it. */
static void each_character(struct text *out, const char *utf8,
                           void (*add)(struct text *out, uint32_t character, const char *bytes,
                                       size_t length)) {
    size_t length = strlen(utf8), at = 0;
    while (at < length) {
        size_t from = at;
        uint32_t character = utf8_next(utf8, length, &at);
        bool malformed = character == 0xFFFD;
        add(out, character, malformed ? "\xEF\xBF\xBD" : utf8 + from, malformed ? 3 : at - from);
    }
}

static void add_plain(struct text *out, uint32_t character, const char *bytes, size_t length) {
    if (!turns(character) && !forbidden(character))
        text_add_bytes(out, bytes, length);
}

static void add_escaped(struct text *out, uint32_t character, const char *bytes, size_t length) {
    const char *instead = entity(character);
    if (instead)
        text_add(out, instead);
    else
        add_plain(out, character, bytes, length);
}

static void add_marked(struct text *out, uint32_t character, const char *bytes, size_t length) {
    if (character == ISOLATE || character == END_ISOLATE)
        text_add(out, character == ISOLATE ? "<bdi>" : "</bdi>");
    else
        add_escaped(out, character, bytes, length);
}

void page_text(struct text *out, const char *utf8) {
    each_character(out, utf8, add_escaped);
}

void page_bare(struct text *out, const char *utf8) {
    each_character(out, utf8, add_plain);
}

void page_shown(struct text *out, const char *utf8) {
    for (const char *begin; (begin = strstr(utf8, PAGE_BEGIN)) != NULL;) {
        const char *name = begin + strlen(PAGE_BEGIN);
        const char *end = strstr(name, PAGE_END);
        struct text one = {0};
        size_t length = end ? (size_t)(end - name) : strlen(name);
        text_add_bytes(&one, name, length);
        text_add_bytes(out, utf8, (size_t)(begin - utf8));
        direction_add_isolated(out, text_str(&one));
        text_free(&one);
        utf8 = name + length + (end ? strlen(PAGE_END) : 0);
    }
    text_add(out, utf8);
}

void page_mark(struct text *out, const char *utf8) {
    text_add(out, PAGE_BEGIN);
    page_bare(out, utf8);
    text_add(out, PAGE_END);
}

void page_marked(struct text *out, const char *utf8) {
    each_character(out, utf8, add_marked);
}

void page_name(struct text *out, const char *utf8) {
    page_element(out, "bdi", utf8);
}

void page_element(struct text *out, const char *tag, const char *utf8) {
    text_addf(out, "<%s>", tag);
    page_text(out, utf8);
    text_addf(out, "</%.*s>", (int)strcspn(tag, " "), tag);
}
