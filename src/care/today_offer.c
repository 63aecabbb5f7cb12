/* Which step up may be offered today. Progress 5.1, P1 and P6. */
#include <string.h>

#include "care/course/ladder.h"
#include "care/course/level.h"
#include "care/today.h"

static const struct today_offer nothing = {.item = -1};

static int item_of(const struct program *program, const char *exercise) {
    for (int i = 0; i < program->item_count; i++)
        if (strcmp(program->items[i].exercise->id, exercise) == 0)
            return i;
    return -1;
}

/* --- asked for, and waiting --------------------------------------------------------------------
 */

/* The newest question under this file that was not taken back by "later"; -1 none. */
static int waiting_mark(const struct program *program, const struct course *course) {
    for (int i = course->mark_count; i-- > 0;) {
        enum course_kind kind = course->marks[i].kind;
        if (kind == COURSE_STEP_LATER || kind == COURSE_STEP_UP)
            return -1;
        if (kind == COURSE_STEP_ASKED)
            return level_counts(program, course, i) ? i : -1;
    }
    return -1;
}

static struct today_offer waiting(const struct program *program, const struct course *course,
                                  const struct today *today) {
    int index = program->progression.by_therapist ? waiting_mark(program, course) : -1;
    const struct course_mark *mark = index < 0 ? NULL : &course->marks[index];
    int item = mark ? item_of(program, mark->exercise) : -1;
    if (item < 0 || (mark->step != COURSE_HOLD && mark->step != COURSE_REPS))
        return nothing;
    int from = ladder_value(&today->items[item].dose, mark->step);
    if (mark->number <= from)
        return nothing;
    return (struct today_offer){.item = item,
                                .step = mark->step,
                                .from = from,
                                .to = mark->number,
                                .needs_approval = true,
                                .asked = true};
}

/* --- new ----------------------------------------------------------------------------------------
 */

/* At most one step a week. Where the clock cannot tell the day of the last one, the sessions of a
 * week must have passed. */
static bool long_enough(const struct standing *standing, date_day today) {
    if (standing->last_step == DATE_NONE)
        return true;
    int64_t days = (int64_t)today - standing->last_step;
    if (days < 0)
        return standing->sessions_since_step >= TODAY_OFFER_DAYS;
    return days >= TODAY_OFFER_DAYS && standing->sessions_since_step >= TODAY_OFFER_SESSIONS;
}

/* After "later" it is not asked again before some more sessions. */
static bool put_off(const struct course *course) {
    int sessions = 0;
    for (int i = course->mark_count; i-- > 0;) {
        if (course->marks[i].kind != COURSE_STEP_LATER)
            continue;
        for (int s = course_place(course, i); s < course->session_count; s++)
            sessions += course_worked(&course->sessions[s]);
        return sessions < TODAY_OFFER_SESSIONS;
    }
    return false;
}

static bool ready(const struct program *program, const struct course *course,
                  const struct today *today, struct date_moment now) {
    const struct standing *standing = &today->standing;
    return today->verdict == TODAY_USUAL && !standing->hold_level &&
           standing->settled_in_row >= program->rules.progress_sessions &&
           standing->break_days < LEVEL_BREAK_DAYS && long_enough(standing, date_of(now)) &&
           !put_off(course);
}

static struct today_offer offer_for(const struct program *program, const struct course *course,
                                    const struct today *today, int item) {
    const struct today_item *planned = &today->items[item];
    const struct exercise *exercise = program->items[item].exercise;
    enum course_step step = ladder_next(exercise, &planned->dose);
    int most = screening_most_hold_s(course->answers & ~course->cleared);
    if (planned->left_out != TODAY_IN || planned->level < 0 || step == COURSE_STEPS ||
        item_of(program, exercise->id) != item)
        return nothing;
    int from = ladder_value(&planned->dose, step), to = ladder_up(step, from);
    if (step == COURSE_HOLD && most > 0 && to > most)
        return nothing;
    return (struct today_offer){.item = item,
                                .step = step,
                                .from = from,
                                .to = to,
                                .needs_approval = program->progression.by_therapist};
}

/* The one longest unchanged; of those as long, holds before repetitions; else the file's order. */
static bool before(const struct today_offer *a, int a_changed, const struct today_offer *b,
                   int b_changed) {
    return a_changed != b_changed ? a_changed < b_changed : a->step < b->step;
}

struct today_offer today_offer_of(const struct program *program, const struct course *course,
                                  const struct today *today, struct date_moment now) {
    struct today_offer best = waiting(program, course, today);
    if (best.item >= 0 || !ready(program, course, today, now))
        return best;
    int best_changed = -1;
    for (int i = 0; i < today->item_count; i++) {
        struct today_offer offer = offer_for(program, course, today, i);
        int changed = level_of(program, course, i, today->standing.break_days).changed;
        if (offer.item < 0 || (best.item >= 0 && !before(&offer, changed, &best, best_changed)))
            continue;
        best = offer;
        best_changed = changed;
    }
    return best;
}
