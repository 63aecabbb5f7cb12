#include "care/course/settled.h"

#include "care/course/level.h"

/* --- the next day ---------------------------------------------------------------------------- */

static date_day day_of(const struct course_session *session) {
    return date_of(session->ended);
}

/* Index of the first session of the same day as that one. */
static int first_of_day(const struct course *course, int index) {
    int first = index;
    for (int i = index; i >= 0 && day_of(&course->sessions[i]) == day_of(&course->sessions[index]);
         i = view_worked(course, i))
        first = i;
    return first;
}

static int64_t since_ms(const struct view *view, const struct course_session *session) {
    return view->now.utc_ms - session->ended.utc_ms;
}

/* Of a day with several sessions the first was rated (3.3), so that one is asked about. */
int64_t settled_ask(const struct view *view) {
    const struct course *course = view->course;
    int newest = view_worked(course, course->session_count);
    if (newest < 0)
        return 0;
    const struct course_session *session = &course->sessions[first_of_day(course, newest)];
    int64_t since = since_ms(view, session);
    bool asked = session->next_at.utc_ms != 0 || session->next[0] >= 0;
    bool due = !asked && since >= SETTLED_ASK_FROM_MS && since <= SETTLED_ASK_UNTIL_MS &&
               day_of(session) < date_of(view->now);
    return due ? session->id : 0;
}

/* --- settled (P1) ---------------------------------------------------------------------------- */

static bool region_settled(const struct view *view, const struct course_session *session,
                           int region, int usual) {
    const struct rules *rules = &view->program->rules;
    int before = session->before[region], after = session->after[region],
        next = session->next[region];
    int most = view->program->progression.relative ? usual : rules->progress_max;
    return before >= 0 && after >= 0 && next >= 0 && after <= most &&
           next - before <= rules->next_tol;
}

static bool quiet(const struct view *view, const struct course_session *session) {
    unsigned signs = 1u << COURSE_SHARP | 1u << COURSE_TINGLING | 1u << COURSE_NUMB;
    return !session->sharp && !(session->quality & signs) &&
           !level_unsettled(view->course, session);
}

/* What was not answered is not known, so it does not count. */
static bool session_settled(const struct view *view, const struct course_session *session,
                            const int *usual) {
    const struct rules *rules = &view->program->rules;
    bool good = !session->eased && session->done_pct >= rules->progress_done_pct &&
                session->effort >= 0 && session->effort <= rules->progress_effort_max;
    for (int i = 0; i < view_regions(view); i++)
        good = good && region_settled(view, session, i, usual[i]);
    return good;
}

/* Its next morning has no answer yet. */
static bool still_open(const struct view *view, const struct course_session *session) {
    return session->next[0] < 0 && since_ms(view, session) < SETTLED_ASK_UNTIL_MS;
}

/* The second session of a day is not rated and passed over, like the newest one whose morning is
 * still to come. */
static bool passed_over(const struct view *view, int index, int newest) {
    const struct course *course = view->course;
    return first_of_day(course, index) != index ||
           (first_of_day(course, newest) == index && still_open(view, &course->sessions[index]));
}

/* Counts back to the newest step, or to another version of the file. */
int settled_count(const struct view *view, const int *usual) {
    const struct course *course = view->course;
    int step = view_step(view), from = step < 0 ? 0 : course_place(course, step);
    int newest = view_worked(course, course->session_count), count = 0;
    for (int i = newest; i >= from; i = view_worked(course, i)) {
        const struct course_session *session = &course->sessions[i];
        if (session->version != view->program->version || !quiet(view, session))
            break;
        if (passed_over(view, i, newest))
            continue;
        if (!session_settled(view, session, usual))
            break;
        count++;
    }
    return count;
}
