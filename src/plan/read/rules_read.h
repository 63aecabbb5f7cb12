/* The `rules` of a program file: the therapist's numbers over the defaults. */
#ifndef LIMBER_PLAN_READ_RULES_READ_H
#define LIMBER_PLAN_READ_RULES_READ_H

#include "plan/read/form.h"
#include "plan/rules.h"

/* Reads the object (the reader stands in it) over what `rules` holds. Returns how many it set. */
int rules_read(struct form_reader *r, const struct cJSON *object, struct rules *rules);

#endif
