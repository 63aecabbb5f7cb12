/* The course so far, as src/care judges it. Every question goes through an index. */
#include "record/course.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "record/answers.h"
#include "record/file/database.h"
#include "record/rating.h"
#include "record/result.h"

static const int most_int = 0x7fffffff;

/* What is being read. */
struct reader {
    struct record *r;
    int64_t person;
    const struct program *program;
    struct course_session *sessions; /* owned by the course in the end, like the marks */
    struct course_mark *marks;
    int session_count, mark_count, mark_capacity;
    int64_t first_mark; /* marks with this id or a higher one belong to the course */
};

/* --- sessions ------------------------------------------------------------------------------ */

static const enum course_result results[] = {[RESULT_RUNNING] = COURSE_RUNNING,
                                             [RESULT_DONE] = COURSE_DONE,
                                             [RESULT_PART] = COURSE_PART,
                                             [RESULT_NONE] = COURSE_NONE};

static struct course_session column_session(sqlite3_stmt *statement) {
    struct course_session session = {.id = sqlite3_column_int64(statement, 0),
                                     .began = database_column_moment(statement, 1),
                                     .ended = database_column_moment(statement, 3),
                                     .result =
                                         results[result_find(database_column_text(statement, 5))],
                                     .eased = sqlite3_column_int(statement, 6) != 0,
                                     .clock_unset = sqlite3_column_int(statement, 7) != 0,
                                     .version = database_column_int(statement, 8, 0, most_int),
                                     .done_pct = database_column_int(statement, 9, -1, 100),
                                     .first_mark = sqlite3_column_int64(statement, 10),
                                     .effort = -1};
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        session.before[i] = session.after[i] = session.next[i] = -1;
    return session;
}

/* A step up of the version that is followed is judged by the sessions that came after it: whether
 * it settled, and which break followed. The id of the first such step; 0 none. */
static int64_t first_step(struct reader *reader) {
    static const char first[] =
        "SELECT min(t.id) FROM program AS v JOIN step AS t ON t.person = ?1 AND t.program = v.id"
        " WHERE v.program_id = ?2 AND v.version = ?3 AND t.kind = ?4";
    sqlite3_stmt *statement = database_query(
        reader->r, first,
        VALUES(value_number(reader->person), value_text(reader->program->id),
               value_number(reader->program->version), value_text(course_kind_id(COURSE_STEP_UP))));
    int64_t step = 0;
    if (database_next(reader->r, statement))
        step = sqlite3_column_int64(statement, 0);
    database_reset(statement);
    return step;
}

/* How many sessions to read: `most`, or all since the first step up when they are more. */
static int enough(struct reader *reader, int most) {
    static const char since[] =
        "SELECT count(*) FROM program AS v JOIN session AS n ON n.person = ?1 AND n.program = v.id"
        " WHERE v.program_id = ?2 AND n.first_mark > ?3";
    int64_t step = first_step(reader);
    if (!step)
        return most;
    sqlite3_stmt *statement = database_query(
        reader->r, since,
        VALUES(value_number(reader->person), value_text(reader->program->id), value_number(step)));
    int count = 0;
    if (database_next(reader->r, statement))
        count = database_column_int(statement, 0, 0, most_int);
    database_reset(statement);
    return count > most ? count : most;
}

/* Newest first. Until it is counted, done_pct is -1. */
static void read_rows(struct reader *reader, int most) {
    static const char newest[] =
        "SELECT s.id, s.began_ms, s.began_offset_min, s.ended_ms, s.ended_offset_min, s.result,"
        " s.eased, s.clock_unset, p.version, coalesce(s.done_pct, -1), s.first_mark"
        " FROM session AS s JOIN program AS p ON p.id = s.program"
        " WHERE s.id IN (" COURSE_SESSIONS ") ORDER BY s.id DESC LIMIT ?3";
    sqlite3_stmt *statement = database_query(
        reader->r, newest,
        VALUES(value_number(reader->person), value_text(reader->program->id), value_number(most)));
    while (reader->session_count < most && database_next(reader->r, statement)) {
        reader->sessions[reader->session_count++] = column_session(statement);
        reader->first_mark = reader->sessions[reader->session_count - 1].first_mark;
    }
    database_reset(statement);
    if (reader->session_count < most)
        reader->first_mark = 0; /* all of them: what was answered before the first counts too */
}

static void turn_round(struct course_session *list, int count) {
    for (int i = 0; i < count / 2; i++) {
        struct course_session other = list[i];
        list[i] = list[count - 1 - i];
        list[count - 1 - i] = other;
    }
}

/* The session with that id; NULL when it is not among them. They stand by growing ids. */
static struct course_session *find_session(struct reader *reader, int64_t id) {
    int low = 0, high = reader->session_count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (reader->sessions[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    bool there = low < reader->session_count && reader->sessions[low].id == id;
    return there ? &reader->sessions[low] : NULL;
}

/* Runs a query about the sessions that were read: ?1 to ?3 choose them (COURSE_SESSIONS), ?4 is
 * `value`, the first column is the session. */
static void read_about(struct reader *reader, const char *sql, const char *value, int number,
                       void (*take)(sqlite3_stmt *statement, struct course_session *session,
                                    int number)) {
    sqlite3_stmt *statement =
        database_query(reader->r, sql,
                       VALUES(value_number(reader->person), value_text(reader->program->id),
                              value_number(reader->session_count), value_text(value)));
    while (database_next(reader->r, statement)) {
        struct course_session *session = find_session(reader, sqlite3_column_int64(statement, 0));
        if (session)
            take(statement, session, number);
    }
}

static void take_score(sqlite3_stmt *statement, struct course_session *session, int region) {
    int *const scores[RATING_MOMENTS] = {[RATING_BEFORE] = session->before,
                                         [RATING_AFTER] = session->after,
                                         [RATING_NEXT] = session->next};
    int moment = rating_find(database_column_text(statement, 1));
    if (moment == RATING_MOMENTS || !scores[moment])
        return;
    scores[moment][region] = database_column_score(statement, 2);
    if (moment == RATING_NEXT)
        session->next_at = database_column_moment(statement, 3);
}

/* The newest answer counts; but what was once answered to be sharp stays so, whatever the quality
 * of the next morning. */
static void take_answer(sqlite3_stmt *statement, struct course_session *session, int unused) {
    (void)unused;
    if (strcmp(database_column_text(statement, 1), "effort") == 0) {
        session->effort = database_column_int(statement, 2, -1, 10);
        return;
    }
    session->quality = (unsigned)database_column_int(statement, 2, 0, (1 << COURSE_QUALITIES) - 1);
    session->sharp |= (session->quality >> COURSE_SHARP & 1) != 0;
}

static void take_hurt(sqlite3_stmt *statement, struct course_session *session, int unused) {
    (void)statement, (void)unused;
    session->sharp = true;
}

static void read_sessions(struct reader *reader, int most) {
    static const char scores[] =
        "SELECT session, moment, score, at_ms, at_offset_min FROM rating WHERE person = ?1"
        " AND region = ?4 AND session IN (" COURSE_SESSIONS ") ORDER BY session, moment, id";
    static const char answers[] =
        "SELECT session, kind, number FROM answer WHERE kind IN ('effort', 'quality')"
        " AND session IN (" COURSE_SESSIONS ") ORDER BY id";
    static const char skipped[] = "SELECT session FROM item_log WHERE what = 'skipped'"
                                  " AND reason = 'pain' AND session IN (" COURSE_SESSIONS ")";
    static const char told[] = "SELECT session FROM note WHERE kind = 'hurt' AND text = 'sharp'"
                               " AND session IN (" COURSE_SESSIONS ")";
    reader->sessions = memory_alloc((size_t)(most > 0 ? most : 1), sizeof *reader->sessions);
    read_rows(reader, most);
    turn_round(reader->sessions, reader->session_count);
    for (int i = 0; i < reader->program->region_count; i++)
        read_about(reader, scores, region_id(reader->program->regions[i]), i, take_score);
    read_about(reader, answers, NULL, 0, take_answer);
    read_about(reader, skipped, NULL, 0, take_hurt);
    read_about(reader, told, NULL, 0, take_hurt);
    for (int i = 0; i < reader->session_count; i++)
        if (reader->sessions[i].done_pct < 0)
            reader->sessions[i].done_pct = result_pct(reader->r, reader->sessions[i].id);
}

/* --- marks --------------------------------------------------------------------------------- */

static struct course_mark *new_mark(struct reader *reader) {
    if (reader->mark_count == reader->mark_capacity) {
        reader->mark_capacity = reader->mark_capacity ? reader->mark_capacity * 2 : 64;
        reader->marks =
            memory_realloc(reader->marks, (size_t)reader->mark_capacity * sizeof *reader->marks);
    }
    return &reader->marks[reader->mark_count++];
}

static enum course_step find_step(const char *id) {
    enum course_step step = course_step_find(id);
    return step == COURSE_STEPS ? COURSE_HOLD : step;
}

/* A kind that is no mark (effort, sleep ...) is passed over. */
static void take_mark(struct reader *reader, sqlite3_stmt *statement) {
    enum course_kind kind = course_kind_find(database_column_text(statement, 1));
    if (kind == COURSE_KINDS)
        return;
    struct course_mark *mark = new_mark(reader);
    *mark = (struct course_mark){.kind = kind,
                                 .at = database_column_moment(statement, 2),
                                 .session = sqlite3_column_int64(statement, 4),
                                 .number = database_column_int(statement, 5, -1000, 1000000),
                                 .region = database_column_int(statement, 6, 0, 1000),
                                 .id = sqlite3_column_int64(statement, 0),
                                 .version = database_column_int(statement, 13, 0, most_int)};
    database_column_copy(statement, 7, mark->exercise, sizeof mark->exercise);
    if (*mark->exercise)
        mark->step = find_step(database_column_text(statement, 8));
    database_column_copy(statement, 9, mark->rule, sizeof mark->rule);
    if (kind != COURSE_DECISION)
        return;
    mark->moment = answers_moment(database_column_text(statement, 10));
    mark->result = answers_result(database_column_text(statement, 11));
    mark->flag = answers_flag(database_column_text(statement, 12));
}

/* Rows of this program in any version, or of no one program; and which version it was. */
#define OF_PROGRAM                                                                                 \
    " AND program IN (SELECT id FROM program WHERE program_id = ?2 UNION ALL SELECT 0)"
#define VERSION "(SELECT version FROM program AS v WHERE v.id = m.program)"

/* The newest decision before each such answer. */
#define NOT_TAKEN_BACK                                                                             \
    " AND m.id NOT IN (SELECT (SELECT max(d.id) FROM decision AS d INDEXED BY decision_by_person"  \
    " WHERE d.person = ?1 AND d.id < a.id) FROM answer AS a INDEXED BY answer_by_kind"             \
    " WHERE a.person = ?1 AND a.kind = '" RECORD_TAKEN_BACK "')"

/* An emergency or urgent sign of another program holds here too until somebody has cleared it,
 * there or here. `cleared` with a text is about parts of the screening alone. Steps, the usual
 * score, goal and review are answered rarely and stay valid: they come from before the first
 * session that is read as well. */
static void read_marks(struct reader *reader) {
    static const char marks[] =
        "SELECT id, ?5, at_ms, at_offset_min, session, 0, 0, NULL, NULL, rule, moment, result,"
        " flag, " VERSION " FROM decision AS m INDEXED BY decision_by_program WHERE person = ?1 "
        "AND id >= ?3" OF_PROGRAM NOT_TAKEN_BACK " UNION ALL "
        "SELECT id, ?5, at_ms, at_offset_min, session, 0, 0, NULL, NULL, rule, moment, result,"
        " flag, 0 FROM decision AS m WHERE person = ?1 AND id >= ?3"
        " AND result IN ('URGENT', 'EMERGENCY') AND program <> 0"
        " AND program NOT IN (SELECT id FROM program WHERE program_id = ?2)"
        " AND NOT EXISTS (SELECT 1 FROM answer AS a WHERE a.person = ?1 AND a.kind = ?6"
        " AND a.id > m.id AND coalesce(a.text, '') = '')" NOT_TAKEN_BACK " UNION ALL "
        "SELECT id, kind, at_ms, at_offset_min, session, number, region, NULL, NULL, NULL, NULL,"
        " NULL, NULL, " VERSION " FROM answer AS m WHERE person = ?1 AND id >= ?3" OF_PROGRAM
        " AND (kind <> ?6 OR coalesce(text, '') = '')"
        " UNION ALL "
        "SELECT id, kind, at_ms, at_offset_min, session, number, region, NULL, NULL, NULL, NULL,"
        " NULL, NULL, " VERSION " FROM answer AS m INDEXED BY answer_by_kind WHERE person = ?1"
        " AND kind IN ('goal', 'change', 'usual_later') AND id < ?3" OF_PROGRAM " UNION ALL "
        "SELECT id, kind, at_ms, at_offset_min, NULL, number, 0, exercise, what, NULL, NULL, NULL,"
        " NULL, " VERSION " FROM step AS m WHERE person = ?1" OF_PROGRAM " UNION ALL "
        "SELECT id, iif(moment = 'usual', ?7, ?8), at_ms, at_offset_min, session, score,"
        " region IS NOT ?4, NULL, NULL, NULL, NULL, NULL, NULL, 0 FROM rating AS m"
        " WHERE person = ?1 AND region IN (?4, ?9) AND moment IN ('usual', 'evening')"
        " AND (moment = 'usual' OR id >= ?3) ORDER BY 1";
    const struct program *program = reader->program;
    const char *second = program->region_count > 1 ? region_id(program->regions[1]) : NULL;
    sqlite3_stmt *statement = database_query(
        reader->r, marks,
        VALUES(value_number(reader->person), value_text(program->id),
               value_number(reader->first_mark), value_text(region_id(program->regions[0])),
               value_text(course_kind_id(COURSE_DECISION)),
               value_text(course_kind_id(COURSE_CLEARED)), value_text(course_kind_id(COURSE_USUAL)),
               value_text(course_kind_id(COURSE_EVENING)), value_text(second)));
    while (database_next(reader->r, statement))
        take_mark(reader, statement);
}

/* --- screening ----------------------------------------------------------------------------- */

/* Adds what was cleared after the row of the newest screening. */
static void read_cleared(struct reader *reader, int64_t screening, struct course *course) {
    static const char cleared[] =
        "SELECT text FROM answer WHERE person = ? AND kind = ? AND id > ?";
    sqlite3_stmt *statement =
        database_query(reader->r, cleared,
                       VALUES(value_number(reader->person),
                              value_text(course_kind_id(COURSE_CLEARED)), value_number(screening)));
    while (database_next(reader->r, statement))
        course->cleared |= screening_read(database_column_text(statement, 0));
}

/* The body's answers are the person's, whatever the program. */
static void read_screening(struct reader *reader, struct course *course) {
    static const char newest[] =
        "SELECT id, text, at_ms, at_offset_min FROM answer"
        " WHERE person = ? AND kind = 'screening' ORDER BY id DESC LIMIT 1";
    sqlite3_stmt *statement =
        database_query(reader->r, newest, VALUES(value_number(reader->person)));
    int64_t row = 0;
    if (database_next(reader->r, statement)) {
        row = sqlite3_column_int64(statement, 0);
        course->answers = screening_read(database_column_text(statement, 1));
        course->screened = date_of(database_column_moment(statement, 2));
    }
    database_reset(statement);
    if (row)
        read_cleared(reader, row, course);
}

bool record_course(struct record *r, int64_t person, const struct program *program, int most,
                   struct course *course) {
    struct reader reader = {.r = r, .person = person, .program = program};
    *course = (struct course){.screened = DATE_NONE};
    read_sessions(&reader, enough(&reader, most));
    read_marks(&reader);
    read_screening(&reader, course);
    course->sessions = reader.sessions;
    course->session_count = reader.session_count;
    course->marks = reader.marks;
    course->mark_count = reader.mark_count;
    return !r->damaged;
}

void record_course_free(struct course *course) {
    free((struct course_session *)(uintptr_t)course->sessions);
    free((struct course_mark *)(uintptr_t)course->marks);
    *course = (struct course){.screened = DATE_NONE};
}
