/* A program comes in whole or not at all: every open, write, fsync, rename and mkdir fails in turn,
 * once or from then on (as when a stick is pulled out, or the current is cut). */
#include "plan/intake.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/folder.h"
#include "plan/program_read.h"
#include "plan/signed.h"

enum { PATH = 256, CALLS_MOST = 400 };

static char home[PATH], stick[2 * PATH], data[2 * PATH];
static struct library *library;

/* --- faults: these stand before the C library's own ------------------------------------------- */

static struct {
    int countdown; /* 1: the next call fails; 0 and below: none */
    bool for_good; /* and all after it */
} plan;

static bool fails(void) {
    if (plan.countdown <= 0 || --plan.countdown > 0)
        return false;
    plan.countdown = plan.for_good;
    errno = EIO;
    return true;
}

/* Only files of ours: Criterion writes too. */
static bool is_ours(const char *path) {
    return home[0] && strncmp(path, home, strlen(home)) == 0;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    va_end(rest);
    return is_ours(path) && fails() ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t size) {
    return fd > 2 && fails() ? -1 : syscall(SYS_write, fd, bytes, size);
}

int fsync(int fd) {
    return fails() ? -1 : (int)syscall(SYS_fsync, fd);
}

int rename(const char *from, const char *to) {
    return fails() ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
    return is_ours(path) && fails() ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int mkdir(const char *path, mode_t mode) {
    return is_ours(path) && fails() ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

/* --- a stick and a device --------------------------------------------------------------------- */

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *walk) {
    (void)info, (void)kind, (void)walk;
    return remove(path);
}

static void empty(const char *path) {
    nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    cr_assert_eq(mkdir(path, 0700), 0);
}

static void set_up(void) {
    const char *folder = getenv("TMPDIR");
    snprintf(home, sizeof home, "%s/limber-intake-XXXXXX", folder ? folder : "/tmp");
    cr_assert(mkdtemp(home));
    snprintf(stick, sizeof stick, "%s/stick", home);
    snprintf(data, sizeof data, "%s/programs", home);
    empty(stick);
    empty(data);
    library = library_open("assets/exercises");
}

static void tear_down(void) {
    library_close(library);
    nftw(home, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

TestSuite(intake, .init = set_up, .fini = tear_down, .timeout = 60);

static void put_file(const char *folder, const char *name, const char *from) {
    size_t length;
    struct err e = {""};
    char *bytes = file_read(from, 1 << 20, &length, &e), *path = file_join(folder, name);
    cr_assert(bytes && file_write(path, bytes, length, &e), "%s", e.text);
    free(path);
    free(bytes);
}

/* The program with two pictures at that version; its second picture may be another one. */
static void put_program(const char *folder, int version, const char *second) {
    size_t length;
    struct err e = {""};
    char *text = file_read("tests/data/good/own-exercise.json", 1 << 20, &length, &e);
    char *path = file_join(folder, "own.json");
    cr_assert(text, "%s", e.text);
    char *at = strstr(text, "\"version\": 1");
    cr_assert(at);
    at[strlen("\"version\": ")] = (char)('0' + version);
    cr_assert(file_write(path, text, length, &e), "%s", e.text);
    put_file(folder, "doorway-1.png", "tests/data/good/doorway-1.png");
    put_file(folder, "doorway-2.png", second);
    free(path);
    free(text);
}

/* NULL where it cannot be read. */
static struct program *load(const char *folder, const char *name) {
    struct faults faults = {0};
    char *path = file_join(folder, name);
    struct program *program = program_load(path, library, &faults);
    faults_free(&faults);
    free(path);
    return program;
}

/* Takes what is on the stick, as assign and the app do. */
static bool take(void) {
    struct err e = {""};
    char *path = NULL;
    struct program *program = load(stick, "own.json");
    if (!program)
        return false;
    struct intake intake = intake_open(data, library);
    bool good = intake_put(&intake, program, NULL, &path, &e);
    if (good)
        intake_clear_old(&intake, program, path);
    cr_expect(good || e.text[0], "it failed without a word");
    intake_close(&intake);
    program_free(program);
    free(path);
    return good;
}

/* The version that the device follows, whole; 0: none is there. Its pictures are what they were
 * given with: `second` of the old version 1, `other` of the new version 2. */
static int followed(const char *second, const char *other) {
    struct intake intake = intake_open(data, library);
    const struct program *program = intake_newest(&intake, "own-doorway");
    int version = program ? program->version : 0;
    if (program) {
        size_t length, wanted;
        char *path = file_join(program->folder, "doorway-2.png");
        char *bytes = file_read(path, 1 << 20, &length, NULL);
        char *should = file_read(version == 1 ? second : other, 1 << 20, &wanted, NULL);
        cr_assert(bytes && should);
        cr_expect(length == wanted && memcmp(bytes, should, length) == 0,
                  "version %d has another version's picture", version);
        free(bytes);
        free(should);
        free(path);
    }
    intake_close(&intake);
    return version;
}

#define ONE "tests/data/good/doorway-1.png"
#define TWO "tests/data/good/doorway-2.png"

static void cut_everywhere(bool known, const char *second, bool for_good) {
    int call = 1;
    for (bool done = false; !done; call++) {
        empty(stick);
        empty(data);
        if (known) {
            put_program(stick, 1, TWO);
            cr_assert(take());
        }
        put_program(stick, 2, second);
        plan.countdown = call;
        plan.for_good = for_good;
        bool good = take();
        done = plan.countdown > 0 && !for_good;
        done = done || (for_good && plan.countdown > 1);
        plan.countdown = 0;
        int version = followed(TWO, second);
        cr_assert(version == 2 || (!good && version == (known ? 1 : 0)),
                  "call %d: version %d, good %d", call, version, good);
        cr_expect(take() && followed(TWO, second) == 2, "call %d: it cannot be taken again", call);
        cr_assert_lt(call, CALLS_MOST);
    }
    cr_expect_gt(call, 15, "only %d calls were tried", call);
}

Test(intake, a_new_one_is_whole_or_not_there) {
    cut_everywhere(false, TWO, false);
    cut_everywhere(false, TWO, true);
}

Test(intake, an_update_is_the_old_or_the_new_one) {
    cut_everywhere(true, TWO, false);
    cut_everywhere(true, TWO, true);
}

Test(intake, an_update_with_another_picture_is_the_old_or_the_new_one) {
    cut_everywhere(true, ONE, false);
    cut_everywhere(true, ONE, true);
}

/* --- without faults --------------------------------------------------------------------------- */

static int files_in(const char *folder) {
    struct folder list = folder_list(folder);
    int count = list.count;
    folder_free(&list);
    return count;
}

Test(intake, another_picture_gets_a_folder_of_its_own) {
    put_program(stick, 1, TWO);
    cr_assert(take());
    put_program(stick, 2, ONE);
    cr_assert(take());
    struct intake intake = intake_open(data, library);
    const struct program *program = intake_newest(&intake, "own-doorway");
    cr_assert(program);
    cr_expect_str_eq(file_name(program->folder), "own-doorway-v2.limber");
    cr_expect_eq(files_in(data), 1, "the old one goes");
    intake_close(&intake);
}

Test(intake, what_is_there_already_stays_as_it_is) {
    put_program(stick, 1, TWO);
    cr_assert(take() && take());
    cr_expect_eq(files_in(data), 1);
}

static bool never(void *userdata, const char *path, struct err *e) {
    (void)userdata, (void)path;
    return error_set(e, "no");
}

/* A copy that is not what it should be never stands in its place. */
static void refuse_copy(int before) {
    struct err e = {""};
    char *path = NULL;
    struct program *program = load(stick, "own.json");
    struct intake intake = intake_open(data, library);
    cr_expect_not(intake_put(&intake, program, &(struct intake_check){never, NULL}, &path, &e));
    cr_expect_str_eq(e.text, "no");
    intake_close(&intake);
    program_free(program);
    free(path);
    cr_expect_eq(followed(TWO, ONE), before);
}

Test(intake, a_bad_copy_is_taken_back) {
    put_program(stick, 1, TWO);
    refuse_copy(0);
    cr_assert(take());
    put_program(stick, 2, ONE);
    refuse_copy(1);
}

Test(intake, a_version_says_what_it_is) {
    put_program(stick, 1, TWO);
    struct program *old = load(stick, "own.json");
    put_program(stick, 2, TWO);
    struct program *new = load(stick, "own.json");
    cr_expect_eq(intake_judge(old, NULL), INTAKE_NEW);
    cr_expect_eq(intake_judge(new, old), INTAKE_NEWER);
    cr_expect_eq(intake_judge(old, new), INTAKE_OLDER);
    cr_expect_eq(intake_judge(old, old), INTAKE_SAME);
    new->version = old->version;
    cr_expect_eq(intake_judge(new, old), INTAKE_OTHER_TEXT);
    new->client = "Kim";
    cr_expect_eq(intake_judge(new, old), INTAKE_OTHER_CLIENT);
    program_free(old);
    program_free(new);
}
