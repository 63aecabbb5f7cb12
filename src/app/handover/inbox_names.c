/* A list of the names of files. */
#include <stdlib.h>
#include <string.h>

#include "app/handover/handover.h"
#include "base/memory.h"

void inbox_names_add(struct inbox_names *names, const char *name) {
    names->list = memory_realloc(names->list, (size_t)(names->count + 1) * sizeof *names->list);
    names->list[names->count++] = memory_strdup(name);
}

void inbox_names_free(struct inbox_names *names) {
    for (int i = 0; i < names->count; i++)
        free(names->list[i]);
    free(names->list);
    *names = (struct inbox_names){0};
}

bool inbox_names_have(const struct inbox_names *names, const char *name) {
    for (int i = 0; i < names->count; i++)
        if (strcmp(names->list[i], name) == 0)
            return true;
    return false;
}

static int by_name(const void *one, const void *other) {
    return strcmp(*(char *const *)one, *(char *const *)other);
}

void inbox_names_sort(struct inbox_names *names) {
    if (names->count > 1)
        qsort(names->list, (size_t)names->count, sizeof *names->list, by_name);
}
