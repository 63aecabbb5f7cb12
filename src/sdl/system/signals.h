/* Signals become marks that the loop looks at, and end its sleep. */
#ifndef LIMBER_SDL_SYSTEM_SIGNALS_H
#define LIMBER_SDL_SYSTEM_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

/* From now on SIGTERM, SIGINT and SIGHUP ask for an end, SIGTSTP for a stop, and SIGCONT says that
 * there was one. Before SDL starts: it would take them for a closed window. */
void signals_catch(void);

/* An end is asked for, by a signal or by signals_end. */
bool signals_ended(void);
void signals_end(void);
/* A stop is asked for; true once for each. signals_stop then stops this process until SIGCONT. */
bool signals_asked_to_stop(void);
void signals_stop(void);
/* The process was stopped and goes on; true once for each. */
bool signals_continued(void);

/* Sleeps so many milliseconds, or until a signal comes: one that came since the last call ends it
 * at once. Before signals_catch it sleeps to the end. */
void signals_wait(int64_t ms);

#endif
