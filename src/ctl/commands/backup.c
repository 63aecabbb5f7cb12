/* limberctl backup: everything on this device in one file. */
#include "record/file/backup.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/memory.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "ctl/kept_files.h"
#include "ctl/progress.h"
#include "record/history.h"

/* A picture or a spoken cue; the loader takes smaller ones. */
enum { FILE_BYTES = 64 * 1024 * 1024, PEOPLE_MOST = 1000 };

struct job {
    const struct command_input *input;
    struct progress progress;
    int files;
};

static void show(void *userdata, long done, long all) {
    struct job *job = userdata;
    job->progress.all = all > 0 ? all : 1;
    progress_at(&job->progress, done, job->input->ticks());
}

static bool add_file(struct job *job, struct backup *backup, const char *folder, const char *name,
                     struct err *e) {
    size_t length = 0;
    char *path = file_join(folder, name), *bytes = file_read(path, FILE_BYTES, &length, e);
    bool good = bytes && backup_add(backup, name, bytes, length, e);
    job->files += good;
    free(bytes);
    free(path);
    return good;
}

static bool add_files(struct job *job, struct backup *backup, struct err *e) {
    char *folder = file_join(job->input->data, "programs");
    struct kept_files files = kept_files_list(folder);
    bool good = true;
    for (int i = 0; i < files.count && good; i++)
        good = add_file(job, backup, folder, files.names[i], e);
    kept_files_free(&files);
    free(folder);
    return good;
}

static bool write_part(struct job *job, struct record *record, const char *part, struct err *e) {
    struct backup *backup = backup_begin(record, part, (struct backup_watch){show, job}, e);
    return backup && backup_end(backup, add_files(job, backup, e), e);
}

/* Under another name until it is whole and was looked over. */
static bool write_backup(struct job *job, struct record *record, const char *path, struct err *e) {
    struct text part = {0};
    text_addf(&part, "%s.part", path);
    bool good = write_part(job, record, text_str(&part), e);
    if (good && !file_replace(text_str(&part), path)) {
        unlink(text_str(&part));
        good = error_set(e, "%s cannot be written; may you write there?", path);
    }
    text_free(&part);
    return good;
}

static void tell(const struct job *job, struct record *record, const char *path) {
    struct person *people = memory_alloc(PEOPLE_MOST, sizeof *people);
    int count = record_people(record, people, PEOPLE_MOST), sessions = 0;
    for (int i = 0; i < count; i++)
        sessions += history_count(record, people[i].id);
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "file", path);
    json_write_number(&w, "people", count);
    json_write_number(&w, "sessions", sessions);
    json_write_number(&w, "files", job->files);
    if (!job->input->json)
        fprintf(job->input->out,
                "%s holds %d people, %d sessions and %d files of programs. It was read "
                "back and is whole.\n",
                path, count, sessions, job->files);
    command_end_json(job->input, &w);
    free(people);
}

static int back_up(const struct command_input *input, const char *path) {
    struct err e = {""};
    struct job job = {.input = input};
    char *database = file_join(input->data, "limber.db");
    struct record *record = record_open_file(database, &e);
    job.progress = progress_begin(input->shows ? input->err : NULL, "backup", 1, input->ticks());
    bool good = record && write_backup(&job, record, path, &e);
    progress_end(&job.progress);
    if (good)
        tell(&job, record, path);
    record_close(record);
    free(database);
    return good ? CTL_GOOD : command_fail(input, CTL_FAILED, "%s", e.text);
}

static int run(const struct command_input *input) {
    const char *path = command_value(input, "--output");
    if (!path)
        return command_fail(input, CTL_USAGE, "backup needs -o FILE: where it goes");
    return back_up(input, path);
}

static const struct command_option options[] = {{"--output", "FILE", "where it goes"}, {0}};

const struct command backup_command = {"backup",
                                       "",
                                       "the record and the programs of this device in one file",
                                       0,
                                       0,
                                       run,
                                       options,
                                       "Example: limberctl backup -o monday.db\n"};
