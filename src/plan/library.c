#include "plan/library.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/nearest.h"
#include "plan/read/exercise_read.h"
#include "plan/texts.h"

/* One file's bound; the largest of ours has 2 KB. */
enum { EXERCISE_BYTES = 64 * 1024 };

struct entry {
    struct entry *next;
    struct exercise exercise, own; /* as it is shown, and as its file has it */
};

/* A language that was spoken once. */
struct tongue {
    struct tongue *next;
    const char *path;
    struct texts *texts;
};

struct library {
    char *folder;
    struct arena memory;
    struct entry *entries; /* what was read so far */
    const char **ids;      /* NULL until asked for */
    struct tongue *tongues;
    const struct texts *texts; /* NULL: English */
};

struct library *library_open(const char *folder) {
    struct library *library = memory_alloc(1, sizeof *library);
    library->folder = memory_strdup(folder);
    return library;
}

void library_close(struct library *library) {
    if (!library)
        return;
    for (struct tongue *one = library->tongues; one; one = one->next)
        texts_close(one->texts);
    arena_free(&library->memory);
    free(library->ids);
    free(library->folder);
    free(library);
}

static const struct exercise *find_read(const struct library *library, const char *id) {
    for (const struct entry *e = library->entries; e; e = e->next)
        if (strcmp(e->exercise.id, id) == 0)
            return &e->exercise;
    return NULL;
}

/* The first error of the faults as one sentence; false when there is one. */
static bool no_error(const struct faults *faults, const char *path, struct err *e) {
    const struct fault *first = faults_first_error(faults);
    return !first || error_set(e, "%s: %s %s", path, first->pointer, first->what);
}

/* Reads the root of a file into the exercise. */
static bool read_root(struct library *library, const struct cJSON *root, const char *path,
                      struct exercise *exercise, struct err *e) {
    if (json_type(root) != JSON_OBJECT)
        return error_set(e, "%s: is not an exercise; it must be an object", path);
    struct faults faults = {0};
    struct form_reader r = {.faults = &faults, .memory = &library->memory};
    exercise_read_library(&r, root, exercise);
    bool good = no_error(&faults, path, e);
    form_reader_free(&r);
    faults_free(&faults);
    return good;
}

static bool read_file(struct library *library, const char *path, struct exercise *exercise,
                      struct err *e) {
    size_t length;
    char *text = file_read(path, EXERCISE_BYTES, &length, e);
    if (!text)
        return false;
    struct cJSON *root = json_read(text, length, e);
    free(text);
    if (!root)
        return error_prefix(e, "%s", path);
    bool good = read_root(library, root, path, exercise, e);
    json_free(root);
    return good;
}

static bool say_unknown(struct library *library, const char *id, struct err *e) {
    const char *near = nearest_find(library_ids(library), id);
    return near ? error_set(e, "\"%s\" is not in the library; did you mean %s?", id, near)
                : error_set(e, "\"%s\" is not in the library; choose one of docs/exercises.md", id);
}

static const struct exercise *read_new(struct library *library, const char *id, struct err *e) {
    char *name = memory_alloc(strlen(id) + sizeof ".json", 1);
    snprintf(name, strlen(id) + sizeof ".json", "%s.json", id);
    char *path = file_join(library->folder, name);
    struct entry *entry = arena_alloc(&library->memory, 1, sizeof *entry);
    bool good = access(path, F_OK) == 0 ? read_file(library, path, &entry->exercise, e)
                                        : say_unknown(library, id, e);
    if (good && strcmp(entry->exercise.id, id) != 0)
        good = error_set(e, "%s: /id is \"%s\"; it must be the name of the file", path,
                         entry->exercise.id);
    free(path);
    free(name);
    if (!good)
        return NULL;
    entry->own = entry->exercise;
    texts_exercise(library->texts, &entry->own, &entry->exercise);
    entry->next = library->entries;
    library->entries = entry;
    return &entry->exercise;
}

const struct exercise *library_find(struct library *library, const char *id, struct err *e) {
    if (!form_is_id(id)) {
        error_set(e, "\"%.70s\" cannot be an exercise's id; ids have only a-z, 0-9 and -", id);
        return NULL;
    }
    const struct exercise *known = find_read(library, id);
    return known ? known : read_new(library, id, e);
}

/* --- other languages ------------------------------------------------------------------------- */

static const struct texts *texts_of(struct library *library, const char *path, struct err *e) {
    for (const struct tongue *one = library->tongues; one; one = one->next)
        if (strcmp(one->path, path) == 0)
            return one->texts;
    struct texts *texts = texts_open(path, e);
    if (!texts)
        return NULL;
    struct tongue *one = arena_alloc(&library->memory, 1, sizeof *one);
    *one = (struct tongue){library->tongues, arena_strdup(&library->memory, path), texts};
    library->tongues = one;
    return texts;
}

bool library_set_language(struct library *library, const char *path, struct err *e) {
    library->texts = path ? texts_of(library, path, e) : NULL;
    for (struct entry *entry = library->entries; entry; entry = entry->next)
        texts_exercise(library->texts, &entry->own, &entry->exercise);
    return !path || library->texts;
}

void library_translate(const struct library *library, struct program *program) {
    texts_program(library->texts, program);
}

/* --- all ids ---------------------------------------------------------------------------------- */

/* The id of a file's name, in the arena; NULL when it is no exercise's. */
static const char *id_of_name(struct library *library, const char *name) {
    size_t length = strlen(name);
    if (length < 6 || strcmp(name + length - 5, ".json") != 0)
        return NULL;
    char *id = arena_strdup(&library->memory, name);
    id[length - 5] = '\0';
    return form_is_id(id) ? id : NULL;
}

static int compare_ids(const void *a, const void *b) {
    const char *const *one = a, *const *other = b;
    return strcmp(*one, *other);
}

const char *const *library_ids(struct library *library) {
    if (library->ids)
        return library->ids;
    size_t count = 0, capacity = 128;
    library->ids = memory_alloc(capacity, sizeof *library->ids);
    DIR *folder = opendir(library->folder);
    for (struct dirent *file; folder && (file = readdir(folder));) {
        const char *id = id_of_name(library, file->d_name);
        if (!id)
            continue;
        if (count + 2 > capacity)
            library->ids = memory_realloc(library->ids, (capacity *= 2) * sizeof *library->ids);
        library->ids[count++] = id;
    }
    if (folder)
        closedir(folder);
    library->ids[count] = NULL;
    qsort(library->ids, count, sizeof *library->ids, compare_ids);
    return library->ids;
}
