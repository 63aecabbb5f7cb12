#include "app/app.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "care/check.h"
#include "unit/app/fixture.h"

#define SHORT "tests/data/good/short.json"
#define QUICK "tests/data/good/quick.json"
#define KIM "tests/data/good/kim.json"

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(app, .init = begin, .fini = end, .timeout = 120);

/* --- the first start ------------------------------------------------------------------------- */

Test(app, the_first_start_shows_the_program) {
    fixture_start(&device);
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "One minute"));
    cr_assert(fixture_sees(&device, "Sam"));
    cr_assert_not(app_quits(device.app));
    cr_assert_not(app_in_session(device.app));
}

Test(app, without_any_program_home_says_so_and_help_works) {
    device.file_count = 0;
    fixture_start(&device);
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "No program yet"));
    fixture_press(&device, ACTION_HELP);
    fixture_is(&device, "help");
    cr_assert(fixture_sees(&device, "112"));
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "home");
}

Test(app, ready_programs_are_offered_and_marked) {
    device.file_count = 0;
    device.ready = "programs";
    fixture_start(&device);
    cr_assert(fixture_sees(&device, "Not prescribed for you"));
}

Test(app, a_bad_file_is_told_and_stops_nothing) {
    device.files[device.file_count++] = "tests/data/bad/hold-long.json";
    fixture_start(&device);
    cr_assert(fixture_sees(&device, "hold-long.json cannot be used"));
    cr_assert(fixture_sees(&device, "One minute"));
    fixture_ok_to(&device, "player");
}

Test(app, one_locked_program_says_why_and_does_not_begin) {
    const char *path = fixture_path(&device, "locked.json");
    fixture_write(path, "{\"format\": \"limber.program/1\", \"id\": \"l\", \"version\": 1, "
                        "\"title\": \"T\", \"client\": {\"name\": \"Sam\"}, \"therapist\": "
                        "{\"name\": \"R\", \"contact\": \"c\"}, \"regions\": [\"neck\"], "
                        "\"exercises\": [{\"exercise\": \"neck-turn\"}], "
                        "\"clearance\": {\"required\": true}}");
    device.files[0] = path;
    fixture_start(&device);
    for (int i = 0; i < 12; i++) {
        fixture_press(&device, ACTION_OK);
        cr_assert_neq(strcmp(fixture_screen(&device), "check"), 0);
    }
}

/* --- a whole session ------------------------------------------------------------------------- */

Test(app, ok_alone_leads_through_a_whole_session) {
    fixture_start(&device);
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "program");
    static const char *const before[] = {"welcome", "screening",    "usual", "check",
                                         "before",  "instructions", "player"};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        fixture_ok_to(&device, before[i]);
    cr_assert(app_in_session(device.app));
    static const char *const after[] = {"after", "quality", "effort", "goal", "done"};
    for (size_t i = 0; i < sizeof after / sizeof *after; i++)
        fixture_ok_to(&device, after[i]);
    cr_assert(fixture_sees(&device, "3 of 3 exercises"));
    cr_assert(fixture_sees(&device, "It is saved"));
    cr_assert_gt(device.cues, 10, "it was heard");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "home");
    cr_assert_not(app_in_session(device.app));
}

Test(app, a_session_takes_as_long_as_its_program) {
    device.files[0] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "instructions");
    fixture_press(&device, ACTION_OK);
    int64_t began = device.now.mono_ms;
    fixture_wait_for(&device, "instructions", 6); /* the second exercise is new as well */
    cr_assert_eq(device.now.mono_ms - began, 4000);
    fixture_press(&device, ACTION_OK);
    began = device.now.mono_ms;
    fixture_wait_for(&device, "after", 6);
    cr_assert_eq(device.now.mono_ms - began, 4000);
}

Test(app, what_was_met_does_not_wait_again) {
    device.files[0] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "done");
    fixture_press(&device, ACTION_OK);
    fixture_wait(&device, 24 * 3600 * 1000);
    fixture_ok_to(&device, "before");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "player");
    fixture_wait_for(&device, "after", 10);
}

Test(app, pause_stops_the_clock) {
    device.files[0] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_press(&device, ACTION_PAUSE);
    fixture_is(&device, "pause");
    fixture_wait(&device, 3600 * 1000);
    fixture_is(&device, "pause");
    fixture_press(&device, ACTION_PAUSE);
    fixture_is(&device, "player");
    fixture_wait(&device, 3000);
    fixture_is(&device, "player");
}

Test(app, a_device_that_slept_finds_its_session_paused) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    device.now.mono_ms += 7200 * 1000;
    device.now.wall.utc_ms += 7200 * 1000;
    app_step(device.app, device.now);
    app_display(device.app, device.now);
    fixture_is(&device, "pause");
    cr_assert(app_in_session(device.app));
}

Test(app, a_hidden_window_pauses) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    app_suspend(device.app, device.now);
    fixture_is(&device, "pause");
}

Test(app, help_pauses_and_leads_back) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_press(&device, ACTION_HELP);
    fixture_is(&device, "help");
    fixture_wait(&device, 120 * 1000);
    fixture_is(&device, "help");
    fixture_press(&device, ACTION_HELP);
    fixture_is(&device, "help");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "player");
}

Test(app, this_hurts_stops_the_exercise_and_is_answered_with_advice) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_press(&device, ACTION_HURT);
    fixture_is(&device, "hurt");
    fixture_press(&device, ACTION_OK); /* sharp: the first and the safest */
    fixture_is(&device, "advice");
    fixture_press(&device, ACTION_OK);
    cr_assert_str_neq(fixture_screen(&device), "advice");
    cr_assert(app_in_session(device.app));
}

Test(app, a_skip_asks_why_and_is_counted) {
    device.files[0] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_press(&device, ACTION_SKIP);
    fixture_is(&device, "skip");
    fixture_press(&device, ACTION_OK); /* the first reason */
    fixture_ok_to(&device, "done");
    cr_assert(fixture_sees(&device, "1 of 2 exercises"));
    cr_assert(fixture_sees(&device, "1 was skipped"));
}

/* It may stand on a page further on. */
static void choose_on_some_page(const char *label) {
    for (int i = 0; i < 6 && !fixture_sees(&device, label); i++)
        fixture_choose(&device, "More");
    fixture_choose(&device, label);
}

static void tick_and_be_sent_home(const struct check_box *sign) {
    fixture_start(&device);
    fixture_ok_to(&device, "check");
    choose_on_some_page(sign->words);
    choose_on_some_page("Done");
    cr_assert_str_eq(fixture_screen(&device), "advice", "%s", sign->id);
    cr_assert(fixture_sees(&device, check_title(sign->kind)), "%s", sign->id);
    fixture_ok_to(&device, "home");
    cr_assert_not(app_in_session(device.app), "%s", sign->id);
}

Test(app, every_sign_of_the_check_stops_the_session) {
    for (int i = 0; i < CHECK_BOXES; i++) {
        tick_and_be_sent_home(&check_boxes[i]);
        end();
        begin();
    }
}

/* --- what is kept ---------------------------------------------------------------------------- */

Test(app, settings_are_kept) {
    fixture_start(&device);
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Reading");
    cr_assert(fixture_sees(&device, "light"));
    fixture_choose(&device, "Colours: light");
    cr_assert_str_eq(app_ui(device.app)->theme->name, "dark");
    fixture_choose(&device, "Text size: 100 %");
    double unit = app_ui(device.app)->unit;
    fixture_restart(&device);
    cr_assert_str_eq(app_ui(device.app)->theme->name, "dark");
    cr_assert_float_eq(app_ui(device.app)->unit, unit, 0.001);
    cr_assert_gt(unit, 12);
}

Test(app, the_sound_can_be_turned_off) {
    fixture_start(&device);
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Sound and light");
    fixture_choose(&device, "Sounds: on");
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_ok_to(&device, "after");
    cr_assert_eq(device.cues, 0);
}

Test(app, a_kept_session_shows_after_a_restart) {
    device.files[0] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "done");
    fixture_restart(&device);
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "Enough for now"));
    fixture_choose(&device, "Progress");
    for (int i = 0; i < 9 && !fixture_sees(&device, "sessions done"); i++)
        fixture_choose(&device, "More");
    cr_assert(fixture_sees(&device, "1 of 3 sessions done"));
}

/* --- several people -------------------------------------------------------------------------- */

Test(app, several_people_are_asked_who_is_here) {
    device.files[device.file_count++] = KIM;
    fixture_start(&device);
    fixture_is(&device, "who");
    fixture_choose(&device, "Kim");
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "Shoulders for Kim"));
    cr_assert_not(fixture_sees(&device, "One minute"));
}

Test(app, each_person_has_settings_of_their_own) {
    device.files[device.file_count++] = KIM;
    fixture_start(&device);
    fixture_choose(&device, "Kim");
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Reading");
    fixture_choose(&device, "Colours: light");
    cr_assert_str_eq(app_ui(device.app)->theme->name, "dark");
    fixture_press(&device, ACTION_BACK);
    fixture_choose(&device, "Me");
    fixture_choose(&device, "Change person");
    fixture_choose(&device, "Sam");
    fixture_is(&device, "home");
    cr_assert_str_eq(app_ui(device.app)->theme->name, "light");
}

/* --- cut short ------------------------------------------------------------------------------- */

Test(app, a_session_cut_short_is_offered_and_gone_on_with) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 6000);
    fixture_restart(&device);
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "Cut short last time"));
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "pause");
    fixture_press(&device, ACTION_OK);
    fixture_is(&device, "player");
    fixture_ok_to(&device, "done");
    cr_assert(fixture_sees(&device, "3 of 3 exercises"));
    fixture_ok_to(&device, "home");
    fixture_restart(&device);
    cr_assert_not(fixture_sees(&device, "Cut short last time"));
}

Test(app, a_session_cut_short_can_be_left) {
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 6000);
    fixture_restart(&device);
    fixture_choose(&device, "Leave it");
    fixture_is(&device, "home");
    cr_assert_not(fixture_sees(&device, "Cut short last time"));
    fixture_restart(&device);
    cr_assert_not(fixture_sees(&device, "Cut short last time"), "it stays left");
    fixture_ok_to(&device, "player");
}

Test(app, a_session_cut_in_its_first_question_begins_anew) {
    fixture_start(&device);
    fixture_ok_to(&device, "before");
    fixture_restart(&device);
    fixture_is(&device, "home");
    fixture_ok_to(&device, "player");
}

/* Only the newest session can be gone on with: beginning another one leaves the old one. */
Test(app, a_cut_session_is_not_offered_once_another_was_begun) {
    device.files[device.file_count++] = QUICK;
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 6000);
    fixture_restart(&device);
    fixture_choose(&device, "Programs");
    fixture_choose(&device, "Eight seconds · 1 minute · for you");
    fixture_ok_to(&device, "done");
    fixture_ok_to(&device, "home");
    cr_assert_not(fixture_sees(&device, "Cut short last time"));
}

/* --- what can go wrong ----------------------------------------------------------------------- */

Test(app, a_record_that_cannot_be_written_is_told_and_stops_nothing) {
    char folder[FIXTURE_PATH];
    fixture_write(fixture_path(&device, "file"), "no folder");
    memcpy(folder, device.data, sizeof folder);
    snprintf(device.data, sizeof device.data, "%s", fixture_path(&device, "file"));
    fixture_start(&device);
    fixture_is(&device, "home");
    bool told = false;
    for (int i = 0; i < app_ui(device.app)->text_count; i++)
        told = told || strstr(app_ui(device.app)->texts[i], "kept") ||
               strstr(app_ui(device.app)->texts[i], "saved") ||
               strstr(app_ui(device.app)->texts[i], "written");
    cr_expect(told, "home does not say that nothing is kept");
    fixture_ok_to(&device, "done");
    cr_expect_not(fixture_sees(&device, "It is saved"), "what is gone tomorrow is not saved");
    app_free(device.app);
    device.app = NULL;
    memcpy(device.data, folder, sizeof folder);
}

Test(app, a_program_deleted_while_it_runs_is_followed_to_its_end) {
    const char *path = fixture_path(&device, "mine.json");
    fixture_copy(SHORT, path);
    device.files[0] = path;
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    cr_assert_eq(unlink(path), 0);
    fixture_ok_to(&device, "done");
    cr_assert(fixture_sees(&device, "3 of 3 exercises"));
}

Test(app, a_program_deleted_after_a_cut_is_gone_on_with_from_the_record) {
    cr_assert_eq(mkdir(fixture_path(&device, "programs"), 0700), 0);
    fixture_copy(SHORT, fixture_path(&device, "programs/mine.json"));
    device.file_count = 0;
    fixture_start(&device);
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 6000);
    cr_assert_eq(unlink(fixture_path(&device, "programs/mine.json")), 0);
    fixture_restart(&device);
    fixture_is(&device, "home");
    cr_assert(fixture_sees(&device, "Cut short last time"), "it is not offered");
    fixture_press(&device, ACTION_OK);
    fixture_ok_to(&device, "done");
}

Test(app, no_button_on_any_screen_does_harm) {
    unsigned state = 3;
    device.files[0] = QUICK;
    device.files[device.file_count++] = KIM;
    device.files[device.file_count++] = "tests/data/bad/hold-long.json";
    fixture_start(&device);
    for (int i = 0; i < 3000; i++) {
        state = state * 1664525u + 1013904223u;
        enum action action = (enum action)(1 + (state >> 8) % (ACTION_COUNT - 1));
        if (state >> 28 == 0)
            fixture_restart(&device);
        app_act(device.app, action, device.now);
        if (state >> 27 == 1)
            app_tap(device.app, (int)(state >> 6) % 640, (int)(state >> 12) % 480, device.now);
        fixture_wait(&device, (state >> 16) % 1500);
        cr_assert_gt(app_ui(device.app)->control_count, 0, "%s has no way out",
                     fixture_screen(&device));
    }
}
