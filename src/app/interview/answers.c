/* What the client answers to the questions round a session: one small function a command. */
#include "app/interview/interview.h"
#include "care/visit.h"

static void tick(struct context *ctx, int value) {
    ctx->interview->asking.ticked ^= 1u << value;
}

static void checked(struct context *ctx, int value) {
    (void)value;
    if (stack_top(ctx) == SCREEN_CHECK)
        ask_next(ctx);
}

static void rate(struct context *ctx, int value) {
    ask_score(ctx, value);
}

static void unanswered(struct context *ctx, int value) {
    (void)value;
    ask_score(ctx, RULES_UNKNOWN);
}

static void part(struct context *ctx, int value) {
    ctx->interview->asking.screening ^= (screening_answers)1 << value;
}

static void screened(struct context *ctx, int value) {
    if (stack_top(ctx) != SCREEN_SCREENING)
        return;
    const struct screening_part *part = screening_blocks(ctx->interview->asking.screening, 0);
    bool at_once = part && part->kind >= SCREENING_URGENT; /* no further question before help */
    if (value < SCREENING_QUESTIONS && !at_once) {
        ctx->interview->asking.question = value;
        stack_replace(ctx, SCREEN_SCREENING);
    } else {
        ask_next(ctx);
    }
}

static void quality(struct context *ctx, int value) {
    ctx->interview->asking.qualities ^= 1u << value;
}

/* What it is like belongs to the session, or to the one of the day before. */
static void qualities(struct context *ctx, int value) {
    (void)value;
    bool morning = ctx->interview->asking.now == ASK_MORNING_QUALITY;
    if (stack_top(ctx) != SCREEN_QUALITY)
        return;
    day_answer(ctx, "quality", (int)ctx->interview->asking.qualities, 0, NULL,
               morning ? ctx->interview->asking.morning_of : training_run(ctx)->row);
    ask_next(ctx);
}

static void spread(struct context *ctx, int value) {
    ctx->interview->asking.spread ^= 1u << value;
}

static void spreads(struct context *ctx, int value) {
    (void)value;
    for (int region = 0; region < REGION_COUNT; region++)
        if (ctx->interview->asking.spread >> region & 1)
            day_answer(ctx, course_kind_id(COURSE_SPREAD), region, 0, NULL, training_run(ctx)->row);
    stack_back(ctx);
}

/* A step up is said yes to, asked for, or put off. It is part of today from now on. */
static void step(struct context *ctx, int value) {
    const struct program *program = context_program(ctx);
    struct today_offer offer = day_today(ctx, program)->offer;
    struct err e = {""};
    if (stack_top(ctx) != SCREEN_STEP || offer.item < 0)
        return;
    enum course_kind kind = !value                 ? COURSE_STEP_LATER
                            : offer.needs_approval ? COURSE_STEP_ASKED
                                                   : COURSE_STEP_UP;
    context_kept(ctx,
                 record_step(ctx->record, ctx->person.id, record_program(ctx->record, program, &e),
                             kind, program->items[offer.item].exercise->id, offer.step, offer.to,
                             ctx->now.wall, &e),
                 &e);
    day_forget(ctx);
    ask_next(ctx);
}

static void morning(struct context *ctx, int value) {
    (void)value;
    if (programs_card(ctx) && programs_card(ctx)->program)
        ask_begin(ctx, INTERVIEW_MORNING);
}

static void welcomed(struct context *ctx, int value) {
    (void)value;
    if (stack_top(ctx) == SCREEN_WELCOME)
        ask_next(ctx);
}

static void question(struct context *ctx, int value) {
    ctx->interview->questions.ticked ^= 1u << value;
}

/* By their ids, which stay what they are when a later version asks other things. */
static void send_questions(struct context *ctx, int value) {
    (void)value;
    struct questions *questions = &ctx->interview->questions;
    if (stack_top(ctx) != SCREEN_QUESTIONS || questions->sent)
        return;
    if (!questions->ticked) {
        stack_back(ctx);
        return;
    }
    questions->sent = questions->kept = true;
    for (int i = 0; i < VISIT_QUESTIONS; i++)
        if (questions->ticked >> i & 1)
            questions->kept = day_answer(ctx, "question", 1, 0, visit_id(i), 0) && questions->kept;
    stack_replace(ctx, SCREEN_QUESTIONS);
}

const struct command_row interview_commands[] = {
    {COMMAND_TICK, tick, false},
    {COMMAND_CHECKED, checked, false},
    {COMMAND_RATE, rate, false},
    {COMMAND_UNANSWERED, unanswered, false},
    {COMMAND_PART, part, false},
    {COMMAND_SCREENED, screened, false},
    {COMMAND_QUALITY, quality, false},
    {COMMAND_QUALITIES, qualities, false},
    {COMMAND_SPREAD, spread, false},
    {COMMAND_SPREADS, spreads, false},
    {COMMAND_STEP, step, false},
    {COMMAND_MORNING, morning, false},
    {COMMAND_WELCOMED, welcomed, false},
    {COMMAND_QUESTION, question, false},
    {COMMAND_QUESTIONS, send_questions, false},
    {COMMAND_NONE, NULL, false},
};
