#include "session/queue.h"

#include <string.h>

#include "base/memory.h"

static void grow(struct queue *q) {
    int capacity = q->capacity ? q->capacity * 2 : 32;
    struct session_event *ring = memory_alloc((size_t)capacity, sizeof *ring);
    for (int i = 0; i < q->count; i++)
        ring[i] = q->ring[(q->first + i) % q->capacity];
    free(q->ring);
    q->ring = ring;
    q->capacity = capacity;
    q->first = 0;
}

void queue_put(struct queue *q, const struct session_event *event) {
    if (q->count == q->capacity)
        grow(q);
    q->ring[(q->first + q->count) % q->capacity] = *event;
    q->count++;
}

bool queue_take(struct queue *q, struct session_event *event) {
    if (q->count == 0)
        return false;
    *event = q->ring[q->first];
    q->first = (q->first + 1) % q->capacity;
    q->count--;
    return true;
}

void queue_free(struct queue *q) {
    free(q->ring);
    memset(q, 0, sizeof *q);
}
