/* Which step up may be offered today. Progress 5.1, P1 and P6. Pure. */
#ifndef LIMBER_CARE_OFFER_H
#define LIMBER_CARE_OFFER_H

#include "care/today.h"

enum { OFFER_SESSIONS = 3, OFFER_DAYS = 7 }; /* P6: between two steps at least so many */

/* The offer of a day whose verdict, items and standing are known. */
struct today_offer offer_of(const struct program *program, const struct course *course,
                            const struct today *today, struct date_moment now);

#endif
