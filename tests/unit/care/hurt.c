#include "care/hurt.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plain.h"

static struct rules defaults(void) {
    struct rules rules;
    rules_defaults(&rules);
    return rules;
}

static struct hurt_verdict verdict(enum hurt_answer answer, int stopped, int light) {
    struct rules rules = defaults();
    return hurt_decide(answer, stopped, light, &rules);
}

static void expect_verdict(enum hurt_answer answer, enum hurt_outcome outcome, const char *rule,
                           enum rules_flag flag) {
    struct hurt_verdict found = verdict(answer, 0, 0);
    cr_expect_eq(found.outcome, outcome, "%s", hurt_id(answer));
    cr_expect_str_eq(found.decision.rule, rule, "%s", hurt_id(answer));
    cr_expect_eq(found.decision.flag, flag, "%s", hurt_id(answer));
}

Test(hurt, a_first_answer) {
    expect_verdict(HURT_SHARP, HURT_STOP_ITEM, "R21", RULES_FLAG_AMBER);
    expect_verdict(HURT_NUMB, HURT_STOP_ITEM, "R20", RULES_FLAG_RED);
    expect_verdict(HURT_LIGHT, HURT_SIT, "R22", RULES_FLAG_INFO);
    expect_verdict(HURT_DIZZY, HURT_STOP_SESSION, "R05", RULES_FLAG_RED);
    expect_verdict(HURT_STRONG, HURT_STOP_ITEM, "R21", RULES_FLAG_AMBER);
    expect_verdict(HURT_A_BIT, HURT_EASE, "R23", RULES_FLAG_NONE);
    expect_verdict(HURT_FINE, HURT_GO_ON, "R24", RULES_FLAG_NONE);
}

Test(hurt, a_second_exercise_stopped_ends_the_session) {
    static const enum hurt_answer stops[] = {HURT_SHARP, HURT_NUMB, HURT_STRONG};
    for (int stopped = 1; stopped < 4; stopped++) {
        for (int i = 0; i < 3; i++) {
            struct hurt_verdict found = verdict(stops[i], stopped, 0);
            cr_expect_eq(found.outcome, HURT_STOP_SESSION);
            cr_expect_eq(found.decision.flag, RULES_FLAG_RED);
        }
        cr_expect_eq(verdict(HURT_LIGHT, stopped, 0).outcome, HURT_SIT);
        cr_expect_eq(verdict(HURT_A_BIT, stopped, 0).outcome, HURT_EASE);
        cr_expect_eq(verdict(HURT_FINE, stopped, 0).outcome, HURT_GO_ON);
    }
}

Test(hurt, light_headed_twice_in_a_week_is_told_to_the_therapist) {
    cr_expect_eq(verdict(HURT_LIGHT, 0, 1).outcome, HURT_SIT);
    cr_expect_eq(verdict(HURT_LIGHT, 0, 1).decision.flag, RULES_FLAG_AMBER);
    cr_expect_eq(HURT_SIT_MS, 60000);
}

/* Whatever limits a therapist set: "strong" stops, "a bit much" never has it milder than "fine". */
Test(hurt, a_graver_answer_is_never_taken_more_mildly) {
    for (int ease = 2; ease <= 6; ease++)
        for (int stop = 4; stop <= 8; stop++)
            for (int stopped = 0; stopped < 3; stopped++) {
                struct rules rules = defaults();
                rules.during_ease_min = ease;
                rules.during_stop_min = stop;
                enum hurt_outcome fine = hurt_decide(HURT_FINE, stopped, 0, &rules).outcome,
                                  a_bit = hurt_decide(HURT_A_BIT, stopped, 0, &rules).outcome,
                                  strong = hurt_decide(HURT_STRONG, stopped, 0, &rules).outcome;
                cr_expect_eq(fine, HURT_GO_ON);
                cr_expect_geq(a_bit, HURT_EASE);
                cr_expect_eq(strong, stopped ? HURT_STOP_SESSION : HURT_STOP_ITEM);
                cr_expect_leq(a_bit, strong);
            }
}

/* What goes into the record says no more than the client did. */
Test(hurt, the_inputs_are_those_of_the_answer) {
    static const char *const inputs[HURT_ANSWERS] = {
        [HURT_SHARP] = "{\"sharp\": true, \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_NUMB] = "{\"numb\": \"spreading\", \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_LIGHT] = "{\"dizzy\": \"brief\", \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_DIZZY] = "{\"dizzy\": \"lasting\", \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_STRONG] = "{\"pain\": 6, \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_A_BIT] = "{\"pain\": 4, \"items_stopped\": 1, \"light_headed\": 2}",
        [HURT_FINE] = "{\"pain\": 0, \"items_stopped\": 1, \"light_headed\": 2}",
    };
    for (int i = 0; i < HURT_ANSWERS; i++) {
        struct text t = {0};
        struct hurt_verdict found = verdict((enum hurt_answer)i, 1, 2);
        rules_input_json(&t, &found.input);
        cr_expect_str_eq(text_str(&t), inputs[i]);
        text_free(&t);
    }
}

static void expect_words(enum hurt_answer answer, const struct rules *rules, const char *wanted) {
    struct text t = {0};
    hurt_words(&t, answer, rules);
    cr_expect_str_eq(text_str(&t), wanted);
    plain_expect(text_str(&t));
    text_free(&t);
}

Test(hurt, answers_say_their_points) {
    struct rules rules = defaults();
    expect_words(HURT_SHARP, &rules, "Sharp, or getting worse");
    expect_words(HURT_NUMB, &rules, "New tingling or numbness");
    expect_words(HURT_LIGHT, &rules, "Light-headed for a moment");
    expect_words(HURT_DIZZY, &rules, "Dizzy, and it stays");
    expect_words(HURT_STRONG, &rules, "Strong: 6 or more");
    expect_words(HURT_A_BIT, &rules, "A bit much: 4 to 5");
    expect_words(HURT_FINE, &rules, "Fine now");
    rules.during_ease_min = 5;
    expect_words(HURT_A_BIT, &rules, "A bit much: 5");
    rules.during_ease_min = 6;
    rules.during_stop_min = 4;
    expect_words(HURT_A_BIT, &rules, "A bit much");
}

Test(hurt, ids) {
    static const char *const ids[] = {"sharp", "numb", "light", "dizzy", "strong", "a_bit", "fine"};
    for (int i = 0; i < HURT_ANSWERS; i++)
        cr_expect_str_eq(hurt_id((enum hurt_answer)i), ids[i]);
    plain_expect(hurt_question());
}
