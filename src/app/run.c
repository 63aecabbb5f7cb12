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

/* The record could not be written: the client is told, the session goes on. */
static void not_kept(struct app *app, const struct err *e) {
    log_warn("%s", e->text);
    app->notice = *e;
    app->changed = true;
}

static void check_kept(struct app *app, bool kept, const struct err *e) {
    if (!kept)
        not_kept(app, e);
}

void run_forget(struct app *app) {
    session_free(app->run.session);
    program_free(app->run.kept);
    app->run = (struct run){0};
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
    app->run.program = card->program;
    struct record_start start = {.person = app->person.id,
                                 .at = app->now.wall,
                                 .clock_unset = date_of(app->now.wall) < app->options.build_day,
                                 .planned_ms = timeline_length(card->program),
                                 .item_count = card->program->item_count};
    snprintf(start.boot, sizeof start.boot, "%s", app->options.boot);
    start.program = record_program(app->record, card->program, &e);
    app->run.row = start.program ? record_begin(app->record, &start, &e) : 0;
    if (!app->run.row)
        not_kept(app, &e);
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        app->scores[0][i] = app->scores[1][i] = -1;
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
    check_kept(
        app,
        record_meet(app->record, app->person.id, app->run.program->items[item].exercise->id, &e),
        &e);
}

void run_exercise(struct app *app) {
    bool met[PROGRAM_ITEMS];
    fill_met(app, met);
    app->run.session = session_new(app->run.program, met, app->now.mono_ms);
    app->run.stepped_ms = app->now.mono_ms;
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
    app->run.program = program;
    app->run.row = from.session;
    app->run.worked_ms = from.worked_ms;
    memcpy(app->scores[0], from.before, sizeof from.before);
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        app->scores[1][i] = -1;
    if (unasked(program, &from)) {
        run_ratings(app, false);
        return;
    }
    fill_met(app, met);
    app->run.session = session_new_at(program, met, &from.place, app->now.mono_ms);
    app->run.stepped_ms = app->now.mono_ms;
    if (session_left_ms(app->run.session) == 0) /* only the last question was not answered */
        session_resume(app->run.session, app->now.mono_ms);
    run_step(app);
    run_show(app);
}

static void sound(struct app *app, enum cue cue) {
    if (cue != CUE_NONE && app->ports.cue && app->settings.sound && !app->options.mute)
        app->ports.cue(app->ports.owner, cue, app->settings.volume);
}

static void journal(struct app *app, const struct session_event *event) {
    struct run *run = &app->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (run->row)
        check_kept(app,
                   record_event(app->record, run->row, event,
                                run->program->items[event->item].exercise->id, &place,
                                run->worked_ms, app->now.wall, &e),
                   &e);
}

static void heartbeat(struct app *app) {
    struct run *run = &app->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (!run->row || run->worked_ms / HEARTBEAT_MS == run->placed_ms / HEARTBEAT_MS)
        return;
    run->placed_ms = run->worked_ms;
    check_kept(app, record_place(app->record, run->row, &place, run->worked_ms, &e), &e);
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
        sound(app, cue_for(&event));
        app->changed = true;
    }
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
        run_ratings(app, true);
        return;
    }
    if (app_top(app) == screens_of[status])
        return;
    app_home(app);
    app_go(app, screens_of[status]);
}

void run_ratings(struct app *app, bool after) {
    app->rate_after = after;
    app->rate_index = 0;
    if (after)
        app_home(app);
    app_go(app, after ? SCREEN_AFTER : SCREEN_BEFORE);
}

void run_rate(struct app *app, int score) {
    const struct program *program = app->run.program;
    struct err e = {""};
    enum region region = program->regions[app->rate_index];
    enum rating_moment moment = app->rate_after ? RATING_AFTER : RATING_BEFORE;
    app->scores[app->rate_after][app->rate_index] = score;
    if (app->run.row)
        check_kept(app,
                   record_rating(app->record, app->person.id, app->run.row, moment, region, score,
                                 app->now.wall, &e),
                   &e);
    if (app->rate_index + 1 < program->region_count) {
        app->rate_index++;
        app_go(app, app_top(app));
    } else if (app->rate_after) {
        run_end(app);
        app_replace(app, SCREEN_DONE);
    } else {
        run_exercise(app);
    }
}

void run_end(struct app *app) {
    struct err e = {""};
    if (app->run.row)
        check_kept(app, record_end(app->record, app->run.row, app->now.wall, NULL, &e), &e);
    record_set(app->record, app->person.id, "program", app->run.program->path, &e);
}

void run_note(struct app *app, const char *kind, const char *text) {
    struct err e = {""};
    check_kept(
        app, record_note(app->record, app->person.id, app->run.row, kind, text, app->now.wall, &e),
        &e);
}

void run_hurts(struct app *app, int answer) {
    struct run *run = &app->run;
    enum hurt_outcome outcome = hurt_decide((enum hurt_answer)answer, run->pain_stops);
    struct wording_people people = wording_people_of(run->program, NULL);
    run_note(app, "hurt", hurt_id((enum hurt_answer)answer));
    if (outcome == HURT_EASE)
        session_ease(run->session, app->now.mono_ms);
    if (outcome >= HURT_STOP_ITEM) {
        run->pain_stops++;
        session_skip(run->session, SKIP_PAIN, app->now.mono_ms);
    }
    if (outcome == HURT_STOP_SESSION)
        session_stop(run->session, app->now.mono_ms);
    text_clear(&app->advice_title);
    text_clear(&app->advice_text);
    text_add(&app->advice_title, hurt_title(outcome));
    hurt_text(&app->advice_text, outcome, &people);
    app->advice_emergency = false;
    app->advice_ends = false;
    run_step(app);
    app_replace(app, SCREEN_ADVICE);
}
