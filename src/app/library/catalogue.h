/* The library as it is browsed: its regions, and the exercises of each, sorted by position. Read
 * when it is first looked at. */
#ifndef LIMBER_APP_CATALOGUE_H
#define LIMBER_APP_CATALOGUE_H

#include "plan/library.h"

/* The exercises are the library's, the lists are the catalogue's; begins as {0}. */
struct catalogue {
    const struct exercise **exercises; /* by region, then position, then name */
    int count;
    const char **regions; /* each one once, in the order of the exercises */
    int region_count;
    int region, exercise; /* chosen: indices of the above */
};

/* Reads all exercises, once. One that cannot be read is left out (and said in the log). */
void catalogue_read(struct catalogue *catalogue, struct library *library);
void catalogue_free(struct catalogue *catalogue);

/* The first exercise of the chosen region, and how many there are of it. */
const struct exercise *const *catalogue_region(const struct catalogue *catalogue, int *count);

#endif
