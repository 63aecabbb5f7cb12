/* Exercise by exercise: what was held against what was planned. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "record/course.h"
#include "record/file/database.h"

/* One item of one session. */
struct one {
    char exercise[COURSE_ID];
    bool planned, done, skipped, eased;
    int64_t planned_ms, held_ms;
};

/* All items of one session. `known`: its plan was kept, so nothing else was planned. */
struct day {
    struct one items[PROGRAM_ITEMS];
    bool known;
};

static void take_plan(struct record *r, int64_t session, struct day *day) {
    struct record_item items[PROGRAM_ITEMS];
    int count = record_plan_of(r, session, items, PROGRAM_ITEMS);
    day->known = count > 0;
    for (int i = 0; i < count; i++) {
        struct one *one = &day->items[i];
        one->planned = !items[i].left_out;
        one->eased = items[i].eased;
        one->planned_ms = items[i].held_ms;
        memcpy(one->exercise, items[i].exercise, sizeof one->exercise);
    }
}

/* The item that the journal's row is about. Where no plan was kept, what was begun was planned. */
static struct one *column_one(sqlite3_stmt *statement, struct day *day) {
    int item = database_column_int(statement, 0, 0, PROGRAM_ITEMS - 1);
    struct one *one = &day->items[item];
    if (!day->known) {
        one->planned = true;
        database_column_copy(statement, 1, one->exercise, sizeof one->exercise);
    }
    return one;
}

/* A set that was done again counts once, with the longest time. */
static void take_held(struct record *r, int64_t session, struct day *day) {
    static const char held[] =
        "SELECT item, exercise, sum(planned), sum(held) FROM"
        " (SELECT item, exercise, max(held_planned_ms) AS planned, max(held_real_ms) AS held"
        " FROM group_log WHERE session = ? AND held_planned_ms > 0"
        " GROUP BY item, side, set_number) GROUP BY item";
    sqlite3_stmt *statement = database_query(r, held, VALUES(value_number(session)));
    while (database_next(r, statement)) {
        struct one *one = column_one(statement, day);
        one->held_ms = database_column_ms(statement, 3);
        if (!day->known)
            one->planned_ms = database_column_ms(statement, 2);
    }
}

/* The newest word on an item counts: one that was skipped, gone back to and done is done. */
static void take_words(struct record *r, int64_t session, struct day *day) {
    static const char words[] = "SELECT item, exercise, what FROM item_log WHERE session = ?"
                                " ORDER BY id";
    sqlite3_stmt *statement = database_query(r, words, VALUES(value_number(session)));
    while (database_next(r, statement)) {
        struct one *one = column_one(statement, day);
        const char *what = database_column_text(statement, 2);
        if (strcmp(what, "eased") == 0) {
            one->eased = true;
            continue;
        }
        one->done = strcmp(what, "ended") == 0;
        one->skipped = !one->done;
    }
}

/* --- over sessions ------------------------------------------------------------------------- */

/* The row of that exercise, made when there is none; NULL when the list is full. */
static struct record_exercise *row_of(struct record_exercise *list, int *count, int capacity,
                                      const char *exercise) {
    for (int i = 0; i < *count; i++)
        if (strcmp(list[i].exercise, exercise) == 0)
            return &list[i];
    if (*count == capacity)
        return NULL;
    struct record_exercise *row = &list[(*count)++];
    *row = (struct record_exercise){0};
    snprintf(row->exercise, sizeof row->exercise, "%s", exercise);
    return row;
}

static void add_one(struct record_exercise *row, const struct one *one) {
    row->planned_times++;
    row->done_times += one->done;
    row->skipped_times += one->skipped;
    row->eased_times += one->eased;
    row->held_planned_ms += one->planned_ms;
    row->held_real_ms += one->held_ms;
}

static int chosen_sessions(struct record *r, int64_t person, const char *program_id, int most,
                           int64_t *list) {
    static const char ended[] = "SELECT id FROM session WHERE id IN (" COURSE_SESSIONS ")"
                                " AND result IS NOT NULL ORDER BY id";
    sqlite3_stmt *statement = database_query(
        r, ended, VALUES(value_number(person), value_text(program_id), value_number(most)));
    int count = 0;
    while (count < most && database_next(r, statement))
        list[count++] = sqlite3_column_int64(statement, 0);
    database_reset(statement);
    return count;
}

int record_exercises(struct record *r, int64_t person, const char *program_id, int most,
                     struct record_exercise *list, int capacity) {
    int64_t *sessions = memory_alloc((size_t)(most > 0 ? most : 1), sizeof *sessions);
    int count = 0, sessions_there = chosen_sessions(r, person, program_id, most, sessions);
    for (int i = 0; i < sessions_there; i++) {
        struct day day = {0};
        take_plan(r, sessions[i], &day);
        take_held(r, sessions[i], &day);
        take_words(r, sessions[i], &day);
        for (int item = 0; item < PROGRAM_ITEMS; item++) {
            struct record_exercise *row = NULL;
            if (day.items[item].planned)
                row = row_of(list, &count, capacity, day.items[item].exercise);
            if (row)
                add_one(row, &day.items[item]);
        }
    }
    free(sessions);
    return count;
}
