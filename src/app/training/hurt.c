/* "This hurts": what was answered is judged, and the engine does what follows. */
#include "care/hurt.h"

#include "app/training/training.h"

static void follow(struct context *ctx, enum hurt_outcome outcome) {
    struct run *run = &ctx->training->run;
    int64_t now = ctx->now.mono_ms;
    if (outcome == HURT_EASE)
        session_ease(run->session, now);
    if (outcome >= HURT_STOP_ITEM) {
        run->pain_stops++;
        session_skip(run->session, SKIP_PAIN, now);
    }
    if (outcome == HURT_STOP_SESSION)
        session_stop(run->session, now);
    run_step(ctx);
    if (outcome == HURT_STOP_SESSION)
        run_end(ctx); /* a kill now does not bring it back; its questions are still asked */
}

void hurt_judge(struct context *ctx, int answer) {
    struct run *run = &ctx->training->run;
    struct standing standing = day_today(ctx, run->program)->standing;
    struct hurt_verdict verdict =
        hurt_decide((enum hurt_answer)answer, run->pain_stops,
                    standing.light_headed + run->light_headed, &run->program->rules);
    run_note(ctx, "hurt", hurt_id((enum hurt_answer)answer));
    judge_in_session(ctx, &verdict.input, verdict.decision);
    if (answer == HURT_LIGHT) {
        run->light_headed++;
        day_answer(ctx, course_kind_id(COURSE_LIGHT), 1, 0, NULL, run->row);
    }
    follow(ctx, verdict.outcome);
    stack_replace(ctx, SCREEN_ADVICE);
}
