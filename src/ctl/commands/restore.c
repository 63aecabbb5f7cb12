/* limberctl restore: a backup put back. What is here is set aside first, never deleted. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/text.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "ctl/kept_files.h"
#include "ctl/progress.h"
#include "record/file/backup.h"

enum { NUMBERS = 1000 };

struct job {
    const struct command_input *input;
    struct progress progress;
    char *database, *programs;       /* what is here */
    char *fresh;                     /* the programs of the backup, on their way */
    struct text kept, kept_programs; /* where what is here was set aside; "" */
    int files;
    struct err *e;
};

static void show(void *userdata, long done, long all) {
    struct job *job = userdata;
    job->progress.all = all > 0 ? all : 1;
    progress_at(&job->progress, done, job->input->ticks());
}

/* "PATH.before-1", the first number that is free. */
static bool free_name(const char *path, struct text *name, struct err *e) {
    for (int i = 1; i < NUMBERS; i++) {
        text_clear(name);
        text_addf(name, "%s.before-%d", path, i);
        if (access(text_str(name), F_OK) != 0)
            return true;
    }
    return error_set(e, "there are too many %s.before-N; move some of them away", path);
}

/* --- what is here -------------------------------------------------------------------------------
 */

static bool copy_to(struct job *job, struct record *record, const char *path) {
    struct backup *copy = backup_begin(record, path, (struct backup_watch){0}, job->e);
    return copy && backup_end(copy, true, job->e);
}

/* One that cannot be read cannot be copied: it is renamed as it is, with its log. */
static bool move_aside(struct job *job) {
    static const char *const endings[] = {"-wal", "-shm", "-journal", ""};
    bool good = true;
    if (!command_has(job->input, "--force")) {
        error_prefix(job->e, "what is here cannot be copied (--force moves it aside)");
        return false;
    }
    if (!free_name(job->database, &job->kept, job->e))
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && good; i++) {
        struct text from = {0}, to = {0};
        text_addf(&from, "%s%s", job->database, endings[i]);
        text_addf(&to, "%s%s", text_str(&job->kept), endings[i]);
        good = rename(text_str(&from), text_str(&to)) == 0 || errno == ENOENT;
        text_free(&from);
        text_free(&to);
    }
    return good || error_set(job->e, "%s cannot be renamed (%s)", job->database, strerror(errno));
}

/* What is here is copied beside itself, so that it stays in its place till the backup is in it. */
static bool set_aside(struct job *job, struct record *backup) {
    if (access(job->database, F_OK) != 0)
        return true;
    struct record *here = record_open_file(job->database, job->e);
    if (!here)
        return move_aside(job);
    bool good = command_has(job->input, "--force") || !backup_is_older(backup, here) ||
                error_set(job->e,
                          "%s holds what came after this backup was made; --force restores all the "
                          "same and keeps it beside",
                          job->database);
    good = good && free_name(job->database, &job->kept, job->e) &&
           copy_to(job, here, text_str(&job->kept));
    if (!good)
        text_clear(&job->kept);
    record_close(here);
    return good;
}

/* --- programs ----------------------------------------------------------------------------------
 */

static bool take_file(void *userdata, const char *name, const void *bytes, size_t length) {
    struct job *job = userdata;
    job->files++;
    return kept_files_write(job->fresh, name, bytes, length, job->e);
}

/* Of an earlier try that was cut short. */
static void clear_fresh(const struct job *job) {
    struct kept_files files = kept_files_list(job->fresh);
    for (int i = 0; i < files.count; i++) {
        char *path = file_join(job->fresh, files.names[i]);
        unlink(path);
        free(path);
    }
    kept_files_free(&files);
}

/* All of them under another name first, so that the folder is never half. */
static bool fetch_programs(struct job *job, struct record *backup) {
    clear_fresh(job);
    return file_make_folder(job->fresh, job->e) &&
           (backup_files(backup, take_file, job) || *job->e->text ||
            error_set(job->e, "the backup's programs cannot be read"));
}

static bool put_programs(struct job *job) {
    if (access(job->programs, F_OK) == 0 &&
        (!free_name(job->programs, &job->kept_programs, job->e) ||
         rename(job->programs, text_str(&job->kept_programs)) != 0))
        return error_set(job->e, "%s cannot be renamed (%s)", job->programs, strerror(errno));
    return file_replace(job->fresh, job->programs) ||
           error_set(job->e, "%s cannot be renamed (%s)", job->fresh, strerror(errno));
}

/* --- the record --------------------------------------------------------------------------------
 */

/* The backup without the files that it keeps: they go to the folder. */
static bool put_record(struct job *job, struct record *backup) {
    struct text bare = {0};
    text_addf(&bare, "%s.restoring", job->database);
    bool good = copy_to(job, backup, text_str(&bare));
    struct record *record = good ? record_open_file(text_str(&bare), job->e) : NULL;
    good =
        record && backup_restore(record, job->database, (struct backup_watch){show, job}, job->e);
    record_close(record);
    unlink(text_str(&bare));
    text_free(&bare);
    return good;
}

static bool restore(struct job *job, struct record *backup) {
    *job->e->text = '\0';
    return file_make_folder(job->input->data, job->e) && set_aside(job, backup) &&
           fetch_programs(job, backup) && put_record(job, backup) && put_programs(job);
}

static void tell_json(const struct job *job) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "record", job->database);
    json_write_number(&w, "files", job->files);
    json_write_list(&w, "before");
    json_write_text(&w, NULL, text_str(&job->kept));
    json_write_text(&w, NULL, text_str(&job->kept_programs));
    command_end_json(job->input, &w);
}

static void tell(const struct job *job) {
    FILE *out = job->input->out;
    if (job->input->json) {
        tell_json(job);
        return;
    }
    fprintf(out, "%s is restored, with %d files of programs.\n", job->database, job->files);
    if (job->kept.length)
        fprintf(out, "What was there before is kept as %s.\n", text_str(&job->kept));
    if (job->kept_programs.length)
        fprintf(out, "Its programs are kept as %s.\n", text_str(&job->kept_programs));
}

static int run(const struct command_input *input) {
    struct err e = {""};
    struct job job = {.input = input,
                      .database = file_join(input->data, "limber.db"),
                      .programs = file_join(input->data, "programs"),
                      .fresh = file_join(input->data, "programs.restoring"),
                      .e = &e};
    struct record *backup = record_open_file(input->arguments[0], &e);
    job.progress = progress_begin(input->shows ? input->err : NULL, "restore", 1, input->ticks());
    bool good = backup && restore(&job, backup);
    progress_end(&job.progress);
    if (good)
        tell(&job);
    record_close(backup);
    free(job.database);
    free(job.programs);
    free(job.fresh);
    text_free(&job.kept);
    text_free(&job.kept_programs);
    return good ? CTL_GOOD : command_fail(input, CTL_FAILED, "%s", e.text);
}

static const struct command_option options[] = {
    {"--force", NULL, "also over a record that holds more than the backup"}, {0}};

const struct command restore_command = {
    "restore",
    "FILE",
    "puts a backup back; what is here is kept beside it",
    1,
    1,
    run,
    options,
    "Example: limberctl restore monday.db --data /media/card/limber\n"};
