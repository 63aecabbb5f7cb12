#include "sdl/rest.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sdl/clock.h"
#include "sdl/signals.h"

/* LONG_MS: far longer than any machine takes to wake a process; what is not woken takes all of it.
 */
enum { LONG_MS = 120000 };

static int64_t took_ms(void (*rest)(int64_t ms), int64_t ms) {
    int64_t from = clock_now().mono_ms;
    rest(ms);
    return clock_now().mono_ms - from;
}

static int pair[2]; /* as SDL's to the display */

static void open_display(void) {
    cr_assert_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
}

static void *say(void *word) {
    usleep(200000);
    if (word)
        cr_assert_eq(write(pair[1], word, 1), 1);
    else
        kill(getpid(), SIGCONT);
    return NULL;
}

static int64_t woken_by(const char *word, void (*rest)(int64_t ms)) {
    pthread_t thread;
    pthread_create(&thread, NULL, say, (void *)(uintptr_t)word);
    int64_t took = took_ms(rest, LONG_MS);
    pthread_join(thread, NULL);
    return took;
}

Test(rest, a_nap_ends_in_time_or_with_a_signal) {
    signals_catch();
    int64_t took = took_ms(rest_nap, 50);
    cr_expect(took >= 49 && took < LONG_MS, "%d ms", (int)took);
    cr_expect_lt(woken_by(NULL, rest_nap), LONG_MS);
    cr_expect(signals_continued());
    cr_expect_not(signals_continued(), "once for each");
}

Test(rest, a_signal_between_two_naps_is_not_slept_over) {
    signals_catch();
    raise(SIGTERM);
    cr_expect_lt(took_ms(rest_nap, LONG_MS), LONG_MS);
    cr_expect(signals_ended());
}

Test(rest, a_deep_one_ends_when_the_display_or_a_signal_has_something_to_say) {
    signals_catch();
    open_display();
    cr_expect_lt(woken_by("x", rest_deep), LONG_MS);
    char byte;
    cr_expect_eq(read(pair[0], &byte, 1), 1);
    cr_expect_lt(woken_by(NULL, rest_deep), LONG_MS);
}

Test(rest, a_deep_one_looks_at_nothing_meanwhile) {
    struct rusage before, after;
    signals_catch();
    open_display();
    getrusage(RUSAGE_SELF, &before);
    int64_t took = took_ms(rest_deep, 1000);
    getrusage(RUSAGE_SELF, &after);
    cr_expect_geq(took, 990);
    cr_expect_leq(after.ru_nvcsw - before.ru_nvcsw, 5);
}

/* What nobody reads must not turn sleep into haste. */
Test(rest, what_stays_unread_wakes_it_ten_times_a_second_at_most) {
    signals_catch();
    open_display();
    cr_assert_eq(write(pair[1], "x", 1), 1);
    cr_expect_geq(took_ms(rest_deep, 1000), 95);
}
