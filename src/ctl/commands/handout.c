/* limberctl handout: a program on paper. */
#include "share/paper/handout.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "ctl/language.h"

static int write_to(const struct command_input *input, const struct text *page) {
    struct err e = {""};
    const char *output = command_value(input, "--output");
    if (!output || strcmp(output, "-") == 0) {
        fputs(text_str(page), input->out);
        return CTL_GOOD;
    }
    if (!file_write(output, page->bytes, page->length, &e))
        return command_fail(input, CTL_FAILED, "%s", e.text);
    fprintf(input->err, "%s is written. Open it in a browser and print it.\n", output);
    return CTL_GOOD;
}

static int print(const struct command_input *input, const struct program *program,
                 const struct country *country) {
    char *exercises = file_join(input->assets, "exercises");
    const struct handout handout = {program, exercises, country};
    struct text page = {0};
    handout_write(&page, &handout);
    int code = write_to(input, &page);
    text_free(&page);
    free(exercises);
    return code;
}

static int run(const struct command_input *input) {
    const char *id = command_value(input, "--country"), *path = input->arguments[0];
    const struct country *country = id ? countries_find(id) : NULL;
    struct faults faults = {0};
    struct program *program = NULL;
    if (id && !country)
        return command_fail(input, CTL_USAGE,
                            "--country: \"%.20s\" is not known; leave it out, or use two letters "
                            "such as GB",
                            id);
    int code = language_check(input);
    if (code != CTL_GOOD)
        return code;
    code = command_load(input, path, &program, &faults);
    for (int i = 0; i < faults.count && !program; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    if (program)
        language_use(input, program->language, program);
    if (program)
        code = print(input, program, country);
    program_free(program);
    faults_free(&faults);
    return code;
}

static const struct command_option options[] = {
    {"--output", "FILE", "write there; else, or with -, to standard output"},
    {"--country", "ID", "two letters, GB: whose emergency number stands on it"},
    LANGUAGE_OPTION,
    {0}};

const struct command handout_command = {
    "handout",
    "PROGRAM",
    "print a program for the client, as one HTML page",
    1,
    1,
    run,
    options,
    "Example: limberctl handout sam-low-back.json --country GB --output sam.html\n"};
