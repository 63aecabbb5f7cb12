#include "sdl/system/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static volatile sig_atomic_t ended, stop_asked, continued;
static int ends[2] = {-1, -1}; /* a pipe to ourselves: a signal between two looks is not missed */

static void note(int number) {
    int kept = errno;
    if (number == SIGTSTP)
        stop_asked = 1;
    else if (number == SIGCONT)
        continued = 1;
    else
        ended = 1;
    ssize_t written = write(ends[1], "", 1); /* full: somebody will look anyway */
    (void)written;
    errno = kept;
}

void signals_catch(void) {
    static const int caught[] = {SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT};
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        ends[0] = ends[1] = -1; /* then the loop sees them at its next look */
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof caught / sizeof *caught; i++)
        sigaction(caught[i], &action, NULL);
}

bool signals_ended(void) {
    return ended;
}

void signals_end(void) {
    ended = 1;
}

static bool take(volatile sig_atomic_t *mark) {
    bool was = *mark;
    *mark = 0;
    return was;
}

bool signals_asked_to_stop(void) {
    return take(&stop_asked);
}

void signals_stop(void) {
    raise(SIGSTOP);
}

bool signals_continued(void) {
    return take(&continued);
}

void signals_wait(int64_t ms) {
    struct pollfd pipe = {.fd = ends[0], .events = POLLIN};
    char bytes[64];
    poll(&pipe, 1, ms > INT_MAX ? INT_MAX : ms < 0 ? 0 : (int)ms);
    while (read(ends[0], bytes, sizeof bytes) > 0)
        continue;
}
