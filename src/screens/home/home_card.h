/* What the one card of the home screen says: the day as it stands, and the way on. */
#ifndef LIMBER_SCREENS_HOME_HOME_CARD_H
#define LIMBER_SCREENS_HOME_HOME_CARD_H

#include "model/home.h"
#include "ui/flow.h"

enum { HOME_CARD_CHOICES = 2 };

/* Texts live until the next build. */
struct home_card {
    const char *above; /* quiet: when, how long, or of which program */
    const char *title; /* what matters now */
    enum type title_type;
    const char *below;                             /* NULL: nothing */
    struct flow_choice choices[HOME_CARD_CHOICES]; /* the first one goes on */
    int choice_count;
};

/* There is a program. */
struct home_card home_card_of(struct ui *ui, const struct home_model *m);

#endif
