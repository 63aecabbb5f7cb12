/* Scores 0-10 of the numeric rating scale: written when they are given, asked by region. */
#include "record/rating.h"

#include <string.h>

#include "record/file/database.h"
#include "record/sequence.h"

static const char *const ids[RATING_MOMENTS] = {[RATING_BEFORE] = "before",
                                                [RATING_AFTER] = "after",
                                                [RATING_NEXT] = "next",
                                                [RATING_EVENING] = "evening",
                                                [RATING_USUAL] = "usual"};

const char *rating_id(enum rating_moment moment) {
    return ids[moment];
}

int rating_find(const char *id) {
    int i = 0;
    while (i < RATING_MOMENTS && strcmp(ids[i], id) != 0)
        i++;
    return i;
}

bool record_rating(struct record *r, int64_t person, int64_t session, enum rating_moment moment,
                   enum region region, int score, struct date_moment at, struct err *e) {
    static const char add[] =
        "INSERT INTO rating (id, person, session, moment, region, score, at_ms, at_offset_min)"
        " VALUES (" SEQUENCE_NEXT ", ?, ?, ?, ?, ?, ?, ?)";
    return database_run(r, e, add,
                        VALUES(value_number(person), value_row(session),
                               value_text(rating_id(moment)), value_text(region_id(region)),
                               value_number(score), value_number(at.utc_ms),
                               value_number(at.offset_min)));
}

int rating_of_session(struct record *r, int64_t person, int64_t session, const char *region,
                      enum rating_moment moment) {
    static const char find[] =
        "SELECT score FROM rating WHERE person = ? AND region = ? AND session = ? AND moment = ?"
        " ORDER BY id DESC LIMIT 1";
    sqlite3_stmt *statement =
        database_query(r, find,
                       VALUES(value_number(person), value_text(region), value_number(session),
                              value_text(rating_id(moment))));
    int score = database_next(r, statement) ? database_column_score(statement, 0) : -1;
    database_reset(statement);
    return score;
}

/* --- questions ----------------------------------------------------------------------------- */

static void turn_round(struct record_score *list, int count) {
    for (int i = 0; i < count / 2; i++) {
        struct record_score other = list[i];
        list[i] = list[count - 1 - i];
        list[count - 1 - i] = other;
    }
}

int record_scores(struct record *r, int64_t person, enum region region, struct record_score *list,
                  int most) {
    static const char newest[] =
        "SELECT r.session, s.day FROM rating AS r JOIN session AS s ON s.id = r.session"
        " WHERE r.person = ? AND r.region = ? AND r.session IS NOT NULL"
        " AND r.moment IN ('before', 'after')"
        " GROUP BY r.session ORDER BY r.session DESC LIMIT ?";
    const char *id = region_id(region);
    sqlite3_stmt *statement =
        database_query(r, newest, VALUES(value_number(person), value_text(id), value_number(most)));
    int count = 0;
    while (count < most && database_next(r, statement)) {
        struct record_score score = {.session = sqlite3_column_int64(statement, 0)};
        date_parse(database_column_text(statement, 1), &score.day);
        score.before = rating_of_session(r, person, score.session, id, RATING_BEFORE);
        score.after = rating_of_session(r, person, score.session, id, RATING_AFTER);
        list[count++] = score;
    }
    database_reset(statement);
    turn_round(list, count);
    return count;
}

int record_last_score(struct record *r, int64_t person, enum region region,
                      enum rating_moment moment) {
    static const char find[] = "SELECT score FROM rating WHERE person = ? AND region = ?"
                               " AND moment = ? ORDER BY id DESC LIMIT 1";
    sqlite3_stmt *statement = database_query(
        r, find,
        VALUES(value_number(person), value_text(region_id(region)), value_text(rating_id(moment))));
    int score = database_next(r, statement) ? database_column_score(statement, 0) : -1;
    database_reset(statement);
    return score;
}
