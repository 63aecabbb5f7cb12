/* A stick that is pulled out, full, or failing, at any moment: the device and the stick hold what
 * they held, or all of the new. */
#include "app/handover/handover.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/file.h"
#include "unit/app/people/people_fixture.h"

enum { CALLS_MOST = 60 };

static struct device device;
static char stick[2 * FIXTURE_PATH];

/* --- faults: these stand before the C library's own, for files of the stick ------------------- */

static struct {
    int countdown; /* 1: the next call fails; 0 and below: none */
    bool for_good; /* and all after it */
} plan;

static bool fails(const char *path) {
    if (!stick[0] || strncmp(path, stick, strlen(stick)) != 0 || plan.countdown <= 0 ||
        --plan.countdown > 0)
        return false;
    plan.countdown = plan.for_good;
    errno = ENOSPC;
    return true;
}

static bool fd_fails(int fd) {
    char link[64], path[FIXTURE_PATH * 4];
    if (plan.countdown <= 0)
        return false;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = '\0';
    return fails(path);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    va_end(rest);
    return fails(path) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t size) {
    return fd_fails(fd) ? -1 : syscall(SYS_write, fd, bytes, size);
}

int fsync(int fd) {
    return fd_fails(fd) ? -1 : (int)syscall(SYS_fsync, fd);
}

int rename(const char *from, const char *to) {
    return fails(to) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

/* ---------------------------------------------------------------------------------------------- */

static void set_up(void) {
    device = fixture_device(NULL);
    snprintf(stick, sizeof stick, "%s/stick", device.data);
    cr_assert_eq(mkdir(stick, 0700), 0);
    cr_assert_eq(mkdir(fixture_path(&device, "stick/limber"), 0700), 0);
    fixture_copy(SHORT, fixture_path(&device, "stick/limber/short.json"));
}

static void tear_down(void) {
    plan.countdown = 0;
    fixture_close(&device);
}

TestSuite(inbox, .init = set_up, .fini = tear_down, .timeout = 120);

static void plug(void) {
    fixture_start(&device);
    app_plug(device.app, stick);
    fixture_wait(&device, 100);
}

static void see_inbox(void) {
    people_fixture_do(&device, COMMAND_GO, SCREEN_INBOX);
    cr_assert(fixture_sees(&device, "One minute"));
}

static void pull_out(void) {
    cr_assert_eq(rename(stick, fixture_path(&device, "pulled")), 0);
}

static void give(void) {
    people_fixture_do(&device, COMMAND_GO, SCREEN_GIVE);
    people_fixture_do(&device, COMMAND_GIVE, GIVE_YES);
}

static int files_on_stick(void) {
    return people_fixture_files(&device, "stick/limber");
}

Test(inbox, ok_takes_it) {
    plug();
    see_inbox();
    people_fixture_do(&device, COMMAND_INBOX, INBOX_YES);
    fixture_wait(&device, 100);
    cr_expect(fixture_sees(&device, "It is on this device now"));
    cr_expect(people_fixture_there(&device, "programs/short-v1.json"));
    cr_expect_str_eq(device.app->ctx.person.name, "Sam");
    cr_expect_eq(files_on_stick(), 1);
}

Test(inbox, a_stick_that_goes_before_ok_changes_nothing) {
    plug();
    see_inbox();
    pull_out();
    people_fixture_do(&device, COMMAND_INBOX, INBOX_YES);
    cr_expect(fixture_sees(&device, "The stick went away. Nothing was changed."));
    cr_expect_eq(people_fixture_files(&device, "programs"), 0);
}

Test(inbox, another_file_in_its_place_is_not_taken) {
    plug();
    see_inbox();
    fixture_copy(KIM, fixture_path(&device, "stick/limber/short.json"));
    people_fixture_do(&device, COMMAND_INBOX, INBOX_YES);
    cr_expect(fixture_sees(&device, "It could not be read in full"));
    cr_expect_eq(people_fixture_files(&device, "programs"), 0);
}

Test(inbox, it_never_looks_in_a_session) {
    device.files[device.file_count++] = SHORT;
    fixture_copy(KIM, fixture_path(&device, "stick/limber/short.json"));
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    app_plug(device.app, stick);
    fixture_wait(&device, 10000);
    cr_expect_null(device.app->ctx.inbox->folder);
}

Test(inbox, a_kiosk_never_looks) {
    device.kiosk = true;
    plug();
    fixture_wait(&device, 60000);
    cr_expect_null(device.app->ctx.inbox->folder);
}

Test(inbox, nothing_runs_where_no_stick_can_come) {
    fixture_start(&device);
    cr_expect_eq(inbox_deadline(&device.app->ctx), INT64_MAX);
    app_plug(device.app, stick);
    cr_expect_leq(inbox_deadline(&device.app->ctx), device.now.mono_ms + INBOX_EVERY_MS);
}

Test(inbox, the_folder_of_the_record_is_no_stick) {
    char limber[3 * FIXTURE_PATH];
    snprintf(limber, sizeof limber, "%s/limber", device.data);
    cr_assert_eq(mkdir(limber, 0700), 0);
    struct device inner = device;
    snprintf(inner.data, sizeof inner.data, "%.200s", limber);
    fixture_start(&inner);
    app_plug(inner.app, device.data);
    fixture_wait(&inner, 5000);
    cr_expect_null(inner.app->ctx.inbox->folder);
    app_free(inner.app);
}

Test(inbox, a_folder_that_is_a_link_is_no_stick) {
    char limber[3 * FIXTURE_PATH];
    snprintf(limber, sizeof limber, "%s/limber", stick);
    cr_assert_eq(
        syscall(SYS_renameat2, AT_FDCWD, limber, AT_FDCWD, fixture_path(&device, "elsewhere"), 0),
        0);
    cr_assert_eq(symlink(fixture_path(&device, "elsewhere"), limber), 0);
    plug();
    cr_expect_null(device.app->ctx.inbox->folder);
}

/* --- the record goes back --------------------------------------------------------------------- */

Test(inbox, a_record_that_cannot_be_written_leaves_nothing_half) {
    device.files[device.file_count++] = SHORT;
    plug();
    int call = 1, full = 0;
    for (; call < CALLS_MOST && full < 2; call++) {
        int before = files_on_stick();
        plan.for_good = call % 2;
        plan.countdown = call / 2 + 1;
        give();
        bool failed = device.app->ctx.inbox->outcome.length && !device.app->ctx.inbox->given;
        bool reached = plan.for_good ? plan.countdown == 1 && failed : plan.countdown <= 0;
        plan.countdown = 0;
        cr_expect_eq(files_on_stick(), before + (failed ? 0 : 2), "call %d", call);
        cr_expect(!failed || fixture_sees(&device, "The stick did not take it"), "call %d", call);
        full = reached ? 0 : full + 1;
    }
    cr_expect_gt(call, 10);
    cr_expect_lt(call, CALLS_MOST);
}

Test(inbox, a_stick_that_goes_before_yes_is_told) {
    device.files[device.file_count++] = SHORT;
    plug();
    people_fixture_do(&device, COMMAND_GO, SCREEN_GIVE);
    pull_out();
    people_fixture_do(&device, COMMAND_GIVE, GIVE_YES);
    cr_expect(fixture_sees(&device, "The stick went away"));
    cr_expect_eq(people_fixture_files(&device, "pulled/limber"), 1);
}

Test(inbox, what_was_given_can_be_read_and_never_replaces_another) {
    device.files[device.file_count++] = SHORT;
    plug();
    give();
    give();
    cr_expect_eq(files_on_stick(), 5);
    struct err e = {""};
    struct record *record = record_open_file(
        fixture_path(&device, "stick/limber/limber-record-Sam-2026-11-21-2.db"), &e);
    cr_assert(record, "%s", e.text);
    record_close(record);
    cr_expect(fixture_sees(&device, "limber-record-Sam-2026-11-21-2.db"));
}
