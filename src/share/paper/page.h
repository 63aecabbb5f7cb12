/* Pages in HTML that stand alone: on paper and on a screen, without colour, scripts or external
 * links. Every text that somebody wrote goes through page_text, page_name or page_element. */
#ifndef LIMBER_SHARE_PAPER_PAGE_H
#define LIMBER_SHARE_PAPER_PAGE_H

#include "base/text.h"

/* Head and the opening body, the common styles in it. `language` is BCP 47; what is none becomes
 * "en". */
void page_begin(struct text *out, const char *title, const char *language);
/* The same with styles of its own after the common ones: CSS of this program, never of a file. */
void page_begin_styled(struct text *out, const char *title, const char *language,
                       const char *style);
void page_end(struct text *out);

/* Adds a text for elements and quoted attributes: < > & " ' escaped; malformed UTF-8 becomes
 * U+FFFD; control characters, and characters that turn the direction of what follows, fall out. */
void page_text(struct text *out, const char *utf8);
/* A name or a sentence of somebody's own, whose direction touches nothing beside it. */
void page_name(struct text *out, const char *utf8);
/* "<th scope="row">text</th>" of page_element(out, "th scope=\"row\"", text). */
void page_element(struct text *out, const char *tag, const char *utf8);

/* A text that stands among the words of others: PAGE_BEGIN, the text without control characters
 * and without what turns the direction, PAGE_END. Not escaped: for page_marked, and page_bare. */
#define PAGE_BEGIN "\xE2\x81\xA8" /* U+2068, first strong isolate */
#define PAGE_END "\xE2\x81\xA9"   /* U+2069 */
void page_mark(struct text *out, const char *utf8);
/* As page_text; each text between PAGE_BEGIN and PAGE_END becomes as page_name makes it. */
void page_marked(struct text *out, const char *utf8);
/* Not escaped, with the marks alone that direction_add_isolated sets: for the app. */
void page_shown(struct text *out, const char *utf8);
/* Without the marks, not escaped: for a terminal. */
void page_bare(struct text *out, const char *utf8);

#endif
