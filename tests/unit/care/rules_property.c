/* Properties of the whole decision table, over made-up inputs and limits. Seeds are fixed. */
#include <criterion/criterion.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "base/json.h"
#include "care/rules.h"
#include "plan/read/rules_read.h"

enum { TIMES = 200000 };

/* xorshift */
static uint64_t state;

static int below(int n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state >> 33) % n;
}

static bool one_in(int n) {
    return below(n) == 0;
}

static struct rules any_limits(void) {
    struct rules rules;
    rules_defaults(&rules);
    do {
        for (int i = 0; i < rules_key_count; i++) {
            const struct rules_key *key = &rules_keys[i];
            int steps = key->whole ? (int)(key->high - key->low) : 0;
            rules_set(&rules, key, key->low + below(steps + 1));
        }
    } while (rules.next_tol >= rules.next_rise_ease);
    return rules;
}

static int any_score(void) {
    return below(12) - 1;
}

/* What no screen can say, but a record that was tampered with may. */
static int odd_number(void) {
    static const int odd[] = {INT_MIN, INT_MIN + 1, -7, -1, 0, 11, 100, INT_MAX - 1, INT_MAX};
    return odd[below(sizeof odd / sizeof *odd)];
}

static struct rules_input any_input(void) {
    struct rules_input input = rules_input_none();
    input.before = any_score();
    input.usual = any_score();
    input.after = any_score();
    input.next = any_score();
    input.pain = any_score();
    if (one_in(6))
        input.signs = 1u << below(RULES_SIGNS);
    if (one_in(4))
        input.numb = (enum rules_numb)below(4);
    if (one_in(3))
        input.dizzy = (enum rules_dizzy)below(3);
    input.ill = one_in(4);
    input.sharp = one_in(4);
    input.pending = (enum rules_pending)below(3);
    input.eased_in_row = below(6);
    input.prev_rest = one_in(3);
    input.doms = one_in(2);
    input.items_stopped = below(3);
    input.light_headed = below(3);
    input.locked = one_in(8);
    return input;
}

static struct rules_input odd_input(void) {
    struct rules_input input = any_input();
    int *const numbers[] = {&input.before,       &input.usual,        &input.after,
                            &input.next,         &input.pain,         &input.eased_in_row,
                            &input.light_headed, &input.items_stopped};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (one_in(3))
            *numbers[i] = odd_number();
    return input;
}

static enum rules_moment any_moment(void) {
    return (enum rules_moment)below(RULES_MOMENTS);
}

Test(rules_property, no_input_makes_an_emergency_or_urgent_sign_continue) {
    state = 20261121;
    for (int i = 0; i < TIMES; i++) {
        struct rules rules = any_limits();
        struct rules_input input = odd_input();
        enum rules_moment moment = any_moment();
        int sign = below(RULES_SIGN_LEG_PAIN_LOWER);
        input.signs |= 1u << sign;
        struct rules_decision found = rules_decide(moment, &input, &rules);
        bool emergency = sign <= RULES_SIGN_THUNDERCLAP;
        cr_assert_geq(found.result, emergency ? RULES_EMERGENCY : RULES_URGENT, "%s at %s",
                      rules_sign_id((enum rules_sign)sign), rules_moment_id(moment));
        cr_assert_eq(found.flag, RULES_FLAG_RED);
    }
}

Test(rules_property, a_lock_never_lets_a_session_start) {
    state = 20261122;
    for (int i = 0; i < TIMES; i++) {
        struct rules rules = any_limits();
        struct rules_input input = odd_input();
        input.locked = true;
        cr_assert_geq(rules_decide(RULES_START, &input, &rules).result, RULES_URGENT);
    }
}

/* --- a higher score or one more sign -----------------------------------------------------------
 */

/* One input and those that are worse by one thing each. */
enum { WORSE = 4 + RULES_SIGNS };

static struct rules_input worse(const struct rules_input *input, enum rules_moment moment,
                                int which) {
    struct rules_input more = *input;
    int *const judged[] = {&more.before, &more.pain, &more.after, &more.next};
    if (which == 0)
        *judged[moment] += *judged[moment] < 10;
    else if (which == 1 && more.numb < RULES_NUMB_LASTING)
        more.numb++;
    else if (which == 2 && more.dizzy < RULES_DIZZY_LASTING)
        more.dizzy++;
    else if (which == 3)
        *(one_in(2) ? &more.sharp : &more.ill) = true;
    else if (which >= 4)
        more.signs |= 1u << (which - 4);
    return more;
}

static void expect_no_milder(enum rules_moment moment, const struct rules_input *input,
                             const struct rules *rules) {
    struct rules_decision was = rules_decide(moment, input, rules);
    for (int which = 0; which < WORSE; which++) {
        struct rules_input more = worse(input, moment, which);
        struct rules_decision now = rules_decide(moment, &more, rules);
        if (rules_strictness(now.result) >= rules_strictness(was.result))
            continue;
        struct text t = {0};
        rules_input_json(&t, input);
        text_add(&t, " and worse: ");
        rules_input_json(&t, &more);
        cr_assert_fail("%s: %s (%s) became %s (%s): %s", rules_moment_id(moment), was.rule,
                       rules_result_id(was.result), now.rule, rules_result_id(now.result),
                       text_str(&t));
    }
}

Test(rules_property, a_higher_score_or_one_more_sign_is_never_taken_more_mildly) {
    state = 20261123;
    for (int i = 0; i < TIMES; i++) {
        struct rules rules = any_limits();
        struct rules_input input = any_input();
        expect_no_milder(any_moment(), &input, &rules);
    }
}

/* The counters too: one more eased session, one more stopped exercise, one more time
 * light-headed. */
Test(rules_property, a_higher_count_is_never_taken_more_mildly) {
    state = 20261124;
    for (int i = 0; i < TIMES; i++) {
        struct rules rules = any_limits();
        struct rules_input input = any_input(), more = input;
        enum rules_moment moment = any_moment();
        *(int *[]){&more.eased_in_row, &more.items_stopped, &more.light_headed}[below(3)] += 1;
        struct rules_decision was = rules_decide(moment, &input, &rules),
                              now = rules_decide(moment, &more, &rules);
        cr_assert_geq(rules_strictness(now.result), rules_strictness(was.result), "%s then %s",
                      was.rule, now.rule);
        cr_assert_geq(now.flag, was.flag, "%s then %s", was.rule, now.rule);
    }
}

/* --- limits ------------------------------------------------------------------------------------
 */

static bool takes(const char *key, double value) {
    struct text t = {0};
    struct err e = {""};
    struct faults faults = {0};
    struct form_reader reader = {.faults = &faults};
    struct rules rules;
    text_addf(&t, "{\"%s\": %.15g}", key, value);
    struct cJSON *object = json_read(text_str(&t), t.length, &e);
    cr_assert(object, "%s", e.text);
    rules_defaults(&rules);
    rules_read(&reader, object, &rules);
    bool good = faults.errors == 0;
    form_reader_free(&reader);
    faults_free(&faults);
    json_free(object);
    text_free(&t);
    return good;
}

/* Against the other default, these two break the one order that must hold. */
static bool breaks_order(const char *key, double value) {
    return (strcmp(key, "next_tol") == 0 && value >= 2) ||
           (strcmp(key, "next_rise_ease") == 0 && value <= 1);
}

Test(rules_property, a_limit_out_of_range_is_refused) {
    for (int i = 0; i < rules_key_count; i++) {
        const struct rules_key *key = &rules_keys[i];
        double step = key->whole ? 1 : 0.1;
        for (double value = key->low - 5 * step; value < key->high + 5.5 * step; value += step) {
            bool inside = value > key->low - step / 2 && value < key->high + step / 2;
            double exact = value < key->low + step / 2 && inside ? key->low : value;
            exact = exact > key->high - step / 2 && inside ? key->high : exact;
            cr_expect_eq(takes(key->name, exact), inside && !breaks_order(key->name, exact),
                         "%s %g", key->name, exact);
        }
        if (key->whole)
            cr_expect_not(takes(key->name, key->low + 0.5), "%s", key->name);
    }
}
