/* Days as they are shown: when a program is due, and how each day is marked. */
#include "app/home/home.h"
#include "care/adherence.h"

static struct due_done done_so_far(struct context *ctx, const struct program *program) {
    date_day today = date_of(ctx->now.wall);
    struct record_day day = {0};
    struct due_done done = {0};
    if (record_days(ctx->record, ctx->person.id, program->id, today, today, &day))
        done.today = day.done + day.part;
    done.ever = record_last_end(ctx->record, ctx->person.id, program->id, &done.last, NULL);
    return done;
}

struct due days_due(struct context *ctx, const struct program *program) {
    return due_now(program, ctx->now.wall, done_so_far(ctx, program));
}

/* What is still to come is not the adherence's business, and nobody misses a day of a program that
 * nobody gave. */
static enum day_mark mark_of(const struct program *program, const struct course *course,
                             date_day day, date_day today) {
    static const enum day_mark marks[] = {
        [ADHERENCE_OUTSIDE] = DAY_OUTSIDE, [ADHERENCE_OFF] = DAY_REST,
        [ADHERENCE_DONE] = DAY_DONE,       [ADHERENCE_PART] = DAY_PART,
        [ADHERENCE_MISSED] = DAY_MISSED,   [ADHERENCE_EXCUSED] = DAY_EXCUSED};
    enum adherence_day told = adherence_day(program, course, day, today);
    bool open = told == ADHERENCE_OUTSIDE || told == ADHERENCE_OFF;
    if (open && day >= today && due_within(program, day))
        return due_wanted(program, day) > 0 || !program->has_schedule ? DAY_EMPTY : DAY_REST;
    if (told == ADHERENCE_OFF && !program->has_schedule)
        return DAY_OUTSIDE;
    return told == ADHERENCE_MISSED && !program->client ? DAY_OUTSIDE : marks[told];
}

void days_marks(struct context *ctx, const struct program *program, date_day from, int count,
                enum day_mark *marks) {
    date_day today = date_of(ctx->now.wall);
    if (!program)
        return;
    day_today(ctx, program);
    for (int i = 0; i < count; i++)
        marks[i] = mark_of(program, day_course(ctx), from + i, today);
}
