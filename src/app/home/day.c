/* Today: read from the record and derived when it is asked for, kept until something changes. */
#include <string.h>

#include "app/home/home.h"

void day_free(struct context *ctx) {
    report_forget(ctx);
    record_course_free(&ctx->day->course);
    ctx->day->course = (struct course){.screened = DATE_NONE};
    ctx->day->today_of = NULL;
}

void day_forget(struct context *ctx) {
    ctx->day->today_of = NULL;
    ctx->changed = true;
}

const struct today *day_today(struct context *ctx, const struct program *program) {
    int64_t minute = ctx->now.wall.utc_ms / 60000;
    /* While a session is asked about or runs, its day stands: midnight does not change it. */
    bool stands = training_run(ctx)->row != 0 || interview_kind(ctx) != INTERVIEW_NONE;
    if (ctx->day->today_of == program && (stands || ctx->day->today_minute == minute))
        return &ctx->day->today;
    if (ctx->day->today_of != program || !stands) {
        day_free(ctx);
        record_course(ctx->record, ctx->person.id, program, due_read(program), &ctx->day->course);
    }
    ctx->day->today = today_plan(program, &ctx->day->course, ctx->now.wall);
    ctx->day->today_of = program;
    ctx->day->today_minute = minute;
    return &ctx->day->today;
}

/* A treatment or a day off is the person's, whatever program is followed. */
static bool is_personal(const char *kind) {
    return strcmp(kind, course_kind_id(COURSE_TREATMENT)) == 0 ||
           strcmp(kind, course_kind_id(COURSE_EXCUSED)) == 0;
}

bool day_answer(struct context *ctx, const char *kind, int number, int region, const char *text,
                int64_t session) {
    const struct program *program = context_program(ctx);
    struct err e = {""};
    if (!program)
        return false;
    bool personal = is_personal(kind);
    struct record_answer answer = {.person = ctx->person.id,
                                   .program =
                                       personal ? 0 : record_program(ctx->record, program, &e),
                                   .session = session,
                                   .kind = kind,
                                   .number = number,
                                   .region = region,
                                   .text = text,
                                   .at = ctx->now.wall};
    bool kept = (personal || answer.program) && record_answer(ctx->record, &answer, &e);
    context_kept(ctx, kept, &e);
    return kept;
}

const struct course *day_course(const struct context *ctx) {
    return &ctx->day->course;
}

void day_ease(struct context *ctx, const struct program *program) {
    today_ease(&ctx->day->today, program);
}

int day_goal(struct context *ctx, const struct program *program) {
    int score = program->goal.score;
    day_today(ctx, program);
    for (int i = 0; i < ctx->day->course.mark_count; i++)
        if (ctx->day->course.marks[i].kind == COURSE_GOAL)
            score = ctx->day->course.marks[i].number;
    return score;
}
