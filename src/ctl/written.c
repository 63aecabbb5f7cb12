#include "ctl/written.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/difference.h"
#include "plan/program_read.h"

struct draft *written_read(const char *path, struct err *e) {
    size_t length;
    char *text = file_read(path, PROGRAM_BYTES, &length, e);
    struct draft *draft = text ? draft_read(text, length, e) : NULL;
    if (text && !draft)
        error_prefix(e, "%s", path);
    free(text);
    return draft;
}

struct program *written_judge(const struct command_input *input, const struct draft *draft,
                              const char *path, const char *beside, bool all) {
    struct text text = {0};
    struct faults faults = {0};
    char *folder = file_folder(beside);
    draft_write(draft, &text);
    struct program *program =
        program_parse(text_str(&text), text.length, path, folder, input->library, &faults);
    for (int i = 0; i < faults.count; i++)
        if (all || faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    faults_free(&faults);
    free(folder);
    text_free(&text);
    return program;
}

/* "PATH.bak", with the bytes that stand at `path`; good where nothing stands there. */
static bool keep_old(const char *path, struct err *e) {
    size_t length;
    if (access(path, F_OK) != 0)
        return true;
    char *bytes = file_read(path, PROGRAM_BYTES, &length, e);
    struct text name = {0};
    text_addf(&name, "%s.bak", path);
    bool good = bytes && file_write(text_str(&name), bytes, length, e);
    text_free(&name);
    free(bytes);
    return good;
}

static void tell_signature(const struct command_input *input, const char *path) {
    struct text name = {0};
    text_addf(&name, "%s.sig", path);
    if (access(text_str(&name), F_OK) == 0)
        fprintf(input->err, "limberctl: %s no longer fits; sign it again with limberctl sign\n",
                text_str(&name));
    text_free(&name);
}

int written_save(const struct command_input *input, const struct draft *draft, const char *path) {
    struct err e = {""};
    struct text text = {0};
    draft_write(draft, &text);
    bool good = keep_old(path, &e) && file_write(path, text.bytes, text.length, &e);
    text_free(&text);
    if (!good)
        return command_fail(input, CTL_FAILED, "%s", e.text);
    tell_signature(input, path);
    return CTL_GOOD;
}

int written_differences(FILE *out, const struct program *old, const struct program *new) {
    struct differences differences = {0};
    struct text words = {0};
    differences_find(&differences, old, new);
    for (int i = 0; i < differences.count; i++) {
        text_clear(&words);
        difference_words(&words, &differences.list[i]);
        fprintf(out, "%s\n", text_str(&words));
    }
    int count = differences.count;
    text_free(&words);
    differences_free(&differences);
    return count;
}
