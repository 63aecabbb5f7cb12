/* Every text that a client sees goes through _(), so that languages can follow. The catalogues are
 * GNU gettext's; docs/translate.md says how to make one. Without one the text stays English.
 * Returned texts live until gettext_close. */
#ifndef LIMBER_BASE_GETTEXT_H
#define LIMBER_BASE_GETTEXT_H

#include <stdbool.h>

#define _(text) gettext_find(text)
/* Marks a text in a table; _() it where it is shown. */
#define N_(text) text
/* Where one English word has two meanings: `context` says which, for the translator alone. */
#define pgettext(context, text) gettext_find_context(context, text)
/* Marks such a text in a table; pgettext() with the same context where it is shown. */
#define NC_(context, text) text
/* One of two texts by number: ngettext("%d minute", "%d minutes", n). Other languages have
 * other numbers of forms. */
#define ngettext(one, many, n) gettext_find_plural(one, many, (unsigned long)(n))

/* The pseudo-locale that makes every text longer, with brackets and accents, to test layouts. */
#define GETTEXT_LONG "x-long"
/* The same in Arabic letters, written from right to left. */
#define GETTEXT_RTL "x-rtl"
/* Is it one of these two, which only test layouts? No catalogue has it, and no client chooses it.
 */
bool gettext_is_pseudolocale(const char *code);

/* Opens the first catalogue that is there below `folder` (LL/LC_MESSAGES/limber.mo) of the wanted
 * `languages`: "de", or as the environment has them, "de_AT.UTF-8" or "de:fr". English where none
 * is, and where both are NULL. May be called again; texts returned before stay. */
void gettext_open(const char *folder, const char *languages);
void gettext_close(void);

/* The language in use: "en", "de" ..., a BCP 47 tag. */
const char *gettext_language(void);
/* The languages there are, English first, then by code; `at` 0, 1 ...; NULL after the last. Each
 * with its name in itself. Looks at the folder once. */
struct gettext_language {
    const char *code, *name;
};
const struct gettext_language *gettext_languages(int at);

/* What the macros above call. The names gettext and ngettext themselves belong to the C library: a
 * function of that name in a program would take the calls of shared libraries too. NULL and "" are
 * returned unchanged. */
const char *gettext_find(const char *text) __attribute__((format_arg(1)));
const char *gettext_find_context(const char *context, const char *text)
    __attribute__((format_arg(2)));
const char *gettext_find_plural(const char *one, const char *many, unsigned long number)
    __attribute__((format_arg(1), format_arg(2)));

#endif
