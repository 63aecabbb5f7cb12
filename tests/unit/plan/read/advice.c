#include "plan/read/advice.h"
#include "plan/program_read.h"

#include <criterion/criterion.h>

static struct library *library;
static struct faults faults;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    faults_free(&faults);
    library_close(library);
}

TestSuite(advice, .init = open_library, .fini = close_library);

/* How many warnings stand at the pointer of the program with these keys and items. */
static int warned(const char *more, const char *items, const char *pointer) {
    struct text t = {0};
    text_addf(&t,
              "{\"format\": \"limber.program/1\", \"id\": \"p\", \"version\": 1, \"title\": \"T\", "
              "\"regions\": [\"neck\"], %s \"exercises\": [%s]}",
              more, items);
    faults_free(&faults);
    struct program *program =
        program_parse(text_str(&t), t.length, "p.json", NULL, library, &faults);
    cr_assert(program, "%s", faults_first_error(&faults)->what);
    int count = 0;
    for (int i = 0; i < faults.count; i++)
        count += strcmp(faults.list[i].pointer, pointer) == 0;
    program_free(program);
    text_free(&t);
    return count;
}

#define WALK                                                                                       \
    "{\"exercise\": \"screen-break-walk\", \"why\": \"To walk.\", \"prepare_s\": 30, "             \
    "\"seconds\": 10}"
#define TURN "{\"exercise\": \"neck-turn\", \"why\": \"To turn.\", \"prepare_s\": 30}"

Test(advice, says_nothing_to_a_good_program) {
    warned("\"why\": \"To walk.\",", WALK, "");
    cr_expect_eq(faults.count, 0, "%s", faults.count ? faults.list[0].what : "");
}

Test(advice, misses_a_why) {
    cr_expect_eq(warned("", WALK, "/why"), 1);
    cr_expect_eq(warned("", "{\"exercise\": \"screen-break-walk\"}", "/exercises/0/why"), 1);
    cr_expect_eq(warned("\"why\": \"\",", WALK, "/why"), 1);
}

Test(advice, misses_the_text_of_a_goal) {
    cr_expect_eq(warned("\"goal\": {\"score\": 4},", WALK, "/goal"), 1);
    cr_expect_eq(warned("\"goal\": {\"text\": \"Walk\"},", WALK, "/goal"), 0);
}

#define FOR_SAM(therapist)                                                                         \
    "\"client\": {\"name\": \"Sam\"}, \"therapist\": {\"name\": \"R\", \"contact\": "              \
    "\"c\"" therapist "},"

Test(advice, misses_who_wrote_it_and_when_where_it_is_for_a_client) {
    cr_expect_eq(warned(FOR_SAM(""), WALK, "/therapist/role"), 1);
    cr_expect_eq(warned(FOR_SAM(", \"role\": \"Therapist\""), WALK, "/therapist/role"), 0);
    cr_expect_eq(warned(FOR_SAM(""), WALK, "/created"), 1);
    cr_expect_eq(warned(FOR_SAM("") "\"created\": \"2026-11-20\",", WALK, "/created"), 0);
    cr_expect_eq(warned("", WALK, "/therapist/role"), 0);
    cr_expect_eq(warned("", WALK, "/created"), 0);
}

Test(advice, counts_exercises_over_five) {
    cr_expect_eq(warned("", WALK "," WALK "," WALK "," WALK "," WALK, "/exercises"), 0);
    cr_expect_eq(warned("", WALK "," WALK "," WALK "," WALK "," WALK "," WALK, "/exercises"), 1);
}

/* Warnings at the pointer when a walk of so many seconds is prepared for so long. */
static int walk_warned(int prepare_s, int seconds, const char *pointer) {
    struct text t = {0};
    text_addf(&t,
              "{\"exercise\": \"screen-break-walk\", \"why\": \"W\", \"prepare_s\": %d, "
              "\"seconds\": %d}",
              prepare_s, seconds);
    int count = warned("", text_str(&t), pointer);
    text_free(&t);
    return count;
}

Test(advice, counts_minutes_over_twenty) {
    cr_expect_eq(walk_warned(30, 1170, "/exercises"), 0);
    cr_expect_eq(walk_warned(31, 1170, "/exercises"), 1);
}

/* 26 words: 9 seconds at three words a second. */
Test(advice, wants_time_to_read_the_cues) {
    cr_expect_eq(walk_warned(8, 60, "/exercises/0/prepare_s"), 1);
    cr_expect_eq(walk_warned(9, 60, "/exercises/0/prepare_s"), 0);
}

Test(advice, asks_for_a_clearance_by_the_safety_tags) {
    const char *at = "/exercises/0/exercise";
    cr_expect_eq(warned("", TURN, at), 1);
    cr_expect_eq(warned("", WALK, at), 0);
    cr_expect_eq(warned("\"clearance\": {\"required\": false},", TURN, at), 0);
    cr_expect_eq(warned("\"clearance\": {\"required\": true},", TURN, at), 1);
    cr_expect_eq(warned("\"clearance\": {\"required\": true, \"by\": \"Dr Shah\", "
                        "\"date\": \"2026-11-01\"},",
                        TURN, at),
                 0);
}

Test(advice, tells_numbers_and_keys_that_do_nothing) {
    cr_expect_eq(warned("\"titel\": 1,", WALK, "/titel"), 1);
    cr_expect_eq(
        warned("", "{\"exercise\": \"screen-break-walk\", \"hold_s\": 5}", "/exercises/0/hold_s"),
        1);
    cr_expect_eq(warned("\"rules\": {\"start_blok\": 1},", WALK, "/rules/start_blok"), 1);
    cr_expect_eq(warned("\"rules\": {\"start_note_min\": 6, \"start_easy_min\": 4},", WALK,
                        "/rules/start_note_min"),
                 1);
}

#define OWN(id)                                                                                    \
    "{\"exercise\": {\"id\": \"" id "\", \"name\": \"N\", \"kind\": \"hold\", \"cues\": [\"C\"], " \
    "\"images\": [\"a.png\"]}, \"why\": \"W\"}"

Test(advice, tells_ids_that_count_as_one) {
    cr_expect_eq(warned("", OWN("one") "," OWN("two"), "/exercises/1/exercise"), 0);
    cr_expect_eq(warned("", OWN("one") "," OWN("one"), "/exercises/1/exercise"), 1);
    cr_expect_eq(warned("", WALK "," OWN("screen-break-walk"), "/exercises/1/exercise"), 1);
    cr_expect_eq(warned("", WALK "," WALK, "/exercises/1/exercise"), 0);
}
