#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/kiosk/kiosk.h"
#include "unit/app/kiosk/kiosk_fixture.h"

/* What is whole begins and ends with a bracket. */
static bool is_whole(const char *text) {
    size_t length = strlen(text);
    return length > 1 && text[0] == '[' && text[length - 1] == ']';
}

static struct device device;
static struct context ctx;

static void begin(void) {
    device = kiosk_fixture_new(NULL);
    ctx.options.data = device.data;
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(kiosk_kept, .init = begin, .fini = end, .timeout = 120);

static bool write_new(const char *text) {
    struct err e = {""};
    return kiosk_store_write(&ctx, "kept", text, is_whole, &e);
}

static void holds(const char *text) {
    bool there;
    char *read = kiosk_store_read(&ctx, "kept", is_whole, &there);
    if (text) {
        cr_assert(read, "nothing holds, not %s", text);
        cr_assert_str_eq(read, text);
    } else {
        cr_assert_null(read);
    }
    free(read);
}

Test(kiosk_kept, what_is_written_is_read_and_no_spare_one_stays) {
    holds(NULL);
    cr_assert(write_new("[one]"));
    holds("[one]");
    cr_assert(write_new("[two]"));
    holds("[two]");
    cr_assert_neq(access(fixture_path(&device, "kept.new"), F_OK), 0);
}

/* The states in which a cut can leave the two files: NULL is no file. */
Test(kiosk_kept, a_cut_at_any_moment_leaves_one_of_them_whole) {
    static const struct {
        const char *file, *spare, *holds;
        bool there;
    } cuts[] = {{NULL, "", NULL, true},
                {NULL, "[ne", NULL, true},
                {NULL, "[new]", "[new]", true},
                {"", "[new]", "[new]", true},
                {"[ne", "[new]", "[new]", true},
                {"[old]", "", "[old]", true},
                {"[old]", "[ne", "[old]", true},
                {"[old]", "[new]", "[new]", true},
                {"[new]", "[new]", "[new]", true},
                {"[ne", NULL, NULL, true},
                {NULL, NULL, NULL, false}};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        bool there;
        unlink(fixture_path(&device, "kept"));
        unlink(fixture_path(&device, "kept.new"));
        if (cuts[i].file)
            fixture_write(fixture_path(&device, "kept"), cuts[i].file);
        if (cuts[i].spare)
            fixture_write(fixture_path(&device, "kept.new"), cuts[i].spare);
        holds(cuts[i].holds);
        free(kiosk_store_read(&ctx, "kept", is_whole, &there));
        cr_assert_eq(there, cuts[i].there, "cut %zu", i);
        cr_assert(write_new("[next]"), "and it can be written anew");
        holds("[next]");
    }
}

/* After one cut the spare file holds alone; a second cut must not find it emptied. */
Test(kiosk_kept, a_second_cut_loses_nothing_either) {
    struct rlimit nothing = {0, 0};
    fixture_write(fixture_path(&device, "kept"), "[ne");
    fixture_write(fixture_path(&device, "kept.new"), "[new]");
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &nothing); /* files are emptied, and nothing can be written to them */
    cr_assert_not(write_new("[next]"));
    holds("[new]");
}
