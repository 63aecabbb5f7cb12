#include "session/session.h"

#include <assert.h>

#include "base/memory.h"
#include "session/machine.h"
#include "session/place.h"

static const char *const skip_reason_ids[SKIP_COUNT] = {
    [SKIP_PAIN] = "pain",       [SKIP_NO_TIME] = "no_time",
    [SKIP_UNCLEAR] = "unclear", [SKIP_NO_EQUIPMENT] = "no_equipment",
    [SKIP_OTHER] = "other",
};

static const char *const pause_cause_ids[PAUSE_COUNT] = {
    [PAUSE_CLIENT] = "client", [PAUSE_HURT] = "hurt",     [PAUSE_READING] = "reading",
    [PAUSE_GAP] = "gap",       [PAUSE_RESUME] = "resume",
};

/* --- beginning and ending ----------------------------------------------------------------- */

static void read_mask(bool *flags, unsigned mask, int count) {
    for (int i = 0; i < count; i++)
        flags[i] = mask >> i & 1;
}

static struct session *make(const struct program *program, const bool *met, unsigned eased,
                            unsigned skipped, int64_t now_ms) {
    assert(program->item_count > 0 && program->item_count <= PROGRAM_ITEMS);
    struct session *s = memory_alloc(1, sizeof *s);
    s->program = program;
    s->now_ms = now_ms;
    s->status = SESSION_RUNNING;
    for (int i = 0; i < program->item_count; i++)
        s->known[i] = !met || met[i];
    read_mask(s->eased, eased, program->item_count);
    read_mask(s->skipped, skipped, program->item_count);
    timeline_build(&s->timeline, program, s->eased);
    return s;
}

struct session *session_new(const struct program *program, const bool *met, int64_t now_ms) {
    return session_new_easy(program, met, 0, 0, now_ms);
}

struct session *session_new_easy(const struct program *program, const bool *met, unsigned eased,
                                 unsigned left_out, int64_t now_ms) {
    struct session *s = make(program, met, eased, left_out, now_ms);
    read_mask(s->left_out, left_out, program->item_count);
    int item = 0;
    while (item < program->item_count && s->skipped[item])
        item++;
    machine_go(s, machine_item_start(s, item));
    return s;
}

/* What is skipped ahead of the place can only have been left out from the outset. */
static void leave_out_ahead(struct session *s, int item) {
    s->skipped[item] = false;
    for (int i = item + 1; i < s->program->item_count; i++)
        s->left_out[i] = s->skipped[i];
}

struct session *session_new_at(const struct program *program, const bool *met,
                               const struct session_place *place, int64_t now_ms) {
    struct session *s = make(program, met, place->eased, place->skipped, now_ms);
    if (s->timeline.count == 0) {
        machine_go(s, 0);
        return s;
    }
    s->phase = place_find(&s->timeline, program, place, &s->elapsed_ms);
    const struct phase *here = machine_phase(s);
    leave_out_ahead(s, here->item);
    if (s->elapsed_ms > 0 || s->phase > machine_item_start(s, here->item))
        s->known[here->item] = here->kind != PHASE_BETWEEN || s->known[here->item];
    machine_begin_pause(s, PAUSE_RESUME);
    return s;
}

void session_free(struct session *s) {
    if (!s)
        return;
    timeline_free(&s->timeline);
    queue_free(&s->events);
    free(s);
}

/* --- time and events ---------------------------------------------------------------------- */

void session_step(struct session *s, int64_t now_ms) {
    machine_step(s, now_ms);
}

int64_t session_deadline(const struct session *s) {
    if (s->status != SESSION_RUNNING)
        return SESSION_NEVER;
    return s->now_ms + (machine_next_mark(s) - s->elapsed_ms);
}

bool session_event(struct session *s, struct session_event *event) {
    return queue_take(&s->events, event);
}

/* --- what the client does ----------------------------------------------------------------- */

static bool is_over(const struct session *s) {
    return s->status == SESSION_DONE || s->status == SESSION_STOPPED;
}

/* Steps, and says whether there is still a session to do something with. */
static bool step_first(struct session *s, int64_t now_ms) {
    machine_step(s, now_ms);
    return !is_over(s);
}

static int item_here(const struct session *s) {
    return machine_phase(s)->item;
}

/* Goes to a phase; instructions that waited wait no longer. */
static void jump(struct session *s, int phase) {
    if (s->status == SESSION_WAITING)
        s->status = SESSION_RUNNING;
    machine_go(s, phase);
}

/* An exercise that stands twice in a program is new only once. */
static void get_to_know(struct session *s, const struct exercise *exercise) {
    for (int i = 0; i < s->program->item_count; i++)
        if (s->program->items[i].exercise == exercise)
            s->known[i] = true;
}

bool session_ready(struct session *s, int64_t now_ms) {
    machine_step(s, now_ms);
    if (s->status != SESSION_WAITING)
        return false;
    s->status = SESSION_RUNNING;
    get_to_know(s, s->program->items[item_here(s)].exercise);
    machine_enter(s);
    return true;
}

bool session_pause(struct session *s, enum pause_cause cause, int64_t now_ms) {
    machine_step(s, now_ms);
    if (s->status != SESSION_RUNNING)
        return false;
    machine_begin_pause(s, cause);
    return true;
}

bool session_resume(struct session *s, int64_t now_ms) {
    machine_step(s, now_ms);
    if (s->status != SESSION_PAUSED)
        return false;
    machine_end_pause(s);
    if (!s->entered)
        machine_enter(s);
    return true;
}

bool session_again(struct session *s, int64_t now_ms) {
    if (!step_first(s, now_ms) || s->status == SESSION_WAITING)
        return false;
    machine_leave_group(s, false);
    jump(s, machine_item_start(s, item_here(s)));
    return true;
}

bool session_back(struct session *s, int64_t now_ms) {
    if (!step_first(s, now_ms))
        return false;
    int item = item_here(s) - 1;
    while (item >= 0 && s->left_out[item])
        item--;
    if (item < 0)
        return session_again(s, now_ms);
    machine_leave_group(s, false);
    s->skipped[item] = false;
    jump(s, machine_item_start(s, item));
    return true;
}

bool session_ease(struct session *s, int64_t now_ms) {
    if (!step_first(s, now_ms) || s->eased[item_here(s)])
        return false;
    struct timeline easy;
    machine_emit(s, (struct session_event){.kind = SESSION_ITEM_EASED, .at_ms = s->now_ms});
    s->eased[item_here(s)] = true;
    timeline_build(&easy, s->program, s->eased);
    machine_change(s, easy);
    return true;
}

bool session_skip(struct session *s, enum skip_reason reason, int64_t now_ms) {
    if (!step_first(s, now_ms))
        return false;
    int item = item_here(s);
    int next = machine_next_item(s, item);
    if (next >= s->timeline.count)
        machine_end_pause(s);
    machine_leave_group(s, false);
    s->skipped[item] = true;
    s->skipped_at[item] = s->phase - machine_item_start(s, item);
    machine_emit(s, (struct session_event){
                        .kind = SESSION_ITEM_SKIPPED, .at_ms = s->now_ms, .reason = reason});
    jump(s, next);
    return true;
}

bool session_stop(struct session *s, int64_t now_ms) {
    if (!step_first(s, now_ms))
        return false;
    int64_t elapsed_ms = s->elapsed_ms;
    machine_end_pause(s);
    machine_leave_group(s, false);
    s->elapsed_ms = elapsed_ms;
    s->status = SESSION_STOPPED;
    machine_emit(s, (struct session_event){.kind = SESSION_ENDED, .at_ms = s->now_ms});
    return true;
}

/* --- words of the record ------------------------------------------------------------------ */

const char *session_skip_id(enum skip_reason reason) {
    assert((int)reason >= 0 && reason < SKIP_COUNT);
    return skip_reason_ids[reason];
}

const char *session_pause_id(enum pause_cause cause) {
    assert((int)cause >= 0 && cause < PAUSE_COUNT);
    return pause_cause_ids[cause];
}
