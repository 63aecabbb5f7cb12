/* The report's figures, by hand: two weeks, a session a day. The first week before 6, after 7, next
 * day 5; the second 4, 4 and 3. Day 9 is missed, day 10 done in part. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/utf8.h"
#include "record/copy.h"
#include "record/file/database.h"
#include "share/report/forms.h"
#include "share/report/lines.h"
#include "share/report/points.h"
#include "unit/base/made.h"
#include "unit/record/fixture.h"

enum { DAYS = 14, MISSED = 9, PART = 10, NO_NEXT = 2, FULL_SETS = 10, PART_SETS = 4 };

static struct program program;
static struct record *record;

/* Once a day from the first day on; one region. */
static void make_program(void) {
    program = *fixture_program();
    program.region_count = 1;
    program.start = date_of(fixture_at(0, 0));
    program.end = program.review = program.created = DATE_NONE;
    program.clearance.date = DATE_NONE;
    program.has_schedule = true;
    program.schedule = (struct schedule){.times_per_day = 1, .days = 0x7F};
    program.goal.text = "Walk to the shop";
    program.goal.score = 4;
    program.goal.target = 8;
    program.therapist.name = "R. Okafor";
    program.therapist.contact = "desk@clinic.example";
    rules_defaults(&program.rules);
}

static void rate(int64_t session, enum rating_moment moment, int score, struct date_moment at) {
    cr_assert(record_rating(record, 1, session, moment, REGION_NECK, score, at, NULL));
}

static void end_items(int64_t session, int sets, struct date_moment at) {
    for (int item = 0; item < sets / 2; item++) {
        struct session_event ended = {.kind = SESSION_ITEM_ENDED, .item = item};
        cr_assert(record_event(record, session, &ended, "neck-turn", NULL, 0, at, NULL));
    }
}

static void add_session(int day) {
    struct date_moment at = fixture_at(day, 0);
    bool early = day < 7;
    int sets = day == PART ? PART_SETS : FULL_SETS;
    int64_t session = fixture_begin_for(record, "Sam", &program, at);
    cr_assert(fixture_plan(record, session, 0, day == 4));
    rate(session, RATING_BEFORE, early ? 6 : 4, at);
    cr_assert(fixture_sets(record, session, sets, at));
    end_items(session, sets, at);
    if (day == PART) {
        struct session_event skipped = {
            .kind = SESSION_ITEM_SKIPPED, .item = 2, .reason = SKIP_PAIN};
        cr_assert(record_event(record, session, &skipped, "neck-turn", NULL, 0, at, NULL));
    }
    rate(session, RATING_AFTER, early ? 7 : 4, at);
    cr_assert(record_end(record, session, at, NULL, NULL));
    if (day != NO_NEXT && day != DAYS - 1)
        rate(session, RATING_NEXT, early ? 5 : 3, fixture_at(day + 1, 0));
}

static void decide(int day, const char *rule, enum rules_result result, enum rules_flag flag) {
    struct record_decision decision = {.person = 1,
                                       .program = 1,
                                       .moment = RULES_AFTER,
                                       .decided = {result, rule, flag},
                                       .inputs = "{\"before\": 2, \"aft\": 5, \"sharp\": true}",
                                       .told = "Ask before you go on.\nNobody is watching live.",
                                       .at = fixture_at(day, 30)};
    cr_assert(record_decision(record, &decision, NULL));
}

static void make_days(void) {
    for (int day = 0; day < DAYS; day++) {
        if (day != MISSED)
            add_session(day);
        decide(day, "R34", RULES_CONTINUE, RULES_FLAG_NONE);
        if (day == 3)
            decide(day, "R33", RULES_EASE_NEXT, RULES_FLAG_AMBER);
        if (day == 5)
            decide(day, "R31", RULES_STOP, RULES_FLAG_RED);
        if (day == 5)
            fixture_answer(record, 1, 0, "cleared", 1, NULL, fixture_at(day, 60));
        if (day == 8)
            record_step(record, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 15,
                        fixture_at(day, 90), NULL);
    }
    fixture_answer(record, 1, 0, "goal", 6, NULL, fixture_at(12, 0));
    fixture_answer(record, 1, 0, "change", 2, NULL, fixture_at(12, 0));
    fixture_answer(record, 1, 0, "question", 1, "more", fixture_at(12, 0));
    record_note(record, 1, 1, "hurt", "a_bit", fixture_at(11, 0), NULL);
    record_note(record, 1, 1, "hurt", "a_bit", fixture_at(12, 0), NULL);
    record_note(record, 1, 1, "check", "none", fixture_at(12, 0), NULL);
}

static void make(void) {
    make_program();
    record = record_open_memory();
    cr_assert(record_person(record, "Sam", NULL) == 1);
    make_days();
}

static void forget(void) {
    record_close(record);
}

static struct report *read_for(const char *client, date_day from, date_day to) {
    struct err e = {""};
    struct report_request ask = {.person = 1,
                                 .client = client,
                                 .program = &program,
                                 .from = from,
                                 .to = to,
                                 .now = fixture_at(DAYS - 1, 600)};
    struct report *report = report_read(record, &ask, &e);
    cr_assert_not_null(report, "%s", e.text);
    return report;
}

static struct report *read_all(void) {
    return read_for("Sam", DATE_NONE, DATE_NONE);
}

TestSuite(report, .init = make, .fini = forget);

Test(report, how_much_was_done) {
    struct report *report = read_all();
    cr_assert_eq(report->whole.prescribed, 14);
    cr_assert_eq(report->whole.kept, 12);
    cr_assert_eq(report->whole.percent, 85);
    cr_assert_eq(report->whole.done, 12);
    cr_assert_eq(report->whole.part, 1);
    cr_assert_eq(report->whole.rated, 10); /* not the second day, not the last */
    cr_assert_eq(report->dose_percent, 95, "%d", report->dose_percent);
    cr_assert_eq(report->last, date_of(fixture_at(DAYS - 1, 0)));
    report_free(report);
}

Test(report, the_window_cuts_the_sums_and_not_the_first_week) {
    date_day first = date_of(fixture_at(7, 0));
    struct report *report = read_for("Sam", first, first + 2);
    cr_assert_eq(report->whole.prescribed, 3);
    cr_assert_eq(report->whole.kept, 2);
    cr_assert_eq(report->exercises[0].planned, 10);
    cr_assert_eq(report->decision_count, 0);
    cr_assert_eq(report->trends[0].first_mean, 60);
    report_free(report);
}

Test(report, the_weeks_are_compared) {
    struct report *report = read_all();
    cr_assert_eq(report->trends[0].first_mean, 60);
    cr_assert_eq(report->trends[0].last_mean, 40);
    cr_assert_eq(trend_word(&report->trends[0]), TREND_LOWER);
    report_free(report);
}

Test(report, exercise_by_exercise) {
    struct report *report = read_all();
    const struct report_exercise *row = &report->exercises[0];
    cr_assert_eq(report->exercise_count, 1);
    cr_assert_str_eq(row->name, "Neck turn");
    cr_assert_eq(row->planned, 65);
    cr_assert_eq(row->done, 62);
    cr_assert_eq(row->skipped, 1);
    cr_assert_eq(row->reasons[SKIP_PAIN], 1);
    cr_assert_eq(row->too_much, 1);
    cr_assert_eq(row->eased, 5);
    report_free(report);
}

Test(report, flags_and_news_alone_are_kept) {
    struct report *report = read_all();
    cr_assert_eq(report->decision_count, 2);
    cr_assert_str_eq(report->decisions[0].rule, "R33");
    cr_assert_eq(report->decisions[1].flag, RULES_FLAG_RED);
    cr_assert_eq(report->decisions[1].input.after, 5);
    cr_assert(report->decisions[1].input.sharp);
    cr_assert_eq(report->mark_count, 2); /* cleared, stepped up */
    report_free(report);
}

Test(report, what_was_said_is_counted) {
    struct report *report = read_all();
    cr_assert_eq(report->note_count, 2);
    cr_assert_eq(report->notes[1].times, 2);
    cr_assert_eq(report->goal_count, 1);
    cr_assert_eq(report->goals[0].score, 6);
    cr_assert_eq(report->changes[0].score, 2);
    report_free(report);
}

Test(report, what_the_figures_do_not_know) {
    struct report *report = read_all();
    cr_assert_eq(report->quality.sessions, 13);
    cr_assert_eq(report->quality.no_before, 0);
    cr_assert_eq(report->quality.no_next, 1); /* the last may still come */
    cr_assert_eq(report->quality.clock_back, 0);
    report_free(report);
}

Test(report, a_clock_that_went_back_is_told) {
    add_session(1);
    struct report *report = read_all();
    cr_assert_eq(report->quality.clock_back, 1);
    report_free(report);
}

Test(report, points_are_sessions_with_their_steps) {
    struct report *report = read_all();
    struct report_points points = report_points(report, 0);
    cr_assert_eq(points.fold, REPORT_BY_SESSION);
    cr_assert_eq(points.count, 13);
    cr_assert_eq(points.list[0].before, 60);
    cr_assert_eq(points.list[0].next, 50);
    cr_assert_eq(points.list[2].next, -1);
    cr_assert_eq(points.list[4].step, -1);
    cr_assert_eq(points.list[9].step, 1); /* before the session of day 10 */
    report_free(report);
}

Test(report, a_record_of_a_clock_ahead_is_shown) {
    struct report_request ask = {.person = 1,
                                 .client = "Sam",
                                 .program = &program,
                                 .from = DATE_NONE,
                                 .to = DATE_NONE,
                                 .now = fixture_at(2, 600)};
    struct report *report = report_read(record, &ask, NULL);
    cr_assert_eq(report->whole.kept, 12);
    cr_assert_eq(report->to, date_of(fixture_at(DAYS - 1, 0)));
    report_free(report);
}

Test(report, nothing_is_a_friendly_sentence) {
    struct report_request ask = {
        .person = 99, .client = "Ann", .from = DATE_NONE, .to = DATE_NONE, .now = fixture_at(0, 0)};
    struct report *report = report_read(record, &ask, NULL);
    struct text out = {0};
    report_text(&out, report);
    cr_assert(strstr(text_str(&out), "Nothing is recorded yet."));
    report_html(&out, report);
    report_json(&out, report);
    text_free(&out);
    report_free(report);
}

/* --- pages ------------------------------------------------------------------------------------ */

Test(report, every_part_stands_in_its_order) {
    struct report *report = read_all();
    struct text out = {0};
    report_html(&out, report);
    const char *at = text_str(&out);
    for (int i = 0; i < REPORT_PARTS; i++) {
        struct text id = {0};
        text_addf(&id, " id=\"%s\"", report_part_id((enum report_part)i));
        at = strstr(at, text_str(&id));
        cr_assert_not_null(at, "%s", text_str(&id));
        text_free(&id);
    }
    text_free(&out);
    report_free(report);
}

Test(report, hostile_names_stay_names) {
    program.title = "<script>alert(1)</script>";
    program.goal.text = "\"><img src=x onerror=y>";
    struct report *report = read_for("\xE2\x80\xAE<b>Sam'", DATE_NONE, DATE_NONE);
    struct text out = {0};
    report_html(&out, report);
    cr_assert_null(strstr(text_str(&out), "<script"));
    cr_assert_null(strstr(text_str(&out), "<img"));
    cr_assert_null(strstr(text_str(&out), "<b>Sam"));
    cr_assert_null(strstr(text_str(&out), "\xE2\x80\xAE"));
    cr_assert(strstr(text_str(&out), "<bdi>&lt;b&gt;Sam&#39;</bdi>"));
    text_free(&out);
    report_free(report);
}

Test(report, the_text_keeps_to_80_columns) {
    struct report *report = read_all();
    struct text out = {0};
    report_text(&out, report);
    for (const char *line = text_str(&out); *line;) {
        size_t length = strcspn(line, "\n");
        cr_assert_leq(length, 82, "%.*s", (int)length, line); /* bytes; an arrow has three */
        line += length + (line[length] == '\n');
    }
    cr_assert(strstr(text_str(&out), "12 of 14 sessions, 85 %"));
    cr_assert(strstr(text_str(&out), "1 red, 1 amber"));
    text_free(&out);
    report_free(report);
}

/* What the program is to be measured by. */
static void begins_with(enum goal_kind kind, const char *words) {
    program.goal.kind = kind;
    struct report *report = read_all();
    struct text out = {0}, wanted = {0};
    text_addf(&wanted, "Does it help? %s", words);
    report_text(&out, report);
    cr_assert(strstr(text_str(&out), text_str(&wanted)), "%s", text_str(&out));
    text_free(&out);
    text_free(&wanted);
    report_free(report);
}

Test(report, what_it_is_measured_by_stands_first) {
    begins_with(GOAL_PAIN, "Neck 6.0 \xE2\x86\x92 4.0");
    begins_with(GOAL_MOVEMENT, "Goal 4 \xE2\x86\x92 6 of 10, aim 8; Neck");
    begins_with(GOAL_RECOVERY, "Change since the start: +2, better; Neck");
}

/* --- languages -------------------------------------------------------------------------------- */

/* Every joint is the language's, the last letter of a sentence stays whole. */
Test(report, is_joined_as_the_language_joins) {
    static const struct made_text chinese[] = {
        {"All exercises were timed, and the clock was sound.", "时钟正常。", 0},
        {"Change since the start: %s", "开始以来：%s", 0},
        {"change\004%+d, %s", "%+d，%s", 0},
        {"date\004%04d-%02d-%02d", "%1$d年%2$d月%3$d日", 0},
        {"list\004, ", "、", 0},
        {"list\004: ", "：", 0},
        {"list\004; ", "；", 0},
        {"number\004%d.%d", "%d,%d", 0},
        {"score\004%s %d", "%s%d分", 0},
        {"sentence\004%s.", "%s。", 0},
    };
    char folder[] = "/tmp/limber-report-XXXXXX";
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "zh", chinese, sizeof chinese / sizeof *chinese);
    gettext_open(folder, "zh");
    begins_with(GOAL_RECOVERY, "开始以来：+2，better；Neck 6,0 → 4,0");
    begins_with(GOAL_PAIN, "Neck 6,0 → 4,0");
    struct report *report = read_all();
    struct text out = {0};
    report_text(&out, report);
    report_html(&out, report);
    cr_expect(utf8_valid(text_str(&out), out.length));
    cr_expect(strstr(text_str(&out), "Client Sam；program "), "%s", text_str(&out));
    cr_expect(strstr(text_str(&out), "before2分、after5分、sharp"));
    cr_expect(strstr(text_str(&out), "<h1>Report：<bdi>Sam</bdi></h1>"));
    cr_expect_not(strstr(text_str(&out), "-11-"), "a date as English has it");
    cr_expect(strstr(text_str(&out), "开始以来：+2，better。"));
    text_free(&out);
    report_free(report);
    gettext_close();
    made_remove(folder);
}

Test(report, thousands_of_sessions_fold) {
    record_close(record);
    record = record_open_memory();
    cr_assert(fixture_fill(record, 700));
    program = *fixture_program();
    program.start = program.end = program.created = DATE_NONE;
    program.clearance.date = DATE_NONE;
    struct report_request ask = {.person = 1,
                                 .client = "Sam",
                                 .program = &program,
                                 .from = DATE_NONE,
                                 .to = DATE_NONE,
                                 .now = fixture_at(350, 0)};
    struct report *report = report_read(record, &ask, NULL);
    struct report_points points = report_points(report, 0);
    cr_assert_eq(points.fold, REPORT_BY_WEEK);
    cr_assert_eq(points.count, 50);
    cr_assert_eq(report->quality.sessions, 350);
    report_free(report);
}

/* --- of a record file ------------------------------------------------------------------------ */

/* What the report of so many sessions costs SQLite, from opening the file on: steps of its machine,
 * and the most memory. It looks every page over first. */
struct cost {
    int64_t steps, bytes;
};

static struct cost cost_of(int sessions) {
    struct text file = {0};
    struct report_request ask = {.person = 1,
                                 .client = "Sam",
                                 .program = fixture_program(),
                                 .from = DATE_NONE,
                                 .to = DATE_NONE,
                                 .now = fixture_at(sessions, 0)};
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, sessions));
    cr_assert(record_copy(r, 1, HISTORY_ALL, &file, NULL));
    record_close(r);
    sqlite3_memory_highwater(1);
    int64_t before = sqlite3_memory_used();
    r = record_open_bytes(file.bytes, file.length, "a file", NULL);
    cr_assert(r);
    struct report *report = report_read(r, &ask, NULL);
    cr_assert(report);
    struct cost cost = {r->work, sqlite3_memory_highwater(0) - before};
    report_free(report);
    record_close(r);
    text_free(&file);
    return cost;
}

Test(report_of_a_file, costs_a_few_steps_a_session_and_the_memory_of_one, .timeout = 120) {
    struct cost few = cost_of(100), many = cost_of(1000);
    cr_expect_lt(many.steps, 11 * few.steps, "%lld", (long long)many.steps);
    cr_expect_lt(many.steps, 1000 * 4000, "%lld", (long long)many.steps);
    cr_expect_lt(many.bytes, 4 * 1024 * 1024, "%lld", (long long)many.bytes);
}
