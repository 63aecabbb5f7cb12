/* limber.record/1: what is written is read, byte for byte; what is not it is refused. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "record/database.h"
#include "share/share.h"
#include "unit/record/fixture.h"

static char *written(struct record *r, int64_t person, size_t *length) {
    struct text out = {0};
    struct err e = {""};
    cr_assert(share_record(r, person, fixture_at(9, 0), &out, &e), "%s", e.text);
    if (length)
        *length = out.length;
    return out.bytes;
}

/* One of everything: beside sessions, unfinished, skipped, eased, left out, in every script. */
static struct record *made(void) {
    struct record *r = record_open_memory();
    struct date_moment at = fixture_at(0, 0);
    cr_assert(fixture_fill(r, 5));
    record_set(r, 1, "theme", "paper", NULL);
    record_set(r, 1, "pin", "$argon2id$secret", NULL);
    record_set(r, 1, "program", "/home/sam/neck.json", NULL);
    record_meet(r, 1, "neck-turn", NULL);
    record_rating(r, 1, 0, RATING_USUAL, REGION_NECK, 4, at, NULL);
    record_rating(r, 1, 0, RATING_EVENING, REGION_NECK, 0, at, NULL);
    record_note(r, 1, 0, "check", "none", at, NULL);
    fixture_answer(r, 0, 0, "screening", 0, "", at);
    fixture_answer(r, 1, 0, "goal", 6, NULL, at);
    fixture_decide(r, 0, 0, "R01", RULES_EMERGENCY, at);
    record_step(r, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 20, at, NULL);
    int64_t session = fixture_begin(r, (struct date_moment){-86400000, -330});
    fixture_plan(r, session, 4, true);
    record_note(r, 1, session, "hurt", "\"sharp\"\n\\ \xD8\xA3\xD9\x84\xD9\x85 \xF0\x9F\x8C\xBF",
                at, NULL);
    struct session_event skipped = {.kind = SESSION_ITEM_SKIPPED, .item = 1, .reason = SKIP_PAIN};
    record_event(r, session, &skipped, "neck-turn", NULL, 0, at, NULL);
    record_abandon(r, session, at, NULL);
    session = fixture_begin(r, fixture_at(8, 0));
    struct session_event started = {.kind = SESSION_GROUP_STARTED, .what = {.kind = PHASE_HOLD}};
    struct session_place place = fixture_place(0, 5000);
    record_event(r, session, &started, "neck-turn", &place, 5000, fixture_at(8, 1), NULL);
    return r;
}

static void same_again(struct record *r) {
    size_t length, length_again;
    int64_t person;
    struct err e = {""};
    char *once = written(r, 1, &length);
    struct record *copy = share_read(once, length, &person, &e);
    cr_assert(copy, "%s", e.text);
    char *again = written(copy, person, &length_again);
    cr_assert_eq(length, length_again);
    cr_assert_eq(memcmp(once, again, length), 0);
    record_close(copy);
    free(once);
    free(again);
}

Test(share_record_file, goes_out_and_in_and_out_byte_for_byte) {
    struct record *r = made();
    same_again(r);
    record_close(r);
}

Test(share_record_file, also_of_somebody_who_did_nothing_yet) {
    struct record *r = record_open_memory();
    record_person(r, "", NULL);
    same_again(r);
    record_close(r);
}

Test(share_record_file, no_row_of_the_person_is_left_out) {
    static const char *const tables[] = {
        "SELECT count(*) FROM session",  "SELECT count(*) FROM session_item",
        "SELECT count(*) FROM place",    "SELECT count(*) FROM group_log",
        "SELECT count(*) FROM item_log", "SELECT count(*) FROM pause_log",
        "SELECT count(*) FROM note",     "SELECT count(*) FROM rating",
        "SELECT count(*) FROM answer",   "SELECT count(*) FROM decision",
        "SELECT count(*) FROM step",     "SELECT count(*) FROM met",
        "SELECT count(*) FROM program",  "SELECT sum(real_ms + held_real_ms) FROM group_log",
        "SELECT sum(id) FROM answer",    "SELECT sum(first_mark + done_pct) FROM session"};
    struct record *r = made();
    size_t length;
    char *text = written(r, 1, &length);
    struct record *copy = share_read(text, length, NULL, NULL);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        int64_t here = database_number(r, -1, tables[i], NULL, 0);
        cr_expect_gt(here, 0, "%s", tables[i]);
        cr_expect_eq(here, database_number(copy, -2, tables[i], NULL, 0), "%s", tables[i]);
    }
    record_close(copy);
    record_close(r);
    free(text);
}

Test(share_record_file, holds_no_secret_of_the_device_and_nothing_of_others) {
    struct record *r = made();
    struct program other = *fixture_program();
    other.id = "other";
    other.text = "{\"id\": \"other\", \"note\": \"of Ana\"}";
    other.text_length = strlen(other.text);
    fixture_begin_for(r, "Ana", &other, fixture_at(3, 0));
    char *text = written(r, 1, NULL);
    cr_expect_null(strstr(text, "argon2"));
    cr_expect_null(strstr(text, "/home/sam"));
    cr_expect_null(strstr(text, "4a1b"), "the boot id");
    cr_expect_null(strstr(text, "Ana"));
    cr_expect_not_null(strstr(text, "\"theme\""));
    record_close(r);
    free(text);
}

static bool gather(void *out, const char *bytes, size_t length) {
    text_add_bytes(out, bytes, length);
    return true;
}

Test(share_record_file, of_a_span_has_its_sessions_alone) {
    struct record *r = made();
    struct text out = {0};
    date_day first = date_of(fixture_at(0, 0));
    cr_assert(share_record_to(r, 1, (struct history_span){first + 1, first + 1}, fixture_at(9, 0),
                              &(struct share_sink){gather, &out}, NULL));
    struct record *copy = share_read(out.bytes, out.length, NULL, NULL);
    cr_assert(copy);
    cr_expect_eq(history_count(copy, 1), 2);
    record_close(copy);
    record_close(r);
    text_free(&out);
}

Test(share_record_file, piece_by_piece_is_the_same_text) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 200));
    struct text pieces = {0};
    char *whole = written(r, 1, NULL);
    cr_assert(share_record_to(r, 1, HISTORY_ALL, fixture_at(9, 0),
                              &(struct share_sink){gather, &pieces}, NULL));
    cr_expect_str_eq(whole, text_str(&pieces));
    record_close(r);
    text_free(&pieces);
    free(whole);
}

Test(share_record_file, of_nobody_says_so) {
    struct record *r = record_open_memory();
    struct text out = {0};
    struct err e = {""};
    cr_expect_not(share_record(r, 7, fixture_at(0, 0), &out, &e));
    cr_expect(strstr(e.text, "no such person"));
    record_close(r);
}

/* --- what is refused ------------------------------------------------------------------------- */

#define HEAD "{\"format\":\"limber.record/1\",\"written\":\"2026-11-21T08:00:00+01:00\","
#define SESSION                                                                                    \
    "\"row\":1,\"program\":1,\"began\":\"2026-11-21T08:00:00+01:00\",\"day\":\"2026-11-21\","      \
    "\"planned_ms\":1,\"item_count\":1"
#define PROGRAM                                                                                    \
    "\"client\":\"Sam\",\"programs\":[{\"row\":1,\"id\":\"a\",\"version\":1,\"title\":\"A\","      \
    "\"sets\":1,\"text\":\"{}\"}],"

static const struct {
    const char *text, *says;
} refused[] = {
    {"", "empty"},
    {"[]", "no object"},
    {"{}", "format"},
    {"{\"format\":\"limber.program/1\"}", "format"},
    {"{\"format\":\"limber.record/1\",\"written\":\"now\",\"client\":\"Sam\"}", "/written"},
    {HEAD "\"client\":5}", "/client"},
    {HEAD "\"sessions\":[]}", "/client"},
    {HEAD "\"client\":\"Sam\",\"client\":\"Sam\"}", "twice"},
    {HEAD "\"client\":\"Sam\",\"more\":1}", "/more"},
    {HEAD "\"client\":\"Sam\",\"groups\":[]}", "/groups"},
    {HEAD "\"client\":\"Sam\",\"sessions\":{}}", "/sessions is no list"},
    {HEAD "\"client\":\"Sam\",\"sessions\":[1]}", "/sessions/0 is no object"},
    {HEAD "\"client\":\"Sam\",\"sessions\":[{" SESSION "}]}", "/sessions/0 does not fit"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"more\":1}]}", "/sessions/0 has a key"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION "},{" SESSION "}]}", "/sessions/1 does not fit"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"result\":\"fine\"}]}", "/sessions/0 does not fit"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"eased\":1}]}", "/sessions/0/eased"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"done_pct\":101}]}", "/sessions/0/done_pct"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"groups\":[[1]]}]}", "/sessions/0/groups/0"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"ratings\":{}}]}", "/sessions/0/ratings is no list"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"ratings\":[{\"row\":1,\"moment\":\"before\","
                  "\"region\":\"neck\",\"score\":11,\"at\":\"2026-11-21T08:00:00Z\"}]}]}",
     "/sessions/0/ratings/0/score"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION
                  ",\"plan\":[{\"exercise\":\"a\"},{\"exercise\":\"a\"}]}]}",
     "/sessions/0/plan/1 does not fit"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"plan\":[],\"plan\":[]}]}",
     "/sessions/0/plan is given"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"row\":2}]}", "/sessions/0/row is given twice"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"plan\":[1}]}", "line 1, column"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION "}]} ]", "follows the end"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION "},]}", "missing"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION "}],\"more\":1}", "/more"},
    {HEAD PROGRAM "\"sessions\":[{" SESSION ",\"ratings\":[{\"row\":1,\"moment\":\"noon\","
                  "\"region\":\"neck\",\"score\":1,\"at\":\"2026-11-21T08:00:00Z\"}]}]}",
     "/sessions/0/ratings/0 does not fit"},
    {HEAD "\"client\":\"Sam\",\"notes\":[{\"kind\":\"a\",\"text\":\"b\",\"at\":\"2026-13-01\"}]}",
     "/notes/0/at"},
    {HEAD "\"client\":\"Sam\",\"steps\":[{\"row\":1e300}]}", "/steps/0/row"},
};

Test(share_record_file, says_where_it_is_no_record) {
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct err e = {""};
        struct record *r = share_read(refused[i].text, strlen(refused[i].text), NULL, &e);
        cr_expect_null(r, "%s", refused[i].text);
        cr_expect(strstr(e.text, refused[i].says), "%s\n%s", refused[i].text, e.text);
        record_close(r);
    }
}

/* --- from a file ----------------------------------------------------------------------------- */

static struct record *from_file(const char *text, size_t length, struct share_watch watch,
                                struct err *e) {
    char path[] = "/tmp/limber-record-XXXXXX";
    int fd = mkstemp(path);
    cr_assert(fd >= 0 && write(fd, text, length) == (ssize_t)length);
    close(fd);
    struct record *r = share_read_file(path, watch, e);
    unlink(path);
    return r;
}

static int64_t sessions_of(const char *text) {
    struct err e = {""};
    struct record *r = share_read(text, strlen(text), NULL, &e);
    cr_assert(r, "%s", e.text);
    int64_t count = history_count(r, 1);
    record_close(r);
    return count;
}

Test(share_record_file, takes_members_and_keys_in_any_order) {
    cr_expect_eq(sessions_of("{\"sessions\":[{\"plan\":[{\"exercise\":\"a\"}]," SESSION
                             "}]," PROGRAM "\"written\":\"2026-11-21T08:00:00+01:00\","
                             "\"format\":\"limber.record/1\"}"),
                 1);
    cr_expect_eq(sessions_of(" { \"form\\u0061t\" : \"limber.record/1\" ,\n\"written\":"
                             "\"2026-11-21T08:00:00+01:00\", " PROGRAM
                             " \"sessions\" : [ { " SESSION " } ] } \n"),
                 1);
}

static void watch_at(void *who, long done, long all) {
    long *last = who;
    cr_expect(done >= *last && done <= all);
    *last = done;
}

/* Larger than what is held at once, and with a session that is. */
Test(share_record_file, reads_a_file_piece_by_piece) {
    struct record *r = record_open_memory();
    struct err e = {""};
    size_t length, length_again;
    long told = 0;
    cr_assert(fixture_fill(r, 150));
    int64_t session = fixture_begin(r, fixture_at(8, 0));
    char *note = calloc(1, 700000);
    memset(note, 'a', 699999);
    record_note(r, 1, session, "hurt", note, fixture_at(8, 0), NULL);
    char *once = written(r, 1, &length);
    cr_assert_gt(length, 1000000);
    struct record *copy = from_file(once, length, (struct share_watch){watch_at, &told}, &e);
    cr_assert(copy, "%s", e.text);
    cr_expect_gt(told, (long)length / 2);
    char *again = written(copy, 1, &length_again);
    cr_assert_eq(length, length_again);
    cr_expect_eq(memcmp(once, again, length), 0);
    record_close(copy);
    record_close(r);
    free(once);
    free(again);
    free(note);
}

Test(share_record_file, a_file_that_ends_too_early_is_refused_wherever_it_ends) {
    struct record *r = made();
    size_t length;
    char *text = written(r, 1, &length);
    for (size_t cut = 0; cut < length - 2; cut += 1 + cut / 40) {
        struct err e = {""};
        struct record *copy = from_file(text, cut, (struct share_watch){0}, &e);
        cr_expect_null(copy, "%zu", cut);
        cr_expect(*e.text && strstr(e.text, "/tmp/limber-record-"), "%zu: %s", cut, e.text);
        record_close(copy);
    }
    record_close(r);
    free(text);
}

static uint32_t chance = 1;
static uint32_t roll(uint32_t below) {
    chance = chance * 1664525u + 1013904223u;
    return (chance >> 8) % below;
}

/* Bytes changed, cut out, doubled: never more than a sentence, never a record that cannot go out.
 */
Test(share_record_file, survives_any_mutation, .timeout = 60) {
    static const char spice[] = "\"{}[],:0-9.eE\\ntx\xFF";
    struct record *r = made();
    size_t length, read = 0;
    char *text = written(r, 1, &length);
    for (int round = 0; round < 400; round++) {
        struct text bent = {0};
        struct err e = {""};
        size_t at = roll((uint32_t)length), cut = roll(3) ? 0 : roll(200);
        text_add_bytes(&bent, text, at);
        if (roll(2))
            text_add_bytes(&bent, spice + roll(sizeof spice - 1), 1);
        text_add_bytes(&bent, text + (at + cut < length ? at + cut : length),
                       at + cut < length ? length - at - cut : 0);
        struct record *copy = share_read(text_str(&bent), bent.length, NULL, &e);
        cr_expect(copy || *e.text);
        if (copy) {
            same_again(copy);
            read++;
        }
        record_close(copy);
        text_free(&bent);
    }
    cr_expect_gt(read, 0);
    record_close(r);
    free(text);
}
