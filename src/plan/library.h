/* The library of exercises: one JSON file each, read when it is first asked for. */
#ifndef LIMBER_PLAN_LIBRARY_H
#define LIMBER_PLAN_LIBRARY_H

#include "base/error.h"
#include "plan/exercise.h"

struct library;
struct program;

/* The library of a folder (assets/exercises). Nothing is read yet. */
struct library *library_open(const char *folder);
void library_close(struct library *library);

/* The exercise of that id, read once and kept until the library closes. NULL and *e when there is
 * no such file or it cannot be used (an id that is not [a-z0-9-]{1,64} is never looked for). */
const struct exercise *library_find(struct library *library, const char *id, struct err *e);

/* From now on every exercise, also those returned before, has the texts of the file
 * (assets/languages/library.LL.json); NULL: English again. False and *e: it cannot be used, and
 * English stands. Texts returned before stay in memory until the library closes. */
bool library_set_language(struct library *library, const char *path, struct err *e);
/* Translates a ready program into the library's language (see plan/texts.h). */
void library_translate(const struct library *library, struct program *program);

/* All ids there are, sorted; NULL-terminated, owned by the library until it closes. */
const char *const *library_ids(struct library *library);

#endif
