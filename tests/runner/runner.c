/* Runs the tests of one program: each in a process of its own that is forked, not started.
 * Criterion's runner starts the program again for each test, which then loads two dozen libraries
 * and reads all certificates of the machine: twenty times the work of a usual test. The tests are
 * Criterion's all the same; CRITERION=1 links its runner instead.
 *
 *     PROGRAM [--filter SUITE/TEST] [--jobs N] [--list] [--verbose]
 *
 * A limit is there for what hangs. It counts the processor's time, so that no busy machine reaches
 * it; what sleeps for ever is ended after SLEEPS_S. */
#include <errno.h>
#include <fnmatch.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runner/inside.h"

enum { WORKS_S = 300, SLEEPS_S = 1800, JOBS = 64 };

/* The linker's names for where Criterion's macros leave their tests and suites. */
extern struct criterion_test *__start_cr_tst[], *__stop_cr_tst[];
extern struct criterion_suite *__start_cr_sts[] __attribute__((weak));
extern struct criterion_suite *__stop_cr_sts[] __attribute__((weak));

struct running {
    pid_t process; /* 0: this place is free */
    const struct inside_case *what;
    time_t began_s;
};

struct runner {
    struct inside_case *cases;
    size_t count, next;
    struct running running[JOBS];
    int jobs;
    bool verbose;
    int passed, failed, crashed;
};

/* --- which tests --------------------------------------------------------------------------------
 */

static const struct criterion_suite *suite_of(const struct criterion_test *test) {
    for (struct criterion_suite **suite = __start_cr_sts; suite < __stop_cr_sts; suite++)
        if (*suite && strcmp((*suite)->name, test->category) == 0)
            return *suite;
    return NULL;
}

static void add_case(struct runner *runner, const struct criterion_test *test, void *parameter) {
    runner->cases = realloc(runner->cases, (runner->count + 1) * sizeof *runner->cases);
    if (!runner->cases)
        abort();
    runner->cases[runner->count++] = (struct inside_case){test, suite_of(test), parameter};
}

static void add_test(struct runner *runner, const struct criterion_test *test) {
    if (test->data->kind_ != CR_TEST_PARAMETERIZED) {
        add_case(runner, test, NULL);
        return;
    }
    struct criterion_test_params list = test->data->param_();
    for (size_t i = 0; i < list.length; i++)
        add_case(runner, test, (char *)list.params + i * list.size);
}

static void add_tests(struct runner *runner, const char *filter) {
    for (struct criterion_test **test = __start_cr_tst; test < __stop_cr_tst; test++)
        if (*test && (!filter || fnmatch(filter, (*test)->data->identifier_, 0) == 0))
            add_test(runner, *test);
}

/* --- a test's own process -----------------------------------------------------------------------
 */

static double limit_s(const struct inside_case *what) {
    double own = what->test->data->timeout, suite = what->suite ? what->suite->data->timeout : 0;
    return own > 0 ? own : suite > 0 ? suite : WORKS_S;
}

static void be_test(const struct inside_case *what) {
    rlim_t limit = (rlim_t)limit_s(what);
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_UNBLOCK, &child, NULL);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setrlimit(RLIMIT_CPU, &(struct rlimit){limit, limit + 1});
    exit((int)inside_run(what));
}

static void start_one(struct runner *runner, struct running *place) {
    place->what = &runner->cases[runner->next++];
    place->began_s = time(NULL);
    place->process = fork();
    if (place->process < 0) {
        perror("fork");
        exit(1);
    }
    if (place->process == 0)
        be_test(place->what);
}

/* --- what became of it --------------------------------------------------------------------------
 */

/* How it ended; a test that is meant to die of a signal has passed when it did. */
static int end_of(const struct inside_case *what, int status) {
    int own = what->test->data->signal, suite = what->suite ? what->suite->data->signal : 0;
    int wanted = own ? own : suite;
    if (!wanted)
        return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return WIFSIGNALED(status) && WTERMSIG(status) == wanted ? INSIDE_PASSED : INSIDE_FAILED;
}

static const char *fate(int status) {
    static char words[60];
    if (!WIFSIGNALED(status))
        snprintf(words, sizeof words, "it left with %d", WEXITSTATUS(status));
    else if (WTERMSIG(status) == SIGXCPU)
        snprintf(words, sizeof words, "it works for longer than its limit");
    else
        snprintf(words, sizeof words, "%s", strsignal(WTERMSIG(status)));
    return words;
}

static void tell(const struct runner *runner, const struct running *ended, int status,
                 const struct rusage *used) {
    const struct criterion_test *test = ended->what->test;
    double worked_s = (double)(used->ru_utime.tv_sec + used->ru_stime.tv_sec) +
                      (double)(used->ru_utime.tv_usec + used->ru_stime.tv_usec) / 1e6;
    int code = end_of(ended->what, status);
    bool failed = code == INSIDE_FAILED, fine = code == INSIDE_PASSED || code == INSIDE_SKIPPED;
    if (fine && !runner->verbose)
        return;
    long number = ended->what->parameter ? (long)(ended->what - runner->cases) : 0;
    fprintf(stderr, "[%s] %s::%s", fine ? "PASS" : "FAIL", test->category, test->name);
    if (number)
        fprintf(stderr, " (case %ld)", number);
    fprintf(stderr, ": %s%s(%.3f s)\n", fine || failed ? "" : fate(status),
            fine || failed ? "" : " ", worked_s);
}

static void end_one(struct runner *runner, struct running *ended, int status,
                    const struct rusage *used) {
    int code = end_of(ended->what, status);
    kill(-ended->process, SIGKILL); /* what it left running */
    tell(runner, ended, status, used);
    runner->passed += code == INSIDE_PASSED;
    runner->failed += code == INSIDE_FAILED;
    runner->crashed += code != INSIDE_PASSED && code != INSIDE_FAILED && code != INSIDE_SKIPPED;
    ended->process = 0;
}

static void reap(struct runner *runner) {
    int status;
    struct rusage used;
    for (pid_t process; (process = wait4(-1, &status, WNOHANG, &used)) > 0;)
        for (int i = 0; i < runner->jobs; i++)
            if (runner->running[i].process == process)
                end_one(runner, &runner->running[i], status, &used);
}

static void end_sleepers(struct runner *runner) {
    time_t now_s = time(NULL);
    for (int i = 0; i < runner->jobs; i++)
        if (runner->running[i].process && now_s - runner->running[i].began_s > SLEEPS_S)
            kill(-runner->running[i].process, SIGKILL);
}

static bool start_some(struct runner *runner) {
    bool any = false;
    for (int i = 0; i < runner->jobs; i++) {
        struct running *place = &runner->running[i];
        if (!place->process && runner->next < runner->count)
            start_one(runner, place);
        any |= place->process != 0;
    }
    return any;
}

static void run_all(struct runner *runner) {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    while (start_some(runner)) {
        sigtimedwait(&child, NULL, &(struct timespec){.tv_sec = 10});
        reap(runner);
        end_sleepers(runner);
    }
}

/* --- the whole ----------------------------------------------------------------------------------
 */

static void list(const struct runner *runner) {
    for (size_t i = 0; i < runner->count; i++)
        if (i == 0 || runner->cases[i].test != runner->cases[i - 1].test)
            puts(runner->cases[i].test->data->identifier_);
}

int main(int count, char **words) {
    static const struct option options[] = {{"filter", required_argument, NULL, 'f'},
                                            {"jobs", required_argument, NULL, 'j'},
                                            {"list", no_argument, NULL, 'l'},
                                            {"verbose", no_argument, NULL, 'v'},
                                            {0}};
    struct runner runner = {.jobs = (int)sysconf(_SC_NPROCESSORS_ONLN)};
    const char *filter = NULL;
    bool only_list = false;
    for (int option; (option = getopt_long(count, words, "", options, NULL)) != -1;) {
        if (option == '?')
            return 2;
        filter = option == 'f' ? optarg : filter;
        runner.jobs = option == 'j' ? (int)strtol(optarg, NULL, 10) : runner.jobs;
        only_list |= option == 'l';
        runner.verbose |= option == 'v';
    }
    runner.jobs = runner.jobs < 1 ? 1 : runner.jobs > JOBS ? JOBS : runner.jobs;
    add_tests(&runner, filter);
    if (only_list)
        list(&runner);
    else
        run_all(&runner);
    int tested = runner.passed + runner.failed + runner.crashed;
    free(runner.cases);
    if (!only_list)
        fprintf(stderr, "[====] Synthesis: Tested: %d | Passing: %d | Failing: %d | Crashing: %d\n",
                tested, runner.passed, runner.failed, runner.crashed);
    return runner.failed + runner.crashed > 0;
}
