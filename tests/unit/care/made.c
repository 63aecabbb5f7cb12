#include "made.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/memory.h"

static const int64_t day_ms = 86400000, session_ms = 600000;

struct date_moment made_at(const char *text) {
    struct date_moment moment;
    cr_assert(date_parse_moment(text, &moment), "%s", text);
    return moment;
}

date_day made_day(const char *text) {
    date_day day = 0;
    cr_assert(date_parse(text, &day), "%s", text);
    return day;
}

static void make_exercise(struct made *made, int index, const char *id, enum exercise_kind kind,
                          struct dose dose) {
    struct exercise *exercise = &made->exercises[index];
    *exercise = (struct exercise){.id = id, .name = id, .kind = kind, .dose = dose};
    made->program.items[index] =
        (struct program_item){.exercise = exercise, .why = "", .note = "", .dose = dose};
}

struct made *made_new(void) {
    struct made *made = memory_alloc(1, sizeof *made);
    struct program *program = &made->program;
    *program = (struct program){.id = "made",
                                .version = 1,
                                .title = "Made by hand",
                                .created = made_day("2026-11-01"),
                                .start = DATE_NONE,
                                .end = DATE_NONE,
                                .review = DATE_NONE,
                                .regions = {REGION_NECK, REGION_LOWER_BACK},
                                .region_count = 1,
                                .item_count = 4};
    program->clearance.date = DATE_NONE;
    rules_defaults(&program->rules);
    make_exercise(made, 0, "stretch", KIND_HOLD, (struct dose){.hold_s = 20, .reps = 2, .sets = 1});
    made->program.items[0].sides = SIDE_BOTH;
    make_exercise(made, 1, "rolls", KIND_REPS, (struct dose){.reps = 8, .tempo_s = 4, .sets = 1});
    make_exercise(made, 2, "squat", KIND_REPS, (struct dose){.reps = 8, .tempo_s = 4, .sets = 1});
    made->exercises[2].tags[0] = "effort";
    made->exercises[2].tag_count = 1;
    make_exercise(made, 3, "breathing", KIND_BREATHING, (struct dose){.seconds = 60, .sets = 1});
    made->course = (struct course){
        .sessions = made->sessions, .marks = made->marks, .screened = made_day("2026-11-20")};
    return made;
}

static struct course_session *add_session(struct made *made, struct date_moment began) {
    cr_assert_lt(made->course.session_count, MADE_SESSIONS);
    struct course_session *session = &made->sessions[made->course.session_count++];
    date_day next = date_of(began) + 1;
    *session = (struct course_session){.id = 100 + made->course.session_count,
                                       .began = began,
                                       .ended = {began.utc_ms + session_ms, began.offset_min},
                                       .result = COURSE_DONE,
                                       .done_pct = 100,
                                       .before = {2, 2},
                                       .after = {2, 2},
                                       .next = {2, 2},
                                       .effort = 3,
                                       .version = made->program.version};
    session->next_at = (struct date_moment){
        next * day_ms + 9 * 3600000 - began.offset_min * 60000ll, began.offset_min};
    return session;
}

struct course_session *made_session(struct made *made, const char *began) {
    return add_session(made, made_at(began));
}

void made_days(struct made *made, const char *first, int count) {
    struct date_moment began = made_at(first);
    for (int i = 0; i < count; i++, began.utc_ms += day_ms)
        add_session(made, began);
}

struct course_session *made_last(struct made *made) {
    cr_assert_gt(made->course.session_count, 0);
    return &made->sessions[made->course.session_count - 1];
}

struct course_mark *made_mark(struct made *made, enum course_kind kind, const char *at) {
    cr_assert_lt(made->course.mark_count, MADE_MARKS);
    struct course_mark *mark = &made->marks[made->course.mark_count++];
    *mark = (struct course_mark){.kind = kind, .at = made_at(at)};
    return mark;
}

struct course_mark *made_decision(struct made *made, enum rules_moment moment, const char *rule,
                                  enum rules_result result, const char *at) {
    struct course_mark *mark = made_mark(made, COURSE_DECISION, at);
    mark->moment = moment;
    mark->result = result;
    memcpy(mark->rule, rule, strlen(rule));
    if (made->course.session_count && moment != RULES_START)
        mark->session = made_last(made)->id;
    return mark;
}

struct course_mark *made_step(struct made *made, enum course_kind kind, const char *exercise,
                              enum course_step step, int number, const char *at) {
    struct course_mark *mark = made_mark(made, kind, at);
    memcpy(mark->exercise, exercise, strlen(exercise));
    mark->step = step;
    mark->number = number;
    return mark;
}
