/* The events that wait to be taken: first in, first out, never lost. Internal to this folder. */
#ifndef LIMBER_SESSION_QUEUE_H
#define LIMBER_SESSION_QUEUE_H

#include <stdbool.h>

#include "session/event.h"

/* A ring that grows when it is full. Starts as {0}; free with queue_free. */
struct queue {
    struct session_event *ring; /* owned */
    int capacity, first, count;
};

void queue_put(struct queue *q, const struct session_event *event);
bool queue_take(struct queue *q, struct session_event *event);
void queue_free(struct queue *q);

#endif
