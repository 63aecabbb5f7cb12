/* A program and a course made by hand, for the tests of standing, today and their neighbours. */
#ifndef LIMBER_TESTS_CARE_MADE_H
#define LIMBER_TESTS_CARE_MADE_H

#include "care/course.h"

enum { MADE_SESSIONS = 64, MADE_MARKS = 160 };

/* Exercises: 0 "stretch" holds 20 s x 2 on both sides, 1 "rolls" 8 times, 2 "squat" 8 times (tagged
 * effort), 3 "breathing" 60 s. One region, no schedule, default rules, version 1, created on
 * 2026-11-01. Screened on 2026-11-20 with no answer ticked. */
struct made {
    struct program program;
    struct exercise exercises[4];
    struct course_session sessions[MADE_SESSIONS];
    struct course_mark marks[MADE_MARKS];
    struct course course;
};

struct made *made_new(void); /* to be freed with free() */
struct date_moment made_at(const char *text);
date_day made_day(const char *text);

/* Adds a session of ten minutes that counts for a step up: done whole, before and after 2, effort
 * 3, the next morning 2 at nine. */
struct course_session *made_session(struct made *made, const char *began);
/* So many of them, one a day at the same hour, the first on that moment. */
void made_days(struct made *made, const char *first, int count);
struct course_session *made_last(struct made *made);

/* Adds a mark; one about the newest session. */
struct course_mark *made_mark(struct made *made, enum course_kind kind, const char *at);
struct course_mark *made_decision(struct made *made, enum rules_moment moment, const char *rule,
                                  enum rules_result result, const char *at);
struct course_mark *made_step(struct made *made, enum course_kind kind, const char *exercise,
                              enum course_step step, int number, const char *at);

#endif
