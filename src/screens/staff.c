/* staff: behind the PIN of a kiosk: what is wrong with its files, settings, another PIN, quit. */
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { CHOICES = 4 };

static void draw_faults(struct flow *flow, const struct kiosk_model *k) {
    if (k->fault_count == 0)
        flow_text(flow, TYPE_BODY, COLOR_QUIET, _("All programs of this kiosk are in order."));
    for (int i = 0; i < k->fault_count; i++) {
        flow_card(flow, NULL, k->faults[i], COLOR_HURT);
        flow_gap(flow, 0.8);
    }
    flow_gap(flow, 1);
}

/* Without a PIN there is one thing to do; else settings and the ways out. Returns how many. */
static int choices_of(const struct kiosk_model *k, struct flow_choice choices[CHOICES]) {
    int count = 0;
    choices[count++] =
        (struct flow_choice){parts_command(COMMAND_NEW_PIN, 0),
                             k->has_pin ? _("Set a new PIN") : _("Set a PIN"), BUTTON_PLAIN};
    if (k->has_pin) {
        choices[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_SETTINGS),
                                                _("Settings"), BUTTON_PLAIN};
        choices[count++] = (struct flow_choice){parts_command(COMMAND_GO, SCREEN_COUNTRY),
                                                _("Emergency number"), BUTTON_PLAIN};
    }
    choices[count++] =
        (struct flow_choice){parts_command(COMMAND_QUIT, 0), _("Close Limber"), BUTTON_PLAIN};
    return count;
}

static void draw_told(struct flow *flow, const struct kiosk_model *k) {
    if (k->told) {
        flow_text(flow, TYPE_LEAD, COLOR_MAIN, k->told);
        flow_gap(flow, 0.8);
    }
    if (!k->has_pin) {
        flow_text(flow, TYPE_LEAD, COLOR_INK,
                  _("Set a PIN first. With it, only the staff can close the kiosk."));
        flow_gap(flow, 1);
    }
}

void staff_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    const struct kiosk_model *k = &m->kiosk;
    struct flow_choice choices[CHOICES];
    struct frame_action help = {HINT_HELP, _("Help"), parts_command(COMMAND_HELP, 0)};
    struct command on = parts_command(k->has_pin ? COMMAND_ATTRACT : COMMAND_NEW_PIN, 0);
    struct box body =
        frame_begin_main(ui, &help, 1, on, k->has_pin ? _("Start the kiosk") : _("Set a PIN"));
    struct flow flow = flow_begin(ui, body, true);
    parts_heading(&flow, NULL, _("Staff"));
    draw_told(&flow, k);
    draw_faults(&flow, k);
    int count = choices_of(k, choices), skip = k->has_pin ? 0 : 1; /* it is the main button */
    flow_choices(&flow, choices + skip, count - skip);
    flow_end(&flow);
}
