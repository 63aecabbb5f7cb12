#include "weeks.h"

#include <string.h>

struct course_session weeks_sessions[WEEKS_SESSIONS];
struct course_mark weeks_marks[WEEKS_SESSIONS];
struct course weeks_course;
struct program weeks_program;

/* 8:00 at +01:00. */
static struct date_moment at(int day) {
    return (struct date_moment){(monday + day) * 86400000LL + 7 * 3600000LL, 60};
}

void weeks_make(void) {
    memset(weeks_sessions, 0, sizeof weeks_sessions);
    memset(weeks_marks, 0, sizeof weeks_marks);
    weeks_course =
        (struct course){.sessions = weeks_sessions, .marks = weeks_marks, .screened = DATE_NONE};
    weeks_program = (struct program){.has_schedule = true,
                                     .created = DATE_NONE,
                                     .start = monday,
                                     .end = DATE_NONE,
                                     .region_count = 1,
                                     .goal = {.score = -1, .target = -1},
                                     .schedule = {.times_per_day = 1, .days = 0x7F}};
}

struct course_session *weeks_add(int day, int before) {
    struct course_session *session = &weeks_sessions[weeks_course.session_count++];
    *session = (struct course_session){.id = weeks_course.session_count,
                                       .began = at(day),
                                       .ended = at(day),
                                       .result = COURSE_DONE,
                                       .before = {before, -1},
                                       .after = {before, -1},
                                       .next = {before, -1},
                                       .effort = -1};
    return session;
}

void weeks_add_week(int week, int score, int count) {
    for (int i = 0; i < count; i++)
        weeks_add(week * WEEK + i, score);
}

struct course_mark *weeks_mark(int day, enum course_kind kind, int number) {
    struct course_mark *mark = &weeks_marks[weeks_course.mark_count++];
    *mark = (struct course_mark){.kind = kind, .at = at(day), .number = number};
    return mark;
}
