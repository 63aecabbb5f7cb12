/* What the screens of the interview show. */
#include "app/interview/interview.h"
#include "app/screens.h"
#include "base/gettext.h"

static const struct {
    enum scale_kind scale;
    const char *above, *text, *hint; /* N_(); text NULL: the region's own question */
    bool can_skip;
} questions[ASK_KINDS] = {
    [ASK_BEFORE] = {SCALE_SORE, N_("Before you start"), NULL,
                    N_("0 is none. 10 is the worst you can think of."), false},
    [ASK_AFTER] = {SCALE_SORE, N_("After the session"), NULL,
                   N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_MORNING] = {SCALE_SORE, N_("The next morning"), NULL,
                     N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_USUAL] = {SCALE_SORE, N_("To begin with"), N_("How sore is it on a usual day?"),
                   N_("0 is none. 10 is the worst you can think of."), false},
    [ASK_EVENING] = {SCALE_SORE, N_("The end of the day"), NULL,
                     N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_EFFORT] = {SCALE_EFFORT, N_("After the session"), N_("How hard was that?"),
                    N_("0 is rest. 10 is flat out."), true},
    [ASK_GOAL] = {SCALE_GOAL, N_("Your goal, once a week"), NULL,
                  N_("How well can you do it? 0 is not at all. 10 is as before."), true},
    [ASK_CHANGE] = {SCALE_CHANGE, N_("Your review"), N_("Since you started, how are you?"),
                    N_("0 is the same. Left is worse, right is better."), true},
};

/* The number that stands ready: what was given, else the last one of the record. */
static int ready_score(struct context *ctx) {
    const struct asking *asking = &ctx->interview->asking;
    const struct program *program = context_program(ctx);
    enum region region = program->regions[asking->region];
    int given = asking->scores[asking->now][asking->region];
    int before = asking->scores[ASK_BEFORE][asking->region];
    int goal = asking->now == ASK_GOAL ? day_goal(ctx, program) : -1;
    if (given != RULES_UNKNOWN)
        return given;
    if (asking->now == ASK_USUAL)
        return SCALE_NONE;
    if (questions[asking->now].scale == SCALE_EFFORT)
        return 3;
    if (goal >= 0)
        return goal;
    if (questions[asking->now].scale != SCALE_SORE)
        return 0;
    if (asking->now == ASK_AFTER && before != RULES_UNKNOWN)
        return before;
    int after = record_last_score(ctx->record, ctx->person.id, region, RATING_AFTER);
    if (after < 0)
        after = record_last_score(ctx->record, ctx->person.id, region, RATING_BEFORE);
    return after < 0 ? 0 : after;
}

void rating_fill(struct context *ctx, struct rating_model *model) {
    const struct asking *asking = &ctx->interview->asking;
    const struct program *program = context_program(ctx);
    if (!interview_asks(ctx) || !program)
        return;
    enum region region = program->regions[asking->region];
    *model = (struct rating_model){.above = _(questions[asking->now].above),
                                   .text = _(region_question(region)),
                                   .hint = _(questions[asking->now].hint),
                                   .scale = questions[asking->now].scale,
                                   .chosen = ready_score(ctx),
                                   .can_skip = questions[asking->now].can_skip,
                                   .can_wait = asking->now == ASK_USUAL,
                                   .can_back = asking->interview != INTERVIEW_AFTER ||
                                               asking->trail_count > 0 || asking->region > 0};
    if (questions[asking->now].text)
        model->text = _(questions[asking->now].text);
    if (asking->now == ASK_GOAL)
        model->text = program->goal.text ? program->goal.text : "";
    if (questions[asking->now].scale == SCALE_SORE && program->region_count > 1)
        model->above = arena_printf(&ctx->memory, "%s · %s", model->above, _(region_name(region)));
}

void check_fill(struct context *ctx, struct check_model *model) {
    model->ticked = ctx->interview->asking.ticked;
}

void advice_fill(struct context *ctx, struct advice_model *model) {
    const struct interview *interview = ctx->interview;
    *model = (struct advice_model){.title = text_str(&interview->advice_title),
                                   .text = text_str(&interview->advice_text),
                                   .emergency = interview->advice_emergency,
                                   .ends = interview->advice_ends,
                                   .in_session = training_run(ctx)->session != NULL};
}

void screening_fill(struct context *ctx, struct screening_model *model) {
    model->question = ctx->interview->asking.question;
    model->answers = ctx->interview->asking.screening;
}

void quality_fill(struct context *ctx, struct quality_model *model) {
    const struct asking *asking = &ctx->interview->asking;
    *model = (struct quality_model){.qualities = asking->qualities,
                                    .morning = asking->now == ASK_MORNING_QUALITY,
                                    .spread = asking->spread};
}

void spread_fill(struct context *ctx, struct spread_model *model) {
    model->spread = ctx->interview->asking.spread;
}

void step_fill(struct context *ctx, struct step_model *model) {
    const struct program *program = context_program(ctx);
    model->day = (struct model_day){program, program ? day_today(ctx, program) : NULL};
    model->pictures = context_pictures(ctx, program);
}

void welcome_fill(struct context *ctx, struct welcome_model *model) {
    model->program = context_program(ctx);
    model->voice = ctx->settings.voice;
}

void questions_fill(struct context *ctx, struct questions_model *model) {
    model->questions = ctx->interview->questions;
    model->notice = context_notice(ctx);
}
