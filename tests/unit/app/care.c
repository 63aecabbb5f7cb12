/* What home says by sound: once for each thing that falls due. */
#include <criterion/criterion.h>

#include "fixture.h"

enum { MINUTE_MS = 60000 };

/* Monday 2026-11-23, so many minutes after midnight in Berlin. */
static void on_monday(struct device *device, int minute) {
    device->now.wall = (struct date_moment){1795388400000 + (int64_t)minute * MINUTE_MS, 60};
}

Test(care, a_break_chimes_once_when_it_falls_due) {
    struct device device = fixture_device("tests/data/good/posture.json");
    on_monday(&device, 8 * 60 + 55);
    fixture_start(&device);
    fixture_wait(&device, 4 * MINUTE_MS);
    cr_expect_eq(device.cues, 0);
    fixture_wait(&device, 2 * MINUTE_MS);
    cr_expect_eq(device.cues, 1, "at nine");
    fixture_wait(&device, 10 * MINUTE_MS);
    cr_expect_eq(device.cues, 1, "and not again");
    fixture_close(&device);
}

Test(care, what_is_due_when_home_comes_is_silent) {
    struct device device = fixture_device("tests/data/good/posture.json");
    on_monday(&device, 9 * 60 + 5);
    fixture_start(&device);
    fixture_wait(&device, 10 * MINUTE_MS);
    cr_expect_eq(device.cues, 0);
    fixture_close(&device);
}

Test(care, the_question_of_the_morning_after_chimes_at_nine) {
    struct device device = fixture_device("tests/data/good/course.json");
    on_monday(&device, 8 * 60);
    fixture_start(&device);
    fixture_ok_to(&device, "done");
    fixture_ok_to(&device, "home");
    on_monday(&device, (24 + 8) * 60 + 50);
    fixture_wait(&device, 5 * MINUTE_MS);
    int before = device.cues;
    fixture_wait(&device, 6 * MINUTE_MS);
    cr_expect_eq(device.cues, before + 1);
    fixture_close(&device);
}
