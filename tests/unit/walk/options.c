#include "walk/options.h"

#include <criterion/criterion.h>
#include <string.h>

static struct walk_options options;
static struct err fault;

static bool read(const char *line) {
    static char copy[200], *arguments[20];
    int count = 0;
    snprintf(copy, sizeof copy, "limber-walk %s", line);
    for (char *rest = copy; rest && *rest;)
        arguments[count++] = strsep(&rest, " ");
    arguments[count] = NULL;
    fault.text[0] = '\0';
    return walk_options_read(&options, count, arguments, &fault);
}

Test(options, the_first_name_is_the_walk_and_the_rest_is_limbers) {
    cr_assert(read("--kiosk my.walk --shots pictures --size 480x320 one.json two.json"));
    cr_expect_str_eq(options.walk, "my.walk");
    cr_expect_str_eq(options.shots, "pictures");
    cr_expect_null(options.go_on);
    cr_expect(options.limber.kiosk);
    cr_expect_eq(options.limber.width, 480);
    cr_assert_eq(options.limber.file_count, 2);
    cr_expect_str_eq(options.limber.files[0], "one.json");
    cr_expect_str_eq(options.limber.files[1], "two.json");
}

/* A walk that goes on after a kill appends to the line that it was started with. */
Test(options, the_last_word_wins) {
    cr_assert(read("my.walk --shots=here --data one --shots there --go-on 3,4 --data two"));
    cr_expect_str_eq(options.shots, "there");
    cr_expect_str_eq(options.go_on, "3,4");
    cr_expect_str_eq(options.limber.data, "two");
}

Test(options, what_is_wrong_is_said) {
    static const struct {
        const char *line, *word;
    } wrong[] = {{"", "a walk is missing"},
                 {"--shots here", "a walk is missing"},
                 {"my.walk --shots", "--shots"},
                 {"my.walk --shotsmany 3", "--shotsmany"},
                 {"my.walk --walk other.walk", "--walk"}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        cr_expect_not(read(wrong[i].line), "%s", wrong[i].line);
        cr_expect(strstr(fault.text, wrong[i].word), "%s: %s", wrong[i].line, fault.text);
    }
    cr_expect(read("--help"));
}
