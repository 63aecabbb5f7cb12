#include "sdl/system/options.h"

#include <criterion/criterion.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

static bool read(struct options *options, struct err *e, int count, ...) {
    char *arguments[12] = {(char *)(uintptr_t) "limber"};
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++)
        arguments[i + 1] = va_arg(list, char *);
    va_end(list);
    return options_read(options, count + 1, arguments, e);
}

Test(options, programs_and_options_in_any_order) {
    struct options options;
    struct err e;
    cr_assert(read(&options, &e, 7, "one.json", "--size", "640x480", "--mute", "--data=here",
                   "two.json", "--text-size=150"));
    cr_expect_eq(options.file_count, 2);
    cr_expect_str_eq(options.files[1], "two.json");
    cr_expect_eq(options.width, 640);
    cr_expect_eq(options.height, 480);
    cr_expect(options.mute);
    cr_expect_str_eq(options.data, "here");
    cr_expect_eq(options.text_percent, 150);
}

Test(options, how_the_panel_is_built_in) {
    struct options options;
    struct err e;
    cr_assert(read(&options, &e, 3, "--rotate=270", "--inset", "24"));
    cr_expect_eq(options.rotate, 270);
    cr_expect_eq(options.inset, 24);
}

Test(options, a_folder_that_stands_for_a_stick) {
    struct options options;
    struct err e;
    cr_assert(read(&options, &e, 2, "--inbox", "stick"));
    cr_expect_str_eq(options.inbox, "stick");
}

Test(options, what_is_wrong_is_said) {
    static const struct {
        const char *one, *two, *word;
    } wrong[] = {{"--sise", "640x480", "--sise"},     {"--size", "640", "WIDTHxHEIGHT"},
                 {"--size", "1x1", "WIDTHxHEIGHT"},   {"--text-size", "300", "80 to 200"},
                 {"--text-size", "15o", "80 to 200"}, {"--rotate", "45", "90"},
                 {"--inset", "900", "0 to 400"},      {"--theme", "pink", "pink"},
                 {"--mute=yes", "x", "no value"},     {"one.json", "--data", "--data"}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct options options;
        struct err e = {""};
        cr_expect_not(read(&options, &e, 2, wrong[i].one, wrong[i].two), "%s", wrong[i].one);
        cr_expect(strstr(e.text, wrong[i].word), "%s", e.text);
    }
}

Test(options, a_lone_dash_or_double_dash_is_a_file_name) {
    struct options options;
    struct err e;
    cr_assert(read(&options, &e, 1, "-"));
    cr_expect_eq(options.file_count, 1);
}
