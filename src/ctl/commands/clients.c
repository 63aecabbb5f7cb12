/* limberctl clients: who is on a device, with which programs, and how they come along. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/folder.h"
#include "plan/program_read.h"
#include "record/record.h"

enum { PEOPLE_MOST = 256, PROGRAMS_MOST = 400, DAYS = 28 };

struct client {
    const char *name; /* "" for the person of a device without a prescribed program */
    int64_t person;   /* row of the record, 0: never there */
    int sessions;     /* begun and of some use, in the last 28 days */
    date_day last;    /* DATE_NONE: never */
};

struct view {
    const struct command_input *input;
    struct program *programs[PROGRAMS_MOST];
    int program_count;
    struct person people[PEOPLE_MOST];
    struct client clients[PEOPLE_MOST];
    int client_count;
};

static void load_programs(struct view *view, const char *path) {
    struct folder folder = folder_list(path);
    for (int i = 0; i < folder.count && view->program_count < PROGRAMS_MOST; i++) {
        struct faults faults = {0};
        struct program *program = program_load(folder.paths[i], view->input->library, &faults);
        if (program)
            view->programs[view->program_count++] = program;
        else
            fprintf(view->input->err, "limberctl: %s cannot be used; limberctl check says why\n",
                    folder.paths[i]);
        faults_free(&faults);
    }
    folder_free(&folder);
}

static struct client *client_named(struct view *view, const char *name) {
    for (int i = 0; i < view->client_count; i++)
        if (strcmp(view->clients[i].name, name) == 0)
            return &view->clients[i];
    if (view->client_count == PEOPLE_MOST)
        return NULL;
    view->clients[view->client_count] = (struct client){.name = name, .last = DATE_NONE};
    return &view->clients[view->client_count++];
}

/* Sessions are told by the days of the record; the last of them is the last day with one. */
static void count_sessions(struct client *client, struct record *record, date_day today) {
    struct record_day days[DAYS];
    if (!record_days(record, client->person, NULL, today - DAYS + 1, today, days))
        return;
    for (int i = 0; i < DAYS; i++) {
        client->sessions += days[i].done + days[i].part;
        if (days[i].done + days[i].part)
            client->last = days[i].day;
    }
}

/* The last session is older: each program of the client knows its own. */
static void find_last(const struct view *view, struct client *client, struct record *record) {
    for (int i = 0; i < view->program_count; i++) {
        const struct program *program = view->programs[i];
        struct date_moment at;
        enum record_result result;
        if (strcmp(program->client ? program->client : "", client->name) != 0 ||
            !record_last_end(record, client->person, program->id, &at, &result))
            continue;
        if (client->last == DATE_NONE || date_of(at) > client->last)
            client->last = date_of(at);
    }
}

static void read_record(struct view *view) {
    struct record_opening opening;
    char *path = file_join(view->input->data, "limber.db");
    bool there = access(path, R_OK) == 0;
    struct record *record = there ? record_open(view->input->data, &opening) : NULL;
    int count = record ? record_people(record, view->people, PEOPLE_MOST) : 0;
    for (int i = 0; i < count; i++) {
        struct client *client = client_named(view, view->people[i].name);
        if (!client)
            continue;
        client->person = view->people[i].id;
        count_sessions(client, record, date_of(view->input->now));
        find_last(view, client, record);
    }
    if (record)
        record_close(record);
    free(path);
}

/* --- telling ---------------------------------------------------------------------------------- */

/* The next program of that client from the i-th on; NULL after the last. */
static const struct program *next_program(const struct view *view, const struct client *client,
                                          int *i) {
    while (*i < view->program_count) {
        const struct program *program = view->programs[(*i)++];
        if (strcmp(program->client ? program->client : "", client->name) == 0)
            return program;
    }
    return NULL;
}

static void print_client(FILE *out, const struct view *view, const struct client *client) {
    char day[DATE_TEXT];
    int i = 0;
    if (client->last != DATE_NONE)
        date_write(client->last, day);
    fprintf(out, "%s: last session %s, %d in the last %d days\n",
            *client->name ? client->name : "(nobody named)",
            client->last == DATE_NONE ? "never" : day, client->sessions, DAYS);
    for (const struct program *p; (p = next_program(view, client, &i));)
        fprintf(out, "  %s, version %d: %s\n", p->id, p->version, p->title);
}

static void print_lines(const struct view *view) {
    for (int i = 0; i < view->client_count; i++)
        print_client(view->input->out, view, &view->clients[i]);
    if (view->client_count == 0)
        fputs("Nobody is on this device yet.\n", view->input->out);
}

static void write_client(struct json_write *w, const struct view *view,
                         const struct client *client) {
    int i = 0;
    json_write_object(w, NULL);
    json_write_text(w, "name", client->name);
    json_write_day(w, "last_session", client->last);
    json_write_number(w, "sessions_28_days", client->sessions);
    json_write_list(w, "programs");
    for (const struct program *p; (p = next_program(view, client, &i));) {
        json_write_object(w, NULL);
        json_write_text(w, "id", p->id);
        json_write_number(w, "version", p->version);
        json_write_text(w, "title", p->title);
        json_write_close(w);
    }
    json_write_close(w);
    json_write_close(w);
}

static void print_json(const struct view *view) {
    struct text out = {0};
    struct json_write w = command_begin_rows(&out, "clients");
    for (int i = 0; i < view->client_count; i++)
        write_client(&w, view, &view->clients[i]);
    command_end_json(view->input, &w);
}

static int run(const struct command_input *input) {
    struct view *view = memory_alloc(1, sizeof *view);
    view->input = input;
    char *folder = file_join(input->data, "programs");
    load_programs(view, folder);
    for (int i = 0; i < view->program_count; i++)
        client_named(view, view->programs[i]->client ? view->programs[i]->client : "");
    read_record(view);
    (input->json ? print_json : print_lines)(view);
    for (int i = 0; i < view->program_count; i++)
        program_free(view->programs[i]);
    free(folder);
    free(view);
    return CTL_GOOD;
}

const struct command clients_command = {
    "clients",
    "",
    "who is on this device, with which programs, and how often they come",
    0,
    0,
    run,
    NULL,
    "Example: limberctl clients --data /media/stick/limber\n"};
