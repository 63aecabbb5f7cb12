#include "plan/dose.h"

/* Rounded down, but at least `least`, and never more than it was. */
static int ease(int value, double factor, int least) {
    /* A hair more, so that 0.7 x 10 is 7 whatever the machine makes of 0.7. */
    int eased = (int)(value * factor + 1e-9);
    if (eased < least)
        eased = least;
    return eased < value ? eased : value;
}

struct dose dose_ease(struct dose dose, double factor) {
    dose.reps = ease(dose.reps, factor, 1);
    dose.hold_s = ease(dose.hold_s, factor, 5);
    dose.seconds = ease(dose.seconds, factor, 5);
    return dose;
}
