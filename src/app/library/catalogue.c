#include "app/library/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/memory.h"
#include "plan/library.h"

static int by_place(const void *one, const void *other) {
    const struct exercise *a = *(const struct exercise *const *)one;
    const struct exercise *b = *(const struct exercise *const *)other;
    int order = strcmp(a->region, b->region);
    order = order ? order : strcmp(a->position, b->position);
    return order ? order : strcmp(a->name, b->name);
}

static void list_regions(struct catalogue *catalogue) {
    catalogue->regions = memory_alloc((size_t)catalogue->count, sizeof *catalogue->regions);
    for (int i = 0; i < catalogue->count; i++) {
        const char *region = catalogue->exercises[i]->region;
        if (i == 0 || strcmp(region, catalogue->exercises[i - 1]->region) != 0)
            catalogue->regions[catalogue->region_count++] = region;
    }
}

void catalogue_read(struct catalogue *catalogue, struct library *library) {
    const char *const *ids = library_ids(library);
    int count = 0;
    if (catalogue->exercises)
        return;
    while (ids && ids[count])
        count++;
    catalogue->exercises = memory_alloc((size_t)count, sizeof *catalogue->exercises);
    for (int i = 0; i < count; i++) {
        struct err e = {""};
        const struct exercise *exercise = library_find(library, ids[i], &e);
        if (exercise)
            catalogue->exercises[catalogue->count++] = exercise;
        else
            log_warn("%s", e.text);
    }
    if (catalogue->count)
        qsort(catalogue->exercises, (size_t)catalogue->count, sizeof *catalogue->exercises,
              by_place);
    list_regions(catalogue);
}

void catalogue_free(struct catalogue *catalogue) {
    free(catalogue->exercises);
    free(catalogue->regions);
    *catalogue = (struct catalogue){0};
}

const struct exercise *const *catalogue_region(const struct catalogue *catalogue, int *count) {
    int first = 0;
    *count = 0;
    if (catalogue->region < 0 || catalogue->region >= catalogue->region_count)
        return NULL;
    const char *region = catalogue->regions[catalogue->region];
    while (strcmp(catalogue->exercises[first]->region, region) != 0)
        first++;
    while (first + *count < catalogue->count &&
           strcmp(catalogue->exercises[first + *count]->region, region) == 0)
        (*count)++;
    return catalogue->exercises + first;
}
