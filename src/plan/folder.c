#include "plan/folder.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

static int by_name(const void *one, const void *other) {
    return strcmp(*(char *const *)one, *(char *const *)other);
}

static bool is_program(const char *name) {
    size_t length = strlen(name);
    return name[0] != '.' && length > 5 && strcmp(name + length - 5, ".json") == 0 &&
           strcmp(name, "program.schema.json") != 0;
}

struct folder folder_list(const char *path) {
    struct folder folder = {0};
    DIR *listing = path ? opendir(path) : NULL;
    if (!listing)
        return folder;
    for (struct dirent *entry; (entry = readdir(listing)) && folder.count < FOLDER_FILES;) {
        if (!is_program(entry->d_name))
            continue;
        folder.paths =
            memory_resize(folder.paths, (size_t)(folder.count + 1) * sizeof *folder.paths);
        folder.paths[folder.count++] = file_join(path, entry->d_name);
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
