/* Signals become marks that the loop looks at. */
#ifndef LIMBER_SDL_SYSTEM_SIGNALS_H
#define LIMBER_SDL_SYSTEM_SIGNALS_H

#include <stdbool.h>

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

/* A descriptor that can be read as soon as a signal came; -1 before signals_catch. What is in it
 * is taken out by signals_heard. */
int signals_descriptor(void);
void signals_heard(void);

#endif
