/* Today: read from the record and derived when it is asked for, kept until something changes. */
#include <string.h>

#include "app/state.h"
#include "base/direction.h"
#include "base/local.h"
#include "base/words.h"

enum { SNOOZE_MIN = 10 };

void care_free(struct app *app) {
    report_forget(app);
    record_course_free(&app->course);
    app->course = (struct course){.screened = DATE_NONE};
    app->today_of = NULL;
}

void care_forget(struct app *app) {
    app->today_of = NULL;
    app->changed = true;
}

const struct today *care_today(struct app *app, const struct program *program) {
    int64_t minute = app->now.wall.utc_ms / 60000;
    /* While a session is asked about or runs, its day stands: midnight does not change it. */
    bool stands = app->run.row != 0 || app->asking.interview != INTERVIEW_NONE;
    if (app->today_of == program && (stands || app->today_minute == minute))
        return &app->today;
    if (app->today_of != program || !stands) {
        care_free(app);
        record_course(app->record, app->person.id, program, due_read(program), &app->course);
    }
    app->today = today_plan(program, &app->course, app->now.wall);
    app->today_of = program;
    app->today_minute = minute;
    return &app->today;
}

/* A treatment or a day off is the person's, whatever program is followed. */
static bool is_personal(const char *kind) {
    return strcmp(kind, course_kind_id(COURSE_TREATMENT)) == 0 ||
           strcmp(kind, course_kind_id(COURSE_EXCUSED)) == 0;
}

bool care_answer(struct app *app, const char *kind, int number, int region, const char *text,
                 int64_t session) {
    const struct program *program = app_program(app);
    struct err e = {""};
    if (!program)
        return false;
    bool personal = is_personal(kind);
    struct record_answer answer = {.person = app->person.id,
                                   .program =
                                       personal ? 0 : record_program(app->record, program, &e),
                                   .session = session,
                                   .kind = kind,
                                   .number = number,
                                   .region = region,
                                   .text = text,
                                   .at = app->now.wall};
    bool kept = (personal || answer.program) && record_answered(app->record, &answer, &e);
    run_kept(app, kept, &e);
    return kept;
}

/* --- breaks ---------------------------------------------------------------------------------- */

static bool has_breaks(const struct app *app, const struct program **program) {
    const struct program_card *card = app_card(app);
    *program = card ? card->program : NULL;
    return *program && (*program)->schedule.every_min > 0 && !app->run.program;
}

int care_break_min(struct app *app) {
    const struct program *program;
    if (!has_breaks(app, &program))
        return -1;
    struct due due = care_today(app, program)->due;
    int64_t snoozed = app->snoozed_ms - app->now.wall.utc_ms;
    int left = due.when == DUE_NOW ? 0 : -1;
    if (due.when == DUE_LATER && due.day == date_of(app->now.wall) && due.minute >= 0)
        left = due.minute - date_minute_of_day(app->now.wall);
    if (left == 0 && snoozed > 0 && snoozed <= SNOOZE_MIN * 60000)
        left = (int)((snoozed + 59999) / 60000);
    return left;
}

void care_snooze(struct app *app) {
    app->snoozed_ms = app->now.wall.utc_ms + SNOOZE_MIN * 60000;
    app->chime = CHIME_QUIET;
    care_answer(app, course_kind_id(COURSE_SNOOZE), SNOOZE_MIN, 0, NULL, 0);
    app->changed = true;
}

/* A break is due, or from nine on the question of the morning after (rating model 3.3). */
static bool reminds(struct app *app) {
    enum { MORNING_MIN = 9 * 60 };
    const struct program_card *card = app_card(app);
    bool morning = card && card->program && date_minute_of_day(app->now.wall) >= MORNING_MIN &&
                   care_today(app, card->program)->asks.next_day != 0;
    return morning || care_break_min(app) == 0;
}

/* Once for each thing that falls due while home is in sight. What was due when home came stands
 * there to be read: it is silent. */
void care_chime(struct app *app) {
    if (app_top(app) != SCREEN_HOME)
        return;
    bool due = reminds(app);
    if (due && app->chime == CHIME_QUIET)
        app_sound(app, CUE_NEXT);
    app->chime = due ? CHIME_TOLD : CHIME_QUIET;
}

/* --- what screens show ------------------------------------------------------------------------ */

int care_goal(struct app *app, const struct program *program) {
    int score = program->goal.score;
    care_today(app, program);
    for (int i = 0; i < app->course.mark_count; i++)
        if (app->course.marks[i].kind == COURSE_GOAL)
            score = app->course.marks[i].number;
    return score;
}

static const char *goal_line(struct app *app, const struct program *program) {
    int score = care_goal(app, program);
    const char *goal = direction_name(&app->memory, program->goal.text);
    if (!goal)
        return NULL;
    if (score < 0)
        return program->goal.text;
    if (program->goal.target < 0)
        return arena_printf(&app->memory, _("%s: %d of 10"), goal, score);
    return arena_printf(&app->memory, _("%s: %d of 10, aim %d"), goal, score, program->goal.target);
}

/* Nothing is said of a week before the first session. */
static const char *week_line(struct app *app, const struct program *program) {
    struct text line = {0};
    date_day monday = date_monday(date_of(app->now.wall));
    if (app->course.session_count == 0 || date_of(app->course.sessions[0].began) >= monday)
        return NULL;
    trend_sentence(&line, program, &app->course, date_of(app->now.wall));
    const char *kept = line.length ? arena_copy(&app->memory, text_str(&line)) : NULL;
    text_free(&line);
    return kept;
}

static void add_whys(struct app *app) {
    struct model *model = &app->model;
    struct record_decided_row rows[MODEL_WHYS];
    int count = record_decisions(app->record, app->person.id, rows, MODEL_WHYS);
    for (int i = 0; i < count; i++) {
        if (rows[i].decided.result == RULES_CONTINUE || rows[i].decided.result == RULES_SETTLED)
            continue;
        struct why_row *why = &model->whys[model->why_count++];
        struct text day = {0};
        local_day_short(&day, date_of(rows[i].at));
        why->when = arena_copy(&app->memory, text_str(&day));
        text_free(&day);
        why->told = arena_copy(&app->memory, rows[i].told ? rows[i].told : "");
        why->limits = arena_copy(&app->memory, rows[i].limits ? rows[i].limits : "");
        memcpy(why->rule, rows[i].rule, sizeof why->rule);
    }
    record_decided_free(rows, count);
}

void care_model(struct app *app) {
    struct model *model = &app->model;
    enum screen_id top = app_top(app);
    const struct program *program = model->program;
    struct text limits = {0};
    bool shows = top == SCREEN_HOME || top == SCREEN_PROGRAM || top == SCREEN_WHY ||
                 top == SCREEN_STEP || top == SCREEN_CLEAR || top == SCREEN_DIFFERENT;
    if (!program || !shows)
        return;
    model->today_plan = care_today(app, program);
    wording_limits(&limits, program);
    model->limits = arena_copy(&app->memory, text_str(&limits));
    text_free(&limits);
    if (top == SCREEN_HOME) {
        model->goal_line = goal_line(app, program);
        model->week_line = week_line(app, program);
        model->break_min = care_break_min(app);
        model->can_snooze = model->break_min == 0;
    }
    if (top == SCREEN_WHY || top == SCREEN_CLEAR)
        add_whys(app);
}
