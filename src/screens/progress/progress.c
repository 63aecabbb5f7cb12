/* progress: soreness over time, the days done, and each exercise. */
#include "model/progress.h"
#include "base/gettext.h"
#include "screens/chart.h"
#include "screens/parts.h"
#include "screens/progress/progress_chart.h"
#include "screens/progress/progress_days.h"
#include "screens/progress/progress_rows.h"
#include "screens/screens.h"

/* --- week by week ---------------------------------------------------------------------------- */

/* Never "better": a lower score is a lower score. */
static const char *trend_words(enum trend_word word) {
    static const char *const words[] = {
        [TREND_UNKNOWN] = N_("It is too early to say more."),
        [TREND_SAME] = N_("About the same as in your first week."),
        [TREND_LOWER] = N_("Lower than in your first week. That is a change worth noting."),
        [TREND_HIGHER] = N_("Higher than in your first week. Tell your therapist."),
    };
    return _(words[word]);
}

static int bars_height(const struct flow *flow) {
    int high = ui_px(flow->ui, 14);
    return high < flow->area.h ? high : flow->area.h;
}

static void draw_bars(struct flow *flow, const struct trend *trend) {
    struct ui *ui = flow->ui;
    int means[TREND_WEEKS];
    struct box box;
    for (int i = 0; i < trend->count; i++)
        means[i] = trend->weeks[i].before_mean;
    if (!flow_take(flow, bars_height(flow), &box))
        return;
    ui_fill(ui, box, COLOR_PANEL, 1.6);
    chart_weeks(ui, box_inset(box, ui_px(ui, 1.2), ui_px(ui, 0.9)), means, trend->count);
}

static void draw_trend(struct flow *flow, const struct course_chart *course) {
    struct ui *ui = flow->ui;
    const char *title =
        ui_printf(ui, _("%s, week by week, before sessions"), _(region_name(course->region)));
    const char *words = trend_words(trend_word(&course->trend));
    int texts = ui_text_height(ui, TYPE_LABEL, title, flow->area.w) +
                ui_text_height(ui, TYPE_LABEL, words, flow->area.w);
    if (course->trend.count == 0)
        return;
    flow_gap(flow, 1.4);
    flow_together(flow, texts + bars_height(flow) + ui_px(ui, 1.3));
    flow_text(flow, TYPE_LABEL, COLOR_INK, title);
    flow_gap(flow, 0.5);
    draw_bars(flow, &course->trend);
    flow_gap(flow, 0.8);
    flow_text(flow, TYPE_LABEL, COLOR_INK, words);
    flow_text(flow, TYPE_BODY, COLOR_QUIET, _("2 points or more is a change worth noting."));
}

/* One region begins a page. */
static void draw_course(struct flow *flow, const struct progress_model *m,
                        const struct course_chart *course) {
    struct ui *ui = flow->ui;
    flow_together(flow, flow->area.h);
    parts_heading(flow, m->program->title,
                  ui_printf(ui, _("How sore: %s"), _(region_name(course->region))));
    if (course->count == 0) {
        flow_card(flow, _("Nothing here yet"),
                  _("After your first session you see here how sore you were, before and after."),
                  COLOR_MAIN);
        return;
    }
    progress_chart(flow, course);
    draw_trend(flow, course);
}

static void draw_report(struct flow *flow, const struct progress_model *m) {
    flow_gap(flow, 1.4);
    flow_wide_button(flow, parts_command(COMMAND_GO, SCREEN_REPORT), _("What my therapist sees"),
                     _("Show it"));
    if (!m->can_give)
        return;
    flow_gap(flow, 1);
    flow_wide_button(flow, parts_command(COMMAND_GO, SCREEN_GIVE),
                     _("Give my record to my therapist"), _("Give it"));
}

void progress_build(struct ui *ui, const struct progress_model *m) {
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    if (!m->program)
        return;
    for (int i = 0; i < m->course_count; i++)
        draw_course(&flow, m, &m->courses[i]);
    progress_days(&flow, m);
    progress_rows(&flow, m);
    draw_report(&flow, m);
    if (flow.page == ui->page) /* read to its end: OK leads back */
        ui_first(ui, parts_command(COMMAND_BACK, 0));
    flow_end(&flow);
}
