/* A row of the settings: its name at the left, how it is at the right. */
#ifndef LIMBER_SCREENS_SETTING_ROW_H
#define LIMBER_SCREENS_SETTING_ROW_H

#include "model/settings.h"
#include "ui/flow.h"

/* `label`: what the control is called. Where a line has no room for both, they stand one below the
 * other, or the name alone where that is the label. */
void setting_row_draw(struct flow *flow, const struct setting_row *row, struct command command,
                      const char *label);

/* "Sounds: on". Lives until the next build. */
const char *setting_row_label(struct ui *ui, const struct setting_row *row);

#endif
