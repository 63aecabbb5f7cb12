#include "plan/folder.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

static int by_name(const void *one, const void *other) {
    return strcmp(*(char *const *)one, *(char *const *)other);
}

static bool is_program(const char *name) {
    size_t length = strlen(name);
    return name[0] != '.' && length > 5 && strcmp(name + length - 5, ".json") == 0 &&
           strcmp(name, "program.schema.json") != 0;
}

/* "NAME.limber" becomes "NAME.limber/NAME.json"; NULL: it is no such folder. To be freed. */
static char *inner_of(const char *path, const char *name) {
    size_t length = strlen(name), ending = sizeof FOLDER_OWN - 1;
    if (name[0] == '.' || length <= ending || strcmp(name + length - ending, FOLDER_OWN) != 0)
        return NULL;
    struct text inner = {0};
    text_addf(&inner, "%s/%.*s.json", name, (int)(length - ending), name);
    char *found = file_join(path, text_str(&inner));
    text_free(&inner);
    if (access(found, F_OK) == 0)
        return found;
    free(found);
    return NULL;
}

static void add(struct folder *folder, char *path) {
    folder->paths =
        memory_realloc(folder->paths, (size_t)(folder->count + 1) * sizeof *folder->paths);
    folder->paths[folder->count++] = path;
}

struct folder folder_list(const char *path) {
    struct folder folder = {0};
    DIR *listing = path ? opendir(path) : NULL;
    if (!listing)
        return folder;
    for (struct dirent *entry; (entry = readdir(listing)) && folder.count < FOLDER_FILES;) {
        char *inner = inner_of(path, entry->d_name);
        if (inner)
            add(&folder, inner);
        else if (is_program(entry->d_name))
            add(&folder, file_join(path, entry->d_name));
    }
    closedir(listing);
    if (folder.count)
        qsort(folder.paths, (size_t)folder.count, sizeof *folder.paths, by_name);
    return folder;
}

void folder_free(struct folder *folder) {
    for (int i = 0; i < folder->count; i++)
        free(folder->paths[i]);
    free(folder->paths);
    *folder = (struct folder){0};
}
