#include "session/place.h"

/* Parts of a set, in the order they come. */
enum { PART_LEFT, PART_SWITCH, PART_RIGHT, PART_REST };

struct session_place place_of(const struct phase *phase, int64_t elapsed_ms) {
    return (struct session_place){.item = phase->item,
                                  .kind = phase->kind,
                                  .side = phase->side,
                                  .set = phase->set,
                                  .rep = phase->rep,
                                  .elapsed_ms = elapsed_ms};
}

static int64_t within(int64_t value, int64_t low, int64_t high) {
    return value < low ? low : value > high ? high : value;
}

/* A rest without a side stands between two sets, except where the exercise has no sides. */
static int part_of(const struct program *program, const struct session_place *p) {
    if (p->kind == PHASE_SWITCH)
        return PART_SWITCH;
    if (p->side == SIDE_RIGHT)
        return PART_RIGHT;
    bool sided =
        p->item >= 0 && p->item < program->item_count && program->items[p->item].sides != SIDE_NONE;
    return sided && p->kind == PHASE_REST && p->side == SIDE_NONE ? PART_REST : PART_LEFT;
}

/* A number that grows along the program; any place, however damaged, has one. */
static int64_t order(const struct program *program, const struct session_place *p) {
    enum { BETWEEN, PREPARE, WORK };
    bool known_kind = (int)p->kind >= 0 && p->kind < PHASE_COUNT;
    int stage = !known_kind || p->kind == PHASE_BETWEEN ? BETWEEN
                : p->kind == PHASE_PREPARE              ? PREPARE
                                                        : WORK;
    int64_t key = within(p->item, -1, PROGRAM_ITEMS) * 4 + stage;
    if (stage != WORK)
        return key * 16 * 4 * 64 * 2;
    key = key * 16 + within(p->set, 0, 15);
    key = key * 4 + part_of(program, p);
    key = key * 64 + within(p->rep, 0, 63);
    return key * 2 + (p->kind == PHASE_REST);
}

/* HOLD and MOVE of one place have the same order, and so do a place and its damaged double. */
static bool is_phase(const struct session_place *place, const struct phase *p) {
    return p->item == place->item && p->kind == place->kind && p->side == place->side &&
           p->set == place->set && p->rep == place->rep;
}

int place_find(const struct timeline *t, const struct program *program,
               const struct session_place *place, int64_t *elapsed_ms) {
    int64_t wanted = order(program, place);
    int found = 0;
    for (int i = 0; i < t->count; i++) {
        struct session_place here = place_of(&t->phases[i], 0);
        if (order(program, &here) <= wanted)
            found = i;
    }
    const struct phase *p = &t->phases[found];
    *elapsed_ms = is_phase(place, p) ? within(place->elapsed_ms, 0, p->length_ms) : 0;
    return found;
}
