/* limberctl diff: what one program file changes against another, in words. */
#include "base/json.h"
#include "ctl/commands/rows.h"
#include "ctl/written.h"
#include "plan/difference.h"

static void add_member(struct text *out, const char *key, const char *value) {
    text_addf(out, ", \"%s\": ", key);
    if (value)
        json_quote(out, value);
    else
        text_add(out, "null");
}

static void print_json(FILE *out, const struct program *old, const struct program *new) {
    struct differences differences = {0};
    struct text t = {0}, words = {0};
    differences_find(&differences, old, new);
    text_addf(&t, "{\"from\": %d, \"to\": %d, \"differences\": [", old->version, new->version);
    for (int i = 0; i < differences.count; i++) {
        const struct difference *d = &differences.list[i];
        text_clear(&words);
        difference_words(&words, d);
        text_addf(&t, "%s\n  {\"what\": \"%s\"", i ? "," : "", d->what);
        add_member(&t, "exercise", d->id);
        add_member(&t, "before", d->before);
        add_member(&t, "after", d->after);
        add_member(&t, "sentence", text_str(&words));
        text_add(&t, "}");
    }
    fprintf(out, "%s\n]}\n", text_str(&t));
    text_free(&words);
    text_free(&t);
    differences_free(&differences);
}

static int load(const struct command_input *input, const char *path, struct program **program) {
    struct faults faults = {0};
    int code = command_load(input, path, program, &faults);
    for (int i = 0; i < faults.count && !*program; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    faults_free(&faults);
    return code;
}

static int run(const struct command_input *input) {
    struct program *old = NULL, *new = NULL;
    int code = load(input, input->arguments[0], &old);
    int other = load(input, input->arguments[1], &new);
    code = other > code ? other : code;
    if (code == CTL_GOOD && input->json)
        print_json(input->out, old, new);
    else if (code == CTL_GOOD && written_differences(input->out, old, new) == 0)
        fputs("No differences.\n", input->out);
    program_free(new);
    program_free(old);
    return code;
}

const struct command diff_command = {
    "diff", "OLD NEW", "say in words what a new version of a program changes",     2, 2,
    run,    NULL,      "Example: limberctl diff sam-neck.json sam-neck-new.json\n"};
