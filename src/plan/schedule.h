/* The `schedule` of a program file. */
#ifndef LIMBER_PLAN_SCHEDULE_H
#define LIMBER_PLAN_SCHEDULE_H

#include "plan/form.h"
#include "plan/program.h"

/* Reads the object that the reader stands in. */
void schedule_read(struct form_reader *r, const struct cJSON *object, struct schedule *schedule);

#endif
