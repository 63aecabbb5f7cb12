/* What the screens of a session show. */
#include "app/screens.h"
#include "app/training/training.h"
#include "base/gettext.h"

/* The exercise that the session is at. */
static int item_of(const struct context *ctx) {
    const struct session *session = ctx->training->run.session;
    return session ? session_place(session).item : 0;
}

void instructions_fill(struct context *ctx, struct instructions_model *model) {
    const struct run *run = &ctx->training->run;
    *model = (struct instructions_model){.program = context_program(ctx),
                                         .item = item_of(ctx),
                                         .pictures = context_pictures(ctx, run->program)};
    if (!run->session)
        return;
    day_today(ctx, run->program);
    model->waits = session_status(run->session) == SESSION_WAITING;
    model->gently =
        screening_gently(day_course(ctx)->answers, run->program->items[model->item].exercise);
}

void player_fill(struct context *ctx, struct player_model *model) {
    const struct run *run = &ctx->training->run;
    *model = (struct player_model){.session = run->session,
                                   .program = run->program,
                                   .pictures = context_pictures(ctx, run->program),
                                   .still = ctx->settings.still,
                                   .large = ctx->settings.large};
}

void pause_fill(struct context *ctx, struct pause_model *model) {
    *model = (struct pause_model){ctx->training->run.session, context_program(ctx), item_of(ctx)};
}

void skip_fill(struct context *ctx, struct skip_model *model) {
    *model = (struct skip_model){context_program(ctx), item_of(ctx)};
}

void hurt_fill(struct context *ctx, struct hurt_model *model) {
    *model = (struct hurt_model){context_program(ctx), item_of(ctx)};
}

/* --- the end -----------------------------------------------------------------------------------
 */

/* What was left out that day was not asked for. */
static int left_out_count(struct context *ctx) {
    struct record_item items[PROGRAM_ITEMS];
    int64_t row = ctx->training->run.row;
    int count = row ? record_plan_of(ctx->record, row, items, PROGRAM_ITEMS) : 0;
    int out = 0;
    for (int i = 0; i < count; i++)
        out += items[i].left_out;
    return out;
}

/* As the record has it, where it was kept. */
static void add_summary(struct context *ctx, struct done_model *model) {
    const struct run *run = &ctx->training->run;
    struct record_summary from;
    model->items = run->program->item_count;
    model->worked_ms = run->worked_ms;
    model->stopped = run->stopped;
    if (run->row && record_summary(ctx->record, run->row, &from)) {
        model->worked_ms = from.worked_ms;
        model->done = from.items_done;
        model->skipped = from.items_skipped;
        model->items = from.item_count;
        model->kept = true;
    }
    model->items -= left_out_count(ctx);
}

void done_fill(struct context *ctx, struct done_model *model) {
    *model = (struct done_model){.advice_title = interview_advice_title(ctx),
                                 .advice_text = interview_advice(ctx),
                                 .notice = context_notice(ctx),
                                 .comfort = ctx->training->comfort.offered && !ctx->kiosk,
                                 .visitor = ctx->kiosk != NULL};
    add_summary(ctx, model);
    const struct today *today = day_today(ctx, ctx->training->run.program);
    model->next_time = today->verdict == TODAY_PAUSED
                           ? _("Next time: when your therapist has cleared it.")
                           : when_words(ctx, &today->due);
}

void timer_fill(struct context *ctx, struct timer_model *model) {
    const struct comfort_timer *timer = &ctx->training->comfort;
    *model = (struct timer_model){.kind = timer->kind,
                                  .left_ms = timer->left_ms,
                                  .check = !timer->runs && !timer->looked && timer->left_ms > 0,
                                  .done = timer->looked && timer->left_ms <= 0};
}
