/* What screens that ask something share. */
#ifndef LIMBER_SCREENS_QUESTION_H
#define LIMBER_SCREENS_QUESTION_H

#include "ui/flow.h"

/* Large text on a low screen: the question and its answers alone, in smaller letters. */
bool question_low(const struct ui *ui);

/* The question with a quiet line above it (NULL or "": none; left out on a low screen). Questions
 * as long as a goal can be have smaller letters too. */
void question_heading(struct flow *flow, const char *above, const char *text);

#endif
