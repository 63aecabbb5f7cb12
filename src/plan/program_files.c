#include "plan/program_files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/attachment.h"

static int by_name(const void *one, const void *other) {
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

int program_files_list(const struct program *program, const char *names[PROGRAM_FILES_MOST]) {
    int count = 0, kept = 0;
    for (int i = 0; i < program->item_count; i++) {
        const struct program_item *item = &program->items[i];
        for (int k = 0; item->exercise->own && k < item->exercise->image_count; k++)
            names[count++] = item->exercise->images[k];
        if (item->voice)
            names[count++] = item->voice;
    }
    if (count)
        qsort(names, (size_t)count, sizeof *names, by_name);
    for (int i = 0; i < count; i++)
        if (i == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    return kept;
}

bool program_files_has(const struct program *program, const char *name) {
    const char *names[PROGRAM_FILES_MOST];
    int count = program_files_list(program, names);
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* Are the two folders one? */
static bool is_same_folder(const char *one, const char *other) {
    struct stat a, b;
    return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

/* The bytes of a file beside a program, never from beyond its folder. */
static char *read_beside(const char *folder, const char *name, size_t *length, struct err *e) {
    int fd = file_open_beneath(folder, name, e);
    if (fd < 0)
        return NULL;
    char *bytes = file_read_fd(fd, name, ATTACHMENT_PICTURE_BYTES, length, e);
    close(fd);
    return bytes;
}

/* A name may have folders of its own. */
static bool put(const char *to, const char *name, const char *bytes, size_t length, struct err *e) {
    char *path = file_join(to, name), *folder = file_folder(path);
    bool good = file_make_folder(folder, e) && file_write(path, bytes, length, e);
    free(folder);
    free(path);
    return good;
}

/* What stands at that name already, against these bytes. */
static enum program_files_state look(const char *to, const char *name, const char *bytes,
                                     size_t length) {
    size_t there_length;
    struct stat about;
    char *path = file_join(to, name);
    bool taken = lstat(path, &about) == 0;
    char *there = taken ? read_beside(to, name, &there_length, NULL) : NULL;
    bool same = there && there_length == length && memcmp(there, bytes, length) == 0;
    free(there);
    free(path);
    return same ? PROGRAM_FILES_PRESENT : taken ? PROGRAM_FILES_CONFLICT : PROGRAM_FILES_MISSING;
}

enum program_files_state program_files_compare(const struct program *program, const char *folder) {
    const char *names[PROGRAM_FILES_MOST];
    int count = program_files_list(program, names);
    enum program_files_state all = PROGRAM_FILES_PRESENT;
    if (is_same_folder(program->folder, folder))
        return PROGRAM_FILES_PRESENT;
    for (int i = 0; i < count; i++) {
        size_t length;
        char *bytes = read_beside(program->folder, names[i], &length, NULL);
        enum program_files_state one =
            bytes ? look(folder, names[i], bytes, length) : PROGRAM_FILES_MISSING;
        all = one > all ? one : all;
        free(bytes);
    }
    return all;
}

static bool copy_one(const char *from, const char *to, const char *name, struct err *e) {
    size_t length;
    char *bytes = read_beside(from, name, &length, e);
    if (!bytes)
        return false;
    enum program_files_state state = look(to, name, bytes, length);
    bool good = state == PROGRAM_FILES_PRESENT ||
                (state == PROGRAM_FILES_MISSING
                     ? put(to, name, bytes, length, e)
                     : error_set(e,
                                 "%s is there already with other bytes in %s; give the new one "
                                 "another name",
                                 name, to));
    free(bytes);
    return good;
}

bool program_files_copy(const struct program *program, const char *folder, struct err *e) {
    const char *names[PROGRAM_FILES_MOST];
    int count = program_files_list(program, names);
    if (is_same_folder(program->folder, folder))
        return true;
    for (int i = 0; i < count; i++)
        if (!copy_one(program->folder, folder, names[i], e))
            return false;
    return true;
}
