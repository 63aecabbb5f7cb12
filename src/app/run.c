/* A session on its way: the engine is driven, what happens is journaled the moment it happens, and
 * the screen that fits is shown. */
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/file.h"
#include "base/log.h"
#include "base/words.h"
#include "care/hurt.h"

enum { HEARTBEAT_MS = 1000 };

void run_kept(struct app *app, bool kept, const struct err *e) {
    if (kept)
        return;
    log_warn("%s", e->text);
    app->notice = *e;
    app->changed = true;
}

void run_forget(struct app *app) {
    session_free(app->run.session);
    program_free(app->run.kept);
    app->run = (struct run){0};
    care_forget(app);
}

void run_begin(struct app *app) {
    const struct program_card *card = app_card(app);
    struct err e = {""};
    if (!card || !card->program || app->run.row)
        return;
    run_forget(app);
    /* Whoever begins another one has chosen not to go on with the one that was cut short. */
    if (app->unfinished.session)
        record_abandon(app->record, app->unfinished.session, app->now.wall, &e);
    run_forget_cut(app);
    bool rated = care_today(app, card->program)->asks.before_after;
    app->run.followed = *card->program;
    app->run.program = &app->run.followed;
    app->run.rated = rated;
    struct record_start start = {.person = app->person.id,
                                 .at = app->now.wall,
                                 .clock_unset = date_of(app->now.wall) < app->options.build_day,
                                 .planned_ms = timeline_length(card->program),
                                 .item_count = card->program->item_count};
    snprintf(start.boot, sizeof start.boot, "%s", app->options.boot);
    start.program = record_program(app->record, card->program, &e);
    app->run.row = start.program ? record_begin(app->record, &start, &e) : 0;
    run_kept(app, app->run.row != 0, &e);
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        app->run.before[i] = RULES_UNKNOWN;
}

/* What the client does in this session, kept so that it goes on after a cut with the same. */
static void keep_plan(struct app *app, const struct today *plan) {
    struct record_item items[PROGRAM_ITEMS] = {0};
    const struct program *program = app->run.program;
    struct err e = {""};
    for (int i = 0; i < program->item_count; i++) {
        const struct today_item *item = &plan->items[i];
        items[i] = record_item_of(program, i, item->eased);
        items[i].left_out = item->left_out != TODAY_IN;
        snprintf(items[i].reason, COURSE_ID, "%s",
                 item->left_out == TODAY_OUT_SCREENING && item->part ? item->part->id
                 : item->left_out == TODAY_OUT_EFFORT                ? "effort"
                                                                     : "");
    }
    if (app->run.row)
        run_kept(app,
                 record_plan(app->record, app->run.row, items, program->item_count,
                             plan->verdict == TODAY_EASY, &e),
                 &e);
}

bool run_met(const struct app *app, int item) {
    return record_met(app->record, app->person.id, app->run.program->items[item].exercise->id);
}

static void fill_met(const struct app *app, bool met[PROGRAM_ITEMS]) {
    for (int i = 0; i < app->run.program->item_count; i++)
        met[i] = run_met(app, i);
}

void run_meet(struct app *app) {
    struct err e = {""};
    int item = session_place(app->run.session).item;
    run_kept(
        app,
        record_meet(app->record, app->person.id, app->run.program->items[item].exercise->id, &e),
        &e);
}

/* The engine starts with today's doses. */
void run_exercise(struct app *app) {
    bool met[PROGRAM_ITEMS];
    const struct today plan = *care_today(app, app->run.program);
    app->run.followed = today_program(&app->run.followed, &plan);
    keep_plan(app, &plan);
    fill_met(app, met);
    app->run.session =
        session_new_easy(app->run.program, met, plan.eased, plan.left_out, app->now.mono_ms);
    app->run.stepped_ms = app->now.mono_ms;
    app_sound_soon(app);
    run_step(app);
    run_show(app);
}

/* The exact text that was followed comes from the record: the file may be gone or changed. */
static struct program *recorded_program(struct app *app, int64_t row) {
    struct faults faults = {0};
    size_t length;
    char *path = NULL, *text = record_program_text(app->record, row, &length, &path);
    struct program *program = NULL;
    if (text && path) {
        char *folder = file_folder(path);
        program = program_parse(text, length, path, folder, app->library, &faults);
        free(folder);
    }
    if (text && !program) /* its pictures are gone: it is followed without them */
        program = program_parse(text, length, path ? path : "", NULL, app->library, &faults);
    if (program)
        library_tell(app->library, program);
    faults_free(&faults);
    free(text);
    free(path);
    return program;
}

/* It was cut among the questions before the session: they come again. */
static bool unasked(const struct program *program, const struct record_unfinished *from) {
    bool missing = false;
    for (int i = 0; i < program->region_count; i++)
        missing = missing || from->before[i] < 0;
    return missing && from->worked_ms == 0;
}

void run_forget_cut(struct app *app) {
    program_free(app->cut);
    app->cut = NULL;
    app->unfinished.session = 0;
}

void run_cut_short(struct app *app) {
    run_forget_cut(app);
    if (record_unfinished(app->record, app->person.id, &app->unfinished))
        app->cut = recorded_program(app, app->unfinished.program);
}

/* The doses that the session began with. False: it was cut before its first exercise. */
static bool take_plan(struct app *app) {
    struct record_item items[PROGRAM_ITEMS];
    int count = record_plan_of(app->record, app->run.row, items, PROGRAM_ITEMS);
    for (int i = 0; i < count && i < app->run.followed.item_count; i++)
        app->run.followed.items[i].dose = items[i].dose;
    return count > 0;
}

/* How many of its exercises were stopped for pain before the cut (R20, R21). */
static int pain_stops(struct app *app) {
    int count = 0;
    care_today(app, app->run.program);
    for (int i = 0; i < app->course.mark_count; i++) {
        const struct course_mark *mark = &app->course.marks[i];
        count += mark->kind == COURSE_DECISION && mark->session == app->run.row &&
                 mark->moment == RULES_DURING && mark->result == RULES_STOP_EXERCISE;
    }
    return count;
}

void run_go_on(struct app *app) {
    struct record_unfinished from = app->unfinished;
    struct program *program = app->cut;
    bool met[PROGRAM_ITEMS];
    if (!from.session || !program) {
        run_forget_cut(app);
        error_set(&app->notice, "%s", _("That session cannot be gone on with. It stays recorded."));
        app_home(app);
        return;
    }
    app->cut = NULL; /* it is the run's now */
    run_forget_cut(app);
    run_forget(app);
    app->run.kept = program;
    app->run.followed = *program;
    app->run.program = &app->run.followed;
    app->run.row = from.session;
    app->run.worked_ms = from.worked_ms;
    app->run.rated = care_today(app, app->run.program)->asks.before_after;
    bool planned = take_plan(app);
    if (!planned && (from.worked_ms == 0 || unasked(program, &from))) {
        ask_go_on(app);
        return;
    }
    memcpy(app->run.before, from.before, sizeof from.before);
    app->run.pain_stops = pain_stops(app);
    fill_met(app, met);
    app->run.session = session_new_at(program, met, &from.place, app->now.mono_ms);
    app->run.stepped_ms = app->now.mono_ms;
    if (session_left_ms(app->run.session) == 0) /* only the last question was not answered */
        session_resume(app->run.session, app->now.mono_ms);
    run_step(app);
    run_show(app);
}

static void journal(struct app *app, const struct session_event *event) {
    struct run *run = &app->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (run->row)
        run_kept(app,
                 record_event(app->record, run->row, event,
                              run->program->items[event->item].exercise->id, &place, run->worked_ms,
                              app->now.wall, &e),
                 &e);
}

static void heartbeat(struct app *app) {
    struct run *run = &app->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (!run->row || run->worked_ms / HEARTBEAT_MS == run->placed_ms / HEARTBEAT_MS)
        return;
    run->placed_ms = run->worked_ms;
    run_kept(app, record_place(app->record, run->row, &place, run->worked_ms, &e), &e);
}

void run_step(struct app *app) {
    struct run *run = &app->run;
    struct session_event event;
    if (!run->session)
        return;
    bool ran = session_status(run->session) == SESSION_RUNNING;
    session_step(run->session, app->now.mono_ms);
    int64_t passed = app->now.mono_ms - run->stepped_ms;
    if (ran && passed > 0 && passed <= SESSION_GAP_MS)
        run->worked_ms += passed;
    run->stepped_ms = app->now.mono_ms;
    while (session_event(run->session, &event)) {
        journal(app, &event);
        app_sound(app, cue_for(&event));
        if (app->settings.light != LIGHT_OFF)
            light_cue(&app->light, cue_for(&event), app->now.mono_ms);
        speak_event(app, &event);
        app->changed = true;
    }
    speak_second(app);
    heartbeat(app);
    if (ran && session_status(run->session) != SESSION_RUNNING && app_top(app) == SCREEN_PLAYER)
        run_show(app);
}

void run_show(struct app *app) {
    static const enum screen_id screens_of[] = {[SESSION_WAITING] = SCREEN_INSTRUCTIONS,
                                                [SESSION_RUNNING] = SCREEN_PLAYER,
                                                [SESSION_PAUSED] = SCREEN_PAUSE};
    enum session_status status = session_status(app->run.session);
    if (status == SESSION_DONE || status == SESSION_STOPPED) {
        app->run.stopped = status == SESSION_STOPPED;
        app_home(app);
        ask_begin(app, INTERVIEW_AFTER);
        return;
    }
    if (app_top(app) == screens_of[status])
        return;
    app_home(app);
    app_go(app, screens_of[status]);
}

void run_end(struct app *app) {
    struct err e = {""};
    if (app->run.row)
        run_kept(app, record_end(app->record, app->run.row, app->now.wall, NULL, &e), &e);
    record_set(app->record, app->person.id, "program", app->run.program->path, &e);
    care_forget(app);
}

void run_note(struct app *app, const char *kind, const char *text) {
    struct err e = {""};
    run_kept(app,
             record_note(app->record, app->person.id, app->run.row, kind, text, app->now.wall, &e),
             &e);
}
