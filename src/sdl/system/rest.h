/* Sleeping between two looks at the events. */
#ifndef LIMBER_SDL_SYSTEM_REST_H
#define LIMBER_SDL_SYSTEM_REST_H

#include <stdint.h>

/* So long, or until a signal comes. */
void rest_nap(int64_t ms);
/* A dimmed screen: sleeps until an input device, the display or a signal has something to say, at
 * most so long. Nothing is polled: the processor may sleep as deep as it can. */
void rest_deep(int64_t ms);

#endif
