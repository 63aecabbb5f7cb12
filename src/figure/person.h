/* The people: each a row of colours and shapes. All have bones of the same length, so that one pose
 * suits everybody. */
#ifndef LIMBER_FIGURE_PERSON_H
#define LIMBER_FIGURE_PERSON_H

#include <stdbool.h>

enum hair { HAIR_BUN, HAIR_SHORT, HAIR_BALD, HAIR_SCARF, HAIR_CURLS, HAIR_BOB, HAIR_STYLES };

struct person {
    const char *words; /* for those who choose: a short description, N_() */
    const char *top, *top_dark, *legs, *legs_dark;
    const char *skin, *skin_dark, *neck;
    const char *hair, *hair_light, *brow;
    const char *lip, *eye, *shoe, *shoe_dark;
    enum hair style;
    double wide;  /* trunk and limbs: 1 is slender */
    double belly; /* millimetres that it stands out */
    bool glasses, beard, wheelchair;
};

int person_count(void);
/* `number` is 0 to person_count() - 1. Static. */
const struct person *person_get(int number);

#endif
