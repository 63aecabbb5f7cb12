#include "ctl/kept_files.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/memory.h"
#include "record/file/backup.h"

enum { DEPTH = 4, FILES_MOST = 20000 };

static void add(struct kept_files *files, char *name) {
    files->names = memory_realloc(files->names, (size_t)(files->count + 1) * sizeof *files->names);
    files->names[files->count++] = name;
}

static void list(struct kept_files *files, const char *folder, const char *below, int depth);

static void take(struct kept_files *files, const char *folder, const char *name, int depth) {
    struct stat about;
    char *path = file_join(folder, name);
    bool there = lstat(path, &about) == 0;
    free(path);
    if (there && S_ISREG(about.st_mode) && kept_files_name_is_safe(name))
        add(files, memory_strdup(name));
    else if (there && S_ISDIR(about.st_mode) && depth < DEPTH)
        list(files, folder, name, depth + 1);
}

static void list(struct kept_files *files, const char *folder, const char *below, int depth) {
    char *path = *below ? file_join(folder, below) : memory_strdup(folder);
    DIR *stream = opendir(path);
    free(path);
    for (struct dirent *entry; stream && (entry = readdir(stream));) {
        if (entry->d_name[0] == '.' || files->count == FILES_MOST)
            continue;
        char *name = *below ? file_join(below, entry->d_name) : memory_strdup(entry->d_name);
        take(files, folder, name, depth);
        free(name);
    }
    if (stream)
        closedir(stream);
}

static int compare(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

struct kept_files kept_files_list(const char *folder) {
    struct kept_files files = {0};
    list(&files, folder, "", 0);
    if (files.count > 1)
        qsort(files.names, (size_t)files.count, sizeof *files.names, compare);
    return files;
}

void kept_files_free(struct kept_files *files) {
    for (int i = 0; i < files->count; i++)
        free(files->names[i]);
    free(files->names);
    *files = (struct kept_files){0};
}

bool kept_files_name_is_safe(const char *name) {
    if (!*name || *name == '/' || strlen(name) >= BACKUP_NAME)
        return false;
    for (const char *at = name; *at; at++)
        if ((unsigned char)*at < 0x20 || strchr("\\:*?\"<>|\x7F", *at))
            return false;
    for (const char *part = name; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL)
        if (*part == '.' || *part == '/' || *part == '\0') /* "..", hidden, "a//b", "a/" */
            return false;
    return true;
}

bool kept_files_write(const char *folder, const char *name, const void *bytes, size_t length,
                      struct err *e) {
    if (!kept_files_name_is_safe(name))
        return error_set(e, "the backup holds a file with a name that may not be: %.80s", name);
    char *path = file_join(folder, name), *above = file_folder(path);
    bool good = file_make_folder(above, e) && file_write(path, bytes, length, e);
    free(above);
    free(path);
    return good;
}
