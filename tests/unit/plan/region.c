#include "plan/region.h"

#include <criterion/criterion.h>

Test(region, ids_lead_back_to_their_region) {
    for (int i = 0; i < REGION_COUNT; i++)
        cr_expect_eq((int)region_find(region_id((enum region)i)), i);
    cr_expect_eq((int)region_find("nose"), REGION_COUNT);
    cr_expect_eq((int)region_find(""), REGION_COUNT);
    cr_expect_str_eq(region_id(REGION_LEFT_SHOULDER), "left-shoulder");
}

/* "How sore is your X right now?", X being the name with a small letter. */
Test(region, questions_name_the_region) {
    for (int i = 0; i < REGION_COUNT; i++) {
        const char *name = region_name((enum region)i);
        const char *question = region_question((enum region)i);
        cr_expect(strstr(question, name + 1), "%s: %s", name, question);
        cr_expect_eq(strncmp(question, "How sore is your ", 17), 0);
        cr_expect_eq(question[strlen(question) - 1], '?');
    }
}
