/* What the screens of a kiosk show. Texts are translated; those of kiosk.json are "" where it has
 * none. Everything is borrowed and good for one build. */
#ifndef LIMBER_MODEL_KIOSK_H
#define LIMBER_MODEL_KIOSK_H

#include "model/parts.h"

/* Moving figures, until somebody touches it. */
struct attract_model {
    const char *clinic, *words, *address;
    const unsigned char *code; /* the address as a QR code: rows of code_side, 1 is dark; or NULL */
    int code_side;
    const struct exercise *exercise; /* whose figure moves; NULL: there is no library */
    int turn;                        /* the figures so far: each is shown by the next person */
    double at;                       /* how far it is into its movement, 0 to 1 */
    double across, down;             /* where everything has drifted to, -1 to 1 */
    bool swapped;                    /* picture and words have changed sides */
};

struct demos_model {
    const struct program_card *cards;
    int card_count;
    int look; /* who shows the first of them */
};

struct still_model {
    int left_s; /* until it goes back to its start */
};

struct staff_model {
    const char *const *faults; /* what is wrong with kiosk.json and programs */
    int fault_count;
    const char *told; /* what became of the last thing done; NULL */
    bool has_pin;
};

#endif
