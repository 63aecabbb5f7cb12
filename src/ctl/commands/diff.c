/* limberctl diff: what one program file changes against another, in words. */
#include "base/json_write.h"
#include "ctl/commands/rows.h"
#include "ctl/written.h"
#include "plan/difference.h"

static void print_json(const struct command_input *input, const struct program *old,
                       const struct program *new) {
    struct differences differences = {0};
    struct text out = {0}, words = {0};
    struct json_write w = command_begin_json(&out);
    differences_find(&differences, old, new);
    json_write_number(&w, "from", old->version);
    json_write_number(&w, "to", new->version);
    json_write_list(&w, "differences");
    json_write_rows(&w);
    for (int i = 0; i < differences.count; i++) {
        const struct difference *d = &differences.list[i];
        text_clear(&words);
        difference_words(&words, d);
        json_write_object(&w, NULL);
        json_write_text(&w, "what", d->what);
        json_write_text(&w, "exercise", d->id);
        json_write_text(&w, "before", d->before);
        json_write_text(&w, "after", d->after);
        json_write_text(&w, "sentence", text_str(&words));
        json_write_close(&w);
    }
    command_end_json(input, &w);
    text_free(&words);
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
        print_json(input, old, new);
    else if (code == CTL_GOOD && written_differences(input->out, old, new) == 0)
        fputs("No differences.\n", input->out);
    program_free(new);
    program_free(old);
    return code;
}

const struct command diff_command = {
    "diff", "OLD NEW", "say in words what a new version of a program changes",     2, 2,
    run,    NULL,      "Example: limberctl diff sam-neck.json sam-neck-new.json\n"};
