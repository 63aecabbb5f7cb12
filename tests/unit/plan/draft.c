#include "plan/draft.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/json.h"

static const char small[] =
    "{\"format\": \"limber.program/1\", \"id\": \"a\", \"version\": 1, \"title\": \"T\", "
    "\"x-mine\": 1.50, \"regions\": [\"neck\"], \"exercises\": [{\"exercise\": \"neck-turn\"}, "
    "{\"exercise\": {\"id\": \"own\", \"name\": \"Own\"}}, {\"exercise\": \"bridge\"}]}";

static struct draft *open_small(void) {
    struct err e;
    struct draft *draft = draft_read(small, strlen(small), &e);
    cr_assert(draft, "%s", e.text);
    return draft;
}

static void expect_has(const struct draft *draft, const char *words) {
    struct text t = {0};
    draft_write(draft, &t);
    cr_expect(strstr(text_str(&t), words), "no %s in %s", words, text_str(&t));
    text_free(&t);
}

static void expect_value(const struct draft *draft, const char *pointer, const char *wanted) {
    struct text t = {0};
    cr_expect(draft_get(draft, pointer, &t), "%s", pointer);
    cr_expect_str_eq(text_str(&t), wanted);
    text_free(&t);
}

Test(draft, refuses_what_is_no_object) {
    struct err e = {""};
    cr_expect_null(draft_read("[1]", 3, &e));
    cr_expect(strstr(e.text, "must be an object"), "%s", e.text);
    cr_expect_null(draft_read("{", 1, &e));
}

Test(draft, words_become_values_by_their_key) {
    struct draft *draft = open_small();
    struct err e = {""};
    cr_expect(draft_set(draft, "/exercises/0/hold_s", "20", &e));
    cr_expect(draft_set(draft, "/title", "7", &e));
    cr_expect(draft_set(draft, "/schedule/days", "mon, wed,fri", &e));
    cr_expect(draft_set(draft, "/clearance/required", "true", &e));
    cr_expect(draft_set(draft, "/rules/ease_factor", "0.50", &e));
    cr_expect(draft_set(draft, "/exercises/0/reps", "many", &e));
    cr_expect(draft_set(draft, "/regions", "[\"jaw\"]", &e));
    expect_has(draft, "\"hold_s\": 20,");
    expect_has(draft, "\"title\": \"7\"");
    expect_has(draft, "\"days\": [\"mon\", \"wed\", \"fri\"]");
    expect_has(draft, "\"required\": true");
    expect_has(draft, "\"ease_factor\": 0.50");
    expect_has(draft, "\"reps\": \"many\"");
    expect_has(draft, "\"regions\": [\"jaw\"]");
    expect_has(draft, "\"x-mine\": 1.50");
    expect_value(draft, "/schedule/days", "mon,wed,fri");
    expect_value(draft, "/clearance/required", "true");
    draft_free(draft);
}

Test(draft, new_keys_stand_where_the_format_shows_them) {
    struct draft *draft = open_small();
    struct text t = {0};
    draft_set(draft, "/client/name", "Sam", NULL);
    draft_set(draft, "/review", "2027-01-12", NULL);
    draft_write(draft, &t);
    const char *client = strstr(text_str(&t), "\"client\""),
               *review = strstr(text_str(&t), "\"review\"");
    cr_expect(client > strstr(text_str(&t), "\"title\""));
    cr_expect(review > client);
    cr_expect(review < strstr(text_str(&t), "\"regions\""));
    text_free(&t);
    draft_free(draft);
}

/* The reader refuses such a text; printing it must not end the program before. */
Test(draft, prints_what_an_edit_made_too_deep) {
    struct draft *draft = open_small();
    struct err e = {""};
    struct text pointer = {0}, word = {0}, text = {0};
    for (int i = 0; i < JSON_DEPTH; i++)
        text_add(&pointer, "/a");
    text_addf(&word, "%.*s%.*s", JSON_DEPTH, "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", JSON_DEPTH,
              "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");
    cr_expect(draft_set(draft, text_str(&pointer), text_str(&word), &e), "%s", e.text);
    draft_write(draft, &text);
    cr_expect_not(json_scan(text_str(&text), text.length, &e));
    cr_expect(strstr(e.text, "nested too deep"), "%s", e.text);
    text_add(&pointer, "/a");
    cr_expect_not(draft_set(draft, text_str(&pointer), "1", &e));
    text_free(&pointer);
    text_free(&word);
    text_free(&text);
    draft_free(draft);
}

Test(draft, an_empty_word_removes) {
    struct draft *draft = open_small();
    struct text t = {0};
    cr_expect(draft_set(draft, "/title", "", NULL));
    cr_expect_not(draft_get(draft, "/title", &t));
    cr_expect(draft_set(draft, "/goal/text", "", NULL), "what is not there is gone already");
    draft_free(draft);
}

Test(draft, what_cannot_be_set_says_so) {
    struct draft *draft = open_small();
    struct err e = {""};
    cr_expect_not(draft_set(draft, "title", "x", &e));
    cr_expect_not(draft_set(draft, "/title/inside", "x", &e));
    cr_expect(strstr(e.text, "/title is a text"), "%s", e.text);
    cr_expect_not(draft_set(draft, "/exercises/9/reps", "x", &e));
    cr_expect_not(draft_set(draft, "/regions", "[", &e));
    draft_free(draft);
}

Test(draft, items_by_number_and_id) {
    struct draft *draft = open_small();
    struct err e = {""};
    cr_expect_eq(draft_item(draft, "1", &e), 0);
    cr_expect_eq(draft_item(draft, "own", &e), 1);
    cr_expect_eq(draft_item(draft, "0", &e), -1);
    cr_expect_eq(draft_item(draft, "4", &e), -1);
    cr_expect(strstr(e.text, "1 to 3"), "%s", e.text);
    cr_expect_eq(draft_item(draft, "clam", &e), -1);
    cr_expect(draft_add(draft, "bridge", 0, &e));
    cr_expect_eq(draft_item(draft, "bridge", &e), -1);
    cr_expect(strstr(e.text, "twice"), "%s", e.text);
    cr_expect_eq(draft_items(draft), 4);
    draft_free(draft);
}

Test(draft, items_come_go_and_move) {
    struct draft *draft = open_small();
    struct err e = {""};
    cr_expect(draft_add(draft, "clam", 1, &e));
    cr_expect_str_eq(draft_item_id(draft, 1), "clam");
    cr_expect(draft_move(draft, 3, 0, &e));
    cr_expect_str_eq(draft_item_id(draft, 0), "bridge");
    cr_expect_str_eq(draft_item_id(draft, 3), "own");
    cr_expect(draft_leave_out(draft, 0, &e));
    cr_expect_str_eq(draft_item_id(draft, 0), "neck-turn");
    cr_expect_not(draft_leave_out(draft, 3, &e));
    cr_expect_not(draft_move(draft, 3, 0, &e));
    draft_free(draft);
}
