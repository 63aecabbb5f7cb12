#include "ctl/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

static const char *path_of(const struct command_input *input) {
    const char *path = command_value(input, "--output");
    return path && strcmp(path, "-") != 0 ? path : NULL;
}

static bool tell(const char *path, struct err *e) {
    return error_set(e, "%s cannot be written (%s); is there room, and may you write there?", path,
                     strerror(errno));
}

bool output_open(struct output *output, const struct command_input *input, struct err *e) {
    const char *path = path_of(input);
    *output = (struct output){.file = input->out, .good = true};
    if (!path)
        return true;
    size_t size = strlen(path) + sizeof ".part";
    if (file_is_device(path)) {
        output->file = fopen(path, "we");
        output->good = output->file != NULL;
        output->device = true;
        return output->good || tell(path, e);
    }
    output->path = memory_strdup(path);
    output->part = memory_alloc(size, 1);
    snprintf(output->part, size, "%s.part", path);
    output->file = fopen(output->part, "wbe");
    output->good = output->file != NULL;
    return output->good || tell(path, e);
}

bool output_add(struct output *output, const char *bytes, size_t length) {
    output->good = output->good && fwrite(bytes, 1, length, output->file) == length;
    return output->good;
}

static bool settle(struct output *output) {
    bool good = fflush(output->file) == 0 && fsync(fileno(output->file)) == 0;
    return fclose(output->file) == 0 && good;
}

bool output_close(struct output *output, bool good, struct err *e) {
    bool whole = output->good;
    if (output->device && output->file)
        whole = fclose(output->file) == 0 && whole;
    if (output->path && output->file) {
        whole = settle(output) && whole;
        whole = good && whole && file_replace(output->part, output->path);
        if (!whole) {
            int why = errno;
            unlink(output->part);
            errno = why;
        }
    }
    if (good && !whole)
        tell(output->path ? output->path : "the output", e);
    free(output->path);
    free(output->part);
    *output = (struct output){0};
    return good && whole;
}
