/* limber.record/1 as JSON: all of a person, the same of the record and of their copy of it. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "record/copy.h"
#include "share/share.h"
#include "unit/record/fixture.h"

static char *written(struct record *r, int64_t person) {
    struct text out = {0};
    struct err e = {""};
    cr_assert(share_record(r, person, fixture_at(9, 0), &out, &e), "%s", e.text);
    return out.bytes;
}

Test(share_record_json, of_the_copy_is_that_of_the_record) {
    struct record *r = fixture_full();
    struct text bytes = {0};
    struct err e = {""};
    cr_assert(record_copy(r, 1, HISTORY_ALL, &bytes, &e), "%s", e.text);
    struct record *copy = record_open_bytes(bytes.bytes, bytes.length, "a copy", &e);
    cr_assert(copy, "%s", e.text);
    char *here = written(r, 1), *there = written(copy, 1);
    cr_expect_str_eq(here, there);
    record_close(copy);
    record_close(r);
    text_free(&bytes);
    free(here);
    free(there);
}

Test(share_record_json, holds_no_secret_of_the_device_and_nothing_of_others) {
    struct record *r = fixture_full();
    struct program other = *fixture_program();
    other.id = "other";
    other.text = "{\"id\": \"other\", \"note\": \"of Ana\"}";
    other.text_length = strlen(other.text);
    fixture_begin_for(r, "Ana", &other, fixture_at(3, 0));
    char *text = written(r, 1);
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

static int count(const char *text, const char *words) {
    int found = 0;
    for (; (text = strstr(text, words)); text++)
        found++;
    return found;
}

Test(share_record_json, of_a_span_has_its_sessions_alone) {
    struct record *r = fixture_full();
    struct text out = {0};
    date_day first = date_of(fixture_at(0, 0));
    cr_assert(share_record_to(r, 1, (struct history_span){first + 1, first + 1}, fixture_at(9, 0),
                              &(struct share_sink){gather, &out}, NULL));
    cr_expect_eq(count(text_str(&out), "\"began\":"), 2);
    record_close(r);
    text_free(&out);
}

Test(share_record_json, piece_by_piece_is_the_same_text) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 200));
    struct text pieces = {0};
    char *whole = written(r, 1);
    cr_assert(share_record_to(r, 1, HISTORY_ALL, fixture_at(9, 0),
                              &(struct share_sink){gather, &pieces}, NULL));
    cr_expect_str_eq(whole, text_str(&pieces));
    record_close(r);
    text_free(&pieces);
    free(whole);
}

Test(share_record_json, of_nobody_says_so) {
    struct record *r = record_open_memory();
    struct text out = {0};
    struct err e = {""};
    cr_expect_not(share_record(r, 7, fixture_at(0, 0), &out, &e));
    cr_expect(strstr(e.text, "no such person"));
    record_close(r);
}
