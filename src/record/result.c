/* How a session ended. */
#include "record/result.h"

#include <string.h>

#include "record/file/database.h"

/* A session is done with this share of its sets: progress-and-report 5.2. */
enum { DONE_PERCENT = 80 };

static const char *const ids[] = {
    [RESULT_DONE] = "done", [RESULT_PART] = "part", [RESULT_NONE] = "none"};

const char *result_id(enum record_result result) {
    return ids[result];
}

enum record_result result_find(const char *id) {
    for (int i = RESULT_DONE; id && i <= RESULT_NONE; i++)
        if (strcmp(ids[i], id) == 0)
            return (enum record_result)i;
    return RESULT_RUNNING;
}

/* Sets of a side done whole, each counted once however often it was done. */
static int64_t sets_done(struct record *r, int64_t session) {
    static const char count[] =
        "SELECT count(*) FROM (SELECT DISTINCT item, side, set_number FROM group_log"
        " WHERE session = ?1 AND whole = 1 AND held_planned_ms > 0 AND item NOT IN"
        " (SELECT item FROM session_item WHERE session = ?1 AND left_out = 1))";
    return database_number(r, 0, count, VALUES(value_number(session)));
}

/* Of that day; of the whole program where no plan was kept. */
static int64_t sets_planned(struct record *r, int64_t session) {
    static const char today[] =
        "SELECT sum(planned_sets) FROM session_item WHERE session = ? AND left_out = 0";
    static const char whole[] = "SELECT planned_sets FROM program WHERE id ="
                                " (SELECT program FROM session WHERE id = ?)";
    int64_t planned = database_number(r, 0, today, VALUES(value_number(session)));
    return planned > 0 ? planned : database_number(r, 0, whole, VALUES(value_number(session)));
}

int result_pct(struct record *r, int64_t session) {
    int64_t done = sets_done(r, session), planned = sets_planned(r, session);
    if (done <= 0)
        return 0;
    if (done >= planned)
        return 100;
    return done * 100 < planned ? 1 : (int)(done * 100 / planned);
}

static enum record_result result_of(int pct) {
    return pct >= DONE_PERCENT ? RESULT_DONE : pct > 0 ? RESULT_PART : RESULT_NONE;
}

/* SQLITE_ROW text of the result that stands there; RUNNING while none does. */
static enum record_result standing(struct record *r, int64_t session) {
    static const char find[] = "SELECT result FROM session WHERE id = ?";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(session)));
    enum record_result result = RESULT_RUNNING;
    if (database_next(r, statement))
        result = result_find(database_column_text(statement, 0));
    database_reset(statement);
    return result;
}

bool record_end(struct record *r, int64_t session, struct date_moment at,
                enum record_result *result, struct err *e) {
    static const char end[] = "UPDATE session SET ended_ms = ?, ended_offset_min = ?, result = ?,"
                              " done_pct = ? WHERE id = ? AND result IS NULL";
    if (!database_begin(r, e))
        return false;
    enum record_result found = standing(r, session);
    bool good = true;
    if (found == RESULT_RUNNING) {
        int pct = result_pct(r, session);
        found = result_of(pct);
        good = database_run(r, e, end,
                            VALUES(value_number(at.utc_ms), value_number(at.offset_min),
                                   value_text(result_id(found)), value_number(pct),
                                   value_number(session)));
    }
    good = database_finish(r, good, e);
    if (good && result)
        *result = found;
    return good;
}

/* When the last thing was journaled; the beginning when nothing was. */
static bool last_moment(struct record *r, int64_t session, struct date_moment *at) {
    static const char find[] =
        "SELECT coalesce(g.ended_ms, g.started_ms, s.began_ms),"
        " coalesce(g.ended_offset_min, g.started_offset_min, s.began_offset_min)"
        " FROM session AS s LEFT JOIN group_log AS g"
        " ON g.id = (SELECT max(id) FROM group_log WHERE session = s.id)"
        " WHERE s.id = ?";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(session)));
    bool there = database_next(r, statement);
    if (there)
        *at = database_column_moment(statement, 0);
    database_reset(statement);
    return there;
}

bool record_abandon(struct record *r, int64_t session, struct date_moment at, struct err *e) {
    static const char mark[] = "UPDATE session SET abandoned_ms = ? WHERE id = ?"
                               " AND result IS NULL";
    struct date_moment last = at;
    last_moment(r, session, &last);
    if (!database_begin(r, e))
        return false;
    bool good = database_run(r, e, mark, VALUES(value_number(at.utc_ms), value_number(session))) &&
                record_end(r, session, last, NULL, e);
    return database_finish(r, good, e);
}
