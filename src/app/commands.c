#include "app/commands.h"

#include "app/context.h"
#include "app/handover/handover.h"
#include "app/home/home.h"
#include "app/interview/interview.h"
#include "app/kiosk/kiosk.h"
#include "app/library/library.h"
#include "app/people/people.h"
#include "app/settings/settings.h"
#include "app/stack.h"
#include "app/training/training.h"

static bool running(const struct context *ctx) {
    const struct session *session = training_run(ctx)->session;
    return session && session_status(session) <= SESSION_PAUSED;
}

/* --- from screen to screen ----------------------------------------------------------------------
 */

/* What is made ready for a screen before it comes. */
static const struct {
    enum screen_id screen;
    void (*arrive)(struct context *ctx);
} arrivals[] = {
    {SCREEN_LIBRARY, library_browse}, {SCREEN_QUESTIONS, interview_open_questions},
    {SCREEN_PICTURE, name_keep},      {SCREEN_PERSON, people_open_page},
    {SCREEN_GIVE, give_begin},
};

static void go(struct context *ctx, int value) {
    for (size_t i = 0; i < sizeof arrivals / sizeof *arrivals; i++)
        if ((int)arrivals[i].screen == value)
            arrivals[i].arrive(ctx);
    if (value == SCREEN_WHO)
        people_who(ctx);
    else
        stack_go(ctx, (enum screen_id)value);
}

/* Back from the instructions: on with the exercise, or, where they wait, to the menu. */
static void leave_instructions(struct context *ctx) {
    if (session_status(training_run(ctx)->session) == SESSION_WAITING)
        during_pause(ctx, 0);
    else
        during_ready(ctx, 0);
}

static void back(struct context *ctx, int value) {
    (void)value;
    if (stack_top(ctx) == SCREEN_INSTRUCTIONS) {
        leave_instructions(ctx);
        return;
    }
    if (stack_top(ctx) == SCREEN_TIMER)
        comfort_end(ctx);
    if (interview_asks(ctx)) {
        if (ask_back(ctx) || interview_kind(ctx) == INTERVIEW_AFTER)
            return; /* the session is over; there is nothing to go back to */
        ask_leave(ctx);
    }
    stack_back(ctx);
    if (stack_top(ctx) == SCREEN_PLAYER) /* the question that paused it was taken back */
        during_resume(ctx, 0);
}

static void help(struct context *ctx, int value) {
    (void)value;
    if (stack_top(ctx) == SCREEN_HELP)
        return;
    if (stack_top(ctx) == SCREEN_PLAYER)
        during_help(ctx);
    stack_go(ctx, SCREEN_HELP);
}

static void quit(struct context *ctx, int value) {
    (void)value;
    ctx->quits = true;
}

static const struct command_row core_commands[] = {
    {COMMAND_GO, go, false},     {COMMAND_BACK, back, false}, {COMMAND_HELP, help, false},
    {COMMAND_QUIT, quit, false}, {COMMAND_NONE, NULL, false},
};

/* --- the tables ---------------------------------------------------------------------------------
 */

static const struct command_row *const tables[] = {
    core_commands,    training_commands, interview_commands, home_commands,  people_commands,
    library_commands, handover_commands, settings_commands,  kiosk_commands,
};

static const struct command_row *find(int kind) {
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (const struct command_row *row = tables[i]; row->run; row++)
            if ((int)row->kind == kind)
                return row;
    return NULL;
}

/* Back takes the answer back that it came of, where that can be. */
static void leave_advice(struct context *ctx, bool back) {
    bool asks = ctx->interview->asking.stays && ctx->interview->asking.interview != INTERVIEW_NONE;
    if (back && !training_run(ctx)->session && ask_take_back(ctx))
        return;
    if (running(ctx)) {
        during_resume(ctx, 0);
    } else if (training_run(ctx)->session) {
        run_show(ctx);
    } else if (asks && !ctx->interview->advice_ends) {
        ask_next(ctx);
    } else {
        ask_leave(ctx);
        stack_home(ctx);
    }
}

/* Leaving the closing screen, or advice: the way back to home, or on with the session. */
static bool closes(struct context *ctx, struct command command) {
    bool onward = command.kind == COMMAND_BACK || command.kind == COMMAND_RESUME;
    if (stack_top(ctx) == SCREEN_DONE && onward && ctx->kiosk) {
        kiosk_attract(ctx);
        return true;
    }
    if (stack_top(ctx) == SCREEN_DONE && onward) {
        run_forget(ctx);
        programs_choose(ctx);
        stack_home(ctx);
        return true;
    }
    if (stack_top(ctx) == SCREEN_ADVICE && onward) {
        leave_advice(ctx, command.kind == COMMAND_BACK);
        return true;
    }
    return false;
}

void commands_do(struct context *ctx, struct command command) {
    ctx->changed = true;
    ctx->acted = true;
    if (command.kind == COMMAND_PAGE) {
        ui_turn(ctx->ui, command.value);
        return;
    }
    if (command.kind <= COMMAND_NONE || command.kind >= COMMAND_KINDS ||
        (ctx->kiosk && !kiosk_allows(ctx, command)) || closes(ctx, command))
        return;
    const struct command_row *row = find(command.kind);
    if (row && (!row->in_session || running(ctx)))
        row->run(ctx, command.value);
}
