#include "care/comfort.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plain.h"

/* The defaults: from 6, or up by 2. */
static struct rules defaults(void) {
    struct rules rules;
    rules_defaults(&rules);
    return rules;
}

Test(comfort, is_offered_after_a_sore_session) {
    static const struct {
        int before, after;
        bool offered;
    } cases[] = {
        {0, 0, false},  {0, 1, false}, {0, 2, true},   {3, 4, false},  {3, 5, true},
        {5, 5, false},  {5, 6, true},  {6, 6, true},   {9, 6, true},   {10, 5, false},
        {-1, 5, false}, {-1, 6, true}, {-1, 10, true}, {3, -1, false}, {-1, -1, false},
    };
    struct rules rules = defaults();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(comfort_offered(&rules, cases[i].before, cases[i].after, 0), cases[i].offered,
                     "%d then %d", cases[i].before, cases[i].after);
}

Test(comfort, goes_by_the_numbers_of_the_therapist) {
    struct rules rules = defaults();
    rules.after_high = 8;
    rules.after_rise_ease = 3;
    cr_expect_not(comfort_offered(&rules, 5, 7, 0));
    cr_expect(comfort_offered(&rules, 5, 8, 0));
    cr_expect(comfort_offered(&rules, 2, 5, 0));
}

/* Safety 4.5: numb feet and poor circulation; what else forbids both. */
Test(comfort, is_never_offered_where_an_answer_forbids_it) {
    static const char *const forbids[] = {"numb_feet", "cold_fingers", "clot",
                                          "fever",     "wound",        "numbness",
                                          "hot_limb",  "cancer_pain",  "other numb_feet falls"};
    struct rules rules = defaults();
    for (size_t i = 0; i < sizeof forbids / sizeof *forbids; i++)
        for (int after = 0; after <= 10; after++)
            cr_expect_not(comfort_offered(&rules, 0, after, screening_read(forbids[i])), "%s",
                          forbids[i]);
    cr_expect(comfort_offered(&rules, 0, 10, screening_read("osteoporosis falls other")));
}

Test(comfort, ten_minutes_with_a_look_at_five) {
    cr_expect_eq(COMFORT_MS, 600000);
    cr_expect_eq(COMFORT_CHECK_MS, 300000);
    for (int kind = 0; kind < COMFORT_KINDS; kind++) {
        cr_expect_not_null(strstr(comfort_steps(kind), "after ten minutes"));
        cr_expect_not_null(strstr(comfort_steps(kind), "skin after five minutes"));
        cr_expect_not_null(strstr(comfort_steps(kind), "cloth"));
        cr_expect_not_null(strstr(comfort_steps(kind), "twice a day"));
    }
    cr_expect_not_null(strstr(comfort_steps(COMFORT_HEAT), "Never use boiling water."));
    cr_expect_not_null(strstr(comfort_steps(COMFORT_HEAT), "Do not lie on it."));
}

static void expect_all(const char *text, const char *const *parts, size_t count) {
    for (size_t i = 0; i < count; i++)
        cr_expect_not_null(strstr(text, parts[i]), "\"%s\" is not in: %s", parts[i], text);
}

/* Every row of 4.5 that says where not. */
Test(comfort, says_where_neither_must_be_used) {
    static const char *const both[] = {"numb skin",   "broken or infected skin",
                                       "cannot feel", "poor circulation",
                                       "blood clot",  "cancer",
                                       "old burn"};
    static const char *const ice[] = {"fingers turn white", "cold allergy", "diabetes"};
    static const char *const heat[] = {"new injury", "fever", "tummy"};
    for (int kind = 0; kind < COMFORT_KINDS; kind++)
        expect_all(comfort_not_for(kind), both, sizeof both / sizeof *both);
    expect_all(comfort_not_for(COMFORT_ICE), ice, sizeof ice / sizeof *ice);
    expect_all(comfort_not_for(COMFORT_HEAT), heat, sizeof heat / sizeof *heat);
    static const char *const skin[] = {"hurts", "white", "blotchy", "very red"};
    expect_all(comfort_check(), skin, sizeof skin / sizeof *skin);
}

/* "blood" is forbidden for what is claimed of it; a clot is a thing to be named. */
static void plain_expect_lines(const char *lines) {
    struct text t = {0};
    text_add(&t, lines);
    for (char *found; (found = strstr(t.bytes, "blood clot"));)
        found[0] = 'x';
    plain_expect(text_str(&t));
    text_free(&t);
}

Test(comfort, every_word_is_plain) {
    plain_expect(comfort_about());
    plain_expect(comfort_check());
    for (int kind = 0; kind < COMFORT_KINDS; kind++) {
        plain_expect(comfort_name(kind));
        plain_expect(comfort_steps(kind));
        plain_expect_lines(comfort_not_for(kind));
    }
}

Test(comfort, ids_for_the_record) {
    cr_expect_str_eq(comfort_id(COMFORT_ICE), "ice");
    cr_expect_str_eq(comfort_id(COMFORT_HEAT), "heat");
}
