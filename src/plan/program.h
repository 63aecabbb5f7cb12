/* A program: what the therapist wrote, whole and valid, as docs/program-format.md defines it.
 *
 * A program is made by program_load (plan/program_read.h) and owned by its caller, who frees it
 * with program_free. Everything it points to lives exactly as long as it does. */
#ifndef LIMBER_PLAN_PROGRAM_H
#define LIMBER_PLAN_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/memory.h"
#include "plan/exercise.h"
#include "plan/fault.h"
#include "plan/region.h"
#include "plan/rules.h"

enum { PROGRAM_ITEMS = 10, PROGRAM_REGIONS = 2, PROGRAM_TIMES = 12, PROGRAM_BYTES = 1024 * 1024 };

/* When: times_per_day 0 and every_min 0 mean "whenever the client likes". */
struct schedule {
    int times_per_day;     /* 1-12, 0 for none or a posture program */
    unsigned days;         /* bit 0 Monday .. bit 6 Sunday; 0x7F by default */
    int at[PROGRAM_TIMES]; /* minutes of the day, in the file's order */
    int at_count;
    int min_gap_min;      /* at least so many minutes between two sessions */
    int every_min;        /* posture program: 15-240, else 0 */
    int from_min, to_min; /* its window, minutes of the day */
};

/* What the program is to be measured by. */
enum goal_kind { GOAL_ANY, GOAL_PAIN, GOAL_MOVEMENT, GOAL_RECOVERY };

struct program_item {
    const struct exercise *exercise; /* of the library or of this program */
    const char *why;                 /* "" when there is none */
    const char *note;                /* "" when there is none */
    struct dose dose;                /* complete: the item's own numbers over the exercise's */
    enum side sides;
    const char *voice; /* name of a WAV beside the program, NULL when there is none */
};

struct program {
    const char *id;
    int version;
    const char *title;
    const char *language; /* BCP 47 */
    const char *client;   /* NULL: a ready program, not prescribed for anybody */
    struct {
        const char *name, *role, *registration, *contact; /* NULL where absent */
    } therapist;
    date_day created, start, end, review; /* DATE_NONE where absent */
    struct {
        enum goal_kind kind;
        const char *text;  /* NULL: no goal */
        int score, target; /* 0-10, -1 where absent */
    } goal;
    const char *why;    /* "" when there is none */
    const char *reason; /* NULL where absent; private: for the report, never shown to the client */
    enum region regions[PROGRAM_REGIONS];
    int region_count; /* 1-2 */
    bool has_schedule;
    struct schedule schedule;
    int rest_between_s; /* 0-120 */
    struct program_item items[PROGRAM_ITEMS];
    int item_count;     /* 1-10 */
    struct rules rules; /* complete: the file's numbers over the defaults */
    bool own_rules;     /* the file sets at least one of them */
    struct {
        bool required;
        const char *by, *limits; /* NULL where absent */
        date_day date;           /* DATE_NONE where absent */
    } clearance;
    struct {
        bool by_therapist;    /* a step up can only be asked for; else the client accepts it */
        bool relative;        /* for who always hurts: judged by the client's usual score */
        bool treatment_usual; /* after hands-on treatment as usual; else the easy version */
    } progression;

    const char *path;   /* where it was read from; also for messages */
    const char *folder; /* the pictures' folder */
    const char *text;   /* the exact text of the file, zero-terminated (the record keeps it) */
    size_t text_length;
    const struct program_own *own; /* texts.c: the file's own words, once others stand for them */
    struct arena memory;
};

void program_free(struct program *program);

/* Locked: a clearance is required and not given (program-format: by and date). */
bool program_locked(const struct program *program);

/* How long it takes from the first phase to the last, by docs/program-format.md, "The timeline".
 * timeline_length in src/session says the same in milliseconds. */
int program_length_s(const struct program *program);

#endif
