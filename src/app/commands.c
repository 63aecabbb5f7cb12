/* What each command does. One small function and one row of the table at the end. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"
#include "care/hurt.h"

static bool running(const struct app *app) {
    return app->run.session && session_status(app->run.session) <= SESSION_PAUSED;
}

static int64_t now(const struct app *app) {
    return app->now.mono_ms;
}

/* What every command to the engine ends with: its events are journaled, its screen shown. */
static void follow(struct app *app) {
    run_step(app);
    run_show(app);
}

static void do_go(struct app *app, int value) {
    if (value == SCREEN_LIBRARY)
        catalogue_read(&app->catalogue, app->library);
    app_go(app, (enum screen_id)value);
}

/* Leaving the questions before a session: nothing of it was done. */
static void leave_questions(struct app *app) {
    bool asking = app_shows(app, SCREEN_BEFORE) || app_shows(app, SCREEN_CHECK);
    if (app->run.program && !app->run.session && !asking) {
        run_end(app);
        run_forget(app);
    }
}

static void do_ready(struct app *app, int value);
static void do_pause(struct app *app, int value);
static void do_resume(struct app *app, int value);

/* Back from the instructions: on with the exercise, or, where they wait, to the menu. */
static void leave_instructions(struct app *app) {
    if (session_status(app->run.session) == SESSION_WAITING)
        do_pause(app, 0);
    else
        do_ready(app, 0);
}

static void do_back(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_INSTRUCTIONS) {
        leave_instructions(app);
        return;
    }
    bool rating = app_top(app) == SCREEN_BEFORE || app_top(app) == SCREEN_AFTER;
    if (rating && app->rate_index > 0)
        app->rate_index--;
    else if (app_top(app) == SCREEN_AFTER)
        return; /* the session is over; there is nothing to go back to */
    app_back(app);
    if (app_top(app) != SCREEN_BEFORE)
        leave_questions(app);
    if (app_top(app) == SCREEN_PLAYER) /* the question that paused it was taken back */
        do_resume(app, 0);
}

static void do_help(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_HELP)
        return;
    if (app_top(app) == SCREEN_PLAYER) {
        session_pause(app->run.session, PAUSE_READING, now(app));
        follow(app);
    }
    app_go(app, SCREEN_HELP);
}

static void do_person(struct app *app, int value) {
    app_choose_person(app, value);
    app_home(app);
}

static void do_program(struct app *app, int value) {
    if (value < 0 || value >= app->visible_count)
        return;
    app->card = value;
    app_go(app, SCREEN_PROGRAM);
}

static void do_begin(struct app *app, int value) {
    (void)value;
    const struct program_card *card = app_card(app);
    if (!card || !card->program || card->is_locked)
        return;
    struct err e = {""};
    record_set(app->record, 0, "program", card->file, &e);
    app->ticked = 0;
    app_go(app, SCREEN_CHECK);
}

static void do_go_on(struct app *app, int value) {
    (void)value;
    run_go_on(app);
}

static void do_leave(struct app *app, int value) {
    (void)value;
    struct err e = {""};
    record_abandon(app->record, app->unfinished.session, app->now.wall, &e);
    run_forget_cut(app);
    app_home(app);
}

static void do_tick(struct app *app, int value) {
    app->ticked ^= 1u << value;
}

static void advise_check(struct app *app, const struct check_box *box) {
    const struct program_card *card = app_card(app);
    struct wording_people people = wording_people_of(card ? card->program : NULL, NULL);
    text_clear(&app->advice_title);
    text_clear(&app->advice_text);
    text_add(&app->advice_title, check_title(box->kind));
    check_text(&app->advice_text, box, &people);
    app->advice_emergency = box->kind >= CHECK_URGENT;
    app->advice_ends = true;
    app_go(app, SCREEN_ADVICE);
}

static void do_checked(struct app *app, int value) {
    (void)value;
    struct text ids = {0};
    const struct check_box *box = check_strictest(app->ticked);
    check_ids(&ids, app->ticked);
    run_note(app, "check", text_str(&ids));
    text_free(&ids);
    if (box) {
        advise_check(app, box);
        return;
    }
    run_begin(app);
    if (app->run.program)
        run_ratings(app, false);
}

static void do_rate(struct app *app, int value) {
    if (app_top(app) == SCREEN_BEFORE || app_top(app) == SCREEN_AFTER)
        run_rate(app, value);
}

static void do_ready(struct app *app, int value) {
    (void)value;
    if (session_status(app->run.session) == SESSION_WAITING) {
        run_meet(app);
        session_ready(app->run.session, now(app));
    } else {
        session_resume(app->run.session, now(app));
    }
    follow(app);
}

static void do_instructions(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_READING, now(app));
    run_step(app);
    if (app_top(app) != SCREEN_INSTRUCTIONS)
        app_go(app, SCREEN_INSTRUCTIONS);
}

static void do_pause(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_CLIENT, now(app));
    run_step(app);
    if (session_status(app->run.session) == SESSION_WAITING)
        app_go(app, SCREEN_PAUSE); /* its instructions still wait */
    else
        run_show(app);
}

static void do_resume(struct app *app, int value) {
    (void)value;
    session_resume(app->run.session, now(app));
    follow(app);
}

/* Going to another place while paused ends the pause: that is what is meant. */
static void move_on(struct app *app) {
    if (session_status(app->run.session) == SESSION_PAUSED)
        session_resume(app->run.session, now(app));
    follow(app);
}

static void do_last(struct app *app, int value) {
    (void)value;
    session_back(app->run.session, now(app));
    move_on(app);
}

static void do_again(struct app *app, int value) {
    (void)value;
    session_again(app->run.session, now(app));
    move_on(app);
}

static void do_ease(struct app *app, int value) {
    (void)value;
    session_ease(app->run.session, now(app));
    move_on(app);
}

static void do_skip(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_CLIENT, now(app));
    run_step(app);
    app_go(app, SCREEN_SKIP);
}

static void do_skipped(struct app *app, int value) {
    /* A second exercise that hurts ends the session, however it was told (R21). */
    if (value == SKIP_PAIN && app->run.pain_stops > 0) {
        run_hurts(app, HURT_STRONG);
        return;
    }
    session_skip(app->run.session, (enum skip_reason)value, now(app));
    if (value == SKIP_PAIN)
        app->run.pain_stops++;
    move_on(app);
}

static void do_hurt(struct app *app, int value) {
    (void)value;
    session_pause(app->run.session, PAUSE_HURT, now(app));
    run_step(app);
    app_go(app, SCREEN_HURT);
}

static void do_hurts(struct app *app, int value) {
    run_hurts(app, value);
}

static void do_stop(struct app *app, int value) {
    (void)value;
    session_stop(app->run.session, now(app));
    follow(app);
}

static void do_look(struct app *app, int value) {
    settings_look(app, value);
    app_back(app);
}

static void do_region(struct app *app, int value) {
    if (value < 0 || value >= app->catalogue.region_count)
        return;
    app->catalogue.region = value;
    app_go(app, SCREEN_REGION);
}

static void do_exercise(struct app *app, int value) {
    int count;
    catalogue_region(&app->catalogue, &count);
    if (value < 0 || value >= count)
        return;
    app->catalogue.exercise = value;
    app_go(app, SCREEN_EXERCISE);
}

static void do_setting(struct app *app, int value) {
    settings_next(app, value);
}

static void do_quit(struct app *app, int value) {
    (void)value;
    app->quits = true;
}

/* `in_session`: makes sense only while the engine runs; ignored otherwise. */
static const struct {
    void (*run)(struct app *app, int value);
    bool in_session;
} commands[COMMAND_KINDS] = {
    [COMMAND_GO] = {do_go, false},
    [COMMAND_BACK] = {do_back, false},
    [COMMAND_HELP] = {do_help, false},
    [COMMAND_PERSON] = {do_person, false},
    [COMMAND_PROGRAM] = {do_program, false},
    [COMMAND_BEGIN] = {do_begin, false},
    [COMMAND_GO_ON] = {do_go_on, false},
    [COMMAND_LEAVE] = {do_leave, false},
    [COMMAND_TICK] = {do_tick, false},
    [COMMAND_CHECKED] = {do_checked, false},
    [COMMAND_RATE] = {do_rate, false},
    [COMMAND_READY] = {do_ready, true},
    [COMMAND_INSTRUCTIONS] = {do_instructions, true},
    [COMMAND_PAUSE] = {do_pause, true},
    [COMMAND_RESUME] = {do_resume, true},
    [COMMAND_LAST] = {do_last, true},
    [COMMAND_AGAIN] = {do_again, true},
    [COMMAND_EASE] = {do_ease, true},
    [COMMAND_SKIP] = {do_skip, true},
    [COMMAND_SKIPPED] = {do_skipped, true},
    [COMMAND_HURT] = {do_hurt, true},
    [COMMAND_HURTS] = {do_hurts, true},
    [COMMAND_STOP] = {do_stop, true},
    [COMMAND_LOOK] = {do_look, false},
    [COMMAND_REGION] = {do_region, false},
    [COMMAND_EXERCISE] = {do_exercise, false},
    [COMMAND_SETTING] = {do_setting, false},
    [COMMAND_QUIT] = {do_quit, false},
};

/* Leaving the closing screen, or advice: the way back to home, or on with the session. */
static bool closes(struct app *app, struct command command) {
    bool onward = command.kind == COMMAND_BACK || command.kind == COMMAND_RESUME;
    if (app_top(app) == SCREEN_DONE && onward) {
        run_forget(app);
        app_choose_cards(app);
        app_home(app);
        return true;
    }
    bool after_hurt = app_top(app) == SCREEN_ADVICE && app->run.session;
    if (app_top(app) == SCREEN_ADVICE && (after_hurt ? onward : command.kind == COMMAND_RESUME)) {
        if (app->advice_ends)
            app_home(app);
        else if (running(app))
            do_resume(app, 0);
        else if (app->run.session)
            run_show(app);
        return true;
    }
    return false;
}

void app_do(struct app *app, struct command command) {
    app->changed = true;
    app->acted = true;
    if (command.kind == COMMAND_PAGE) {
        ui_turn(&app->ui, command.value);
        return;
    }
    if (command.kind <= COMMAND_NONE || command.kind >= COMMAND_KINDS || closes(app, command))
        return;
    if (!commands[command.kind].run || (commands[command.kind].in_session && !running(app)))
        return;
    commands[command.kind].run(app, command.value);
}
