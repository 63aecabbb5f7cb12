#include "care/course/level.h"

#include <assert.h>
#include <string.h>

#include "care/course/ladder.h"

enum { STEPS_MOST = 16 }; /* 10 s x 5 to 30 s x 12 are six */

/* The course of one exercise, session by session. */
struct replay {
    const struct program *program;
    const struct course *course;
    const struct program_item *item;
    struct dose doses[STEPS_MOST + 1]; /* of each level: [0] the file's */
    int depth;                         /* which of them counts */
    bool fresh;                        /* the newest step was not yet tried in full */
    int returning;                     /* sessions still to settle on the lower level */
    int changed, taken_back_by;
    const struct course_session *last; /* worked */
};

bool level_unsettled(const struct course *course, const struct course_session *session) {
    for (int i = course->mark_count; i-- > 0;) {
        const struct course_mark *mark = &course->marks[i];
        if (mark->kind != COURSE_DECISION || mark->session != session->id)
            continue;
        bool later = mark->moment == RULES_AFTER || mark->moment == RULES_NEXT_DAY;
        if ((later && mark->result > RULES_HOLD) ||
            (mark->moment == RULES_DURING && mark->result >= RULES_STOP_EXERCISE))
            return true;
    }
    return false;
}

/* Which version was followed when the mark was made; 0 when nothing tells. */
static int version_at(const struct course *course, int mark) {
    if (course->marks[mark].version)
        return course->marks[mark].version;
    int place = course_place(course, mark);
    return place > 0 ? course->sessions[place - 1].version : 0;
}

bool level_counts(const struct program *program, const struct course *course, int mark) {
    int version = version_at(course, mark);
    return version == 0 || version == program->version;
}

/* Each mark raises by one rung at most: a damaged number does no harm. */
static void step_up(struct replay *replay, int index) {
    const struct course_mark *mark = &replay->course->marks[index];
    const struct dose *now = &replay->doses[replay->depth];
    int from = ladder_value(now, mark->step), to = ladder_up(mark->step, from);
    bool hold = replay->item->exercise->kind == KIND_HOLD;
    bool fits = hold || (mark->step == COURSE_REPS && replay->item->exercise->kind == KIND_REPS);
    if (!fits || mark->number <= from || replay->depth == STEPS_MOST)
        return;
    to = mark->number < to ? mark->number : to;
    if (to <= from)
        return;
    replay->doses[replay->depth + 1] = ladder_set(*now, mark->step, to);
    replay->depth++;
    replay->fresh = true;
    replay->changed = index;
}

/* What a break before the next session takes off. A newer file knows of the break. */
static void take_break(struct replay *replay, int days, int version) {
    if (!replay->last || version != replay->last->version) {
        replay->returning = 0;
        return;
    }
    if (days >= LEVEL_RESTART_DAYS) {
        replay->depth = replay->returning = 0;
        replay->fresh = false;
    } else if (days >= LEVEL_BREAK_DAYS) {
        replay->returning = LEVEL_RETURN;
    }
}

static int days_between(const struct course_session *a, const struct course_session *b) {
    if (!a || a->clock_unset || b->clock_unset)
        return 0;
    int days = course_days(a->ended, b->began);
    return days < 0 ? 0 : days;
}

static void work(struct replay *replay, int index) {
    const struct course_session *session = &replay->course->sessions[index];
    take_break(replay, days_between(replay->last, session), session->version);
    replay->last = session;
    if (session->version != replay->program->version || (!replay->fresh && !replay->returning))
        return;
    bool unsettled = level_unsettled(replay->course, session);
    if (replay->fresh && unsettled) {
        replay->depth--;
        replay->taken_back_by = index;
    }
    replay->fresh = replay->fresh && !unsettled && session->eased;
    if (replay->returning)
        replay->returning = unsettled ? LEVEL_RETURN : replay->returning - 1;
}

/* Two items may be the same exercise; a step is of one of them. */
static bool first_of_its_kind(const struct program *program, int item) {
    for (int i = 0; i < item; i++)
        if (strcmp(program->items[i].exercise->id, program->items[item].exercise->id) == 0)
            return false;
    return true;
}

static bool is_step(const struct replay *replay, int index) {
    const struct course_mark *mark = &replay->course->marks[index];
    return mark->kind == COURSE_STEP_UP && mark->step < COURSE_STEPS &&
           strcmp(mark->exercise, replay->item->exercise->id) == 0 &&
           level_counts(replay->program, replay->course, index);
}

/* Sessions and steps in the order in which they came. */
static void run(struct replay *replay, bool steps) {
    const struct course *course = replay->course;
    int mark = 0;
    for (int i = 0; i <= course->session_count; i++) {
        for (; mark < course->mark_count; mark++) {
            if (!steps || !is_step(replay, mark))
                continue;
            if (course_place(course, mark) > i)
                break;
            step_up(replay, mark);
        }
        if (i < course->session_count && course_worked(&course->sessions[i]))
            work(replay, i);
    }
}

static struct level lower(const struct replay *replay, struct level level) {
    if (replay->depth > 0) {
        level.dose = replay->doses[replay->depth - 1];
    } else {
        enum course_step step = ladder_last(replay->item->exercise, &level.dose);
        if (step == COURSE_STEPS)
            return level;
        int value = ladder_down(step, ladder_value(&level.dose, step));
        level.dose = ladder_set(level.dose, step, value);
    }
    level.lowered = true;
    level.level--;
    return level;
}

struct level level_of(const struct program *program, const struct course *course, int item,
                      int break_days) {
    assert(item >= 0 && item < program->item_count);
    struct replay replay = {.program = program,
                            .course = course,
                            .item = &program->items[item],
                            .doses = {program->items[item].dose},
                            .changed = -1,
                            .taken_back_by = -1};
    run(&replay, first_of_its_kind(program, item));
    take_break(&replay, break_days, program->version);
    struct level level = {.dose = replay.doses[replay.depth],
                          .level = replay.depth,
                          .changed = replay.changed,
                          .taken_back = replay.taken_back_by >= 0 &&
                                        replay.last == &course->sessions[replay.taken_back_by]};
    return replay.returning ? lower(&replay, level) : level;
}
