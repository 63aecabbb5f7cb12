#include "care/check.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plain.h"

static const struct wording_people okafor = {"R. Okafor", "desk@clinic.example", "999"};
static const struct wording_people nobody = {NULL, NULL, NULL};

static int box_of(const char *id) {
    for (int i = 0; i < CHECK_BOXES; i++)
        if (strcmp(check_boxes[i].id, id) == 0)
            return i;
    cr_assert_fail("no box %s", id);
    return -1;
}

Test(check, nothing_ticked_goes_on) {
    cr_expect_eq(check_result(0), CHECK_CONTINUE);
    cr_expect_null(check_strictest(0));
}

/* Every sign of R01 and R02, as rule-vectors.json names them, and the box a client would tick. */
Test(check, every_sign_is_taken_at_least_as_strictly_as_its_rule) {
    static const struct {
        const char *sign, *box;
        enum check_kind least;
    } signs[] = {
        {"bad_breathless", "chest", CHECK_EMERGENCY},
        {"both_legs_weak_numb", "faint", CHECK_EMERGENCY},
        {"chest_pain", "chest", CHECK_EMERGENCY},
        {"clot_plus_breathless", "chest", CHECK_EMERGENCY},
        {"collapse", "faint", CHECK_EMERGENCY},
        {"dizzy_with_5d", "faint", CHECK_EMERGENCY},
        {"headache_fever_stiff_neck", "headache", CHECK_EMERGENCY},
        {"saddle_bladder_bowel", "bladder", CHECK_EMERGENCY},
        {"serious_injury", "injury", CHECK_EMERGENCY},
        {"stroke_signs", "faint", CHECK_EMERGENCY},
        {"thunderclap", "headache", CHECK_EMERGENCY},
        {"fever_with_spine_pain", "fever", CHECK_URGENT},
        {"headache_jaw_scalp_vision", "faint", CHECK_URGENT},
        {"hot_joint", "swelling", CHECK_URGENT},
        {"new_limb_weakness", "faint", CHECK_URGENT},
        {"one_calf_hot_swollen", "swelling", CHECK_URGENT},
        {"wound_red_leaking", "swelling", CHECK_URGENT},
        {"dizziness that lasts", "dizzy", CHECK_STOP},
        {"numbness", "numb", CHECK_STOP},
        {"leg_pain_lower", "moved_down", CHECK_STOP},
        {"joint_locks_gives_way", "joint", CHECK_STOP},
        {"ill", "unwell", CHECK_SKIP},
    };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        cr_expect_geq(check_result(1u << box_of(signs[i].box)), signs[i].least, "%s",
                      signs[i].sign);
}

Test(check, any_mix_is_as_strict_as_its_strictest_and_no_emergency_goes_on) {
    for (unsigned ticked = 1; ticked < 1u << CHECK_BOXES; ticked++) {
        enum check_kind strictest = CHECK_CONTINUE;
        for (int i = 0; i < CHECK_BOXES; i++)
            if (ticked >> i & 1 && check_boxes[i].kind > strictest)
                strictest = check_boxes[i].kind;
        cr_assert_eq(check_result(ticked), strictest);
        cr_assert_neq(check_result(ticked), CHECK_CONTINUE);
        cr_assert_eq(check_strictest(ticked)->kind, strictest);
    }
}

Test(check, each_kind_stems_from_its_rules) {
    static const struct {
        const char *rule;
        enum check_kind kind;
    } rules[] = {{"R01", CHECK_EMERGENCY}, {"R02", CHECK_URGENT}, {"R04", CHECK_STOP},
                 {"R05", CHECK_STOP},      {"R06", CHECK_STOP},   {"R07", CHECK_STOP},
                 {"R08", CHECK_SKIP}};
    for (int i = 0; i < CHECK_BOXES; i++) {
        bool known = false;
        for (size_t j = 0; j < sizeof rules / sizeof *rules; j++)
            known |= strcmp(check_boxes[i].rule, rules[j].rule) == 0 &&
                     check_boxes[i].kind == rules[j].kind;
        cr_expect(known, "%s", check_boxes[i].id);
    }
}

Test(check, the_gravest_stand_first) {
    for (int i = 1; i < CHECK_BOXES; i++)
        cr_expect_leq(check_boxes[i].kind, check_boxes[i - 1].kind);
}

Test(check, an_emergency_says_the_number_and_does_not_send_to_the_therapist) {
    for (int i = 0; i < CHECK_BOXES; i++) {
        struct text t = {0};
        if (check_boxes[i].kind != CHECK_EMERGENCY)
            continue;
        check_text(&t, &check_boxes[i], &okafor);
        cr_expect_not_null(strstr(text_str(&t), "Call 999 now."));
        cr_expect_null(strstr(text_str(&t), "Okafor"));
        text_clear(&t);
        check_text(&t, &check_boxes[i], &nobody);
        cr_expect_not_null(strstr(text_str(&t), "Call 112 now."));
        text_free(&t);
    }
}

Test(check, a_stop_says_whom_to_ask_and_that_nobody_watches) {
    struct text t = {0};
    check_text(&t, &check_boxes[box_of("numb")], &okafor);
    cr_expect_not_null(strstr(text_str(&t), "Contact R. Okafor: desk@clinic.example"));
    cr_expect_not_null(strstr(text_str(&t), "Nobody is watching live."));
    text_free(&t);
}

/* What only the client can tell before a session: both say what the rule of that sign says. */
Test(check, pain_that_moved_down_and_a_joint_that_locks_stop_by_their_own_rules) {
    static const char *const boxes[][3] = {{"moved_down", "R06", "stop if pain moves down"},
                                           {"joint", "R07", "stop if a joint locks or gives way"}};
    for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
        const struct check_box *box = &check_boxes[box_of(boxes[i][0])];
        struct text t = {0};
        cr_expect_str_eq(box->rule, boxes[i][1]);
        cr_expect_eq(box->kind, CHECK_STOP);
        check_text(&t, box, &okafor);
        cr_expect_not_null(strstr(text_str(&t), boxes[i][2]));
        cr_expect_not_null(strstr(text_str(&t), "Contact R. Okafor: desk@clinic.example"));
        text_free(&t);
    }
}

Test(check, of_two_as_strict_the_first_is_told) {
    unsigned ticked = 1u << box_of("dizzy") | 1u << box_of("numb");
    cr_expect_str_eq(check_strictest(ticked)->id, "dizzy");
}

Test(check, every_word_is_plain) {
    plain_expect(check_question());
    plain_expect(check_none());
    for (int kind = 0; kind < CHECK_KINDS; kind++)
        plain_expect(check_title(kind));
    for (int i = 0; i < CHECK_BOXES; i++) {
        struct text t = {0};
        plain_expect(check_boxes[i].words);
        check_text(&t, &check_boxes[i], &okafor);
        plain_expect(text_str(&t));
        text_clear(&t);
        check_text(&t, &check_boxes[i], &nobody);
        plain_expect(text_str(&t));
        text_free(&t);
    }
}

Test(check, ids_for_the_record) {
    struct text t = {0};
    check_ids(&t, 0);
    cr_expect_str_eq(text_str(&t), "none");
    text_clear(&t);
    check_ids(&t, 1u << box_of("dizzy") | 1u << box_of("numb"));
    cr_expect_str_eq(text_str(&t), "dizzy numb");
    text_free(&t);
}
