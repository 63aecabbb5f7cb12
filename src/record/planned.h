/* The rows of session_item: what a session was planned to be, item by item. Internal to this
 * folder. */
#ifndef LIMBER_RECORD_PLANNED_H
#define LIMBER_RECORD_PLANNED_H

#include "record/file/database.h"

/* SQL: its columns but for the session, in the order in which planned_item reads them. `of`: what
 * stands before each, "t." or "". */
#define PLANNED_COLUMNS(of)                                                                        \
    of "item, " of "exercise, " of "prepare_s, " of "hold_s, " of "reps, " of "tempo_s, " of       \
       "seconds, " of "sets, " of "rest_s, " of "switch_s, " of "planned_sets, " of "held_ms, " of \
       "eased, " of "left_out, " of "reason"

/* The row that stands, from the column `exercise` on, which is number `column`. */
struct record_item planned_item(sqlite3_stmt *statement, int column);

#endif
