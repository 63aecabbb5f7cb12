/* Arithmetic of doses that more than one folder needs. Pure. */
#ifndef LIMBER_PLAN_DOSE_H
#define LIMBER_PLAN_DOSE_H

#include "plan/exercise.h"

/* The easy version: repetitions x factor rounded down (at least 1), holds and seconds x factor (at
 * least 5 s); nothing is ever longer than it was. Rating model 3.7; `factor` is `ease_factor`. */
struct dose dose_ease(struct dose dose, double factor);

#endif
