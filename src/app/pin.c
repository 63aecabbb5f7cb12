#include "app/pin.h"

/* After the n-th wrong try in a row: 2^n seconds, at most a quarter of an hour. 10,000 PINs of four
 * digits would take a hundred days. */
enum { WAIT_MOST_S = 900, WAIT_DOUBLINGS = 10 };

void pin_wait_again(struct pin_tries *tries, int64_t now_ms) {
    int wait_s = 1 << (tries->wrong < WAIT_DOUBLINGS ? tries->wrong : WAIT_DOUBLINGS);
    if (tries->wrong > 0)
        tries->until_ms = now_ms + 1000 * (wait_s < WAIT_MOST_S ? wait_s : WAIT_MOST_S);
}

void pin_wrong(struct pin_tries *tries, int64_t now_ms) {
    tries->wrong++;
    pin_wait_again(tries, now_ms);
}

int pin_wait_s(const struct pin_tries *tries, int64_t now_ms) {
    int64_t left = tries->until_ms - now_ms;
    return left > 0 ? (int)((left + 999) / 1000) : 0;
}
