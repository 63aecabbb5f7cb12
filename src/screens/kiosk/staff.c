/* staff: behind the PIN of a kiosk: what is wrong with its files, settings, another PIN, quit. */
#include "base/gettext.h"
#include "model/kiosk.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { CHOICES = 4 };

static void draw_faults(struct flow *flow, const struct staff_model *m) {
    if (m->fault_count == 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, _("All programs of this kiosk are in order."));
    for (int i = 0; i < m->fault_count; i++) {
        flow_card(flow, NULL, m->faults[i], COLOR_HURT);
        flow_gap(flow, 0.8);
    }
    flow_gap(flow, 1);
}

/* Without a PIN there is one thing to do; else settings and the ways out. Returns how many. */
static int choices_of(const struct staff_model *m, struct flow_choice choices[CHOICES]) {
    int count = 0;
    choices[count++] =
        (struct flow_choice){parts_command(COMMAND_NEW_PIN, 0),
                             m->has_pin ? _("Set a new PIN") : _("Set a PIN"), BUTTON_PLAIN};
    if (m->has_pin) {
        choices[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_SETTINGS),
                                                _("Settings"), BUTTON_PLAIN};
        choices[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_COUNTRY),
                                                _("Emergency number"), BUTTON_PLAIN};
    }
    choices[count++] =
        (struct flow_choice){parts_command(COMMAND_QUIT, 0), _("Close Limber"), BUTTON_PLAIN};
    return count;
}

static void draw_told(struct flow *flow, const struct staff_model *m) {
    if (m->told) {
        flow_text(flow, TYPE_LEAD, COLOR_MAIN, m->told);
        flow_gap(flow, 0.8);
    }
    if (!m->has_pin) {
        flow_text(flow, TYPE_LEAD, COLOR_INK,
                  _("Set a PIN first. With it, only the staff can close the kiosk."));
        flow_gap(flow, 1);
    }
}

void staff_build(struct ui *ui, const struct staff_model *m) {
    struct flow_choice choices[CHOICES];
    struct frame_action help = {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    struct command on = parts_command(m->has_pin ? COMMAND_ATTRACT : COMMAND_NEW_PIN, 0);
    struct box body =
        frame_begin_main(ui, &help, 1, on, m->has_pin ? _("Start the kiosk") : _("Set a PIN"));
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, NULL, _("Staff"));
    draw_told(&flow, m);
    draw_faults(&flow, m);
    int count = choices_of(m, choices), skip = m->has_pin ? 0 : 1; /* it is the main button */
    flow_choices(&flow, choices + skip, count - skip);
    flow_end(&flow);
}
