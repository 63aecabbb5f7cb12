/* What is to be seen of a session. */
#include <criterion/criterion.h>

#include "fixture.h"

static void expect_count(const struct session *s, int item, enum side side, int done, int all) {
    int is_done, is_all;
    session_count(s, item, side, &is_done, &is_all);
    cr_expect_eq(is_done, done, "%d of %d done on side %d", is_done, is_all, side);
    cr_expect_eq(is_all, all);
}

Test(session_view, counts_holds_by_side) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    expect_count(s, 0, SIDE_LEFT, 0, 4);
    int64_t now = fixture_run_to(s, 0, 7, 100);
    expect_count(s, 0, SIDE_LEFT, 2, 4);
    expect_count(s, 0, SIDE_RIGHT, 1, 4);
    expect_count(s, 0, SIDE_BOTH, 3, 8);
    expect_count(s, 0, SIDE_NONE, 0, 0);
    expect_count(s, 1, SIDE_NONE, 0, 1);
    session_skip(s, SKIP_OTHER, now);
    expect_count(s, 0, SIDE_LEFT, 2, 4);
    expect_count(s, 0, SIDE_RIGHT, 1, 4);
    fixture_run(s, now);
    expect_count(s, 0, SIDE_RIGHT, 1, 4);
    expect_count(s, 1, SIDE_NONE, 1, 1);
    session_free(s);
}

Test(session_view, a_repetition_of_a_move_lasts_its_tempo) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    int rep = -1, of = -1;
    cr_expect_not(session_repetition(s, &rep, &of));
    cr_expect_eq(rep, -1);
    int64_t now = fixture_run_to(s, 0, 18, 2999);
    cr_expect(session_repetition(s, &rep, &of));
    cr_expect(rep == 1 && of == 4);
    session_step(s, ++now);
    session_repetition(s, &rep, &of);
    cr_expect_eq(rep, 2);
    session_ease(s, now);
    session_repetition(s, &rep, &of);
    cr_expect(rep == 2 && of == 2);
    session_free(s);
}

Test(session_view, a_repetition_of_a_hold_counts_within_its_set) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    int rep, of;
    fixture_run_to(s, 0, 15, 1);
    cr_expect(session_repetition(s, &rep, &of));
    cr_expect(rep == 2 && of == 2);
    session_free(s);
}

Test(session_view, breathing_is_one_repetition_whatever_the_dose_says) {
    struct program p = fixture_hour;
    p.items[2].dose.reps = 7;
    struct session *s = session_new_easy(&p, NULL, 0, 3, 0);
    int rep, of;
    cr_expect(session_repetition(s, &rep, &of));
    cr_expect(rep == 1 && of == 1);
    session_free(s);
}

Test(session_view, the_very_end_of_a_move_is_its_last_repetition) {
    struct session_place place = {
        .item = 1, .kind = PHASE_MOVE, .set = 1, .rep = 1, .elapsed_ms = 12000};
    struct session *s = session_new_at(&fixture_all_phases, NULL, &place, 0);
    int rep, of;
    cr_expect(session_repetition(s, &rep, &of));
    cr_expect(rep == 4 && of == 4);
    session_free(s);
}

Test(session_view, left_goes_down_by_what_passes) {
    struct session *s = session_new(&fixture_all_phases, NULL, 0);
    for (int64_t now = 0; now < 88000; now += 333) {
        session_step(s, now);
        cr_assert_eq(session_left_ms(s), 88000 - now);
    }
    session_step(s, 88000);
    cr_expect_eq(session_left_ms(s), 0);
    cr_expect_eq(session_phase_left_ms(s), 0);
    session_free(s);
}

Test(session_view, asking_changes_nothing) {
    struct session *s = session_new(&fixture_three, NULL, 0);
    session_step(s, 1500);
    struct session_place a = session_place(s), b = session_place(s);
    cr_expect_eq(a.elapsed_ms, 1500);
    cr_expect_eq(b.elapsed_ms, 1500);
    cr_expect_eq(session_deadline(s), 2000);
    cr_expect_eq(session_deadline(s), 2000);
    session_free(s);
}
