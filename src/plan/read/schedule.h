/* The `schedule` of a program file. */
#ifndef LIMBER_PLAN_READ_SCHEDULE_H
#define LIMBER_PLAN_READ_SCHEDULE_H

#include "plan/program.h"
#include "plan/read/form.h"

/* Reads the object that the reader stands in. */
void schedule_read(struct form_reader *r, const struct cJSON *object, struct schedule *schedule);

#endif
