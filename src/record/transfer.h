/* Everything that the record has of one person as rows of plain values, and such rows put into an
 * empty record: what share/ writes to a file and reads from it. One table of columns serves both
 * ways, so that what is written is what is read.
 *
 * Not in it: the person's PIN, boot ids, the paths of program files. */
#ifndef LIMBER_RECORD_TRANSFER_H
#define LIMBER_RECORD_TRANSFER_H

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
    const char *const *words; /* of a TEXT, ended by NULL: no others are taken. NULL: any */
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
    /* inside the room: */
    const char *from;  /* SQL: the rows `t` of person ?1 and their session `s`, in their order */
    const char *blank; /* a column that is not in the file and is left empty; NULL: none */
    bool of_person;    /* it has a column `person` */
    bool once;         /* its first column is given once a session */
    bool packed, lean; /* how it stands in a record that is made of a file (transfer_in.c) */
};

/* In the order in which rows must be added: what others refer to comes first. */
enum { TRANSFER_TABLES = 14, TRANSFER_SESSION_TABLE = 3 };
extern const struct transfer_table transfer_tables[TRANSFER_TABLES];

/* How many columns of the database one column of the file is. */
static inline int transfer_width(const struct transfer_column *column) {
    return column->kind == TRANSFER_MOMENT ? 2 : 1;
}

/* The person's name; false where there is no such person. */
enum { TRANSFER_NAME = sizeof((struct person *)NULL)->name };
bool transfer_name(struct record *r, int64_t person, char name[TRANSFER_NAME]);

/* --- out ----------------------------------------------------------------------------------- */
struct transfer_out;
/* The rows of one table by session: first those of none, in the order they were written. */
struct transfer_out *transfer_out_open(struct record *r, int64_t person, int table);
/* Stands there a row of that session (0: of none)? Rows of sessions before it are passed over. */
bool transfer_out_reach(struct transfer_out *t, int64_t session);
struct transfer_value transfer_out_value(const struct transfer_out *t, int column);
/* Of TRANSFER_SESSIONS: the id of the session that stands; 0 behind the last. */
int64_t transfer_out_session(const struct transfer_out *t);
void transfer_out_next(struct transfer_out *t);
void transfer_out_close(struct transfer_out *t); /* NULL is fine */

/* --- in ------------------------------------------------------------------------------------ */
struct transfer_in;
/* For a record in memory that is empty, and the person that all rows are of; one transaction till
 * it ends. The record is only read from then on. */
struct transfer_in *transfer_in_open(struct record *r, int64_t person);
/* Adds a row; of TRANSFER_IN_SESSION and TRANSFER_BESIDE to the session that was added last, or to
 * none when `beside`. False: it does not fit what is there (a row number that is given twice, a
 * word that is not known, a program that is not there). */
bool transfer_in_add(struct transfer_in *t, int table, bool beside,
                     const struct transfer_value *values);
/* `good` false: nothing of it stays. */
bool transfer_in_close(struct transfer_in *t, bool good, struct err *e);

#endif
