/* limberctl timeline: each phase of a program with its start and length. */
#include "session/timeline.h"

#include "base/json.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/program.h"

enum { MS_A_SECOND = 1000 };

/* Ids have no character that JSON would want escaped. */
static void print_phase_json(FILE *out, const struct program *program, const struct phase *phase) {
    fprintf(out,
            "{\"item\": %d, \"exercise\": \"%s\", \"phase\": \"%s\", \"side\": \"%s\", "
            "\"set\": %d, \"rep\": %d, \"start_s\": %lld, \"length_s\": %lld}",
            phase->item, program->items[phase->item].exercise->id, timeline_phase_id(phase->kind),
            exercise_side_id(phase->side), phase->set, phase->rep,
            (long long)(phase->start_ms / MS_A_SECOND),
            (long long)(phase->length_ms / MS_A_SECOND));
}

static void print_json(FILE *out, const struct program *program, const struct timeline *timeline) {
    fprintf(out, "{\"total_s\": %lld, \"phases\": [",
            (long long)(timeline->total_ms / MS_A_SECOND));
    for (int i = 0; i < timeline->count; i++) {
        fputs(i ? ",\n  " : "\n  ", out);
        print_phase_json(out, program, &timeline->phases[i]);
    }
    fputs("]}\n", out);
}

static void print_clock(FILE *out, int64_t ms) {
    fprintf(out, "%3lld:%02lld", (long long)(ms / MS_A_SECOND / 60),
            (long long)(ms / MS_A_SECOND % 60));
}

static void print_lines(FILE *out, const struct program *program, const struct timeline *timeline) {
    for (int i = 0; i < timeline->count; i++) {
        const struct phase *phase = &timeline->phases[i];
        print_clock(out, phase->start_ms);
        fprintf(out, " %4lld s  %-7s %-5s  set %d rep %d  %s\n",
                (long long)(phase->length_ms / MS_A_SECOND), timeline_phase_id(phase->kind),
                exercise_side_id(phase->side), phase->set, phase->rep,
                program->items[phase->item].exercise->id);
    }
    print_clock(out, timeline->total_ms);
    fputs("         end\n", out);
}

static void print_program(const struct command_input *input, const struct program *program) {
    struct timeline timeline;
    timeline_build(&timeline, program, NULL);
    if (input->json)
        print_json(input->out, program, &timeline);
    else
        print_lines(input->out, program, &timeline);
    timeline_free(&timeline);
}

static int run(const struct command_input *input) {
    const char *path = input->arguments[0];
    struct faults faults = {0};
    struct program *program = NULL;
    int code = command_load(input, path, &program, &faults);
    for (int i = 0; i < faults.count; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    if (program)
        print_program(input, program);
    program_free(program);
    faults_free(&faults);
    return code;
}

const struct command timeline_command = {"timeline",
                                         "FILE",
                                         "list each phase of a program with its start and length",
                                         1,
                                         1,
                                         run,
                                         NULL,
                                         "Example: limberctl timeline sam-neck.json\n"};
