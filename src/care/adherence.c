#include "care/adherence.h"

#include <stdlib.h>

#include "base/memory.h"
#include "care/due.h"

/* Bands of progress-and-report 5.2, percent. */
enum { ON_TRACK = 80, PARTLY = 50, WHOLE = 100 };

/* --- days with sessions -------------------------------------------------------------------- */

bool adherence_dated(const struct course_session *session) {
    return !session->clock_unset && course_clock_set(session->began);
}

static bool counts_on(const struct course_session *session, date_day day) {
    return course_worked(session) && adherence_dated(session) && date_of(session->began) == day;
}

struct tally {
    int done, part;
};

static struct tally tally_of(const struct course *course, date_day day) {
    struct tally tally = {0};
    for (int i = 0; i < course->session_count; i++)
        if (counts_on(&course->sessions[i], day)) {
            tally.done += course->sessions[i].result == COURSE_DONE;
            tally.part += course->sessions[i].result == COURSE_PART;
        }
    return tally;
}

static date_day earlier(date_day a, date_day b) {
    return a == DATE_NONE || b < a ? b : a;
}

/* What excuses a day must not make the plan begin with it. */
static bool begins(const struct course_mark *mark) {
    return mark->kind != COURSE_EXCUSED && mark->kind != COURSE_DECISION &&
           course_clock_set(mark->at);
}

static date_day first_sign(const struct course *course) {
    date_day first = DATE_NONE;
    for (int i = 0; i < course->session_count; i++)
        if (adherence_dated(&course->sessions[i]))
            first = earlier(first, date_of(course->sessions[i].began));
    for (int i = 0; i < course->mark_count; i++)
        if (begins(&course->marks[i]))
            first = earlier(first, date_of(course->marks[i].at));
    return first;
}

date_day adherence_begin(const struct program *program, const struct course *course) {
    return program->start != DATE_NONE ? program->start : first_sign(course);
}

/* --- excused ------------------------------------------------------------------------------- */

/* The file that is followed was written after the pause, so the therapist has looked. */
static bool cleared_by_file(const struct program *program, const struct course_mark *pause) {
    return program->created != DATE_NONE && program->created > date_of(pause->at) &&
           (pause->version == 0 || program->version > pause->version);
}

/* The day on which a pause ended: that of the next mark that clears it, or of the new file. A clock
 * that was set back gives no day before its own. DATE_NONE: it goes on. */
static date_day pause_end(const struct program *program, const struct course *course, int pause) {
    const struct course_mark *mark = &course->marks[pause];
    date_day end = cleared_by_file(program, mark) ? program->created : DATE_NONE;
    for (int i = pause + 1; i < course->mark_count; i++)
        if (course->marks[i].kind == COURSE_CLEARED) {
            date_day cleared = date_of(course->marks[i].at);
            end = earlier(end, cleared < date_of(mark->at) ? date_of(mark->at) : cleared);
            break;
        }
    return end;
}

/* Days that a mark excuses, first to last; none where the last is before the first. */
struct days {
    date_day first, last;
};

static const struct days no_days = {1, 0};
static const date_day far_off = 0x3fffffff;

/* The morning's own day, and the next one where a session of that day was done already (G2). */
static date_day rest_day(const struct course *course, const struct course_mark *mark) {
    struct tally tally = tally_of(course, date_of(mark->at));
    return date_of(mark->at) + (tally.done + tally.part > 0);
}

static struct days decision_days(const struct program *program, const struct course *course,
                                 int index, struct days asked) {
    const struct course_mark *mark = &course->marks[index];
    date_day own = date_of(mark->at);
    if (mark->result == RULES_REST) {
        if (own + 1 < asked.first || own > asked.last)
            return no_days;
        own = rest_day(course, mark);
    } else if (mark->result >= RULES_STOP) {
        date_day end = pause_end(program, course, index);
        return (struct days){own, end == DATE_NONE ? far_off : end};
    } else if (mark->result != RULES_SKIP)
        return no_days;
    return (struct days){own, own};
}

/* Those that touch the days that are asked about are right; a walk over the sessions is not made
 * for others. */
static struct days mark_days(const struct program *program, const struct course *course, int index,
                             struct days asked) {
    const struct course_mark *mark = &course->marks[index];
    if (mark->kind == COURSE_EXCUSED)
        return (struct days){date_of(mark->at), date_of(mark->at)};
    return mark->kind == COURSE_DECISION ? decision_days(program, course, index, asked) : no_days;
}

static struct days screening_days(const struct course *course) {
    if (course->screened == DATE_NONE || !screening_blocks(course->answers, course->cleared))
        return no_days;
    return (struct days){course->screened, far_off};
}

static bool holds(struct days days, date_day day) {
    return day >= days.first && day <= days.last;
}

bool adherence_excused(const struct program *program, const struct course *course, date_day day) {
    for (int i = 0; i < course->mark_count; i++)
        if (holds(mark_days(program, course, i, (struct days){day, day}), day))
            return true;
    return holds(screening_days(course), day);
}

/* --- the calendar -------------------------------------------------------------------------- */

static bool inside(const struct program *program, date_day begin, date_day day) {
    return begin != DATE_NONE && day >= begin && due_within(program, day);
}

enum adherence_day adherence_day(const struct program *program, const struct course *course,
                                 date_day day, date_day today) {
    bool planned = inside(program, adherence_begin(program, course), day);
    int wanted = planned ? due_wanted(program, day) : 0;
    struct tally tally = tally_of(course, day);
    if (day > today)
        return ADHERENCE_OUTSIDE;
    if (tally.done > 0 && tally.done >= wanted)
        return ADHERENCE_DONE;
    if (tally.done + tally.part > 0)
        return ADHERENCE_PART;
    if (!planned)
        return ADHERENCE_OUTSIDE;
    if (wanted == 0)
        return ADHERENCE_OFF;
    if (adherence_excused(program, course, day))
        return ADHERENCE_EXCUSED;
    return day == today ? ADHERENCE_OUTSIDE : ADHERENCE_MISSED;
}

/* --- the window ---------------------------------------------------------------------------- */

static bool rated_whole(const struct program *program, const struct course_session *session) {
    for (int i = 0; i < program->region_count; i++)
        if (session->before[i] < 0 || session->after[i] < 0 || session->next[i] < 0)
            return false;
    return session->result == COURSE_DONE;
}

/* What happened on the days of a window: gathered in one walk over the course, which may be ten
 * years long. */
struct window {
    date_day from, begin;
    int count;
    struct tally *tallies; /* a day each, like the others; owned */
    int *rated;
    bool *excused;
};

static void excuse(struct window *window, struct days days) {
    date_day last = window->from + window->count - 1;
    last = days.last < last ? days.last : last;
    for (date_day day = days.first > window->from ? days.first : window->from; day <= last; day++)
        window->excused[day - window->from] = true;
}

static void gather_session(struct window *window, const struct program *program,
                           const struct course_session *session) {
    date_day day = date_of(session->began);
    if (day < window->from || day >= window->from + window->count || !counts_on(session, day))
        return;
    window->tallies[day - window->from].done += session->result == COURSE_DONE;
    window->tallies[day - window->from].part += session->result == COURSE_PART;
    window->rated[day - window->from] += rated_whole(program, session);
}

static struct window window_of(const struct program *program, const struct course *course,
                               date_day from, date_day to) {
    struct window window = {
        .from = from, .begin = adherence_begin(program, course), .count = (int)(to - from) + 1};
    window.tallies = memory_alloc((size_t)window.count, sizeof *window.tallies);
    window.rated = memory_alloc((size_t)window.count, sizeof *window.rated);
    window.excused = memory_alloc((size_t)window.count, sizeof *window.excused);
    for (int i = 0; i < course->session_count; i++)
        gather_session(&window, program, &course->sessions[i]);
    for (int i = 0; i < course->mark_count; i++)
        excuse(&window, mark_days(program, course, i, (struct days){from, to}));
    excuse(&window, screening_days(course));
    return window;
}

static void window_free(struct window *window) {
    free(window->tallies);
    free(window->rated);
    free(window->excused);
}

/* Adds a day; returns how many of its planned sessions were done. */
static int add_day(struct adherence *sum, const struct program *program,
                   const struct window *window, date_day day, date_day today) {
    struct tally tally = window->tallies[day - window->from];
    int wanted = inside(program, window->begin, day) ? due_wanted(program, day) : 0;
    int kept = tally.done < wanted ? tally.done : wanted;
    bool excused = kept < wanted && window->excused[day - window->from];
    sum->done += tally.done;
    sum->part += tally.part;
    sum->active += tally.done + tally.part > 0;
    sum->rated += window->rated[day - window->from];
    sum->excused += excused;
    sum->prescribed += excused || day == today ? kept : wanted;
    return kept;
}

static enum adherence_band band_of(int percent) {
    if (percent < 0)
        return ADHERENCE_NONE;
    if (percent >= ON_TRACK)
        return ADHERENCE_ON_TRACK;
    return percent >= PARTLY ? ADHERENCE_PARTLY : ADHERENCE_CHAT;
}

/* No day before anything is known: a window may begin at the beginning of time. */
static date_day first_of_window(const struct program *program, const struct course *course,
                                date_day from) {
    date_day known = first_sign(course);
    if (program->start != DATE_NONE)
        known = earlier(known, program->start);
    return known != DATE_NONE && known > from ? known : from;
}

struct adherence adherence_of(const struct program *program, const struct course *course,
                              date_day from, date_day to, date_day today) {
    struct adherence sum = {.percent = -1};
    if (adherence_begin(program, course) == DATE_NONE)
        return sum;
    from = first_of_window(program, course, from);
    to = to < today ? to : today;
    if (to < from)
        return sum;
    struct window window = window_of(program, course, from, to);
    for (date_day day = from; day <= to; day++)
        sum.kept += add_day(&sum, program, &window, day, today);
    window_free(&window);
    if (sum.prescribed > 0)
        sum.percent = sum.kept * WHOLE / sum.prescribed;
    sum.band = band_of(sum.percent);
    return sum;
}
