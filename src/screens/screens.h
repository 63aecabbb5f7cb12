/* Every screen's build function: one screen, one file. The table that names them is screens.c. */
#ifndef LIMBER_SCREENS_SCREENS_H
#define LIMBER_SCREENS_SCREENS_H

#include "ui/ui.h"

/* `model` is a const struct model. */
void who_build(struct ui *ui, const void *model);
void home_build(struct ui *ui, const void *model);
void programs_build(struct ui *ui, const void *model);
void program_build(struct ui *ui, const void *model);
void check_build(struct ui *ui, const void *model);
void advice_build(struct ui *ui, const void *model);
void rating_build(struct ui *ui, const void *model);
void instructions_build(struct ui *ui, const void *model);
void player_build(struct ui *ui, const void *model);
void pause_build(struct ui *ui, const void *model);
void skip_build(struct ui *ui, const void *model);
void hurt_build(struct ui *ui, const void *model);
void done_build(struct ui *ui, const void *model);
void report_build(struct ui *ui, const void *model);
void progress_build(struct ui *ui, const void *model);
void settings_build(struct ui *ui, const void *model);
void look_build(struct ui *ui, const void *model);
void library_build(struct ui *ui, const void *model);
void region_build(struct ui *ui, const void *model);
void exercise_build(struct ui *ui, const void *model);
void help_build(struct ui *ui, const void *model);
void screening_build(struct ui *ui, const void *model);
void quality_build(struct ui *ui, const void *model);
void spread_build(struct ui *ui, const void *model);
void step_build(struct ui *ui, const void *model);
void why_build(struct ui *ui, const void *model);
void clear_build(struct ui *ui, const void *model);
void different_build(struct ui *ui, const void *model);
void comfort_build(struct ui *ui, const void *model);
void timer_build(struct ui *ui, const void *model);
void country_build(struct ui *ui, const void *model);
void number_build(struct ui *ui, const void *model);
void welcome_build(struct ui *ui, const void *model);
void questions_build(struct ui *ui, const void *model);
void attract_build(struct ui *ui, const void *model);
void demos_build(struct ui *ui, const void *model);
void still_build(struct ui *ui, const void *model);
void staff_build(struct ui *ui, const void *model);
void trust_build(struct ui *ui, const void *model);
void therapists_build(struct ui *ui, const void *model);
void person_build(struct ui *ui, const void *model);
void picture_build(struct ui *ui, const void *model);
void letters_build(struct ui *ui, const void *model);
void forgot_build(struct ui *ui, const void *model);
void erase_build(struct ui *ui, const void *model);
void erase_sure_build(struct ui *ui, const void *model);
void group_build(struct ui *ui, const void *model);
void inbox_build(struct ui *ui, const void *model);
void give_build(struct ui *ui, const void *model);

#endif
