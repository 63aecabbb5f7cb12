#include "plan/describe.h"

#include <criterion/criterion.h>

static void expect(struct text *t, const char *wanted) {
    cr_expect_str_eq(text_str(t), wanted);
    text_free(t);
}

Test(describe, dates_and_days) {
    struct text t = {0};
    date_day day;
    date_parse("2027-01-12", &day);
    describe_date(&t, day);
    expect(&t, "12 January 2027");
    describe_days(&t, &(struct schedule){.days = 0x7F});
    expect(&t, "every day");
    describe_days(&t, &(struct schedule){.days = 0x15});
    expect(&t, "Monday, Wednesday and Friday");
    describe_days(&t, &(struct schedule){.days = 0x40});
    expect(&t, "Sunday");
}

Test(describe, how_often_and_at_what_times) {
    struct text t = {0};
    describe_often(&t, &(struct schedule){.times_per_day = 1});
    expect(&t, "once a day");
    describe_often(&t, &(struct schedule){.times_per_day = 3});
    expect(&t, "3 times a day");
    describe_often(&t, &(struct schedule){.every_min = 45});
    expect(&t, "every 45 minutes");
    describe_often(&t, &(struct schedule){0});
    expect(&t, "");
    describe_times(&t, &(struct schedule){.at = {480, 1110}, .at_count = 2});
    expect(&t, "08:00, 18:30");
    describe_times(&t, &(struct schedule){.every_min = 45, .from_min = 540, .to_min = 1020});
    expect(&t, "09:00 to 17:00");
}

Test(describe, doses) {
    struct text t = {0};
    struct exercise hold = {.kind = KIND_HOLD}, reps = {.kind = KIND_REPS},
                    breath = {.kind = KIND_BREATHING};
    struct program_item item = {&hold,     "",  "", {.hold_s = 20, .reps = 3, .sets = 2},
                                SIDE_BOTH, NULL};
    describe_dose(&t, &item);
    expect(&t, "hold 20 s, 3 times, each side, 2 sets");
    item = (struct program_item){&reps, "", "", {.reps = 1, .sets = 1}, SIDE_NONE, NULL};
    describe_dose(&t, &item);
    expect(&t, "1 time");
    item = (struct program_item){&breath, "", "", {.seconds = 180, .sets = 1}, SIDE_NONE, NULL};
    describe_dose(&t, &item);
    expect(&t, "3 minutes");
    item.dose.seconds = 150;
    describe_dose(&t, &item);
    expect(&t, "150 seconds");
}
