/* What home, the programs and today's plan show. */
#include <string.h>

#include "app/home/home.h"
#include "app/screens.h"
#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "care/trend.h"
#include "care/wording.h"

static struct model_day day_of(struct context *ctx) {
    const struct program *program = context_program(ctx);
    return (struct model_day){program, program ? day_today(ctx, program) : NULL};
}

static const char *limits_of(struct context *ctx, const struct program *program) {
    struct text limits = {0};
    if (!program)
        return "";
    wording_limits(&limits, program);
    return context_text(ctx, &limits);
}

/* --- home ---------------------------------------------------------------------------------------
 */

static const char *goal_line(struct context *ctx, const struct program *program) {
    int score = day_goal(ctx, program);
    const char *goal = direction_isolated(&ctx->memory, program->goal.text);
    if (!goal)
        return NULL;
    if (score < 0)
        return program->goal.text;
    if (program->goal.target < 0)
        return arena_printf(&ctx->memory, _("%s: %d of 10"), goal, score);
    return arena_printf(&ctx->memory, _("%s: %d of 10, aim %d"), goal, score, program->goal.target);
}

/* Nothing is said of a week before the first session. */
static const char *week_line(struct context *ctx, const struct program *program) {
    struct text line = {0};
    date_day monday = date_monday(date_of(ctx->now.wall));
    if (ctx->day->course.session_count == 0 ||
        date_of(ctx->day->course.sessions[0].began) >= monday)
        return NULL;
    trend_sentence(&line, program, &ctx->day->course, date_of(ctx->now.wall));
    const char *kept = line.length ? arena_strdup(&ctx->memory, text_str(&line)) : NULL;
    text_free(&line);
    return kept;
}

static void add_person(struct context *ctx, struct home_model *model) {
    model->person = ctx->person.name;
    model->person_name = people_own_name(ctx);
    model->person_picture = people_picture_id(ctx);
}

/* A program: when it is due, and what is said of its course. */
static void add_program(struct context *ctx, struct home_model *model) {
    const struct program *program = model->day.program;
    model->due = day_today(ctx, program)->due;
    model->next_time = when_words(ctx, &model->due);
    model->goal_line = goal_line(ctx, program);
    model->week_line = week_line(ctx, program);
    model->break_min = breaks_min(ctx);
    model->can_snooze = model->break_min == 0;
    model->unfinished = run_was_cut(ctx);
    if (model->unfinished)
        model->unfinished_item = run_cut_at(ctx, program);
}

void home_fill(struct context *ctx, struct home_model *model) {
    date_day today = date_of(ctx->now.wall);
    *model = (struct home_model){.now = ctx->now.wall,
                                 .notice = context_notice(ctx),
                                 .inbox_from = inbox_from(ctx),
                                 .weekday = date_weekday(today),
                                 .break_min = -1};
    model->cards = programs_cards(ctx, &model->card_count, &model->card);
    model->day.program =
        run_cut(ctx) && !training_run(ctx)->program ? run_cut(ctx) : context_program(ctx);
    model->pictures = context_pictures(ctx, model->day.program);
    add_person(ctx, model);
    days_marks(ctx, model->day.program, date_monday(today), 7, model->week);
    if (!model->day.program)
        return;
    add_program(ctx, model);
    model->day.today = day_today(ctx, model->day.program);
}

/* --- programs -----------------------------------------------------------------------------------
 */

void programs_fill(struct context *ctx, struct programs_model *model) {
    int card;
    model->cards = programs_cards(ctx, &model->card_count, &card);
    model->trusted_count = trust_count(ctx);
}

void program_fill(struct context *ctx, struct program_model *model) {
    int count, card;
    const struct program_card *cards = programs_cards(ctx, &count, &card);
    *model = (struct program_model){.card = card >= 0 ? &cards[card] : NULL,
                                    .day = day_of(ctx),
                                    .limits = limits_of(ctx, context_program(ctx)),
                                    .trusted_count = trust_count(ctx)};
}

/* --- why ----------------------------------------------------------------------------------------
 */

static void add_row(struct context *ctx, const struct record_decision_row *from,
                    struct why_row *row) {
    struct text day = {0};
    locale_day_short(&day, date_of(from->at));
    row->when = context_text(ctx, &day);
    row->told = arena_strdup(&ctx->memory, from->told ? from->told : "");
    row->limits = arena_strdup(&ctx->memory, from->limits ? from->limits : "");
    memcpy(row->rule, from->rule, sizeof row->rule);
}

void why_fill(struct context *ctx, struct why_model *model) {
    struct record_decision_row rows[MODEL_WHYS];
    *model = (struct why_model){.day = day_of(ctx),
                                .limits = limits_of(ctx, context_program(ctx)),
                                .emergency = number_emergency(ctx)};
    int count =
        model->day.program ? record_decisions(ctx->record, ctx->person.id, rows, MODEL_WHYS) : 0;
    for (int i = 0; i < count; i++)
        if (rows[i].decided.result != RULES_CONTINUE && rows[i].decided.result != RULES_SETTLED)
            add_row(ctx, &rows[i], &model->rows[model->count++]);
    record_decisions_free(rows, count);
}

void clear_fill(struct context *ctx, struct clear_model *model) {
    model->day = day_of(ctx);
    model->emergency = number_emergency(ctx);
}

void help_fill(struct context *ctx, struct help_model *model) {
    *model = (struct help_model){.program = context_program(ctx),
                                 .emergency = number_emergency(ctx),
                                 .crisis = number_crisis(ctx)};
}
