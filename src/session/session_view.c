/* What is to be seen of a session: questions that change nothing. */
#include "session/machine.h"
#include "session/place.h"
#include "session/session.h"

enum session_status session_status(const struct session *s) {
    return s->status;
}

const struct phase *session_phase(const struct session *s) {
    return machine_phase(s);
}

int64_t session_phase_left_ms(const struct session *s) {
    const struct phase *here = machine_phase(s);
    return here ? here->length_ms - s->elapsed_ms : 0;
}

int64_t session_left_ms(const struct session *s) {
    int64_t left = session_phase_left_ms(s);
    for (int i = s->phase + 1; i < s->timeline.count; i++)
        if (!s->skipped[s->timeline.phases[i].item])
            left += s->timeline.phases[i].length_ms;
    return left;
}

int session_item_eased(const struct session *s, int item) {
    return s->eased[item];
}

bool session_item_skipped(const struct session *s, int item) {
    return s->skipped[item];
}

static bool is_counted(const struct phase *phase, int item, enum side side) {
    return phase->item == item && (phase->kind == PHASE_HOLD || phase->kind == PHASE_MOVE) &&
           (side == SIDE_BOTH || phase->side == side);
}

/* The first phase of the item that is not over yet. */
static int item_reached(const struct session *s, int item) {
    return s->skipped[item] ? machine_item_start(s, item) + s->skipped_at[item] : s->phase;
}

void session_count(const struct session *s, int item, enum side side, int *done, int *all) {
    int reached = item_reached(s, item);
    *done = *all = 0;
    for (int i = 0; i < s->timeline.count; i++) {
        if (!is_counted(&s->timeline.phases[i], item, side))
            continue;
        ++*all;
        *done += i < reached;
    }
}

bool session_repetition(const struct session *s, int *rep, int *of) {
    const struct phase *here = machine_phase(s);
    if (!here || (here->kind != PHASE_HOLD && here->kind != PHASE_MOVE))
        return false;
    struct dose dose = timeline_dose(s->program, here->item, s->eased[here->item]);
    bool counted = s->program->items[here->item].exercise->kind < KIND_BREATHING;
    *of = counted ? dose.reps : 1;
    *rep = here->rep;
    if (here->kind == PHASE_MOVE)
        *rep = (int)(s->elapsed_ms / (dose.tempo_s * 1000)) + 1;
    if (*rep > *of)
        *rep = *of;
    return true;
}

static unsigned mask(const bool *flags) {
    unsigned bits = 0;
    for (int i = 0; i < PROGRAM_ITEMS; i++)
        bits |= (unsigned)flags[i] << i;
    return bits;
}

struct session_place session_place(const struct session *s) {
    struct session_place place = {0};
    const struct phase *here = machine_phase(s);
    if (here)
        place = place_of(here, s->elapsed_ms);
    else if (s->timeline.count > 0) {
        const struct phase *last = &s->timeline.phases[s->timeline.count - 1];
        place = place_of(last, last->length_ms);
    }
    place.eased = mask(s->eased);
    place.skipped = mask(s->skipped);
    return place;
}

const struct timeline *session_timeline(const struct session *s) {
    return &s->timeline;
}
