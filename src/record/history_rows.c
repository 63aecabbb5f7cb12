/* What stands beside the sessions: answers, decisions, steps, notes, scores, row by row. */
#include <string.h>

#include "record/file/stream.h"
#include "record/history.h"
#include "record/history_parts.h"

/* Rows of that program in any version, or of no one program; ?2 NULL: of all. */
#define OF_PROGRAM                                                                                 \
    " AND (?2 IS NULL OR m.program IN"                                                             \
    " (SELECT id FROM program WHERE program_id = ?2 UNION ALL SELECT 0))"
/* A row of a session belongs to the session's program. */
#define OF_SESSION                                                                                 \
    " AND (?2 IS NULL OR m.session IS NULL OR m.session IN (SELECT s.id FROM session AS s"         \
    " JOIN program AS p ON p.id = s.program WHERE s.person = ?1 AND p.program_id = ?2))"

/* All: id, program, session, at, offset; then what the row's own reader takes from column 5 on. */
static const char answers[] =
    "SELECT m.id, m.program, m.session, m.at_ms, m.at_offset_min, m.kind, m.text, m.number,"
    " iif(m.region = 1, p.region_2, iif(m.kind = 'usual', p.region_1, NULL)) FROM answer AS m"
    " LEFT JOIN program AS p ON p.id = m.program WHERE m.person = ?1" OF_PROGRAM " ORDER BY m.id";

static void take_answer(sqlite3_stmt *statement, struct history_row *row) {
    row->kind = database_column_text(statement, 5);
    row->text = database_column_text(statement, 6);
    row->number = database_column_int(statement, 7, -1000000, 1000000);
    row->region = database_column_text(statement, 8);
}

static const char decisions[] =
    "SELECT m.id, m.program, m.session, m.at_ms, m.at_offset_min, m.moment, m.told, m.rule,"
    " m.result, m.flag, m.inputs, m.limits," HISTORY_TAKEN_BACK
    " FROM decision AS m WHERE m.person = ?1" OF_PROGRAM " ORDER BY m.id";

static void take_decision(sqlite3_stmt *statement, struct history_row *row) {
    row->kind = database_column_text(statement, 5);
    row->text = database_column_text(statement, 6);
    row->rule = database_column_text(statement, 7);
    row->result = database_column_text(statement, 8);
    row->flag = database_column_text(statement, 9);
    row->inputs = database_column_text(statement, 10);
    row->limits = database_column_text(statement, 11);
    row->taken_back = sqlite3_column_int(statement, 12) != 0;
}

static const char steps[] =
    "SELECT m.id, m.program, NULL, m.at_ms, m.at_offset_min, m.kind, m.exercise, m.what, m.number"
    " FROM step AS m WHERE m.person = ?1" OF_PROGRAM " ORDER BY m.id";

static void take_step(sqlite3_stmt *statement, struct history_row *row) {
    row->kind = database_column_text(statement, 5);
    row->exercise = database_column_text(statement, 6);
    row->step = database_column_text(statement, 7);
    row->number = database_column_int(statement, 8, -1000000, 1000000);
}

static const char notes[] =
    "SELECT m.id, NULL, m.session, m.at_ms, m.at_offset_min, m.kind, m.text FROM note AS m"
    " WHERE m.person = ?1" OF_SESSION " ORDER BY m.id";

static void take_note(sqlite3_stmt *statement, struct history_row *row) {
    row->kind = database_column_text(statement, 5);
    row->text = database_column_text(statement, 6);
}

static const char ratings[] =
    "SELECT m.id, NULL, m.session, m.at_ms, m.at_offset_min, m.moment, m.region, m.score"
    " FROM rating AS m WHERE m.person = ?1" OF_SESSION " ORDER BY m.id";

static void take_rating(sqlite3_stmt *statement, struct history_row *row) {
    row->kind = database_column_text(statement, 5);
    row->region = database_column_text(statement, 6);
    row->number = database_column_int(statement, 7, 0, 10);
}

static const struct {
    const char *sql;
    void (*take)(sqlite3_stmt *statement, struct history_row *row);
} readers[HISTORY_KINDS] = {
    [HISTORY_ANSWER] = {answers, take_answer}, [HISTORY_DECISION] = {decisions, take_decision},
    [HISTORY_STEP] = {steps, take_step},       [HISTORY_NOTE] = {notes, take_note},
    [HISTORY_RATING] = {ratings, take_rating},
};

bool history_rows(struct record *r, int64_t person, const char *program_id, enum history_kind what,
                  struct history_span span, history_each *each, void *userdata) {
    struct stream stream;
    stream_start(&stream, r, readers[what].sql,
                 VALUES(value_number(person), value_text(program_id)));
    for (; stream.there; stream_next(&stream)) {
        struct history_row row = {.what = what,
                                  .id = stream.key,
                                  .program = sqlite3_column_int64(stream.statement, 1),
                                  .session = sqlite3_column_int64(stream.statement, 2),
                                  .at = database_column_moment(stream.statement, 3),
                                  .kind = "",
                                  .text = "",
                                  .region = "",
                                  .exercise = "",
                                  .step = "",
                                  .rule = "",
                                  .result = "",
                                  .flag = "",
                                  .inputs = "",
                                  .limits = ""};
        readers[what].take(stream.statement, &row);
        if (history_within(span, row.at))
            each(userdata, &row);
    }
    bool good = stream.statement && !r->damaged;
    stream_stop(&stream);
    return good;
}
