/* What the app and the report ask. Every question goes through an index. */
#include <string.h>

#include "record/file/database.h"
#include "record/rating.h"
#include "record/result.h"

static const int most_int = 0x7fffffff;

/* --- the session that was not finished ----------------------------------------------------- */

static enum phase_kind find_kind(const char *id) {
    for (int i = 0; i < PHASE_COUNT; i++)
        if (strcmp(timeline_phase_id((enum phase_kind)i), id) == 0)
            return (enum phase_kind)i;
    return PHASE_PREPARE;
}

static enum side find_side(const char *id) {
    enum side side = exercise_side_find(id);
    return side == SIDE_COUNT ? SIDE_NONE : side;
}

static struct session_place column_place(sqlite3_stmt *statement, int column) {
    int64_t elapsed = database_column_ms(statement, column + 5);
    return (struct session_place){
        .item = database_column_int(statement, column, 0, PROGRAM_ITEMS - 1),
        .kind = find_kind(database_column_text(statement, column + 1)),
        .side = find_side(database_column_text(statement, column + 2)),
        .set = database_column_int(statement, column + 3, 1, most_int),
        .rep = database_column_int(statement, column + 4, 1, most_int),
        .elapsed_ms = elapsed < 0 ? 0 : elapsed,
        .eased = (unsigned)database_column_int(statement, column + 6, 0, most_int),
        .skipped = (unsigned)database_column_int(statement, column + 7, 0, most_int)};
}

static void take_unfinished(struct record *r, sqlite3_stmt *statement, int64_t person,
                            struct record_unfinished *u) {
    *u = (struct record_unfinished){.session = sqlite3_column_int64(statement, 0),
                                    .program = sqlite3_column_int64(statement, 1),
                                    .place = column_place(statement, 8),
                                    .began = database_column_moment(statement, 2),
                                    .worked_ms = database_column_ms(statement, 16),
                                    .planned_ms = database_column_ms(statement, 4),
                                    .clock_unset = sqlite3_column_int(statement, 5) != 0};
    for (int i = 0; i < PROGRAM_REGIONS; i++) {
        const char *region = database_column_text(statement, 6 + i);
        u->before[i] =
            *region ? rating_of_session(r, person, u->session, region, RATING_BEFORE) : -1;
    }
}

bool record_unfinished(struct record *r, int64_t person, struct record_unfinished *u) {
    static const char find[] =
        "SELECT s.id, s.program, s.began_ms, s.began_offset_min, s.planned_ms, s.clock_unset,"
        " p.region_1, p.region_2, l.item, l.kind, l.side, l.set_number, l.repetition,"
        " l.elapsed_ms, l.eased, l.skipped, l.worked_ms"
        " FROM session AS s JOIN program AS p ON p.id = s.program"
        " LEFT JOIN place AS l ON l.session = s.id"
        " WHERE s.id = (SELECT max(id) FROM session WHERE person = ?) AND s.result IS NULL";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(person)));
    bool there = database_next(r, statement);
    if (there)
        take_unfinished(r, statement, person, u);
    database_reset(statement);
    return there;
}

/* --- days ---------------------------------------------------------------------------------- */

static void count_day(sqlite3_stmt *statement, date_day from, date_day to,
                      struct record_day *days) {
    date_day day;
    if (!date_parse(database_column_text(statement, 0), &day) || day < from || day > to)
        return;
    enum record_result result = result_find(database_column_text(statement, 1));
    int count = database_column_int(statement, 2, 0, most_int);
    if (result == RESULT_DONE)
        days[day - from].done = count;
    if (result == RESULT_PART)
        days[day - from].part = count;
}

bool record_days(struct record *r, int64_t person, const char *program_id, date_day from,
                 date_day to, struct record_day *days) {
    static const char all[] =
        "SELECT day, result, count(*) FROM session WHERE person = ? AND day BETWEEN ? AND ?"
        " AND result IS NOT NULL GROUP BY day, result";
    static const char of_program[] =
        "SELECT day, result, count(*) FROM session WHERE person = ? AND day BETWEEN ? AND ?"
        " AND result IS NOT NULL AND program IN (SELECT id FROM program WHERE program_id = ?)"
        " GROUP BY day, result";
    char first[DATE_TEXT], last[DATE_TEXT];
    date_write(from, first);
    date_write(to, last);
    for (date_day day = from; day <= to; day++)
        days[day - from] = (struct record_day){.day = day};
    sqlite3_stmt *statement = database_query(
        r, program_id ? of_program : all,
        VALUES(value_number(person), value_text(first), value_text(last), value_text(program_id)));
    while (database_next(r, statement))
        count_day(statement, from, to, days);
    return statement && !r->damaged;
}

/* --- endings ------------------------------------------------------------------------------- */

int record_done_count(struct record *r, int64_t person) {
    static const char count[] = "SELECT count(*) FROM session WHERE person = ? AND result = 'done'";
    return (int)database_number(r, 0, count, VALUES(value_number(person)));
}

bool record_last_end(struct record *r, int64_t person, const char *program_id,
                     struct date_moment *at, enum record_result *result) {
    /* For each version of the program the newest row is one step in the index. */
    static const char find[] =
        "SELECT ended_ms, ended_offset_min, result FROM session WHERE id ="
        " (SELECT max(newest) FROM (SELECT (SELECT max(id) FROM session WHERE person = ?"
        " AND program = p.id AND result IS NOT NULL) AS newest"
        " FROM program AS p WHERE p.program_id = ?))";
    sqlite3_stmt *statement =
        database_query(r, find, VALUES(value_number(person), value_text(program_id)));
    bool there = database_next(r, statement);
    if (there && at)
        *at = database_column_moment(statement, 0);
    if (there && result)
        *result = result_find(database_column_text(statement, 2));
    database_reset(statement);
    return there;
}

/* The newest word on each item counts: one that was skipped, gone back to and done is done. */
bool record_summary(struct record *r, int64_t session, struct record_summary *summary) {
    static const char find[] =
        "WITH newest AS (SELECT what, max(id) FROM item_log WHERE session = ?1"
        " AND what IN ('ended', 'skipped') GROUP BY item)"
        " SELECT s.planned_ms, s.item_count, s.result,"
        " (SELECT worked_ms FROM place WHERE session = ?1),"
        " (SELECT sum(paused_ms) FROM pause_log WHERE session = ?1),"
        " (SELECT count(*) FROM newest WHERE what = 'ended'),"
        " (SELECT count(*) FROM newest WHERE what = 'skipped'),"
        " (SELECT count(DISTINCT item) FROM item_log WHERE session = ?1 AND what = 'eased')"
        " FROM session AS s WHERE s.id = ?1";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(session)));
    bool there = database_next(r, statement);
    if (there)
        *summary =
            (struct record_summary){.worked_ms = database_column_ms(statement, 3),
                                    .paused_ms = database_column_ms(statement, 4),
                                    .planned_ms = database_column_ms(statement, 0),
                                    .items_done = database_column_int(statement, 5, 0, most_int),
                                    .items_skipped = database_column_int(statement, 6, 0, most_int),
                                    .items_eased = database_column_int(statement, 7, 0, most_int),
                                    .item_count = database_column_int(statement, 1, 0, most_int),
                                    .result = result_find(database_column_text(statement, 2))};
    database_reset(statement);
    return there;
}
