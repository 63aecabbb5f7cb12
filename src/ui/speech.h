/* What is on the screen, in spoken words: made of the toolkit's own texts and controls, so
 * that no screen can be forgotten. */
#ifndef LIMBER_UI_SPEECH_H
#define LIMBER_UI_SPEECH_H

#include "base/text.h"
#include "ui/ui.h"

/* What the screen is about: its title, or what stands for one. NULL: it shows no words. */
const char *speech_title(const struct ui *ui);

/* Adds the title, every other text that belongs to no control, and which page of how many. */
void speech_screen(const struct ui *ui, struct text *out);

/* Adds one text as a sentence: without signs that would be read out as such. Nothing is added of a
 * text that has neither letter nor digit. */
void speech_sentence(struct text *out, const char *words);

/* Does the n-th text belong to a control or to the pager? */
bool speech_is_control(const struct ui *ui, int n);

/* Adds the control's words: "Three. Large." "None of these, button." "Large text, not ticked." */
void speech_control(const struct ui *ui, int index, struct text *out);

#endif
