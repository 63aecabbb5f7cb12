/* What a screen is, what it is shown (the model), and what it may ask for (commands).
 *
 * A screen is a function from the model to the display list and its controls; it holds no state
 * and does nothing. A control carries a command; the app carries it out (app/commands.c). */
#ifndef LIMBER_APP_SCREEN_H
#define LIMBER_APP_SCREEN_H

#include "base/date.h"
#include "care/check.h"
#include "care/due.h"
#include "plan/program.h"
#include "session/session.h"
#include "ui/chart.h"
#include "ui/days.h"
#include "ui/ui.h"

/* In the order of the table in screens/screens.c. */
enum screen_id {
    SCREEN_WHO,
    SCREEN_HOME,
    SCREEN_PROGRAMS,
    SCREEN_PROGRAM,
    SCREEN_CHECK,
    SCREEN_ADVICE,
    SCREEN_BEFORE,
    SCREEN_INSTRUCTIONS,
    SCREEN_PLAYER,
    SCREEN_PAUSE,
    SCREEN_SKIP,
    SCREEN_HURT,
    SCREEN_AFTER,
    SCREEN_DONE,
    SCREEN_PROGRESS,
    SCREEN_SETTINGS,
    SCREEN_LOOK,
    SCREEN_LIBRARY,
    SCREEN_REGION,
    SCREEN_EXERCISE,
    SCREEN_HELP,
    SCREEN_COUNT
};

/* What a control may ask for; `value` where it says. */
enum command_kind {
    COMMAND_NONE,
    COMMAND_GO,           /* to the screen `value` */
    COMMAND_BACK,         /* to the screen before */
    COMMAND_HELP,         /* emergency words */
    COMMAND_PERSON,       /* the person `value` */
    COMMAND_PROGRAM,      /* the program card `value` */
    COMMAND_BEGIN,        /* the session of the program: first the safety check */
    COMMAND_GO_ON,        /* the session that was cut short */
    COMMAND_LEAVE,        /* that session stays as it was */
    COMMAND_TICK,         /* the sign `value` of the safety check, on or off */
    COMMAND_CHECKED,      /* the safety check is answered */
    COMMAND_RATE,         /* the score `value` for the region asked */
    COMMAND_READY,        /* the instructions were read */
    COMMAND_INSTRUCTIONS, /* the running exercise's, the clock pauses */
    COMMAND_PAUSE,
    COMMAND_RESUME,
    COMMAND_LAST,     /* back to the exercise before */
    COMMAND_AGAIN,    /* this exercise from its start */
    COMMAND_EASE,     /* the rest of it in the easy version */
    COMMAND_SKIP,     /* asks for the reason */
    COMMAND_SKIPPED,  /* with the reason `value` */
    COMMAND_HURT,     /* this hurts */
    COMMAND_HURTS,    /* with the answer `value` */
    COMMAND_STOP,     /* end the session */
    COMMAND_LOOK,     /* person `value` shows the exercises */
    COMMAND_REGION,   /* the exercises of the library's region `value` */
    COMMAND_EXERCISE, /* the library's exercise `value` */
    COMMAND_SETTING,  /* the setting `value`: its next choice */
    COMMAND_QUIT,
    COMMAND_KINDS
};

/* One program file, good or bad. */
struct program_card {
    const char *file;              /* its path */
    const struct program *program; /* NULL when it cannot be used: */
    const char *fault;             /* why, and the way out */
    bool is_locked, wrong_time;    /* clearance is missing; before its start or after its end */
    bool superseded;               /* another card has a newer version of it: never offered */
};

struct setting_row {
    const char *name, *choice; /* translated */
};

enum { MODEL_POINTS = 28, MODEL_WEEKS = 5 };

/* How sore one region was, session by session, oldest first. */
struct course {
    enum region region;
    struct chart_point points[MODEL_POINTS];
    int count;
    int first_mean, last_mean; /* before-scores of the first and the last ones, rounded; -1 */
};

/* All that screens can show. Everything is borrowed and good for one build. */
struct model {
    struct date_moment now;
    const char *emergency; /* number */
    int look;              /* who shows the exercises: a number of figure/person.h */
    int64_t clock_ms;      /* for what moves by itself; only differences mean anything */
    bool still;            /* pictures do not move: start and end stand side by side */
    const char *notice;    /* something about the device the client should know; NULL */

    const char *const *people;
    int person_count;
    const char *person; /* "" while nobody is known */

    const struct program_card *cards;
    int card_count;
    int card;                      /* the one that home shows, -1: none */
    const struct program *program; /* of that card, or of the running session */

    /* home */
    struct due due;
    enum day_mark week[7];
    int today;                   /* 0 Monday */
    bool unfinished;             /* a session was cut short: */
    const char *unfinished_item; /* where, in words */

    /* safety check */
    unsigned ticked;
    const char *advice_title, *advice_text; /* of ADVICE */
    bool advice_emergency;

    /* rating */
    enum region region; /* the one asked about */
    bool rate_after;
    int score; /* the last one given, 0 when there is none */
    int rate_index, rate_count;

    /* session */
    const struct session *session; /* NULL when none runs */
    int item;                      /* the exercise that instructions are about */
    bool instructions_wait;        /* it is new: OK goes on */

    /* done */
    struct {
        int64_t worked_ms;
        int done, skipped, items;
        bool kept; /* it is in the record */
        bool stopped;
    } summary;
    const char *next_time; /* in words */

    /* progress */
    struct course courses[PROGRAM_REGIONS];
    int course_count;
    enum day_mark calendar[MODEL_WEEKS * 7]; /* oldest Monday first */
    int calendar_today;                      /* index */
    int sessions_done;

    /* library: every exercise there is, by region and position */
    const char *const *regions; /* as the library names them */
    int region_count, chosen_region;
    const struct exercise *const *exercises; /* of the chosen region on REGION */
    int exercise_count;
    const struct exercise *exercise; /* on EXERCISE */

    const struct setting_row *settings;
    int setting_count;
};

struct screen {
    const char *name; /* as walks use it */
    void (*build)(struct ui *ui, const void *model);
    enum command_kind back; /* what Back does: BACK, or another way out; NONE: nothing */
};

/* screens/screens.c */
extern const struct screen screens[SCREEN_COUNT];

#endif
