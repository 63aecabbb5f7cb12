/* A course made week by week, for the tests of trends: sessions once a day at 8:00. */
#ifndef LIMBER_TESTS_CARE_WEEKS_H
#define LIMBER_TESTS_CARE_WEEKS_H

#include "care/course.h"

enum { WEEKS_SESSIONS = 512, WEEK = 7 };

/* 2026-11-02, a Monday: day 0 of all that follows. */
static const date_day monday = 20759;

/* What the tests look at and change. Each test begins with weeks_make. */
extern struct course_session weeks_sessions[WEEKS_SESSIONS];
extern struct course_mark weeks_marks[WEEKS_SESSIONS];
extern struct course weeks_course;
extern struct program weeks_program; /* once a day from that Monday, one region */

void weeks_make(void);
/* A session with that before-score; the others are given as well. */
struct course_session *weeks_add(int day, int before);
/* So many sessions of one score, a day apart, from the beginning of a week on. */
void weeks_add_week(int week, int score, int count);
struct course_mark *weeks_mark(int day, enum course_kind kind, int number);

#endif
