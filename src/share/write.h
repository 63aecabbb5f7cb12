/* JSON as it is written: numbers, texts and moments onto a growing text, fast enough for ten years
 * of sessions. Keys are plain words that need no escape. Inside the room. */
#ifndef LIMBER_SHARE_WRITE_H
#define LIMBER_SHARE_WRITE_H

#include <stdint.h>

#include "base/date.h"
#include "base/text.h"

void write_number(struct text *out, int64_t number);
/* As json_quote. */
void write_quoted(struct text *out, const char *text);
/* "2026-11-21T08:00:00+01:00" in quotes; "2026-11-21" in quotes. */
void write_moment(struct text *out, struct date_moment moment);
void write_day(struct text *out, date_day day);

/* Puts a comma where one is due (not behind an opening bracket or a comma). */
void write_comma(struct text *out);
/* A comma where one is due, and "key": */
void write_key(struct text *out, const char *key);

/* A member each. A text that is NULL or empty is left out, as is a moment at 0. */
void write_text_member(struct text *out, const char *key, const char *text);
void write_number_member(struct text *out, const char *key, int64_t number);
void write_yes_member(struct text *out, const char *key, bool yes);
void write_moment_member(struct text *out, const char *key, struct date_moment moment);

#endif
