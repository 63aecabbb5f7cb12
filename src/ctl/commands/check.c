/* limberctl check: every fault of program files. */
#include "base/json_write.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "ctl/progress.h"
#include "plan/program.h"

static int judge(const struct command_input *input, const char *path, struct faults *faults) {
    struct program *program = NULL;
    int code = command_load(input, path, &program, faults);
    program_free(program);
    return code;
}

static void write_json(struct json_write *w, const char *path, int code,
                       const struct faults *faults) {
    static const char *const verdicts[] = {
        [CTL_GOOD] = "good", [CTL_FAILED] = "unreadable", [CTL_REFUSED] = "refused"};
    json_write_object(w, NULL);
    json_write_text(w, "file", path);
    json_write_text(w, "verdict", verdicts[code]);
    json_write_list(w, "faults");
    json_write_rows(w);
    for (int i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i];
        json_write_object(w, NULL);
        json_write_text(w, "pointer", fault->pointer);
        json_write_text(w, "kind", fault->kind == FAULT_ERROR ? "error" : "warning");
        json_write_text(w, "what", fault->what);
        json_write_close(w);
    }
    json_write_close(w);
    json_write_close(w);
}

/* As command_print_fault, with the kind of fault in its colour. */
static void print_coloured(FILE *out, const char *path, const struct fault *fault) {
    static const char red[] = "\x1b[31m", yellow[] = "\x1b[33m", plain[] = "\x1b[0m";
    bool error = fault->kind == FAULT_ERROR;
    fprintf(out, "%s:%s: %s%s%s: %s\n", path, fault->pointer, error ? red : yellow,
            error ? "error" : "warning", plain, fault->what);
}

static void print_lines(const struct command_input *input, const char *path,
                        const struct faults *faults) {
    for (int i = 0; i < faults->count; i++)
        (input->coloured ? print_coloured : command_print_fault)(input->out, path,
                                                                 &faults->list[i]);
}

/* {"files": [...]} or lines. The code is that of the worst file. */
static int run(const struct command_input *input) {
    struct text out = {0};
    struct json_write w = command_begin_rows(&out, "files");
    int worst = CTL_GOOD;
    struct progress bar =
        progress_begin(input->shows ? input->err : NULL, "checking", input->count, input->ticks());
    for (int i = 0; i < input->count; i++) {
        struct faults faults = {0};
        progress_at(&bar, i, input->ticks());
        int code = judge(input, input->arguments[i], &faults);
        worst = code > worst ? code : worst;
        if (faults.count || input->json)
            progress_end(&bar); /* what is printed now stands on a line of its own */
        if (input->json)
            write_json(&w, input->arguments[i], code, &faults);
        else
            print_lines(input, input->arguments[i], &faults);
        command_put_json(input, &w);
        faults_free(&faults);
    }
    progress_end(&bar);
    command_end_json(input, &w);
    return worst;
}

const struct command check_command = {
    "check",
    "FILE...",
    "list every fault of program files, and how to mend each",
    1,
    -1,
    run,
    NULL,
    "Each line is FILE:PLACE: error or warning: what, and how to mend it.\n"
    "Example: limberctl check sam-neck.json\n"};
