#include "record/history_parts.h"

#include <string.h>

#include "record/answers.h"
#include "record/file/database.h"
#include "record/planned.h"
#include "record/rating.h"

/* The rows of a table `t` that belong to those sessions; in the order of the sessions, which the
 * index of each table has too: nothing is sorted. */
#define OF_SESSIONS(table, order)                                                                  \
    " FROM session AS s CROSS JOIN " table " AS t ON t.session = s.id"                             \
    " WHERE s.person = ?1 AND s.id BETWEEN ?2 AND ?3 ORDER BY s.id, t." order

/* The same of rows that stand in their index as they were added. */
#define AS_ADDED(table)                                                                            \
    " FROM session AS s CROSS JOIN " table " AS t ON t.session = s.id"                             \
    " WHERE s.person = ?1 AND s.id BETWEEN ?2 AND ?3 ORDER BY s.id"

static const int most_int = 0x7fffffff;

/* --- what was planned ------------------------------------------------------------------------ */

static struct history_item *item_of(sqlite3_stmt *statement, int column,
                                    struct history_session *session) {
    int item = database_column_int(statement, column, 0, PROGRAM_ITEMS - 1);
    if (item >= session->item_count)
        session->item_count = item + 1;
    return &session->items[item];
}

static const char plan_rows[] = "SELECT s.id, " PLANNED_COLUMNS("t.") AS_ADDED("session_item");

static void take_plan(sqlite3_stmt *statement, struct history_session *session,
                      struct history_sets *sets) {
    struct history_item *item = item_of(statement, 1, session);
    sets->planned = true;
    struct record_item row = planned_item(statement, 2);
    *item = (struct history_item){.dose = row.dose,
                                  .sets_planned = row.sets,
                                  .held_planned_ms = row.held_ms,
                                  .eased = row.eased,
                                  .planned = !row.left_out,
                                  .left_out = row.left_out};
    memcpy(item->exercise, row.exercise, sizeof item->exercise);
    memcpy(item->reason, row.reason, sizeof item->reason);
}

/* --- what was done --------------------------------------------------------------------------- */

/* The item a row of the journal is about. Where no plan was kept, what was begun was planned. */
static struct history_item *begun(sqlite3_stmt *statement, struct history_session *session,
                                  const struct history_sets *sets) {
    struct history_item *item = item_of(statement, 1, session);
    if (!sets->planned) {
        item->planned = true;
        database_column_copy(statement, 2, item->exercise, sizeof item->exercise);
    }
    return item;
}

static const char group_rows[] =
    "SELECT s.id, t.item, t.exercise, t.side, t.set_number, t.held_planned_ms, t.held_real_ms,"
    " t.whole, t.ended_ms IS NULL" AS_ADDED("group_log");

static struct history_set *set_of(struct history_sets *sets, int item, int side, int number) {
    for (int i = sets->count; i-- > 0;) {
        struct history_set *set = &sets->list[i];
        if (set->item == item && set->side == side && set->set == number)
            return set;
    }
    if (sets->count == HISTORY_SETS)
        return NULL; /* no program has so many: a damaged file */
    struct history_set *set = &sets->list[sets->count++];
    *set = (struct history_set){.item = item, .side = side, .set = number};
    return set;
}

static void take_longest(int64_t *longest, int64_t length) {
    if (length > *longest)
        *longest = length;
}

static void take_group(sqlite3_stmt *statement, struct history_session *session,
                       struct history_sets *sets) {
    const char *side = database_column_text(statement, 3);
    session->untimed += sqlite3_column_int(statement, 8) && strcmp(side, "none") != 0;
    if (database_column_ms(statement, 5) <= 0)
        return;
    begun(statement, session, sets);
    struct history_set *set = set_of(sets, database_column_int(statement, 1, 0, PROGRAM_ITEMS - 1),
                                     side[0], database_column_int(statement, 4, 0, most_int));
    if (!set)
        return;
    take_longest(&set->planned_ms, database_column_ms(statement, 5));
    take_longest(&set->held_ms, database_column_ms(statement, 6));
    set->whole |= sqlite3_column_int(statement, 7) != 0;
}

void history_count_sets(struct history_session *session, const struct history_sets *sets) {
    for (int i = 0; i < sets->count; i++) {
        const struct history_set *set = &sets->list[i];
        struct history_item *item = &session->items[set->item];
        item->sets_done += set->whole;
        item->held_real_ms += set->held_ms;
        if (!sets->planned)
            item->held_planned_ms += set->planned_ms;
    }
}

static const char word_rows[] =
    "SELECT s.id, t.item, t.exercise, t.what, t.reason" AS_ADDED("item_log");

/* The newest word counts: one that was skipped, gone back to and done is done. */
static void take_word(sqlite3_stmt *statement, struct history_session *session,
                      struct history_sets *sets) {
    struct history_item *item = begun(statement, session, sets);
    const char *what = database_column_text(statement, 3);
    if (strcmp(what, "eased") == 0) {
        item->eased = true;
        return;
    }
    item->done = strcmp(what, "ended") == 0;
    item->skipped = !item->done;
    if (!item->left_out)
        database_column_copy(statement, 4, item->reason, sizeof item->reason);
    session->sharp |= item->skipped && strcmp(database_column_text(statement, 4), "pain") == 0;
}

static const char pause_rows[] = "SELECT s.id, t.item, t.paused_ms" AS_ADDED("pause_log");

static void take_pause(sqlite3_stmt *statement, struct history_session *session,
                       struct history_sets *sets) {
    (void)sets;
    struct history_item *item = item_of(statement, 1, session);
    int64_t paused = database_column_ms(statement, 2);
    item->pauses++;
    item->paused_ms += paused;
    session->pauses++;
    session->paused_ms += paused;
}

/* --- what was said --------------------------------------------------------------------------- */

static const char note_rows[] =
    "SELECT s.id, t.kind = 'hurt' AND t.text = 'sharp'" OF_SESSIONS("note", "id");

static void take_note(sqlite3_stmt *statement, struct history_session *session,
                      struct history_sets *sets) {
    (void)sets;
    session->sharp |= sqlite3_column_int(statement, 1) != 0;
}

/* Scores of one person are the table itself: sorting them costs less than an index of their own. */
static const char score_rows[] =
    "SELECT session, moment, region, score, at_ms, at_offset_min FROM rating"
    " WHERE person = ?1 AND session BETWEEN ?2 AND ?3 ORDER BY session, id";

static void take_score(sqlite3_stmt *statement, struct history_session *session,
                       struct history_sets *sets) {
    (void)sets;
    int moment = rating_find(database_column_text(statement, 1));
    enum region region = region_find(database_column_text(statement, 2));
    for (int i = 0; i < session->region_count && moment < HISTORY_SCORES; i++) {
        if (session->regions[i] != region)
            continue;
        session->score[moment][i] = database_column_score(statement, 3);
        session->scored[moment][i] = database_column_moment(statement, 4);
    }
}

static const char answer_rows[] =
    "SELECT s.id, t.kind, t.number FROM session AS s CROSS JOIN answer AS t"
    " INDEXED BY answer_by_session ON t.session = s.id WHERE s.person = ?1"
    " AND s.id BETWEEN ?2 AND ?3 AND t.kind IN ('effort', 'quality') ORDER BY s.id, t.id";

/* The newest answer counts; what was once answered to be sharp stays so. */
static void take_answer(sqlite3_stmt *statement, struct history_session *session,
                        struct history_sets *sets) {
    (void)sets;
    if (strcmp(database_column_text(statement, 1), "effort") == 0) {
        session->effort = database_column_int(statement, 2, -1, 10);
        return;
    }
    session->has_quality = true;
    session->quality = (unsigned)database_column_int(statement, 2, 0, (1 << COURSE_QUALITIES) - 1);
    session->sharp |= (session->quality >> COURSE_SHARP & 1) != 0;
}

static const char decision_rows[] =
    "SELECT session, flag FROM decision AS m WHERE person = ?1 AND session BETWEEN ?2 AND ?3"
    " AND NOT" HISTORY_TAKEN_BACK " ORDER BY session, id";

static void take_decision(sqlite3_stmt *statement, struct history_session *session,
                          struct history_sets *sets) {
    (void)sets;
    enum rules_flag flag = answers_flag(database_column_text(statement, 1));
    if (flag > session->flag)
        session->flag = flag;
}

const struct history_part history_parts[HISTORY_PARTS] = {
    {plan_rows, take_plan},     {group_rows, take_group},      {word_rows, take_word},
    {pause_rows, take_pause},   {note_rows, take_note},        {score_rows, take_score},
    {answer_rows, take_answer}, {decision_rows, take_decision}};
