#include "plan/program.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "plan/program_read.h"

struct program *program_parse(const char *text, size_t length, const char *path, const char *folder,
                              struct library *library, struct faults *faults) {
    int errors = faults->errors;
    if (length > PROGRAM_BYTES) {
        faults_add(faults, FAULT_ERROR, "", "is larger than 1 MiB; take out what is not needed");
        return NULL;
    }
    struct program *program = memory_new(1, sizeof *program);
    struct arena *memory = &program->memory;
    program->path = arena_copy(memory, path);
    program->folder = arena_copy(memory, folder);
    char *copy = arena_new(memory, length + 1, 1);
    if (length)
        memcpy(copy, text, length);
    program->text = copy;
    program->text_length = length;
    program_read(program, library, faults);
    if (faults->errors == errors)
        return program;
    program_free(program);
    return NULL;
}

struct program *program_load(const char *path, struct library *library, struct faults *faults) {
    struct err e = {""};
    size_t length;
    char *text = file_read(path, PROGRAM_BYTES, &length, &e);
    if (!text) {
        faults_add(faults, FAULT_ERROR, "", "%s", e.text);
        return NULL;
    }
    char *folder = file_folder(path);
    struct program *program = program_parse(text, length, path, folder, library, faults);
    free(folder);
    free(text);
    return program;
}

void program_free(struct program *program) {
    if (!program)
        return;
    arena_free(&program->memory);
    free(program);
}

bool program_locked(const struct program *program) {
    return program->clearance.required &&
           (!program->clearance.by || program->clearance.date == DATE_NONE);
}

/* One set of one side: what moves or is held, and the rests between holds. */
static int side_length_s(const struct program_item *item) {
    const struct dose *d = &item->dose;
    if (item->exercise->kind == KIND_HOLD)
        return d->reps * d->hold_s + (d->reps - 1) * d->rest_s;
    return item->exercise->kind == KIND_REPS ? d->reps * d->tempo_s : d->seconds;
}

static int item_length_s(const struct program_item *item) {
    const struct dose *d = &item->dose;
    int side = side_length_s(item);
    int set = item->sides == SIDE_BOTH ? 2 * side + d->switch_s : side;
    return d->prepare_s + d->sets * set + (d->sets - 1) * d->rest_s;
}

int program_length_s(const struct program *program) {
    int total = (program->item_count - 1) * program->rest_between_s;
    for (int i = 0; i < program->item_count; i++)
        total += item_length_s(&program->items[i]);
    return total;
}
