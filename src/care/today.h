/* What the client does today: derived from the program's file, the record and the rules by one
 * pure function. The file itself is never changed. Progress 5.1. */
#ifndef LIMBER_CARE_TODAY_H
#define LIMBER_CARE_TODAY_H

#include "base/text.h"
#include "care/asks.h"
#include "care/course.h"
#include "care/due.h"
#include "care/standing.h"

enum today_verdict {
    TODAY_USUAL,   /* the session as the plan stands */
    TODAY_EASY,    /* its easy version */
    TODAY_REST,    /* a rest day */
    TODAY_PAUSED,  /* until the therapist has cleared it */
    TODAY_BLOCKED, /* an answer of the screening blocks it */
    TODAY_LOCKED,  /* the program's own clearance is missing */
    TODAY_ENOUGH,  /* the daily cap, the gap or the count of sessions is reached */
    TODAY_OFF,     /* no session planned, or outside the program's dates: may still be done */
    TODAY_VERDICTS
};

enum today_left_out { TODAY_IN, TODAY_OUT_SCREENING, TODAY_OUT_EFFORT };

struct today_item {
    struct dose dose; /* full, as today's level has it; easing is in `eased` */
    int level;        /* steps above the file's dose, -1 one below it (G6), 0 none */
    bool eased;
    enum today_left_out left_out;
    const struct screening_part *part; /* OUT_SCREENING */
};

/* One reason for how today is, in the order to be read. */
struct today_reason {
    char rule[8];      /* "R41", "G7", "P1"; "" where no rule decides: dates, answers, pacing */
    const char *words; /* N_() one sentence; {therapist} {contact} {emergency} may stand in it */
};

enum { TODAY_REASONS = 6, TODAY_CAP_S = 20 * 60 }; /* 4.6: at most 20 minutes of holds a day */

/* A step up that may be offered: one exercise, one number. */
struct today_offer {
    int item; /* -1: none */
    enum course_step step;
    int from, to;        /* seconds or repetitions */
    bool needs_approval; /* the therapist decides: it can only be asked for */
    bool asked;          /* it was asked for and waits */
};

struct today {
    enum today_verdict verdict;
    struct today_item items[PROGRAM_ITEMS];
    int item_count;
    unsigned eased, left_out; /* the same as bits, for session_new_easy */
    struct today_reason reasons[TODAY_REASONS];
    int reason_count;
    struct today_offer offer;
    struct today_asks asks;
    struct standing standing;
    struct due due;
};

struct today today_plan(const struct program *program, const struct course *course,
                        struct date_moment now);

/* The program with today's doses: a shallow copy that borrows everything from `program`. */
struct program today_program(const struct program *program, const struct today *today);

/* The dose of an item as it is done today: its easy version where it is eased. */
struct dose today_dose(const struct program *program, const struct today *today, int item);

/* The easy version for all of today's items (R11, R13, R14 decided at the start): sets eased,
 * leaves out effort-tagged exercises, keeps at least one item. */
void today_ease(struct today *today, const struct program *program);

/* Which step up may be offered on a day whose verdict, items and standing are known. Progress 5.1,
 * P1 and P6: between two steps at least so many sessions and days. */
enum { TODAY_OFFER_SESSIONS = 3, TODAY_OFFER_DAYS = 7 };
struct today_offer today_offer_of(const struct program *program, const struct course *course,
                                  const struct today *today, struct date_moment now);

/* "usual", "easy", "rest" ...; static. */
const char *today_verdict_id(enum today_verdict verdict);
/* Adds the whole of it as text for a terminal, or as JSON: `limberctl today`. */
void today_write(struct text *out, const struct program *program, const struct today *today);
void today_json(struct text *out, const struct program *program, const struct today *today);

#endif
