/* The trunk's outline: how far it stands out from the spine, at each height. */
#ifndef LIMBER_FIGURE_TRUNK_H
#define LIMBER_FIGURE_TRUNK_H

#include "figure/person.h"

/* Millimetres forward of the spine at a height above the hips; the back's are negative. */
double trunk_front(const struct person *person, double breath, double height);
double trunk_back(const struct person *person, double height);
/* Half the width as seen from the front. */
double trunk_half(const struct person *person, double height);

#endif
