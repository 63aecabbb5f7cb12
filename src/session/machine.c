#include "session/machine.h"

#include <string.h>

enum { SECOND = 1000, HALFWAY_FROM = 20 * SECOND, COUNTED_SECONDS = 3 };

const struct phase *machine_phase(const struct session *s) {
    return s->phase < s->timeline.count ? &s->timeline.phases[s->phase] : NULL;
}

static bool is_work(const struct phase *phase) {
    return phase->kind == PHASE_HOLD || phase->kind == PHASE_MOVE;
}

void machine_emit(struct session *s, struct session_event event) {
    const struct phase *here = machine_phase(s);
    event.phase = here ? s->phase : -1;
    if (!here && s->timeline.count > 0)
        here = &s->timeline.phases[s->timeline.count - 1];
    if (here) {
        event.what = *here;
        event.item = here->item;
    }
    queue_put(&s->events, &event);
}

static void tell(struct session *s, enum session_event_kind kind) {
    machine_emit(s, (struct session_event){.kind = kind, .at_ms = s->now_ms});
}

/* --- pauses ------------------------------------------------------------------------------- */

/* A pause belongs to the group it began in, up to where that is left. */
static void count_pause(struct session *s) {
    if (s->status == SESSION_PAUSED && s->in_group)
        s->group.paused_ms += s->now_ms - s->pause_from_ms;
}

void machine_begin_pause(struct session *s, enum pause_cause cause) {
    s->status = SESSION_PAUSED;
    s->pause_cause = cause;
    s->pause_from_ms = s->now_ms;
    machine_emit(s, (struct session_event){
                        .kind = SESSION_PAUSE_STARTED, .at_ms = s->now_ms, .cause = cause});
}

void machine_end_pause(struct session *s) {
    if (s->status != SESSION_PAUSED)
        return;
    count_pause(s);
    s->status = SESSION_RUNNING;
    machine_emit(s, (struct session_event){.kind = SESSION_PAUSE_ENDED,
                                           .at_ms = s->now_ms,
                                           .cause = s->pause_cause,
                                           .paused_ms = s->now_ms - s->pause_from_ms});
}

/* --- groups ------------------------------------------------------------------------------- */

/* Books the time spent in a phase as really taken. */
static void book(struct group_truth *truth, const struct phase *phase, int64_t ms) {
    truth->real_ms += ms;
    if (is_work(phase))
        truth->held_real_ms += ms;
}

static int group_start(const struct session *s) {
    const struct phase *all = s->timeline.phases;
    int i = s->phase;
    while (i > 0 && all[i - 1].group == all[s->phase].group)
        i--;
    return i;
}

/* What lies before the phase where a group is entered (a session that goes on after a power cut)
 * was done before the cut. */
static void begin_group(struct session *s) {
    const struct phase *all = s->timeline.phases;
    int first = group_start(s);
    memset(&s->group, 0, sizeof s->group);
    for (int i = first; i < s->timeline.count && all[i].group == all[first].group; i++) {
        s->group.planned_ms += all[i].length_ms;
        if (is_work(&all[i]))
            s->group.held_planned_ms += all[i].length_ms;
        if (i < s->phase)
            book(&s->group, &all[i], all[i].length_ms);
    }
    s->in_group = true;
    tell(s, SESSION_GROUP_STARTED);
}

/* The time spent in the current phase goes to the group's truth, which a session that was just
 * brought back has not begun yet. */
static void book_phase(struct session *s) {
    bool past = s->elapsed_ms > 0 || group_start(s) < s->phase;
    if (!s->in_group && past)
        begin_group(s);
    book(&s->group, machine_phase(s), s->elapsed_ms);
    s->elapsed_ms = 0;
}

static void end_group(struct session *s, bool whole) {
    if (!s->in_group)
        return;
    s->group.whole = whole;
    machine_emit(s, (struct session_event){
                        .kind = SESSION_GROUP_ENDED, .at_ms = s->now_ms, .truth = s->group});
    s->in_group = s->entered = false;
}

void machine_leave_group(struct session *s, bool whole) {
    if (!machine_phase(s))
        return;
    count_pause(s);
    book_phase(s);
    end_group(s, whole);
}

/* --- from phase to phase ------------------------------------------------------------------ */

int machine_item_start(const struct session *s, int item) {
    const struct timeline *t = &s->timeline;
    for (int i = 0; i < t->count; i++)
        if (t->phases[i].item == item && t->phases[i].kind != PHASE_BETWEEN)
            return i;
    return t->count;
}

int machine_next_item(const struct session *s, int after) {
    const struct timeline *t = &s->timeline;
    for (int i = 0; i < t->count; i++)
        if (t->phases[i].item > after && !s->skipped[t->phases[i].item])
            return i;
    return t->count;
}

/* Instructions wait before an exercise begins, not in the middle of it or before its turn. */
static bool must_wait(const struct session *s) {
    const struct phase *here = machine_phase(s);
    return !s->known[here->item] && s->phase == machine_item_start(s, here->item);
}

void machine_enter(struct session *s) {
    if (must_wait(s)) {
        s->status = SESSION_WAITING;
        tell(s, SESSION_WAITS);
        return;
    }
    const struct phase *here = machine_phase(s);
    if (here->kind != PHASE_BETWEEN)
        s->known[here->item] = true;
    if (!s->in_group)
        begin_group(s);
    s->entered = true;
    tell(s, SESSION_PHASE_STARTED);
}

static void finish(struct session *s) {
    s->status = SESSION_DONE;
    tell(s, SESSION_ENDED);
}

void machine_go(struct session *s, int phase) {
    s->phase = phase;
    s->elapsed_ms = 0;
    s->entered = false;
    if (phase >= s->timeline.count)
        finish(s);
    else if (s->status != SESSION_PAUSED)
        machine_enter(s);
}

/* The phase that follows on the current one, passing over items that are skipped. */
static int following(const struct session *s) {
    int next = s->phase + 1;
    if (next < s->timeline.count && s->skipped[s->timeline.phases[next].item])
        return machine_next_item(s, s->timeline.phases[next].item);
    return next;
}

static void go_to_next_group(struct session *s, int next) {
    bool last = next >= s->timeline.count;
    bool item_over = last || s->timeline.phases[next].item != machine_phase(s)->item;
    if (last)
        machine_end_pause(s);
    machine_leave_group(s, true);
    if (item_over)
        tell(s, SESSION_ITEM_ENDED);
    machine_go(s, next);
}

/* On to what follows the current phase, which is over and booked. */
static void move_on(struct session *s) {
    int next = following(s);
    const struct phase *all = s->timeline.phases;
    if (next < s->timeline.count && all[next].group == all[s->phase].group)
        machine_go(s, next);
    else
        go_to_next_group(s, next);
}

static void end_phase(struct session *s) {
    book_phase(s);
    tell(s, SESSION_PHASE_ENDED);
}

/* The phase of the same name in another timeline; -1 when it is no more. */
static int same_phase(const struct timeline *t, const struct phase *phase) {
    for (int i = 0; i < t->count; i++) {
        const struct phase *p = &t->phases[i];
        if (p->group == phase->group && p->rep == phase->rep && p->kind == phase->kind)
            return i;
    }
    return -1;
}

static int last_of_group(const struct timeline *t, int group) {
    int last = t->count - 1;
    while (last > 0 && t->phases[last].group != group)
        last--;
    return last;
}

void machine_change(struct session *s, struct timeline timeline) {
    const struct phase *here = machine_phase(s);
    int same = same_phase(&timeline, here);
    bool over = same < 0 || s->elapsed_ms >= timeline.phases[same].length_ms;
    int phase = same >= 0 ? same : last_of_group(&timeline, here->group);
    if (over)
        end_phase(s);
    timeline_free(&s->timeline);
    s->timeline = timeline;
    s->phase = phase;
    if (over)
        move_on(s);
}

/* --- time --------------------------------------------------------------------------------- */

static int64_t halfway(const struct phase *phase) {
    bool told = phase->kind == PHASE_HOLD && phase->length_ms >= HALFWAY_FROM;
    return told ? phase->length_ms / 2 : phase->length_ms;
}

int64_t machine_next_mark(const struct session *s) {
    const struct phase *here = machine_phase(s);
    int64_t mark = (s->elapsed_ms / SECOND + 1) * SECOND;
    int64_t half = halfway(here);
    if (half > s->elapsed_ms && half < mark)
        mark = half;
    return mark < here->length_ms ? mark : here->length_ms;
}

/* Tells what is due at this very moment of the phase. */
static void tell_mark(struct session *s) {
    const struct phase *here = machine_phase(s);
    int64_t left = here->length_ms - s->elapsed_ms;
    if (s->elapsed_ms == halfway(here))
        tell(s, SESSION_HALFWAY);
    if (left % SECOND == 0 && left <= COUNTED_SECONDS * SECOND)
        machine_emit(s, (struct session_event){.kind = SESSION_COUNTDOWN,
                                               .at_ms = s->now_ms,
                                               .seconds = (int)(left / SECOND)});
}

/* Runs to the next mark, or to now_ms when that comes first. */
static void run(struct session *s, int64_t now_ms) {
    int64_t mark = machine_next_mark(s);
    int64_t due_ms = s->now_ms + (mark - s->elapsed_ms);
    if (due_ms > now_ms) {
        s->elapsed_ms += now_ms - s->now_ms;
        s->now_ms = now_ms;
        return;
    }
    s->elapsed_ms = mark;
    s->now_ms = due_ms;
    if (mark < machine_phase(s)->length_ms) {
        tell_mark(s);
        return;
    }
    end_phase(s);
    move_on(s);
}

/* A session can be brought back at the very end of a phase. */
static bool phase_is_over(const struct session *s) {
    return s->elapsed_ms >= machine_phase(s)->length_ms;
}

void machine_step(struct session *s, int64_t now_ms) {
    if (now_ms < s->now_ms) /* a clock that goes backwards stands still */
        return;
    if (s->status == SESSION_RUNNING && now_ms - s->now_ms > SESSION_GAP_MS)
        machine_begin_pause(s, PAUSE_GAP);
    while (s->status == SESSION_RUNNING && (s->now_ms < now_ms || phase_is_over(s)))
        run(s, now_ms);
    s->now_ms = now_ms;
}
