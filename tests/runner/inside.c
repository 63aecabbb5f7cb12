#include "runner/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct criterion_options criterion_options;

static const struct inside_case *running;
static enum inside_end end;
static jmp_buf before_test;

/* In one write: what other tests say at the same time stays whole. */
static void say(const char *form, ...) CR_FORMAT(printf, 1, 2);
static void say(const char *form, ...) {
    char *line = NULL;
    va_list arguments;
    va_start(arguments, form);
    int length = vasprintf(&line, form, arguments);
    va_end(arguments);
    if (length > 0 && write(STDERR_FILENO, line, (size_t)length) != length)
        end = INSIDE_FAILED;
    free(line);
}

/* --- the frame of a test ------------------------------------------------------------------------
 */

static void call(void (*fixture)(void)) {
    if (fixture)
        fixture();
}

void criterion_internal_test_setup(void) {
    call(running->suite ? running->suite->data->init : NULL);
    call(running->test->data->init);
}

void criterion_internal_test_main(void (*test)(void)) {
    if (setjmp(before_test) != 0)
        return;
    if (running->parameter)
        ((void (*)(void *))test)(running->parameter);
    else
        test();
}

void criterion_internal_test_teardown(void) {
    call(running->test->data->fini);
    call(running->suite ? running->suite->data->fini : NULL);
}

enum inside_end inside_run(const struct inside_case *what) {
    running = what;
    end = INSIDE_PASSED;
    if (setjmp(before_test) == 0) /* a fixture may give up too */
        what->test->test();
    return end;
}

void criterion_abort_test(void) {
    longjmp(before_test, 1);
}

void criterion_skip_test(const char *form, ...) {
    char *why = NULL;
    va_list arguments;
    va_start(arguments, form);
    if (vasprintf(&why, form, arguments) < 0)
        why = NULL;
    va_end(arguments);
    say("skipped: %s::%s: %s\n", running->test->category, running->test->name, why ? why : "");
    free(why);
    end = INSIDE_SKIPPED;
    longjmp(before_test, 1);
}

void criterion_continue_test(void) {
}

/* --- what a test says ---------------------------------------------------------------------------
 */

void cri_asserts_passed_incr(void) {
}

void criterion_send_assert(struct criterion_assert_stats *stats) {
    if (stats->passed)
        return;
    end = INSIDE_FAILED;
    say("[----] %s:%u: Assertion failed: %s\n", stats->file, stats->line, stats->message);
}

char *cr_translate_assert_msg(int which, ...) {
    static const char *const forms[] = {
        [CRITERION_ASSERT_MSG_FAIL] = "it gave up%s",
        [CRITERION_ASSERT_MSG_EXPR_FALSE] = "%s is false",
        [CRITERION_ASSERT_MSG_EXPR_AS_STRINGS_FALSE] = "%s is false (as strings)",
        [CRITERION_ASSERT_MSG_IS_NULL] = "%s is null",
        [CRITERION_ASSERT_MSG_IS_NOT_NULL] = "%s is not null",
        [CRITERION_ASSERT_MSG_IS_EMPTY] = "%s is empty",
        [CRITERION_ASSERT_MSG_IS_NOT_EMPTY] = "%s is not empty",
    };
    va_list arguments;
    va_start(arguments, which);
    const char *words = va_arg(arguments, const char *);
    va_end(arguments);
    char *message = NULL;
    cr_asprintf(&message, forms[which], words);
    return message;
}

int cr_asprintf(char **made, const char *form, ...) {
    va_list arguments;
    va_start(arguments, form);
    int length = vasprintf(made, form, arguments);
    va_end(arguments);
    if (length < 0)
        *made = NULL;
    return length;
}

void cr_asprintf_free(char *made) {
    free(made);
}

void cr_log(enum criterion_severity severity, const char *form, ...) {
    char *words = NULL;
    va_list arguments;
    va_start(arguments, form);
    if (vasprintf(&words, form, arguments) < 0)
        words = NULL;
    va_end(arguments);
    (void)severity;
    say("[----] %s::%s: %s\n", running->test->category, running->test->name, words ? words : "");
    free(words);
}
