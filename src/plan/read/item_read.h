/* One entry of a program's `exercises`. */
#ifndef LIMBER_PLAN_READ_ITEM_READ_H
#define LIMBER_PLAN_READ_ITEM_READ_H

#include "plan/library.h"
#include "plan/program.h"
#include "plan/read/form.h"

/* Reads the object that the reader stands in. Without a fault the item is whole. */
void item_read(struct form_reader *r, const struct cJSON *object, struct library *library,
               struct program_item *item);

#endif
