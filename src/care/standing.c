#include "care/standing.h"

#include <assert.h>
#include <string.h>

#include "care/course/settled.h"
#include "care/course/view.h"

enum { WEEK_DAYS = 7, REST_AHEAD_DAYS = 2, USUAL_SCORES = 5, USUAL_NEEDED = 3, SCORE_MOST = 10 };

/* --- paused ---------------------------------------------------------------------------------- */

/* The version that was followed when the mark was made; 0 when nothing tells. */
static int version_of(const struct course *course, const struct course_mark *mark, int place) {
    const struct course_session *session = view_session(course, mark->session);
    if (mark->version)
        return mark->version;
    if (session)
        return session->version;
    return place > 0 ? course->sessions[place - 1].version : 0;
}

/* A newer file that was written after the day of the pause: the therapist has looked. Where nobody
 * knows what was followed then, only a clock that was set tells that the file is the newer one;
 * version 1 never is. */
static bool cleared_by_file(const struct view *view, int index) {
    const struct course_mark *mark = &view->course->marks[index];
    date_day created = view->program->created;
    if (created == DATE_NONE || created <= date_of(mark->at))
        return false;
    int version = version_of(view->course, mark, course_place(view->course, index));
    return view->program->version > (version ? version : 1) &&
           (version || course_clock_set(mark->at));
}

static void fold_pause(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    for (int i = view_mark(course, COURSE_CLEARED) + 1; i < course->mark_count; i++) {
        const struct course_mark *mark = &course->marks[i];
        if (mark->kind != COURSE_DECISION || mark->result < RULES_STOP ||
            mark->result < standing->paused_result || cleared_by_file(view, i))
            continue;
        standing->paused = true;
        standing->paused_result = mark->result;
        standing->paused_at = mark->at;
        memcpy(standing->paused_rule, mark->rule, sizeof standing->paused_rule);
    }
}

/* --- pending --------------------------------------------------------------------------------- */

static void set_pending(struct standing *standing, enum rules_pending pending, const char *rule) {
    size_t length = strnlen(rule, sizeof standing->pending_rule - 1);
    standing->pending = pending;
    memset(standing->pending_rule, 0, sizeof standing->pending_rule);
    memcpy(standing->pending_rule, rule, length);
}

/* Given by a clock that was never set: the mark's own, or that of its session. */
static bool day_unknown(const struct view *view, const struct course_mark *mark) {
    const struct course_session *session = view_session(view->course, mark->session);
    return !course_clock_set(mark->at) || (session && session->clock_unset);
}

static bool worked_on(const struct course *course, date_day day, int upto) {
    for (int i = 0; i < upto; i++)
        if (course_worked_on(&course->sessions[i], day))
            return true;
    return false;
}

/* The morning's own day, or the next one where a session of that day was done already. */
static void give_rest(const struct view *view, int index, struct standing *standing) {
    const struct course_mark *mark = &view->course->marks[index];
    date_day today = date_of(view->now);
    if (day_unknown(view, mark))
        return;
    date_day day = date_of(mark->at);
    day += worked_on(view->course, day, course_place(view->course, index));
    if (today <= day && day - today <= REST_AHEAD_DAYS) {
        standing->rest_day = day;
        set_pending(standing, RULES_PENDING_REST, mark->rule);
    }
}

/* "Skip today" (R08, R12) holds for the rest of that day. */
static bool skips_today(const struct view *view, const struct course_mark *mark) {
    return mark->moment == RULES_START && mark->result == RULES_SKIP && !day_unknown(view, mark) &&
           date_of(mark->at) == date_of(view->now);
}

static bool asks_for_ease(const struct course_mark *mark) {
    return (mark->moment == RULES_AFTER || mark->moment == RULES_NEXT_DAY) &&
           (mark->result == RULES_EASE_NEXT || mark->result == RULES_REST);
}

/* The decisions since the newest session began: the next one has not come yet. */
static void fold_pending(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    int newest = view_worked(course, course->session_count);
    standing->rest_day = DATE_NONE;
    for (int i = 0; i < course->mark_count; i++) {
        const struct course_mark *mark = &course->marks[i];
        bool counts =
            mark->kind == COURSE_DECISION && (asks_for_ease(mark) || skips_today(view, mark));
        if (!counts || course_place(course, i) <= newest)
            continue;
        if (standing->pending != RULES_PENDING_REST)
            set_pending(standing, asks_for_ease(mark) ? RULES_PENDING_EASE : RULES_PENDING_REST,
                        mark->rule);
        if (mark->result == RULES_REST)
            give_rest(view, i, standing);
    }
}

static void fold_treatment(const struct view *view, struct standing *standing) {
    for (int i = 0; i < view->course->mark_count; i++) {
        const struct course_mark *mark = &view->course->marks[i];
        int days = mark->kind == COURSE_TREATMENT ? view_days(view, mark->at) : -1;
        standing->treated = standing->treated || days == 0 || days == 1;
    }
    if (standing->treated && !view->program->progression.treatment_usual &&
        standing->pending == RULES_PENDING_NONE)
        set_pending(standing, RULES_PENDING_EASE, "G7");
}

/* The newest decision of a next morning; -1 none. */
static int newest_morning(const struct course *course) {
    int i = course->mark_count - 1;
    while (i >= 0 &&
           (course->marks[i].kind != COURSE_DECISION || course->marks[i].moment != RULES_NEXT_DAY))
        i--;
    return i;
}

static void fold_mornings(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    int morning = newest_morning(course);
    if (morning < 0)
        return;
    const struct course_mark *mark = &course->marks[morning];
    standing->hold_level = mark->result == RULES_HOLD;
    standing->prev_rest = mark->result == RULES_REST &&
                          morning > view_mark(course, COURSE_CLEARED) &&
                          view_days(view, mark->at) <= WEEK_DAYS;
}

/* --- counts ---------------------------------------------------------------------------------- */

static bool led_to_ease(const struct course *course, const struct course_session *session) {
    for (int i = course->mark_count; i-- > 0;) {
        const struct course_mark *mark = &course->marks[i];
        if (mark->kind == COURSE_DECISION && mark->session == session->id && asks_for_ease(mark))
            return true;
    }
    return false;
}

/* Judged after it or the next morning. */
static bool judged(const struct course *course, const struct course_session *session) {
    for (int i = course->mark_count; i-- > 0;) {
        const struct course_mark *mark = &course->marks[i];
        if (mark->kind == COURSE_DECISION && mark->session == session->id &&
            mark->moment >= RULES_AFTER)
            return true;
    }
    return false;
}

/* Sessions that nobody judged (unrated ones) neither count nor end the row. */
static int eased_below(const struct course *course, int upto) {
    int cleared = view_mark(course, COURSE_CLEARED), count = 0;
    int from = cleared < 0 ? 0 : course_place(course, cleared);
    for (int i = upto; i-- > from;) {
        const struct course_session *session = &course->sessions[i];
        if (!course_worked(session) || !judged(course, session))
            continue;
        if (!led_to_ease(course, session))
            break;
        count++;
    }
    return count;
}

static void fold_eased(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    const struct course_session *asked = view_session(course, standing->ask_next);
    standing->eased_in_row = eased_below(course, course->session_count);
    standing->eased_before_asked =
        asked ? eased_below(course, (int)(asked - course->sessions)) : standing->eased_in_row;
}

/* Of an even number the lower of the two in the middle: a lower usual eases sooner. */
static int median(int *scores, int count) {
    for (int i = 1; i < count; i++)
        for (int j = i; j > 0 && scores[j - 1] > scores[j]; j--) {
            int other = scores[j];
            scores[j] = scores[j - 1];
            scores[j - 1] = other;
        }
    return scores[(count - 1) / 2];
}

/* The answer of the intake; a number that is no score counts as none. */
static int usual_told(const struct course *course, int region) {
    for (int i = course->mark_count; i-- > 0;) {
        const struct course_mark *mark = &course->marks[i];
        if (mark->kind == COURSE_USUAL && mark->region == region && mark->number >= 0 &&
            mark->number <= SCORE_MOST)
            return mark->number;
    }
    return RULES_UNKNOWN;
}

static int usual_of(const struct course *course, int region) {
    int scores[USUAL_SCORES], count = 0;
    for (int i = course->session_count; i-- > 0 && count < USUAL_SCORES;) {
        const struct course_session *session = &course->sessions[i];
        if (session->ended.utc_ms != 0 && session->before[region] >= 0)
            scores[count++] = session->before[region];
    }
    return count >= USUAL_NEEDED ? median(scores, count) : usual_told(course, region);
}

static void fold_settled(const struct view *view, struct standing *standing) {
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        standing->usual[i] = i < view_regions(view) ? usual_of(view->course, i) : RULES_UNKNOWN;
    standing->ask_next = settled_ask(view);
    standing->settled_in_row = settled_count(view, standing->usual);
}

static void fold_light_headed(const struct view *view, struct standing *standing) {
    for (int i = 0; i < view->course->mark_count; i++) {
        const struct course_mark *mark = &view->course->marks[i];
        int days = mark->kind == COURSE_LIGHT ? view_days(view, mark->at) : -1;
        standing->light_headed += days >= 0 && days < WEEK_DAYS;
    }
}

/* --- days and sessions ----------------------------------------------------------------------- */

static void fold_days(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    int newest = view_worked(course, course->session_count), days = -1, first = newest;
    for (int i = newest; i >= 0; i = view_worked(course, i))
        first = i;
    for (int i = newest; i >= 0 && days < 0; i = view_worked(course, i))
        days = view_session_days(view, &course->sessions[i]);
    /* Sessions, but no clock that tells when: no break that anybody could know of. */
    standing->break_days = newest >= 0 && days < 0 ? 0 : days;
    standing->last_session = newest < 0 ? 0 : course->sessions[newest].id;
    int since_first = first < 0 ? 0 : view_session_days(view, &course->sessions[first]);
    standing->first_week = since_first >= 0 && since_first < WEEK_DAYS;
}

static void fold_today(const struct view *view, struct standing *standing) {
    date_day today = date_of(view->now);
    for (int i = 0; i < view->course->session_count; i++)
        standing->sessions_today += course_worked_on(&view->course->sessions[i], today);
}

static void fold_step(const struct view *view, struct standing *standing) {
    const struct course *course = view->course;
    int step = view_step(view);
    standing->last_step = DATE_NONE;
    standing->sessions_since_step = STANDING_MANY;
    if (step < 0)
        return;
    int days = view_days(view, course->marks[step].at);
    standing->last_step = date_of(course->marks[step].at);
    standing->stepped_lately = days >= 0 && days <= WEEK_DAYS;
    standing->sessions_since_step = 0;
    for (int i = course_place(course, step); i < course->session_count; i++)
        standing->sessions_since_step += course_worked(&course->sessions[i]);
}

/* --- all of it ------------------------------------------------------------------------------- */

struct standing standing_of(const struct program *program, const struct course *course,
                            struct date_moment now) {
    /* In order: some look at what others found. */
    static void (*const folds[])(const struct view *view, struct standing *standing) = {
        fold_pause, fold_pending,      fold_treatment, fold_mornings, fold_settled,
        fold_eased, fold_light_headed, fold_days,      fold_today,    fold_step,
    };
    const struct view view = {program, course, now};
    struct standing standing = {.break_days = -1};
    for (size_t i = 0; i < sizeof folds / sizeof *folds; i++)
        folds[i](&view, &standing);
    return standing;
}

struct rules_input standing_input_at(const struct standing *standing, int region,
                                     enum rules_moment moment) {
    assert(region >= 0 && region < PROGRAM_REGIONS);
    struct rules_input input = rules_input_none();
    input.usual = standing->usual[region];
    input.pending = standing->pending;
    input.eased_in_row =
        moment == RULES_NEXT_DAY ? standing->eased_before_asked : standing->eased_in_row;
    input.prev_rest = standing->prev_rest;
    input.light_headed = standing->light_headed;
    input.locked = standing->paused && standing->paused_result >= RULES_URGENT;
    return input;
}
