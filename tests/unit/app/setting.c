#include "app/setting.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

Test(setting, every_row_is_there_once_and_has_what_it_begins_with) {
    for (enum setting_id id = 0; id < SETTING_COUNT; id++) {
        const struct setting *setting = setting_at(id);
        cr_assert(setting->key, "row %d", id);
        cr_assert(setting->by, "%s", setting->key);
        for (enum setting_id other = 0; other < id; other++)
            cr_assert_str_neq(setting_at(other)->key, setting->key);
        cr_assert_neq(setting->name == NULL, setting->allows == NULL, "%s", setting->key);
        if (setting->name)
            cr_assert(setting->choices[setting->initial].value, "%s", setting->key);
    }
}

Test(setting, a_choice_is_known_by_its_value_alone) {
    cr_assert_eq(setting_choice(SETTING_TEXT, "150"), 3);
    cr_assert_eq(setting_choice(SETTING_TEXT, "151"), -1);
    cr_assert(setting_allows(SETTING_TEXT, "80"));
    cr_assert_not(setting_allows(SETTING_TEXT, ""));
    cr_assert(setting_allows(SETTING_LOOK, "7"));
    cr_assert_not(setting_allows(SETTING_LOOK, "12"));
    cr_assert(setting_allows(SETTING_COUNTRY, "DE"));
    cr_assert_not(setting_allows(SETTING_COUNTRY, "ZZ"));
    cr_assert(setting_allows(SETTING_EMERGENCY, "112"));
    cr_assert_not(setting_allows(SETTING_EMERGENCY, "call me"));
}

/* The line of docs/kiosk-settings.md that tells of it, without its values. */
static const char *line_of(const char *page, const char *key, char *line, size_t size) {
    char begins[64];
    snprintf(begins, sizeof begins, "\n| `%s` | ", key);
    const char *at = strstr(page, begins);
    cr_assert(at, "docs/kiosk-settings.md does not tell of %s", key);
    snprintf(line, size, "%.*s", (int)strcspn(at + 1, "\n"), at + 1);
    return line;
}

Test(setting, the_document_tells_each_key_with_all_its_values) {
    struct err e = {""};
    size_t length;
    char line[400], word[64];
    char *page = file_read("docs/kiosk-settings.md", 1 << 20, &length, &e);
    cr_assert(page, "%s", e.text);
    for (enum setting_id id = 0; id < SETTING_COUNT; id++) {
        const struct setting *setting = setting_at(id);
        line_of(page, setting->key, line, sizeof line);
        for (int i = 0; setting->name && i < SETTING_CHOICES && setting->choices[i].value; i++) {
            snprintf(word, sizeof word, i == setting->initial ? "**`%s`**" : "`%s`",
                     setting->choices[i].value);
            cr_expect(strstr(line, word), "%s: %s is missing in: %s", setting->key, word, line);
        }
        const char *by = setting->by == SETTING_BY_STAFF ? "| staff |" : "| both |";
        cr_expect(strstr(line, by), "%s: %s is missing in: %s", setting->key, by, line);
    }
    free(page);
}
