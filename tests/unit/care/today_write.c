#include <criterion/criterion.h>
#include <stdlib.h>

#include "base/json.h"
#include "care/today.h"
#include "made.h"
#include "plain.h"

static struct made *made;
static struct text out;
static struct cJSON *root;

static void begin(void) {
    made = made_new();
}

static void end(void) {
    text_free(&out);
    json_free(root);
    free(made);
}

TestSuite(today_write, .init = begin, .fini = end);

#define MORNING "2026-11-22T09:00:00+01:00"

static struct today on(const char *now) {
    return today_plan(&made->program, &made->course, made_at(now));
}

static void sore(void) {
    made_session(made, "2026-11-21T08:00:00+01:00");
    made_decision(made, RULES_AFTER, "R33", RULES_EASE_NEXT, "2026-11-21T08:12:00+01:00");
}

static void read(const char *now) {
    struct today today = on(now);
    struct err e = {""};
    json_free(root);
    text_clear(&out);
    today_json(&out, &made->program, &today);
    root = json_read(text_str(&out), out.length, &e);
    cr_assert(root, "%s: %s", e.text, text_str(&out));
}

/* The value at a path of keys and numbers, such as "exercises/0/dose/hold_s". */
static const struct cJSON *at(const char *path) {
    const struct cJSON *value = root;
    while (*path && value) {
        char key[40] = "";
        size_t length = strcspn(path, "/");
        memcpy(key, path, length);
        path += length + (path[length] == '/');
        if (json_type(value) == JSON_LIST) {
            long index = strtol(key, NULL, 10);
            value = json_first(value);
            while (value && index-- > 0)
                value = json_next(value);
        } else {
            value = json_get(value, key);
        }
    }
    return value;
}

static void expect_number(const char *path, double number) {
    cr_assert(at(path) && json_type(at(path)) == JSON_NUMBER, "%s in %s", path, text_str(&out));
    cr_expect_eq(json_number(at(path)), number, "%s is %g", path, json_number(at(path)));
}

static void expect_text(const char *path, const char *text) {
    cr_assert(at(path) && json_type(at(path)) == JSON_TEXT, "%s in %s", path, text_str(&out));
    cr_expect_str_eq(json_text(at(path)), text);
}

static void expect_truth(const char *path, bool truth) {
    cr_assert(at(path) && json_type(at(path)) == JSON_BOOL, "%s in %s", path, text_str(&out));
    cr_expect_eq(json_bool(at(path)), truth, "%s", path);
}

static void expect_null(const char *path) {
    cr_assert(at(path) && json_type(at(path)) == JSON_NULL, "%s in %s", path, text_str(&out));
}

Test(today_write, json_has_it_all) {
    sore();
    read(MORNING);
    expect_text("program", "made");
    expect_number("version", 1);
    expect_text("verdict", "easy");
    expect_text("reasons/0/rule", "R33");
    cr_expect_gt(strlen(json_text(at("reasons/0/words"))), 20);
    expect_text("exercises/0/exercise", "stretch");
    expect_number("exercises/0/dose/hold_s", 10);
    expect_number("exercises/0/full/hold_s", 20);
    expect_number("exercises/0/file/hold_s", 20);
    expect_number("exercises/0/level", 0);
    expect_truth("exercises/0/eased", true);
    expect_null("exercises/0/left_out");
    expect_text("exercises/2/left_out", "effort");
    cr_expect_null(at("exercises/3/dose/hold_s"));
    expect_number("exercises/3/dose/seconds", 30);
    expect_null("offer");
    expect_truth("asks/before_after", true);
    expect_truth("asks/screening", false);
    expect_null("asks/next_day");
    expect_text("due/when", "anytime");
    expect_text("due/day", "2026-11-22");
    expect_null("due/time");
    expect_text("limits", "Default limits - not set by a therapist.");
}

Test(today_write, json_tells_an_offer_and_what_is_left_out) {
    made_days(made, "2026-11-19T08:00:00+01:00", 3);
    made_last(made)->next_at.utc_ms = 0;
    made->exercises[1].tags[0] = "spine-flex";
    made->exercises[1].tag_count = 1;
    made->course.answers = screening_read("osteoporosis");
    made->program.has_schedule = true;
    made->program.schedule =
        (struct schedule){.times_per_day = 1, .days = 0x7F, .at = {19 * 60}, .at_count = 1};
    read(MORNING);
    expect_text("offer/exercise", "stretch");
    expect_text("offer/step", "hold");
    expect_number("offer/from", 20);
    expect_number("offer/to", 30);
    expect_truth("offer/needs_approval", false);
    expect_text("exercises/1/left_out", "screening");
    expect_text("exercises/1/answer", "osteoporosis");
    expect_text("due/time", "19:00");
    made_last(made)->next[0] = -1;
    read(MORNING);
    expect_number("asks/next_day", (double)made_last(made)->id);
}

Test(today_write, text_says_it_in_sentences) {
    sore();
    struct today today = on(MORNING);
    today_write(&out, &made->program, &today);
    static const char *const lines[] = {
        "Made by hand\nToday: the easy version\n",
        "(R33)\n",
        "  stretch: 1 x 10 s, easy version\n",
        "  rolls: 4 times, easy version\n",
        "  squat: left out: ",
        "  breathing: 30 s, easy version\n",
        "Default limits - not set by a therapist.\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        cr_expect(strstr(text_str(&out), lines[i]), "no \"%s\" in:\n%s", lines[i], text_str(&out));
    plain_expect(text_str(&out));
}

Test(today_write, text_names_who_is_to_be_asked) {
    made->program.therapist.name = "R. Okafor";
    made->program.own_rules = true;
    sore();
    made_decision(made, RULES_AFTER, "R32", RULES_STOP, MORNING);
    struct today today = on("2026-11-22T10:00:00+01:00");
    today_write(&out, &made->program, &today);
    cr_expect(strstr(text_str(&out), "until R. Okafor has looked"), "%s", text_str(&out));
    cr_expect(strstr(text_str(&out), "Your therapist, R. Okafor, set these limits on 2026-11-01."));
}

Test(today_write, text_tells_a_step_up_and_levels) {
    made_days(made, "2026-11-19T08:00:00+01:00", 3);
    struct today today = on(MORNING);
    today_write(&out, &made->program, &today);
    cr_expect(strstr(text_str(&out), "Step up: stretch, hold 30 s, now 20 s.\n"), "%s",
              text_str(&out));
    made_step(made, COURSE_STEP_UP, "stretch", COURSE_HOLD, 30, MORNING);
    text_clear(&out);
    today = on("2026-11-22T10:00:00+01:00");
    today_write(&out, &made->program, &today);
    cr_expect(strstr(text_str(&out), "  stretch: 2 x 30 s, 1 step up\n"), "%s", text_str(&out));
    text_clear(&out);
    today = on("2026-11-29T10:00:00+01:00");
    today_write(&out, &made->program, &today);
    cr_expect(strstr(text_str(&out), "  rolls: 5 times, one step down\n"), "%s", text_str(&out));
}
