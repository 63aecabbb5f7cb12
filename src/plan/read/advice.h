/* Checks on a whole program, beyond its syntax: warnings that a therapist may overrule. */
#ifndef LIMBER_PLAN_READ_ADVICE_H
#define LIMBER_PLAN_READ_ADVICE_H

#include "plan/program.h"
#include "plan/read/form.h"

/* Adds the warnings for a program without errors. `root` is the file itself. */
void advice_add(struct form_reader *r, const struct cJSON *root, const struct program *program);

#endif
