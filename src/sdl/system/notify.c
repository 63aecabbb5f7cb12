#include "sdl/system/notify.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "base/memory.h"

struct notify {
    int socket;
    struct sockaddr_un address;
    socklen_t length;
    int64_t every_ms, due_ms; /* every_ms 0: no watchdog */
};

/* A whole number above 0; 0 when it is none. */
static int64_t number(const char *digits) {
    char *end;
    if (!digits || *digits < '0' || *digits > '9')
        return 0;
    long long value = strtoll(digits, &end, 10);
    return *end ? 0 : value;
}

static bool take_address(struct notify *notify, const char *name) {
    size_t length = strlen(name);
    bool abstract = name[0] == '@';
    if ((!abstract && name[0] != '/') || length < 2 || length >= sizeof notify->address.sun_path)
        return false;
    notify->address.sun_family = AF_UNIX;
    memcpy(notify->address.sun_path, name, length + 1);
    if (abstract)
        notify->address.sun_path[0] = '\0';
    /* The zero at its end belongs to a path, not to an abstract name. */
    notify->length =
        (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (abstract ? 0 : 1));
    return true;
}

static void take_watchdog(struct notify *notify, const struct notify_words *words) {
    int64_t watchdog_ms = number(words->watchdog_usec) / 1000;
    if (watchdog_ms <= 0)
        return;
    notify->every_ms = watchdog_ms > 1 ? watchdog_ms / 2 : 1;
    notify->due_ms = INT64_MIN;
}

struct notify *notify_open(const struct notify_words *words) {
    if (!words->socket || !words->socket[0])
        return NULL;
    struct notify *notify = memory_alloc(1, sizeof *notify);
    notify->due_ms = INT64_MAX;
    notify->socket = -1;
    if (take_address(notify, words->socket))
        notify->socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (notify->socket < 0) {
        log_warn("the service manager's socket %s cannot be used; it is not told anything",
                 words->socket);
        free(notify);
        return NULL;
    }
    take_watchdog(notify, words);
    return notify;
}

void notify_close(struct notify *notify) {
    if (!notify)
        return;
    close(notify->socket);
    free(notify);
}

void notify_say(const struct notify *notify, const char *message) {
    if (notify)
        sendto(notify->socket, message, strlen(message), MSG_NOSIGNAL | MSG_DONTWAIT,
               (const struct sockaddr *)(const void *)&notify->address, notify->length);
}

void notify_step(struct notify *notify, int64_t now_ms) {
    if (!notify || now_ms < notify->due_ms)
        return;
    notify_say(notify, "WATCHDOG=1");
    notify->due_ms = now_ms + notify->every_ms;
}

int64_t notify_deadline(const struct notify *notify) {
    return notify ? notify->due_ms : INT64_MAX;
}
