#include "sdl/system/clock.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

static int64_t at(const char *moment) {
    struct date_moment parsed;
    cr_assert(date_parse_moment(moment, &parsed));
    return parsed.utc_ms;
}

Test(clock, summer_time_comes_and_goes) {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    cr_expect_eq(clock_offset(at("2026-01-15T12:00:00Z")), 60);
    cr_expect_eq(clock_offset(at("2026-03-29T00:59:59Z")), 60);
    cr_expect_eq(clock_offset(at("2026-03-29T01:00:00Z")), 120);
    cr_expect_eq(clock_offset(at("2026-10-25T00:59:59Z")), 120);
    cr_expect_eq(clock_offset(at("2026-10-25T01:00:00Z")), 60);
}

Test(clock, another_zone_is_seen_with_the_next_minute) {
    setenv("TZ", "CET-1", 1);
    cr_expect_eq(clock_offset(at("2026-01-15T12:00:00Z")), 60);
    setenv("TZ", "NPT-5:45", 1);
    cr_expect_eq(clock_offset(at("2026-01-15T12:01:00Z")), 345);
    setenv("TZ", "NST3:30", 1);
    cr_expect_eq(clock_offset(at("2026-01-15T12:02:00Z")), -210);
}

/* A clock that was never set, one that stands before it, and one that is mad. */
Test(clock, any_clock_has_an_offset) {
    setenv("TZ", "CET-1", 1);
    cr_expect_eq(clock_offset(0), 60);
    cr_expect_eq(clock_offset(-86400000), 60);
    cr_expect_eq(clock_offset(INT64_MAX), 60);
}

Test(clock, the_session_clock_runs_on_and_sleep_is_none_while_awake) {
    struct app_time before = clock_now();
    int64_t slept = clock_slept();
    usleep(20000);
    struct app_time after = clock_now();
    cr_expect_geq(after.mono_ms - before.mono_ms, 20);
    /* It asks two clocks: where the machine turns to others between them, it looks again. */
    int64_t more = clock_slept() - slept;
    for (int i = 0; i < 1000 && more > 5; i++)
        more = clock_slept() - slept;
    cr_expect_leq(more, 5);
    cr_expect_geq(slept, -1);
}
