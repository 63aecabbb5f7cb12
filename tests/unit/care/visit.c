#include "care/visit.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>

#include "plain.h"

Test(visit, every_question_is_plain_and_asks) {
    for (int i = 0; i < VISIT_QUESTIONS; i++) {
        const char *words = visit_words(i);
        plain_expect(words);
        cr_expect_eq(words[strlen(words) - 1], '?', "%s", words);
    }
}

Test(visit, every_question_has_an_id_of_its_own) {
    for (int i = 0; i < VISIT_QUESTIONS; i++) {
        cr_expect_eq(visit_find(visit_id(i)), i, "%s", visit_id(i));
        for (const char *at = visit_id(i); *at; at++)
            cr_expect(islower((unsigned char)*at) || *at == '_', "%s", visit_id(i));
    }
    cr_expect_eq(visit_find("no_such"), -1);
    cr_expect_eq(visit_find(""), -1);
}
