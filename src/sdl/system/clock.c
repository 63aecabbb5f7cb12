#include "sdl/system/clock.h"

#include <string.h>
#include <time.h>

static int64_t milliseconds(const struct timespec *time) {
    return (int64_t)time->tv_sec * 1000 + time->tv_nsec / 1000000;
}

/* Kernels without the clock that counts sleep have the other one. */
static int64_t read_clock(clockid_t clock) {
    struct timespec time = {0};
    if (clock_gettime(clock, &time) != 0)
        clock_gettime(CLOCK_MONOTONIC, &time);
    return milliseconds(&time);
}

/* The library reads the zone once; somebody who travels sets another, so it is asked to look again
 * with each minute. */
int clock_offset(int64_t utc_ms) {
    static int64_t looked = INT64_MIN;
    int64_t minute = utc_ms / 60000;
    time_t seconds = (time_t)(utc_ms / 1000);
    struct tm local;
    if (minute != looked)
        tzset();
    looked = minute;
    return localtime_r(&seconds, &local) ? (int)(local.tm_gmtoff / 60) : 0;
}

struct app_time clock_now(void) {
    struct timespec wall = {0};
    struct app_time now = {.mono_ms = read_clock(CLOCK_BOOTTIME)};
    clock_gettime(CLOCK_REALTIME, &wall);
    now.wall.utc_ms = milliseconds(&wall);
    now.wall.offset_min = clock_offset(now.wall.utc_ms);
    return now;
}

int64_t clock_slept(void) {
    return read_clock(CLOCK_BOOTTIME) - read_clock(CLOCK_MONOTONIC);
}

void clock_boot(char *id, int size) {
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    id[0] = '\0';
    if (!file)
        return;
    if (!fgets(id, size, file))
        id[0] = '\0';
    id[strcspn(id, "\n")] = '\0';
    fclose(file);
}
