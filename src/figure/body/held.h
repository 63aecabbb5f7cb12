/* Things that lie in the hands or under them. */
#ifndef LIMBER_FIGURE_BODY_HELD_H
#define LIMBER_FIGURE_BODY_HELD_H

#include "figure/body.h"
#include "figure/figure.h"

/* What is drawn before the arms: a towel from the hands round the near thigh, a cloth under the
 * palms. */
void held_under(const struct body *body, const struct figure *figure);

/* A stick in both hands, drawn over the arms; false when there is none. The hands come after. */
bool held_stick(const struct body *body, const struct figure *figure);

#endif
