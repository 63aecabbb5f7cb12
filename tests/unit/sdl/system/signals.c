#include "sdl/system/signals.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "sdl/system/clock.h"

static int64_t took_ms(int64_t ms) {
    int64_t from = clock_now().mono_ms;
    signals_wait(ms);
    return clock_now().mono_ms - from;
}

static void *go_on(void *unused) {
    (void)unused;
    usleep(200000);
    kill(getpid(), SIGCONT);
    return NULL;
}

Test(signals, a_sleep_is_as_long_as_was_asked_for) {
    signals_catch();
    cr_expect_geq(took_ms(50), 49);
    cr_expect_lt(took_ms(-1), 3000);
}

Test(signals, one_that_comes_meanwhile_ends_the_sleep) {
    pthread_t thread;
    signals_catch();
    pthread_create(&thread, NULL, go_on, NULL);
    cr_expect_lt(took_ms(60000), 50000);
    pthread_join(thread, NULL);
    cr_expect(signals_continued());
    cr_expect_not(signals_continued(), "once for each");
}

Test(signals, one_between_two_sleeps_is_not_slept_over) {
    signals_catch();
    raise(SIGTERM);
    cr_expect_lt(took_ms(60000), 50000);
    cr_expect(signals_ended());
}
