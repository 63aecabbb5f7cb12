/* What each command does. One small function and one row of the table at the end. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"

static bool running(const struct app *app) {
    return app->run.session && session_status(app->run.session) <= SESSION_PAUSED;
}

static void do_go(struct app *app, int value) {
    if (value == SCREEN_LIBRARY)
        catalogue_read(&app->catalogue, app->library);
    if (value == SCREEN_QUESTIONS)
        app->questions = (struct questions){0};
    if (value == SCREEN_PICTURE)
        app->profiles.adding = false;
    if (value == SCREEN_PERSON)
        app->profiles.told = (struct err){""};
    if (value == SCREEN_GIVE)
        give_begin(app);
    if (value == SCREEN_WHO) {
        people_who(app);
        return;
    }
    app_go(app, (enum screen_id)value);
}

/* Back from the instructions: on with the exercise, or, where they wait, to the menu. */
static void leave_instructions(struct app *app) {
    if (session_status(app->run.session) == SESSION_WAITING)
        during_pause(app, 0);
    else
        during_ready(app, 0);
}

static void do_back(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_INSTRUCTIONS) {
        leave_instructions(app);
        return;
    }
    if (app_top(app) == SCREEN_TIMER)
        comfort_end(app);
    if (ask_shows(app)) {
        if (ask_back(app) || app->asking.interview == INTERVIEW_AFTER)
            return; /* the session is over; there is nothing to go back to */
        ask_leave(app);
    }
    app_back(app);
    if (app_top(app) == SCREEN_PLAYER) /* the question that paused it was taken back */
        during_resume(app, 0);
}

static void do_help(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_HELP)
        return;
    if (app_top(app) == SCREEN_PLAYER)
        during_help(app);
    app_go(app, SCREEN_HELP);
}

static void do_person(struct app *app, int value) {
    people_choose(app, value);
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
    enum today_verdict verdict = care_today(app, card->program)->verdict;
    if (verdict == TODAY_USUAL || verdict == TODAY_EASY || verdict == TODAY_OFF)
        ask_begin(app, INTERVIEW_BEFORE);
    else
        app_go(app, SCREEN_WHY);
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

static void do_attract(struct app *app, int value) {
    (void)value;
    if (app->kiosk)
        kiosk_attract(app);
}

static void do_demo(struct app *app, int value) {
    if (app->kiosk)
        kiosk_demo(app, value);
}

static void do_staff(struct app *app, int value) {
    (void)value;
    if (app->kiosk)
        kiosk_pin_ask(app);
}

static void do_new_pin(struct app *app, int value) {
    (void)value;
    if (app->kiosk)
        kiosk_pin_new(app);
}

static void do_trust(struct app *app, int value) {
    trust_show(app, value);
}

static void do_trust_answer(struct app *app, int value) {
    trust_answer(app, value);
}

static void do_only_signed(struct app *app, int value) {
    trust_only_signed(app, value);
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
    [COMMAND_TICK] = {answers_tick, false},
    [COMMAND_CHECKED] = {answers_checked, false},
    [COMMAND_RATE] = {answers_rate, false},
    [COMMAND_READY] = {during_ready, true},
    [COMMAND_INSTRUCTIONS] = {during_instructions, true},
    [COMMAND_PAUSE] = {during_pause, true},
    [COMMAND_RESUME] = {during_resume, true},
    [COMMAND_LAST] = {during_last, true},
    [COMMAND_AGAIN] = {during_again, true},
    [COMMAND_EASE] = {during_ease, true},
    [COMMAND_SKIP] = {during_skip, true},
    [COMMAND_SKIPPED] = {during_skipped, true},
    [COMMAND_HURT] = {during_hurt, true},
    [COMMAND_HURTS] = {during_hurts, true},
    [COMMAND_STOP] = {during_stop, true},
    [COMMAND_LOOK] = {do_look, false},
    [COMMAND_REGION] = {do_region, false},
    [COMMAND_EXERCISE] = {do_exercise, false},
    [COMMAND_SETTING] = {do_setting, false},
    [COMMAND_VOICE] = {settings_voice, false},
    [COMMAND_UNANSWERED] = {answers_unanswered, false},
    [COMMAND_PART] = {answers_part, false},
    [COMMAND_SCREENED] = {answers_screened, false},
    [COMMAND_QUALITY] = {answers_quality, false},
    [COMMAND_QUALITIES] = {answers_qualities, false},
    [COMMAND_SPREAD] = {answers_spread, false},
    [COMMAND_SPREADS] = {answers_spreads, false},
    [COMMAND_STEP] = {answers_step, false},
    [COMMAND_CLEARED] = {answers_cleared, false},
    [COMMAND_TREATED] = {answers_treated, false},
    [COMMAND_EXCUSED] = {answers_excused, false},
    [COMMAND_MORNING] = {answers_morning, false},
    [COMMAND_COMFORT] = {answers_comfort, false},
    [COMMAND_SKIN] = {answers_skin, false},
    [COMMAND_SNOOZE] = {answers_snooze, false},
    [COMMAND_COUNTRY] = {answers_country, false},
    [COMMAND_DIGIT] = {answers_digit, false},
    [COMMAND_NUMBER] = {answers_number, false},
    [COMMAND_WELCOMED] = {answers_welcomed, false},
    [COMMAND_QUESTION] = {answers_question, false},
    [COMMAND_QUESTIONS] = {answers_questions, false},
    [COMMAND_QUIT] = {do_quit, false},
    [COMMAND_ATTRACT] = {do_attract, false},
    [COMMAND_DEMO] = {do_demo, false},
    [COMMAND_STAFF] = {do_staff, false},
    [COMMAND_NEW_PIN] = {do_new_pin, false},
    [COMMAND_TRUST] = {do_trust, false},
    [COMMAND_TRUST_ANSWER] = {do_trust_answer, false},
    [COMMAND_ONLY_SIGNED] = {do_only_signed, false},
    [COMMAND_NEWCOMER] = {people_add, false},
    [COMMAND_PICTURE] = {people_picture, false},
    [COMMAND_NAME] = {people_rename, false},
    [COMMAND_LETTER] = {people_letter, false},
    [COMMAND_NAMED] = {people_named, false},
    [COMMAND_OWN_PIN] = {people_pin_change, false},
    [COMMAND_INBOX] = {inbox_answer, false},
    [COMMAND_GIVE] = {give_answer, false},
    [COMMAND_COPY] = {people_copy, false},
    [COMMAND_ERASE] = {people_erase, false},
    [COMMAND_GROUP] = {settings_open, false},
};

/* Back takes the answer back that it came of, where that can be. */
static void leave_advice(struct app *app, bool back) {
    bool asks = app->asking.stays && app->asking.interview != INTERVIEW_NONE;
    if (back && !app->run.session && ask_take_back(app))
        return;
    if (running(app)) {
        during_resume(app, 0);
    } else if (app->run.session) {
        run_show(app);
    } else if (asks && !app->advice_ends) {
        ask_next(app);
    } else {
        ask_leave(app);
        app_home(app);
    }
}

/* Leaving the closing screen, or advice: the way back to home, or on with the session. */
static bool closes(struct app *app, struct command command) {
    bool onward = command.kind == COMMAND_BACK || command.kind == COMMAND_RESUME;
    if (app_top(app) == SCREEN_DONE && onward && app->kiosk) {
        kiosk_attract(app);
        return true;
    }
    if (app_top(app) == SCREEN_DONE && onward) {
        run_forget(app);
        app_choose_cards(app);
        app_home(app);
        return true;
    }
    if (app_top(app) == SCREEN_ADVICE && onward) {
        leave_advice(app, command.kind == COMMAND_BACK);
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
    if (command.kind <= COMMAND_NONE || command.kind >= COMMAND_KINDS ||
        (app->kiosk && !kiosk_allows(app, command)) || closes(app, command))
        return;
    if (!commands[command.kind].run || (commands[command.kind].in_session && !running(app)))
        return;
    commands[command.kind].run(app, command.value);
}
