/* Random courses, odd ones among them: what today_plan must hold whatever it is given. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "care/course/ladder.h"
#include "care/today.h"
#include "care/wording.h"
#include "made.h"
#include "plain.h"

static unsigned state;

static int below(int count) {
    state = state * 1664525u + 1013904223u;
    return (int)((state >> 8) % (unsigned)count);
}

/* Mostly days around now, and the moments that clocks tell when something is wrong. */
static struct date_moment moment(struct date_moment now) {
    static const char *const odd[] = {"1970-01-01T00:00:00+00:00", "1969-12-31T23:00:00-01:00",
                                      "2031-05-05T08:00:00+00:00", "2200-12-31T23:59:59+14:00",
                                      "1900-01-01T00:00:00+00:00"};
    if (below(12) == 0)
        return made_at(odd[below(5)]);
    return (struct date_moment){now.utc_ms - below(30 * 24 * 60) * 60000ll + below(3) * 3600000ll,
                                below(4) ? now.offset_min : below(1681) - 840};
}

static void random_session(struct made *made, struct date_moment now) {
    struct course_session *session = &made->sessions[made->course.session_count++];
    *session = (struct course_session){.id = made->course.session_count,
                                       .began = moment(now),
                                       .ended = moment(now),
                                       .result = (enum course_result)below(4),
                                       .done_pct = below(103) - 1,
                                       .eased = below(4) == 0,
                                       .clock_unset = below(8) == 0,
                                       .next_at = moment(now),
                                       .effort = below(6) - 1,
                                       .quality = below(4) ? 0 : (unsigned)below(256),
                                       .sharp = below(10) == 0,
                                       .version = 1 + below(10) / 9};
    if (below(8) == 0)
        session->ended.utc_ms = 0;
    for (int i = 0; i < PROGRAM_REGIONS; i++) {
        session->before[i] = below(5) - 1;
        session->after[i] = below(5) - 1;
        session->next[i] = below(5) - 1;
    }
    /* Half of the courses are quiet ones, so that steps are offered and taken too. */
    if (made->program.rest_between_s)
        *session = (struct course_session){.id = session->id,
                                           .began = session->began,
                                           .ended = session->began,
                                           .result = COURSE_DONE,
                                           .done_pct = 100,
                                           .next_at = session->began,
                                           .effort = 1,
                                           .version = 1};
}

static void random_mark(struct made *made, struct date_moment now) {
    static const char *const names[] = {"stretch", "rolls", "squat", "breathing", "gone", ""};
    struct course_mark *mark = &made->marks[made->course.mark_count++];
    bool quiet = made->program.rest_between_s && below(3);
    *mark = (struct course_mark){
        .kind = quiet ? COURSE_STEP_UP : (enum course_kind)below(COURSE_KINDS),
        .at = moment(now),
        .session = below(made->course.session_count + 1),
        .moment = (enum rules_moment)below(RULES_MOMENTS),
        .result = (enum rules_result)below(below(4) ? RULES_STOP : RULES_RESULTS),
        .step = (enum course_step)below(COURSE_STEPS + 1),
        .number = below(3) ? below(40) : below(100000) - 50000,
        .region = below(PROGRAM_REGIONS)};
    memcpy(mark->rule, "R33", 4);
    const char *name = names[below(6)];
    memset(mark->exercise, 0, sizeof mark->exercise);
    memcpy(mark->exercise, name, strlen(name));
}

static void random_program(struct program *program, struct date_moment now) {
    program->rest_between_s = below(2);
    program->region_count = 1 + below(2);
    program->version = 1 + below(10) / 8;
    program->has_schedule = below(2);
    program->schedule = (struct schedule){
        .times_per_day = 1 + below(3), .days = (unsigned)below(128), .min_gap_min = below(300)};
    program->start = below(4) ? DATE_NONE : date_of(now) + below(20) - 10;
    program->end = below(4) ? DATE_NONE : date_of(now) + below(30);
    program->created = below(3) ? DATE_NONE : date_of(now) - below(20);
    program->clearance.required = below(20) == 0;
    program->progression.by_therapist = below(2);
    program->progression.relative = below(2);
    program->progression.treatment_usual = below(2);
    program->items[0].dose.hold_s = 1 + below(300);
    program->items[0].dose.reps = 1 + below(50);
    program->items[1].dose.reps = 1 + below(50);
    for (int i = 0; i < rules_key_count; i++) {
        const struct rules_key *key = &rules_keys[i];
        int steps = key->whole ? (int)(key->high - key->low) + 1 : 1;
        rules_set(&program->rules, key, key->low + below(steps));
    }
}

static void random_course(struct made *made, struct date_moment now) {
    random_program(&made->program, now);
    made->course.session_count = made->course.mark_count = 0;
    int sessions = below(20), marks = below(30);
    bool ids = below(2);
    for (int i = 0; i < sessions; i++)
        random_session(made, now);
    for (int i = 0; i < marks; i++)
        random_mark(made, now);
    for (int i = 0; ids && i < sessions; i++)
        made->sessions[i].first_mark = 1 + i * (marks + 1) / sessions;
    for (int i = 0; ids && i < marks; i++)
        made->marks[i].id = i + 1;
    made->course.screened = below(4) ? date_of(now) - below(40) : DATE_NONE;
    made->course.answers = below(3) ? 0 : (screening_answers)below(1 << 24) << below(30);
    made->course.cleared = below(2) ? 0 : made->course.answers;
}

/* The file's number, or a rung above it that some mark stepped to. */
static bool number_fits(const struct made *made, int item, enum course_step step, int value) {
    int file = ladder_value(&made->program.items[item].dose, step), top = file;
    for (int i = 0; i < made->course.mark_count; i++) {
        const struct course_mark *mark = &made->marks[i];
        if (mark->kind == COURSE_STEP_UP && mark->step == step &&
            strcmp(mark->exercise, made->exercises[item].id) == 0)
            top = ladder_up(step, top);
    }
    return value <= top && (value <= file || value <= (step == COURSE_HOLD ? 30 : 12));
}

static void expect_doses(const struct made *made, const struct today *today) {
    struct today eased = *today;
    today_ease(&eased, &made->program);
    for (int i = 0; i < today->item_count; i++) {
        struct dose full = today->items[i].dose, easy = today_dose(&made->program, &eased, i);
        cr_assert(number_fits(made, i, COURSE_HOLD, full.hold_s), "hold %d", full.hold_s);
        cr_assert(number_fits(made, i, COURSE_REPS, full.reps), "reps %d", full.reps);
        cr_assert(easy.hold_s <= full.hold_s && easy.reps <= full.reps &&
                  easy.seconds <= full.seconds && easy.sets <= full.sets);
        cr_assert(full.reps > 0 || made->program.items[i].dose.reps == 0);
    }
    cr_assert((today->left_out & ~eased.left_out) == 0, "easing took an exercise back in");
    cr_assert(eased.left_out != 15u || today->left_out == 15u, "easing left nothing");
}

static bool must_pause(const struct made *made) {
    int last = -1;
    for (int i = 0; i < made->course.mark_count; i++)
        if (made->marks[i].kind == COURSE_CLEARED)
            last = i;
    for (int i = last + 1; i < made->course.mark_count; i++)
        if (made->marks[i].kind == COURSE_DECISION && made->marks[i].result >= RULES_STOP &&
            (made->program.created == DATE_NONE || made->program.version == 1))
            return true;
    return false;
}

static void expect_standing(const struct standing *standing) {
    cr_assert_geq(standing->break_days, -1);
    cr_assert_geq(standing->sessions_since_step, 0);
    cr_assert(standing->eased_in_row >= 0 && standing->eased_before_asked >= 0);
    cr_assert_geq(standing->settled_in_row, 0);
    cr_assert(standing->usual[0] >= -1 && standing->usual[0] <= 10);
    cr_assert(!standing->paused || standing->paused_result >= RULES_STOP);
}

static int offers, usual, easy;

static void expect_offer(const struct made *made, const struct today *today) {
    const struct today_offer *offer = &today->offer;
    if (offer->item < 0)
        return;
    offers++;
    cr_assert_lt(offer->item, today->item_count);
    cr_assert_gt(offer->to, offer->from);
    cr_assert(offer->asked || today->verdict == TODAY_USUAL);
    cr_assert_eq(offer->needs_approval, made->program.progression.by_therapist);
}

static void expect_words(const struct made *made, const struct today *today) {
    struct wording_people people = wording_people_of(&made->program, NULL);
    cr_assert(today->reason_count > 0 && today->reason_count <= TODAY_REASONS);
    for (int i = 0; i < today->reason_count; i++) {
        struct text words = {0};
        wording_fill(&words, today->reasons[i].words, &people);
        plain_expect(text_str(&words));
        text_free(&words);
    }
}

/* The same course at the same moment gives the same day. */
static void expect_pure(const struct made *made, const struct today *today, struct date_moment at) {
    struct today again = today_plan(&made->program, &made->course, at);
    struct text first = {0}, second = {0};
    today_json(&first, &made->program, today);
    today_json(&second, &made->program, &again);
    cr_assert_str_eq(text_str(&first), text_str(&second));
    text_free(&first);
    text_free(&second);
}

Test(today_property, holds_for_any_course, .timeout = 60) {
    struct made *made = made_new();
    struct date_moment now = made_at("2026-11-22T09:00:00+01:00");
    state = 4;
    for (int i = 0; i < 60000; i++) {
        random_course(made, now);
        struct date_moment at = below(20) ? now : moment(now);
        struct today today = today_plan(&made->program, &made->course, at);
        usual += today.verdict == TODAY_USUAL;
        easy += today.verdict == TODAY_EASY;
        bool session = today.verdict == TODAY_USUAL || today.verdict == TODAY_EASY;
        cr_assert(!session || !must_pause(made), "a paused course gives a session");
        cr_assert(!session || !today.standing.paused);
        cr_assert(!session || today.left_out != 15u);
        cr_assert(today.verdict != TODAY_EASY || today.eased == 15u);
        expect_doses(made, &today);
        expect_standing(&today.standing);
        expect_offer(made, &today);
        if (i % 16)
            continue;
        expect_words(made, &today);
        expect_pure(made, &today, at);
    }
    cr_expect(offers > 100 && usual > 1000 && easy > 1000, "too few: %d offers, %d usual, %d easy",
              offers, usual, easy);
    free(made);
}
