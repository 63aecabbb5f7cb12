/* A form: which keys an object may have, of what type and in what range, and where each goes.
 * Reading by a table of rows keeps every loader to one set of messages and one verdict. */
#ifndef LIMBER_PLAN_READ_FORM_H
#define LIMBER_PLAN_READ_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/json.h"
#include "base/memory.h"
#include "plan/fault.h"

enum { FORM_ROWS = 32 }; /* the most that one form may have */

enum form_type {
    FORM_LINE,  /* text on one line, low-high characters; into a const char * */
    FORM_LINES, /* text that may break lines */
    FORM_ID,    /* [a-z0-9-]{1,64} */
    FORM_WHOLE, /* whole number low-high; into an int */
    FORM_BOOL,
    FORM_DATE,  /* YYYY-MM-DD; into a date_day */
    FORM_TIME,  /* HH:MM; minutes of the day into an int */
    FORM_OTHER, /* known, and read by code of its own */
};

struct form_row {
    const char *key;
    enum form_type type;
    bool required;
    int low, high;    /* characters of a text, range of a number */
    size_t offset;    /* where the value goes in the target; untouched when the key is absent */
    const char *hint; /* what the range means, after "; ". NULL: none */
};

/* One document being read: where we are, where texts go, where faults go. */
struct form_reader {
    struct faults *faults;
    struct arena *memory; /* texts are copied here */
    const char *folder;   /* where files beside the document lie; NULL: not looked at */
    struct text pointer;  /* the object being read; form_reader_free frees it */
};

void form_reader_free(struct form_reader *r);

/* Steps into a member or into the n-th of a list; form_leave steps back to the mark they give. */
size_t form_enter(struct form_reader *r, const char *key);
size_t form_enter_at(struct form_reader *r, int index);
void form_leave(struct form_reader *r, size_t mark);

/* A fault of the object being read (key NULL) or of its member. False for an error. */
bool form_fault(struct form_reader *r, enum fault_kind kind, const char *key, const char *format,
                ...) __attribute__((format(printf, 4, 5)));

/* Reads the object by its rows; missing keys, wrong types and ranges are errors, unknown keys are
 * warnings. A value that is refused leaves its place in the target untouched. */
void form_read(struct form_reader *r, const struct cJSON *object, const struct form_row *rows,
               size_t count, void *target);

/* Reads one value by one row into `place`. */
void form_read_value(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                     void *place);

/* The member when it is of that type; NULL when it is absent; NULL and an error when it is of
 * another type. */
const struct cJSON *form_member(struct form_reader *r, const struct cJSON *object, const char *key,
                                enum json_type type);

/* Looks at one text, which the reader stands in; false and a fault when it is refused. */
typedef bool form_check(struct form_reader *r, const char *text);

/* Reads a list of `low`-`high` texts, each a FORM_LINE of 1-`longest` characters, into `list`
 * (room for `high`). Absent: 0. Returns how many were read. */
struct form_list {
    const char *key;
    int low, high, longest;
    bool required, unique;
    form_check *check; /* NULL: every text is good */
};
int form_read_list(struct form_reader *r, const struct cJSON *object, const struct form_list *form,
                   const char **list);

/* The text when it is one (FORM_LINE, FORM_LINES or FORM_ID), copied; NULL and a fault else. */
const char *form_text(struct form_reader *r, const char *key, const struct cJSON *value,
                      const struct form_row *row);

/* [a-z0-9-]{1,64} */
bool form_is_id(const char *text);

/* "HH:MM" to minutes of the day. */
bool form_parse_time(const char *text, int *minutes);

#endif
