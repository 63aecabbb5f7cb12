#include "base/plural.h"

#include <criterion/criterion.h>

#define ARABIC                                                                                     \
    "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? "  \
    "3 : n%100>=11 ? 4 : 5);\n"

Test(plural, each_language_has_its_own_forms) {
    static const struct {
        const char *head;
        unsigned long number;
        int form;
    } table[] = {
        {"nplurals=2; plural=n != 1;", 0, 1},
        {"nplurals=2; plural=n != 1;", 1, 0},
        {"nplurals=2; plural=(n > 1);", 0, 0},
        {"nplurals=2; plural=(n > 1);", 2, 1},
        {"nplurals=1; plural=0;", 7, 0},
        {"Language: pl\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && "
         "(n%100<10 || n%100>=20) ? 1 : 2);\n",
         22, 1},
        {"nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
         12, 2},
        {"nplurals=2; plural=!(n==1);", 1, 0},
        {ARABIC, 0, 0},
        {ARABIC, 1, 1},
        {ARABIC, 2, 2},
        {ARABIC, 3, 3},
        {ARABIC, 110, 3},
        {ARABIC, 11, 4},
        {ARABIC, 99, 4},
        {ARABIC, 100, 5},
        {ARABIC, 102, 5},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_expect_eq(plural_form(table[i].head, table[i].number), table[i].form, "%s of %lu",
                     table[i].head, table[i].number);
}

Test(plural, a_rule_that_cannot_be_read_is_the_english_one) {
    static const char *const heads[] = {
        "",
        "Language: de\n",
        "nplurals=2; plural=",
        "nplurals=2; plural=n",
        "nplurals=2; plural=n %% 2;",
        "nplurals=2; plural=n % 0;",
        "nplurals=2; plural=(n > 1;",
        "nplurals=2; plural=n ? 1;",
        "nplurals=9; plural=8;",
        "nplurals=2; plural=exit(1);",
        ("nplurals=2; plural="
         "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((n"
         ")))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));"),
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        cr_expect_eq(plural_form(heads[i], 1), 0, "%s", heads[i]);
        cr_expect_eq(plural_form(heads[i], 5), 1, "%s", heads[i]);
    }
}
