#include "sdl/system/notify.h"

#include <criterion/criterion.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* A service manager of the test's own. */
struct manager {
    int socket;
    char folder[32], name[64];
};

static struct manager manager_new(bool abstract) {
    struct manager m = {.folder = "/tmp/limber-notify-XXXXXX"};
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    cr_assert(mkdtemp(m.folder));
    snprintf(m.name, sizeof m.name, "%s%s/socket", abstract ? "@" : "", m.folder);
    memcpy(address.sun_path, m.name, strlen(m.name));
    if (abstract)
        address.sun_path[0] = '\0';
    size_t length = offsetof(struct sockaddr_un, sun_path) + strlen(m.name);
    m.socket = socket(AF_UNIX, SOCK_DGRAM, 0);
    cr_assert_eq(bind(m.socket, (struct sockaddr *)(void *)&address, (socklen_t)length), 0);
    return m;
}

static void manager_free(struct manager *m) {
    close(m->socket);
    if (m->name[0] == '/')
        unlink(m->name);
    rmdir(m->folder);
}

/* The next message, "" when there is none. */
static const char *heard(const struct manager *m) {
    static char message[64];
    ssize_t length = recv(m->socket, message, sizeof message - 1, MSG_DONTWAIT);
    message[length > 0 ? length : 0] = '\0';
    return message;
}

Test(notify, the_manager_hears_what_is_said) {
    for (int abstract = 0; abstract < 2; abstract++) {
        struct manager m = manager_new(abstract);
        struct notify_words words = {.socket = m.name};
        struct notify *notify = notify_open(&words);
        cr_assert(notify);
        notify_say(notify, "READY=1");
        notify_say(notify, "STOPPING=1");
        cr_expect_str_eq(heard(&m), "READY=1");
        cr_expect_str_eq(heard(&m), "STOPPING=1");
        cr_expect_eq(notify_deadline(notify), INT64_MAX, "there is no watchdog");
        notify_close(notify);
        manager_free(&m);
    }
}

Test(notify, a_sign_of_life_comes_at_half_of_the_watchdogs_time) {
    struct manager m = manager_new(true);
    struct notify_words words = {m.name, "3000000"};
    struct notify *notify = notify_open(&words);
    notify_step(notify, 10000);
    cr_expect_str_eq(heard(&m), "WATCHDOG=1");
    cr_expect_eq(notify_deadline(notify), 11500);
    notify_step(notify, 11499);
    cr_expect_str_eq(heard(&m), "");
    notify_step(notify, 11500);
    cr_expect_str_eq(heard(&m), "WATCHDOG=1");
    cr_expect_str_eq(heard(&m), "");
    notify_close(notify);
    manager_free(&m);
}

Test(notify, a_watchdog_that_is_no_time_is_left_alone) {
    static const struct notify_words bad[] = {
        {"@limber-nobody", "0"}, {"@limber-nobody", "soon"}, {"@limber-nobody", "-5"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct notify *notify = notify_open(&bad[i]);
        cr_expect_eq(notify_deadline(notify), INT64_MAX, "%zu", i);
        notify_close(notify);
    }
}

Test(notify, who_does_not_want_to_know_is_told_nothing) {
    char longer[200];
    memset(longer, 'x', sizeof longer);
    longer[0] = '/';
    longer[sizeof longer - 1] = '\0';
    const char *names[] = {NULL, "", "relative", "/", longer};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct notify_words words = {.socket = names[i]};
        struct notify *notify = notify_open(&words);
        cr_expect_null(notify, "%zu", i);
        notify_say(notify, "READY=1");
        notify_step(notify, 0);
        notify_close(notify);
    }
}

/* A manager that does not listen must not hold up the program: its queue is full here. */
Test(notify, it_never_waits) {
    struct manager m = manager_new(true);
    struct notify_words words = {.socket = m.name};
    struct notify *notify = notify_open(&words);
    for (int i = 0; i < 5000; i++)
        notify_say(notify, "READY=1");
    manager_free(&m);
    notify_say(notify, "STOPPING=1"); /* and now nobody is there */
    notify_close(notify);
}
