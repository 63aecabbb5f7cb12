#include "care/due.h"

enum { DAY_MINUTES = 1440, SEARCH_DAYS = 400, EARLY_MIN = 120 };
/* Calendars look back five weeks, adherence four; a week more for extra sessions. */
enum { READ_DAYS = 42, READ_LEAST = 200 };

bool due_within(const struct program *program, date_day day) {
    return (program->start == DATE_NONE || day >= program->start) &&
           (program->end == DATE_NONE || day <= program->end);
}

static bool posture(const struct program *program) {
    return program->schedule.every_min > 0;
}

int due_per_day(const struct program *program) {
    const struct schedule *schedule = &program->schedule;
    if (!program->has_schedule)
        return 0;
    if (posture(program)) {
        int window = schedule->to_min - schedule->from_min;
        return window >= 0 ? window / schedule->every_min + 1 : 0;
    }
    return schedule->times_per_day > 0 ? schedule->times_per_day : 1;
}

int due_wanted(const struct program *program, date_day day) {
    bool asked = due_within(program, day) && program->schedule.days >> date_weekday(day) & 1;
    return asked ? due_per_day(program) : 0;
}

int due_read(const struct program *program) {
    int whole = due_per_day(program) * READ_DAYS;
    return whole > READ_LEAST ? whole : READ_LEAST;
}

/* The minute at which the n-th session of a day is due; -1 when the schedule names no time. */
static int minute_of(const struct schedule *schedule, int index) {
    if (schedule->every_min)
        return schedule->from_min + index * schedule->every_min;
    return index < schedule->at_count ? schedule->at[index] : -1;
}

static struct due next_day(const struct program *program, struct due due, date_day today) {
    date_day from = today + 1;
    if (program->start != DATE_NONE && from < program->start)
        from = program->start;
    for (date_day day = from; day < from + SEARCH_DAYS; day++)
        if (due_wanted(program, day) > 0) {
            due.when = DUE_LATER;
            due.day = day;
            due.minute = minute_of(&program->schedule, 0);
            return due;
        }
    due.when = DUE_NEVER;
    return due;
}

/* Minutes of today before which the gap to the last session is too short; 0 when there is none.
 * A clock that was set back leaves the last one in the future: that gap does not count. */
static int gap_until(const struct program *program, struct date_moment now, struct due_done done) {
    int64_t gap_ms = (int64_t)program->schedule.min_gap_min * 60000;
    if (posture(program))
        gap_ms = (int64_t)program->schedule.every_min * 60000;
    int64_t left = done.last.utc_ms + gap_ms - now.utc_ms;
    if (!done.ever || left <= 0 || left > gap_ms)
        return 0;
    return date_minute_of_day(now) + (int)((left + 59999) / 60000);
}

static struct due later_today(const struct program *program, struct due due, struct date_moment now,
                              int minute) {
    if (minute >= DAY_MINUTES || (posture(program) && minute > program->schedule.to_min))
        return next_day(program, due, date_of(now));
    due.when = DUE_LATER;
    due.day = date_of(now);
    due.minute = minute;
    return due;
}

static void count_weeks(const struct program *program, struct due *due, date_day today) {
    if (program->start == DATE_NONE || program->end == DATE_NONE || today < program->start)
        return;
    due->weeks = (program->end - program->start + 7) / 7;
    due->week = (today - program->start) / 7 + 1;
    due->week = due->week > due->weeks ? due->weeks : due->week;
}

struct due due_now(const struct program *program, struct date_moment now, struct due_done done) {
    date_day today = date_of(now);
    struct due due = {.day = today, .minute = -1, .done = done.today};
    count_weeks(program, &due, today);
    if (program->end != DATE_NONE && today > program->end) {
        due.when = DUE_NEVER;
        return due;
    }
    if (!program->has_schedule) {
        due.when = due_within(program, today) ? DUE_ANYTIME : DUE_LATER;
        due.day = due.when == DUE_LATER ? program->start : today;
        return due;
    }
    due.wanted = due_wanted(program, today);
    if (due.wanted == 0 || (done.today >= due.wanted && !posture(program)))
        return next_day(program, due, today);
    int minute = date_minute_of_day(now), ready = gap_until(program, now, done);
    due.too_soon = ready > minute;
    int planned =
        posture(program) ? program->schedule.from_min : minute_of(&program->schedule, done.today);
    /* A session may be done some time before its hour: 08:00 is a wish, not a bell. */
    int early = posture(program) ? 0 : EARLY_MIN;
    if (planned - early > minute && planned > ready)
        return later_today(program, due, now, planned);
    if (ready > minute)
        return later_today(program, due, now, ready);
    if (posture(program) && minute > program->schedule.to_min)
        return next_day(program, due, today);
    due.when = DUE_NOW;
    return due;
}
