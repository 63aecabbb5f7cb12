/* What the progress screen is tried with: from nothing to as much as there can be. */
#include <stdio.h>

#include "fixture.h"

/* Weeks of means that go up and down; now and then one without a rating. */
static struct trend trend_with(int weeks) {
    struct trend trend = {.count = weeks, .first_mean = -1, .last_mean = -1};
    for (int i = 0; i < weeks; i++) {
        int mean = i % 6 == 3 ? -1 : i * 37 % 101;
        trend.weeks[i] = (struct trend_week){.before_mean = mean, .sessions = i % 8};
        trend.first_mean = i == 0 ? mean : trend.first_mean;
        trend.last_mean = mean < 0 ? trend.last_mean : mean;
    }
    return trend;
}

static struct course_chart course_with(enum region region, int points) {
    struct course_chart course = {.region = region, .count = points};
    course.trend = trend_with(points == MODEL_POINTS ? TREND_WEEKS : points / 2);
    for (int k = 0; k < points; k++)
        course.points[k] = (struct chart_point){.before = k % 5 == 4 ? -1 : k % 11,
                                                .after = k % 7 == 3 ? -1 : 10 - k % 11,
                                                .next = k % 3 == 2 ? -1 : (k + 4) % 11,
                                                .step = k % 9 == 5 ? k % 2 * 2 - 1 : 0};
    return course;
}

static void add_rows(struct scene *scene, enum fixture_length length) {
    struct progress_model *m = &scene->model.progress;
    m->row_count = length == FIXTURE_SHORT ? 2 : MODEL_ROWS;
    for (int i = 0; i < m->row_count; i++) {
        bool timed = i % 2 == 0;
        const char *name = m->program->items[i % m->program->item_count].exercise->name;
        m->rows[i] = (struct exercise_row){.name = name, .done = i * 12, .planned = 120};
        m->rows[i].held_s = timed ? i * 3000 : 0;
        m->rows[i].held_planned_s = timed ? 36000 : 0;
        m->rows[i].skipped = i % 3 * 6;
        m->rows[i].eased = i % 4 * 6;
        scene_whole(scene, name);
    }
}

void scenes_progress(scene_add *add) {
    static const int points[] = {0, 1, 7, MODEL_POINTS};
    for (int i = 0; i < 4 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i / 4);
        char name[16];
        snprintf(name, sizeof name, "%d points", points[i % 4]);
        struct scene *scene = add(SCREEN_PROGRESS, name, fixture_length_names[length]);
        struct progress_model *m = &scene->model.progress;
        m->program = fixture_program(length);
        m->course_count = m->program->region_count;
        for (int r = 0; r < m->course_count; r++)
            m->courses[r] = course_with(m->program->regions[r], points[i % 4]);
        for (int k = 0; k < MODEL_WEEKS * 7; k++)
            m->calendar[k] = (enum day_mark)(k % (DAY_EXCUSED + 1));
        m->calendar_today = 33;
        m->sessions_done = 1234;
        m->adherence = (struct adherence){.prescribed = i ? 336 : 0,
                                          .kept = i ? 300 : 0,
                                          .done = i ? 300 : 1,
                                          .part = i % 4,
                                          .excused = i % 3,
                                          .percent = i ? 89 : -1,
                                          .band = (enum adherence_band)(i % 4)};
        if (i % 4)
            add_rows(scene, length);
        scene_whole(scene, m->program->title);
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

/* --- report ---------------------------------------------------------------------------------- */

/* Rows of every kind, with as many letters as the longest file could bring. */
static const struct report_row *rows_with(enum fixture_length length, int *count) {
    static struct report_row rows[FIXTURE_LENGTHS][40];
    static const int letters[] = {
        [REPORT_ROW_TITLE] = 20,  [REPORT_ROW_LABEL] = 80,    [REPORT_ROW_TEXT] = 200,
        [REPORT_ROW_QUIET] = 300, [REPORT_ROW_QUESTION] = 22, [REPORT_ROW_CHART] = 1,
        [REPORT_ROW_DAYS] = 1};
    enum { KINDS = REPORT_ROW_DAYS + 1 };
    *count = length == FIXTURE_SHORT ? KINDS : 3 * KINDS;
    for (int i = 0; i < *count; i++) {
        enum report_row_kind kind = (enum report_row_kind)(i % KINDS);
        rows[length][i] = (struct report_row){kind, fixture_text(length, letters[kind]),
                                              i / KINDS % PROGRAM_REGIONS};
    }
    return rows[length];
}

void scenes_report(scene_add *add) {
    for (int i = 0; i < 2 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i / 2);
        struct scene *scene =
            add(SCREEN_REPORT, i % 2 ? "full" : "empty", fixture_length_names[length]);
        struct report_model *report = &scene->model.report;
        struct progress_model *m = &report->progress;
        m->program = fixture_program(length);
        scene->last = (struct command){COMMAND_BACK, 0};
        if (i % 2 == 0)
            continue;
        m->course_count = m->program->region_count;
        for (int r = 0; r < m->course_count; r++)
            m->courses[r] = course_with(m->program->regions[r], MODEL_POINTS);
        for (int k = 0; k < MODEL_WEEKS * 7; k++)
            m->calendar[k] = (enum day_mark)(k % (DAY_EXCUSED + 1));
        m->calendar_today = 33;
        report->rows = rows_with(length, &report->row_count);
        for (int k = 0; k < report->row_count; k++)
            if (report->rows[k].kind < REPORT_ROW_CHART && scene->whole_count < 30)
                scene_whole(scene, report->rows[k].words);
        scene_whole(scene, m->program->title);
    }
}
