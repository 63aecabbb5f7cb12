/* screening: the 15 questions, a few at a time. What fits to be ticked is ticked; OK alone says
 * "none of these" and goes on. */
#include "care/screening.h"
#include "base/gettext.h"
#include "model/interview.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"
#include "screens/ticks.h"

enum { QUESTIONS_MOST = 3, PARTS_MOST = 64 };

/* Units: between the words of a question and its boxes, between two questions, before the button
 * that goes on. */
static const double gap_below = 0.5, gap_between = 1.5, gap_on = 1.3;

/* What a client may tick for a question; returns how many. Where there is but one thing, the
 * question says it already. */
static int ticks_of(const struct screening_model *m, int question, struct tick ticks[PARTS_MOST]) {
    int count, first = screening_first(question, &count);
    for (int i = 0; i < count; i++)
        ticks[i] = (struct tick){parts_command(COMMAND_PART, first + i),
                                 count == 1 ? _("Yes") : _(screening_parts[first + i].words),
                                 m->answers >> (first + i) & 1};
    return count;
}

static bool any_ticked(const struct screening_model *m, int from, int to) {
    struct tick ticks[PARTS_MOST];
    for (int question = from; question < to; question++) {
        int count = ticks_of(m, question, ticks);
        for (int i = 0; i < count; i++)
            if (ticks[i].on)
                return true;
    }
    return false;
}

/* The button that goes on, below the questions: who turns pages has seen them all before. */
static struct flow_choice way_on(const struct screening_model *m, int end) {
    int count;
    const char *label = _("None of these");
    screening_first(m->question, &count);
    if (any_ticked(m, m->question, end))
        label = _("Next");
    else if (end == m->question + 1 && count == 1)
        label = _("No");
    return (struct flow_choice){parts_command(COMMAND_SCREENED, end), label, BUTTON_MAIN};
}

static int question_height(struct flow *flow, const struct screening_model *m, int question) {
    struct tick ticks[PARTS_MOST];
    int count = ticks_of(m, question, ticks);
    return ui_text_height(flow->ui, TYPE_LEAD, screening_question(question), flow->area.w) +
           ui_px(flow->ui, gap_below) + ticks_height(flow, ticks, count);
}

/* Where the questions that fit on one screen end: one at least, and one alone where even that has
 * to be turned. */
static int page_end(struct flow *flow, const struct screening_model *m) {
    struct ui *ui = flow->ui;
    int first = m->question, end = first, most = first + QUESTIONS_MOST;
    struct flow_choice on = way_on(m, first + 1);
    int height = ui_line_height(ui, TYPE_LABEL) + ui_px(ui, gap_below - gap_between + gap_on) +
                 flow_choices_height(flow, &on, 1);
    most = most < SCREENING_QUESTIONS ? most : SCREENING_QUESTIONS;
    for (; end < most && !ui->paged; end++) {
        height += ui_px(ui, gap_between) + question_height(flow, m, end);
        if (height > flow->area.h)
            break;
    }
    return end > first ? end : first + 1;
}

static const char *progress(struct ui *ui, int first, int end) {
    if (end == first + 1)
        return ui_printf(ui, _("About your health · %d of %d"), end, SCREENING_QUESTIONS);
    return ui_printf(ui, _("About your health · %d to %d of %d"), first + 1, end,
                     SCREENING_QUESTIONS);
}

void screening_build(struct ui *ui, const struct screening_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    int first = m->question, end = page_end(&flow, m);
    bool low = question_low(ui); /* where we are has room on the last page only */
    if (!low)
        flow_text(&flow, TYPE_LABEL, COLOR_QUIET, progress(ui, first, end));
    for (int question = first; question < end; question++) {
        struct tick ticks[PARTS_MOST];
        int count = ticks_of(m, question, ticks);
        flow_gap(&flow, question == first ? gap_below : gap_between);
        flow_text(&flow, TYPE_LEAD, COLOR_INK, screening_question(question));
        flow_gap(&flow, gap_below);
        ticks_draw(&flow, ticks, count);
    }
    struct flow_choice on = way_on(m, end);
    flow_gap(&flow, gap_on);
    flow_choices(&flow, &on, 1);
    ui_first(ui, on.command);
    flow_gap(&flow, gap_below);
    if (low && flow.y + flow.gap + ui_line_height(ui, TYPE_LABEL) <= flow.area.h)
        flow_text(&flow, TYPE_LABEL, COLOR_QUIET, progress(ui, first, end));
    flow_end(&flow);
}
