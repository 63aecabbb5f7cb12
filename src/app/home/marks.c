/* What the client says of a day: that it was cleared, that it is a different one. */
#include "app/home/home.h"

static void mark_today(struct context *ctx, enum course_kind kind) {
    day_answer(ctx, course_kind_id(kind), 1, 0, NULL, 0);
    day_forget(ctx);
    stack_home(ctx);
}

/* A pause is lifted by an answer without words, what the screening blocks by the ids of its parts.
 * Whoever says that it goes on knows of both. */
static void cleared(struct context *ctx, int value) {
    (void)value;
    const struct program_card *card = programs_card(ctx);
    if (stack_top(ctx) != SCREEN_CLEAR || !card || !card->program)
        return;
    struct text ids = {0};
    bool paused = day_today(ctx, card->program)->standing.paused;
    if (paused)
        day_answer(ctx, course_kind_id(COURSE_CLEARED), 1, 0, NULL, 0);
    screening_ids(&ids, day_course(ctx)->answers);
    if (!paused || screening_blocks(day_course(ctx)->answers, day_course(ctx)->cleared))
        day_answer(ctx, course_kind_id(COURSE_CLEARED), 1, 0, text_str(&ids), 0);
    text_free(&ids);
    day_forget(ctx);
    stack_home(ctx);
}

static void treated(struct context *ctx, int value) {
    (void)value;
    mark_today(ctx, COURSE_TREATMENT);
}

static void excused(struct context *ctx, int value) {
    (void)value;
    mark_today(ctx, COURSE_EXCUSED);
}

/* The session of the card that is shown: first the safety check. */
static void begin(struct context *ctx, int value) {
    (void)value;
    const struct program_card *card = programs_card(ctx);
    if (!card || !card->program || card->is_locked)
        return;
    struct err e = {""};
    record_set(ctx->record, 0, "program", card->file, &e);
    enum today_verdict verdict = day_today(ctx, card->program)->verdict;
    if (verdict == TODAY_USUAL || verdict == TODAY_EASY || verdict == TODAY_OFF)
        ask_begin(ctx, INTERVIEW_BEFORE);
    else
        stack_go(ctx, SCREEN_WHY);
}

static void open_program(struct context *ctx, int value) {
    if (programs_pick(ctx, value))
        stack_go(ctx, SCREEN_PROGRAM);
}

const struct command_row home_commands[] = {
    {COMMAND_PROGRAM, open_program, false},
    {COMMAND_BEGIN, begin, false},
    {COMMAND_CLEARED, cleared, false},
    {COMMAND_TREATED, treated, false},
    {COMMAND_EXCUSED, excused, false},
    {COMMAND_SNOOZE, breaks_snooze, false},
    {COMMAND_NONE, NULL, false},
};
