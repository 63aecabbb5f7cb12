#include "base/json_edit.h"

#include <criterion/criterion.h>

static struct cJSON *read(const char *text) {
    struct err e;
    struct cJSON *root = json_read(text, strlen(text), &e);
    cr_assert(root, "%s", e.text);
    json_keep_numbers(root, text, strlen(text));
    return root;
}

static void expect_written(const struct cJSON *root, const char *wanted) {
    struct text t = {0};
    json_write(&t, root);
    cr_expect_str_eq(text_str(&t), wanted);
    text_free(&t);
}

static void expect_same(const char *text) {
    struct cJSON *root = read(text);
    expect_written(root, text);
    json_free(root);
}

Test(json_edit, writes_what_was_read) {
    expect_same("{ \"a\": 1, \"b\": [\"x\", null, true, false] }");
    expect_same("{}");
    expect_same("[]");
    expect_same("\"caf\xC3\xA9 \\\" \\\\ \\n\"");
    expect_same("{\n  \"a\": { \"b\": 1 }\n}");
    expect_same("[\n  [[1]]\n]");
}

Test(json_edit, numbers_stay_as_they_were_spelt) {
    expect_same("[0.50, 1e2, -0, 12345678901234567890, 5.0, 1E-7]");
    expect_same("{ \"1\": \"2 \\\" 3\", \"k-4\": -5.250, \"e\": 6 }");
}

Test(json_edit, a_number_of_our_own_reads_back) {
    struct cJSON *root = json_read("[0.1, 5, 1e300]", 15, NULL);
    expect_written(root, "[0.1, 5, 1e+300]");
    json_free(root);
}

Test(json_edit, long_ones_break) {
    struct text t = {0};
    text_addf(&t, "{\n  \"key\": \"%0120d\"\n}", 7);
    expect_same(text_str(&t));
    text_free(&t);
}

Test(json_edit, finds_by_pointer) {
    struct cJSON *root = read("{\"a/b\": [7, {\"~\": 8}], \"\": 9}");
    cr_expect_eq(json_at(root, ""), root);
    cr_expect_float_eq(json_number(json_at(root, "/a~1b/0")), 7, 0);
    cr_expect_float_eq(json_number(json_at(root, "/a~1b/1/~0")), 8, 0);
    cr_expect_float_eq(json_number(json_at(root, "/")), 9, 0);
    cr_expect_null(json_at(root, "/a~1b/2"));
    cr_expect_null(json_at(root, "/a~1b/x"));
    cr_expect_null(json_at(root, "/a~1b/0/1"));
    cr_expect_null(json_at(root, "a"));
    json_free(root);
}

Test(json_edit, sets_in_place_and_before) {
    struct cJSON *root = read("{\"a\": 1, \"z\": 2}");
    json_set(root, "a", json_new_text("one"), NULL);
    json_set(root, "m", json_new_text("mid"), "z");
    json_set(root, "first", json_new_list(), "a");
    json_set(root, "last", json_new_object(), "none");
    expect_written(root, "{\n  \"first\": [],\n  \"a\": \"one\",\n  \"m\": \"mid\",\n  \"z\": 2,\n"
                         "  \"last\": {}\n}");
    cr_expect(json_drop(root, "m"));
    cr_expect_not(json_drop(root, "m"));
    json_free(root);
}

Test(json_edit, lists_in_any_place) {
    struct cJSON *root = read("[1, 2]");
    json_insert(root, 0, json_new_text("a"));
    json_insert(root, 2, json_new_text("b"));
    json_insert(root, 99, json_new_text("c"));
    expect_written(root, "[\"a\", 1, \"b\", 2, \"c\"]");
    json_free(json_take(root, 4));
    json_free(json_take(root, 0));
    cr_expect_null(json_take(root, 9));
    expect_written(root, "[1, \"b\", 2]");
    json_free(root);
}
