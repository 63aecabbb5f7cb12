/* The questions round a session, what judges the answers, and the advice that follows. Private to
 * src/app/interview and its core. */
#ifndef LIMBER_APP_INTERVIEW_INTERVIEW_H
#define LIMBER_APP_INTERVIEW_INTERVIEW_H

#include "app/context.h"
#include "app/stack.h"

enum { ASKS_MOST = 12 };

/* The questions in the order in which they come. ask.c has a row for each. */
enum ask {
    ASK_WELCOME,
    ASK_SCREENING,
    ASK_USUAL,
    ASK_MORNING,
    ASK_MORNING_QUALITY,
    ASK_CHECK,
    ASK_BEFORE,
    ASK_AFTER,
    ASK_QUALITY,
    ASK_EFFORT,
    ASK_EVENING,
    ASK_GOAL,
    ASK_CHANGE,
    ASK_STEP,
    ASK_KINDS
};

/* An interview: which questions, and where it stands. */
struct asking {
    enum interview_kind interview;
    enum ask now;
    enum screen_id screen;     /* on which `now` is asked */
    enum ask trail[ASKS_MOST]; /* those that were shown before this one */
    int trail_count;
    int region;                             /* index of the program's region that is asked about */
    int scores[ASK_KINDS][PROGRAM_REGIONS]; /* as answered, RULES_UNKNOWN where missing */
    screening_answers screening;            /* ticked so far */
    int question;                           /* of the screening: the first one asked now */
    unsigned qualities, spread, ticked;     /* bits */
    int64_t morning_of;                     /* the session that the morning's score belongs to */
    bool stays;                             /* advice was shown: what was asked is over */
    bool decided;                           /* by the answer to the question of now */
};

struct interview {
    struct asking asking;
    struct questions questions; /* for the therapist */
    struct text advice_title, advice_text;
    bool advice_emergency, advice_ends; /* ends: Close leads home */
};

extern const struct command_row interview_commands[]; /* the last one is COMMAND_NONE */

/* --- interview.c --------------------------------------------------------------------------------
 */
struct interview *interview_new(void);
void interview_free(struct interview *interview);
bool interview_asks(const struct context *ctx); /* one of its questions is on the screen */
void interview_clear_advice(struct interview *interview);
void interview_open_questions(struct context *ctx); /* for the therapist: none is ticked yet */

/* --- ask.c --------------------------------------------------------------------------------------
 */
void ask_next(struct context *ctx); /* the next question, or what comes after the last */
bool ask_back(struct context *ctx); /* the one before; false: there is none */
void ask_score(struct context *ctx, int score); /* RULES_UNKNOWN: unanswered */
bool ask_take_back(struct context *ctx);
void ask_leave(struct context *ctx); /* the interview is given up */

/* --- judge.c ------------------------------------------------------------------------------------
 */
/* Each judges what was answered, records it, and shows what the client is to do. False: nothing is
 * to be shown, it goes on. */
bool judge_screening(struct context *ctx);
bool judge_check(struct context *ctx);
bool judge_start(struct context *ctx);
bool judge_after(struct context *ctx);
bool judge_morning(struct context *ctx);

#endif
