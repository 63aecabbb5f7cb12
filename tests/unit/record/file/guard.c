/* Databases that somebody bent: one sentence, or read without harm; never written, never run. */
#include "record/file/guard.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "record/copy.h"
#include "record/file/migrations.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH], path[FIXTURE_PATH + 32];

/* A copy of a person with three sessions. */
static void make(void) {
    struct text bytes = {0};
    struct err e = {""};
    struct record *r = record_open_memory();
    fixture_folder(folder);
    snprintf(path, sizeof path, "%s", fixture_path(folder, "sam.db"));
    cr_assert(fixture_fill(r, 3));
    record_note(r, 1, 0, "check", "none", fixture_at(0, 0), NULL);
    cr_assert(record_copy(r, 1, HISTORY_ALL, &bytes, &e), "%s", e.text);
    cr_assert(file_write(path, bytes.bytes, bytes.length, &e), "%s", e.text);
    text_free(&bytes);
    record_close(r);
}

static void take_away(void) {
    fixture_remove(folder);
}

TestSuite(guard, .init = make, .fini = take_away, .timeout = 120);

/* --- what is done to it --------------------------------------------------------------------------
 */

static void bend(const char *sql) {
    sqlite3 *file;
    char *why = NULL;
    cr_assert_eq(sqlite3_open(path, &file), SQLITE_OK);
    sqlite3_exec(file, sql, NULL, NULL, &why);
    cr_assert_null(why, "%s: %s", sql, why);
    sqlite3_close(file);
}

static void write_bytes(const char *bytes, size_t length) {
    struct err e;
    cr_assert(file_write(path, bytes, length, &e), "%s", e.text);
}

static char *read_bytes(size_t *length) {
    char *bytes = file_read(path, (size_t)1 << 30, length, NULL);
    cr_assert(bytes);
    return bytes;
}

/* --- what comes of it ----------------------------------------------------------------------------
 */

static void read_all(struct record *r) {
    struct history_session session;
    struct person person;
    struct text copy = {0};
    struct err e = {""};
    record_people(r, &person, 1);
    struct history *history = history_open(r, 1, NULL, HISTORY_ALL);
    while (history_next(history, &session))
        continue;
    history_close(history);
    cr_expect(record_copy(r, 1, HISTORY_ALL, &copy, &e) || *e.text);
    text_free(&copy);
}

/* Opens it and reads all; it and its folder are as they were. The sentence; "" where it was read.
 */
static struct err look(void) {
    struct err e = {""};
    size_t before, after;
    int files = fixture_count_files(folder, "");
    char *was = read_bytes(&before);
    struct record *r = record_open_file(path, &e);
    cr_expect((r != NULL) != (*e.text != '\0'), "%s", e.text);
    if (r)
        read_all(r);
    record_close(r);
    char *is = read_bytes(&after);
    cr_expect(before == after && memcmp(was, is, before) == 0, "the file was written");
    cr_expect_eq(fixture_count_files(folder, ""), files, "something was made beside it");
    free(was);
    free(is);
    return e;
}

static const char no_record[] = "cannot be read as a record", other[] = "holds something else";

#define SCHEMA "PRAGMA writable_schema = ON; "

static const struct {
    const char *what, *sql, *says; /* "": it is read */
} bent[] = {
    {"nothing", "SELECT 1", ""},
    {"a trigger", "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM person; END", other},
    {"a view beside it", "CREATE VIEW v AS SELECT * FROM person", other},
    {"a view for a table",
     "DROP TABLE met; CREATE VIEW met AS SELECT id AS person, name AS exercise FROM person", other},
    {"a generated column", "ALTER TABLE note ADD COLUMN g TEXT AS (hex(text))", other},
    {"a default that runs",
     SCHEMA "UPDATE sqlite_schema SET sql = replace(sql, 'kind TEXT NOT NULL',"
            " 'kind TEXT NOT NULL DEFAULT (load_extension(''x''))') WHERE name = 'note'",
     other},
    {"an index of an expression", "CREATE INDEX x ON note (length(text))", other},
    {"a table more", "CREATE TABLE more (a)", other},
    {"a table less", "DROP TABLE met", other},
    {"an index less", "DROP INDEX group_by_session", other},
    {"a column more", "ALTER TABLE note ADD COLUMN more TEXT", other},
    {"a table that is not strict",
     SCHEMA "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'note'",
     other},
    {"a virtual table",
     SCHEMA "INSERT INTO sqlite_schema VALUES"
            " ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING json_each')",
     other},
    {"a virtual table for a table",
     SCHEMA "UPDATE sqlite_schema SET rootpage = 0, sql ="
            " 'CREATE VIRTUAL TABLE met USING fts5(person, exercise)' WHERE name = 'met'",
     other},
    {"statistics", "ANALYZE", other},
    {"a kept file of another kind", "CREATE TABLE kept_file (name TEXT, bytes TEXT)", other},
    {"a trigger of kept files",
     GUARD_KEPT_FILE "; CREATE TRIGGER t AFTER INSERT ON kept_file BEGIN DELETE FROM note; END",
     other},
    {"a backup", GUARD_KEPT_FILE "; INSERT INTO kept_file VALUES ('a', zeroblob(5000000))", ""},
    {"another application", "PRAGMA application_id = 1", no_record},
    {"no application", "PRAGMA application_id = 0", no_record},
    {"a newer version", "PRAGMA user_version = 99", "newer Limber"},
    {"no version", "PRAGMA user_version = 0", no_record},
    {"a negative version", "PRAGMA user_version = -7", no_record},
    {"the tables of another version", "PRAGMA user_version = 1", other},
    {"a log of old", "PRAGMA journal_mode = WAL", ""},
    {"small pages", "PRAGMA page_size = 512; VACUUM", ""},
    {"large pages", "PRAGMA page_size = 65536; VACUUM", ""},
    {"other stored pragmas",
     "PRAGMA auto_vacuum = FULL; PRAGMA default_cache_size = 2147483647; VACUUM", ""},
    {"a score of 99", "PRAGMA ignore_check_constraints = ON; UPDATE rating SET score = 99", ""},
    {"a text for a number",
     SCHEMA "UPDATE sqlite_schema SET sql = replace(sql, 'score INTEGER', 'score ANY')"
            " WHERE name = 'rating'; PRAGMA ignore_check_constraints = ON;"
            " PRAGMA writable_schema = RESET; UPDATE rating SET score = 'much'; " SCHEMA
            "UPDATE sqlite_schema SET sql = replace(sql, 'score ANY', 'score INTEGER')"
            " WHERE name = 'rating'",
     no_record},
    {"an index that does not fit",
     SCHEMA "DELETE FROM sqlite_schema WHERE name = 'note_by_session'", other},
    {"two tables on one page",
     SCHEMA "UPDATE sqlite_schema SET rootpage ="
            " (SELECT rootpage FROM sqlite_schema WHERE name = 'person') WHERE name = 'step'",
     no_record},
    {"a table that is no page",
     SCHEMA "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'note'", no_record},
    {"numbers at their ends",
     "UPDATE session SET began_ms = 9223372036854775807, began_offset_min = -9223372036854775808,"
     " planned_ms = -9223372036854775808, item_count = 9223372036854775807, day = '';"
     " UPDATE group_log SET item = -9223372036854775808, held_real_ms = 9223372036854775807;"
     " UPDATE answer SET number = 9223372036854775807, program = -1, kind = '', region = 7;"
     " UPDATE decision SET at_ms = -9223372036854775808, rule = 'R99', flag = '?', result = '%n'",
     ""},
    {"a text that is no text",
     "UPDATE note SET text = CAST(x'FFFEC0AF00E28080' AS TEXT), kind = CAST(x'ED' AS TEXT)", ""},
    {"nobody", "DELETE FROM person", ""},
    {"rows of nobody", "UPDATE session SET person = 77, program = 99", ""},
    {"a long text", "UPDATE note SET text = hex(zeroblob(3000000))", ""},
    {"a long name", "UPDATE person SET name = hex(zeroblob(3000000))", "cannot be read"},
    {"a million rows",
     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
     " INSERT INTO note (person, kind, text, at_ms, at_offset_min)"
     " SELECT 1, 'hurt', 'x', i, 0 FROM n",
     ""},
    {"a schema without end",
     "BEGIN; " SCHEMA
     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
     " INSERT INTO sqlite_schema SELECT 'view', 'v' || i, 'v' || i, 0,"
     " 'CREATE VIEW v' || i || ' AS SELECT 1' FROM n; COMMIT",
     "cannot be read"},
};

Test(guard, a_bent_database_is_one_sentence_or_read) {
    for (size_t i = 0; i < sizeof bent / sizeof *bent; i++) {
        size_t length;
        char *bytes = read_bytes(&length);
        bend(bent[i].sql);
        struct err e = look();
        if (*bent[i].says)
            cr_expect(strstr(e.text, bent[i].says), "%s: \"%s\"", bent[i].what, e.text);
        else
            cr_expect_str_eq(e.text, "", "%s: %s", bent[i].what, e.text);
        write_bytes(bytes, length);
        free(bytes);
    }
}

/* What is too long to be a text of a record is never half of an answer. */
Test(guard, what_fails_on_its_way_is_known) {
    struct text copy = {0};
    struct err e = {""};
    bend("UPDATE note SET text = hex(zeroblob(3000000))");
    struct record *r = record_open_file(path, NULL);
    cr_assert(r);
    cr_expect_not(record_damaged(r));
    cr_expect_not(record_copy(r, 1, HISTORY_ALL, &copy, &e));
    cr_expect(strstr(e.text, "cannot be read whole"), "%s", e.text);
    cr_expect(record_damaged(r));
    record_close(r);
    text_free(&copy);
}

Test(guard, work_ends_where_it_would_not) {
    struct history_session session;
    struct record *r = record_open_file(path, NULL);
    r->work_most = r->work;
    struct history *history = history_open(r, 1, NULL, HISTORY_ALL);
    for (int i = 0; i < 100 && history_next(history, &session); i++)
        continue;
    history_close(history);
    for (int i = 0; i < 100000 && !record_damaged(r); i++)
        history_count(r, 1);
    cr_expect(record_damaged(r), "a statement was ended, and it is known");
    record_close(r);
}

Test(guard, nothing_is_written_through_it) {
    static const char attach[] = "ATTACH ':memory:' AS other", drop[] = "DROP TABLE note";
    struct record *r = record_open_file(path, NULL);
    cr_assert(r);
    cr_expect_not(record_set(r, 1, "theme", "paper", NULL));
    cr_expect_not(record_erase(r, 1, NULL));
    cr_expect_not(database_run(r, NULL, attach, NULL, 0));
    cr_expect_not(database_run(r, NULL, drop, NULL, 0));
    cr_expect_not(record_damaged(r), "it was asked for what is not allowed, that is all");
    cr_expect_eq(history_count(r, 1), 3);
    record_close(r);
}

/* --- noise
 * ----------------------------------------------------------------------------------------- */

static uint32_t chance = 1;
static uint32_t roll(uint32_t below) {
    chance = chance * 1664525u + 1013904223u;
    return (chance >> 8) % below;
}

Test(guard, a_page_of_noise) {
    enum { PAGE = 4096 };
    size_t length;
    char *bytes = read_bytes(&length);
    for (size_t page = 0; page < length / PAGE; page++) {
        char was[PAGE];
        memcpy(was, bytes + page * PAGE, PAGE);
        for (int i = page ? 0 : 100; i < PAGE; i++)
            bytes[page * PAGE + (size_t)i] = (char)roll(256);
        write_bytes(bytes, length);
        cr_expect_neq(look().text[0], '\0', "page %zu", page);
        memcpy(bytes + page * PAGE, was, PAGE);
    }
    free(bytes);
}

Test(guard, any_bytes_changed) {
    size_t length, read = 0;
    char *bytes = read_bytes(&length);
    for (int round = 0; round < 300; round++) {
        char *bent_bytes = malloc(length);
        memcpy(bent_bytes, bytes, length);
        uint32_t most = round % 2 ? 200 : (uint32_t)length;
        for (int i = 0; i < 1 + round % 4; i++)
            bent_bytes[roll(most)] = (char)roll(256);
        write_bytes(bent_bytes, length);
        read += look().text[0] == '\0';
        free(bent_bytes);
    }
    cr_expect_gt(read, 0);
    free(bytes);
}

Test(guard, a_file_cut_short) {
    size_t length;
    char *bytes = read_bytes(&length);
    for (size_t cut = 0; cut < length; cut += 1 + cut / 3) {
        write_bytes(bytes, cut);
        cr_expect_neq(look().text[0], '\0', "%zu", cut);
    }
    free(bytes);
}

/* --- what is no database, or lies beside one
 * --------------------------------------------------------- */

static void refused(const char *name, const char *words) {
    struct err e = {""};
    cr_expect_null(record_open_file(fixture_path(folder, name), &e), "%s", name);
    cr_expect(strstr(e.text, words), "%s: %s", name, e.text);
}

Test(guard, what_is_no_file) {
    cr_assert_eq(mkfifo(fixture_path(folder, "pipe.db"), 0600), 0);
    cr_assert_eq(symlink("pipe.db", fixture_path(folder, "to-pipe.db")), 0);
    cr_assert_eq(symlink("nowhere", fixture_path(folder, "to-nowhere.db")), 0);
    refused("pipe.db", no_record);
    refused("to-pipe.db", no_record);
    refused("to-nowhere.db", "cannot be opened");
    refused("", no_record);
    refused("none.db", "cannot be opened");
}

/* Of another encoding: SQLite would turn every text, and a record never has it. */
Test(guard, another_encoding) {
    sqlite3 *file;
    unlink(path);
    cr_assert_eq(sqlite3_open(path, &file), SQLITE_OK);
    sqlite3_exec(file, "PRAGMA encoding = 'UTF-16'", NULL, NULL, NULL);
    cr_assert_eq(migrations_apply(file, migrations_newest()), SQLITE_OK);
    sqlite3_close(file);
    cr_expect(strstr(look().text, no_record));
}

/* A link reads the file that it leads to, with the log beside that. */
Test(guard, a_link_to_a_record_in_use) {
    char link[FIXTURE_PATH + 32];
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, 2));
    snprintf(link, sizeof link, "%s", fixture_path(folder, "link.db"));
    cr_assert_eq(symlink("limber.db", link), 0);
    struct record *reader = record_open_file(link, NULL);
    cr_assert(reader);
    cr_expect_eq(history_count(reader, 1), 2);
    record_close(reader);
    record_close(r);
}

static void copy_file(const char *from, const char *to) {
    size_t length;
    struct err e;
    char *bytes = file_read(fixture_path(folder, from), (size_t)1 << 30, &length, &e);
    cr_assert(bytes, "%s", e.text);
    cr_assert(file_write(fixture_path(folder, to), bytes, length, &e), "%s", e.text);
    free(bytes);
}

static void beside(const char *ending, const char *bytes, size_t length) {
    struct text name = {0};
    struct err e;
    text_addf(&name, "%s%s", path, ending);
    cr_assert(file_write(text_str(&name), bytes, length, &e), "%s", e.text);
    text_free(&name);
}

/* Copied off a card after a power cut: the log is read, and no memory of it is made. */
Test(guard, a_log_that_was_left) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    cr_assert(fixture_fill(r, 2));
    copy_file("limber.db", "sam.db");
    copy_file("limber.db-wal", "sam.db-wal");
    record_close(r);
    cr_expect_str_eq(look().text, "");
    r = record_open_file(path, NULL);
    cr_expect_eq(history_count(r, 1), 2);
    cr_expect_eq(access(fixture_path(folder, "sam.db-shm"), F_OK), -1);
    record_close(r);
    cr_expect_eq(access(fixture_path(folder, "sam.db-wal"), F_OK), 0);
}

Test(guard, a_log_or_a_journal_of_noise) {
    static const char *const endings[] = {"-wal", "-shm", "-journal"};
    char noise[20000];
    for (size_t i = 0; i < sizeof noise; i++)
        noise[i] = (char)roll(256);
    bend("PRAGMA journal_mode = WAL");
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        beside(endings[i], noise, sizeof noise);
        look();
        beside(endings[i], "", 0);
        look();
        struct text name = {0};
        text_addf(&name, "%s%s", path, endings[i]);
        cr_expect_eq(unlink(text_str(&name)), 0);
        text_free(&name);
    }
}

/* A journal that SQLite would roll back into the file: it is refused, and the file stays. */
Test(guard, a_journal_that_waits) {
    sqlite3 *file;
    cr_assert_eq(sqlite3_open(path, &file), SQLITE_OK);
    sqlite3_exec(file,
                 "PRAGMA cache_size = 1; BEGIN; UPDATE note SET text = hex(zeroblob(99999));"
                 "UPDATE session SET boot = hex(zeroblob(9999))",
                 NULL, NULL, NULL);
    copy_file("sam.db", "cut.db");
    copy_file("sam.db-journal", "cut.db-journal");
    sqlite3_close(file);
    snprintf(path, sizeof path, "%s", fixture_path(folder, "cut.db"));
    cr_expect(strstr(look().text, "cannot be read"));
}

/* --- bytes
 * ------------------------------------------------------------------------------------------- */

Test(guard, the_same_of_bytes) {
    size_t length;
    struct err e = {""};
    char *bytes = read_bytes(&length), *was = read_bytes(&length);
    struct record *r = record_open_bytes(bytes, length, "a letter", &e);
    cr_assert(r, "%s", e.text);
    cr_expect_eq(history_count(r, 1), 3);
    cr_expect_not(record_set(r, 1, "theme", "paper", NULL));
    record_close(r);
    cr_expect_eq(memcmp(bytes, was, length), 0);
    for (size_t cut = 0; cut < length; cut += 1 + cut / 3) {
        e.text[0] = '\0';
        cr_expect_null(record_open_bytes(bytes, cut, "a letter", &e), "%zu", cut);
        cr_expect(strstr(e.text, "a letter"), "%s", e.text);
    }
    bytes[18] = bytes[19] = 2; /* wants a log, which bytes do not have */
    cr_expect_null(record_open_bytes(bytes, length, "a letter", &e));
    free(bytes);
    free(was);
}
