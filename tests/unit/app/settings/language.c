#include "app/setting.h"
#include "app/settings/settings.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "unit/app/fixture.h"
#include "unit/base/made.h"

static char folder[] = "/tmp/limber-language-XXXXXX";
static struct device device;

static void begin(void) {
    static const struct made_text german[] = {
        {"Back", "Zurück", 0},
        {"Language", "Sprache", 0},
        {"Settings", "Einstellungen", 0},
        {"own name\004English", "Deutsch", 0},
    };
    static const struct made_text french[] = {{"Settings", "Réglages", 0},
                                              {"own name\004English", "Français", 0}};
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "de", german, 4);
    made_catalogue(folder, "fr", french, 2);
    device = fixture_device("tests/data/good/short.json");
    device.languages = folder;
}
static void end(void) {
    fixture_close(&device);
    gettext_close();
    made_remove(folder);
}
TestSuite(language, .init = begin, .fini = end, .timeout = 120);

Test(language, the_first_start_takes_the_environments) {
    device.environment_language = "fr_CA.UTF-8";
    fixture_start(&device);
    cr_expect(fixture_sees(&device, "Réglages"));
}

Test(language, the_last_person_is_asked_in_her_language_who_is_here) {
    device.files[device.file_count++] = "tests/data/good/kim.json";
    fixture_start(&device);
    fixture_is(&device, "who");
    fixture_choose(&device, "Sam");
    fixture_choose(&device, "Settings");
    fixture_choose(&device, "Language: English");
    cr_expect_str_eq(gettext_language(), "de");
    fixture_restart(&device);
    fixture_choose(&device, "Kim");
    fixture_choose(&device, "Einstellungen");
    fixture_choose(&device, "Sprache: Deutsch");
    cr_expect_str_eq(gettext_language(), "fr");
    fixture_restart(&device);
    cr_expect_str_eq(gettext_language(), "fr");
    fixture_choose(&device, "Sam");
    cr_expect_str_eq(gettext_language(), "de");
    fixture_restart(&device);
    fixture_is(&device, "who");
    cr_expect_str_eq(gettext_language(), "de", "Sam was the last");
}

Test(language, a_choice_holds_at_once_stays_and_wins_over_the_environment) {
    device.environment_language = "fr";
    fixture_start(&device);
    fixture_choose(&device, "Réglages");
    cr_expect(fixture_sees(&device, "Français"), "its own name");
    fixture_choose(&device, "Language: Français");
    cr_expect(fixture_sees(&device, "English"), "after the last comes the first");
    cr_expect(fixture_sees(&device, "Settings"));
    fixture_choose(&device, "Language: English");
    cr_expect(fixture_sees(&device, "Einstellungen"));
    cr_expect_str_eq(gettext_language(), "de");
    fixture_restart(&device);
    cr_expect(fixture_sees(&device, "Einstellungen"), "kept over a start");
}

Test(language, the_command_line_wins_until_somebody_chooses) {
    device.language = "de";
    device.environment_language = "fr";
    fixture_start(&device);
    fixture_choose(&device, "Einstellungen");
    fixture_choose(&device, "Sprache: Deutsch");
    cr_expect(fixture_sees(&device, "Réglages"));
    device.language = "en";
    fixture_restart(&device);
    cr_expect(fixture_sees(&device, "Settings"));
}

/* A visitor's choice is gone with the visitor. */
Test(language, a_visitor_of_a_kiosk_may_choose) {
    device.kiosk = true;
    device.environment_language = "de";
    fixture_start(&device);
    cr_expect_str_eq(gettext_language(), "de");
    cr_expect(setting_allows(SETTING_LANGUAGE, "fr"));
    cr_expect_not(setting_allows(SETTING_LANGUAGE, "../fr"));
}

Test(language, one_language_is_no_choice) {
    device.languages = NULL;
    fixture_start(&device);
    fixture_choose(&device, "Settings");
    cr_expect_not(fixture_sees(&device, "Language"));
}
