#include "care/asks.h"

#include "care/due.h"

/* The newest mark of that kind; NULL none. */
static const struct course_mark *newest(const struct course *course, enum course_kind kind) {
    for (int i = course->mark_count; i-- > 0;)
        if (course->marks[i].kind == kind)
            return &course->marks[i];
    return NULL;
}

/* The day of the newest session that a set clock gave; DATE_NONE. */
static date_day last_day(const struct course *course) {
    for (int i = course->session_count; i-- > 0;)
        if (course_worked(&course->sessions[i]) && !course->sessions[i].clock_unset)
            return date_of(course->sessions[i].ended);
    return DATE_NONE;
}

/* How often the usual score of a region was asked for and not answered. */
static int times_later(const struct course *course, int region) {
    int times = 0;
    for (int i = 0; i < course->mark_count; i++)
        times += course->marks[i].kind == COURSE_USUAL_LATER && course->marks[i].region == region;
    return times;
}

static unsigned usual_missing(const struct program *program, const struct course *course,
                              const struct standing *standing) {
    unsigned missing = 0;
    for (int i = 0; i < program->region_count; i++)
        if (standing->usual[i] < 0 && times_later(course, i) < ASKS_USUAL_TIMES)
            missing |= 1u << i;
    return missing;
}

/* Plans of several sessions a day rate the first, and the day once more at its end: when all are
 * done, or from six in the evening. */
static bool evening_due(const struct program *program, const struct course *course,
                        const struct standing *standing, struct date_moment now) {
    const struct course_mark *evening = newest(course, COURSE_EVENING);
    int wanted = due_wanted(program, date_of(now));
    bool told = evening && date_of(evening->at) == date_of(now);
    bool over = standing->sessions_today >= wanted || date_minute_of_day(now) >= ASKS_EVENING_MIN;
    return wanted > 1 && standing->sessions_today > 0 && over && !told;
}

/* Each week; a day that nobody knows is as good as none. */
static bool goal_due(const struct program *program, const struct course *course,
                     struct date_moment now) {
    const struct course_mark *goal = newest(course, COURSE_GOAL);
    int days = goal ? course_days(goal->at, now) : -1;
    return program->goal.text && (days < 0 || days >= ASKS_GOAL_DAYS);
}

static bool review_due(const struct program *program, const struct course *course,
                       struct date_moment now) {
    const struct course_mark *change = newest(course, COURSE_CHANGE);
    return program->review != DATE_NONE && date_of(now) >= program->review &&
           (!change || date_of(change->at) < program->review);
}

struct today_asks asks_of(const struct program *program, const struct course *course,
                          const struct standing *standing, struct date_moment now) {
    return (struct today_asks){
        .screening = screening_due(course->screened, last_day(course), date_of(now)),
        .usual = usual_missing(program, course, standing),
        .next_day = standing->ask_next,
        .before_after = standing->sessions_today == 0,
        .evening = evening_due(program, course, standing, now),
        .goal = goal_due(program, course, now),
        .review = review_due(program, course, now),
    };
}
