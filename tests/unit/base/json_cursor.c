#include "base/json_cursor.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static struct arena arena;

static struct json_cursor cursor_on(const char *text, size_t length) {
    return (struct json_cursor){.at = text, .end = text + length, .arena = &arena};
}

/* Reads a value of any kind with the strict functions alone, `depth` levels at most. */
static bool read_any(struct json_cursor *c, int depth) {
    struct json_slice text;
    double number;
    bool yes;
    int count = 0;
    char bracket = json_cursor_type(c) == JSON_OBJECT ? '{' : '[';
    switch (json_cursor_type(c)) {
    case JSON_TEXT:
        return json_cursor_text(c, &text);
    case JSON_NUMBER:
        return json_cursor_number(c, &number);
    case JSON_BOOL:
        return json_cursor_bool(c, &yes);
    case JSON_NULL:
        return json_cursor_null(c);
    default:
        break;
    }
    if (depth == 0 || !json_cursor_enter(c, bracket))
        return false;
    while (json_cursor_more(c, bracket, &count))
        if ((bracket == '{' && !json_cursor_key(c, &text)) || !read_any(c, depth - 1))
            return false;
    return c->fault == JSON_CURSOR_FINE;
}

/* A space is put behind it: a number at the very end might go on. */
static bool reads(const char *text) {
    char spaced[256];
    int length = snprintf(spaced, sizeof spaced, "%s ", text);
    struct json_cursor c = cursor_on(spaced, (size_t)length);
    return read_any(&c, JSON_DEPTH) && c.fault == JSON_CURSOR_FINE && c.end - c.at == 1;
}

static const char *const documents[] = {"{}",
                                        "[]",
                                        "{\"a\":1}",
                                        "[1,2]",
                                        "[1,]",
                                        "[,1]",
                                        "[1 2]",
                                        "{\"a\":1,}",
                                        "{\"a\"}",
                                        "{a:1}",
                                        "[]]",
                                        "[}",
                                        "{]",
                                        "0",
                                        "-0",
                                        "01",
                                        "-",
                                        "1.",
                                        ".5",
                                        "1.5e3",
                                        "1e",
                                        "1e+",
                                        "1E-2",
                                        "1e400",
                                        "123456789012345678",
                                        "+1",
                                        "true",
                                        "false",
                                        "null",
                                        "nul",
                                        "truth",
                                        "\"a\"",
                                        "\"a",
                                        "\"\\n\"",
                                        "\"\\x\"",
                                        "\"\\u00e9\"",
                                        "\"\\u0000\"",
                                        "\"\\ud83c\\udf3f\"",
                                        "\"\\ud83c\"",
                                        "\"\\udf3f\"",
                                        "\"\\u12\"",
                                        "\"\xC3\xA9\"",
                                        "\"\xC3\"",
                                        "\"\xFF\"",
                                        "\"\xED\xA0\x80\"",
                                        "\"a\tb\"",
                                        "\"\\\\\"",
                                        "\"\\\"",
                                        " [ 1 , { \"b\" : [ ] } ]",
                                        "{\"a\":{\"b\":[null,true]}}",
                                        "\"\\/\\b\\f\\r\\t\""};

Test(base_json_cursor, takes_what_the_strict_reader_takes) {
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
        const char *text = documents[i];
        cr_expect_eq(reads(text), json_scan(text, strlen(text), NULL), "%s", text);
    }
    arena_free(&arena);
}

Test(base_json_cursor, says_of_each_beginning_that_it_is_short) {
    static const char text[] =
        "{\"a\":[1,-2.5e3,true,null],\"b\":\"x\\n\\u00e9\\ud83c\\udf3f\xC3\xA9\xF0\x9F\x8C\xBF\"}";
    for (size_t length = 0; length < sizeof text - 1; length++) {
        struct json_cursor c = cursor_on(text, length);
        cr_expect_not(read_any(&c, 4), "%zu", length);
        cr_expect_eq(c.fault, JSON_CURSOR_SHORT, "%zu: %.*s", length, (int)length, text);
    }
    struct json_cursor c = cursor_on(text, sizeof text - 1);
    cr_expect(read_any(&c, 4));
    arena_free(&arena);
}

Test(base_json_cursor, gives_texts_as_they_are_meant) {
    static const struct {
        const char *written, *means;
    } texts[] = {
        {"\"\"", ""},
        {"\"neck\"", "neck"},
        {"\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d"},
        {"\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t"},
        {"\"\\u0041\\u00e9\\u20ac\\ud83c\\udf3f\"", "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\xBF"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct json_cursor c = cursor_on(texts[i].written, strlen(texts[i].written));
        struct json_slice text = {0};
        cr_assert(json_cursor_text(&c, &text), "%s", texts[i].written);
        cr_expect(json_slice_is(text, texts[i].means), "%s", texts[i].written);
        cr_expect_not(json_slice_is(text, "necks"));
    }
    arena_free(&arena);
}

Test(base_json_cursor, gives_numbers_as_strtod_does) {
    static const struct {
        const char *written;
        double means;
    } numbers[] = {{"0 ", 0},
                   {"-7 ", -7},
                   {"1586259364363,", 1586259364363.0},
                   {"2.5e3]", 2500},
                   {"9007199254740993 ", 9007199254740993.0},
                   {"-0.125}", -0.125}};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct json_cursor c = cursor_on(numbers[i].written, strlen(numbers[i].written));
        double number = 1;
        cr_assert(json_cursor_number(&c, &number), "%s", numbers[i].written);
        cr_expect(number <= numbers[i].means && number >= numbers[i].means);
    }
}

Test(base_json_cursor, another_kind_is_no_fault) {
    struct json_cursor c = cursor_on(" \"a\" ", 5);
    double number;
    bool yes;
    cr_expect_not(json_cursor_number(&c, &number));
    cr_expect_not(json_cursor_bool(&c, &yes));
    cr_expect_not(json_cursor_null(&c));
    cr_expect_not(json_cursor_enter(&c, '{'));
    cr_expect_eq(c.fault, JSON_CURSOR_FINE);
}

/* Cut anywhere, the way over a value goes on in what follows. */
Test(base_json_cursor, passes_over_values_that_come_in_pieces) {
    static const char *const values[] = {"{\"a\":[\"]}\\\"\",{\"b\\\\\":1}]}", "\"a\\\\\\\"],\"",
                                         "12.5", "true", "[]"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char text[64];
        size_t value = strlen(values[i]);
        snprintf(text, sizeof text, "%s, 7", values[i]);
        for (size_t cut = 0; cut <= value; cut++) {
            struct json_pass pass = {0};
            struct json_cursor c = cursor_on(text, cut);
            bool over = json_cursor_pass(&c, &pass);
            c.end = text + strlen(text);
            c.fault = JSON_CURSOR_FINE;
            cr_expect(over || json_cursor_pass(&c, &pass));
            cr_expect_eq((size_t)(c.at - text), value, "%s at %zu: %td", text, cut, c.at - text);
        }
    }
}
