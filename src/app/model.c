/* The model: everything a screen may show, gathered anew for each build. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"
#include "care/wording.h"

static struct due_done done_so_far(struct app *app, const struct program *program) {
    date_day today = date_of(app->now.wall);
    struct record_day day = {0};
    struct due_done done = {0};
    if (record_days(app->record, app->person.id, program->id, today, today, &day))
        done.today = day.done + day.part;
    done.ever = record_last_end(app->record, app->person.id, program->id, &done.last, NULL);
    return done;
}

struct due model_due(struct app *app, const struct program *program) {
    return due_now(program, app->now.wall, done_so_far(app, program));
}

/* A day's mark from what was planned and what was done. */
static enum day_mark mark_of(const struct program *program, const struct record_day *day,
                             date_day today) {
    int wanted = due_wanted(program, day->day);
    if (day->done > 0 && day->done >= wanted)
        return DAY_DONE;
    if (day->done > 0 || day->part > 0)
        return DAY_PART;
    if (!due_within(program, day->day) || (!program->has_schedule && day->day < today))
        return DAY_OUTSIDE;
    if (wanted == 0)
        return program->has_schedule ? DAY_REST : DAY_EMPTY;
    bool missed = day->day < today && program->client && program->start != DATE_NONE;
    return missed ? DAY_MISSED : day->day < today ? DAY_OUTSIDE : DAY_EMPTY;
}

static void mark_days(struct app *app, date_day from, int count, enum day_mark *marks) {
    struct record_day days[MODEL_WEEKS * 7] = {0};
    const struct program *program = app->model.program;
    if (!program ||
        !record_days(app->record, app->person.id, program->id, from, from + count - 1, days))
        return;
    for (int i = 0; i < count; i++)
        marks[i] = mark_of(program, &days[i], date_of(app->now.wall));
}

static void add_cards(struct app *app) {
    int count;
    const struct program_card *all = shelf_cards(app->shelf, &count);
    struct program_card *cards = arena_new(&app->memory, (size_t)app->visible_count, sizeof *cards);
    for (int i = 0; i < app->visible_count; i++) {
        cards[i] = all[app->visible[i]];
        if (cards[i].program)
            cards[i].wrong_time = !due_within(cards[i].program, date_of(app->now.wall));
    }
    app->model.cards = cards;
    app->model.card_count = app->visible_count;
    app->model.card = app->card;
}

/* Where the session was cut short: "Neck turn" with its number. */
static const char *cut_at(struct app *app, const struct program *program) {
    int item = app->unfinished.place.item;
    item = item < 0 || item >= program->item_count ? 0 : item;
    return arena_printf(&app->memory, "%s (%d/%d)", program->items[item].exercise->name, item + 1,
                        program->item_count);
}

static void add_home(struct app *app) {
    struct model *model = &app->model;
    date_day today = date_of(app->now.wall);
    model->today = date_weekday(today);
    mark_days(app, date_monday(today), 7, model->week);
    if (!model->program)
        return;
    model->due = model_due(app, model->program);
    model->next_time = when_words(app, &model->due);
    model->unfinished = app->unfinished.session != 0;
    if (model->unfinished)
        model->unfinished_item = cut_at(app, model->program);
}

/* The score that stands ready: the last one given for that region. */
static int last_score(struct app *app) {
    struct record_score last;
    int before = app->scores[0][app->rate_index];
    int given = app->scores[app->rate_after][app->rate_index];
    if (given >= 0)
        return given;
    if (app->rate_after && before >= 0)
        return before;
    if (record_scores(app->record, app->person.id, app->model.region, &last, 1) < 1)
        return 0;
    int score = last.after >= 0 ? last.after : last.before;
    return score < 0 ? 0 : score;
}

static void add_rating(struct app *app) {
    struct model *model = &app->model;
    model->rate_after = app->rate_after;
    model->rate_index = app->rate_index;
    model->rate_count = model->program->region_count;
    model->region = model->program->regions[app->rate_index];
    model->score = last_score(app);
}

static void add_session(struct app *app) {
    struct model *model = &app->model;
    if (!app->run.session)
        return;
    model->session = app->run.session;
    model->item = session_place(app->run.session).item;
    model->instructions_wait = session_status(app->run.session) == SESSION_WAITING;
}

static void add_summary(struct app *app) {
    struct record_summary from;
    struct model *model = &app->model;
    model->summary.items = app->run.program->item_count;
    model->summary.worked_ms = app->run.worked_ms;
    model->summary.stopped = app->run.stopped;
    if (app->run.row && record_summary(app->record, app->run.row, &from)) {
        model->summary.worked_ms = from.worked_ms;
        model->summary.done = from.items_done;
        model->summary.skipped = from.items_skipped;
        model->summary.items = from.item_count;
        model->summary.kept = true;
    }
    struct due due = model_due(app, app->run.program);
    model->next_time = when_words(app, &due);
}

/* The mean of the before-scores of so many points, rounded; -1 without any. */
static int mean(const struct chart_point *points, int count) {
    int sum = 0, scores = 0;
    for (int i = 0; i < count; i++)
        if (points[i].before >= 0) {
            sum += points[i].before;
            scores++;
        }
    return scores ? (2 * sum + scores) / (2 * scores) : -1;
}

static void add_course(struct app *app, enum region region) {
    enum { WEEK_OF_POINTS = 7 };
    struct course *course = &app->model.courses[app->model.course_count++];
    struct record_score scores[MODEL_POINTS];
    int count = record_scores(app->record, app->person.id, region, scores, MODEL_POINTS);
    int part = count < WEEK_OF_POINTS ? count : WEEK_OF_POINTS;
    for (int i = 0; i < count; i++)
        course->points[i] = (struct chart_point){scores[i].before, scores[i].after};
    course->region = region;
    course->count = count;
    course->first_mean = mean(course->points, part);
    course->last_mean = mean(course->points + count - part, part);
}

static void add_progress(struct app *app) {
    struct model *model = &app->model;
    date_day today = date_of(app->now.wall);
    date_day first = date_monday(today) - (MODEL_WEEKS - 1) * 7;
    for (int i = 0; i < model->program->region_count; i++)
        add_course(app, model->program->regions[i]);
    mark_days(app, first, MODEL_WEEKS * 7, model->calendar);
    model->calendar_today = (int)(today - first);
    model->sessions_done = record_done_count(app->record, app->person.id);
}

static void add_people(struct app *app) {
    for (int i = 0; i < app->person_count; i++)
        app->names[i] = app->people[i].name;
    app->model.people = app->names;
    app->model.person_count = app->person_count;
    app->model.person = app->person.name;
}

static void add_library(struct app *app) {
    struct model *model = &app->model;
    const struct catalogue *catalogue = &app->catalogue;
    model->regions = catalogue->regions;
    model->region_count = catalogue->region_count;
    model->chosen_region = catalogue->region;
    model->exercises = catalogue_region(catalogue, &model->exercise_count);
    if (catalogue->exercise < model->exercise_count)
        model->exercise = model->exercises[catalogue->exercise];
}

const struct model *model_build(struct app *app) {
    struct model *model = &app->model;
    const struct program_card *card = app_card(app);
    enum screen_id top = app_top(app);
    arena_clear(&app->memory);
    *model = (struct model){.now = app->now.wall, .emergency = WORDING_EMERGENCY};
    add_people(app);
    /* Not on each frame of a session: a folder may hold thousands. */
    if (top == SCREEN_HOME || top == SCREEN_PROGRAMS || top == SCREEN_PROGRAM)
        add_cards(app);
    model->notice = app->notice.text[0] ? app->notice.text : NULL;
    model->program = app->run.program                 ? app->run.program
                     : app->cut && top == SCREEN_HOME ? app->cut
                     : card                           ? card->program
                                                      : NULL;
    model->ticked = app->ticked;
    model->look = app->settings.look;
    model->still = app->settings.still;
    model->clock_ms = app->now.mono_ms;
    model->advice_title = text_str(&app->advice_title);
    model->advice_text = text_str(&app->advice_text);
    model->advice_emergency = app->advice_emergency;
    add_session(app);
    if (top == SCREEN_HOME || top == SCREEN_PROGRAM)
        add_home(app);
    if (top == SCREEN_BEFORE || top == SCREEN_AFTER)
        add_rating(app);
    if (top == SCREEN_DONE)
        add_summary(app);
    if (top == SCREEN_PROGRESS && model->program)
        add_progress(app);
    if (top == SCREEN_LIBRARY || top == SCREEN_REGION || top == SCREEN_EXERCISE)
        add_library(app);
    if (top == SCREEN_SETTINGS)
        model->setting_count = settings_rows(app, &model->settings);
    return model;
}
