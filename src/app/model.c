/* The model: everything a screen may show, gathered anew for each build. */
#include <string.h>

#include "app/language.h"
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

/* What is still to come is not the adherence's business, and nobody misses a day of a program that
 * nobody gave. */
static enum day_mark mark_of(const struct program *program, const struct course *course,
                             date_day day, date_day today) {
    static const enum day_mark marks[] = {
        [ADHERENCE_OUTSIDE] = DAY_OUTSIDE, [ADHERENCE_OFF] = DAY_REST,
        [ADHERENCE_DONE] = DAY_DONE,       [ADHERENCE_PART] = DAY_PART,
        [ADHERENCE_MISSED] = DAY_MISSED,   [ADHERENCE_EXCUSED] = DAY_EXCUSED};
    enum adherence_day told = adherence_day(program, course, day, today);
    bool open = told == ADHERENCE_OUTSIDE || told == ADHERENCE_OFF;
    if (open && day >= today && due_within(program, day))
        return due_wanted(program, day) > 0 || !program->has_schedule ? DAY_EMPTY : DAY_REST;
    if (told == ADHERENCE_OFF && !program->has_schedule)
        return DAY_OUTSIDE;
    return told == ADHERENCE_MISSED && !program->client ? DAY_OUTSIDE : marks[told];
}

static void mark_days(struct app *app, date_day from, int count, enum day_mark *marks) {
    const struct program *program = app->model.program;
    date_day today = date_of(app->now.wall);
    if (!program)
        return;
    care_today(app, program);
    for (int i = 0; i < count; i++)
        marks[i] = mark_of(program, &app->course, from + i, today);
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
    model->due = care_today(app, model->program)->due;
    model->next_time = when_words(app, &model->due);
    model->unfinished = app->unfinished.session != 0;
    if (model->unfinished)
        model->unfinished_item = cut_at(app, model->program);
}

static void add_session(struct app *app) {
    struct model *model = &app->model;
    if (!app->run.session)
        return;
    model->session = app->run.session;
    model->item = session_place(app->run.session).item;
    model->instructions_wait = session_status(app->run.session) == SESSION_WAITING;
    care_today(app, app->run.program);
    model->gently =
        screening_gently(app->course.answers, app->run.program->items[model->item].exercise);
}

/* What was left out that day was not asked for. */
static int left_out_count(struct app *app) {
    struct record_item items[PROGRAM_ITEMS];
    int count = app->run.row ? record_plan_of(app->record, app->run.row, items, PROGRAM_ITEMS) : 0;
    int out = 0;
    for (int i = 0; i < count; i++)
        out += items[i].left_out;
    return out;
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
    model->summary.items -= left_out_count(app);
    const struct today *today = care_today(app, app->run.program);
    model->next_time = today->verdict == TODAY_PAUSED
                           ? _("Next time: when your therapist has cleared it.")
                           : when_words(app, &today->due);
}

/* A step up that was taken before this session and after the one before it. */
static int step_before(const struct app *app, const struct course_session *session,
                       const struct course_session *last) {
    int step = 0;
    for (int i = 0; i < app->course.mark_count; i++) {
        const struct course_mark *mark = &app->course.marks[i];
        if (mark->kind == COURSE_STEP_UP && mark->at.utc_ms <= session->began.utc_ms &&
            (!last || mark->at.utc_ms > last->began.utc_ms))
            step = 1;
    }
    return step ? step : session->eased && (!last || !last->eased) ? -1 : 0;
}

static struct chart_point point_of(const struct app *app, const struct record_score *score,
                                   int region) {
    struct chart_point point = {.before = score->before, .after = score->after, .next = -1};
    const struct course *course = &app->course;
    for (int i = 0; i < course->session_count; i++) {
        if (course->sessions[i].id != score->session)
            continue;
        point.next = course->sessions[i].next[region];
        point.step = step_before(app, &course->sessions[i], i ? &course->sessions[i - 1] : NULL);
    }
    return point;
}

static void add_course(struct app *app, int index) {
    enum region region = app->model.program->regions[index];
    struct course_chart *course = &app->model.courses[app->model.course_count++];
    struct record_score scores[MODEL_POINTS];
    int count = record_scores(app->record, app->person.id, region, scores, MODEL_POINTS);
    for (int i = 0; i < count; i++)
        course->points[i] = point_of(app, &scores[i], index);
    course->region = region;
    course->count = count;
    course->trend = *report_trend(app, app->model.program, index);
}

/* How an exercise is called: by the program, else by the record. */
static const char *exercise_name(struct app *app, const char *id) {
    const struct program *program = app->model.program;
    for (int i = 0; i < program->item_count; i++)
        if (strcmp(program->items[i].exercise->id, id) == 0)
            return program->items[i].exercise->name;
    return arena_copy(&app->memory, id);
}

static void add_rows(struct app *app) {
    struct model *model = &app->model;
    struct record_exercise list[MODEL_ROWS];
    int count = record_exercises(app->record, app->person.id, model->program->id, MODEL_POINTS,
                                 list, MODEL_ROWS);
    for (int i = 0; i < count; i++)
        model->rows[model->row_count++] =
            (struct exercise_row){.name = exercise_name(app, list[i].exercise),
                                  .done = list[i].done_times,
                                  .planned = list[i].planned_times,
                                  .held_s = (int)(list[i].held_real_ms / 1000),
                                  .held_planned_s = (int)(list[i].held_planned_ms / 1000),
                                  .skipped = list[i].skipped_times,
                                  .eased = list[i].eased_times};
}

static void add_progress(struct app *app) {
    struct model *model = &app->model;
    date_day today = date_of(app->now.wall);
    date_day first = date_monday(today) - (MODEL_WEEKS - 1) * 7;
    care_today(app, model->program);
    for (int i = 0; i < model->program->region_count; i++)
        add_course(app, i);
    mark_days(app, first, MODEL_WEEKS * 7, model->calendar);
    model->calendar_today = (int)(today - first);
    model->sessions_done = record_done_count(app->record, app->person.id);
    model->adherence = adherence_of(model->program, &app->course, today - 27, today, today);
    add_rows(app);
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

static void add_asking(struct app *app) {
    struct model *model = &app->model;
    const struct asking *asking = &app->asking;
    const struct comfort_timer *timer = &app->comfort;
    model->screening = asking->screening;
    model->screening_question = asking->question;
    model->qualities = asking->qualities;
    model->quality_morning = asking->now == ASK_MORNING_QUALITY;
    model->spread = asking->spread;
    model->comfort.offered = timer->offered;
    model->comfort.kind = timer->kind;
    model->comfort.left_ms = timer->left_ms;
    model->comfort.check = !timer->runs && !timer->looked && timer->left_ms > 0;
    model->comfort.done = timer->looked && timer->left_ms <= 0;
    if (ask_shows(app) && model->program)
        ask_question(app, &model->question);
}

const struct model *model_build(struct app *app) {
    struct model *model = &app->model;
    enum screen_id top = app_top(app);
    arena_clear(&app->memory);
    *model = (struct model){.now = app->now.wall,
                            .emergency = app->emergency,
                            .crisis = number_crisis(app),
                            .questions = app->questions,
                            .country = app->country,
                            .digits = app->digits,
                            .break_min = -1};
    add_people(app);
    /* Not on each frame of a session: a folder may hold thousands. */
    if (top == SCREEN_HOME || top == SCREEN_PROGRAMS || top == SCREEN_PROGRAM ||
        top == SCREEN_DEMOS)
        add_cards(app);
    model->notice = app->notice.text[0] ? app->notice.text : NULL;
    bool cut = app->cut && top == SCREEN_HOME && !app->run.program;
    model->program = cut ? app->cut : app_program(app);
    model->ticked = app->asking.ticked;
    model->look = app->settings.look;
    model->still = app->settings.still;
    model->large = app->settings.large;
    model->clock_ms = app->now.mono_ms;
    model->advice_title = text_str(&app->advice_title);
    model->advice_text = text_str(&app->advice_text);
    model->advice_emergency = app->advice_emergency;
    model->advice_ends = app->advice_ends;
    add_session(app);
    if (top == SCREEN_HOME || top == SCREEN_PROGRAM)
        add_home(app);
    add_asking(app);
    care_model(app);
    if (top == SCREEN_DONE)
        add_summary(app);
    if ((top == SCREEN_PROGRESS || top == SCREEN_REPORT) && model->program)
        add_progress(app);
    if (top == SCREEN_REPORT)
        report_model(app);
    if (top == SCREEN_LIBRARY || top == SCREEN_REGION || top == SCREEN_EXERCISE)
        add_library(app);
    if (top == SCREEN_GROUP)
        model->setting_count = settings_rows(app, &model->settings);
    model->group = app->group;
    settings_groups(app, model->groups);
    if (top == SCREEN_SETTINGS)
        model->language = language_name();
    model->voice = app->settings.voice;
    if (app->speaking.missing)
        model->voice_told = _("This device has no voice. The sounds go on.");
    people_model(app);
    trust_model(app);
    inbox_model(app);
    give_model(app);
    kiosk_model(app);
    return model;
}
