#include "sdl/system/rest.h"

#include <limits.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "sdl/system/signals.h"

/* NAP_MS: what stays unread by SDL (a stick that trembles, a bus nobody listens to) wakes it no
 * more often than a still screen does. INPUT: the kernel's number for input devices. */
enum { NAP_MS = 100, DESCRIPTORS = 256, FIRST = 3, INPUT = 13 };

static int whole_ms(int64_t ms) {
    return ms > INT_MAX ? INT_MAX : ms < 0 ? 0 : (int)ms;
}

static void wait_for(struct pollfd *list, int count, int64_t ms) {
    poll(list, (nfds_t)count, whole_ms(ms));
    signals_heard();
}

void rest_nap(int64_t ms) {
    struct pollfd signal = {.fd = signals_descriptor(), .events = POLLIN};
    wait_for(&signal, 1, ms);
}

/* SDL keeps its descriptors to itself; but they are this process's, and by their kind they can be
 * told: the devices it reads, and the sockets of the display and of what is plugged in. */
static bool brings_events(int descriptor) {
    struct stat about;
    if (fstat(descriptor, &about) != 0)
        return false;
    return S_ISSOCK(about.st_mode) || (S_ISCHR(about.st_mode) && major(about.st_rdev) == INPUT);
}

void rest_deep(int64_t ms) {
    struct pollfd list[DESCRIPTORS];
    int count = 0;
    rest_nap(ms < NAP_MS ? ms : NAP_MS);
    if (ms <= NAP_MS || signals_ended())
        return;
    list[count++] = (struct pollfd){.fd = signals_descriptor(), .events = POLLIN};
    for (int i = FIRST; i < DESCRIPTORS; i++)
        if (brings_events(i) && count < DESCRIPTORS)
            list[count++] = (struct pollfd){.fd = i, .events = POLLIN};
    wait_for(list, count, ms - NAP_MS);
}
