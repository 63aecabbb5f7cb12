#include "session/queue.h"

#include <string.h>

#include "base/memory.h"

static void grow(struct queue *q) {
    int room = q->room ? q->room * 2 : 32;
    struct session_event *ring = memory_new((size_t)room, sizeof *ring);
    for (int i = 0; i < q->count; i++)
        ring[i] = q->ring[(q->first + i) % q->room];
    free(q->ring);
    q->ring = ring;
    q->room = room;
    q->first = 0;
}

void queue_put(struct queue *q, const struct session_event *event) {
    if (q->count == q->room)
        grow(q);
    q->ring[(q->first + q->count) % q->room] = *event;
    q->count++;
}

bool queue_take(struct queue *q, struct session_event *event) {
    if (q->count == 0)
        return false;
    *event = q->ring[q->first];
    q->first = (q->first + 1) % q->room;
    q->count--;
    return true;
}

void queue_free(struct queue *q) {
    free(q->ring);
    memset(q, 0, sizeof *q);
}
