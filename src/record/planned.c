#include "record/planned.h"

#include <stdio.h>

#include "record/sequence.h"
#include "session/timeline.h"

static void count_phase(struct record_item *item, const struct phase *phase, int *group) {
    if (phase->kind != PHASE_HOLD && phase->kind != PHASE_MOVE)
        return;
    item->held_ms += phase->length_ms;
    item->sets += phase->group != *group;
    *group = phase->group;
}

struct record_item record_item_of(const struct program *program, int item, bool eased) {
    struct record_item planned = {.dose = program->items[item].dose, .eased = eased};
    bool easy[PROGRAM_ITEMS] = {0};
    struct timeline t;
    int group = -1;
    easy[item] = eased;
    timeline_build(&t, program, easy);
    for (int i = 0; i < t.count; i++)
        if (t.phases[i].item == item)
            count_phase(&planned, &t.phases[i], &group);
    timeline_free(&t);
    snprintf(planned.exercise, sizeof planned.exercise, "%s", program->items[item].exercise->id);
    return planned;
}

static bool add_item(struct record *r, int64_t session, int number, const struct record_item *item,
                     struct err *e) {
    static const char add[] = "INSERT INTO session_item (session, " PLANNED_COLUMNS(
        "") ")"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const struct dose *dose = &item->dose;
    return database_run(
        r, e, add,
        VALUES(value_number(session), value_number(number), value_text(item->exercise),
               value_number(dose->prepare_s), value_number(dose->hold_s), value_number(dose->reps),
               value_number(dose->tempo_s), value_number(dose->seconds), value_number(dose->sets),
               value_number(dose->rest_s), value_number(dose->switch_s), value_number(item->sets),
               value_number(item->held_ms), value_number(item->eased), value_number(item->left_out),
               value_text(item->reason)));
}

bool record_plan(struct record *r, int64_t session, const struct record_item *items, int count,
                 bool eased, struct err *e) {
    /* What was answered before the first exercise (a step up) is of this session already. */
    static const char mark[] =
        "UPDATE session SET eased = ?, first_mark = " SEQUENCE_NEXT " WHERE id = ?";
    if (!database_begin(r, e))
        return false;
    bool good = database_run(r, e, mark, VALUES(value_number(eased), value_number(session)));
    for (int i = 0; i < count && good; i++)
        good = add_item(r, session, i, &items[i], e);
    return database_finish(r, good, e);
}

static int column_number(sqlite3_stmt *statement, int column) {
    return database_column_int(statement, column, 0, 1000000);
}

static struct dose column_dose(sqlite3_stmt *statement, int column) {
    return (struct dose){.prepare_s = column_number(statement, column),
                         .hold_s = column_number(statement, column + 1),
                         .reps = column_number(statement, column + 2),
                         .tempo_s = column_number(statement, column + 3),
                         .seconds = column_number(statement, column + 4),
                         .sets = column_number(statement, column + 5),
                         .rest_s = column_number(statement, column + 6),
                         .switch_s = column_number(statement, column + 7)};
}

struct record_item planned_item(sqlite3_stmt *statement, int column) {
    struct record_item item = {.dose = column_dose(statement, column + 1),
                               .sets = column_number(statement, column + 9),
                               .held_ms = database_column_ms(statement, column + 10),
                               .eased = sqlite3_column_int(statement, column + 11) != 0,
                               .left_out = sqlite3_column_int(statement, column + 12) != 0};
    database_column_copy(statement, column, item.exercise, sizeof item.exercise);
    database_column_copy(statement, column + 13, item.reason, sizeof item.reason);
    return item;
}

int record_plan_of(struct record *r, int64_t session, struct record_item *items, int most) {
    static const char find[] =
        "SELECT " PLANNED_COLUMNS("") " FROM session_item WHERE session = ? ORDER BY item LIMIT ?";
    sqlite3_stmt *statement =
        database_query(r, find, VALUES(value_number(session), value_number(most)));
    int count = 0;
    while (count < most && database_next(r, statement))
        items[count++] = planned_item(statement, 1);
    database_reset(statement);
    return count;
}
