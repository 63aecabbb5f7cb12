/* What is answered outside of the scales: the welcome, and questions for the therapist. */
#include <criterion/criterion.h>
#include <string.h>

#include "app/app.h"
#include "unit/app/fixture.h"

#define SHORT "tests/data/good/short.json"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(answers, .init = begin, .fini = end, .timeout = 120);

Test(answers, the_welcome_comes_before_the_very_first_question_and_never_again) {
    fixture_start(&device);
    fixture_ok_to(&device, "welcome");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "program");
    fixture_restart(&device); /* nothing was answered: it is still the first time */
    fixture_ok_to(&device, "welcome");
    fixture_ok_to(&device, "usual");
    fixture_restart(&device);
    for (int i = 0; i < 3; i++) {
        fixture_press(&device, ACTION_OK);
        cr_expect_str_neq(fixture_screen(&device), "welcome");
        cr_expect_str_neq(fixture_screen(&device), "screening");
    }
}

/* A finger on the control of that label. */
static void tap(const char *label) {
    const struct ui *ui = app_ui(device.app);
    for (int i = 0; i < ui->control_count; i++) {
        struct box box = ui->controls[i].box;
        if (strcmp(ui->controls[i].label, label) != 0)
            continue;
        app_tap(device.app, box.x + box.w / 2, box.y + box.h / 2, device.now);
        app_display(device.app, device.now);
        return;
    }
    cr_assert_fail("\"%s\" is not on %s", label, fixture_screen(&device));
}

/* Of two regions the one that was told is not asked about again. */
Test(answers, how_sore_a_region_usually_is_waits_until_it_is_told) {
    device.files[0] = "tests/data/good/own-exercise.json";
    fixture_start(&device);
    fixture_ok_to(&device, "usual");
    cr_expect(fixture_sees(&device, "Left shoulder"));
    fixture_choose(&device, "4");
    fixture_is(&device, "usual");
    cr_expect(fixture_sees(&device, "Upper back"));
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "check");
    fixture_restart(&device);
    fixture_ok_to(&device, "usual");
    cr_expect(fixture_sees(&device, "Upper back"));
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "program");
    fixture_ok_to(&device, "usual");
    fixture_choose(&device, "0");
    fixture_is(&device, "check");
    fixture_press(&device, ACTION_BACK);
    cr_expect(fixture_sees(&device, "Upper back"), "it may be changed");
    fixture_restart(&device);
    fixture_ok_to(&device, "check");
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "program");
}

Test(answers, an_exercise_says_how_gently_it_is_to_be_done) {
    fixture_start(&device);
    fixture_ok_to(&device, "screening");
    while (!fixture_sees(&device, "Had a baby"))
        fixture_press(&device, ACTION_OK);
    tap("Had a baby in the last 6 months");
    fixture_ok_to(&device, "instructions");
    cr_expect(fixture_sees(&device, "Stretch lightly. Do not try to reach further."));
}

/* The way there stands at the end of the program. */
static void open_questions(void) {
    fixture_is(&device, "program");
    while (app_ui(device.app)->page + 1 < app_ui(device.app)->pages)
        tap("More");
    tap("Questions for my therapist");
    fixture_is(&device, "questions");
}

static void ask_two(void) {
    fixture_start(&device);
    fixture_press(&device, ACTION_OK);
    open_questions();
    tap("May I do more?");
    tap("Is this ache usual?");
    fixture_choose(&device, "Save");
    fixture_is(&device, "questions");
}

Test(answers, questions_for_the_therapist_are_kept_and_the_list_begins_anew) {
    ask_two();
    cr_expect(fixture_sees(&device, "Saved. Bring them to your next visit."));
    cr_expect(fixture_sees(&device, "Is this ache usual?"));
    cr_expect_not(fixture_sees(&device, "May I do less?"));
    fixture_press(&device, ACTION_OK);
    open_questions();
    cr_expect(fixture_sees(&device, "No questions"), "what was sent is not ticked again");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "program");
}

Test(answers, a_question_that_could_not_be_kept_is_never_called_saved) {
    char folder[FIXTURE_PATH];
    fixture_write(fixture_path(&device, "file"), "no folder");
    memcpy(folder, device.data, sizeof folder);
    snprintf(device.data, sizeof device.data, "%s", fixture_path(&device, "file"));
    ask_two();
    cr_expect_not(fixture_sees(&device, "Saved."));
    app_free(device.app);
    device.app = NULL;
    memcpy(device.data, folder, sizeof folder);
}
