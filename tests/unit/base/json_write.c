#include "base/json_write.h"

#include <criterion/criterion.h>
#include <math.h>
#include <signal.h>
#include <string.h>

#include "base/json.h"

static struct text out;

static struct json_write tight(void) {
    return json_write_begin(&out, JSON_WRITE_TIGHT);
}

static struct json_write spaced(void) {
    return json_write_begin(&out, JSON_WRITE_SPACED);
}

/* What was written is this, and JSON that the gate lets in. */
static void expect_out(const char *wanted) {
    struct err e = {""};
    cr_expect_str_eq(text_str(&out), wanted);
    cr_expect(json_scan(text_str(&out), out.length, &e), "%s: %s", text_str(&out), e.text);
    text_free(&out);
}

/* One of each kind, with an object in a list and a list in an object. */
static void write_sample(struct json_write *w) {
    json_write_object(w, NULL);
    json_write_number(w, "a", -7);
    json_write_list(w, "b");
    json_write_text(w, NULL, "x");
    json_write_null(w, NULL);
    json_write_object(w, NULL);
    json_write_close(w);
    json_write_close(w);
    json_write_key(w, "c");
    json_write_bool(w, NULL, true);
    json_write_text(w, "d", NULL);
    json_write_close(w);
    json_write_end_line(w);
}

Test(json_write, tight) {
    struct json_write w = tight();
    write_sample(&w);
    expect_out("{\"a\":-7,\"b\":[\"x\",null,{}],\"c\":true,\"d\":null}\n");
}

Test(json_write, spaced) {
    struct json_write w = spaced();
    write_sample(&w);
    expect_out("{\"a\": -7, \"b\": [\"x\", null, {}], \"c\": true, \"d\": null}\n");
}

static void write_rows(struct json_write *w) {
    json_write_object(w, NULL);
    json_write_rows(w);
    json_write_list(w, "a");
    json_write_number(w, NULL, 1);
    json_write_number(w, NULL, 2);
    json_write_close(w);
    json_write_list(w, "b");
    json_write_rows(w);
    json_write_object(w, NULL);
    json_write_close(w);
    json_write_null(w, NULL);
    json_write_close(w);
    json_write_list(w, "c");
    json_write_rows(w);
    json_write_close(w);
    json_write_close(w);
    json_write_end(w);
}

Test(json_write, rows_stand_further_in_a_level) {
    struct json_write w = spaced();
    write_rows(&w);
    expect_out("{\n  \"a\": [1, 2],\n  \"b\": [\n    {},\n    null\n  ],\n  \"c\": []\n}");
}

Test(json_write, tight_rows_stand_at_the_margin) {
    struct json_write w = tight();
    write_rows(&w);
    expect_out("{\n\"a\":[1,2],\n\"b\":[\n{},\nnull\n],\n\"c\":[]\n}");
}

Test(json_write, rows_may_begin_behind_a_child) {
    struct json_write w = tight();
    json_write_object(&w, NULL);
    json_write_number(&w, "a", 1);
    json_write_rows(&w);
    json_write_number(&w, "b", 2);
    json_write_close(&w);
    expect_out("{\"a\":1,\n\"b\":2\n}");
}

Test(json_write, goes_on_where_its_text_was_emptied) {
    struct json_write w = tight();
    json_write_list(&w, NULL);
    json_write_number(&w, NULL, 1);
    text_clear(&out);
    json_write_number(&w, NULL, 2);
    json_write_close(&w);
    json_write_end(&w);
    cr_expect_str_eq(text_str(&out), ",2]");
    text_free(&out);
}

Test(json_write, the_end_closes_what_is_open) {
    struct json_write w = tight();
    json_write_list(&w, NULL);
    json_write_object(&w, NULL);
    json_write_end(&w);
    expect_out("[{}]");
}

Test(json_write, texts_are_escaped) {
    struct json_write w = tight();
    json_write_object(&w, NULL);
    json_write_text(&w, "k\"\\\n", "\x01\t\r\x1f\x7f/\xC3\xA4\xF0\x9F\x98\x80");
    json_write_close(&w);
    expect_out("{\"k\\\"\\\\\\n\":"
               "\"\\u0001\\u0009\\u000d\\u001f\\u007f/\xC3\xA4\xF0\x9F\x98\x80\"}");
}

Test(json_write, malformed_bytes_become_a_sign) {
    static const char *const bad[][2] = {
        {"a\xFFz", "\"a\xEF\xBF\xBDz\""},
        {"\xC3", "\"\xEF\xBF\xBD\""},
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xEF\xBF\xBD", "\"\xEF\xBF\xBD\""}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct json_write w = tight();
        json_write_text(&w, NULL, bad[i][0]);
        json_write_end(&w);
        expect_out(bad[i][1]);
    }
}

/* Every text of one and of two bytes reads back, where it is UTF-8 at all. */
Test(json_write, every_short_text_is_json) {
    for (int i = 1; i < 256 * 256; i++) {
        const char text[3] = {(char)(i & 255), (char)(i >> 8), '\0'};
        struct err e = {""};
        if (!text[0])
            continue;
        struct json_write w = tight();
        json_write_text(&w, NULL, text);
        struct cJSON *root = json_read(text_str(&out), out.length, &e);
        cr_assert(root, "%d: %s: %s", i, text_str(&out), e.text);
        bool replaced = strstr(json_text(root), "\xEF\xBF\xBD");
        cr_assert(replaced || strcmp(json_text(root), text) == 0, "%d", i);
        json_free(root);
        text_clear(&out);
    }
    text_free(&out);
}

Test(json_write, numbers) {
    struct json_write w = tight();
    json_write_list(&w, NULL);
    json_write_number(&w, NULL, 0);
    json_write_number(&w, NULL, INT64_MAX);
    json_write_number(&w, NULL, INT64_MIN);
    json_write_real(&w, NULL, 0.1);
    json_write_real(&w, NULL, 5);
    json_write_real(&w, NULL, 1e300);
    json_write_real(&w, NULL, 0.1 + 0.2);
    json_write_spelt(&w, NULL, "-0.50");
    json_write_close(&w);
    expect_out("[0,9223372036854775807,-9223372036854775808,0.1,5,1e+300,0.30000000000000004,"
               "-0.50]");
}

Test(json_write, tenths) {
    struct json_write w = tight();
    json_write_list(&w, NULL);
    json_write_tenths(&w, NULL, 35);
    json_write_tenths(&w, NULL, 40);
    json_write_tenths(&w, NULL, 0);
    json_write_tenths(&w, NULL, -5);
    json_write_tenths(&w, NULL, -15);
    json_write_close(&w);
    expect_out("[3.5,4.0,0.0,-0.5,-1.5]");
}

Test(json_write, days_and_moments) {
    date_day day;
    struct date_moment at;
    cr_assert(date_parse("2026-11-21", &day));
    cr_assert(date_parse_moment("2026-11-21T08:00:00+01:00", &at));
    struct json_write w = tight();
    json_write_list(&w, NULL);
    json_write_day(&w, NULL, day);
    json_write_day(&w, NULL, DATE_NONE);
    json_write_moment(&w, NULL, at);
    json_write_close(&w);
    expect_out("[\"2026-11-21\",null,\"2026-11-21T08:00:00+01:00\"]");
}

Test(json_write, is_as_deep_as_it_says) {
    struct json_write w = tight();
    for (int i = 0; i < JSON_WRITE_DEPTH; i++)
        json_write_list(&w, NULL);
    for (int i = 0; i < JSON_WRITE_DEPTH; i++)
        json_write_close(&w);
    json_write_end(&w);
    cr_expect_eq(out.length, 2 * JSON_WRITE_DEPTH);
    text_free(&out);
}

/* --- our own mistakes: each ends the program -------------------------------------------------- */

static struct json_write in_object(void) {
    struct json_write w = tight();
    json_write_object(&w, NULL);
    return w;
}

static struct json_write in_list(void) {
    struct json_write w = tight();
    json_write_list(&w, NULL);
    return w;
}

#define MISTAKE(name) Test(json_write_asserts, name, .signal = SIGABRT)

MISTAKE(a_member_without_a_key) {
    struct json_write w = in_object();
    json_write_null(&w, NULL);
}

MISTAKE(an_item_with_a_key) {
    struct json_write w = in_list();
    json_write_null(&w, "k");
}

MISTAKE(a_document_with_a_key) {
    struct json_write w = tight();
    json_write_null(&w, "k");
}

MISTAKE(a_second_document) {
    struct json_write w = tight();
    json_write_null(&w, NULL);
    json_write_null(&w, NULL);
}

MISTAKE(a_key_behind_a_key) {
    struct json_write w = in_object();
    json_write_key(&w, "k");
    json_write_key(&w, "l");
}

MISTAKE(a_key_without_a_value) {
    struct json_write w = in_object();
    json_write_key(&w, "k");
    json_write_close(&w);
}

MISTAKE(a_bracket_too_many) {
    struct json_write w = in_list();
    json_write_close(&w);
    json_write_close(&w);
}

MISTAKE(an_end_behind_a_key) {
    struct json_write w = in_object();
    json_write_key(&w, "k");
    json_write_end(&w);
}

MISTAKE(nothing_at_all) {
    struct json_write w = tight();
    json_write_end(&w);
}

MISTAKE(rows_of_nothing) {
    struct json_write w = tight();
    json_write_rows(&w);
}

MISTAKE(a_number_without_an_end) {
    struct json_write w = tight();
    json_write_real(&w, NULL, HUGE_VAL);
}

MISTAKE(a_spelling_that_is_no_number) {
    struct json_write w = tight();
    json_write_spelt(&w, NULL, "01");
}

MISTAKE(deeper_than_it_says) {
    struct json_write w = tight();
    for (int i = 0; i <= JSON_WRITE_DEPTH; i++)
        json_write_list(&w, NULL);
}
