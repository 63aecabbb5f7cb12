/* What the client answers, what the rules decide, the steps up. */
#include "record/answers.h"

#include <stdlib.h>

#include "base/memory.h"
#include "record/file/database.h"
#include "record/sequence.h"

static struct value text_or_empty(const char *text) {
    return value_text(text ? text : "");
}

bool record_answer(struct record *r, const struct record_answer *answer, struct err *e) {
    static const char add[] =
        "INSERT INTO answer (id, person, program, session, kind, number, region, text, at_ms,"
        " at_offset_min) VALUES (" SEQUENCE_NEXT ", ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    return database_run(r, e, add,
                        VALUES(value_number(answer->person), value_number(answer->program),
                               value_row(answer->session), value_text(answer->kind),
                               value_number(answer->number), value_number(answer->region),
                               value_text(answer->text), value_number(answer->at.utc_ms),
                               value_number(answer->at.offset_min)));
}

bool record_decision(struct record *r, const struct record_decision *decision, struct err *e) {
    static const char add[] =
        "INSERT INTO decision (id, person, program, session, moment, rule, result, flag, inputs,"
        " told, limits, at_ms, at_offset_min)"
        " VALUES (" SEQUENCE_NEXT ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const struct rules_decision *decided = &decision->decided;
    return database_run(
        r, e, add,
        VALUES(value_number(decision->person), value_number(decision->program),
               value_row(decision->session), value_text(rules_moment_id(decision->moment)),
               value_text(decided->rule), value_text(rules_result_id(decided->result)),
               value_text(rules_flag_id(decided->flag)), text_or_empty(decision->inputs),
               text_or_empty(decision->told), text_or_empty(decision->limits),
               value_number(decision->at.utc_ms), value_number(decision->at.offset_min)));
}

bool record_step(struct record *r, int64_t person, int64_t program, enum course_kind kind,
                 const char *exercise, enum course_step step, int number, struct date_moment at,
                 struct err *e) {
    static const char add[] =
        "INSERT INTO step (id, person, program, kind, exercise, what, number, at_ms,"
        " at_offset_min) VALUES (" SEQUENCE_NEXT ", ?, ?, ?, ?, ?, ?, ?, ?)";
    return database_run(r, e, add,
                        VALUES(value_number(person), value_number(program),
                               value_text(course_kind_id(kind)), value_text(exercise),
                               value_text(course_step_id(step)), value_number(number),
                               value_number(at.utc_ms), value_number(at.offset_min)));
}

/* --- what was decided ---------------------------------------------------------------------- */

enum rules_moment answers_moment(const char *id) {
    enum rules_moment moment = rules_moment_find(id);
    return moment == RULES_MOMENTS ? RULES_START : moment;
}

enum rules_result answers_result(const char *id) {
    enum rules_result result = rules_result_find(id);
    return result == RULES_RESULTS ? RULES_STOP : result;
}

enum rules_flag answers_flag(const char *id) {
    enum rules_flag flag = rules_flag_find(id);
    return flag == RULES_FLAGS ? RULES_FLAG_RED : flag;
}

static void take_row(sqlite3_stmt *statement, struct record_decision_row *row) {
    *row = (struct record_decision_row){
        .at = database_column_moment(statement, 0),
        .session = sqlite3_column_int64(statement, 2),
        .moment = answers_moment(database_column_text(statement, 3)),
        .decided = {.result = answers_result(database_column_text(statement, 5)),
                    .rule = row->rule,
                    .flag = answers_flag(database_column_text(statement, 6))},
        .told = memory_strdup(database_column_text(statement, 7)),
        .inputs = memory_strdup(database_column_text(statement, 8)),
        .limits = memory_strdup(database_column_text(statement, 9))};
    database_column_copy(statement, 4, row->rule, sizeof row->rule);
}

int record_decisions(struct record *r, int64_t person, struct record_decision_row *list, int most) {
    static const char newest[] =
        "SELECT at_ms, at_offset_min, session, moment, rule, result, flag, told, inputs, limits"
        " FROM decision WHERE person = ? ORDER BY id DESC LIMIT ?";
    sqlite3_stmt *statement =
        database_query(r, newest, VALUES(value_number(person), value_number(most)));
    int count = 0;
    while (count < most && database_next(r, statement))
        take_row(statement, &list[count++]);
    database_reset(statement);
    return count;
}

void record_decisions_free(struct record_decision_row *list, int count) {
    for (int i = 0; i < count; i++) {
        free(list[i].told);
        free(list[i].inputs);
        free(list[i].limits);
    }
}
