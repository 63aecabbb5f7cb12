#include "share/paper/handout.h"
#include "plan/program_read.h"

#include <criterion/criterion.h>

static struct library *library;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    library_close(library);
}

TestSuite(handout, .init = open_library, .fini = close_library);

/* The page of a program with these members beside what every program needs. */
static char *page_of(const char *members, const char *country) {
    struct text json = {0}, page = {0};
    struct faults faults = {0};
    text_addf(&json,
              "{\"format\": \"limber.program/1\", \"id\": \"a\", \"version\": 1, \"title\": \"T\", "
              "\"regions\": [\"neck\"], %s}",
              members);
    struct program *program =
        program_parse(text_str(&json), json.length, "test", NULL, library, &faults);
    cr_assert(program, "%s", faults.count ? faults.list[0].what : "");
    const struct handout handout = {program, "assets/exercises",
                                    country ? countries_find(country) : NULL};
    handout_write(&page, &handout);
    program_free(program);
    faults_free(&faults);
    text_free(&json);
    return page.bytes;
}

#define TURN "\"exercises\": [{\"exercise\": \"neck-turn\"}]"

static int count(const char *page, const char *words) {
    int n = 0;
    for (; (page = strstr(page, words)); page++)
        n++;
    return n;
}

Test(handout, start_and_end_stand_side_by_side) {
    char *page = page_of(TURN, NULL);
    cr_expect_eq(count(page, "<svg "), 2);
    cr_expect_eq(count(page, "<figcaption>Start</figcaption>"), 1);
    cr_expect_eq(count(page, "<figcaption>End</figcaption>"), 1);
    cr_expect(strstr(page, "first left, then right"));
    free(page);
}

Test(handout, the_limits_are_the_therapists) {
    char *page = page_of(TURN, NULL);
    cr_expect(strstr(page, "<th scope=\"row\" class=\"score\">0 to 3</th><td>Good to go.</td>"));
    cr_expect(strstr(page, ">8 to 10</th><td>Do not start."));
    cr_expect(strstr(page, "Default limits"));
    free(page);
    page = page_of("\"rules\": {\"start_note_min\": 6, \"start_easy_min\": 6, "
                   "\"start_block_min\": 7, \"ease_factor\": 0.3}, " TURN,
                   NULL);
    cr_expect(strstr(page, ">0 to 5</th><td>Good to go."));
    cr_expect_not(strstr(page, "<td>Go gently."), "no score is left for it");
    cr_expect(strstr(page, ">6</th><td>Usual for you"));
    cr_expect(strstr(page, ">7 to 10</th><td>Do not start."));
    cr_expect(strstr(page, "The easy version: 30 % of"));
    free(page);
}

Test(handout, whom_to_call) {
    char *page =
        page_of("\"client\": {\"name\": \"Sam\"}, \"therapist\": {\"name\": \"R. Okafor\", "
                "\"contact\": \"020\"}, " TURN,
                "GB");
    cr_expect(strstr(page, "Stop and call 999 now:"));
    cr_expect(strstr(page, "Stop, and ask R. Okafor first:"));
    cr_expect(strstr(page, "Contact R. Okafor: 020"));
    cr_expect_not(strstr(page, "Not prescribed"));
    free(page);
    page = page_of(TURN, NULL);
    cr_expect(strstr(page, "call ____________ now"), "a place for the number");
    cr_expect(strstr(page, "Not prescribed for you."));
    free(page);
}

Test(handout, what_somebody_wrote_is_text) {
    char *page = page_of("\"why\": \"</style><script>alert(1)</script>\", "
                         "\"goal\": {\"text\": \"\\\"><img>\"}, " TURN,
                         NULL);
    cr_expect_not(strstr(page, "<script"));
    cr_expect_not(strstr(page, "<img"));
    cr_expect(strstr(page, "&lt;script&gt;"));
    free(page);
}

Test(handout, two_weeks_to_tick) {
    char *page = page_of(TURN, NULL);
    cr_expect_eq(count(page, "<td></td>"), 4 * 14);
    free(page);
}
