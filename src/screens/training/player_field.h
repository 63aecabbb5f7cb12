/* The player as one large shape that fills: to be seen from across the room, and from the corner of
 * an eye. */
#ifndef LIMBER_SCREENS_TRAINING_PLAYER_FIELD_H
#define LIMBER_SCREENS_TRAINING_PLAYER_FIELD_H

#include "screens/training/player_plan.h"

/* The half of the side that is worked on fills; where there is no side, what lies below the words.
 * A time of rest empties. False, and nothing drawn, where the words have no room beside it. */
bool player_field(struct ui *ui, struct box area, const struct moment *now);

#endif
