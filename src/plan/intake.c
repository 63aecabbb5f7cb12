#include "plan/intake.h"

#include <errno.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "plan/folder.h"
#include "plan/manifest.h"
#include "plan/program_files.h"
#include "plan/program_read.h"
#include "plan/signed.h"

enum { STEMS_MOST = 99, OPEN_FOLDERS = 8 };

struct intake intake_open(const char *folder, struct library *library) {
    struct folder files = folder_list(folder);
    struct intake intake = {folder, library,
                            memory_alloc((size_t)files.count + 1, sizeof *intake.programs), 0};
    for (int i = 0; i < files.count; i++) {
        struct faults faults = {0};
        struct program *program = program_load(files.paths[i], library, &faults);
        faults_free(&faults);
        if (program)
            intake.programs[intake.count++] = program;
    }
    folder_free(&files);
    return intake;
}

void intake_close(struct intake *intake) {
    for (int i = 0; i < intake->count; i++)
        program_free(intake->programs[i]);
    free(intake->programs);
    *intake = (struct intake){0};
}

const struct program *intake_newest(const struct intake *intake, const char *id) {
    const struct program *found = NULL;
    for (int i = 0; i < intake->count; i++)
        if (strcmp(intake->programs[i]->id, id) == 0 &&
            (!found || intake->programs[i]->version > found->version))
            found = intake->programs[i];
    return found;
}

/* --- judging --------------------------------------------------------------------------------- */

static bool is_same_text(const struct program *one, const struct program *other) {
    return one->text_length == other->text_length &&
           memcmp(one->text, other->text, one->text_length) == 0;
}

static bool is_same_client(const struct program *one, const struct program *other) {
    const char *a = one->client ? one->client : "", *b = other->client ? other->client : "";
    return strcmp(a, b) == 0;
}

enum intake_verdict intake_judge(const struct program *program, const struct program *there) {
    if (!there)
        return INTAKE_NEW;
    if (!is_same_client(program, there))
        return INTAKE_OTHER_CLIENT;
    if (program->version != there->version)
        return program->version < there->version ? INTAKE_OLDER : INTAKE_NEWER;
    return is_same_text(program, there) ? INTAKE_SAME : INTAKE_OTHER_TEXT;
}

/* --- putting it there ------------------------------------------------------------------------ */

/* What is put, and where. */
struct putting {
    const struct intake *intake;
    const struct program *program;
    const struct intake_check *check;
};

/* "FOLDER/STEM-vVERSION" and an ending; a second one of that name gets -2. To be freed. */
static char *path_of(const char *folder, const struct program *program, int turn,
                     const char *ending) {
    struct text name = {0};
    text_addf(&name, "%s-v%d", program->id, program->version);
    if (turn > 1)
        text_addf(&name, "-%d", turn);
    text_add(&name, ending);
    char *path = file_join(folder, text_str(&name));
    text_free(&name);
    return path;
}

static bool is_there(const char *path) {
    struct stat about;
    return lstat(path, &about) == 0;
}

/* The same program with the same files beside it; NULL: nowhere. */
static const struct program *standing(const struct putting *p) {
    for (int i = 0; i < p->intake->count; i++) {
        const struct program *other = p->intake->programs[i];
        if (strcmp(other->id, p->program->id) == 0 && is_same_text(other, p->program) &&
            program_files_compare(p->program, other->folder) == PROGRAM_FILES_PRESENT)
            return other;
    }
    return NULL;
}

static bool copy_signature(const struct putting *p, const char *path, struct err *e) {
    size_t length, there_length;
    char *from = signed_beside(p->program->path), *to = signed_beside(path);
    bool wanted = is_there(from);
    char *bytes = wanted ? file_read(from, MANIFEST_BYTES, &length, e) : NULL;
    char *there = wanted ? file_read(to, MANIFEST_BYTES, &there_length, NULL) : NULL;
    bool same = bytes && there && length == there_length && memcmp(bytes, there, length) == 0;
    bool good = !wanted || same || (bytes && file_write(to, bytes, length, e));
    free(there);
    free(bytes);
    free(from);
    free(to);
    return good;
}

/* Without one on either side: an old signature does not fit what is new. */
static void drop_signature(const char *path) {
    char *beside = signed_beside(path);
    unlink(beside);
    free(beside);
}

/* What lies beside it first, the program last: it is only there when all of it is. */
static bool fill(const struct putting *p, const char *folder, const char *path, struct err *e) {
    return program_files_copy(p->program, folder, e) && copy_signature(p, path, e) &&
           file_write(path, p->program->text, p->program->text_length, e);
}

static bool judge_copy(const struct putting *p, const char *path, struct err *e) {
    return !p->check || p->check->good(p->check->userdata, path, e);
}

static int take_away(const char *path, const struct stat *about, int kind, struct FTW *walk) {
    (void)about, (void)kind, (void)walk;
    return remove(path);
}

static void remove_folder(const char *path) {
    nftw(path, take_away, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

/* Beside the others. Nothing else has that name but what is torn. */
static bool put_flat(const struct putting *p, const char *path, struct err *e) {
    char *from = signed_beside(p->program->path);
    if (!is_there(from))
        drop_signature(path);
    free(from);
    if (!fill(p, p->intake->folder, path, e))
        return false;
    if (judge_copy(p, path, e))
        return true;
    unlink(path);
    drop_signature(path);
    return false;
}

/* "STEM.limber", where nothing is yet. */
static char *free_folder(const struct putting *p, int *turn) {
    for (*turn = 1; *turn < STEMS_MOST; (*turn)++) {
        char *folder = path_of(p->intake->folder, p->program, *turn, FOLDER_OWN);
        if (!is_there(folder))
            return folder;
        free(folder);
    }
    return path_of(p->intake->folder, p->program, *turn, FOLDER_OWN);
}

/* All of it under another name, which then becomes its own in one step. */
static bool put_apart(const struct putting *p, char **path, struct err *e) {
    int turn;
    char *folder = free_folder(p, &turn);
    char *part = path_of(p->intake->folder, p->program, turn, FOLDER_OWN ".part");
    char *inner = path_of(part, p->program, turn, ".json");
    remove_folder(part); /* of a try that was cut short */
    bool good = file_make_folder(part, e) && fill(p, part, inner, e) && judge_copy(p, inner, e);
    if (good && !file_replace(part, folder))
        good = error_set(e, "%s cannot be put in its place (%s); is there room?", folder,
                         strerror(errno));
    if (!good)
        remove_folder(part);
    free(*path);
    *path = path_of(folder, p->program, turn, ".json");
    free(inner);
    free(part);
    free(folder);
    return good;
}

/* Does a program that can be used lie at that very path? */
static bool is_used(const struct intake *intake, const char *path) {
    for (int i = 0; i < intake->count; i++)
        if (strcmp(intake->programs[i]->path, path) == 0)
            return true;
    return false;
}

bool intake_put(const struct intake *intake, const struct program *program,
                const struct intake_check *check, char **path, struct err *e) {
    struct putting p = {intake, program, check};
    const struct program *there = standing(&p);
    *path = there ? memory_strdup(there->path) : path_of(intake->folder, program, 1, ".json");
    if (there)
        return copy_signature(&p, *path, e);
    if (!file_make_folder(intake->folder, e))
        return false;
    bool flat = !is_used(intake, *path) &&
                program_files_compare(program, intake->folder) != PROGRAM_FILES_CONFLICT;
    return flat ? put_flat(&p, *path, e) : put_apart(&p, path, e);
}

/* --- what it replaces ------------------------------------------------------------------------ */

static bool is_old(const struct program *other, const struct program *program, const char *path) {
    return strcmp(other->id, program->id) == 0 && strcmp(other->path, path) != 0;
}

/* Does a program that stays in that folder name the file? */
static bool is_needed(const struct intake *intake, const struct program *program, const char *path,
                      const char *folder, const char *name) {
    char *here = file_folder(path);
    bool needed = strcmp(here, folder) == 0 && program_files_has(program, name);
    free(here);
    for (int i = 0; i < intake->count && !needed; i++) {
        const struct program *other = intake->programs[i];
        needed = !is_old(other, program, path) && strcmp(other->folder, folder) == 0 &&
                 program_files_has(other, name);
    }
    return needed;
}

static void remove_beside(const struct intake *intake, const struct program *program,
                          const char *path, const struct program *old) {
    const char *names[PROGRAM_FILES_MOST];
    int count = program_files_list(old, names);
    for (int i = 0; i < count; i++) {
        int fd = is_needed(intake, program, path, old->folder, names[i])
                     ? -1
                     : file_open_beneath(old->folder, names[i], NULL);
        if (fd < 0)
            continue;
        close(fd); /* it lies in the folder, and nowhere else */
        char *file = file_join(old->folder, names[i]);
        unlink(file);
        free(file);
    }
}

void intake_clear_old(const struct intake *intake, const struct program *program,
                      const char *path) {
    for (int i = 0; i < intake->count; i++) {
        const struct program *old = intake->programs[i];
        if (!is_old(old, program, path))
            continue;
        unlink(old->path);
        drop_signature(old->path);
        remove_beside(intake, program, path, old);
        if (strcmp(old->folder, intake->folder) != 0)
            remove_folder(old->folder);
    }
}
