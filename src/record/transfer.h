/* Everything that the record has of one person as rows of plain values: what share/ writes as JSON.
 * Which rows those are is said here for the person's copy (copy.h) too.
 *
 * Not in it: the person's PIN, boot ids, the paths of program files. */
#ifndef LIMBER_RECORD_TRANSFER_H
#define LIMBER_RECORD_TRANSFER_H

#include "base/text.h"
#include "record/record.h"

enum transfer_kind {
    TRANSFER_NUMBER, /* whole, low..high */
    TRANSFER_YES,    /* 0 or 1 */
    TRANSFER_TEXT,
    TRANSFER_DAY,    /* "YYYY-MM-DD" */
    TRANSFER_MOMENT, /* whole seconds */
    TRANSFER_SINCE   /* milliseconds since the session began; negative where a clock was set back */
};

struct transfer_column {
    const char *key;  /* in the file */
    const char *name; /* in the table; of a MOMENT or SINCE without "_ms" */
    enum transfer_kind kind;
    bool may_lack; /* no value at all is one of its values */
    int64_t low, high;
};

/* A value is missing (there false) where the column may lack it. */
struct transfer_value {
    bool there;
    int64_t number;
    struct date_moment moment;
    const char *text; /* borrowed until the next row */
    size_t length;
};

enum { TRANSFER_COLUMNS = 18 };

enum transfer_place {
    TRANSFER_OF_PERSON,  /* of the person, or the programs that the person's rows name */
    TRANSFER_SESSIONS,   /* the sessions themselves */
    TRANSFER_IN_SESSION, /* always of a session */
    TRANSFER_BESIDE      /* of a session, or beside them all */
};

struct transfer_table {
    const char *key, *name; /* in the file; in the database */
    enum transfer_place place;
    bool spare;  /* a 0 and an empty text are left out */
    bool bare;   /* its rows are lists of values in the order of the columns, without keys */
    bool single; /* one row a session at most */
    const struct transfer_column *columns;
    int column_count;
    /* internal to this folder: */
    const char *from;  /* SQL: the rows `t` of person ?1 and their session `s`, in their order */
    const char *blank; /* a column that stays on the device; NULL: none */
};

/* What others refer to comes first. */
enum { TRANSFER_TABLES = 14, TRANSFER_SESSION_TABLE = 3 };
extern const struct transfer_table transfer_tables[TRANSFER_TABLES];

/* The person's name; false where there is no such person. */
enum { TRANSFER_NAME = sizeof((struct person *)NULL)->name };
bool transfer_name(struct record *r, int64_t person, char name[TRANSFER_NAME]);

struct transfer_out;
/* The rows of one table by session: first those of none, in the order they were written. */
struct transfer_out *transfer_out_open(struct record *r, int64_t person, int table);
/* Stands there a row of that session (0: of none)? Rows of sessions before it are passed over. */
bool transfer_out_reach(struct transfer_out *t, int64_t session);
struct transfer_value transfer_out_value(const struct transfer_out *t, int column);
/* Of TRANSFER_SESSIONS: the id of the session that stands; 0 after the last. */
int64_t transfer_out_session(const struct transfer_out *t);
void transfer_out_next(struct transfer_out *t);
void transfer_out_close(struct transfer_out *t); /* NULL is fine */

/* Internal to this folder: the SQL of those rows, by session (0: of none), with these columns after
 * it. */
void transfer_write_select(struct text *sql, const struct transfer_table *table,
                           const char *columns);

#endif
