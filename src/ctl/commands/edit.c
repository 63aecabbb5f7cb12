/* limberctl edit: changes a program file, and says what it changed. */
#include <string.h>

#include "ctl/change.h"
#include "ctl/commands/rows.h"
#include "ctl/written.h"

/* One higher than it was, but not when the changes name a version of their own. */
static bool raise_version(const struct command_input *input, struct draft *draft,
                          const struct program *old, struct err *e) {
    struct text now = {0}, before = {0};
    bool good = true;
    draft_get(draft, "/version", &now);
    text_addf(&before, "%d", old->version);
    if (!command_has(input, "--keep-version") && strcmp(text_str(&now), text_str(&before)) == 0) {
        text_clear(&before);
        text_addf(&before, "%d", old->version + 1);
        good = draft_set(draft, "/version", text_str(&before), e);
    }
    text_free(&before);
    text_free(&now);
    return good;
}

/* The file's own faults are reported by `check`; here only what stands in the way. */
static int load_old(const struct command_input *input, const char *path, struct program **old) {
    struct faults faults = {0};
    int code = command_load(input, path, old, &faults);
    for (int i = 0; i < faults.count && !*old; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            command_print_fault(input->err, path, &faults.list[i]);
    faults_free(&faults);
    return code == CTL_REFUSED ? CTL_GOOD : code; /* a change may mend it */
}

static int show(const struct command_input *input, const struct program *old,
                const struct program *new, const char *path) {
    bool dry = command_has(input, "--dry-run");
    int count = written_differences(input->out, old, new);
    if (count == 0)
        fputs("No differences.\n", input->out);
    if (dry)
        fprintf(input->out, "Nothing was written.\n");
    else if (count > 0 || old->version != new->version)
        fprintf(input->out, "Version %d is in %s.\n", new->version, path);
    return count;
}

/* The draft is changed; judges and writes it. */
static int finish(const struct command_input *input, struct draft *draft, const struct program *old,
                  const char *path) {
    struct err e = {""};
    const char *output = command_value(input, "--output");
    output = output ? output : path;
    if (old && !raise_version(input, draft, old, &e))
        return command_fail(input, CTL_FAILED, "%s", e.text);
    struct program *new = written_judge(input, draft, output, path, true);
    if (!new)
        return command_fail(input, CTL_REFUSED, "%s stays as it was", path);
    int code = command_has(input, "--dry-run") ? CTL_GOOD : written_save(input, draft, output);
    if (code == CTL_GOOD && old)
        show(input, old, new, output);
    program_free(new);
    return code;
}

/* CTL_GOOD and *changed, or CTL_USAGE. */
static int change(const struct command_input *input, struct draft *draft, bool *changed) {
    struct err e = {""};
    struct text before = {0}, after = {0};
    draft_write(draft, &before);
    bool good = change_apply(draft, input->arguments + 1, input->count - 1, &e);
    draft_write(draft, &after);
    *changed = strcmp(text_str(&before), text_str(&after)) != 0;
    text_free(&before);
    text_free(&after);
    return good ? CTL_GOOD : command_fail(input, CTL_USAGE, "%s", e.text);
}

/* Is the file itself written, and no other one? */
static bool is_here(const struct command_input *input, const char *path) {
    const char *output = command_value(input, "--output");
    return !output || strcmp(output, path) == 0;
}

static int run(const struct command_input *input) {
    struct err e = {""};
    bool changed = false;
    struct program *old = NULL;
    const char *path = input->arguments[0];
    int code = load_old(input, path, &old);
    struct draft *draft = code == CTL_GOOD ? written_read(path, &e) : NULL;
    if (code == CTL_GOOD && !draft)
        code = command_fail(input, CTL_REFUSED, "%s", e.text);
    if (code == CTL_GOOD)
        code = change(input, draft, &changed);
    if (code == CTL_GOOD && !changed && is_here(input, path))
        fprintf(input->out, "%s says so already. Nothing was written.\n", path);
    else if (code == CTL_GOOD)
        code = finish(input, draft, old, path);
    draft_free(draft);
    program_free(old);
    return code;
}

static const struct command_option options[] = {
    {"--keep-version", NULL, "leave the version as it is; else it goes up by one"},
    {"--dry-run", NULL, "say what would change, and write nothing"},
    {"--output", "FILE", "write there, and leave FILE alone"},
    {0}};

const struct command edit_command = {
    "edit",  "FILE CHANGE...", "change a program file, and say what changed", 2, -1, run,
    options, change_help};
