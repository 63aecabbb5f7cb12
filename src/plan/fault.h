/* What is wrong with a file: all of it, each with the way to mend it. */
#ifndef LIMBER_PLAN_FAULT_H
#define LIMBER_PLAN_FAULT_H

#include <stdbool.h>

enum fault_kind { FAULT_ERROR, FAULT_WARNING };

struct fault {
    enum fault_kind kind;
    char *pointer; /* JSON pointer, "" for the whole file */
    char *what;    /* what is wrong, and how to mend it */
};

/* Owned by the caller; freed by faults_free. Starts as {0}. At most FAULTS_MOST are kept (a
 * hostile file must not fill memory); the last then says that there are more. */
enum { FAULTS_MOST = 100 };

struct faults {
    struct fault *list;
    int count;
    int errors; /* how many of them are errors */
};

/* Returns false for an error, true for a warning. */
bool faults_add(struct faults *faults, enum fault_kind kind, const char *pointer,
                const char *format, ...) __attribute__((format(printf, 4, 5)));
/* The first error, else NULL. Borrowed. */
const struct fault *faults_first_error(const struct faults *faults);
void faults_free(struct faults *faults);

#endif
