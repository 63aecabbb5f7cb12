#include "session/timeline.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"

struct row {
    int item;
    enum phase_kind kind;
    enum side side;
    int set, rep, group, start_s, length_s;
};

static void expect_rows(const struct program *program, const bool *eased, const struct row *rows,
                        int count) {
    struct timeline t;
    timeline_build(&t, program, eased);
    cr_assert_eq(t.count, count, "%d phases, not %d", t.count, count);
    for (int i = 0; i < count; i++) {
        const struct phase *p = &t.phases[i];
        cr_expect_eq(p->item, rows[i].item, "item of %d", i);
        cr_expect_eq(p->kind, rows[i].kind, "kind of %d is %s", i, timeline_phase_id(p->kind));
        cr_expect_eq(p->side, rows[i].side, "side of %d", i);
        cr_expect_eq(p->set, rows[i].set, "set of %d", i);
        cr_expect_eq(p->rep, rows[i].rep, "rep of %d", i);
        cr_expect_eq(p->group, rows[i].group, "group of %d is %d", i, p->group);
        cr_expect_eq(p->start_ms, rows[i].start_s * 1000, "start of %d", i);
        cr_expect_eq(p->length_ms, rows[i].length_s * 1000, "length of %d", i);
    }
    timeline_free(&t);
}
#define EXPECT_ROWS(program, eased, rows)                                                          \
    expect_rows(program, eased, rows, (int)(sizeof rows / sizeof *rows))

Test(timeline, own_doorway_by_hand) {
    static const struct row rows[] = {
        {0, PHASE_PREPARE, SIDE_NONE, 1, 1, 0, 0, 8},
        {0, PHASE_HOLD, SIDE_LEFT, 1, 1, 1, 8, 15},
        {0, PHASE_REST, SIDE_LEFT, 1, 1, 1, 23, 10},
        {0, PHASE_HOLD, SIDE_LEFT, 1, 2, 1, 33, 15},
    };
    EXPECT_ROWS(&fixture_own_doorway, NULL, rows);
}

Test(timeline, neck_desk_by_hand) {
    struct timeline t;
    timeline_build(&t, &fixture_neck_desk, NULL);
    /* Items: 51 + 100 + 59 + 77 + 63 s, four times 8 s between them. */
    cr_assert_eq(t.total_ms, 382000);
    cr_assert_eq(timeline_length(&fixture_neck_desk), 382000);
    cr_assert_eq(t.count, (1 + 5 + 1 + 5) + 4 + (1 + 3 + 1 + 3) + (1 + 15) + (1 + 3) + (1 + 1));
    static const struct {
        int phase, start_s;
    } landmarks[] = {
        {6, 26},   {12, 51},  /* switch of item 0; between 0 and 1 */
        {21, 159}, {22, 167}, /* between 1 and 2; prepare of 2 */
        {38, 226}, {41, 269}, /* between 2 and 3; rest between the sets of 3 */
        {45, 322},            /* the breathing */
    };
    for (size_t i = 0; i < sizeof landmarks / sizeof *landmarks; i++)
        cr_expect_eq(t.phases[landmarks[i].phase].start_ms, landmarks[i].start_s * 1000,
                     "phase %d starts at %d", landmarks[i].phase,
                     (int)t.phases[landmarks[i].phase].start_ms);
    cr_expect_eq(t.phases[45].kind, PHASE_HOLD);
    cr_expect_eq(t.phases[45].length_ms, 60000);
    timeline_free(&t);
}

static const struct row all_phases[] = {
    {0, PHASE_PREPARE, SIDE_NONE, 1, 1, 0, 0, 3},  {0, PHASE_HOLD, SIDE_LEFT, 1, 1, 1, 3, 6},
    {0, PHASE_REST, SIDE_LEFT, 1, 1, 1, 9, 2},     {0, PHASE_HOLD, SIDE_LEFT, 1, 2, 1, 11, 6},
    {0, PHASE_SWITCH, SIDE_NONE, 1, 1, 2, 17, 4},  {0, PHASE_HOLD, SIDE_RIGHT, 1, 1, 3, 21, 6},
    {0, PHASE_REST, SIDE_RIGHT, 1, 1, 3, 27, 2},   {0, PHASE_HOLD, SIDE_RIGHT, 1, 2, 3, 29, 6},
    {0, PHASE_REST, SIDE_NONE, 1, 2, 4, 35, 2},    {0, PHASE_HOLD, SIDE_LEFT, 2, 1, 5, 37, 6},
    {0, PHASE_REST, SIDE_LEFT, 2, 1, 5, 43, 2},    {0, PHASE_HOLD, SIDE_LEFT, 2, 2, 5, 45, 6},
    {0, PHASE_SWITCH, SIDE_NONE, 2, 1, 6, 51, 4},  {0, PHASE_HOLD, SIDE_RIGHT, 2, 1, 7, 55, 6},
    {0, PHASE_REST, SIDE_RIGHT, 2, 1, 7, 61, 2},   {0, PHASE_HOLD, SIDE_RIGHT, 2, 2, 7, 63, 6},
    {1, PHASE_BETWEEN, SIDE_NONE, 1, 1, 8, 69, 5}, {1, PHASE_PREPARE, SIDE_NONE, 1, 1, 9, 74, 2},
    {1, PHASE_MOVE, SIDE_NONE, 1, 1, 10, 76, 12},
};

Test(timeline, every_kind_of_phase_by_hand) {
    EXPECT_ROWS(&fixture_all_phases, NULL, all_phases);
}

Test(timeline, an_eased_item_has_fewer_phases_and_the_same_groups) {
    static const struct row rows[] = {
        {0, PHASE_PREPARE, SIDE_NONE, 1, 1, 0, 0, 3},
        {0, PHASE_HOLD, SIDE_LEFT, 1, 1, 1, 3, 5},
        {0, PHASE_SWITCH, SIDE_NONE, 1, 1, 2, 8, 4},
        {0, PHASE_HOLD, SIDE_RIGHT, 1, 1, 3, 12, 5},
        {0, PHASE_REST, SIDE_NONE, 1, 1, 4, 17, 2},
        {0, PHASE_HOLD, SIDE_LEFT, 2, 1, 5, 19, 5},
        {0, PHASE_SWITCH, SIDE_NONE, 2, 1, 6, 24, 4},
        {0, PHASE_HOLD, SIDE_RIGHT, 2, 1, 7, 28, 5},
        {1, PHASE_BETWEEN, SIDE_NONE, 1, 1, 8, 33, 5},
        {1, PHASE_PREPARE, SIDE_NONE, 1, 1, 9, 38, 2},
        {1, PHASE_MOVE, SIDE_NONE, 1, 1, 10, 40, 12},
    };
    static const bool eased[PROGRAM_ITEMS] = {true};
    EXPECT_ROWS(&fixture_all_phases, eased, rows);
}

Test(timeline, a_phase_of_no_seconds_is_left_out) {
    struct program p = fixture_all_phases;
    p.rest_between_s = 0;
    p.items[0].dose.prepare_s = p.items[0].dose.rest_s = p.items[0].dose.switch_s = 0;
    static const struct row rows[] = {
        {0, PHASE_HOLD, SIDE_LEFT, 1, 1, 0, 0, 6},     {0, PHASE_HOLD, SIDE_LEFT, 1, 2, 0, 6, 6},
        {0, PHASE_HOLD, SIDE_RIGHT, 1, 1, 1, 12, 6},   {0, PHASE_HOLD, SIDE_RIGHT, 1, 2, 1, 18, 6},
        {0, PHASE_HOLD, SIDE_LEFT, 2, 1, 2, 24, 6},    {0, PHASE_HOLD, SIDE_LEFT, 2, 2, 2, 30, 6},
        {0, PHASE_HOLD, SIDE_RIGHT, 2, 1, 3, 36, 6},   {0, PHASE_HOLD, SIDE_RIGHT, 2, 2, 3, 42, 6},
        {1, PHASE_PREPARE, SIDE_NONE, 1, 1, 4, 48, 2}, {1, PHASE_MOVE, SIDE_NONE, 1, 1, 5, 50, 12},
    };
    EXPECT_ROWS(&p, NULL, rows);
}

Test(timeline, the_hour_is_an_hour) {
    cr_assert_eq(timeline_length(&fixture_hour), 3600 * 1000);
}

Test(timeline, ids_are_the_words_of_the_contract) {
    static const char *const ids[] = {"prepare", "hold", "move", "rest", "switch", "between"};
    for (int i = 0; i < PHASE_COUNT; i++)
        cr_expect_str_eq(timeline_phase_id(i), ids[i]);
}
