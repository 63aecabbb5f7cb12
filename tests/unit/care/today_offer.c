#include <criterion/criterion.h>
#include <stdlib.h>

#include "care/today.h"
#include "made.h"

static struct made *made;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    free(made);
}

TestSuite(offer, .init = begin, .fini = end);

static struct today_offer on(const char *now) {
    return today_plan(&made->program, &made->course, made_at(now)).offer;
}

static void expect_offer(const char *now, int item, enum course_step step, int from, int to) {
    struct today_offer offer = on(now);
    cr_expect_eq(offer.item, item, "%s: item %d", now, offer.item);
    cr_expect(offer.step == step && offer.from == from && offer.to == to, "%s: %d to %d", now,
              offer.from, offer.to);
}

static void expect_none(const char *now) {
    cr_expect_eq(on(now).item, -1, "%s: item %d", now, on(now).item);
}

#define READY "2026-11-24T08:00:00+01:00"

/* Three settled sessions, 21st to 23rd. */
static void ready(void) {
    made_days(made, "2026-11-21T08:00:00+01:00", 3);
}

Test(offer, comes_after_three_settled_sessions) {
    made_days(made, "2026-11-22T08:00:00+01:00", 2);
    expect_none(READY);
    made_session(made, "2026-11-23T20:00:00+01:00")->next[0] = 2; /* the second of its day */
    expect_none(READY);
    made->course.session_count = 0;
    ready();
    expect_offer(READY, 0, COURSE_HOLD, 20, 30);
    made->program.rules.progress_sessions = 4;
    expect_none(READY);
}

Test(offer, takes_the_one_longest_unchanged_holds_first) {
    ready();
    made->program.items[0].dose.hold_s = 30;
    expect_offer(READY, 0, COURSE_REPS, 2, 5);
    made->exercises[3].kind = KIND_HOLD;
    made->program.items[3].dose = (struct dose){.hold_s = 10, .reps = 3, .sets = 1};
    expect_offer(READY, 3, COURSE_HOLD, 10, 15);
    made_step(made, COURSE_STEP_UP, "breathing", COURSE_HOLD, 15, "2026-11-24T08:00:00+01:00");
    made_days(made, "2026-11-24T08:00:00+01:00", 7);
    expect_offer("2026-12-01T08:00:00+01:00", 0, COURSE_REPS, 2, 5);
}

Test(offer, waits_three_sessions_and_a_week_after_a_step) {
    ready();
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2026-11-24T07:00:00+01:00");
    made_days(made, "2026-11-24T08:00:00+01:00", 6);
    expect_none("2026-11-30T23:00:00+01:00");
    made_session(made, "2026-11-30T08:00:00+01:00");
    expect_offer("2026-12-01T08:00:00+01:00", 1, COURSE_REPS, 8, 10);
    made->course.session_count = 5; /* two since the step */
    expect_none("2026-12-01T08:00:00+01:00");
}

Test(offer, a_step_of_the_future_does_not_end_all_offers) {
    ready();
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, "2031-01-01T00:00:00+01:00")->id =
        50;
    for (int i = 0; i < 3; i++)
        made->sessions[i].first_mark = i + 1;
    made_days(made, "2026-11-24T08:00:00+01:00", 7);
    for (int i = 3; i < 10; i++)
        made->sessions[i].first_mark = 60;
    expect_offer("2026-12-01T08:00:00+01:00", 1, COURSE_REPS, 8, 10);
    made->course.session_count = 9;
    expect_none("2026-11-30T08:00:00+01:00");
}

Test(offer, later_means_some_sessions_later) {
    ready();
    made_step(made, COURSE_STEP_LATER, "stretch", COURSE_HOLD, 30, "2026-11-24T07:00:00+01:00");
    expect_none(READY);
    made_days(made, "2026-11-24T08:00:00+01:00", 2);
    expect_none("2026-11-26T08:00:00+01:00");
    made_session(made, "2026-11-26T08:00:00+01:00");
    expect_offer("2026-11-27T08:00:00+01:00", 0, COURSE_HOLD, 20, 30);
}

Test(offer, comes_only_with_the_usual_session) {
    ready();
    made_mark(made, COURSE_TREATMENT, "2026-11-24T07:00:00+01:00");
    expect_none(READY);
    made->course.mark_count = 0;
    made_decision(made, RULES_NEXT_DAY, "R42", RULES_HOLD, "2026-11-24T07:00:00+01:00");
    expect_none(READY);
    made->course.mark_count = 0;
    made_decision(made, RULES_START, "R09", RULES_STOP, "2026-11-24T07:00:00+01:00");
    expect_none(READY);
    made->course.mark_count = 0;
    expect_none("2026-12-01T08:00:00+01:00"); /* a week away */
}

Test(offer, passes_over_what_is_left_out_or_held_short) {
    ready();
    made->exercises[0].tags[0] = "spine-flex";
    made->exercises[0].tag_count = 1;
    made->course.answers = screening_read("osteoporosis");
    cr_assert(screening_leaves_out(made->course.answers, 0, &made->exercises[0]));
    expect_offer(READY, 1, COURSE_REPS, 8, 10);
}

Test(offer, never_lengthens_a_hold_beyond_what_an_answer_allows) {
    ready();
    for (int i = 0; i < screening_part_count; i++) {
        made->course.answers = 1ull << i;
        struct today_offer offer = on(READY);
        int most = screening_parts[i].most_hold_s;
        cr_expect(offer.item < 0 || offer.step != COURSE_HOLD || !most || offer.to <= most, "%s",
                  screening_parts[i].id);
    }
}

Test(offer, the_therapists_yes_can_only_be_asked_for) {
    made->program.progression.by_therapist = true;
    ready();
    cr_expect(on(READY).needs_approval);
    cr_expect_not(on(READY).asked);
    made_step(made, COURSE_STEP_ASKED, "stretch", COURSE_HOLD, 30, "2026-11-24T07:00:00+01:00");
    expect_offer("2026-12-24T08:00:00+01:00", 0, COURSE_HOLD, 20, 30);
    cr_expect(on(READY).asked);
    made->program.version = 2;
    made->program.items[0].dose.hold_s = 30;
    expect_none(READY);
}

Test(offer, of_two_items_of_one_exercise_the_first_counts) {
    ready();
    made->program.items[1] = made->program.items[0];
    made->program.items[0].dose = (struct dose){.hold_s = 30, .reps = 12, .sets = 1};
    expect_offer(READY, 2, COURSE_REPS, 8, 10);
}
