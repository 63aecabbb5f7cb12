/* limberctl assign: puts a program, with all that belongs to it, on a device. */
#include <stdlib.h>

#include "base/file.h"
#include "base/json_write.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/intake.h"

/* A program on its way to a device. */
struct assigning {
    const struct command_input *input;
    const struct program *program;
    struct intake intake;
};

/* Why it may not take the place of what is there. */
static void refuse(const struct program *program, const struct program *there,
                   enum intake_verdict verdict, struct err *e) {
    if (verdict == INTAKE_OTHER_CLIENT)
        error_set(e, "%s is %s's here and would become %s's; give it another id", program->id,
                  there->client ? there->client : "nobody",
                  program->client ? program->client : "nobody");
    else if (verdict == INTAKE_OLDER)
        error_set(e,
                  "version %d of %s is older than version %d that is here; raise it with limberctl "
                  "edit",
                  program->version, program->id, there->version);
    else
        error_set(e,
                  "version %d of %s is here already with other words; raise it with limberctl edit",
                  program->version, program->id);
}

static bool may_come(enum intake_verdict verdict) {
    return verdict == INTAKE_NEW || verdict == INTAKE_NEWER || verdict == INTAKE_SAME;
}

static void tell_json(const struct assigning *a, const struct program *there, const char *path) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "file", path);
    json_write_text(&w, "id", a->program->id);
    json_write_number(&w, "version", a->program->version);
    if (there)
        json_write_number(&w, "replaces", there->version);
    else
        json_write_null(&w, "replaces");
    command_end_json(a->input, &w);
}

static void tell(const struct assigning *a, const struct program *there, const char *path) {
    FILE *out = a->input->out;
    const struct program *p = a->program;
    if (a->input->json) {
        tell_json(a, there, path);
        return;
    }
    fprintf(out, "%s, version %d, is on the device%s%s", p->title, p->version,
            p->client ? " for " : "", p->client ? p->client : "");
    if (there && there->version < p->version)
        fprintf(out, ". It replaces version %d", there->version);
    fputs(".\n", out);
}

static int assign(struct assigning *a) {
    struct err e = {""};
    const struct program *there = intake_newest(&a->intake, a->program->id);
    enum intake_verdict verdict = intake_judge(a->program, there);
    if (!may_come(verdict)) {
        refuse(a->program, there, verdict, &e);
        return command_fail(a->input, CTL_REFUSED, "%s", e.text);
    }
    char *path;
    int code = CTL_GOOD;
    if (!intake_put(&a->intake, a->program, NULL, &path, &e)) {
        code = command_fail(a->input, CTL_FAILED, "%s", e.text);
    } else {
        intake_clear_old(&a->intake, a->program, path);
        tell(a, there, path);
    }
    free(path);
    return code;
}

static int run(const struct command_input *input) {
    struct program *program = NULL;
    struct faults faults = {0};
    const char *path = input->arguments[0];
    int code = command_load(input, path, &program, &faults);
    for (int i = 0; i < faults.count && !program; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    faults_free(&faults);
    if (program) {
        char *folder = file_join(input->data, "programs");
        struct assigning assigning = {input, program, intake_open(folder, input->library)};
        code = assign(&assigning);
        intake_close(&assigning.intake);
        free(folder);
    }
    program_free(program);
    return code;
}

const struct command assign_command = {
    "assign",
    "FILE",
    "put a program with its pictures and its signature on a device",
    1,
    1,
    run,
    NULL,
    "It is checked first. A lower version than the one that is there is refused.\n"
    "Example: limberctl assign sam-low-back.json --data /media/stick/limber\n"};
