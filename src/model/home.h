/* What home, the programs and today's plan show. Texts are translated; everything is borrowed and
 * good for one build. */
#ifndef LIMBER_MODEL_HOME_H
#define LIMBER_MODEL_HOME_H

#include "base/date.h"
#include "care/due.h"
#include "model/parts.h"
#include "ui/chart.h"

enum { MODEL_WHYS = 8 };

struct home_model {
    struct date_moment now;
    const char *person;         /* the name that is greeted; "" while nobody is known */
    const char *person_name;    /* as their page is called: the picture's word without a name */
    const char *person_picture; /* id; NULL: none is shown */
    const char *notice;         /* something about the device the client should know; NULL */
    const char *inbox_from;     /* somebody sent something new; NULL: nothing waits */

    const struct program_card *cards;
    int card_count;
    int card; /* the one that is shown, -1: none */
    struct model_day day;
    struct model_pictures pictures;

    struct due due;
    enum day_mark week[7];
    int weekday;                 /* of today, 0 Monday */
    bool unfinished;             /* a session was cut short: */
    const char *unfinished_item; /* where, in words */
    const char *next_time;
    const char *goal_line; /* "Walk to the shop: 4 of 10, aim 8"; NULL */
    const char *week_line; /* last week in one kind sentence; NULL */
    int break_min;         /* posture program: minutes to the next break; -1: none today, 0: now */
    bool can_snooze;
};

struct programs_model {
    const struct program_card *cards;
    int card_count;
    int trusted_count; /* therapists whose signatures count here */
};

struct program_model {
    const struct program_card *card; /* NULL: it was opened by its path alone */
    struct model_day day;
    const char *limits; /* who set them; "" */
    int trusted_count;
};

/* One decision of the rules, as the client may read it again. */
struct why_row {
    const char *when, *told, *limits;
    char rule[8];
};

struct why_model {
    struct model_day day;
    struct why_row rows[MODEL_WHYS]; /* newest first */
    int count;
    const char *limits; /* who set them; "" */
    const char *emergency;
};

struct clear_model {
    struct model_day day;
    const char *emergency;
};

/* Emergency words. `program` NULL: none is followed; `crisis` NULL: no line is known. */
struct help_model {
    const struct program *program;
    const char *emergency, *crisis;
};

#endif
