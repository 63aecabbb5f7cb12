/* spread: where the soreness went. Left and right stand side by side, as a client looks at a
 * mirror. */
#include "base/gettext.h"
#include "model/interview.h"
#include "plan/region.h"
#include "screens/parts.h"
#include "screens/question.h"
#include "screens/screens.h"
#include "screens/ticks.h"

enum { GROUP_MOST = 10 };

/* From the head down. Two columns: those with sides come in pairs. */
static const struct {
    const char *name;
    enum region regions[GROUP_MOST];
    int count;
} groups[] = {
    {N_("Head and trunk"),
     {REGION_HEAD, REGION_NECK, REGION_JAW, REGION_CHEST, REGION_UPPER_BACK, REGION_LOWER_BACK,
      REGION_TUMMY, REGION_WHOLE_BODY},
     8},
    {N_("Arms"),
     {REGION_LEFT_SHOULDER, REGION_RIGHT_SHOULDER, REGION_LEFT_ELBOW, REGION_RIGHT_ELBOW,
      REGION_LEFT_WRIST, REGION_RIGHT_WRIST},
     6},
    {N_("Legs"),
     {REGION_LEFT_HIP, REGION_RIGHT_HIP, REGION_LEFT_THIGH, REGION_RIGHT_THIGH, REGION_LEFT_KNEE,
      REGION_RIGHT_KNEE, REGION_LEFT_CALF, REGION_RIGHT_CALF, REGION_LEFT_ANKLE,
      REGION_RIGHT_ANKLE},
     10},
};
enum { GROUPS = sizeof groups / sizeof *groups };

static int ticks_of(const struct spread_model *m, int group, struct tick ticks[GROUP_MOST]) {
    for (int i = 0; i < groups[group].count; i++) {
        enum region region = groups[group].regions[i];
        ticks[i] = (struct tick){parts_command(COMMAND_SPREAD, (int)region), _(region_name(region)),
                                 m->spread >> region & 1};
    }
    return groups[group].count;
}

/* Four where the longest name has room, else two; one where not even two have. */
static int columns_of(const struct flow *flow, const struct spread_model *m) {
    int widest = 1;
    for (int group = 0; group < GROUPS; group++) {
        struct tick ticks[GROUP_MOST];
        int count = ticks_of(m, group, ticks);
        for (int i = 0; i < count; i++) {
            int wants = ticks_width(flow->ui, ticks[i].words) + ui_px(flow->ui, 1);
            widest = wants > widest ? wants : widest;
        }
    }
    int fit = flow->area.w / widest;
    return fit >= 4 ? 4 : fit >= 2 ? 2 : 1;
}

static void draw_group(struct flow *flow, const struct spread_model *m, int group, int columns) {
    struct ui *ui = flow->ui;
    struct tick ticks[GROUP_MOST];
    int count = ticks_of(m, group, ticks);
    flow_gap(flow, group ? 0.9 : 0);
    if (!question_low(ui)) {
        flow_together(flow, ui_line_height(ui, TYPE_LABEL) + ui_control_height(ui) + ui_px(ui, 1));
        flow_text(flow, TYPE_LABEL, COLOR_QUIET, _(groups[group].name));
        flow_gap(flow, 0.3);
    }
    ticks_draw_columns(flow, ticks, count, columns);
}

void spread_build(struct ui *ui, const struct spread_model *m) {
    struct box body = parts_frame_main(ui, _("Back"), parts_command(COMMAND_SPREADS, 0), _("Done"));
    struct flow flow = flow_begin(ui, body, true);
    int columns = columns_of(&flow, m);
    question_heading(&flow, NULL, _("Where has it spread to?"));
    for (int group = 0; group < GROUPS; group++)
        draw_group(&flow, m, group, columns);
    flow_end(&flow);
}
