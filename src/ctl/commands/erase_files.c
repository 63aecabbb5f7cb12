#include "ctl/commands/erase_files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/memory.h"
#include "base/text.h"
#include "plan/folder.h"
#include "plan/program_read.h"
#include "record/record.h"

static void add(struct erase_files *files, char *path) {
    files->paths = memory_realloc(files->paths, (size_t)(files->count + 1) * sizeof *files->paths);
    files->paths[files->count++] = path;
}

static void add_beside(struct erase_files *files, const char *path, const char *ending) {
    struct text name = {0};
    text_addf(&name, "%s%s", path, ending);
    if (access(text_str(&name), F_OK) == 0)
        add(files, memory_strdup(text_str(&name)));
    text_free(&name);
}

/* --- programs -------------------------------------------------------------------------------- */

/* All programs of the folder; NULL where a file is none. */
struct shelf {
    struct program **list;
    int count;
};

static struct shelf load_all(const struct folder *folder, struct library *library) {
    struct shelf shelf = {memory_alloc((size_t)folder->count + 1, sizeof *shelf.list),
                          folder->count};
    for (int i = 0; i < folder->count; i++) {
        struct faults faults = {0};
        shelf.list[i] = program_load(folder->paths[i], library, &faults);
        faults_free(&faults);
    }
    return shelf;
}

static bool is_theirs(const struct program *program, const char *client) {
    return program && program->client && strcmp(program->client, client) == 0;
}

static bool names_file(const struct program *program, const char *file) {
    for (int i = 0; i < program->item_count; i++) {
        const struct exercise *exercise = program->items[i].exercise;
        for (int k = 0; exercise->own && k < exercise->image_count; k++)
            if (strcmp(exercise->images[k], file) == 0)
                return true;
        if (program->items[i].voice && strcmp(program->items[i].voice, file) == 0)
            return true;
    }
    return false;
}

/* A picture or a spoken cue that goes with the program, unless somebody else's names it too. */
static void add_named(struct erase_files *files, const struct shelf *shelf, const char *client,
                      const struct program *program, const char *file) {
    for (int i = 0; file && i < shelf->count; i++)
        if (shelf->list[i] && !is_theirs(shelf->list[i], client) &&
            strcmp(shelf->list[i]->folder, program->folder) == 0 &&
            names_file(shelf->list[i], file))
            return;
    int fd = file ? file_open_beneath(program->folder, file, NULL) : -1;
    if (fd < 0)
        return;
    close(fd);
    add(files, file_join(program->folder, file));
}

static void add_program(struct erase_files *files, const struct shelf *shelf, const char *client,
                        const struct program *program) {
    add(files, memory_strdup(program->path));
    add_beside(files, program->path, ".sig");
    add_beside(files, program->path, ".bak");
    files->programs++;
    for (int i = 0; i < program->item_count; i++) {
        const struct exercise *exercise = program->items[i].exercise;
        for (int k = 0; exercise->own && k < exercise->image_count; k++)
            add_named(files, shelf, client, program, exercise->images[k]);
        add_named(files, shelf, client, program, program->items[i].voice);
    }
    size_t length = strlen(program->folder), ending = sizeof FOLDER_OWN - 1;
    if (length > ending && strcmp(program->folder + length - ending, FOLDER_OWN) == 0)
        add(files, memory_strdup(program->folder)); /* empty by then; its name is the program's */
}

static void list_programs(struct erase_files *files, const char *data, const char *client,
                          struct library *library) {
    char *path = file_join(data, "programs");
    struct folder folder = folder_list(path);
    struct shelf shelf = load_all(&folder, library);
    for (int i = 0; i < shelf.count; i++)
        if (is_theirs(shelf.list[i], client))
            add_program(files, &shelf, client, shelf.list[i]);
    for (int i = 0; i < shelf.count; i++)
        program_free(shelf.list[i]);
    free(shelf.list);
    folder_free(&folder);
    free(path);
}

/* --- copies ---------------------------------------------------------------------------------- */

static bool is_record_of(const char *path, const char *client) {
    struct record *record = record_open_file(path, NULL);
    struct person person = {0};
    bool found =
        record && record_people(record, &person, 1) == 1 && strcmp(person.name, client) == 0;
    record_close(record);
    return found;
}

/* As older copies have it, in a line of its own at their beginning. */
static bool is_json_of(const char *path, const char *client) {
    char head[4096] = "";
    struct text member = {0}, line = {0};
    FILE *file = fopen(path, "r");
    size_t length = file ? fread(head, 1, sizeof head - 1, file) : 0;
    struct json_write w = json_write_begin(&member, JSON_WRITE_TIGHT);
    json_write_object(&w, NULL);
    json_write_text(&w, "client", client);
    text_addf(&line, "\n%s,\n", text_str(&member) + 1); /* without the bracket before it */
    bool found = length > 0 && strstr(head, text_str(&line));
    text_free(&member);
    text_free(&line);
    if (file)
        fclose(file);
    return found;
}

static void add_copy(struct erase_files *files, const char *folder, const char *name,
                     const char *client) {
    static const struct {
        const char *ending;
        bool (*is_of)(const char *path, const char *client);
    } kinds[] = {{".db", is_record_of}, {".json", is_json_of}};
    char *path = file_join(folder, name), *end = strrchr(path, '.');
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && end; i++) {
        if (strcmp(end, kinds[i].ending) != 0 || !kinds[i].is_of(path, client))
            continue;
        add(files, memory_strdup(path));
        *end = '\0';
        add_beside(files, path, ".csv");
        files->copies++;
        break;
    }
    free(path);
}

static void list_copies(struct erase_files *files, const char *data, const char *client) {
    char *path = file_join(data, "copies");
    DIR *stream = opendir(path);
    for (struct dirent *entry; stream && (entry = readdir(stream));)
        add_copy(files, path, entry->d_name, client);
    if (stream)
        closedir(stream);
    free(path);
}

struct erase_files erase_files_list(const char *data, const char *client, struct library *library) {
    struct erase_files files = {0};
    list_programs(&files, data, client, library);
    list_copies(&files, data, client);
    return files;
}

bool erase_files_remove(const struct erase_files *files, struct err *e) {
    bool good = true;
    for (int i = 0; i < files->count; i++)
        if (remove(files->paths[i]) != 0 && errno != ENOENT && good)
            good = error_set(e, "%s cannot be removed (%s); remove it by hand", files->paths[i],
                             strerror(errno));
    return good;
}

void erase_files_free(struct erase_files *files) {
    for (int i = 0; i < files->count; i++)
        free(files->paths[i]);
    free(files->paths);
    *files = (struct erase_files){0};
}
