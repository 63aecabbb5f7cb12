#include "plan/read/schedule.h"

#include <criterion/criterion.h>

/* Reads a schedule on its own; the faults' pointers come back, joined by spaces. */
static struct schedule read(const char *json, struct text *pointers) {
    struct err e;
    struct cJSON *root = json_read(json, strlen(json), &e);
    cr_assert(root, "%s", e.text);
    struct faults faults = {0};
    struct arena memory = {0};
    struct form_reader r = {.faults = &faults, .memory = &memory};
    struct schedule schedule;
    schedule_read(&r, root, &schedule);
    text_clear(pointers);
    for (int i = 0; i < faults.count; i++)
        text_addf(pointers, "%s%c ", faults.list[i].pointer,
                  faults.list[i].kind == FAULT_ERROR ? '!' : '?');
    form_reader_free(&r);
    faults_free(&faults);
    arena_free(&memory);
    json_free(root);
    return schedule;
}

Test(schedule, defaults) {
    struct text p = {0};
    struct schedule s = read("{\"times_per_day\": 3}", &p);
    cr_expect_eq(s.days, 0x7Fu);
    cr_expect_eq(s.min_gap_min, 180);
    cr_expect_eq(s.at_count, 0);
    cr_expect_eq(read("{\"times_per_day\": 4}", &p).min_gap_min, 60);
    cr_expect_eq(read("{\"times_per_day\": 4, \"min_gap_min\": 0}", &p).min_gap_min, 0);
    cr_expect_str_eq(text_str(&p), "");
    s = read("{}", &p);
    cr_expect_eq(s.times_per_day, 0);
    cr_expect_eq(s.every_min, 0);
    text_free(&p);
}

Test(schedule, days_and_times) {
    struct text p = {0};
    struct schedule s =
        read("{\"at\": [\"18:30\", \"00:00\", \"23:59\"], \"days\": [\"sun\", \"mon\"]}", &p);
    cr_expect_eq(s.times_per_day, 3, "the times say how often");
    cr_expect_eq(s.days, 0x41u);
    cr_expect_eq(s.at[0], 1110);
    cr_expect_eq(s.at[1], 0);
    cr_expect_eq(s.at[2], 1439);
    cr_expect_str_eq(text_str(&p), "");
    text_free(&p);
}

Test(schedule, tells_what_does_nothing) {
    struct text p = {0};
    read("{\"times_per_day\": 1, \"from\": \"08:00\"}", &p);
    cr_expect_str_eq(text_str(&p), "/from? ");
    read("{\"every_min\": 60, \"from\": \"08:00\", \"to\": \"09:00\", \"at\": [\"08:00\"]}", &p);
    cr_expect_str_eq(text_str(&p), "/at? ");
    read("{\"times_per_day\": 2, \"at\": [\"08:00\"]}", &p);
    cr_expect_str_eq(text_str(&p), "/at? ");
    text_free(&p);
}

Test(schedule, refuses_times_that_are_none) {
    struct text p = {0};
    read("{\"at\": [\"8:00\", \"24:00\", \"08:60\", \"0a:00\", \"08-00\", \"::::::\"]}", &p);
    cr_expect_str_eq(text_str(&p), "/at/0! /at/1! /at/2! /at/3! /at/4! /at/5! ");
    read("{\"every_min\": 60, \"from\": \"09:00\", \"to\": \"09:00\"}", &p);
    cr_expect_str_eq(text_str(&p), "/to! ");
    read("{\"every_min\": 60, \"times_per_day\": 2}", &p);
    cr_expect_str_eq(text_str(&p), "/from! /to! /times_per_day! ");
    text_free(&p);
}
