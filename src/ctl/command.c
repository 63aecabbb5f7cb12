#include "ctl/command.h"

#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plan/fault.h"
#include "plan/program_read.h"

void command_print_fault(FILE *out, const char *file, const struct fault *fault) {
    fprintf(out, "%s:%s: %s: %s\n", file, fault->pointer,
            fault->kind == FAULT_ERROR ? "error" : "warning", fault->what);
}

int command_fail(const struct command_input *input, int code, const char *what, ...) {
    va_list list;
    va_start(list, what);
    fputs("limberctl: ", input->err);
    vfprintf(input->err, what, list);
    fputc('\n', input->err);
    va_end(list);
    return code;
}

static const struct command_given *find_given(const struct command_input *input, const char *name) {
    for (int i = input->given_count; i-- > 0;)
        if (strcmp(input->given[i].name, name) == 0)
            return &input->given[i];
    return NULL;
}

const char *command_value(const struct command_input *input, const char *name) {
    const struct command_given *given = find_given(input, name);
    return given ? given->value : NULL;
}

bool command_has(const struct command_input *input, const char *name) {
    return find_given(input, name) != NULL;
}

/* Whether the file is there to be judged at all; if not, that is a failure and no refusal. */
static bool is_there(const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about;
    bool good = fd >= 0 && fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
    if (fd >= 0)
        close(fd);
    return good;
}

int command_load(const struct command_input *input, const char *path, struct program **program,
                 struct faults *faults) {
    *program = program_load(path, input->library, faults);
    return *program ? CTL_GOOD : is_there(path) ? CTL_REFUSED : CTL_FAILED;
}

struct json_write command_begin_json(struct text *out) {
    struct json_write w = json_write_begin(out, JSON_WRITE_SPACED);
    json_write_object(&w, NULL);
    return w;
}

struct json_write command_begin_rows(struct text *out, const char *key) {
    struct json_write w = command_begin_json(out);
    json_write_list(&w, key);
    json_write_rows(&w);
    return w;
}

void command_put_json(const struct command_input *input, struct json_write *w) {
    if (input->json)
        fwrite(text_str(w->out), 1, w->out->length, input->out);
    text_clear(w->out);
}

void command_end_json(const struct command_input *input, struct json_write *w) {
    json_write_end_line(w);
    command_put_json(input, w);
    text_free(w->out);
}
