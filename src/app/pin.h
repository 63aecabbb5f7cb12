/* How long a keypad waits after wrong PINs: the staff's of a kiosk, and a person's own. */
#ifndef LIMBER_APP_PIN_H
#define LIMBER_APP_PIN_H

#include <stdint.h>

struct pin_tries {
    int wrong;        /* in a row */
    int64_t until_ms; /* no try before that, on the monotonic clock */
};

/* One more wrong try: it waits 2, 4, 8 ... seconds from now on, a quarter of an hour at most. */
void pin_wrong(struct pin_tries *tries, int64_t now_ms);
/* The wait of what is counted already begins again: after a restart. */
void pin_wait_again(struct pin_tries *tries, int64_t now_ms);
/* Seconds until the next try may be made, rounded up; 0: now. */
int pin_wait_s(const struct pin_tries *tries, int64_t now_ms);

#endif
