#include "app/handover/handover.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/state.h"
#include "base/file.h"
#include "plan/program_read.h"
#include "plan/signed.h"
#include "unit/app/fixture.h"

static struct device device;
static struct signature_secret therapist;

/* The program of that path, signed, in the device's folder of programs. */
static void put_signed(const char *from, const char *name) {
    char path[2 * FIXTURE_PATH];
    struct faults faults = {0};
    struct err e = {""};
    struct text text = {0};
    struct library *library = library_open("assets/exercises");
    snprintf(path, sizeof path, "%s/programs/%s", device.data, name);
    fixture_copy(from, path);
    struct program *program = program_load(path, library, &faults);
    char *beside = signed_beside(path);
    cr_assert(program && signed_make(program, &therapist, 20000, &text, &e), "%s", e.text);
    cr_assert(file_write(beside, text.bytes, text.length, &e), "%s", e.text);
    free(beside);
    text_free(&text);
    program_free(program);
    faults_free(&faults);
    library_close(library);
}

static void trust_therapist(void) {
    struct signature_key key = signature_key_public(&therapist);
    struct err e = {""};
    char *folder = trusted_folder(device.data);
    cr_assert(trusted_add(folder, &key, &e), "%s", e.text);
    free(folder);
}

/* A finger on the control of that label; false where it is not on this page. */
static bool tap(const char *label) {
    const struct ui *ui = app_ui(device.app);
    for (int i = 0; i < ui->control_count; i++) {
        struct box box = ui->controls[i].box;
        if (strcmp(ui->controls[i].label, label) != 0)
            continue;
        app_tap(device.app, box.x + box.w / 2, box.y + box.h / 2, device.now);
        fixture_wait(&device, 300);
        return true;
    }
    return false;
}

/* On whichever page it stands. */
static void choose(const char *label) {
    for (int i = 0; i < 9; i++) {
        if (tap(label))
            return;
        cr_assert(tap("More"), "there is no \"%s\" on %s", label, fixture_screen(&device));
    }
}

static void set_up(void) {
    struct err e = {""};
    device = fixture_device(NULL);
    cr_assert_eq(mkdir(fixture_path(&device, "programs"), 0700), 0);
    cr_assert(signature_key_make("R. Okafor", &therapist, &e), "%s", e.text);
    put_signed("tests/data/good/short.json", "short.json");
}

static void tear_down(void) {
    fixture_close(&device);
}

TestSuite(trust, .init = set_up, .fini = tear_down, .timeout = 120);

Test(trust, no_is_at_hand_and_changes_nothing) {
    fixture_start(&device);
    choose("Start");
    choose("Who signed it?");
    fixture_is(&device, "trust");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "program");
    cr_expect(fixture_sees(&device, "you have not confirmed"));
    cr_expect_neq(access(fixture_path(&device, "trusted"), F_OK), 0);
}

Test(trust, yes_holds_and_can_be_taken_back) {
    fixture_start(&device);
    choose("Start");
    choose("Who signed it?");
    choose("Yes, all are the same");
    fixture_is(&device, "program");
    cr_expect(fixture_sees(&device, "Signed by R. Okafor"));
    fixture_restart(&device);
    choose("Start");
    cr_expect(fixture_sees(&device, "Signed by R. Okafor"));
    fixture_press(&device, ACTION_BACK);
    choose("Settings");
    choose("Therapists");
    choose("R. Okafor · confirmed");
    choose("Remove");
    cr_expect(fixture_sees(&device, "R. Okafor · not confirmed"));
}

Test(trust, key_from_a_stick_is_asked_about) {
    struct signature_secret other;
    struct signature_key key;
    struct text line = {0};
    struct err e = {""};
    fixture_start(&device);
    cr_assert(signature_key_make("J. Lind", &other, &e));
    key = signature_key_public(&other);
    signature_key_write(&key, &line);
    fixture_write(fixture_path(&device, "lind.pub"), text_str(&line));
    cr_assert(trust_offer(&device.app->ctx, fixture_path(&device, "lind.pub"), &e), "%s", e.text);
    fixture_wait(&device, 0);
    fixture_is(&device, "trust");
    cr_expect(fixture_sees(&device, "J. Lind"));
    choose("Yes, all are the same");
    fixture_is(&device, "home");
    cr_expect_not(trust_offer(&device.app->ctx, fixture_path(&device, "none.pub"), &e));
    text_free(&line);
}

Test(trust, older_version_is_refused_once_a_newer_one_was_read) {
    trust_therapist();
    put_signed("tests/data/good/short-2.json", "short.json");
    fixture_start(&device);
    cr_expect(fixture_sees(&device, "second version"));
    put_signed("tests/data/good/short.json", "short.json");
    fixture_restart(&device);
    cr_expect(fixture_sees(&device, "older than version 2"));
    put_signed("tests/data/good/short-2.json", "short.json");
    fixture_restart(&device);
    cr_expect(fixture_sees(&device, "second version"));
}

Test(trust, only_signed_leaves_the_ready_programs) {
    trust_therapist();
    device.ready = "programs";
    fixture_start(&device);
    choose("Settings");
    choose("Therapists");
    choose("Only signed programs: off");
    choose("Only signed programs: on"); /* and off, and on again */
    choose("Only signed programs: off");
    unlink(fixture_path(&device, "programs/short.json.sig"));
    fixture_restart(&device);
    cr_expect(fixture_sees(&device, "short.json cannot be used. It is not signed."));
    choose("Programs");
    cr_expect(fixture_sees(&device, "Ready programs are not prescribed for you."));
}

/* With nobody trusted, "only signed" would leave nothing. */
Test(trust, only_signed_rests_while_nobody_is_trusted) {
    trust_therapist();
    fixture_start(&device);
    choose("Settings");
    choose("Therapists");
    choose("Only signed programs: off");
    choose("R. Okafor · confirmed");
    choose("Remove");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_wait(&device, 0);
    fixture_is(&device, "home");
    cr_expect(fixture_sees(&device, "One minute"));
}

Test(trust, unsigned_copy_does_not_put_a_signed_program_aside) {
    trust_therapist();
    char path[2 * FIXTURE_PATH];
    snprintf(path, sizeof path, "%s/programs/another.json", device.data);
    fixture_copy("tests/data/good/short-2.json", path);
    fixture_start(&device);
    cr_expect_not(fixture_sees(&device, "second version"));
    cr_expect(fixture_sees(&device, "One minute"));
}
