/* Every text that a client sees goes through _(), so that languages can follow. The catalogues are
 * GNU gettext's; docs/translate.md tells how one comes about. Without one the English text stands.
 * What these give lives until words_close. */
#ifndef LIMBER_BASE_WORDS_H
#define LIMBER_BASE_WORDS_H

#include <stdbool.h>

#define _(text) words_find(text)
/* Marks a text in a table; _() it where it is shown. */
#define N_(text) text
/* Where one English word has two meanings: `context` says which, for the translator alone. */
#define _c(context, text) words_meant(context, text)
/* Marks such a text in a table; _c() with the same context where it is shown. */
#define NC_(context, text) text
/* One of two texts by number: words_count("%d minute", "%d minutes", n). Other languages have
 * other numbers of forms. */
#define words_count(one, many, n) words_number(one, many, (unsigned long)(n))

/* The language that every text is stretched by, in brackets and accents, to try layouts. */
#define WORDS_LONG "x-long"
/* The same in Arabic letters, written from right to left. */
#define WORDS_RTL "x-rtl"
/* Is it one of these two, which only try layouts? No catalogue has it, and no client chooses it. */
bool words_made_up(const char *code);

/* Opens the first catalogue that is there below `folder` (LL/LC_MESSAGES/limber.mo) of the wished
 * `languages`: "de", or as the environment has them, "de_AT.UTF-8" or "de:fr". English where none
 * is, and where both are NULL. May be called again; texts that were given stay. */
void words_open(const char *folder, const char *languages);
void words_close(void);

/* What is spoken: "en", "de" ..., a BCP 47 tag. */
const char *words_language(void);
/* The languages there are, English first, then by code; `at` 0, 1 ...; NULL behind the last. Each
 * with its name in itself. Looks at the folder once. */
struct words_language {
    const char *code, *name;
};
const struct words_language *words_languages(int at);

/* Behind the macros above. NULL and "" stay what they are. */
const char *words_find(const char *text) __attribute__((format_arg(1)));
const char *words_meant(const char *context, const char *text) __attribute__((format_arg(2)));
const char *words_number(const char *one, const char *many, unsigned long number)
    __attribute__((format_arg(1), format_arg(2)));

#endif
