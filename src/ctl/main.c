/* limberctl, the therapist's command line. Only this file asks the system where it lies
 * and what time it is. */
#include <locale.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "ctl/commands.h"

static struct date_moment wall_now(void) {
    struct timespec now;
    struct tm local;
    clock_gettime(CLOCK_REALTIME, &now);
    localtime_r(&now.tv_sec, &local);
    return (struct date_moment){(int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000,
                                (int)(local.tm_gmtoff / 60)};
}

static long ticks(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int main(int argc, char **argv) {
    setlocale(LC_CTYPE, "");
    char executable[4096];
    ssize_t length = readlink("/proc/self/exe", executable, sizeof executable - 1);
    executable[length > 0 ? length : 0] = '\0';
    const struct command_place place = {.executable = length > 0 ? executable : NULL,
                                        .share = LIMBER_SHARE,
                                        .version = LIMBER_VERSION,
                                        .xdg = getenv("XDG_DATA_HOME"),
                                        .home = getenv("HOME"),
                                        .now = wall_now(),
                                        .ticks = ticks,
                                        .asks = isatty(STDIN_FILENO) && isatty(STDERR_FILENO),
                                        .coloured = isatty(STDOUT_FILENO) && !getenv("NO_COLOR"),
                                        .shows = isatty(STDERR_FILENO)};
    return commands_run(argc, argv, &place, stdin, stdout, stderr);
}
