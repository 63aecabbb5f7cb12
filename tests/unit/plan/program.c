#include "plan/program_read.h"

#include <criterion/criterion.h>

#include "base/text.h"

static struct library *library;
static struct faults faults;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    faults_free(&faults);
    library_close(library);
}

TestSuite(program, .init = open_library, .fini = close_library);

static struct program *load(const char *path) {
    struct program *program = program_load(path, library, &faults);
    const struct fault *first = faults_first_error(&faults);
    cr_assert(program, "%s: %s %s", path, first->pointer, first->what);
    return program;
}

/* The smallest program there is, with more keys put in. */
static struct program *parse(const char *more, const char *items) {
    struct text t = {0};
    text_addf(&t,
              "{\"format\": \"limber.program/1\", \"id\": \"p\", \"version\": 1, \"title\": \"T\", "
              "\"regions\": [\"neck\"], %s \"exercises\": [%s]}",
              more, items);
    faults_free(&faults);
    struct program *program =
        program_parse(text_str(&t), t.length, "p.json", NULL, library, &faults);
    text_free(&t);
    return program;
}

Test(program, reads_every_key) {
    struct program *p = load("tests/data/good/neck-desk.json");
    cr_expect_str_eq(p->id, "neck-desk");
    cr_expect_eq(p->version, 2);
    cr_expect_str_eq(p->client, "Sam");
    cr_expect_str_eq(p->therapist.name, "R. Okafor");
    cr_expect_str_eq(p->therapist.role, "Massage therapist");
    cr_expect_str_eq(p->therapist.registration, "CNHC 104");
    cr_expect_str_eq(p->therapist.contact, "desk@clinic.example");
    cr_expect_eq(p->review - p->start, 21);
    cr_expect_eq(p->end - p->start, 42);
    cr_expect_eq(p->start - p->created, 1);
    cr_expect_eq(p->goal.score, 4);
    cr_expect_eq(p->goal.target, 8);
    cr_expect_eq(p->region_count, 1);
    cr_expect_eq(p->regions[0], REGION_NECK);
    cr_expect_eq(p->schedule.times_per_day, 2);
    cr_expect_eq(p->schedule.days, 0x1Fu);
    cr_expect_eq(p->schedule.at[1], 18 * 60 + 30);
    cr_expect_eq(p->schedule.min_gap_min, 180);
    cr_expect_eq(p->rest_between_s, 8);
    cr_expect_eq(p->item_count, 5);
    cr_expect_eq(p->rules.start_block_min, 7);
    cr_expect_eq(p->rules.start_easy_min, 6);
    cr_expect(p->own_rules);
    cr_expect_str_eq(p->folder, "tests/data/good");
    cr_expect_eq(strlen(p->text), p->text_length);
    program_free(p);
}

Test(program, fills_in_the_defaults) {
    struct program *p = parse("", "{\"exercise\": \"neck-turn\", \"reps\": 2}");
    cr_assert(p);
    cr_expect_str_eq(p->language, "en");
    cr_expect_null(p->client);
    cr_expect_null(p->goal.text);
    cr_expect_eq(p->goal.score, -1);
    cr_expect_eq(p->start, DATE_NONE);
    cr_expect_not(p->has_schedule);
    cr_expect_not(p->own_rules);
    cr_expect_eq(p->rules.start_block_min, 8);
    cr_expect_eq(p->rest_between_s, 10);
    cr_expect_str_eq(p->why, "");
    cr_expect_eq(p->items[0].dose.reps, 2);
    cr_expect_eq(p->items[0].dose.hold_s, 5);
    cr_expect_eq(p->items[0].dose.sets, 1);
    cr_expect_eq(p->items[0].dose.switch_s, 5);
    cr_expect_eq(p->items[0].sides, SIDE_BOTH);
    cr_expect_null(p->items[0].voice);
    program_free(p);
}

/* docs/program-format.md: a number that the kind does not use does nothing. */
Test(program, leaves_out_what_the_kind_does_not_use) {
    struct program *p = parse("", "{\"exercise\": \"neck-turn\", \"tempo_s\": 4, \"seconds\": 9}");
    cr_assert(p);
    cr_expect_eq(p->items[0].dose.tempo_s, 0);
    cr_expect_eq(p->items[0].dose.seconds, 0);
    program_free(p);
}

Test(program, dates_may_fall_on_one_day) {
    struct program *p = parse("\"start\": \"2026-11-20\", \"review\": \"2026-11-20\", "
                              "\"end\": \"2026-11-20\",",
                              "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect_eq(p->start, p->end);
    program_free(p);
}

Test(program, a_name_in_pieces_is_the_same_name) {
    struct program *p = parse("\"language\": \"de\", \"client\": {\"name\": \"Zoe\\u0308\"}, "
                              "\"therapist\": {\"name\": \"R\", \"contact\": \"R\"},",
                              "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect_str_eq(p->client, "Zoë");
    program_free(p);
}

Test(program, takes_no_control_character) {
    static const char *const bad[] = {"\\u0001", "\\u007f", "\\u0085", "\\n", "\\t"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct text t = {0};
        text_addf(&t,
                  "\"language\": \"en\", \"client\": {\"name\": \"S%sm\"}, "
                  "\"therapist\": {\"name\": \"R\", \"contact\": \"R\"},",
                  bad[i]);
        cr_expect_null(parse(text_str(&t), "{\"exercise\": \"neck-turn\"}"), "%s", bad[i]);
        cr_expect_str_eq(faults_first_error(&faults)->pointer, "/client/name");
        text_free(&t);
    }
}

Test(program, takes_a_therapists_own_exercise) {
    struct program *p = load("tests/data/good/own-exercise.json");
    const struct exercise *own = p->items[0].exercise;
    cr_expect(own->own);
    cr_expect_str_eq(own->id, "doorway-low");
    cr_expect_eq(own->image_count, 2);
    cr_expect_str_eq(own->images[1], "doorway-2.png");
    cr_expect_eq(own->sides, SIDE_LEFT);
    cr_expect_eq(p->items[0].dose.hold_s, 15);
    cr_expect_eq(p->items[0].dose.sets, 1);
    cr_expect_eq(p->schedule.every_min, 50);
    cr_expect_eq(p->schedule.from_min, 540);
    cr_expect_eq(p->schedule.to_min, 1050);
    cr_expect_eq(p->schedule.times_per_day, 0);
    program_free(p);
}

Test(program, ready_programs_have_nothing_to_be_told) {
    static const char *const ready[] = {"programs/neck-chronic.json", "programs/desk-breaks.json"};
    for (int i = 0; i < 2; i++) {
        struct program *p = load(ready[i]);
        cr_expect_eq(faults.count, 0, "%s %s", ready[i], faults.count ? faults.list[0].what : "");
        cr_expect_null(p->client);
        program_free(p);
    }
}

Test(program, is_locked_until_the_clearance_is_given) {
    static const struct {
        const char *clearance;
        bool locked;
    } cases[] = {
        {"{\"required\": true}", true},
        {"{\"required\": true, \"by\": \"Dr Shah\"}", true},
        {"{\"required\": true, \"date\": \"2026-11-01\"}", true},
        {"{\"required\": true, \"by\": \"Dr Shah\", \"date\": \"2026-11-01\"}", false},
        {"{\"required\": false}", false},
        {"{}", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text t = {0};
        text_addf(&t, "\"clearance\": %s,", cases[i].clearance);
        struct program *p = parse(text_str(&t), "{\"exercise\": \"neck-turn\"}");
        cr_assert(p);
        cr_expect_eq(program_locked(p), cases[i].locked, "%s", cases[i].clearance);
        program_free(p);
        text_free(&t);
    }
}

Test(program, says_who_decides_on_a_step_up) {
    struct program *p = parse("", "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect_not(p->progression.by_therapist);
    cr_expect_not(p->progression.relative);
    cr_expect_not(p->progression.treatment_usual);
    program_free(p);
    p = parse("\"progression\": {\"approval\": \"therapist\", \"relative\": true, "
              "\"after_treatment\": \"usual\"},",
              "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect(p->progression.by_therapist);
    cr_expect(p->progression.relative);
    cr_expect(p->progression.treatment_usual);
    program_free(p);
    p = parse("\"progression\": {\"approval\": \"client\", \"after_treatment\": \"easy\"},",
              "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect_not(p->progression.by_therapist);
    cr_expect_not(p->progression.treatment_usual);
    program_free(p);
}

Test(program, says_what_kind_of_goal_it_has_and_for_what_reason) {
    static const struct {
        const char *keys;
        enum goal_kind kind;
    } cases[] = {{"\"goal\": {\"text\": \"Walk\"},", GOAL_ANY},
                 {"\"goal\": {\"kind\": \"pain\"},", GOAL_PAIN},
                 {"\"goal\": {\"kind\": \"movement\"},", GOAL_MOVEMENT},
                 {"\"goal\": {\"kind\": \"recovery\"},", GOAL_RECOVERY}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct program *p = parse(cases[i].keys, "{\"exercise\": \"neck-turn\"}");
        cr_assert(p);
        cr_expect_eq(p->goal.kind, cases[i].kind, "%s", cases[i].keys);
        cr_expect_null(p->reason);
        program_free(p);
    }
    struct program *p =
        parse("\"reason\": \"Stiff neck.\\nDr Shah, 2026.\",", "{\"exercise\": \"neck-turn\"}");
    cr_assert(p);
    cr_expect_str_eq(p->reason, "Stiff neck.\nDr Shah, 2026.");
    program_free(p);
}

static void expect_length(const char *item, int seconds) {
    struct program *p = parse("", item);
    cr_assert(p);
    cr_expect_eq(program_length_s(p), seconds, "%s: %d", item, program_length_s(p));
    program_free(p);
}

Test(program, knows_how_long_it_takes) {
    expect_length("{\"exercise\": \"neck-turn\", \"prepare_s\": 4, \"hold_s\": 5, \"reps\": 3, "
                  "\"rest_s\": 2, \"sides\": \"none\"}",
                  4 + 3 * 5 + 2 * 2);
    expect_length("{\"exercise\": \"neck-turn\", \"prepare_s\": 4, \"hold_s\": 5, \"reps\": 3, "
                  "\"rest_s\": 2, \"sides\": \"both\", \"switch_s\": 7, \"sets\": 2}",
                  4 + 2 * (2 * 19 + 7) + 2);
    expect_length("{\"exercise\": \"shoulder-rolls\", \"prepare_s\": 0, \"reps\": 8, "
                  "\"tempo_s\": 4, \"sets\": 2, \"rest_s\": 10}",
                  2 * 32 + 10);
    expect_length("{\"exercise\": \"count-five-breathing\", \"prepare_s\": 3, \"seconds\": 60}, "
                  "{\"exercise\": \"body-scan\", \"prepare_s\": 3, \"seconds\": 20}",
                  63 + 10 + 23);
    struct program *p = load("tests/data/good/short.json");
    cr_expect_eq(program_length_s(p), 60);
    program_free(p);
}

Test(program, lists_all_faults_of_a_file) {
    cr_expect_null(program_load("tests/data/bad/many-faults.json", library, &faults));
    cr_expect_eq(faults.errors, 5);
}

Test(program, refuses_a_file_over_a_mebibyte_and_a_missing_one) {
    static char text[PROGRAM_BYTES + 1];
    memset(text, ' ', sizeof text);
    cr_expect_null(program_parse(text, sizeof text, "x", NULL, library, &faults));
    cr_expect(strstr(faults.list[0].what, "1 MiB"));
    faults_free(&faults);
    cr_expect_null(program_load("tests/data/good/none.json", library, &faults));
    cr_expect_eq(faults.errors, 1);
}

/* As when the record's copy is followed after the file is gone. */
Test(program, without_a_folder_looks_at_no_file) {
    struct program *p = parse("", "{\"exercise\": {\"id\": \"own\", \"name\": \"Own\", \"kind\": "
                                  "\"reps\", \"cues\": [\"Go.\"], \"images\": [\"gone.png\"]}}");
    cr_assert(p);
    cr_expect_null(p->folder);
    cr_expect_eq(p->items[0].dose.reps, 5);
    program_free(p);
}
