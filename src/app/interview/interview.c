#include "app/interview/interview.h"

#include <stdlib.h>

#include "base/memory.h"

struct interview *interview_new(void) {
    return memory_alloc(1, sizeof(struct interview));
}

void interview_free(struct interview *interview) {
    text_free(&interview->advice_title);
    text_free(&interview->advice_text);
    free(interview);
}

bool interview_asks(const struct context *ctx) {
    const struct asking *asking = &ctx->interview->asking;
    return asking->interview != INTERVIEW_NONE && asking->now != ASK_KINDS && !asking->stays &&
           stack_top(ctx) == asking->screen;
}

enum interview_kind interview_kind(const struct context *ctx) {
    return ctx->interview->asking.interview;
}

bool interview_is_emergency(const struct context *ctx) {
    return ctx->interview->advice_emergency;
}

void interview_clear_advice(struct interview *interview) {
    text_clear(&interview->advice_title);
    text_clear(&interview->advice_text);
}

void interview_open_questions(struct context *ctx) {
    ctx->interview->questions = (struct questions){0};
}

void interview_forget(struct context *ctx) {
    ctx->interview->asking = (struct asking){0};
    ctx->interview->questions = (struct questions){0};
    interview_clear_advice(ctx->interview);
}

const char *interview_advice_title(const struct context *ctx) {
    return text_str(&ctx->interview->advice_title);
}

const char *interview_advice(const struct context *ctx) {
    return text_str(&ctx->interview->advice_text);
}
