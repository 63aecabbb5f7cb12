/* limberctl assign: puts a program, with all that belongs to it, on a device. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_write.h"
#include "base/json.h"
#include "ctl/commands.h"
#include "ctl/parcel.h"
#include "plan/folder.h"

enum { SIGNATURE_LIMIT = 1024 * 1024 };

/* The programs that lie in a folder; those that cannot be used are passed over. */
struct shelf {
    struct program **programs;
    int count;
};

static struct shelf open_shelf(const struct command_input *input, const char *folder) {
    struct folder files = folder_list(folder);
    struct shelf shelf = {memory_new((size_t)files.count + 1, sizeof *shelf.programs), 0};
    for (int i = 0; i < files.count; i++) {
        struct faults faults = {0};
        struct program *program = program_load(files.paths[i], input->library, &faults);
        faults_free(&faults);
        if (program)
            shelf.programs[shelf.count++] = program;
    }
    folder_free(&files);
    return shelf;
}

static void close_shelf(struct shelf *shelf) {
    for (int i = 0; i < shelf->count; i++)
        program_free(shelf->programs[i]);
    free(shelf->programs);
}

/* The newest of that id; NULL: none is there. */
static const struct program *newest(const struct shelf *shelf, const char *id) {
    const struct program *found = NULL;
    for (int i = 0; i < shelf->count; i++)
        if (strcmp(shelf->programs[i]->id, id) == 0 &&
            (!found || shelf->programs[i]->version > found->version))
            found = shelf->programs[i];
    return found;
}

struct assigning {
    const struct command_input *input;
    const struct program *program;
    const char *folder; /* DATA/programs */
    struct shelf shelf;
};

/* A file that only older versions of this program use may be written over. */
static bool may_replace(void *who, const char *name) {
    const struct assigning *a = who;
    for (int i = 0; i < a->shelf.count; i++)
        if (strcmp(a->shelf.programs[i]->id, a->program->id) != 0 &&
            parcel_has(a->shelf.programs[i], name))
            return false;
    return true;
}

static bool is_same_text(const struct program *one, const struct program *other) {
    return one->text_length == other->text_length &&
           memcmp(one->text, other->text, one->text_length) == 0;
}

/* Whose program it is must not change under one id: the record goes by it. */
static bool is_same_client(const struct program *one, const struct program *other) {
    const char *a = one->client ? one->client : "", *b = other->client ? other->client : "";
    return strcmp(a, b) == 0;
}

/* May it take the place of what is there? */
static bool judge(const struct program *program, const struct program *there, struct err *e) {
    if (!there)
        return true;
    if (!is_same_client(program, there))
        return error_set(e, "%s is %s's here and would become %s's; give it another id",
                         program->id, there->client ? there->client : "nobody",
                         program->client ? program->client : "nobody");
    if (program->version < there->version)
        return error_set(e,
                         "version %d of %s is older than version %d that is here; raise it "
                         "with limberctl edit",
                         program->version, program->id, there->version);
    if (program->version == there->version && !is_same_text(program, there))
        return error_set(e,
                         "version %d of %s is here already with other words; raise it with "
                         "limberctl edit",
                         program->version, program->id);
    return true;
}

/* A new name for each version: nothing is ever renamed over, which exFAT does not stand. */
static char *path_for(const struct assigning *a) {
    struct text name = {0};
    text_addf(&name, "%s-v%d.json", a->program->id, a->program->version);
    char *path = file_join(a->folder, text_str(&name));
    text_free(&name);
    return path;
}

static char *beside(const char *path) {
    struct text name = {0};
    text_addf(&name, "%s.sig", path);
    return name.bytes; /* owned by the caller from here on */
}

static bool copy_signature(const struct assigning *a, const char *path, struct err *e) {
    size_t length;
    char *from = beside(a->program->path), *to = beside(path);
    bool there = access(from, F_OK) == 0, good = true;
    char *bytes = there ? file_read(from, SIGNATURE_LIMIT, &length, e) : NULL;
    if (there)
        good = bytes && file_write(to, bytes, length, e);
    free(bytes);
    free(from);
    free(to);
    return good;
}

/* Does a good program lie at that very path? Then it has the same words (judge). */
static bool stands(const struct assigning *a, const char *path) {
    for (int i = 0; i < a->shelf.count; i++)
        if (strcmp(a->shelf.programs[i]->path, path) == 0)
            return true;
    return false;
}

/* What lies beside it first, the program last: it is only there when all of it is. */
static bool put(struct assigning *a, const char *path, struct err *e) {
    if (!file_make_folder(a->folder, e) ||
        !parcel_copy_over(a->program, a->folder, may_replace, a, e) || !copy_signature(a, path, e))
        return false;
    return stands(a, path) || file_write(path, a->program->text, a->program->text_length, e);
}

/* Older versions go when the new one stands; the record keeps what was followed. */
static void clear_old(const struct assigning *a, const char *path) {
    for (int i = 0; i < a->shelf.count; i++) {
        const struct program *old = a->shelf.programs[i];
        if (strcmp(old->id, a->program->id) != 0 || strcmp(old->path, path) == 0)
            continue;
        char *signature = beside(old->path);
        unlink(old->path);
        unlink(signature);
        free(signature);
    }
}

static void tell(const struct assigning *a, const struct program *there, const char *path) {
    struct text t = {0};
    const struct program *p = a->program;
    if (a->input->json) {
        text_add(&t, "{\"file\": ");
        json_quote(&t, path);
        text_addf(&t, ", \"id\": \"%s\", \"version\": %d, \"replaces\": ", p->id, p->version);
        text_addf(&t, there ? "%d}" : "null}", there ? there->version : 0);
    } else {
        text_addf(&t, "%s, version %d, is on the device%s%s", p->title, p->version,
                  p->client ? " for " : "", p->client ? p->client : "");
        if (there && there->version < p->version)
            text_addf(&t, ". It replaces version %d", there->version);
        text_add(&t, ".");
    }
    fprintf(a->input->out, "%s\n", text_str(&t));
    text_free(&t);
}

static int assign(struct assigning *a) {
    struct err e = {""};
    a->shelf = open_shelf(a->input, a->folder);
    const struct program *there = newest(&a->shelf, a->program->id);
    char *path = path_for(a);
    int code = CTL_GOOD;
    if (!judge(a->program, there, &e)) {
        code = commands_fail(a->input, CTL_REFUSED, "%s", e.text);
    } else if (!put(a, path, &e)) {
        code = commands_fail(a->input, CTL_FAILED, "%s", e.text);
    } else {
        clear_old(a, path);
        tell(a, there, path);
    }
    free(path);
    close_shelf(&a->shelf);
    return code;
}

static int run(const struct command_input *input) {
    struct program *program = NULL;
    struct faults faults = {0};
    const char *path = input->arguments[0];
    int code = commands_load(input, path, &program, &faults);
    for (int i = 0; i < faults.count && !program; i++)
        if (faults.list[i].kind == FAULT_ERROR)
            commands_print_fault(input->err, path, &faults.list[i]);
    faults_free(&faults);
    if (program) {
        char *folder = file_join(input->data, "programs");
        struct assigning assigning = {.input = input, .program = program, .folder = folder};
        code = assign(&assigning);
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
