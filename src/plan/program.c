#include "plan/program.h"

#include <stdlib.h>

void program_free(struct program *program) {
    if (!program)
        return;
    arena_free(&program->memory);
    free(program);
}

bool program_locked(const struct program *program) {
    return program->clearance.required &&
           (!program->clearance.by || program->clearance.date == DATE_NONE);
}

/* One set of one side: what moves or is held, and the rests between holds. */
static int side_length_s(const struct program_item *item) {
    const struct dose *d = &item->dose;
    if (item->exercise->kind == KIND_HOLD)
        return d->reps * d->hold_s + (d->reps - 1) * d->rest_s;
    return item->exercise->kind == KIND_REPS ? d->reps * d->tempo_s : d->seconds;
}

static int item_length_s(const struct program_item *item) {
    const struct dose *d = &item->dose;
    int side = side_length_s(item);
    int set = item->sides == SIDE_BOTH ? 2 * side + d->switch_s : side;
    return d->prepare_s + d->sets * set + (d->sets - 1) * d->rest_s;
}

int program_length_s(const struct program *program) {
    int total = (program->item_count - 1) * program->rest_between_s;
    for (int i = 0; i < program->item_count; i++)
        total += item_length_s(&program->items[i]);
    return total;
}
