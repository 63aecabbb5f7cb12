#include "care/course.h"

#include <assert.h>
#include <string.h>

#include "base/gettext.h"

/* 2020-01-01: before Limber was written. */
static const int64_t clock_set_ms = 1577836800000;

bool course_worked(const struct course_session *session) {
    return session->ended.utc_ms != 0 &&
           (session->result == COURSE_DONE || session->result == COURSE_PART);
}

bool course_worked_on(const struct course_session *session, date_day day) {
    return course_worked(session) && !session->clock_unset && date_of(session->ended) == day;
}

/* --- order --------------------------------------------------------------------------------- */

static int place_by_ids(const struct course *course, int64_t mark) {
    int place = 0;
    while (place < course->session_count && course->sessions[place].first_mark <= mark)
        place++;
    return place;
}

/* A session of a record from before there were marks has no number: it came before them all. */
static bool ids_known(const struct course *course, int mark) {
    int count = course->session_count;
    return course->marks[mark].id != 0 && count > 0 && course->sessions[count - 1].first_mark != 0;
}

/* Behind every session that this mark or an earlier one names. */
static int place_by_names(const struct course *course, int mark) {
    int64_t newest = 0;
    for (int i = 0; i <= mark; i++)
        if (course->marks[i].session > newest)
            newest = course->marks[i].session;
    int place = course->session_count;
    while (place > 0 && course->sessions[place - 1].id > newest)
        place--;
    return place;
}

/* Behind the newest session that had begun by the clock. */
static int place_by_clock(const struct course *course, struct date_moment at) {
    int place = course->session_count;
    while (place > 0 && (course->sessions[place - 1].clock_unset ||
                         course->sessions[place - 1].began.utc_ms > at.utc_ms))
        place--;
    return place;
}

int course_place(const struct course *course, int mark) {
    assert(mark >= 0 && mark < course->mark_count);
    if (ids_known(course, mark))
        return place_by_ids(course, course->marks[mark].id);
    int names = place_by_names(course, mark);
    int clock = place_by_clock(course, course->marks[mark].at);
    return names > clock ? names : clock;
}

/* --- days ---------------------------------------------------------------------------------- */

bool course_clock_set(struct date_moment at) {
    return at.utc_ms >= clock_set_ms;
}

int course_days(struct date_moment from, struct date_moment to) {
    enum { AHEAD_MOST = 2 };
    int64_t days = (int64_t)date_of(to) - date_of(from);
    if (course_clock_set(from) != course_clock_set(to) || days < -AHEAD_MOST)
        return -1;
    return days < 0 ? 0 : (int)days;
}

/* --- words --------------------------------------------------------------------------------- */

static const char *const kinds[COURSE_KINDS] = {
    [COURSE_DECISION] = "decision",     [COURSE_STEP_UP] = "step_up",
    [COURSE_STEP_LATER] = "step_later", [COURSE_STEP_ASKED] = "step_asked",
    [COURSE_CLEARED] = "cleared",       [COURSE_TREATMENT] = "treatment",
    [COURSE_EXCUSED] = "excused",       [COURSE_GOAL] = "goal",
    [COURSE_CHANGE] = "change",         [COURSE_EVENING] = "evening",
    [COURSE_USUAL] = "usual",           [COURSE_USUAL_LATER] = "usual_later",
    [COURSE_SPREAD] = "spread",         [COURSE_LIGHT] = "light",
    [COURSE_SNOOZE] = "snooze",
};

static const char *const steps[COURSE_STEPS] = {
    [COURSE_HOLD] = "hold",
    [COURSE_REPS] = "reps",
};

static const char *const qualities[COURSE_QUALITIES] = {
    /* TRANSLATORS: what the soreness is like. */
    [COURSE_DULL] = "dull",         [COURSE_STIFF] = "stiff",     [COURSE_TIGHT] = "tight",
    [COURSE_SHARP] = "sharp",       [COURSE_BURNING] = "burning", [COURSE_ELECTRIC] = "electric",
    [COURSE_TINGLING] = "tingling", [COURSE_NUMB] = "numb",
};

static const char *const quality_names[COURSE_QUALITIES] = {
    [COURSE_DULL] = N_("Dull"),         [COURSE_STIFF] = N_("Stiff"),
    [COURSE_TIGHT] = N_("Tight"),       [COURSE_SHARP] = N_("Sharp"),
    [COURSE_BURNING] = N_("Burning"),   [COURSE_ELECTRIC] = N_("Electric"),
    [COURSE_TINGLING] = N_("Tingling"), [COURSE_NUMB] = N_("Numb"),
};

/* Place of a word in a table, `count` when it is not there. */
static int find(const char *const *words, int count, const char *id) {
    int i = 0;
    while (i < count && strcmp(words[i], id) != 0)
        i++;
    return i;
}

const char *course_kind_id(enum course_kind kind) {
    assert((int)kind >= 0 && kind < COURSE_KINDS);
    return kinds[kind];
}

enum course_kind course_kind_find(const char *id) {
    return (enum course_kind)find(kinds, COURSE_KINDS, id);
}

const char *course_step_id(enum course_step step) {
    assert((int)step >= 0 && step < COURSE_STEPS);
    return steps[step];
}

enum course_step course_step_find(const char *id) {
    return (enum course_step)find(steps, COURSE_STEPS, id);
}

const char *course_quality_id(enum course_quality quality) {
    assert((int)quality >= 0 && quality < COURSE_QUALITIES);
    return qualities[quality];
}

const char *course_quality_name(enum course_quality quality) {
    assert((int)quality >= 0 && quality < COURSE_QUALITIES);
    return _(quality_names[quality]);
}

enum course_quality course_quality_find(const char *id) {
    return (enum course_quality)find(qualities, COURSE_QUALITIES, id);
}
