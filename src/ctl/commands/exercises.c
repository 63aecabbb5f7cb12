/* limberctl exercises: the library, a line each. */
#include <stdlib.h>

#include "base/file.h"
#include "base/json.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "figure/figure.h"
#include "plan/library.h"

enum { FILE_BYTES = 256 * 1024 };

/* Whether its file has a figure that can be drawn. A figure with a fault counts as none and is
 * told. */
static bool has_figure(const struct command_input *input, const char *id) {
    struct text name = {0};
    struct err e = {""};
    struct figure figure;
    bool none = true;
    size_t length;
    text_addf(&name, "%s/exercises/%s.json", input->assets, id);
    char *json = file_read(text_str(&name), FILE_BYTES, &length, &e);
    bool good = json && figure_read(&figure, json, length, &none, &e);
    if (!good && !none)
        fprintf(input->err, "limberctl: %s: %s\n", id, e.text);
    free(json);
    text_free(&name);
    return good;
}

static void print_json(FILE *out, const struct exercise *exercise, bool figure) {
    struct text t = {0};
    text_addf(&t, "{\"id\": \"%s\", \"name\": ", exercise->id);
    json_quote(&t, exercise->name);
    text_addf(&t, ", \"kind\": \"%s\", \"sides\": \"%s\", \"region\": ",
              exercise_kind_id(exercise->kind), exercise_side_id(exercise->sides));
    json_quote(&t, exercise->region);
    text_add(&t, ", \"position\": ");
    json_quote(&t, exercise->position);
    text_addf(&t, ", \"figure\": %s}", figure ? "true" : "false");
    fputs(text_str(&t), out);
    text_free(&t);
}

static void print_line(FILE *out, const struct exercise *exercise, bool figure) {
    fprintf(out, "%c %-24s %-9s %-12s %-9s %s\n", figure ? '*' : ' ', exercise->id,
            exercise_kind_id(exercise->kind), exercise->region, exercise->position, exercise->name);
}

static int run(const struct command_input *input) {
    int code = CTL_GOOD, n = 0;
    if (input->json)
        fputs("{\"exercises\": [", input->out);
    for (const char *const *id = library_ids(input->library); *id; id++) {
        struct err e = {""};
        const struct exercise *exercise = library_find(input->library, *id, &e);
        if (!exercise) {
            fprintf(input->err, "limberctl: %s\n", e.text);
            code = CTL_FAILED;
            continue;
        }
        bool figure = has_figure(input, *id);
        if (input->json)
            fputs(n++ ? ",\n  " : "\n  ", input->out);
        (input->json ? print_json : print_line)(input->out, exercise, figure);
    }
    if (input->json)
        fputs("\n]}\n", input->out);
    return code;
}

const struct command exercises_command = {
    "exercises",
    "",
    "list the exercises of the library; a * marks those that have a figure",
    0,
    0,
    run,
    NULL,
    "Example: limberctl exercises --json\n"};
