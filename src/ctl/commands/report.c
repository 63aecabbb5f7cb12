/* limberctl report: what happened since the last visit, on one or two sheets. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "ctl/given_record.h"
#include "ctl/language.h"
#include "share/report/forms.h"

static const struct format {
    const char *name;
    void (*write)(struct text *out, struct report *report);
} formats[] = {{"html", report_html}, {"text", report_text}, {"json", report_json}};

enum { FORMATS = sizeof formats / sizeof *formats };

static const struct format *format_of(const struct command_input *input) {
    const char *name = command_value(input, "--format");
    name = name ? name : input->json ? "json" : "html";
    for (int i = 0; i < FORMATS; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

static const char *output_of(const struct command_input *input) {
    const char *path = command_value(input, "--output");
    return path && strcmp(path, "-") != 0 ? path : NULL;
}

static int put(const struct command_input *input, const struct text *page) {
    const char *path = output_of(input);
    struct err e = {""};
    if (!path) {
        fwrite(text_str(page), 1, page->length, input->out);
        return CTL_GOOD;
    }
    return file_write(path, text_str(page), page->length, &e)
               ? CTL_GOOD
               : command_fail(input, CTL_FAILED, "%s", e.text);
}

/* JSON is for programs, and the same in every language. */
static void write_words(const struct command_input *input, struct text *page, struct report *report,
                        const struct format *format) {
    if (format->write != report_json)
        language_use(input, report->program ? report->program->language : NULL, NULL);
    format->write(page, report);
}

static int write_report(const struct command_input *input, const struct given_record *given,
                        const struct format *format) {
    struct err e = {""};
    struct report_request ask = {.person = given->person.id,
                                 .client = given->person.name,
                                 .program_id = command_value(input, "--program"),
                                 .from = given->span.from,
                                 .to = given->span.to,
                                 .now = input->now,
                                 .library = input->library};
    struct report *report = report_read(given->record, &ask, &e);
    struct text page = {0};
    if (!report)
        return command_fail(input, CTL_FAILED, "%s", e.text);
    int code = CTL_GOOD;
    if (ask.program_id && !report->program)
        code = command_fail(input, CTL_FAILED, "%s did no session of a program \"%s\"",
                            *ask.client ? ask.client : "the client", ask.program_id);
    else
        write_words(input, &page, report, format);
    if (code == CTL_GOOD)
        code = put(input, &page);
    text_free(&page);
    report_free(report);
    return code;
}

static int run(const struct command_input *input) {
    const struct format *format = format_of(input);
    struct given_record given;
    if (!format)
        return command_fail(input, CTL_USAGE, "--format is html, text or json, not \"%s\"",
                            command_value(input, "--format"));
    int code = language_check(input);
    if (code != CTL_GOOD)
        return code;
    code = given_record_open(input, &given);
    if (code == CTL_GOOD)
        code = write_report(input, &given, format);
    given_record_close(&given);
    return code;
}

static const struct command_option options[] = {
    GIVEN_RECORD_OPTIONS,
    {"--program", "ID", "of this program; else of the one followed last"},
    {"--format", "FORMAT", "html (one page, for print), text (80 columns) or json"},
    {"--output", "FILE", "where it goes; else standard output"},
    LANGUAGE_OPTION,
    {0}};

const struct command report_command = {
    "report",
    "[FILE-or-DB]",
    "what happened since the last visit, on one or two sheets",
    0,
    1,
    run,
    options,
    "Example: limberctl report --client Sam --from 2026-11-23 -o report.html\n"};
