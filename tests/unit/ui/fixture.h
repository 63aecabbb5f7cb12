/* A toolkit without fonts: every letter is half as wide as its size. */
#ifndef LIMBER_TESTS_UI_FIXTURE_H
#define LIMBER_TESTS_UI_FIXTURE_H

#include "ui/ui.h"

/* 640 x 480 at 100 %: a unit is 12 pixels; body text is 18 pixels high, a letter 9 wide. */
struct ui fixture_ui(void);

/* How many operations of that kind there are. */
int fixture_count(const struct ui *ui, enum op_kind kind);
/* The n-th text that is drawn, NULL when there are fewer. */
const struct op *fixture_text_op(const struct ui *ui, int n);
/* Is that text drawn, as one line? */
bool fixture_draws(const struct ui *ui, const char *line);

#endif
