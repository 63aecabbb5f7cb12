/* Messages to the service manager over its socket (the protocol of sd_notify): the first picture
 * stands, the main loop turns, it ends. Never waits: a manager that does not listen is no reason
 * to stand still. */
#ifndef LIMBER_SDL_SYSTEM_NOTIFY_H
#define LIMBER_SDL_SYSTEM_NOTIFY_H

#include <stdbool.h>
#include <stdint.h>

struct notify;

/* What the manager left in the environment; each may be NULL. */
struct notify_words {
    const char *socket;        /* NOTIFY_SOCKET: a path, or "@" and an abstract name */
    const char *watchdog_usec; /* WATCHDOG_USEC: how long it waits for the next sign */
};

/* NULL when nobody wants to know, or the socket's name cannot be one. Whose signs the manager waits
 * for (WATCHDOG_PID) is not asked: below cage it names cage, and means us. */
struct notify *notify_open(const struct notify_words *words);
void notify_close(struct notify *notify);

/* One message, "READY=1" or "STOPPING=1". `notify` may be NULL here and below. */
void notify_say(const struct notify *notify, const char *message);
/* The sign of life, when it is due: each half of the watchdog's time. */
void notify_step(struct notify *notify, int64_t now_ms);
/* When notify_step must be called next, monotonic ms; INT64_MAX: never. */
int64_t notify_deadline(const struct notify *notify);

#endif
