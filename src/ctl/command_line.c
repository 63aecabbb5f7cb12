#include "ctl/command_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

const struct command_option command_line_common[] = {
    {"--json", NULL, "print JSON instead of lines"},
    {"--assets", "DIR", "where the exercises lie (DIR/exercises)"},
    {"--data", "DIR", "the record and the assigned programs (else XDG data, limber/)"},
    {"--help", NULL, "print this help, or that of a command"},
    {"--version", NULL, "print the version"},
    {0}};

/* What is short for what. */
static const char *const shorts[][2] = {{"-h", "--help"}, {"-o", "--output"}};

const char *command_line_short(const char *name) {
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (strcmp(shorts[i][1], name) == 0)
            return shorts[i][0];
    return NULL;
}

static const char *in_full(const char *word) {
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (strcmp(shorts[i][0], word) == 0)
            return shorts[i][1];
    return word;
}

/* Does the word name this option, alone or with "=VALUE"? */
static bool names(const char *word, const char *option) {
    size_t length = strlen(option);
    return strncmp(word, option, length) == 0 && (word[length] == '\0' || word[length] == '=');
}

static const struct command_option *find_in(const struct command_option *list, const char *word) {
    for (const struct command_option *option = list; option && option->name; option++)
        if (names(word, option->name))
            return option;
    return NULL;
}

static const struct command_option *find(const struct command *const *commands, const char *word) {
    const struct command_option *found = find_in(command_line_common, word);
    for (int i = 0; commands[i] && !found; i++)
        found = find_in(commands[i]->options, word);
    return found;
}

/* Where an option that all commands take leaves its value, or its mark; NULL: it is not one. */
static void keep(struct command_line *line, const char *name, const char *value) {
    const struct {
        const char *name;
        const char **value;
        bool *mark;
    } common[] = {{"--json", NULL, &line->json},
                  {"--help", NULL, &line->help},
                  {"--version", NULL, &line->version},
                  {"--assets", &line->assets, NULL},
                  {"--data", &line->data, NULL}};
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (strcmp(common[i].name, name) == 0) {
            if (common[i].mark)
                *common[i].mark = true;
            else
                *common[i].value = value;
            return;
        }
    line->given[line->given_count++] = (struct command_given){name, value};
}

/* Takes an option, perhaps the word after it too; returns how many words. */
static int take_option(struct command_line *line, const struct command *const *commands,
                       char **argv) {
    const struct command_option *option = find(commands, in_full(argv[0]));
    const char *equals = strchr(argv[0], '=');
    if (!option || (equals && !option->value)) {
        line->unknown = argv[0];
        return 1;
    }
    if (option->value && !equals && !argv[1]) {
        line->lacking = argv[0];
        return 1;
    }
    const char *value = !option->value ? NULL : equals ? equals + 1 : argv[1];
    keep(line, option->name, value);
    return option->value && !equals ? 2 : 1;
}

void command_line_read(struct command_line *line, const struct command *const *commands, int argc,
                       char **argv) {
    bool rest = false;
    *line = (struct command_line){0};
    line->words = memory_alloc((size_t)argc + 1, sizeof *line->words);
    line->given = memory_alloc((size_t)argc + 1, sizeof *line->given);
    for (int i = 1; i < argc;) {
        bool option = !rest && argv[i][0] == '-' && argv[i][1] != '\0';
        if (option && strcmp(argv[i], "--") == 0) {
            rest = true;
            i++;
        } else if (option) {
            i += take_option(line, commands, argv + i);
        } else {
            line->words[line->count++] = argv[i++];
        }
    }
}

void command_line_free(struct command_line *line) {
    free(line->words);
    free(line->given);
}

const char *command_line_foreign(const struct command_line *line, const struct command *command) {
    for (int i = 0; i < line->given_count; i++)
        if (!find_in(command->options, line->given[i].name))
            return line->given[i].name;
    return NULL;
}
