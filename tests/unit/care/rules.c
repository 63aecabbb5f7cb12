#include "care/rules.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "plain.h"

static struct cJSON *data(const char *path) {
    size_t length = 0;
    struct err e = {""};
    char *text = file_read(path, JSON_BYTES, &length, &e);
    cr_assert(text, "%s", e.text);
    struct cJSON *root = json_read(text, length, &e);
    cr_assert(root, "%s: %s", path, e.text);
    free(text);
    return root;
}

/* --- the vectors: those of the document, and ours that stand at each edge of each rule ---------
 */

static struct rules limits_of(const struct cJSON *vector) {
    struct rules rules;
    rules_defaults(&rules);
    const struct cJSON *limits = json_get(vector, "rules");
    for (const struct cJSON *m = limits ? json_first(limits) : NULL; m; m = json_next(m))
        for (int i = 0; i < rules_key_count; i++)
            if (strcmp(rules_keys[i].name, json_key(m)) == 0)
                rules_set(&rules, &rules_keys[i], json_number(m));
    return rules;
}

static void expect_vector(const struct cJSON *vector, const char *path, int number) {
    struct rules_input input;
    struct err e = {""};
    struct rules rules = limits_of(vector);
    cr_assert(rules_input_read(&input, json_get(vector, "input"), &e), "%s", e.text);
    enum rules_moment moment = rules_moment_find(json_text(json_get(vector, "moment")));
    struct rules_decision found = rules_decide(moment, &input, &rules);
    const struct cJSON *result = json_first(json_get(vector, "expect"));
    const struct cJSON *rule = json_next(result), *flag = json_next(rule);
    cr_expect_str_eq(rules_result_id(found.result), json_text(result), "%s, vector %d: %s %s", path,
                     number, rules_result_id(found.result), found.rule);
    cr_expect_str_eq(found.rule, json_text(rule), "%s, vector %d", path, number);
    if (flag)
        cr_expect_str_eq(rules_flag_id(found.flag), json_text(flag), "%s, vector %d: %s", path,
                         number, rules_flag_id(found.flag));
}

static void expect_vectors(const char *path, int least) {
    struct cJSON *root = data(path);
    int number = 0;
    for (const struct cJSON *v = json_first(json_get(root, "vectors")); v; v = json_next(v))
        expect_vector(v, path, ++number);
    cr_expect_geq(number, least);
    json_free(root);
}

Test(rules, the_vectors_of_the_document) {
    expect_vectors("tests/data/rule-vectors.json", 26);
}

Test(rules, each_rule_at_its_edges) {
    expect_vectors("tests/data/rule-cases.json", 170);
}

static void expect_signs(const struct cJSON *list, enum rules_sign first, int count) {
    cr_expect_eq(json_count(list), count);
    for (const struct cJSON *one = json_first(list); one; one = json_next(one)) {
        enum rules_sign sign = rules_sign_find(json_text(one));
        cr_expect(sign >= first && sign < first + (unsigned)count, "%s", json_text(one));
    }
}

Test(rules, signs_and_defaults_are_those_of_the_document) {
    struct cJSON *root = data("tests/data/rule-vectors.json");
    expect_signs(json_get(root, "emergency"), RULES_SIGN_BAD_BREATHLESS, 11);
    expect_signs(json_get(root, "urgent"), RULES_SIGN_FEVER_WITH_SPINE_PAIN, 6);
    const struct cJSON *defaults = json_get(root, "defaults");
    cr_expect_eq(json_count(defaults), rules_key_count);
    for (int i = 0; i < rules_key_count; i++) {
        const struct cJSON *value = json_get(defaults, rules_keys[i].name);
        cr_assert(value, "%s", rules_keys[i].name);
        cr_expect_eq(json_number(value), rules_keys[i].initial, "%s", rules_keys[i].name);
    }
    json_free(root);
}

/* --- counters of a session and of a week -------------------------------------------------------
 */

static struct rules_decision during(struct rules_input input) {
    struct rules rules;
    rules_defaults(&rules);
    return rules_decide(RULES_DURING, &input, &rules);
}

Test(rules, a_second_stopped_exercise_ends_the_session_whatever_stopped_the_first) {
    struct rules_input numb = rules_input_none(), strong = rules_input_none();
    numb.numb = RULES_NUMB_NEW;
    strong.pain = 6;
    for (int stopped = 0; stopped < 4; stopped++) {
        numb.items_stopped = strong.items_stopped = stopped;
        enum rules_result wanted = stopped ? RULES_STOP : RULES_STOP_EXERCISE;
        cr_expect_eq(during(numb).result, wanted);
        cr_expect_eq(during(strong).result, wanted);
        cr_expect_eq(during(numb).flag, RULES_FLAG_RED);
        cr_expect_eq(during(strong).flag, stopped ? RULES_FLAG_RED : RULES_FLAG_AMBER);
    }
}

Test(rules, light_headed_twice_in_a_week_is_amber_and_still_a_pause) {
    struct rules_input input = rules_input_none();
    input.dizzy = RULES_DIZZY_BRIEF;
    for (int before = 0; before < 4; before++) {
        input.light_headed = before;
        cr_expect_eq(during(input).result, RULES_PAUSE);
        cr_expect_eq(during(input).flag, before ? RULES_FLAG_AMBER : RULES_FLAG_INFO);
    }
}

/* A row of eased sessions pauses at the number that the therapist set, at both moments. */
Test(rules, eased_sessions_in_a_row) {
    for (int pause = 2; pause <= 5; pause++)
        for (int row = 0; row < 7; row++) {
            struct rules rules;
            rules_defaults(&rules);
            rules.eased_in_row_pause = pause;
            struct rules_input input = rules_input_none();
            input.before = 2;
            input.after = input.next = 4;
            input.eased_in_row = row;
            enum rules_result wanted = row + 1 >= pause ? RULES_STOP : RULES_EASE_NEXT;
            cr_expect_eq(rules_decide(RULES_AFTER, &input, &rules).result, wanted);
            cr_expect_eq(rules_decide(RULES_NEXT_DAY, &input, &rules).result, wanted);
        }
}

/* A missing answer is no 0: 0 before and 8 after would be a rise. */
Test(rules, what_nobody_answered_is_not_judged) {
    struct rules rules;
    rules_defaults(&rules);
    struct rules_input input = rules_input_none();
    input.after = input.next = 5;
    cr_expect_eq(rules_decide(RULES_AFTER, &input, &rules).result, RULES_CONTINUE);
    cr_expect_eq(rules_decide(RULES_NEXT_DAY, &input, &rules).result, RULES_SETTLED);
    input.before = 0;
    cr_expect_eq(rules_decide(RULES_AFTER, &input, &rules).result, RULES_STOP);
    cr_expect_eq(rules_decide(RULES_NEXT_DAY, &input, &rules).result, RULES_REST);
    input.after = input.next = RULES_UNKNOWN;
    cr_expect_eq(rules_decide(RULES_AFTER, &input, &rules).result, RULES_CONTINUE);
    cr_expect_eq(rules_decide(RULES_NEXT_DAY, &input, &rules).result, RULES_SETTLED);
}

/* --- two decisions ------------------------------------------------------------------------------
 */

Test(rules, of_two_regions_the_stricter_decides) {
    const struct rules_decision rest = {RULES_REST, "R41", RULES_FLAG_AMBER},
                                ease = {RULES_EASE_NEXT, "R43", RULES_FLAG_INFO},
                                graver = {RULES_EASE_NEXT, "R33", RULES_FLAG_AMBER},
                                fine = {RULES_SETTLED, "R44", RULES_FLAG_NONE};
    cr_expect_str_eq(rules_stricter(rest, ease).rule, "R41");
    cr_expect_str_eq(rules_stricter(ease, rest).rule, "R41");
    cr_expect_str_eq(rules_stricter(fine, ease).rule, "R43");
    cr_expect_str_eq(rules_stricter(ease, graver).rule, "R33");
    cr_expect_str_eq(rules_stricter(graver, ease).rule, "R33");
    struct rules_decision other = ease;
    other.rule = "R13";
    cr_expect_str_eq(rules_stricter(ease, other).rule, "R43");
}

/* --- words --------------------------------------------------------------------------------------
 */

static const struct wording_people okafor = {"R. Okafor", "desk@clinic.example", "999"};

static void expect_words(const char *rule, enum rules_result result) {
    const struct rules_decision decision = {result, rule, RULES_FLAG_NONE};
    const struct wording_people nobody = {NULL, NULL, NULL}, *people[] = {&okafor, &nobody};
    plain_expect(rules_title(&decision));
    for (int i = 0; i < 2; i++) {
        struct text t = {0};
        rules_text(&t, &decision, people[i]);
        plain_expect(text_str(&t));
        bool stops = result >= RULES_STOP, told = strstr(text_str(&t), wording_not_live()) != NULL;
        cr_expect_eq(told, stops, "%s", rule);
        text_free(&t);
    }
}

/* Every rule and result that the vectors know, which is every row of the table. */
static void expect_words_of(const char *path) {
    struct cJSON *root = data(path);
    for (const struct cJSON *v = json_first(json_get(root, "vectors")); v; v = json_next(v)) {
        const struct cJSON *result = json_first(json_get(v, "expect"));
        expect_words(json_text(json_next(result)), rules_result_find(json_text(result)));
    }
    json_free(root);
}

Test(rules, every_word_is_plain_and_a_stop_says_that_nobody_watches) {
    expect_words_of("tests/data/rule-vectors.json");
    expect_words_of("tests/data/rule-cases.json");
}

static void expect_says(enum rules_result result, const char *rule, const char *wanted) {
    const struct rules_decision decision = {result, rule, RULES_FLAG_NONE};
    struct text t = {0};
    rules_text(&t, &decision, &okafor);
    cr_expect(strstr(text_str(&t), wanted), "%s: no \"%s\" in: %s", rule, wanted, text_str(&t));
    text_free(&t);
}

Test(rules, words_name_who_is_to_be_called) {
    expect_says(RULES_EMERGENCY, "R01", "Call 999 now.");
    expect_says(RULES_URGENT, "R02", "Call your doctor or a health line today.");
    static const char *const stops[] = {"R04", "R05", "R06", "R07", "R09", "R20",
                                        "R21", "R30", "R31", "R32", "R40"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        expect_says(RULES_STOP, stops[i], "Contact R. Okafor: desk@clinic.example");
    expect_says(RULES_STOP, "R35", "Wait until R. Okafor has looked.");
}

Test(rules, one_rule_has_words_for_each_of_its_results) {
    expect_says(RULES_STOP_EXERCISE, "R20", "Shake out. Leave this one.");
    expect_says(RULES_STOP_EXERCISE, "R21", "Sharp or strong pain is not the aim.");
    expect_says(RULES_PAUSE, "R22", "Sit and breathe as normal for a minute.");
    expect_says(RULES_STOP, "R20", "Rest now.");
}

/* A record may hold a rule of another version of the table. */
Test(rules, a_rule_that_is_not_known_has_the_words_of_its_result) {
    for (int result = 0; result < RULES_RESULTS; result++)
        expect_words("R99", (enum rules_result)result);
}

/* R01 to R44 as the document numbers them; a gap in its numbers is a gap here. */
Test(rules, the_table_holds_each_rule_of_the_document) {
    static const char *const ids[] = {"R01", "R02", "R04", "R05", "R06", "R07", "R08", "R09",
                                      "R10", "R11", "R12", "R13", "R14", "R15", "R16", "R20",
                                      "R21", "R22", "R23", "R24", "R30", "R31", "R32", "R33",
                                      "R34", "R35", "R40", "R41", "R42", "R43", "R44"};
    enum { IDS = sizeof ids / sizeof *ids };
    bool known[IDS] = {false};
    for (int row = 0; row < rules_count(); row++) {
        int id = 0;
        while (id < IDS && strcmp(ids[id], rules_at(row).rule) != 0)
            id++;
        cr_assert_lt(id, IDS, "%s is no rule of the document", rules_at(row).rule);
        known[id] = true;
    }
    for (int id = 0; id < IDS; id++)
        cr_expect(known[id], "%s is missing", ids[id]);
}
