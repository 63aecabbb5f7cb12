#include "session/timeline.h"

#include <assert.h>
#include <string.h>

#include "base/memory.h"
#include "plan/dose.h"

static const char *const phase_ids[PHASE_COUNT] = {
    [PHASE_PREPARE] = "prepare", [PHASE_HOLD] = "hold",     [PHASE_MOVE] = "move",
    [PHASE_REST] = "rest",       [PHASE_SWITCH] = "switch", [PHASE_BETWEEN] = "between",
};

/* Where building stands. `next` holds what the next phase is made from. */
struct builder {
    struct timeline *timeline;
    struct phase next;
    int capacity;
};

static void begin_group(struct builder *b) {
    const struct timeline *t = b->timeline;
    b->next.group = t->count > 0 ? t->phases[t->count - 1].group + 1 : 0;
}

/* A phase of 0 s is left out. */
static void add(struct builder *b, enum phase_kind kind, enum side side, int rep, int seconds) {
    struct timeline *t = b->timeline;
    if (seconds <= 0)
        return;
    if (t->count == b->capacity) {
        b->capacity = b->capacity ? b->capacity * 2 : 64;
        t->phases = memory_realloc(t->phases, (size_t)b->capacity * sizeof *t->phases);
    }
    struct phase *p = &t->phases[t->count++];
    *p = b->next;
    p->kind = kind;
    p->side = side;
    p->rep = rep;
    p->start_ms = t->total_ms;
    p->length_ms = (int64_t)seconds * 1000;
    t->total_ms += p->length_ms;
}

static void add_alone(struct builder *b, enum phase_kind kind, int rep, int seconds) {
    begin_group(b);
    add(b, kind, SIDE_NONE, rep, seconds);
}

static void add_holds(struct builder *b, const struct dose *dose, enum side side) {
    for (int rep = 1; rep <= dose->reps; rep++) {
        add(b, PHASE_HOLD, side, rep, dose->hold_s);
        if (rep < dose->reps)
            add(b, PHASE_REST, side, rep, dose->rest_s);
    }
}

static void add_moves(struct builder *b, const struct dose *dose, enum side side) {
    add(b, PHASE_MOVE, side, 1, dose->reps * dose->tempo_s);
}

static void add_seconds(struct builder *b, const struct dose *dose, enum side side) {
    add(b, PHASE_HOLD, side, 1, dose->seconds);
}

typedef void work_adder(struct builder *b, const struct dose *dose, enum side side);

static work_adder *const work_adders[KIND_COUNT] = {
    [KIND_HOLD] = add_holds,
    [KIND_REPS] = add_moves,
    [KIND_BREATHING] = add_seconds,
    [KIND_POSTURE] = add_seconds,
};

static void add_set(struct builder *b, const struct program_item *item, const struct dose *dose) {
    work_adder *work = work_adders[item->exercise->kind];
    begin_group(b);
    work(b, dose, item->sides == SIDE_BOTH ? SIDE_LEFT : item->sides);
    if (item->sides != SIDE_BOTH)
        return;
    add_alone(b, PHASE_SWITCH, 1, dose->switch_s);
    begin_group(b);
    work(b, dose, SIDE_RIGHT);
}

/* The repetition after which the rest between two sets comes. */
static int last_rep(const struct program_item *item, const struct dose *dose) {
    return item->exercise->kind == KIND_HOLD ? dose->reps : 1;
}

static void add_item(struct builder *b, const struct program_item *item, const struct dose *dose) {
    b->next.set = 1;
    add_alone(b, PHASE_PREPARE, 1, dose->prepare_s);
    for (int set = 1; set <= dose->sets; set++) {
        b->next.set = set;
        add_set(b, item, dose);
        if (set < dose->sets)
            add_alone(b, PHASE_REST, last_rep(item, dose), dose->rest_s);
    }
}

void timeline_build(struct timeline *t, const struct program *program, const bool *eased) {
    memset(t, 0, sizeof *t);
    struct builder b = {.timeline = t};
    for (int i = 0; i < program->item_count; i++) {
        struct dose dose = timeline_dose(program, i, eased && eased[i]);
        b.next.item = i;
        b.next.set = 1;
        if (i > 0)
            add_alone(&b, PHASE_BETWEEN, 1, program->rest_between_s);
        add_item(&b, &program->items[i], &dose);
    }
}

void timeline_free(struct timeline *t) {
    free(t->phases);
    memset(t, 0, sizeof *t);
}

struct dose timeline_dose(const struct program *program, int item, bool eased) {
    struct dose dose = program->items[item].dose;
    return eased ? dose_ease(dose, program->rules.ease_factor) : dose;
}

const char *timeline_phase_id(enum phase_kind kind) {
    assert((int)kind >= 0 && kind < PHASE_COUNT);
    return phase_ids[kind];
}

int64_t timeline_length(const struct program *program) {
    struct timeline t;
    timeline_build(&t, program, NULL);
    int64_t total = t.total_ms;
    timeline_free(&t);
    return total;
}
