#include "care/wording.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plain.h"

static const struct wording_people okafor = {"R. Okafor", "desk@clinic.example", "911"};

Test(wording, what_must_be_said_is_said_and_plain) {
    cr_expect_str_eq(wording_stop(), "Stop if it is sharp or getting worse.");
    cr_expect_not_null(strstr(wording_not_live(), "Nobody is watching live."));
    cr_expect_not_null(strstr(wording_not_prescribed(), "Not prescribed for you."));
    cr_expect_not_null(strstr(wording_is_not(), "not a diagnosis"));
    cr_expect_not_null(strstr(wording_is_not(), "not emergency care"));
    cr_expect_not_null(strstr(wording_is_not(), "does not replace medical treatment"));
    cr_expect_str_eq(wording_other_care(), "Keep doing what your doctor or physiotherapist set.");
    cr_expect_not_null(strstr(wording_expect(), "It takes weeks"));
    cr_expect_not_null(strstr(wording_expect(), "between visits"));
    plain_expect(wording_other_care());
    plain_expect(wording_expect());
    plain_expect(wording_stop());
    plain_expect(wording_not_live());
    plain_expect(wording_not_prescribed());
    plain_expect(wording_is());
    plain_expect(wording_is_not());
}

static void expect_filled(const char *words, const struct wording_people *people,
                          const char *wanted) {
    struct text t = {0};
    wording_fill(&t, words, people);
    cr_expect_str_eq(text_str(&t), wanted);
    text_free(&t);
}

Test(wording, fills_in_people_and_leaves_other_braces) {
    const struct wording_people nobody = {NULL, NULL, NULL}, empty = {"", "", ""};
    const struct wording_people no_contact = {"R. Okafor", NULL, NULL};
    expect_filled("Ask {therapist}.", &okafor, "Ask R. Okafor.");
    expect_filled("Ask {therapist}.", &nobody, "Ask your therapist.");
    expect_filled("{emergency}{emergency}", &okafor, "911911");
    expect_filled("Call {emergency}", &empty, "Call 112");
    expect_filled("Wait. {contact}", &okafor, "Wait. Contact R. Okafor: desk@clinic.example");
    expect_filled("{contact}", &no_contact, "Contact R. Okafor.");
    expect_filled("{contact}", &empty, "Contact your therapist or doctor.");
    expect_filled("{", &okafor, "{");
    expect_filled("{{therapist}", &okafor, "{R. Okafor");
    expect_filled("a {nobody} b", &okafor, "a {nobody} b");
    expect_filled("", &okafor, "");
}

Test(wording, a_name_with_braces_is_not_filled_in_again) {
    const struct wording_people odd = {"{emergency}", "%s", "1"};
    expect_filled("{therapist} {emergency}", &odd, "{emergency} 1");
}

static void expect_limits(const struct program *program, const char *wanted) {
    struct text t = {0};
    wording_limits(&t, program);
    cr_expect_str_eq(text_str(&t), wanted);
    plain_expect(text_str(&t));
    text_free(&t);
}

Test(wording, says_who_set_the_limits) {
    struct program p = {.own_rules = true, .therapist.name = "R. Okafor", .created = DATE_NONE};
    expect_limits(&p, "Your therapist, R. Okafor, set these limits.");
    cr_assert(date_parse("2026-11-20", &p.created));
    expect_limits(&p, "Your therapist, R. Okafor, set these limits on 2026-11-20.");
    p.own_rules = false;
    expect_limits(&p, "Default limits - not set by a therapist.");
    p = (struct program){.own_rules = true};
    expect_limits(&p, "Default limits - not set by a therapist.");
}

Test(wording, the_emergency_number_is_one_sentence) {
    struct text t = {0};
    wording_emergency(&t, &okafor);
    cr_expect_str_eq(text_str(&t), "In an emergency, call 911.");
    plain_expect(text_str(&t));
    text_free(&t);
}

static void expect_crisis(const char *line, const struct wording_people *people,
                          const char *wanted) {
    struct text t = {0};
    wording_crisis(&t, line, people);
    cr_expect_str_eq(text_str(&t), wanted);
    plain_expect(text_str(&t));
    text_free(&t);
}

Test(wording, whom_to_talk_to_when_it_is_too_much) {
    const struct wording_people nobody = {NULL, NULL, NULL};
    const char *near = "If it all feels too much, talk to somebody you trust or call ";
    struct text t = {0};
    expect_crisis("116 123", &okafor, "If it all feels too much, you can call 116 123.");
    text_addf(&t, "%s911.", near);
    expect_crisis(NULL, &okafor, text_str(&t));
    text_clear(&t);
    text_addf(&t, "%s112.", near);
    expect_crisis("", &nobody, text_str(&t));
    text_free(&t);
}

Test(wording, the_people_of_a_program) {
    struct program p = {.therapist.name = "A", .therapist.contact = "B"};
    struct wording_people people = wording_people_of(&p, "111");
    cr_expect_str_eq(people.therapist, "A");
    cr_expect_str_eq(people.contact, "B");
    cr_expect_str_eq(people.emergency, "111");
}
