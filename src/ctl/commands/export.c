/* limberctl export: the record of one client as a table, as a record file, as JSON or as FHIR. */
#include <string.h>

#include "ctl/commands/rows.h"
#include "ctl/given_record.h"
#include "ctl/output.h"
#include "ctl/progress.h"
#include "record/copy.h"
#include "share/fhir/fhir.h"
#include "share/share.h"

/* What one session takes, about: for the bar alone. */
enum { FHIR_SESSION_BYTES = 7000, JSON_SESSION_BYTES = 4400 };

struct job {
    const struct command_input *input;
    const struct given_record *given;
    struct output *output;
    struct progress progress;
    long written; /* bytes */
    struct err *e;
};

static bool add(struct job *job, const struct text *text) {
    return output_add(job->output, text_str(text), text->length) ||
           error_set(job->e, "the output cannot be written; is there room?");
}

static bool write_csv(struct job *job) {
    const char *name = command_value(job->input, "--table");
    enum share_table table = share_table_find(name ? name : share_table_id(SHARE_SESSIONS));
    struct text out = {0};
    bool good = share_csv_table(job->given->record, job->given->person.id, table, job->given->span,
                                &out, job->e) &&
                add(job, &out);
    text_free(&out);
    return good;
}

static bool take(void *userdata, const char *bytes, size_t length) {
    struct job *job = userdata;
    job->written += (long)length;
    progress_at(&job->progress, job->written, job->input->ticks());
    return output_add(job->output, bytes, length);
}

/* Handed out at once, so there is no bar. */
static bool write_record(struct job *job) {
    return record_copy_to(job->given->record, job->given->person.id, job->given->span, take, job,
                          job->e);
}

/* A bar for so many bytes a session, about. */
static void begin_bar(struct job *job, int session_bytes) {
    long all = (long)history_count(job->given->record, job->given->person.id) * session_bytes;
    job->progress = progress_begin(job->input->shows ? job->input->err : NULL, "export", all,
                                   job->input->ticks());
}

static bool write_json(struct job *job) {
    begin_bar(job, JSON_SESSION_BYTES);
    bool good = share_record_to(job->given->record, job->given->person.id, job->given->span,
                                job->input->now, &(struct share_sink){take, job}, job->e);
    progress_end(&job->progress);
    return good;
}

static bool write_fhir(struct job *job) {
    const struct fhir_request ask = {.person = job->given->person.id,
                                     .pseudonym = command_value(job->input, "--pseudonym"),
                                     .span = job->given->span,
                                     .now = job->input->now,
                                     .library = job->input->library};
    begin_bar(job, FHIR_SESSION_BYTES);
    bool good = fhir_write(job->given->record, &ask, &(struct share_sink){take, job}, job->e);
    progress_end(&job->progress);
    return good;
}

static const struct format {
    const char *name;
    bool (*write)(struct job *job);
} formats[] = {
    {"csv", write_csv}, {"record", write_record}, {"json", write_json}, {"fhir", write_fhir}};

static const struct format *format_of(const struct command_input *input) {
    const char *name = command_value(input, "--format");
    name = name ? name : input->json ? "json" : "csv";
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

static int judge(const struct command_input *input, const struct format *format) {
    const char *table = command_value(input, "--table");
    if (!format)
        return command_fail(input, CTL_USAGE, "--format is csv, record, json or fhir, not \"%s\"",
                            command_value(input, "--format"));
    if (table && share_table_find(table) == SHARE_TABLES)
        return command_fail(input, CTL_USAGE,
                            "--table is sessions, exercises or answers, not \"%s\"", table);
    if (table && strcmp(format->name, "csv") != 0)
        return command_fail(input, CTL_USAGE, "--table belongs to --format csv");
    if (command_has(input, "--pseudonym") && strcmp(format->name, "fhir") != 0)
        return command_fail(input, CTL_USAGE, "--pseudonym belongs to --format fhir");
    if (strcmp(format->name, "record") == 0 && !command_value(input, "--output"))
        return command_fail(input, CTL_USAGE,
                            "a record file is no text; name one with -o (\"-\" is the output)");
    return CTL_GOOD;
}

static int write_to(const struct command_input *input, const struct given_record *given,
                    const struct format *format) {
    struct err e = {""};
    struct output output;
    struct job job = {.input = input, .given = given, .output = &output, .e = &e};
    bool good = output_open(&output, input, &e) && format->write(&job);
    good = output_close(&output, good, &e);
    return good ? CTL_GOOD : command_fail(input, CTL_FAILED, "%s", e.text);
}

static int run(const struct command_input *input) {
    const struct format *format = format_of(input);
    struct given_record given = {0};
    int code = judge(input, format);
    if (code == CTL_GOOD)
        code = given_record_open(input, &given);
    if (code == CTL_GOOD)
        code = write_to(input, &given, format);
    given_record_close(&given);
    return code;
}

static const struct command_option options[] = {
    GIVEN_RECORD_OPTIONS,
    {"--format", "FORMAT",
     "csv (the usual), record (a record file), json (the same as text) or fhir"},
    {"--table", "TABLE", "of csv: sessions (the usual), exercises or answers"},
    {"--pseudonym", "NAME", "of fhir: stands for the client's name"},
    OUTPUT_OPTIONS,
    {0}};

const struct command export_command = {
    "export",
    "[FILE-or-DB]",
    "the record of a client as a table, a record file, JSON or FHIR",
    0,
    1,
    run,
    options,
    "Example: limberctl export --client Sam --format fhir -o sam.json\n"};
