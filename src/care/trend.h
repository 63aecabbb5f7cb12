/* Weekly means and what is worth noting. Rating model 3.2 and "Trends (weekly)" of 3.7. Pure. */
#ifndef LIMBER_CARE_TREND_H
#define LIMBER_CARE_TREND_H

#include "base/text.h"
#include "care/adherence.h"
#include "care/course.h"

enum {
    TREND_WEEKS = 60,
    TREND_READINGS = 2 /* before-scores that a week needs for a mean to be compared: one reading
                          says nothing */
};

/* One week of a region, counted from the course's first session. Means in tenths of a point (34 is
 * 3.4), -1 where nothing was rated. A session whose day is not known, or lies before the first or
 * after today (clocks jump), counts in the week of the session before it. */
struct trend_week {
    date_day first;
    int before_mean, after_mean, next_mean;
    int readings; /* before-scores */
    int sessions; /* done or part */
};

/* A mean of struct trend is of a week with TREND_READINGS before-scores. */
struct trend {
    struct trend_week weeks[TREND_WEEKS]; /* oldest first, the newest ones; the last holds today */
    int count;                            /* 0: no session yet */
    int first_mean, last_mean;            /* before-means of the first and the newest such week; -1:
                                             there is none */
    int compared;                         /* how many such weeks there are */
};

struct trend trend_of(const struct course *course, int region, date_day today);

enum trend_word { TREND_UNKNOWN, TREND_SAME, TREND_LOWER, TREND_HIGHER };
/* A change worth noting: 2 points or more, or 30 % or more, in the weekly mean; else the same.
 * UNKNOWN before there are two weeks to compare. */
enum trend_word trend_word(const struct trend *trend);

/* Weekly findings for the therapist, each with its flag, amber ones first; returns how many (at
 * most `most`, of TREND_FINDINGS). */
enum { TREND_FINDINGS = 8 };
struct trend_finding {
    const char *id, *words; /* "before_up_2"; N_() */
    enum rules_flag flag;
};
int trend_findings(const struct program *program, const struct course *course, date_day today,
                   struct trend_finding *list, int most);

/* Adds the week's one kind sentence for the client (last whole week, Monday to Sunday): what was
 * done, never blame, nothing about scores. */
void trend_sentence(struct text *out, const struct program *program, const struct course *course,
                    date_day today);

#endif
