#include "ctl/commands.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/place.h"
#include "plan/fault.h"

static const struct command table[] = {
    {"check", "FILE...", "list every fault of program files, and how to mend each", 1, -1,
     check_run},
    {"exercises", "", "list the exercises of the library; a * marks those that have a figure", 0, 0,
     exercises_run},
    {"figure", "ID", "draw an exercise as SVG (--at 0..1, --side left|right, --person 0..)", 1, 1,
     figure_run},
    {"rule", "", "decide by the therapist's rules: one JSON object or more on standard input", 0, 0,
     rule_run},
    {"timeline", "FILE", "list each phase of a program with its start and length", 1, 1,
     timeline_run},
    {"today", "[FILE]", "what a client does on a day (--client NAME, --date YYYY-MM-DD)", 0, 1,
     today_run},
};

enum { COMMANDS = sizeof table / sizeof *table };

static void print_usage(FILE *out) {
    fputs("usage: limberctl COMMAND [--json] [--assets DIR] ARGUMENT...\n\n", out);
    for (int i = 0; i < COMMANDS; i++)
        fprintf(out, "  %-9s %-9s %s\n", table[i].name, table[i].arguments, table[i].what);
    fputs("\n  --json        print JSON instead of lines\n"
          "  --assets DIR  where the exercises lie (DIR/exercises)\n"
          "  --data DIR    the record and the assigned programs (else XDG data, limber/)\n"
          "  --help, --version\n\n"
          "Exit code: 0 good, 1 failed, 2 wrong usage, 3 a program file was refused.\n",
          out);
}

static const struct command *find(const char *name) {
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    return NULL;
}

void commands_print_fault(FILE *out, const char *file, const struct fault *fault) {
    fprintf(out, "%s:%s: %s: %s\n", file, fault->pointer,
            fault->kind == FAULT_ERROR ? "error" : "warning", fault->what);
}

struct options {
    bool json, help, version, rest; /* rest: "--" was seen, what follows are files */
    const char *assets, *at, *side, *person, *client, *date, *data, *unknown, *lacking;
    char **words;
    int count;
};

/* Options that take a word: as the next argument, or behind "=". Returns how many arguments were
 * taken; 0 when it is none of them. */
static int take_valued(struct options *o, char **argv) {
    const struct {
        const char *name;
        const char **place;
    } valued[] = {{"--assets", &o->assets}, {"--at", &o->at},         {"--side", &o->side},
                  {"--person", &o->person}, {"--client", &o->client}, {"--date", &o->date},
                  {"--data", &o->data}};
    for (size_t i = 0; i < sizeof valued / sizeof *valued; i++) {
        size_t length = strlen(valued[i].name);
        if (strncmp(argv[0], valued[i].name, length) != 0)
            continue;
        if (argv[0][length] == '=') {
            *valued[i].place = argv[0] + length + 1;
            return 1;
        }
        if (argv[0][length] != '\0')
            continue;
        *(argv[1] ? valued[i].place : &o->lacking) = argv[1] ? argv[1] : argv[0];
        return argv[1] ? 2 : 1;
    }
    return 0;
}

/* Takes one argument, perhaps the next with it; returns how many. */
static int take(struct options *o, char **argv) {
    const char *word = argv[0];
    int taken = o->rest ? 0 : take_valued(o, argv);
    if (taken)
        return taken;
    if (o->rest || word[0] != '-' || word[1] == '\0')
        o->words[o->count++] = argv[0];
    else if (strcmp(word, "--") == 0)
        o->rest = true;
    else if (strcmp(word, "--json") == 0)
        o->json = true;
    else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        o->help = true;
    else if (strcmp(word, "--version") == 0)
        o->version = true;
    else
        o->unknown = word;
    return 1;
}

static int wrong(FILE *err, const char *what, const char *which) {
    fprintf(err, "limberctl: %s%s; limberctl --help lists what there is\n", what, which);
    return CTL_USAGE;
}

/* Opens the library round the command. */
static int run_with(const struct command *command, const struct command_input *input,
                    const char *assets) {
    struct command_input full = *input;
    char *exercises = file_join(assets, "exercises");
    full.assets = assets;
    full.library = library_open(exercises);
    int code = command->run(&full);
    library_close(full.library);
    free(exercises);
    return code;
}

static int run_command(const struct options *o, const struct command_place *place,
                       struct command_input *input) {
    const struct command *command = find(o->words[0]);
    if (!command)
        return wrong(input->err, "there is no command ", o->words[0]);
    input->arguments = o->words + 1;
    input->count = o->count - 1;
    input->json = o->json;
    input->at = o->at;
    input->side = o->side;
    input->person = o->person;
    input->client = o->client;
    input->date = o->date;
    input->now = place->now;
    if (input->count < command->least)
        return wrong(input->err, command->name,
                     strcmp(command->arguments, "ID") == 0 ? " needs the id of an exercise"
                                                           : " needs a file");
    if (command->most >= 0 && input->count > command->most)
        return wrong(input->err, command->name,
                     command->most == 0 ? " takes no file" : " takes only one file");
    char *assets = place_assets(o->assets, place->executable, place->share);
    char *data = place_data(o->data, place->xdg, place->home);
    input->data = data;
    int code = run_with(command, input, assets);
    free(assets);
    free(data);
    if (fflush(input->out) == 0 && !ferror(input->out))
        return code;
    fputs("limberctl: the output cannot be written; is the disk full?\n", input->err);
    return CTL_FAILED;
}

static int run_options(const struct options *o, const struct command_place *place,
                       struct command_input *input) {
    if (o->unknown)
        return wrong(input->err, "there is no option ", o->unknown);
    if (o->lacking)
        return wrong(input->err, o->lacking,
                     strcmp(o->lacking, "--assets") == 0 ? " needs a folder" : " needs a value");
    if (o->version)
        fprintf(input->out, "limberctl %s\n", place->version);
    if (o->help)
        print_usage(input->out);
    if (o->version || o->help)
        return CTL_GOOD;
    if (o->count == 0) {
        print_usage(input->err);
        return CTL_USAGE;
    }
    return run_command(o, place, input);
}

int commands_run(int argc, char **argv, const struct command_place *place, FILE *in, FILE *out,
                 FILE *err) {
    struct options o = {.words = memory_new((size_t)argc + 1, sizeof *o.words)};
    for (int i = 1; i < argc;)
        i += take(&o, argv + i);
    struct command_input input = {.in = in, .out = out, .err = err};
    int code = run_options(&o, place, &input);
    free(o.words);
    return code;
}
