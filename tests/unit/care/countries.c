#include "care/countries.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "../base/made.h"
#include "base/gettext.h"
#include "plain.h"

static const char *number_of(const char *id) {
    const struct country *country = countries_find(id);
    cr_assert(country, "there is no %s", id);
    return country->number;
}

Test(countries, there_are_forty_and_each_is_whole) {
    cr_expect_geq(countries_count(), 40);
    for (int i = 0; i < countries_count(); i++) {
        const struct country *country = countries_at(i);
        cr_expect(strlen(country->id) == 2 && isupper((unsigned char)country->id[0]) &&
                      isupper((unsigned char)country->id[1]),
                  "%s", country->id);
        cr_expect(countries_valid_number(country->number), "%s", country->id);
        cr_expect_leq(strlen(country->number), 5, "%s", country->id);
        plain_expect(country->name);
    }
}

Test(countries, stand_in_the_order_of_their_names_and_once_each) {
    for (int i = 0; i < countries_count(); i++) {
        cr_expect_eq(countries_find(countries_at(i)->id), countries_at(i), "%d", i);
        cr_expect(i == 0 || strcmp(countries_at(i - 1)->name, countries_at(i)->name) < 0, "%s",
                  countries_at(i)->name);
    }
}

/* The n-th of the list. */
static const char *listed(int n, int chosen) {
    int order[200];
    cr_assert_leq(countries_count(), 200);
    countries_order(order, chosen);
    return countries_at(order[n])->id;
}

Test(countries, are_listed_by_name_and_the_chosen_one_first) {
    int last = countries_count() - 1;
    cr_expect_str_eq(listed(0, -1), "AR");
    cr_expect_str_eq(listed(last, -1), "VN");
    cr_expect_str_eq(listed(0, last), "VN");
    cr_expect_str_eq(listed(1, last), "AR");
    cr_expect_str_eq(listed(last, last), "UY");
    cr_expect_str_eq(listed(0, 0), "AR");
}

static void expect_place(int place, const char *id) {
    cr_expect_str_eq(listed(place, -1), id, "at %d stands %s", place, listed(place, -1));
}

Test(countries, are_listed_by_their_names_in_the_language_shown) {
    static const struct made_text german[] = {
        {"Argentina", "Ägypten", 0}, {"Austria", "Zypern", 0}, {"Egypt", "ägyptische Inseln", 0}};
    char folder[] = "/tmp/limber-countries-XXXXXX";
    cr_assert(mkdtemp(folder));
    made_catalogue(folder, "de", german, 3);
    gettext_open(folder, "de");
    expect_place(0, "AR");
    expect_place(1, "EG");
    expect_place(2, "AU");
    expect_place(countries_count() - 1, "AT");
    gettext_close();
    made_remove(folder);
}

Test(countries, the_numbers_that_are_known_well) {
    static const char *const known[][2] = {
        {"US", "911"},  {"CA", "911"}, {"GB", "999"}, {"AU", "000"},   {"NZ", "111"},
        {"IN", "112"},  {"JP", "119"}, {"KR", "119"}, {"CN", "120"},   {"HK", "999"},
        {"BR", "192"},  {"CH", "144"}, {"NO", "113"}, {"ZA", "10177"}, {"SG", "995"},
        {"TH", "1669"}, {"IL", "101"}, {"MX", "911"}, {"CL", "131"},   {"IS", "112"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        cr_expect_str_eq(number_of(known[i][0]), known[i][1], "%s", known[i][0]);
}

Test(countries, a_line_to_talk_to_only_where_it_is_sure) {
    static const char *const known[][2] = {
        {"GB", "116 123"},
        {"IE", "116 123"},
        {"US", "988"},
        {"CA", "988"},
        {"AU", "13 11 14"},
        {"NZ", "1737"},
        {"DE", "0800 111 0 111"},
        {"AT", "142"},
        {"CH", "143"},
        {"FR", "3114"},
        {"ES", "024"},
        {"NL", "113"},
    };
    int lines = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        cr_expect_str_eq(countries_find(known[i][0])->crisis, known[i][1], "%s", known[i][0]);
    for (int i = 0; i < countries_count(); i++) {
        const char *crisis = countries_at(i)->crisis;
        lines += crisis != NULL;
        cr_expect(!crisis || countries_valid_number(crisis), "%s", countries_at(i)->id);
        cr_expect(!crisis || strcmp(crisis, countries_at(i)->number) != 0, "%s",
                  countries_at(i)->id);
    }
    cr_expect_eq(lines, (int)(sizeof known / sizeof *known));
}

Test(countries, the_whole_european_union_has_112) {
    static const char *const members[] = {"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI",
                                          "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
                                          "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        cr_expect_str_eq(number_of(members[i]), "112", "%s", members[i]);
}

Test(countries, are_found_in_small_letters_too_and_else_not) {
    cr_expect_eq(countries_find("gb"), countries_find("GB"));
    static const char *const none[] = {"", "G", "GBR", "XX", "112", "United Kingdom"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_expect_null(countries_find(none[i]), "\"%s\"", none[i]);
}

Test(countries, a_number_of_ones_own) {
    static const char *const good[] = {"11",           "112",  "000",  "10177", "+44 20 7946 0000",
                                       "0800 111 999", " 112", "112 ", "+ 49",  "123456789012345",
                                       "1 2"};
    static const char *const bad[] = {"",           " ",        "1",
                                      "+",          "+1",       "1234567890123456",
                                      "911!",       "call 911", "0800-111",
                                      "++44 20",    "44+20",    "1 1 2 +",
                                      "12\n34",     "(0) 112",  "\xd9\xa1\xd9\xa1\xd9\xa2",
                                      "112\xc2\xa0"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect(countries_valid_number(good[i]), "\"%s\"", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_not(countries_valid_number(bad[i]), "\"%s\"", bad[i]);
}
