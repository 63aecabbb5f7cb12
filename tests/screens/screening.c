/* The 15 questions: who only ever presses OK comes through all of them, whatever the shape of the
 * screen, and no question is passed over. */
#include <criterion/criterion.h>
#include <string.h>

#include "sweep.h"

static struct scene asked; /* a copy: it goes on from question to question */
static int shapes;

/* Presses OK until a page's last button answers the questions; returns where they end. */
static int answer(struct view *view) {
    struct ui *ui = view->ui;
    ui_forget(ui);
    sweep_build(view);
    for (int i = 0; i < SWEEP_PAGES && ui->focus.kind == COMMAND_PAGE; i++) {
        ui_turn(ui, ui->focus.value);
        sweep_build(view);
    }
    if (ui->focus.kind != COMMAND_SCREENED)
        report_add(view->report, view->where, "OK ends at %d", ui->focus.kind);
    return ui->focus.kind == COMMAND_SCREENED ? ui->focus.value : SCREENING_QUESTIONS;
}

static void expect_shown(struct view *view, int question) {
    const struct ui *ui = view->ui;
    for (int i = 0; i < ui->text_count; i++)
        if (ui->texts[i] && strcmp(ui->texts[i], screening_question(question)) == 0)
            return;
    if (ui->pages == 1)
        report_add(view->report, view->where, "question %d is not there", question + 1);
}

static void press_through(struct view *view) {
    if (view->scene->model.screening.question > 0)
        return;
    const struct scene *given = view->scene;
    asked = *given;
    view->scene = &asked;
    shapes++;
    while (asked.model.screening.question < SCREENING_QUESTIONS) {
        int from = asked.model.screening.question, to = answer(view);
        if (to <= from || to > from + 3 || to > SCREENING_QUESTIONS)
            report_add(view->report, view->where, "OK leads from %d to %d", from, to);
        for (int question = from; question < to && question < SCREENING_QUESTIONS; question++)
            expect_shown(view, question);
        asked.model.screening.question = to > from ? to : SCREENING_QUESTIONS;
    }
    view->scene = given;
}

Test(screening, ok_alone_leads_through_all_questions, .timeout = 120) {
    sweep(SCREEN_SCREENING, NULL, press_through, NULL);
    cr_assert_gt(shapes, 0);
}
