#include "ctl/commands.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/paths.h"
#include "ctl/command_line.h"
#include "ctl/commands/rows.h"
#include "plan/library.h"

/* In the order of the alphabet. */
static const struct command *const table[] = {&assign_command,
                                              &backup_command,
                                              &check_command,
                                              &clients_command,
                                              &diff_command,
                                              &edit_command,
                                              &erase_command,
                                              &exercises_command,
                                              &export_command,
                                              &figure_command,
                                              &handout_command,
                                              &keygen_command,
                                              &log_command,
                                              &new_command,
                                              &report_command,
                                              &restore_command,
                                              &rule_command,
                                              &sign_command,
                                              &timeline_command,
                                              &today_command,
                                              &trust_command,
                                              &verify_command,
                                              NULL};

static void print_options(FILE *out, const struct command_option *list) {
    for (const struct command_option *option = list; option && option->name; option++) {
        char head[64];
        const char *brief = command_line_short(option->name);
        snprintf(head, sizeof head, "%s%s%s %s", brief ? brief : "", brief ? ", " : "",
                 option->name, option->value ? option->value : "");
        fprintf(out, "  %-18s %s\n", head, option->what);
    }
}

static void print_usage(FILE *out) {
    fputs("usage: limberctl COMMAND [OPTION...] ARGUMENT...\n\n", out);
    for (int i = 0; table[i]; i++) {
        const struct command *command = table[i];
        fprintf(out, "  %-9s %-14s %s\n", command->name, command->arguments, command->what);
    }
    fputs("\nlimberctl COMMAND --help tells more of one. All take:\n\n", out);
    print_options(out, command_line_common);
    fputs("\nExit code: 0 good, 1 failed, 2 wrong usage, 3 a program file was refused.\n", out);
}

static void print_command(FILE *out, const struct command *command) {
    fprintf(out, "usage: limberctl %s%s%s%s\n\n%s\n", command->name,
            command->options ? " [OPTION...]" : "", *command->arguments ? " " : "",
            command->arguments, command->what);
    if (command->options)
        fputs("\n", out);
    print_options(out, command->options);
    if (command->more)
        fprintf(out, "\n%s", command->more);
}

static const struct command *find(const char *name) {
    for (int i = 0; table[i]; i++)
        if (strcmp(table[i]->name, name) == 0)
            return table[i];
    return NULL;
}

/* Do the words and the options suit the command? CTL_USAGE and a sentence where they do not. */
static int judge(const struct command_input *input, const struct command *command,
                 const struct command_line *line) {
    const char *foreign = command_line_foreign(line, command);
    if (foreign)
        return command_fail(input, CTL_USAGE, "%s takes no %s; limberctl %s --help tells more",
                            command->name, foreign, command->name);
    if (input->count < command->least)
        return command_fail(input, CTL_USAGE, "%s needs %s; limberctl %s --help tells more",
                            command->name, command->arguments, command->name);
    if (command->most >= 0 && input->count > command->most)
        return command_fail(input, CTL_USAGE,
                            "%s: \"%s\" is one word too many; limberctl %s "
                            "--help tells more",
                            command->name, input->arguments[command->most], command->name);
    return CTL_GOOD;
}

/* Opens the library round the command. */
static int run_with(const struct command *command, struct command_input *input) {
    char *exercises = file_join(input->assets, "exercises");
    char *ready = file_join(input->assets, "../programs");
    input->library = library_open(exercises);
    input->ready = ready;
    int code = command->run(input);
    library_close(input->library);
    free(ready);
    free(exercises);
    return code;
}

static int run_command(const struct command_line *line, const struct command_place *place,
                       struct command_input *input) {
    const struct command *command = find(line->words[0]);
    if (!command)
        return command_fail(input, CTL_USAGE, "there is no command %s; limberctl --help lists them",
                            line->words[0]);
    if (line->help) {
        print_command(input->out, command);
        return CTL_GOOD;
    }
    input->arguments = line->words + 1;
    input->count = line->count - 1;
    int code = judge(input, command, line);
    if (code != CTL_GOOD)
        return code;
    char *assets = paths_assets(line->assets, place->executable, place->share);
    char *languages = paths_languages(assets, place->executable);
    char *data = paths_data(line->data, place->xdg, place->home);
    input->assets = assets;
    input->data = data;
    input->languages = languages;
    code = run_with(command, input);
    gettext_close();
    free(languages);
    free(assets);
    free(data);
    if (fflush(input->out) == 0 && !ferror(input->out))
        return code;
    return command_fail(input, CTL_FAILED, "the output cannot be written; is the disk full?");
}

static int run_line(const struct command_line *line, const struct command_place *place,
                    struct command_input *input) {
    if (line->unknown)
        return command_fail(input, CTL_USAGE, "there is no option %s; limberctl --help lists them",
                            line->unknown);
    if (line->lacking)
        return command_fail(input, CTL_USAGE, "%s needs a value", line->lacking);
    if (line->version) {
        fprintf(input->out, "limberctl %s\n", place->version);
        return CTL_GOOD;
    }
    if (line->count > 0)
        return run_command(line, place, input);
    print_usage(line->help ? input->out : input->err);
    return line->help ? CTL_GOOD : CTL_USAGE;
}

int commands_run(int argc, char **argv, const struct command_place *place, FILE *in, FILE *out,
                 FILE *err) {
    struct command_line line;
    command_line_read(&line, table, argc, argv);
    struct command_input input = {.json = line.json,
                                  .given = line.given,
                                  .given_count = line.given_count,
                                  .now = place->now,
                                  .ticks = place->ticks,
                                  .version = place->version,
                                  .in = in,
                                  .out = out,
                                  .err = err,
                                  .asks = place->asks,
                                  .coloured = place->coloured,
                                  .shows = place->shows};
    int code = run_line(&line, place, &input);
    command_line_free(&line);
    return code;
}
