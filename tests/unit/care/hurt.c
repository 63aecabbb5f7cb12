#include "care/hurt.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plain.h"

static const struct rules usual = {.during_ease_min = 4, .during_stop_min = 6};

Test(hurt, a_first_answer) {
    cr_expect_eq(hurt_decide(HURT_SHARP, 0), HURT_STOP_ITEM);
    cr_expect_eq(hurt_decide(HURT_STRONG, 0), HURT_STOP_ITEM);
    cr_expect_eq(hurt_decide(HURT_A_BIT, 0), HURT_EASE);
    cr_expect_eq(hurt_decide(HURT_FINE, 0), HURT_GO_ON);
}

Test(hurt, a_second_exercise_stopped_for_pain_ends_the_session) {
    for (int stopped = 1; stopped < 4; stopped++) {
        cr_expect_eq(hurt_decide(HURT_SHARP, stopped), HURT_STOP_SESSION);
        cr_expect_eq(hurt_decide(HURT_STRONG, stopped), HURT_STOP_SESSION);
        cr_expect_eq(hurt_decide(HURT_A_BIT, stopped), HURT_EASE);
        cr_expect_eq(hurt_decide(HURT_FINE, stopped), HURT_GO_ON);
    }
}

Test(hurt, a_score_is_read_by_the_therapists_limits) {
    for (int score = 0; score <= 10; score++) {
        enum hurt_answer wanted = score >= 6 ? HURT_STRONG : score >= 4 ? HURT_A_BIT : HURT_FINE;
        cr_expect_eq(hurt_of_score(score, false, &usual), wanted, "%d", score);
        cr_expect_eq(hurt_of_score(score, true, &usual), HURT_SHARP);
    }
    const struct rules strict = {.during_ease_min = 2, .during_stop_min = 4};
    cr_expect_eq(hurt_of_score(4, false, &strict), HURT_STRONG);
    cr_expect_eq(hurt_of_score(2, false, &strict), HURT_A_BIT);
}

Test(hurt, more_pain_is_never_taken_more_mildly) {
    for (int ease = 2; ease <= 6; ease++)
        for (int stop = 4; stop <= 8; stop++)
            for (int stopped = 0; stopped < 3; stopped++) {
                const struct rules rules = {.during_ease_min = ease, .during_stop_min = stop};
                enum hurt_outcome before = HURT_GO_ON;
                for (int score = 0; score <= 10; score++) {
                    enum hurt_outcome now =
                        hurt_decide(hurt_of_score(score, false, &rules), stopped);
                    cr_assert_geq(now, before);
                    before = now;
                }
                cr_assert_geq(hurt_decide(HURT_SHARP, stopped), before);
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
    expect_words(HURT_SHARP, &usual, "Sharp, or getting worse");
    expect_words(HURT_STRONG, &usual, "Strong: 6 or more");
    expect_words(HURT_A_BIT, &usual, "A bit much: 4 to 5");
    expect_words(HURT_FINE, &usual, "Fine now");
    const struct rules one = {.during_ease_min = 5, .during_stop_min = 6};
    expect_words(HURT_A_BIT, &one, "A bit much: 5");
    const struct rules none = {.during_ease_min = 6, .during_stop_min = 4};
    expect_words(HURT_A_BIT, &none, "A bit much");
}

Test(hurt, ids_and_rules) {
    static const char *const ids[] = {"sharp", "strong", "a_bit", "fine"};
    static const char *const rules[] = {"R21", "R21", "R23", "R24"};
    for (int i = 0; i < HURT_ANSWERS; i++) {
        cr_expect_str_eq(hurt_id(i), ids[i]);
        cr_expect_str_eq(hurt_rule(i), rules[i]);
    }
}

Test(hurt, every_word_is_plain_and_the_end_names_the_therapist) {
    const struct wording_people okafor = {"R. Okafor", "desk@clinic.example", NULL};
    plain_expect(hurt_question());
    for (int outcome = 0; outcome < HURT_OUTCOMES; outcome++) {
        struct text t = {0};
        plain_expect(hurt_title(outcome));
        hurt_text(&t, outcome, &okafor);
        plain_expect(text_str(&t));
        cr_expect_eq(strstr(text_str(&t), "R. Okafor") != NULL, outcome == HURT_STOP_SESSION);
        text_free(&t);
    }
}
