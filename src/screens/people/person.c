/* person: what belongs to who is there: picture, name, PIN, a copy of the record, and its end. */
#include "base/gettext.h"
#include "model/people.h"
#include "screens/faces.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { CHOICES = 8 };

static const double picture_side = 6; /* units */

/* The picture beside the name. */
static void draw_head(struct flow *flow, const struct person_model *m) {
    struct ui *ui = flow->ui;
    int side = ui_px(ui, picture_side), gap = ui_px(ui, 1.2);
    int width = flow->area.w - side - gap;
    int text = ui_text_height(ui, TYPE_TITLE, m->name, width);
    int height = text > side ? text : side;
    struct box row;
    if (ui_small(ui) || height > flow->area.h / 2) {
        parts_heading(flow, NULL, m->name);
        return;
    }
    if (flow_take(flow, height, &row)) {
        struct box picture = box_cut_left(&row, side);
        picture.y += (picture.h - side) / 2;
        picture.h = side;
        faces_picture(ui, picture, m->picture);
        box_cut_left(&row, gap);
        row.y += (row.h - text) / 2;
        ui_text(ui, row, TYPE_TITLE, COLOR_INK, ALIGN_LEFT, m->name);
    }
    flow_gap(flow, 0.8);
}

static int choices_of(const struct person_model *m, struct flow_choice choices[CHOICES]) {
    int count = 0;
#define CHOICE(kind, value, label)                                                                 \
    (choices[count++] = (struct flow_choice){parts_command(kind, value), label, BUTTON_PLAIN})
    CHOICE(COMMAND_GO, SCREEN_PICTURE, _("My picture"));
    if (m->may_rename)
        CHOICE(COMMAND_NAME, 0, _("My name"));
    CHOICE(COMMAND_OWN_PIN, 0, m->has_pin ? _("Change my PIN") : _("Ask for my PIN"));
    if (m->has_pin)
        CHOICE(COMMAND_OWN_PIN, 1, _("Remove my PIN"));
    CHOICE(COMMAND_COPY, 0, _("Save a copy of my record"));
    if (m->can_give)
        CHOICE(COMMAND_GO, SCREEN_GIVE, _("Give my record to my therapist"));
    CHOICE(COMMAND_GO, SCREEN_WHO, _("Change person"));
    CHOICE(COMMAND_GO, SCREEN_ERASE, _("Erase everything about me"));
#undef CHOICE
    return count;
}

void person_build(struct ui *ui, const struct person_model *m) {
    struct flow_choice choices[CHOICES];
    struct flow flow = flow_begin(ui, parts_frame(ui, _("Back")), true);
    if (!ui_small(ui) || !m->told)
        draw_head(&flow, m);
    if (m->told) {
        flow_card(&flow, NULL, m->told, COLOR_MAIN);
        flow_gap(&flow, 1);
    }
    int count = choices_of(m, choices);
    flow_choices(&flow, choices, count);
    flow_gap(&flow, 1);
    flow_text(&flow, TYPE_BODY, COLOR_QUIET,
              _("The PIN keeps others from looking. It does not lock the file."));
    ui_first(ui, choices[0].command);
    flow_end(&flow);
}
