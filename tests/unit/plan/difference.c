#include "plan/difference.h"

#include <criterion/criterion.h>

#include "plan/draft.h"
#include "plan/program_read.h"

static const char base[] =
    "{\"format\": \"limber.program/1\", \"id\": \"a\", \"version\": 1, \"title\": \"T\", "
    "\"client\": {\"name\": \"Sam\"}, \"therapist\": {\"name\": \"R\", \"contact\": \"1\"}, "
    "\"review\": \"2027-01-05\", \"regions\": [\"neck\"], \"schedule\": {\"times_per_day\": 1}, "
    "\"exercises\": [{\"exercise\": \"neck-turn\", \"hold_s\": 15}, {\"exercise\": \"bridge\"}, "
    "{\"exercise\": \"cat-cow\", \"reps\": 5}]}";

static struct library *library;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    library_close(library);
}

TestSuite(difference, .init = open_library, .fini = close_library);

static struct program *parse(const char *text, size_t length) {
    struct faults faults = {0};
    struct program *program = program_parse(text, length, "test", NULL, library, &faults);
    cr_assert(program, "%s", faults.count ? faults.list[0].what : "");
    faults_free(&faults);
    return program;
}

/* The sentences after these changes ("/title=X"; "-1": item removed; "+ID"; ">ITEM TO": moved). */
static void expect_sentences(const char *const *changes, const char *wanted) {
    struct draft *draft = draft_read(base, strlen(base), NULL);
    struct text t = {0}, words = {0};
    struct differences differences = {0};
    for (; *changes; changes++) {
        const char *change = *changes;
        char pointer[64];
        snprintf(pointer, sizeof pointer, "%.*s", (int)strcspn(change, "="), change);
        if (*change == '-')
            draft_leave_out(draft, change[1] - '0', NULL);
        else if (*change == '+')
            draft_add(draft, change + 1, draft_items(draft), NULL);
        else if (*change == '>')
            draft_move(draft, change[1] - '0', change[2] - '0', NULL);
        else
            cr_assert(draft_set(draft, pointer, change + strlen(pointer) + 1, NULL));
    }
    draft_write(draft, &t);
    struct program *old = parse(base, strlen(base)), *new = parse(text_str(&t), t.length);
    differences_find(&differences, old, new);
    for (int i = 0; i < differences.count; i++) {
        difference_words(&words, &differences.list[i]);
        text_add(&words, "\n");
    }
    cr_expect_str_eq(text_str(&words), wanted);
    differences_free(&differences);
    program_free(old);
    program_free(new);
    text_free(&words);
    text_free(&t);
    draft_free(draft);
}

#define EXPECT(wanted, ...) expect_sentences((const char *const[]){__VA_ARGS__, NULL}, wanted)

Test(difference, none_to_itself) {
    EXPECT("", "/version=2");
}

Test(difference, doses_and_dates) {
    EXPECT("Review on 12 January 2027 instead of 5 January 2027\n"
           "Neck turn: hold 20 s instead of 15\n",
           "/exercises/0/hold_s=20", "/review=2027-01-12");
    EXPECT("No review date\n", "/review=");
    EXPECT("Start on 1 December 2026\n", "/start=2026-12-01");
}

Test(difference, exercises_come_and_go) {
    EXPECT("No longer: Bridge\n", "-1");
    EXPECT("New: Clam, 8 times, each side\n", "+clam", "/exercises/3/reps=8");
    EXPECT("Cat and cow now comes first\n", ">20");
    EXPECT("Neck turn now comes after Bridge\n", ">01");
    EXPECT("Neck turn: left side instead of each side\n", "/exercises/0/sides=left");
    EXPECT("Cat and cow: do it 6 times instead of 5\nCat and cow, note: Slowly.\n",
           "/exercises/2/reps=6", "/exercises/2/note=Slowly.");
}

Test(difference, schedule) {
    EXPECT("To do: 2 times a day instead of once a day\nOn Monday and Friday instead of every day\n"
           "At 08:00, 18:00\n",
           "/schedule/times_per_day=2", "/schedule/days=mon,fri", "/schedule/at=08:00,18:00");
    EXPECT("To do: whenever you like\n", "/schedule=");
    EXPECT("To do: 4 times a day instead of once a day\n"
           "At least 60 minutes between two sessions, not 180\n",
           "/schedule/times_per_day=4");
}

Test(difference, rules_each_have_a_sentence) {
    for (int i = 0; i < rules_key_count; i++) {
        const struct rules_key *key = &rules_keys[i];
        struct program *old = parse(base, strlen(base)), *new = parse(base, strlen(base));
        struct differences differences = {0};
        rules_set(&new->rules, key, key->initial > key->low ? key->low : key->high);
        differences_find(&differences, old, new);
        cr_expect_eq(differences.count, 1, "%s", key->name);
        cr_expect_str_eq(differences.list[0].what, key->name);
        differences_free(&differences);
        program_free(old);
        program_free(new);
    }
    EXPECT("Ease from soreness 5 instead of 6\n", "/rules/start_easy_min=5");
}

Test(difference, people_goals_and_choices) {
    EXPECT(
        "It is now called: New\nFor Kim instead of Sam\nContact: 2 instead of 1\nNew goal: Walk\n"
        "Goal score 4\n",
        "/title=New", "/client/name=Kim", "/therapist/contact=2", "/goal/text=Walk",
        "/goal/score=4");
    EXPECT("It waits until a professional says yes\n", "/clearance/required=true");
    EXPECT("Only the therapist allows a step up\n", "/progression/approval=therapist");
    EXPECT("Rated: Neck, Jaw instead of Neck\n", "/regions=neck,jaw");
}
