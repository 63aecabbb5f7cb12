#include "record/packed.h"

#include <criterion/criterion.h>
#include <limits.h>
#include <string.h>

static struct record *made(struct packed **packed) {
    struct record *r = record_open_memory();
    *packed = packed_put(r, "pause_log", "item, cause, paused_ms");
    cr_assert(*packed);
    return r;
}

static void add(struct packed *packed, int64_t session, int64_t item, const char *cause,
                int64_t paused) {
    packed_add(packed, session,
               VALUES(value_number(item), value_text(cause), value_number(paused)));
}

static int64_t number(struct record *r, const char *sql) {
    return database_number(r, -1, sql, NULL, 0);
}

Test(record_packed, gives_back_what_was_put_in) {
    static const int64_t numbers[] = {
        0, 1, -1, 63, 64, -64, -65, 127, 128, 1586259364363, -1586259364363, INT64_MAX, INT64_MIN};
    static const char *const texts[] = {"", "client", "a\"b\n", "\xF0\x9F\x8C\xBF", NULL};
    static const char find[] = "SELECT paused_ms, cause, session, id FROM pause_log WHERE item = ?";
    struct packed *packed;
    struct record *r = made(&packed);
    enum { NUMBERS = sizeof numbers / sizeof *numbers, TEXTS = sizeof texts / sizeof *texts };
    for (int i = 0; i < NUMBERS; i++)
        add(packed, 7 + i / 4, i, texts[i % TEXTS], numbers[i]);
    for (int i = 0; i < NUMBERS; i++) {
        sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(i)));
        cr_assert(database_next(r, statement));
        cr_expect_eq(sqlite3_column_int64(statement, 0), numbers[i], "%d", i);
        if (texts[i % TEXTS])
            cr_expect_str_eq(database_column_text(statement, 1), texts[i % TEXTS]);
        else
            cr_expect_eq(sqlite3_column_type(statement, 1), SQLITE_NULL);
        cr_expect_eq(sqlite3_column_int64(statement, 2), 7 + i / 4);
        cr_expect_eq(sqlite3_column_int64(statement, 3), i + 1);
        database_leave(statement);
    }
    record_close(r);
}

Test(record_packed, an_empty_one_has_no_rows) {
    struct packed *packed;
    struct record *r = made(&packed);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log"), 0);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log WHERE session = 1"), 0);
    record_close(r);
}

/* Sessions may come in any order; the rows of one stay as they were added. */
Test(record_packed, finds_sessions_and_keeps_their_order) {
    struct packed *packed;
    struct record *r = made(&packed);
    for (int64_t session = 50; session > 0; session -= 7)
        for (int64_t item = 0; item < 3; item++)
            add(packed, session, 2 - item, "client", session * 100 + item);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log WHERE session = 43"), 3);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log WHERE session = 44"), 0);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log WHERE session IN (1, 50, 51)"), 6);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log WHERE session IS NULL"), 0);
    cr_expect_eq(number(r, "SELECT paused_ms FROM pause_log WHERE session = 43 ORDER BY id"), 4300);
    cr_expect_eq(number(r, "SELECT paused_ms FROM pause_log WHERE session = 43 ORDER BY id DESC"),
                 4302);
    cr_expect_eq(number(r, "SELECT paused_ms FROM pause_log WHERE session = 43 ORDER BY item"),
                 4302);
    cr_expect_eq(number(r, "SELECT session FROM pause_log ORDER BY session"), 1);
    record_close(r);
}

Test(record_packed, is_not_changed_by_sql) {
    struct packed *packed;
    struct record *r = made(&packed);
    add(packed, 1, 0, "client", 5);
    cr_expect_neq(sqlite3_exec(r->file, "DELETE FROM pause_log", NULL, NULL, NULL), SQLITE_OK);
    cr_expect_eq(number(r, "SELECT count(*) FROM pause_log"), 1);
    record_close(r);
}
