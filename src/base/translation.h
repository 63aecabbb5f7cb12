/* One language's catalogue: a file of GNU gettext's (.mo), read by ourselves. The C library's own
 * reader gives nothing where no locale is installed, as on handhelds, and takes the language from
 * the environment alone. */
#ifndef LIMBER_BASE_TRANSLATION_H
#define LIMBER_BASE_TRANSLATION_H

#include "base/error.h"

struct translation;

/* NULL and *e when there is no such file or it is no catalogue. */
struct translation *translation_open(const char *path, struct err *e);
void translation_close(struct translation *translation);

/* Each lives until the catalogue closes. NULL: it has no such text. `context` may be NULL. */
const char *translation_find(const struct translation *translation, const char *context,
                             const char *text);
/* The form that the language has for that number. */
const char *translation_plural(const struct translation *translation, const char *one,
                               unsigned long number);

#endif
