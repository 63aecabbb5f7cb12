#include "session/queue.h"

#include <criterion/criterion.h>

Test(queue, keeps_order_through_growing_and_turning) {
    struct queue q = {0};
    struct session_event e = {0};
    int put = 0, taken = 0;
    for (int round = 0; round < 40; round++) {
        for (int i = 0; i < 7; i++) {
            e.item = put++;
            queue_put(&q, &e);
        }
        for (int i = 0; i < 4; i++) {
            cr_assert(queue_take(&q, &e));
            cr_assert_eq(e.item, taken++);
        }
    }
    while (queue_take(&q, &e))
        cr_assert_eq(e.item, taken++);
    cr_assert_eq(taken, put);
    queue_free(&q);
}

Test(queue, an_empty_one_gives_nothing) {
    struct queue q = {0};
    struct session_event e = {.item = 42};
    cr_assert_not(queue_take(&q, &e));
    cr_assert_eq(e.item, 42);
}
