/* What the progress and the report show. */
#include <string.h>

#include "app/progress/progress.h"
#include "app/screens.h"

/* A step up that was taken before this session and after the one before it. */
static int step_before(const struct context *ctx, const struct course_session *session,
                       const struct course_session *last) {
    int step = 0;
    for (int i = 0; i < day_course(ctx)->mark_count; i++) {
        const struct course_mark *mark = &day_course(ctx)->marks[i];
        if (mark->kind == COURSE_STEP_UP && mark->at.utc_ms <= session->began.utc_ms &&
            (!last || mark->at.utc_ms > last->began.utc_ms))
            step = 1;
    }
    return step ? step : session->eased && (!last || !last->eased) ? -1 : 0;
}

static struct chart_point point_of(const struct context *ctx, const struct record_score *score,
                                   int region) {
    struct chart_point point = {.before = score->before, .after = score->after, .next = -1};
    const struct course *course = day_course(ctx);
    for (int i = 0; i < course->session_count; i++) {
        if (course->sessions[i].id != score->session)
            continue;
        point.next = course->sessions[i].next[region];
        point.step = step_before(ctx, &course->sessions[i], i ? &course->sessions[i - 1] : NULL);
    }
    return point;
}

static void add_course(struct context *ctx, struct progress_model *model, int index) {
    struct course_chart *chart = &model->courses[model->course_count++];
    struct record_score scores[MODEL_POINTS];
    chart->region = model->program->regions[index];
    chart->count = record_scores(ctx->record, ctx->person.id, chart->region, scores, MODEL_POINTS);
    for (int i = 0; i < chart->count; i++)
        chart->points[i] = point_of(ctx, &scores[i], index);
    chart->trend = *report_trend(ctx, model->program, index);
}

/* How an exercise is called: by the program, else by the record. */
static const char *exercise_name(struct context *ctx, const struct program *program,
                                 const char *id) {
    for (int i = 0; i < program->item_count; i++)
        if (strcmp(program->items[i].exercise->id, id) == 0)
            return program->items[i].exercise->name;
    return arena_strdup(&ctx->memory, id);
}

static void add_rows(struct context *ctx, struct progress_model *model) {
    struct record_exercise list[MODEL_ROWS];
    int count = record_exercises(ctx->record, ctx->person.id, model->program->id, MODEL_POINTS,
                                 list, MODEL_ROWS);
    for (int i = 0; i < count; i++)
        model->rows[model->row_count++] =
            (struct exercise_row){.name = exercise_name(ctx, model->program, list[i].exercise),
                                  .done = list[i].done_times,
                                  .planned = list[i].planned_times,
                                  .held_s = (int)(list[i].held_real_ms / 1000),
                                  .held_planned_s = (int)(list[i].held_planned_ms / 1000),
                                  .skipped = list[i].skipped_times,
                                  .eased = list[i].eased_times};
}

void progress_fill(struct context *ctx, struct progress_model *model) {
    date_day today = date_of(ctx->now.wall);
    date_day first = date_monday(today) - (MODEL_WEEKS - 1) * 7;
    model->program = context_program(ctx);
    model->can_give = inbox_watches(ctx);
    if (!model->program)
        return;
    day_today(ctx, model->program);
    for (int i = 0; i < model->program->region_count; i++)
        add_course(ctx, model, i);
    days_marks(ctx, model->program, first, MODEL_WEEKS * 7, model->calendar);
    model->calendar_today = (int)(today - first);
    model->sessions_done = record_done_count(ctx->record, ctx->person.id);
    model->adherence = adherence_of(model->program, day_course(ctx), today - 27, today, today);
    add_rows(ctx, model);
}

void report_fill(struct context *ctx, struct report_model *model) {
    progress_fill(ctx, &model->progress);
    if (model->progress.program)
        model->rows = report_rows(ctx, model->progress.program, &model->row_count);
}
