/* What goes on inside the process of one test: Criterion's side of its macros. */
#ifndef RUNNER_INSIDE_H
#define RUNNER_INSIDE_H

#include <criterion/criterion.h>
#include <criterion/parameterized.h>

/* How the process of a test ends. Values that no test ends with by accident: one that leaves by
 * exit(0) in the middle has not passed. */
enum inside_end { INSIDE_PASSED = 41, INSIDE_FAILED, INSIDE_SKIPPED };

/* A test, or one parameter of it. `parameter` is NULL where it takes none. */
struct inside_case {
    const struct criterion_test *test;
    const struct criterion_suite *suite; /* NULL: it has no fixture of its own */
    void *parameter;
};

/* Runs it in this process: the suite's fixture, its own, and the test between them. */
enum inside_end inside_run(const struct inside_case *what);

#endif
