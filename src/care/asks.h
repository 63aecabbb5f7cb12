/* What is to be asked today. Rating model 3.3. Pure. */
#ifndef LIMBER_CARE_ASKS_H
#define LIMBER_CARE_ASKS_H

#include "care/today.h"

enum { ASKS_GOAL_DAYS = 7, ASKS_USUAL_TIMES = 3, ASKS_EVENING_MIN = 18 * 60 };

struct today_asks asks_of(const struct program *program, const struct course *course,
                          const struct standing *standing, struct date_moment now);

#endif
