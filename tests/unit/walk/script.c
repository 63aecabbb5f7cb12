#include "walk/script.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct walk_script script;
static struct err fault;

static bool read_walk(const char *text) {
    char path[] = "/tmp/limber-walk-XXXXXX";
    int fd = mkstemp(path);
    cr_assert_geq(fd, 0);
    cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    fault.text[0] = '\0';
    bool good = walk_script_read(&script, path, &fault);
    unlink(path);
    return good;
}

/* Refused, with the line and these words. */
static void refuses(const char *text, int line, const char *words) {
    char place[16];
    snprintf(place, sizeof place, ":%d: ", line);
    cr_expect_not(read_walk(text), "%s", text);
    cr_expect_not_null(strstr(fault.text, place), "%s: %s", text, fault.text);
    cr_expect_not_null(strstr(fault.text, words), "%s: %s", text, fault.text);
    walk_script_free(&script);
}

Test(walk_script, several_words_in_one_line_and_comments) {
    cr_assert(read_walk("\xEF\xBB\xBFpress ok # why\r\n\n# none\n\tpress back expect screen home"),
              "%s", fault.text);
    cr_assert_eq(script.count, 3);
    cr_expect_eq(script.steps[0].action, ACTION_OK);
    cr_expect_eq(script.steps[1].line, 4);
    cr_expect_str_eq(script.steps[2].text, "home");
    walk_script_free(&script);
}

Test(walk_script, every_word) {
    cr_assert(
        read_walk("size 640x480 clock 2026-11-21T08:00:00+01:00 data a/b with pad "
                  "press hurt tap 3 4 tap \"3\" wait 1s until screen home until text x "
                  "insist ok screen home insist down text \"x\" suspend 2h kill plug stick unplug "
                  "expect screen a expect text b expect no text c expect focus d shot e.png"),
        "%s", fault.text);
    for (int i = 0; i < script.count; i++) {
        static const enum walk_kind kinds[] = {
            WALK_SIZE,          WALK_CLOCK,       WALK_DATA,           WALK_WITH,
            WALK_PRESS,         WALK_TAP_AT,      WALK_TAP_TEXT,       WALK_WAIT,
            WALK_UNTIL_SCREEN,  WALK_UNTIL_TEXT,  WALK_INSIST_SCREEN,  WALK_INSIST_TEXT,
            WALK_SUSPEND,       WALK_KILL,        WALK_PLUG,           WALK_UNPLUG,
            WALK_EXPECT_SCREEN, WALK_EXPECT_TEXT, WALK_EXPECT_NO_TEXT, WALK_EXPECT_FOCUS,
            WALK_SHOT};
        cr_expect_eq(script.steps[i].kind, kinds[i], "step %d", i);
    }
    cr_expect_eq(script.count, 21);
    walk_script_free(&script);
}

Test(walk_script, spans_and_their_units) {
    static const int64_t ms[] = {5, 1500, 120000, 180000, 5400000, 86400000, 0};
    cr_assert(read_walk("wait 5ms wait 1.5s wait 2m wait 3min wait 1h30m wait 1d wait 0s"));
    for (int i = 0; i < script.count; i++)
        cr_expect_eq(script.steps[i].ms, ms[i], "span %d", i);
    walk_script_free(&script);
}

Test(walk_script, until_waits_a_minute_unless_told) {
    cr_assert(read_walk("until screen home until screen home timeout 2h"));
    cr_expect_eq(script.steps[0].ms, 60000);
    cr_expect_eq(script.steps[1].ms, 7200000);
    walk_script_free(&script);
}

Test(walk_script, quotes) {
    cr_assert(read_walk("expect text \"say \\\"ah\\\" \\\\ # no comment\" expect text \"\""));
    cr_expect_str_eq(script.steps[0].text, "say \"ah\" \\ # no comment");
    cr_expect_str_eq(script.steps[1].text, "");
    walk_script_free(&script);
}

Test(walk_script, what_is_not_understood_is_told_with_its_line) {
    refuses("press ok\npess ok", 2, "pess");
    refuses("press okay", 1, "okay");
    refuses("wait 30", 1, "30");
    refuses("wait nans", 1, "nans");
    refuses("wait -3s", 1, "-3s");
    refuses("size big", 1, "big");
    refuses("clock yesterday", 1, "yesterday");
    refuses("with mouse", 1, "mouse");
    refuses("tap 3", 1, "two numbers");
    refuses("expect home", 1, "expect wants");
    refuses("expect no screen home", 1, "expect wants");
    refuses("until home", 1, "until wants");
    refuses("insist ok home", 1, "insist wants");
    refuses("expect text", 1, "missing");
    refuses("wait", 1, "the end");
    refuses("\ntap \"Start\npress ok", 2, "not closed");
}

Test(walk_script, a_walk_that_is_not_there) {
    cr_expect_not(walk_script_read(&script, "tests/walks/none.at.all", &fault));
    cr_expect_not_null(strstr(fault.text, "none.at.all"));
}
