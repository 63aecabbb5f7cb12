/* limberctl erase: everything that a data folder holds of one client goes for good. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/memory.h"
#include "base/text.h"
#include "ctl/command.h"
#include "ctl/commands/erase_files.h"
#include "ctl/commands/rows.h"
#include "record/record.h"

enum { PEOPLE_MOST = 1000, ANSWER = 512 };

struct job {
    const struct command_input *input;
    const char *client;
    struct record *record; /* NULL: there is none */
    int64_t person;        /* 0: the record does not know them */
    struct record_counts held;
    struct erase_files files;
};

static void find_person(struct job *job) {
    struct person *people = memory_alloc(PEOPLE_MOST, sizeof *people);
    int count = record_people(job->record, people, PEOPLE_MOST);
    for (int i = 0; i < count; i++)
        if (strcmp(people[i].name, job->client) == 0)
            job->person = people[i].id;
    if (job->person)
        job->held = record_counts(job->record, job->person);
    free(people);
}

/* Not made where there is none: erasing begins no record. */
static int open_record(struct job *job) {
    char *path = file_join(job->input->data, "limber.db");
    bool there = access(path, F_OK) == 0;
    free(path);
    if (!there)
        return CTL_GOOD;
    struct record_opening opening;
    job->record = record_open(job->input->data, &opening);
    if (opening.health != RECORD_FINE)
        return command_fail(job->input, CTL_FAILED, "%s Nothing was erased.", opening.told.text);
    find_person(job);
    return CTL_GOOD;
}

static void list_what(const struct job *job, struct text *out) {
    text_addf(out, "%d sessions, %d scores, %d answers, %d programs, %d copies", job->held.sessions,
              job->held.scores, job->held.answers, job->files.programs, job->files.copies);
}

/* One line from the terminal, without its end. False at the end of input. */
static bool ask(const struct command_input *input, char answer[ANSWER]) {
    fflush(input->err);
    if (!fgets(answer, ANSWER, input->in))
        return false;
    answer[strcspn(answer, "\r\n")] = '\0';
    return true;
}

/* Twice, and the second time by name: a habit of pressing y is not enough. */
static bool is_sure(const struct job *job) {
    const struct command_input *input = job->input;
    char answer[ANSWER];
    struct text what = {0};
    list_what(job, &what);
    fprintf(input->err, "This erases %s of %s in %s. It cannot be undone.\nErase it? (yes/no) ",
            text_str(&what), job->client, input->data);
    text_free(&what);
    if (!ask(input, answer) || strcmp(answer, "yes") != 0)
        return false;
    fprintf(input->err, "Type the client's name to erase for good: ");
    return ask(input, answer) && strcmp(answer, job->client) == 0;
}

static void tell_json(const struct job *job) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "client", job->client);
    json_write_number(&w, "sessions", job->held.sessions);
    json_write_number(&w, "scores", job->held.scores);
    json_write_number(&w, "answers", job->held.answers);
    json_write_number(&w, "programs", job->files.programs);
    json_write_number(&w, "copies", job->files.copies);
    command_end_json(job->input, &w);
}

static void tell(const struct job *job) {
    struct text what = {0};
    list_what(job, &what);
    if (job->input->json)
        tell_json(job);
    else
        fprintf(job->input->out, "Erased: %s. Backups that were made before still hold them.\n",
                text_str(&what));
    text_free(&what);
}

/* Rows first: where they cannot go, nothing has gone. */
static int erase(const struct job *job) {
    struct err e = {""};
    if ((job->person && !record_erase(job->record, job->person, &e)) ||
        !erase_files_remove(&job->files, &e))
        return command_fail(job->input, CTL_FAILED, "%s", e.text);
    tell(job);
    return CTL_GOOD;
}

static int erase_if_sure(struct job *job) {
    const struct command_input *input = job->input;
    job->files = erase_files_list(input->data, job->client, input->library);
    if (!job->person && job->files.count == 0)
        return command_fail(input, CTL_FAILED, "%s holds nothing of \"%s\"", input->data,
                            job->client);
    if (command_has(input, "--yes"))
        return erase(job);
    if (!input->asks)
        return command_fail(input, CTL_USAGE,
                            "nobody can be asked here; --yes erases without asking");
    return is_sure(job) ? erase(job) : command_fail(input, CTL_FAILED, "nothing was erased");
}

static int run(const struct command_input *input) {
    struct job job = {.input = input, .client = command_value(input, "--client")};
    if (!job.client)
        return command_fail(input, CTL_USAGE, "erase needs --client NAME");
    int code = open_record(&job);
    if (code == CTL_GOOD)
        code = erase_if_sure(&job);
    erase_files_free(&job.files);
    record_close(job.record);
    return code;
}

static const struct command_option options[] = {
    {"--client", "NAME", "who is erased"}, {"--yes", NULL, "does not ask"}, {0}};

const struct command erase_command = {
    "erase",
    "",
    "everything of a client in the data folder, for good",
    0,
    0,
    run,
    options,
    "The record, the assigned programs and the saved copies go; it asks twice.\n"
    "Example: limberctl erase --client Sam --data /media/card/limber\n"};
