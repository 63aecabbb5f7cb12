/* What each table gives to a session that is read back. Internal to this folder. */
#ifndef LIMBER_RECORD_HISTORY_PARTS_H
#define LIMBER_RECORD_HISTORY_PARTS_H

#include <sqlite3.h>

#include "record/session_rows.h"

/* The sets of a session as the journal has them: one that was done again stands once. More than
 * these a program cannot have (10 exercises, both sides, 10 sets). */
enum { HISTORY_SETS = 256 };
struct history_sets {
    struct history_set {
        int item, side, set; /* side: the first letter of its word */
        int64_t planned_ms, held_ms;
        bool whole;
    } list[HISTORY_SETS];
    int count;
    bool planned; /* the session has a plan of its own */
};

/* `sql` gives rows whose first column is the session, ordered by it and then as they were written:
 * ?1 is the person, ?2 and ?3 the first and the last session. */
struct history_part {
    const char *sql;
    void (*take)(sqlite3_stmt *statement, struct history_session *session,
                 struct history_sets *sets);
};
enum { HISTORY_PARTS = 8 };
extern const struct history_part history_parts[HISTORY_PARTS];

/* After the last row: puts the sets into the items. */
void history_count_sets(struct history_session *session, const struct history_sets *sets);

/* SQL: the decision that was taken back by an answer (RECORD_TAKEN_BACK); the decisions are `m`. */
#define HISTORY_TAKEN_BACK                                                                         \
    " m.id IN (SELECT (SELECT max(d.id) FROM decision AS d INDEXED BY decision_by_person"          \
    " WHERE d.person = ?1 AND d.id < a.id) FROM answer AS a INDEXED BY answer_by_kind"             \
    " WHERE a.person = ?1 AND a.kind = '" RECORD_TAKEN_BACK "')"

#endif
