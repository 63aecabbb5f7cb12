/* A posture program's breaks: when the next one is, and the tone when it falls due. */
#include "app/home/home.h"

enum { SNOOZE_MIN = 10 };

static bool has_breaks(const struct context *ctx, const struct program **program) {
    const struct program_card *card = programs_card(ctx);
    *program = card ? card->program : NULL;
    return *program && (*program)->schedule.every_min > 0 && !training_run(ctx)->program;
}

int breaks_min(struct context *ctx) {
    const struct program *program;
    if (!has_breaks(ctx, &program))
        return -1;
    struct due due = day_today(ctx, program)->due;
    int64_t snoozed = ctx->day->snoozed_ms - ctx->now.wall.utc_ms;
    int left = due.when == DUE_NOW ? 0 : -1;
    if (due.when == DUE_LATER && due.day == date_of(ctx->now.wall) && due.minute >= 0)
        left = due.minute - date_minute_of_day(ctx->now.wall);
    if (left == 0 && snoozed > 0 && snoozed <= SNOOZE_MIN * 60000)
        left = (int)((snoozed + 59999) / 60000);
    return left;
}

void breaks_snooze(struct context *ctx, int value) {
    (void)value;
    ctx->day->snoozed_ms = ctx->now.wall.utc_ms + SNOOZE_MIN * 60000;
    ctx->day->chime = CHIME_QUIET;
    day_answer(ctx, course_kind_id(COURSE_SNOOZE), SNOOZE_MIN, 0, NULL, 0);
    ctx->changed = true;
}

/* A break is due, or from nine on the question of the morning after (rating model 3.3). */
static bool reminds(struct context *ctx) {
    enum { MORNING_MIN = 9 * 60 };
    const struct program_card *card = programs_card(ctx);
    bool morning = card && card->program && date_minute_of_day(ctx->now.wall) >= MORNING_MIN &&
                   day_today(ctx, card->program)->asks.next_day != 0;
    return morning || breaks_min(ctx) == 0;
}

/* Once for each thing that falls due while home is in sight. What was due when home came stands
 * there to be read: it is silent. */
void breaks_chime(struct context *ctx) {
    if (stack_top(ctx) != SCREEN_HOME)
        return;
    bool due = reminds(ctx);
    if (due && ctx->day->chime == CHIME_QUIET)
        context_sound(ctx, CUE_NEXT);
    ctx->day->chime = due ? CHIME_TOLD : CHIME_QUIET;
}
