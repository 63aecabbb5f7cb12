/* The id that somebody may have meant. */
#ifndef LIMBER_PLAN_NEAREST_H
#define LIMBER_PLAN_NEAREST_H

/* The id of the NULL-terminated list that differs least from `id`: at most 3 letters put in, left
 * out or changed, and fewer than half of them. NULL when none is so near. Borrowed from the list.
 */
const char *nearest_find(const char *const *ids, const char *id);

#endif
