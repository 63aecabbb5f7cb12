#include "base/utf8.h"

#include <criterion/criterion.h>

Test(utf8, tells_well_formed_from_malformed) {
    static const struct {
        const char *bytes;
        bool good;
    } cases[] = {
        {"", true},
        {"plain", true},
        {"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", true},
        {"\xF4\x8F\xBF\xBF", true},
        {"\x80", false},
        {"\xC3", false},
        {"\xC0\xAF", false},
        {"\xE0\x80\xAF", false},
        {"\xED\xA0\x80", false},
        {"\xF4\x90\x80\x80", false},
        {"\xF0\x80\x80\x80", false},
        {"\xFF", false},
        {"\xE2\x82", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(utf8_valid(cases[i].bytes, strlen(cases[i].bytes)), cases[i].good, "%zu", i);
}

Test(utf8, counts_characters_not_bytes) {
    cr_expect_eq(utf8_count("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"), 4);
    cr_expect_eq(utf8_count(""), 0);
    cr_expect_eq(utf8_count("\xFF\xFF"), 2);
}

Test(utf8, reads_the_values) {
    const char *text = "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\xFF!";
    static const uint32_t expected[] = {0xE4, 0x20AC, 0x1F600, 0xFFFD, '!'};
    size_t at = 0;
    for (int i = 0; i < 5; i++)
        cr_expect_eq(utf8_next(text, strlen(text), &at), expected[i]);
    cr_expect_eq(at, strlen(text));
}

Test(utf8, cuts_at_whole_characters) {
    cr_expect_eq(utf8_whole("ab\xE2\x82\xAC", 5), 5);
    cr_expect_eq(utf8_whole("ab\xE2\x82\xAC", 4), 2);
    cr_expect_eq(utf8_whole("ab\xE2\x82\xAC", 3), 2);
    cr_expect_eq(utf8_whole("ab", 2), 2);
    cr_expect_eq(utf8_whole("", 0), 0);
}

Test(utf8, writes_what_it_reads) {
    static const uint32_t characters[] = {'a', 0x7F, 0xE4, 0x7FF, 0x800, 0x20AC, 0x10000, 0x10FFFF};
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        char bytes[4];
        size_t length = utf8_put(characters[i], bytes), at = 0;
        cr_expect(utf8_valid(bytes, length));
        cr_expect_eq(utf8_next(bytes, length, &at), characters[i]);
        cr_expect_eq(at, length);
    }
}
