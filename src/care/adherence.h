/* How much of the plan was done, as progress-and-report 5.2 defines it. Excused days are taken out
 * of the bottom of the fraction and shown apart. Days are local days when the session began;
 * one begun under a clock that was never set has no day and does not count. Pure. */
#ifndef LIMBER_CARE_ADHERENCE_H
#define LIMBER_CARE_ADHERENCE_H

#include "care/course.h"

enum adherence_day {
    ADHERENCE_OUTSIDE, /* not of the program, or still to come */
    ADHERENCE_OFF,     /* nothing planned */
    ADHERENCE_DONE,    /* as many sessions as planned, or one where none was */
    ADHERENCE_PART,    /* fewer, or one done in part */
    ADHERENCE_MISSED,
    ADHERENCE_EXCUSED /* a rule's skip, a rest day, illness, a pause */
};

enum adherence_band { ADHERENCE_NONE, ADHERENCE_CHAT, ADHERENCE_PARTLY, ADHERENCE_ON_TRACK };

/* `done` and `part` count every session in the window, extras too; `prescribed` what was planned,
 * on excused days and today only as much of it as was done. */
struct adherence {
    int prescribed, done, part, excused; /* sessions (excused: days) in the window */
    int kept;    /* of the prescribed ones, done: extras of a day fill no other day */
    int percent; /* kept of prescribed, 0-100; -1: none asked */
    int rated;   /* done sessions with before, after and next-day score of every region */
    int active;  /* days with at least one session done or in part */
    enum adherence_band band;
};

/* Is the day of the session known: was the clock set? */
bool adherence_dated(const struct course_session *session);

/* The day the plan began: the file's start, else that of the first session or answer.
 * DATE_NONE: nothing happened yet. */
date_day adherence_begin(const struct program *program, const struct course *course);

/* Taken out of the plan by a rule, the client or a pause: a decision to skip, the rest day that was
 * given, a day that the client excused, from a stop to the day it was cleared, and from a screening
 * that blocks on. Also true on days without a planned session. */
bool adherence_excused(const struct program *program, const struct course *course, date_day day);

/* One day of the calendar. `today` without a session is EXCUSED, OFF or still OUTSIDE, never
 * MISSED; later days are OUTSIDE. */
enum adherence_day adherence_day(const struct program *program, const struct course *course,
                                 date_day day, date_day today);

/* The window from..to, both included; days after `today` do not count, and today only counts for
 * what is done. */
struct adherence adherence_of(const struct program *program, const struct course *course,
                              date_day from, date_day to, date_day today);

#endif
