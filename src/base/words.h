/* Every text that a client sees goes through _(), so that languages can follow (gettext).
 * The catalogue is bound once, by words_open in main; without one the English text stands. */
#ifndef LIMBER_BASE_WORDS_H
#define LIMBER_BASE_WORDS_H

#include <libintl.h>

#define _(text) gettext(text)
/* Marks a text in a table; _() it where it is shown. */
#define N_(text) text
/* One of two texts by number: words_count("%d minute", "%d minutes", n). */
#define words_count(one, many, n) ngettext(one, many, (unsigned long)(n))

/* Binds the catalogues below `folder` (LL/LC_MESSAGES/limber.mo). `language` NULL: as the
 * environment says. Numbers stay in the C locale: JSON is read with a point. */
void words_open(const char *folder, const char *language);

#endif
