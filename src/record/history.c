/* The sessions of a person, put together from the tables as they pass by: each table is read once,
 * in the order of the sessions, and gives what it has of the one that stands. */
#include "record/history.h"

#include <stdlib.h>

#include "base/memory.h"
#include "record/file/stream.h"
#include "record/history_parts.h"
#include "record/result.h"

static const int most_int = 0x7fffffff;

struct history {
    struct record *r;
    struct stream sessions;
    struct stream parts[HISTORY_PARTS];
    struct history_sets sets;
};

bool history_within(struct history_span span, struct date_moment at) {
    date_day day = date_of(at);
    return (span.from == DATE_NONE || day >= span.from) && (span.to == DATE_NONE || day <= span.to);
}

/* --- sessions ------------------------------------------------------------------------------ */

static struct value day_value(date_day day, const char *none, char text[DATE_TEXT]) {
    if (day == DATE_NONE)
        return value_text(none);
    date_write(day, text);
    return value_text(text);
}

/* The first and the last session: what the other tables are read between. */
static void find_range(struct record *r, int64_t person, const char *program_id,
                       const struct value *from, const struct value *to, int64_t range[2]) {
    static const char find[] =
        "SELECT min(s.id), max(s.id) FROM session AS s JOIN program AS p ON p.id = s.program"
        " WHERE s.person = ?1 AND s.day BETWEEN ?2 AND ?3"
        " AND (?4 IS NULL OR p.program_id = ?4)";
    sqlite3_stmt *statement =
        database_query(r, find, VALUES(value_number(person), *from, *to, value_text(program_id)));
    range[0] = range[1] = 0;
    if (database_next(r, statement)) {
        range[0] = sqlite3_column_int64(statement, 0);
        range[1] = sqlite3_column_int64(statement, 1);
    }
    database_reset(statement);
}

struct history *history_open(struct record *r, int64_t person, const char *program_id,
                             struct history_span span) {
    /* Without the +, the days' index would be taken, and all would have to be sorted. */
    static const char sessions[] =
        "SELECT s.id, s.program, p.program_id, p.title, p.version, p.region_1, p.region_2,"
        " s.began_ms, s.began_offset_min, s.ended_ms, s.ended_offset_min, s.day, s.clock_unset,"
        " s.abandoned_ms IS NOT NULL, s.eased, s.result, coalesce(s.done_pct, -1), s.planned_ms,"
        " l.worked_ms, s.item_count"
        " FROM session AS s CROSS JOIN program AS p ON p.id = s.program"
        " LEFT JOIN place AS l ON l.session = s.id"
        " WHERE s.person = ?1 AND s.id BETWEEN ?5 AND ?6 AND +s.day BETWEEN ?2 AND ?3"
        " AND (?4 IS NULL OR p.program_id = ?4) ORDER BY s.id";
    char first[DATE_TEXT], last[DATE_TEXT];
    const struct value from = day_value(span.from, "", first), to = day_value(span.to, "~", last);
    int64_t range[2];
    struct history *h = memory_alloc(1, sizeof *h);
    h->r = r;
    find_range(r, person, program_id, &from, &to, range);
    stream_start(&h->sessions, r, sessions,
                 VALUES(value_number(person), from, to, value_text(program_id),
                        value_number(range[0]), value_number(range[1])));
    for (int i = 0; i < HISTORY_PARTS; i++)
        stream_start(&h->parts[i], r, history_parts[i].sql,
                     VALUES(value_number(person), value_number(range[0]), value_number(range[1])));
    return h;
}

void history_close(struct history *h) {
    if (!h)
        return;
    stream_stop(&h->sessions);
    for (int i = 0; i < HISTORY_PARTS; i++)
        stream_stop(&h->parts[i]);
    free(h);
}

static void take_regions(sqlite3_stmt *statement, struct history_session *session) {
    for (int i = 0; i < PROGRAM_REGIONS; i++) {
        enum region region = region_find(database_column_text(statement, 5 + i));
        if (region != REGION_COUNT)
            session->regions[session->region_count++] = region;
    }
}

static void take_session(sqlite3_stmt *statement, struct history_session *session) {
    *session =
        (struct history_session){.id = sqlite3_column_int64(statement, 0),
                                 .program = sqlite3_column_int64(statement, 1),
                                 .version = database_column_int(statement, 4, 0, most_int),
                                 .began = database_column_moment(statement, 7),
                                 .ended = database_column_moment(statement, 9),
                                 .clock_unset = sqlite3_column_int(statement, 12) != 0,
                                 .abandoned = sqlite3_column_int(statement, 13) != 0,
                                 .eased = sqlite3_column_int(statement, 14) != 0,
                                 .result = result_find(database_column_text(statement, 15)),
                                 .done_pct = database_column_int(statement, 16, -1, 100),
                                 .planned_ms = database_column_ms(statement, 17),
                                 .worked_ms = database_column_ms(statement, 18),
                                 .item_count = database_column_int(statement, 19, 0, PROGRAM_ITEMS),
                                 .effort = -1};
    database_column_copy(statement, 2, session->program_id, sizeof session->program_id);
    database_column_copy(statement, 3, session->title, sizeof session->title);
    session->day = date_of(session->began);
    date_parse(database_column_text(statement, 11), &session->day);
    take_regions(statement, session);
    for (int moment = 0; moment < HISTORY_SCORES; moment++)
        for (int region = 0; region < PROGRAM_REGIONS; region++)
            session->score[moment][region] = -1;
}

/* All rows of that session; what belongs to sessions that were not asked for is passed over. */
static void take_part(struct history *h, int part, struct history_session *session) {
    struct stream *stream = &h->parts[part];
    while (stream_reach(stream, session->id)) {
        history_parts[part].take(stream->statement, session, &h->sets);
        stream_next(stream);
    }
}

bool history_next(struct history *h, struct history_session *session) {
    if (!h->sessions.there)
        return false;
    take_session(h->sessions.statement, session);
    h->sets.count = 0;
    h->sets.planned = false;
    for (int i = 0; i < HISTORY_PARTS; i++)
        take_part(h, i, session);
    history_count_sets(session, &h->sets);
    if (session->done_pct < 0)
        session->done_pct = result_pct(h->r, session->id);
    stream_next(&h->sessions);
    return !h->r->damaged;
}

int history_count(struct record *r, int64_t person) {
    static const char count[] = "SELECT count(*) FROM session WHERE person = ?";
    return (int)database_number(r, 0, count, VALUES(value_number(person)));
}
