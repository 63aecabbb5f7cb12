/* limberctl figure: an exercise's picture as SVG. */
#include "figure/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/library.h"

enum { FILE_BYTES = 256 * 1024 };

/* Reads the file of an exercise, which the library knows already. */
static bool load(const struct command_input *input, const char *id, struct figure *figure,
                 struct err *e) {
    if (!library_find(input->library, id, e))
        return false;
    struct text name = {0};
    text_addf(&name, "%s/exercises/%s.json", input->assets, id);
    size_t length;
    char *json = file_read(text_str(&name), FILE_BYTES, &length, e);
    bool good = json && (figure_read(figure, json, length, NULL, e) || error_prefix(e, "%s", id));
    free(json);
    text_free(&name);
    return good;
}

static bool read_number(const char *word, const char *option, double *number, struct err *e) {
    if (!word)
        return true;
    char *end;
    *number = strtod(word, &end);
    return (*word && !*end) || error_set(e, "%s: \"%.40s\" is no number", option, word);
}

static bool read_side(const char *word, enum side *side, struct err *e) {
    *side = word ? exercise_side_find(word) : SIDE_NONE;
    return *side != SIDE_COUNT ||
           error_set(e, "--side: \"%.40s\" is none; use left, right or none", word);
}

static int run(const struct command_input *input) {
    struct err e = {""};
    struct figure figure;
    double at = 1, person = 0;
    enum side side;
    if (!read_number(command_value(input, "--at"), "--at", &at, &e) ||
        !read_number(command_value(input, "--person"), "--person", &person, &e) ||
        !read_side(command_value(input, "--side"), &side, &e)) {
        fprintf(input->err, "limberctl: %s\n", e.text);
        return CTL_USAGE;
    }
    struct text svg = {0};
    bool good = load(input, input->arguments[0], &figure, &e) &&
                figure_draw(&svg, &figure, at, side, (int)person, &e);
    fputs(text_str(&svg), input->out);
    if (!good)
        fprintf(input->err, "limberctl: %s\n", e.text);
    text_free(&svg);
    return good ? CTL_GOOD : CTL_FAILED;
}

static const struct command_option options[] = {
    {"--at", "NUMBER", "how far the movement has come: 0 start, 1 end (the usual)"},
    {"--side", "SIDE", "left, right or none"},
    {"--person", "NUMBER", "who shows it, from 0 on"},
    {0}};

const struct command figure_command = {
    "figure",
    "ID",
    "draw an exercise as SVG",
    1,
    1,
    run,
    options,
    "Example: limberctl figure neck-turn --side left --at 1 > neck-turn.svg\n"};
