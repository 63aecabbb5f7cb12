/* The file below the record: statements, transactions, damage. Internal to this folder; its tests
 * and the benches may include it too. */
#ifndef LIMBER_RECORD_FILE_DATABASE_H
#define LIMBER_RECORD_FILE_DATABASE_H

#include <sqlite3.h>

#include "record/file/value.h"
#include "record/record.h"

/* As many as there are different statements in this folder, and some to spare. */
enum { DATABASE_STATEMENTS = 96 };

struct database_statement {
    const char *sql; /* a text of static life: statements are found by its address */
    sqlite3_stmt *statement;
};

struct record {
    sqlite3 *file;
    char *path; /* owned; NULL in memory */
    bool damaged;
    bool foreign; /* of somebody else and only read (guard.h): whatever fails in it is damage */
    int64_t work, work_most; /* of a foreign one: steps of SQLite's machine, and how many at most */
    int held; /* transactions begun and not finished: only the outermost one is real */
    struct database_statement statements[DATABASE_STATEMENTS];
    int statement_count;
};

/* Opens `path` (NULL: in memory) and brings it to this program's schema. SQLITE_OK, or SQLite's
 * code of what went wrong, or DATABASE_NEWER; then nothing was written and nothing stays open. */
enum { DATABASE_NEWER = -1 };
int database_open(struct record *r, const char *path);
/* `keep` true: the file and its log are left exactly as they are. */
void database_close(struct record *r, bool keep);

/* Does the code mean that the file is damaged (and not: locked, full, read-only)? */
bool database_code_is_damage(int code);

/* The statement, made at its first use, with its values. NULL when it cannot be made. */
sqlite3_stmt *database_query(struct record *r, const char *sql, const struct value *values,
                             int count);
/* One value of a statement; its text is borrowed until the statement has run. */
void database_bind(sqlite3_stmt *statement, int place, const struct value *value);
/* Steps to the next row. At the end, and after a failure, the statement is put back: false. */
bool database_next(struct record *r, sqlite3_stmt *statement);
/* Puts it back before its end was reached. NULL is allowed. */
void database_reset(sqlite3_stmt *statement);

/* One statement that returns no rows. On failure *e has a sentence for the client. */
bool database_run(struct record *r, struct err *e, const char *sql, const struct value *values,
                  int count);
/* The same of what went wrong in a statement that was not made here. Always false. */
bool database_failed(struct record *r, int code, const char *sql, struct err *e);
/* The first column of the first row; `otherwise` when there is none. */
int64_t database_number(struct record *r, int64_t otherwise, const char *sql,
                        const struct value *values, int count);
/* The row that the last insert made. */
int64_t database_new_row(struct record *r);

/* Several writes as one. begin; good = a && b; return finish(good). They may be
 * nested: then the outermost decides, which lets a bench write thousands of sessions at once. */
bool database_begin(struct record *r, struct err *e);
bool database_finish(struct record *r, bool good, struct err *e);

/* Columns as what the program expects, whatever a damaged file holds. */
int database_column_int(sqlite3_stmt *statement, int column, int low, int high);
/* Never NULL. Borrowed until the statement moves. */
const char *database_column_text(sqlite3_stmt *statement, int column);
/* A length of time, milliseconds: what a file from elsewhere says is kept within 0 and a year, so
 * that sums of many cannot overflow. */
int64_t database_column_ms(sqlite3_stmt *statement, int column);
/* As much of it as fits, whole characters, always ended by a zero. */
void database_column_copy(sqlite3_stmt *statement, int column, char *text, size_t size);
/* UTC milliseconds in `column`, the offset in minutes in the next one. */
struct date_moment database_column_moment(sqlite3_stmt *statement, int column);
/* 0-10; -1 for NULL. */
int database_column_score(sqlite3_stmt *statement, int column);

/* For tests: from now on the file cannot grow beyond so many pages (0: it can). */
void database_limit_pages(struct record *r, int pages);

#endif
