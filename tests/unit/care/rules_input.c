#include <criterion/criterion.h>
#include <string.h>

#include "base/json.h"
#include "care/rules.h"

static bool reads(const char *json, struct rules_input *input, struct err *e) {
    struct cJSON *root = json_read(json, strlen(json), e);
    cr_assert(root, "%s: %s", json, e->text);
    bool good = rules_input_read(input, root, e);
    json_free(root);
    return good;
}

static void refuses(const char *json, const char *words) {
    struct rules_input input;
    struct err e = {""};
    cr_expect_not(reads(json, &input, &e), "was read: %s", json);
    cr_expect(strstr(e.text, words), "\"%s\" has no \"%s\"", e.text, words);
}

Test(rules_input, what_is_absent_is_unknown_or_none) {
    struct rules_input input, none = rules_input_none();
    struct err e = {""};
    cr_assert(reads("{}", &input, &e));
    cr_expect_eq(input.before, RULES_UNKNOWN);
    cr_expect_eq(input.usual, RULES_UNKNOWN);
    cr_expect_eq(input.after, RULES_UNKNOWN);
    cr_expect_eq(input.next, RULES_UNKNOWN);
    cr_expect_eq(input.pain, RULES_UNKNOWN);
    cr_expect_eq(input.signs, 0);
    cr_expect_eq(input.numb, none.numb);
    cr_expect_eq(input.pending, RULES_PENDING_NONE);
    cr_expect_not(input.ill || input.sharp || input.prev_rest || input.doms || input.locked);
}

static const char whole[] =
    "{\"before\": 0, \"usual\": 10, \"aft\": 2, \"nxt\": 3, \"pain\": 4, "
    "\"flags\": [\"chest_pain\", \"joint_locks_gives_way\"], \"numb\": \"spreading\", "
    "\"dizzy\": \"brief\", \"ill\": true, \"sharp\": true, \"pending\": \"REST\", "
    "\"eased_in_row\": 2, \"prev_rest\": true, \"doms\": true, \"items_stopped\": 1, "
    "\"light_headed\": 3, \"locked\": true}";

Test(rules_input, each_key_goes_to_its_own_place) {
    struct rules_input input;
    struct err e = {""};
    cr_assert(reads(whole, &input, &e), "%s", e.text);
    cr_expect_eq(input.before, 0);
    cr_expect_eq(input.usual, 10);
    cr_expect_eq(input.after, 2);
    cr_expect_eq(input.next, 3);
    cr_expect_eq(input.pain, 4);
    cr_expect_eq(input.signs, 1u << RULES_SIGN_CHEST_PAIN | 1u << RULES_SIGN_JOINT_LOCKS);
    cr_expect_eq(input.numb, RULES_NUMB_SPREADING);
    cr_expect_eq(input.dizzy, RULES_DIZZY_BRIEF);
    cr_expect_eq(input.pending, RULES_PENDING_REST);
    cr_expect_eq(input.eased_in_row, 2);
    cr_expect_eq(input.items_stopped, 1);
    cr_expect_eq(input.light_headed, 3);
    cr_expect(input.ill && input.sharp && input.prev_rest && input.doms && input.locked);
}

static void expect_written_again(const char *json) {
    struct rules_input input;
    struct err e = {""};
    struct text t = {0};
    cr_assert(reads(json, &input, &e), "%s", e.text);
    rules_input_json(&t, &input);
    cr_expect_str_eq(text_str(&t), json);
    text_free(&t);
}

Test(rules_input, what_was_read_is_written_again_on_one_line) {
    expect_written_again(whole);
    expect_written_again("{}");
    expect_written_again("{\"aft\": 0}");
    expect_written_again("{\"flags\": [\"collapse\"]}");
    expect_written_again("{\"numb\": \"lasting\", \"prev_rest\": true}");
}

Test(rules_input, each_key_alone_is_read_and_written) {
    struct err e = {""};
    struct cJSON *root = json_read(whole, strlen(whole), &e);
    for (const struct cJSON *m = json_first(root); m; m = json_next(m)) {
        struct text t = {0};
        text_addf(&t, "{\"%s\": ", json_key(m));
        if (json_type(m) == JSON_TEXT)
            text_addf(&t, "\"%s\"}", json_text(m));
        else if (json_type(m) == JSON_NUMBER)
            text_addf(&t, "%g}", json_number(m));
        else
            text_add(&t, json_type(m) == JSON_BOOL ? "true}" : "[\"thunderclap\"]}");
        expect_written_again(text_str(&t));
        text_free(&t);
    }
    json_free(root);
}

Test(rules_input, what_is_not_strict_is_refused_with_the_way_out) {
    refuses("[]", "input is a list and must be an object");
    refuses("{\"before\": 11}", "before is 11 and must be a whole number from 0 to 10");
    refuses("{\"aft\": -1}", "aft is -1");
    refuses("{\"nxt\": 2.5}", "nxt is 2.5 and must be a whole number");
    refuses("{\"pain\": \"3\"}", "pain is a text and must be a number");
    refuses("{\"usual\": null}", "without an answer leave the key out");
    refuses("{\"ill\": 1}", "ill is a number and must be true or false");
    refuses("{\"numb\": \"a bit\"}", "must be one of none, new, spreading, lasting");
    refuses("{\"numb\": true}", "numb is true or false and must be a text");
    refuses("{\"dizzy\": \"new\"}", "must be one of none, brief, lasting");
    refuses("{\"pending\": \"ease\"}", "must be one of none, EASE, REST");
    refuses("{\"eased_in_row\": -1}", "eased_in_row is -1");
    refuses("{\"items_stopped\": 1e9}", "items_stopped is 1000000000");
    refuses("{\"flags\": \"chest_pain\"}", "flags is a text and must be a list");
    refuses("{\"flags\": [1]}", "flags holds a number");
    refuses("{\"flags\": [\"chest_pian\"]}", "is it chest_pain?");
    refuses("{\"flags\": [\"gout\"]}", "no sign \"gout\"");
    refuses("{\"flag\": []}", "is it flags?");
    refuses("{\"temperature\": 39}", "there is no input \"temperature\"; take it out");
}
