/* limberctl timeline: each phase of a program with its start and length. */
#include "session/timeline.h"

#include "base/json_write.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/program.h"

enum { MS_A_SECOND = 1000 };

static void write_phase(struct json_write *w, const struct program *program,
                        const struct phase *phase) {
    json_write_object(w, NULL);
    json_write_number(w, "item", phase->item);
    json_write_text(w, "exercise", program->items[phase->item].exercise->id);
    json_write_text(w, "phase", timeline_phase_id(phase->kind));
    json_write_text(w, "side", exercise_side_id(phase->side));
    json_write_number(w, "set", phase->set);
    json_write_number(w, "rep", phase->rep);
    json_write_number(w, "start_s", phase->start_ms / MS_A_SECOND);
    json_write_number(w, "length_s", phase->length_ms / MS_A_SECOND);
    json_write_close(w);
}

static void print_json(const struct command_input *input, const struct program *program,
                       const struct timeline *timeline) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_number(&w, "total_s", timeline->total_ms / MS_A_SECOND);
    json_write_list(&w, "phases");
    json_write_rows(&w);
    for (int i = 0; i < timeline->count; i++)
        write_phase(&w, program, &timeline->phases[i]);
    command_end_json(input, &w);
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
        print_json(input, program, &timeline);
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
