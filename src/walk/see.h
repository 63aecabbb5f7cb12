/* What a walk sees: the texts, controls and focus that the toolkit says are on the screen. */
#ifndef LIMBER_WALK_SEE_H
#define LIMBER_WALK_SEE_H

#include <stdbool.h>

#include "app/app.h"
#include "base/text.h"

/* Is this a part of any text on the screen? */
bool walk_see_text(const struct app *app, const char *text);
/* The label that has the focus, "" when nothing has. Borrowed. */
const char *walk_see_focus(const struct app *app);
/* The control of that label; if none has it whole, the first with a part of it. NULL: none. */
const struct control *walk_see_control(const struct app *app, const char *label);
/* What turns the page by so many; NULL where there is no such page. */
const struct control *walk_see_pager(const struct app *app, int by);
/* Everything that is on the screen, in one line for a person. */
void walk_see_all(const struct app *app, struct text *out);

#endif
