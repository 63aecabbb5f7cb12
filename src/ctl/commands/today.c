/* limberctl today: what a client does on a day, derived from the program, the record and the
 * therapist's rules; and why. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "care/today.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/folder.h"
#include "plan/program_read.h"
#include "record/record.h"

enum { NOON_MIN = 12 * 60 };

static int fail(const struct command_input *input, const char *what, const char *which) {
    fprintf(input->err, "limberctl: %s%s\n", what, which);
    return CTL_FAILED;
}

static const char *client_of(const struct command_input *input) {
    return command_value(input, "--client");
}

/* The moment that is asked about: a day means its noon. */
static bool moment_of(const struct command_input *input, struct date_moment *moment) {
    date_day day;
    *moment = input->now;
    if (!command_value(input, "--date") ||
        date_parse_moment(command_value(input, "--date"), moment))
        return true;
    if (!date_parse(command_value(input, "--date"), &day))
        return false;
    moment->utc_ms = ((int64_t)day * 24 * 60 + NOON_MIN - moment->offset_min) * 60000;
    return true;
}

/* Is the program the client's, and newer than what was found so far? */
static bool better(const struct program *program, const struct program *found, const char *client) {
    const char *name = program->client ? program->client : "";
    if (strcmp(name, client) != 0)
        return false;
    return !found || program->version >= found->version;
}

/* The client's newest program of the assigned ones. */
static struct program *find_program(const struct command_input *input, const char *client) {
    char *path = file_join(input->data, "programs");
    struct folder folder = folder_list(path);
    struct program *found = NULL;
    for (int i = 0; i < folder.count; i++) {
        struct faults faults = {0};
        struct program *program = program_load(folder.paths[i], input->library, &faults);
        faults_free(&faults);
        if (program && better(program, found, client)) {
            program_free(found);
            found = program;
        } else {
            program_free(program);
        }
    }
    folder_free(&folder);
    free(path);
    return found;
}

static int64_t find_person(struct record *record, const char *client) {
    struct person people[64];
    int count = record_people(record, people, 64);
    for (int i = 0; i < count; i++)
        if (strcmp(people[i].name, client) == 0)
            return people[i].id;
    return 0;
}

/* The record is only looked at: where there is none, none is made. */
static struct record *open_record(const struct command_input *input) {
    struct record_opening opening;
    char *path = file_join(input->data, "limber.db");
    bool there = access(path, R_OK) == 0;
    free(path);
    return there ? record_open(input->data, &opening) : NULL;
}

/* What came after the moment that is asked about was not known then. Rows stand in the order in
 * which they came. */
static void cut_behind(struct course *course, struct date_moment moment) {
    while (course->session_count > 0 &&
           course->sessions[course->session_count - 1].began.utc_ms > moment.utc_ms)
        course->session_count--;
    while (course->mark_count > 0 &&
           course->marks[course->mark_count - 1].at.utc_ms > moment.utc_ms)
        course->mark_count--;
}

static void print_today(const struct command_input *input, const struct program *program,
                        const char *client, struct date_moment moment) {
    struct record *record = open_record(input);
    int64_t person = record ? find_person(record, client) : 0;
    struct course course = {.screened = DATE_NONE};
    struct text out = {0};
    if (person && record_course(record, person, program, due_read(program), &course))
        cut_behind(&course, moment);
    else if (client_of(input))
        fprintf(input->err, "limberctl: nothing is recorded of %s: this is a first day\n", client);
    struct today today = today_plan(program, &course, moment);
    (input->json ? today_json : today_write)(&out, program, &today);
    fputs(text_str(&out), input->out);
    text_free(&out);
    record_course_free(&course);
    if (record)
        record_close(record);
}

static int run(const struct command_input *input) {
    struct date_moment moment;
    struct faults faults = {0};
    struct program *program = NULL;
    int code = CTL_GOOD;
    if (!moment_of(input, &moment)) {
        fprintf(input->err, "limberctl: --date wants YYYY-MM-DD, not \"%s\"\n",
                command_value(input, "--date"));
        return CTL_USAGE;
    }
    if (input->count > 0)
        code = command_load(input, input->arguments[0], &program, &faults);
    else
        program = find_program(input, client_of(input) ? client_of(input) : "");
    for (int i = 0; i < faults.count; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, input->arguments[0], &faults.list[i]);
    if (program) {
        const char *own = program->client ? program->client : "";
        print_today(input, program, client_of(input) ? client_of(input) : own, moment);
    } else if (code == CTL_GOOD) {
        code = client_of(input) ? fail(input, "no program is assigned to ", client_of(input))
                                : fail(input, "name a client with --client, or a program file", "");
    }
    program_free(program);
    faults_free(&faults);
    return code;
}

static const struct command_option options[] = {
    {"--client", "NAME", "whose newest assigned program is taken, where no FILE is given"},
    {"--date", "DATE", "the day as 2026-11-21, or a moment; else now"},
    {0}};

const struct command today_command = {"today",
                                      "[FILE]",
                                      "what a client does on a day, and why",
                                      0,
                                      1,
                                      run,
                                      options,
                                      "Example: limberctl today --client Sam --date 2026-12-01\n"};
