#include "sdl/clock.h"

#include <string.h>
#include <time.h>

struct app_time clock_now(void) {
    struct timespec mono, wall;
    struct tm local;
    if (clock_gettime(CLOCK_BOOTTIME, &mono) != 0)
        clock_gettime(CLOCK_MONOTONIC, &mono);
    clock_gettime(CLOCK_REALTIME, &wall);
    localtime_r(&wall.tv_sec, &local);
    struct app_time now = {.mono_ms = (int64_t)mono.tv_sec * 1000 + mono.tv_nsec / 1000000};
    now.wall.utc_ms = (int64_t)wall.tv_sec * 1000 + wall.tv_nsec / 1000000;
    now.wall.offset_min = (int)(local.tm_gmtoff / 60);
    return now;
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
