#include "base/json.h"

#include <criterion/criterion.h>
#include <math.h>

#include "base/memory.h"

static bool reads(const char *text) {
    struct err e = {""};
    struct cJSON *root = json_read(text, strlen(text), &e);
    bool good = root != NULL;
    cr_assert(good || e.text[0], "a refusal needs a sentence: %s", text);
    json_free(root);
    return good;
}

static void refuses(const char *text, const char *words) {
    struct err e = {""};
    struct cJSON *root = json_read(text, strlen(text), &e);
    cr_expect(!root, "was read: %s", text);
    cr_expect(strstr(e.text, words), "\"%s\" has no \"%s\"", e.text, words);
    json_free(root);
}

Test(json, reads_what_the_grammar_allows) {
    static const char *const good[] = {
        "{}",       "[]",   " [1, 2.5, -0, 0.1, 1e3, 1E-2] ",  "\"a\\u00e9\\ud83d\\ude00\\n\\\"\"",
        "1",        "null", "{\"a\": {\"b\": [true, false]}}", "{\"a\": 1, \"A\": 2}",
        "[\t\r\n]",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect(reads(good[i]), "%s", good[i]);
}

Test(json, refuses_what_the_grammar_forbids) {
    static const char *const bad[] = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "[01]",
        "[-01]",
        "[1.]",
        "[.5]",
        "[+1]",
        "[1e]",
        "[1 2]",
        "{\"a\" 1}",
        "{a: 1}",
        "['a']",
        "[\"\\x\"]",
        "[\"\\u12\"]",
        "nul",
        "truer",
        "[NaN]",
        "[Infinity]",
        "\"\t\"",
        "\"\n\"",
        "[\"a]",
        "[] []",
        "//\n1",
        "\v1",
        "{\"a\"}",
        "[-]",
        "\"\\ud800\"",
        "\"\\ude00\"",
        "\"\\ud800\\u0041\"",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect(!reads(bad[i]), "was read: %s", bad[i]);
}

Test(json, says_where_and_how_to_mend) {
    refuses("{\n  \"\xC3\xA4\": tru\n}", "line 2, column 8");
    refuses("[1] x", "line 1, column 5: something follows");
    refuses("[1e999]", "too large");
    refuses("\"\\u0000\"", "\\u0000 is not allowed");
    refuses("\xEF\xBB\xBF[]", "byte order mark");
    refuses("[\"\xC0\xAF\"]", "not UTF-8");
    refuses("[\"\xED\xA0\x80\"]", "not UTF-8");
    refuses("", "empty");
}

Test(json, refuses_a_zero_byte_inside) {
    struct err e;
    cr_expect_null(json_read("[1]\0", 4, &e));
    cr_expect_null(json_read("\"a\0b\"", 5, &e));
}

Test(json, takes_a_text_without_a_zero_byte_behind_it) {
    struct err e;
    char bytes[2] = {'1', '2'};
    struct cJSON *root = json_read(bytes, 1, &e);
    cr_assert(root);
    cr_expect_eq(json_number(root), 1);
    json_free(root);
}

Test(json, refuses_a_key_given_twice_at_any_depth) {
    refuses("{\"a\": 1, \"b\": 2, \"a\": 3}", "/a is given twice");
    refuses("{\"x\": [0, {\"a/b\": 1, \"a/b\": 1}]}", "/x/1/a~1b is given twice");
    refuses("{\"a\": 1, \"\\u0061\": 1}", "/a is given twice");
}

static void count_twice(void *userdata, const char *pointer) {
    (void)pointer;
    ++*(int *)userdata;
}

Test(json, tells_each_key_given_twice_once_and_keeps_the_first) {
    const char *text = "{\"a\": 1, \"a\": 2, \"a\": 3, \"b\": {\"c\": 1, \"c\": 1}}";
    int count = 0;
    struct err e;
    struct cJSON *root = json_read_telling(text, strlen(text), count_twice, &count, &e);
    cr_assert(root);
    cr_expect_eq(count, 2);
    cr_expect_eq(json_number(json_get(root, "a")), 1);
    json_free(root);
}

Test(json, bounds_the_size) {
    struct text t = {0};
    while (t.length < JSON_BYTES)
        text_add(&t, "                                ");
    t.bytes[0] = '1';
    cr_assert_eq(t.length, JSON_BYTES);
    cr_expect(reads(text_str(&t)));
    text_add(&t, " ");
    refuses(text_str(&t), "larger than 16 MiB");
    text_free(&t);
}

Test(json, bounds_the_length_of_a_number) {
    cr_expect(reads("0.1234567890123456789012345678901234567890123456789012345678"));
    refuses("0.12345678901234567890123456789012345678901234567890123456789", "too long");
}

Test(json, bounds_the_depth) {
    char text[2 * JSON_DEPTH + 3] = "";
    memset(text, '[', JSON_DEPTH);
    memset(text + JSON_DEPTH, ']', JSON_DEPTH);
    cr_expect(reads(text));
    memset(text, '[', JSON_DEPTH + 1);
    memset(text + JSON_DEPTH + 1, ']', JSON_DEPTH + 1);
    refuses(text, "nested too deep");
}

/* A comparison of each key with each takes minutes here; sorting takes a tenth of a second. */
Test(json, is_fast_with_a_hundred_thousand_keys, .timeout = 10) {
    struct text t = {0};
    for (int i = 0; i < 100000; i++)
        text_addf(&t, "%c\"k%d\":0", i ? ',' : '{', i);
    text_add(&t, "}");
    cr_expect(reads(text_str(&t)));
    text_free(&t);
}

Test(json, finds_keys_by_case) {
    struct err e;
    struct cJSON *root = json_read("{\"Key\": 1}", 10, &e);
    cr_assert(root);
    cr_expect_null(json_get(root, "key"));
    cr_expect_not_null(json_get(root, "Key"));
    cr_expect_null(json_get(json_get(root, "Key"), "x"));
    json_free(root);
}

Test(json, walks_children_with_their_keys) {
    struct err e;
    const char *text = "{\"a\": [1, 2], \"b\": null}";
    struct cJSON *root = json_read(text, strlen(text), &e);
    cr_assert(root);
    const struct cJSON *a = json_first(root), *b = json_next(a);
    cr_expect_str_eq(json_key(a), "a");
    cr_expect_eq(json_count(a), 2);
    cr_expect_eq(json_type(b), JSON_NULL);
    cr_expect_null(json_next(b));
    json_free(root);
}

Test(json, knows_whole_numbers) {
    struct err e;
    const char *text = "[5.0, 5.5, 11, \"5\", 1e1]";
    struct cJSON *root = json_read(text, strlen(text), &e);
    cr_assert(root);
    static const int expected[] = {5, -1, -1, -1, 10};
    int i = 0;
    for (const struct cJSON *v = json_first(root); v; v = json_next(v), i++) {
        int number = -1;
        cr_expect_eq(json_whole(v, 0, 10, &number), expected[i] >= 0);
        cr_expect_eq(number, expected[i]);
    }
    json_free(root);
}
