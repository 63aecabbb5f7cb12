/* What home says by sound: once for each thing that falls due. */
#include <criterion/criterion.h>

#include "plan/program_read.h"
#include "record/record.h"
#include "unit/app/fixture.h"

enum { MINUTE_MS = 60000, DAY_MS = 24 * 60 * MINUTE_MS };

/* Monday 2026-11-23, so many minutes after midnight in Berlin. */
static void on_monday(struct device *device, int minute) {
    device->now.wall = (struct date_moment){1795388400000 + (int64_t)minute * MINUTE_MS, 60};
}

/* --- many sessions a day --------------------------------------------------------------------- */

static const char dense[] =
    "{\"format\": \"limber.program/1\", \"id\": \"dense\", \"version\": 1, \"title\": \"Dense\","
    " \"client\": {\"name\": \"Sam\"}, \"start\": \"2026-10-19\", \"regions\": [\"neck\"],"
    " \"therapist\": {\"name\": \"R. Okafor\", \"contact\": \"020 7946 0000\"},"
    " \"schedule\": {\"every_min\": 50, \"from\": \"09:00\", \"to\": \"17:30\","
    " \"days\": [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]},"
    " \"exercises\": [{\"exercise\": \"neck-turn\", \"sides\": \"left\"}]}";

/* One whole session. */
static bool work(struct record *r, int64_t program, struct date_moment at) {
    struct record_start start = {.person = 1, .program = program, .at = at, .item_count = 1};
    struct session_event event = {.kind = SESSION_GROUP_STARTED,
                                  .what = {.kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1},
                                  .truth = {.held_planned_ms = 1000, .whole = true}};
    int64_t session = record_begin(r, &start, NULL);
    bool good = record_event(r, session, &event, "neck-turn", NULL, 0, at, NULL);
    event.kind = SESSION_GROUP_ENDED;
    return good && record_event(r, session, &event, "neck-turn", NULL, 0, at, NULL) &&
           record_end(r, session, at, NULL, NULL);
}

/* Eleven a day on every working day of the four weeks up to Friday 2026-11-20. */
static void fill(const struct device *device, const char *file) {
    struct record_opening opening;
    struct faults faults = {0};
    struct library *library = library_open("assets/exercises");
    struct program *program = program_load(file, library, &faults);
    struct record *r = record_open(device->data, &opening);
    cr_assert(program && r && record_person(r, "Sam", NULL) == 1);
    int64_t row = record_program(r, program, NULL);
    for (int i = 0; i < 20 * 11; i++) {
        int64_t day = i / 11 + i / 55 * 2, minute = 9 * 60 + i % 11 * 50;
        struct date_moment at = {1792969200000 + day * DAY_MS + minute * MINUTE_MS, 60};
        cr_assert(work(r, row, at));
    }
    record_close(r);
    program_free(program);
    faults_free(&faults);
    library_close(library);
}

Test(care, in_a_dense_plan_all_of_four_weeks_counts, .timeout = 120) {
    struct device device = fixture_device(NULL);
    fixture_write(fixture_path(&device, "dense.json"), dense);
    device.files[device.file_count++] = fixture_path(&device, "dense.json");
    fill(&device, device.files[0]);
    fixture_start(&device);
    fixture_choose(&device, "Progress");
    for (int i = 0; i < 3 && !fixture_sees(&device, "sessions done"); i++)
        fixture_choose(&device, "More");
    cr_expect(fixture_sees(&device, "220 of 220 sessions done"));
    fixture_close(&device);
}

/* --- what is heard --------------------------------------------------------------------------- */

Test(care, a_break_chimes_once_when_it_falls_due) {
    struct device device = fixture_device("tests/data/good/posture.json");
    on_monday(&device, 8 * 60 + 55);
    fixture_start(&device);
    fixture_wait(&device, 4 * MINUTE_MS);
    cr_expect_eq(device.cues, 0);
    fixture_wait(&device, 2 * MINUTE_MS);
    cr_expect_eq(device.cues, 1, "at nine");
    fixture_wait(&device, 10 * MINUTE_MS);
    cr_expect_eq(device.cues, 1, "and not again");
    fixture_close(&device);
}

Test(care, what_is_due_when_home_comes_is_silent) {
    struct device device = fixture_device("tests/data/good/posture.json");
    on_monday(&device, 9 * 60 + 5);
    fixture_start(&device);
    fixture_wait(&device, 10 * MINUTE_MS);
    cr_expect_eq(device.cues, 0);
    fixture_close(&device);
}

Test(care, the_question_of_the_morning_after_chimes_at_nine) {
    struct device device = fixture_device("tests/data/good/course.json");
    on_monday(&device, 8 * 60);
    fixture_start(&device);
    fixture_ok_to(&device, "done");
    fixture_ok_to(&device, "home");
    on_monday(&device, (24 + 8) * 60 + 50);
    fixture_wait(&device, 5 * MINUTE_MS);
    int before = device.cues;
    fixture_wait(&device, 6 * MINUTE_MS);
    cr_expect_eq(device.cues, before + 1);
    fixture_close(&device);
}
