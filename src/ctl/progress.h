/* A progress bar on the terminal for what takes over a second. Nothing where there is no terminal.
 */
#ifndef LIMBER_CTL_PROGRESS_H
#define LIMBER_CTL_PROGRESS_H

#include <stdbool.h>
#include <stdio.h>

struct progress {
    FILE *out; /* NULL: there is no terminal */
    const char *what;
    long done, all, began_ms, shown_ms; /* milliseconds of a monotonic clock */
    bool shown;
};

/* `out` is a terminal (command_input.shows), or NULL. `all` steps are to come. */
struct progress progress_begin(FILE *out, const char *what, long all, long now_ms);
/* So many are done. Shown from the first second on, and no more than ten times a second. */
void progress_at(struct progress *progress, long done, long now_ms);
/* Wipes the line. */
void progress_end(struct progress *progress);

#endif
