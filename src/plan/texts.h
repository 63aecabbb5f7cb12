/* What the library and the ready programs say in another language than English: one file a
 * language, assets/languages/library.LL.json. A text that is missing there stays English. */
#ifndef LIMBER_PLAN_TEXTS_H
#define LIMBER_PLAN_TEXTS_H

#include "base/error.h"
#include "plan/exercise.h"

struct program;
struct texts;

/* NULL and *e when the file is missing or is none of these. Its texts live until
 * texts_close. */
struct texts *texts_open(const char *path, struct err *e);
void texts_close(struct texts *texts);

/* Gives `told` the texts of `own`, the exercise as its file has it, in that language; in English
 * where `texts` is NULL. Lists are taken whole or not at all: as many cues as there were. */
void texts_exercise(const struct texts *texts, const struct exercise *own, struct exercise *told);

/* The same for a ready program, which remembers its own. What a therapist wrote is left alone: a
 * program that names a client or a therapist. */
void texts_program(const struct texts *texts, struct program *program);

#endif
