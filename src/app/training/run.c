/* A session on its way: the engine is driven, what happens is journaled the moment it happens, and
 * the screen that fits is shown. */
#include <stdlib.h>
#include <string.h>

#include "app/training/training.h"
#include "base/file.h"
#include "base/gettext.h"
#include "base/log.h"
#include "care/hurt.h"
#include "plan/program_read.h"

enum { HEARTBEAT_MS = 1000 };

const struct run *training_run(const struct context *ctx) {
    return &ctx->training->run;
}

bool training_runs(const struct context *ctx) {
    const struct session *session = ctx->training->run.session;
    return session && session_status(session) == SESSION_RUNNING;
}

void run_forget(struct context *ctx) {
    session_free(ctx->training->run.session);
    program_free(ctx->training->run.kept);
    ctx->training->run = (struct run){0};
    day_forget(ctx);
}

void run_begin(struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    struct err e = {""};
    if (!card || !card->program || ctx->training->run.row)
        return;
    run_forget(ctx);
    /* Whoever begins another one has chosen not to go on with the one that was cut short. */
    run_abandon(ctx);
    bool rated = day_today(ctx, card->program)->asks.before_after;
    ctx->training->run.followed = *card->program;
    ctx->training->run.program = &ctx->training->run.followed;
    ctx->training->run.rated = rated;
    struct record_start start = {.person = ctx->person.id,
                                 .at = ctx->now.wall,
                                 .clock_unset = date_of(ctx->now.wall) < ctx->options.build_day,
                                 .planned_ms = timeline_length(card->program),
                                 .item_count = card->program->item_count};
    snprintf(start.boot, sizeof start.boot, "%s", ctx->options.boot);
    start.program = record_program(ctx->record, card->program, &e);
    ctx->training->run.row = start.program ? record_begin(ctx->record, &start, &e) : 0;
    context_kept(ctx, ctx->training->run.row != 0, &e);
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        ctx->training->run.before[i] = RULES_UNKNOWN;
}

/* What the client does in this session, kept so that it goes on after a cut with the same. */
static void keep_plan(struct context *ctx, const struct today *plan) {
    struct record_item items[PROGRAM_ITEMS] = {0};
    const struct program *program = ctx->training->run.program;
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
    if (ctx->training->run.row)
        context_kept(ctx,
                     record_plan(ctx->record, ctx->training->run.row, items, program->item_count,
                                 plan->verdict == TODAY_EASY, &e),
                     &e);
}

static bool was_met(const struct context *ctx, int item) {
    return record_met(ctx->record, ctx->person.id,
                      ctx->training->run.program->items[item].exercise->id);
}

static void fill_met(const struct context *ctx, bool met[PROGRAM_ITEMS]) {
    for (int i = 0; i < ctx->training->run.program->item_count; i++)
        met[i] = was_met(ctx, i);
}

void run_meet(struct context *ctx) {
    struct err e = {""};
    int item = session_place(ctx->training->run.session).item;
    context_kept(ctx,
                 record_meet(ctx->record, ctx->person.id,
                             ctx->training->run.program->items[item].exercise->id, &e),
                 &e);
}

/* The engine starts with today's doses. */
void run_exercise(struct context *ctx) {
    bool met[PROGRAM_ITEMS];
    const struct today plan = *day_today(ctx, ctx->training->run.program);
    ctx->training->run.followed = today_program(&ctx->training->run.followed, &plan);
    keep_plan(ctx, &plan);
    fill_met(ctx, met);
    ctx->training->run.session = session_new_easy(ctx->training->run.program, met, plan.eased,
                                                  plan.left_out, ctx->now.mono_ms);
    ctx->training->run.stepped_ms = ctx->now.mono_ms;
    context_cue_soon(ctx);
    run_step(ctx);
    run_show(ctx);
}

/* The exact text that was followed comes from the record: the file may be gone or changed. */
static struct program *recorded_program(struct context *ctx, int64_t row) {
    struct faults faults = {0};
    size_t length;
    char *path = NULL, *text = record_program_text(ctx->record, row, &length, &path);
    struct program *program = NULL;
    if (text && path) {
        char *folder = file_folder(path);
        program = program_parse(text, length, path, folder, ctx->library, &faults);
        free(folder);
    }
    if (text && !program) /* its pictures are gone: it is followed without them */
        program = program_parse(text, length, path ? path : "", NULL, ctx->library, &faults);
    if (program)
        library_translate(ctx->library, program);
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

void run_forget_cut(struct context *ctx) {
    program_free(ctx->training->cut);
    ctx->training->cut = NULL;
    ctx->training->unfinished.session = 0;
}

/* Nothing of it is offered again. */
void run_abandon(struct context *ctx) {
    struct err e = {""};
    int64_t session = ctx->training->unfinished.session;
    if (session)
        context_kept(ctx, record_abandon(ctx->record, session, ctx->now.wall, &e), &e);
    run_forget_cut(ctx);
}

const struct program *run_cut(const struct context *ctx) {
    return ctx->training->cut;
}

bool run_was_cut(const struct context *ctx) {
    return ctx->training->unfinished.session != 0;
}

/* "Neck turn (2/5)" */
const char *run_cut_at(struct context *ctx, const struct program *program) {
    int item = ctx->training->unfinished.place.item;
    item = item < 0 || item >= program->item_count ? 0 : item;
    return arena_printf(&ctx->memory, "%s (%d/%d)", program->items[item].exercise->name, item + 1,
                        program->item_count);
}

void run_cut_short(struct context *ctx) {
    run_forget_cut(ctx);
    if (record_unfinished(ctx->record, ctx->person.id, &ctx->training->unfinished))
        ctx->training->cut = recorded_program(ctx, ctx->training->unfinished.program);
}

/* The doses that the session began with. False: it was cut before its first exercise. */
static bool take_plan(struct context *ctx) {
    struct record_item items[PROGRAM_ITEMS];
    int count = record_plan_of(ctx->record, ctx->training->run.row, items, PROGRAM_ITEMS);
    for (int i = 0; i < count && i < ctx->training->run.followed.item_count; i++)
        ctx->training->run.followed.items[i].dose = items[i].dose;
    return count > 0;
}

/* How many of its exercises were stopped for pain before the cut (R20, R21). */
static int pain_stops(struct context *ctx) {
    int count = 0;
    day_today(ctx, ctx->training->run.program);
    for (int i = 0; i < day_course(ctx)->mark_count; i++) {
        const struct course_mark *mark = &day_course(ctx)->marks[i];
        count += mark->kind == COURSE_DECISION && mark->session == ctx->training->run.row &&
                 mark->moment == RULES_DURING && mark->result == RULES_STOP_EXERCISE;
    }
    return count;
}

void run_go_on(struct context *ctx, int value) {
    (void)value;
    struct record_unfinished from = ctx->training->unfinished;
    struct program *program = ctx->training->cut;
    bool met[PROGRAM_ITEMS];
    if (!from.session || !program) {
        run_forget_cut(ctx);
        error_set(&ctx->notice, "%s", _("That session cannot be gone on with. It stays recorded."));
        stack_home(ctx);
        return;
    }
    ctx->training->cut = NULL; /* it is the run's now */
    run_forget_cut(ctx);
    run_forget(ctx);
    ctx->training->run.kept = program;
    ctx->training->run.followed = *program;
    ctx->training->run.program = &ctx->training->run.followed;
    ctx->training->run.row = from.session;
    ctx->training->run.worked_ms = from.worked_ms;
    ctx->training->run.rated = day_today(ctx, ctx->training->run.program)->asks.before_after;
    bool planned = take_plan(ctx);
    if (!planned && (from.worked_ms == 0 || unasked(program, &from))) {
        ask_go_on(ctx);
        return;
    }
    memcpy(ctx->training->run.before, from.before, sizeof from.before);
    ctx->training->run.pain_stops = pain_stops(ctx);
    fill_met(ctx, met);
    ctx->training->run.session = session_new_at(program, met, &from.place, ctx->now.mono_ms);
    ctx->training->run.stepped_ms = ctx->now.mono_ms;
    if (session_left_ms(ctx->training->run.session) ==
        0) /* only the last question was not answered */
        session_resume(ctx->training->run.session, ctx->now.mono_ms);
    run_step(ctx);
    run_show(ctx);
}

static void journal(struct context *ctx, const struct session_event *event) {
    struct run *run = &ctx->training->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (run->row)
        context_kept(ctx,
                     record_event(ctx->record, run->row, event,
                                  run->program->items[event->item].exercise->id, &place,
                                  run->worked_ms, ctx->now.wall, &e),
                     &e);
}

static void heartbeat(struct context *ctx) {
    struct run *run = &ctx->training->run;
    struct session_place place = session_place(run->session);
    struct err e = {""};
    if (!run->row || run->worked_ms / HEARTBEAT_MS == run->placed_ms / HEARTBEAT_MS)
        return;
    run->placed_ms = run->worked_ms;
    context_kept(ctx, record_place(ctx->record, run->row, &place, run->worked_ms, &e), &e);
}

void run_step(struct context *ctx) {
    struct run *run = &ctx->training->run;
    struct session_event event;
    if (!run->session)
        return;
    bool ran = session_status(run->session) == SESSION_RUNNING;
    session_step(run->session, ctx->now.mono_ms);
    int64_t passed = ctx->now.mono_ms - run->stepped_ms;
    if (ran && passed > 0 && passed <= SESSION_GAP_MS)
        run->worked_ms += passed;
    run->stepped_ms = ctx->now.mono_ms;
    while (session_event(run->session, &event)) {
        journal(ctx, &event);
        context_cue(ctx, cue_for(&event));
        speak_event(ctx, &event);
        ctx->changed = true;
    }
    speak_second(ctx);
    heartbeat(ctx);
    if (ran && session_status(run->session) != SESSION_RUNNING && stack_top(ctx) == SCREEN_PLAYER)
        run_show(ctx);
}

void run_show(struct context *ctx) {
    static const enum screen_id screens_of[] = {[SESSION_WAITING] = SCREEN_INSTRUCTIONS,
                                                [SESSION_RUNNING] = SCREEN_PLAYER,
                                                [SESSION_PAUSED] = SCREEN_PAUSE};
    enum session_status status = session_status(ctx->training->run.session);
    if (status == SESSION_DONE || status == SESSION_STOPPED) {
        ctx->training->run.stopped = status == SESSION_STOPPED;
        stack_home(ctx);
        ask_begin(ctx, INTERVIEW_AFTER);
        return;
    }
    if (stack_top(ctx) == screens_of[status])
        return;
    stack_home(ctx);
    stack_go(ctx, screens_of[status]);
}

void run_scored(struct context *ctx, const int before[PROGRAM_REGIONS]) {
    memcpy(ctx->training->run.before, before, sizeof ctx->training->run.before);
}

int64_t run_deadline(const struct context *ctx) {
    const struct session *session = ctx->training->run.session;
    return session ? session_deadline(session) : INT64_MAX;
}

/* The window was hidden, or the device is about to sleep. */
void run_suspend(struct context *ctx) {
    if (stack_top(ctx) != SCREEN_PLAYER)
        return;
    session_pause(ctx->training->run.session, PAUSE_GAP, ctx->now.mono_ms);
    run_step(ctx);
    run_show(ctx);
}

void run_end(struct context *ctx) {
    struct err e = {""};
    if (ctx->training->run.row)
        context_kept(ctx, record_end(ctx->record, ctx->training->run.row, ctx->now.wall, NULL, &e),
                     &e);
    record_set(ctx->record, ctx->person.id, "program", ctx->training->run.program->path, &e);
    day_forget(ctx);
}

void run_note(struct context *ctx, const char *kind, const char *text) {
    struct err e = {""};
    context_kept(ctx,
                 record_note(ctx->record, ctx->person.id, ctx->training->run.row, kind, text,
                             ctx->now.wall, &e),
                 &e);
}
