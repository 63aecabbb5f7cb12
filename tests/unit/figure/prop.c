#include "figure/prop.h"

#include <criterion/criterion.h>

#include "base/json.h"

static bool read(const char *json, struct prop *prop, struct err *e) {
    struct cJSON *root = json_read(json, strlen(json), e);
    cr_assert(root);
    bool good = prop_read(root, prop, e);
    json_free(root);
    return good;
}

Test(prop, what_is_not_said_is_usual) {
    struct prop prop;
    struct err e = {""};
    cr_assert(read("{\"prop\": \"chair\", \"x\": 30}", &prop, &e), "%s", e.text);
    cr_expect_eq(prop.kind, PROP_CHAIR);
    cr_expect_float_eq(prop.x, 30, 1e-9);
    cr_expect_float_eq(prop.y, PROP_BACK, 1e-9);
}

Test(prop, faults_are_told) {
    struct prop prop;
    struct err e = {""};
    cr_expect_not(read("{\"prop\": \"sofa\"}", &prop, &e));
    cr_expect(strstr(e.text, "sofa"));
    cr_expect_not(read("{\"prop\": \"chair\", \"x\": 9999}", &prop, &e));
    cr_expect(strstr(e.text, "millimetres"));
    cr_expect_not(read("{\"prop\": \"chair\", \"colour\": 1}", &prop, &e));
    cr_expect(strstr(e.text, "colour"));
}

Test(prop, the_first_of_a_kind_is_found) {
    const struct prop props[] = {
        {.kind = PROP_MAT}, {.kind = PROP_WALL, .x = 2}, {.kind = PROP_WALL, .x = 3}};
    cr_expect_eq(prop_find(props, 3, PROP_WALL), &props[1]);
    cr_expect_null(prop_find(props, 3, PROP_CHAIR));
}
