#include "base/json_tree.h"

#include <criterion/criterion.h>

static struct cJSON *read(const char *text) {
    struct err e;
    struct cJSON *root = json_tree_read(text, strlen(text), &e);
    cr_assert(root, "%s", e.text);
    return root;
}

static void expect_written(const struct cJSON *root, const char *wanted) {
    struct text t = {0};
    json_tree_write(&t, root);
    cr_assert(t.length > 0 && t.bytes[t.length - 1] == '\n');
    t.bytes[t.length - 1] = '\0';
    cr_expect_str_eq(text_str(&t), wanted);
    text_free(&t);
}

static void expect_printed(const char *text, const char *wanted) {
    struct cJSON *root = read(text);
    expect_written(root, wanted);
    json_free(root);
}

static void expect_same(const char *text) {
    expect_printed(text, text);
}

Test(json_tree, prints_one_form) {
    expect_printed("{\"a\":1,\"b\":[ \"x\",null, true,false ]}",
                   "{\n  \"a\": 1,\n  \"b\": [\"x\", null, true, false]\n}");
    expect_printed("[{\"a\":{}},[]]", "[\n  {\n    \"a\": {}\n  },\n  []\n]");
    expect_printed("[ [ [ 1 ] ] ]", "[\n  [\n    [1]\n  ]\n]");
    expect_printed("\n7", "7");
}

Test(json_tree, prints_its_own_form_again) {
    expect_same("{}");
    expect_same("[]");
    expect_same("\"caf\xC3\xA9 \\\" \\\\ \\n\"");
    expect_same(
        "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": [\n    {\n      \"d\": null\n    }\n  ]\n}");
}

Test(json_tree, numbers_stay_as_they_were_spelt) {
    expect_same("[0.50, 1e2, -0, 12345678901234567890, 5.0, 1E-7]");
    expect_same("{\n  \"1\": \"2 \\\" 3\",\n  \"k-4\": -5.250,\n  \"e\": 6\n}");
}

Test(json_tree, a_number_of_our_own_reads_back) {
    struct cJSON *root = json_read("[0.1, 5, 1e300]", 15, NULL);
    expect_written(root, "[0.1, 5, 1e+300]");
    json_free(root);
}

Test(json_tree, what_is_not_strict_is_refused) {
    struct err e = {""};
    cr_expect_null(json_tree_read("{\"a\": 1, \"a\": 2}", 16, &e));
    cr_expect(strstr(e.text, "twice"), "%s", e.text);
}

Test(json_tree, finds_by_pointer) {
    struct cJSON *root = read("{\"a/b\": [7, {\"~\": 8}], \"\": 9}");
    cr_expect_eq(json_tree_at(root, ""), root);
    cr_expect_float_eq(json_number(json_tree_at(root, "/a~1b/0")), 7, 0);
    cr_expect_float_eq(json_number(json_tree_at(root, "/a~1b/1/~0")), 8, 0);
    cr_expect_float_eq(json_number(json_tree_at(root, "/")), 9, 0);
    cr_expect_null(json_tree_at(root, "/a~1b/2"));
    cr_expect_null(json_tree_at(root, "/a~1b/x"));
    cr_expect_null(json_tree_at(root, "/a~1b/0/1"));
    cr_expect_null(json_tree_at(root, "a"));
    json_free(root);
}

Test(json_tree, sets_in_place_and_before) {
    struct cJSON *root = read("{\"a\": 1, \"z\": 2}");
    json_tree_set(root, "a", json_tree_text("one"), NULL);
    json_tree_set(root, "m", json_tree_text("mid"), "z");
    json_tree_set(root, "first", json_tree_list(), "a");
    json_tree_set(root, "last", json_tree_object(), "none");
    expect_written(root, "{\n  \"first\": [],\n  \"a\": \"one\",\n  \"m\": \"mid\",\n  \"z\": 2,\n"
                         "  \"last\": {}\n}");
    cr_expect(json_tree_drop(root, "m"));
    cr_expect_not(json_tree_drop(root, "m"));
    json_free(root);
}

Test(json_tree, lists_in_any_place) {
    struct cJSON *root = read("[1, 2]");
    json_tree_insert(root, 0, json_tree_text("a"));
    json_tree_insert(root, 2, json_tree_text("b"));
    json_tree_insert(root, 99, json_tree_text("c"));
    expect_written(root, "[\"a\", 1, \"b\", 2, \"c\"]");
    json_free(json_tree_take(root, 4));
    json_free(json_tree_take(root, 0));
    cr_expect_null(json_tree_take(root, 9));
    expect_written(root, "[1, \"b\", 2]");
    json_free(root);
}
