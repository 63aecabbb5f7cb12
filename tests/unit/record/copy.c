/* A person's copy: all that is theirs, nothing that is not, and a record like any other. */
#include "record/copy.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static struct text copied(struct record *r, int64_t person, struct history_span span) {
    struct text bytes = {0};
    struct err e = {""};
    cr_assert(record_copy(r, person, span, &bytes, &e), "%s", e.text);
    return bytes;
}

static struct record *opened(struct text *bytes) {
    struct err e = {""};
    struct record *r = record_open_bytes(bytes->bytes, bytes->length, "a copy", &e);
    cr_assert(r, "%s", e.text);
    return r;
}

static bool holds(const struct text *bytes, const char *words) {
    return memmem(bytes->bytes, bytes->length, words, strlen(words));
}

static void copy_is_copied_the_same(struct record *r) {
    struct text once = copied(r, 1, HISTORY_ALL);
    struct record *copy = opened(&once);
    struct text again = copied(copy, 1, HISTORY_ALL);
    cr_assert_eq(once.length, again.length);
    cr_expect_eq(memcmp(once.bytes, again.bytes, once.length), 0);
    record_close(copy);
    text_free(&once);
    text_free(&again);
}

Test(copy, of_a_copy_is_the_same_byte_for_byte) {
    struct record *r = fixture_full();
    copy_is_copied_the_same(r);
    record_close(r);
}

Test(copy, also_of_somebody_who_did_nothing_yet) {
    struct record *r = record_open_memory();
    record_person(r, "", NULL);
    copy_is_copied_the_same(r);
    record_close(r);
}

/* Every column of every table, added up. */
static int64_t sum_of(struct record *r, const char *table, const char *column) {
    struct text sql = {0};
    sqlite3_stmt *statement;
    text_addf(&sql, "SELECT sum(length(\"%s\")) + 1000 * count(\"%s\") FROM %s", column, column,
              table);
    cr_assert_eq(sqlite3_prepare_v2(r->file, text_str(&sql), -1, &statement, NULL), SQLITE_OK);
    int64_t sum = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    text_free(&sql);
    return sum;
}

/* A table or a column that comes later is told here, too. */
Test(copy, no_row_and_no_column_of_the_person_is_left_out) {
    static const char columns[] =
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'setting'"
        " AND c.name NOT IN ('path', 'boot')";
    struct record *r = fixture_full();
    struct text bytes = copied(r, 1, HISTORY_ALL);
    struct record *copy = opened(&bytes);
    sqlite3_stmt *each = database_query(r, columns, NULL, 0);
    int count = 0;
    for (; database_next(r, each); count++) {
        const char *table = database_column_text(each, 0), *column = database_column_text(each, 1);
        int64_t here = sum_of(r, table, column);
        cr_expect(here > 0 || strcmp(column, "region_2") == 0, "%s.%s", table, column);
        cr_expect_eq(here, sum_of(copy, table, column), "%s.%s", table, column);
    }
    cr_expect_gt(count, 100);
    record_close(copy);
    record_close(r);
    text_free(&bytes);
}

Test(copy, holds_no_secret_of_the_device_and_nothing_of_others) {
    static const char *const secrets[] = {"argon2", "/home/sam", "4a1b", "Ana", "of the device"};
    struct record *r = fixture_full();
    struct program other = *fixture_program();
    other.id = "other";
    other.text = "{\"id\": \"other\", \"note\": \"of Ana\"}";
    other.text_length = strlen(other.text);
    int64_t session = fixture_begin_for(r, "Ana", &other, fixture_at(3, 0));
    record_note(r, record_person(r, "Ana", NULL), session, "hurt", "of Ana", fixture_at(3, 0),
                NULL);
    record_set(r, 0, "a secret", "of the device", NULL);
    struct text bytes = copied(r, 1, HISTORY_ALL);
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        cr_expect_not(holds(&bytes, secrets[i]), "%s", secrets[i]);
    cr_expect(holds(&bytes, "theme"));
    cr_expect(holds(&bytes, "Neck, desk days"));
    record_close(r);
    text_free(&bytes);
}

Test(copy, of_a_span_has_its_sessions_alone) {
    struct record *r = fixture_full();
    date_day first = date_of(fixture_at(0, 0));
    struct text bytes = copied(r, 1, (struct history_span){first + 1, first + 1});
    struct record *copy = opened(&bytes);
    cr_expect_eq(history_count(copy, 1), 2);
    cr_expect_eq(
        database_number(copy, -1, "SELECT count(*) FROM answer WHERE session IS NULL", NULL, 0), 0);
    cr_expect_eq(database_number(copy, -1,
                                 "SELECT count(*) FROM group_log WHERE session NOT IN"
                                 " (SELECT id FROM session)",
                                 NULL, 0),
                 0);
    record_close(copy);
    record_close(r);
    text_free(&bytes);
}

Test(copy, of_nobody_says_so) {
    struct record *r = record_open_memory();
    struct text out = {0};
    struct err e = {""};
    cr_expect_not(record_copy(r, 7, HISTORY_ALL, &out, &e));
    cr_expect(strstr(e.text, "no such person"));
    cr_expect_eq(out.length, 0);
    record_close(r);
}

static bool take_nothing(void *userdata, const char *bytes, size_t length) {
    (void)userdata, (void)bytes, (void)length;
    return false;
}

Test(copy, that_cannot_be_written_says_so) {
    struct record *r = fixture_full();
    struct err e = {""};
    cr_expect_not(record_copy_to(r, 1, HISTORY_ALL, take_nothing, NULL, &e));
    cr_expect(strstr(e.text, "cannot be written"), "%s", e.text);
    record_close(r);
}

Test(copy, of_a_damaged_record_is_none) {
    struct record *r = fixture_full();
    struct text out = {0};
    struct err e = {""};
    r->damaged = true;
    cr_expect_not(record_copy(r, 1, HISTORY_ALL, &out, &e));
    cr_expect(strstr(e.text, "cannot be read whole"), "%s", e.text);
    record_close(r);
}
