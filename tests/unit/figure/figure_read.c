#include <criterion/criterion.h>

#include "figure/figure.h"

static bool read(const char *figure, struct err *e) {
    struct text json = {0};
    struct figure out;
    text_addf(&json, "{\"drawing\": {\"figure\": %s}}", figure);
    bool good = figure_read(&out, text_str(&json), json.length, NULL, e);
    text_free(&json);
    return good;
}

Test(figure_read, end_starts_from_start) {
    const char *json = "{\"drawing\": {\"figure\": {\"view\": \"side\", \"start\": {\"lean\": 20, "
                       "\"arm_near\": {\"forward\": 90}}, \"end\": {\"nod\": 10}}}}";
    struct figure figure;
    struct err e = {""};
    cr_assert(figure_read(&figure, json, strlen(json), NULL, &e), "%s", e.text);
    cr_expect_float_eq(figure.end.n[POSE_CHEST], 20, 1e-9);
    cr_expect_float_eq(figure.end.n[POSE_NOD], 10, 1e-9);
    cr_expect_float_eq(figure.start.n[POSE_NOD], 0, 1e-9);
    cr_expect_float_eq(figure.end.arms[POSE_NEAR].n[LIMB_FORWARD], 90, 1e-9);
    cr_expect_float_eq(figure.end.arms[POSE_FAR].n[LIMB_FORWARD], 0, 1e-9);
}

Test(figure_read, each_pose_on_the_way_starts_from_the_one_before) {
    const char *json = "{\"drawing\": {\"figure\": {\"view\": \"side\", \"start\": {\"lean\": 20}, "
                       "\"via\": [{\"nod\": 5}, {\"neck\": 7}], \"end\": {\"nod\": 10}}}}";
    struct figure figure;
    struct err e = {""};
    cr_assert(figure_read(&figure, json, strlen(json), NULL, &e), "%s", e.text);
    cr_expect_eq(figure.via_count, 2);
    cr_expect_float_eq(figure.via[0].n[POSE_CHEST], 20, 1e-9);
    cr_expect_float_eq(figure.via[1].n[POSE_NOD], 5, 1e-9);
    cr_expect_float_eq(figure.via[1].n[POSE_NECK], 7, 1e-9);
    cr_expect_float_eq(figure.end.n[POSE_NECK], 0, 1e-9, "the end starts from the start");
    cr_expect_eq(figure_pose(&figure, 2), &figure.via[1]);
    cr_expect_eq(figure_pose(&figure, 3), &figure.end);
}

Test(figure_read, an_exercise_without_a_figure_says_so) {
    struct figure figure;
    struct err e = {""};
    bool none = false;
    cr_expect_not(figure_read(&figure, "{\"drawing\": {}}", 15, &none, &e));
    cr_expect(none);
    cr_expect_not(figure_read(&figure, "{\"drawing\":", 11, &none, &e));
    cr_expect_not(none);
}

static const struct {
    const char *figure, *words;
} faults[] = {
    {"{}", "figure: view"},
    {"{\"view\": \"moon\"}", "\"moon\" is unknown"},
    {"{\"view\": \"side\"}", "start is missing"},
    {"{\"view\": \"side\", \"start\": {}}", "end is missing"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"extra\": 1}", "extra is not known"},
    {"{\"view\": \"side\", \"start\": {\"lean\": 900}, \"end\": {}}",
     "start: lean: 900 is too far"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {\"nod\": \"a\"}}", "end: nod: is a text"},
    {"{\"view\": \"side\", \"start\": {\"wing\": 1}, \"end\": {}}", "wing: is not known"},
    {"{\"view\": \"side\", \"start\": {\"arms\": {\"on\": \"moon\"}}, \"end\": {}}",
     "arms: on: \"moon\" is unknown"},
    {"{\"view\": \"side\", \"start\": {\"arms\": {\"bend\": 500}}, \"end\": {}}",
     "arms: bend: 500"},
    {"{\"view\": \"side\", \"start\": {\"arms\": {\"wing\": 5}}, \"end\": {}}",
     "arms: wing: is not"},
    {"{\"view\": \"side\", \"start\": {\"rest\": \"moon\"}, \"end\": {}}", "rest: \"moon\""},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"props\": 1}", "props must be a list"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"props\": [{\"prop\": \"moon\"}]}",
     "props: prop: \"moon\""},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"feel\": [{\"area\": \"moon\"}]}",
     "feel: area: \"moon\""},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"arrows\": [{\"from\": [1]}]}",
     "arrows: from: write two numbers"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"via\": {}}", "via must be a list"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"via\": [{}, {}, {}, {}, {}]}",
     "via: more than 4"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"via\": [{\"nod\": 99}]}",
     "via: nod: 99 is too far"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"feel\": [{\"area\": \"calf\", "
     "\"stage\": 2}]}",
     "stage 2 is none; the last is 1"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"feel\": [{\"area\": \"calf\", "
     "\"stage\": 0.5}]}",
     "stage: write 1"},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"mark\": {\"circle\": \"moon\"}}",
     "mark: circle: \"moon\""},
    {"{\"view\": \"side\", \"start\": {}, \"end\": {}, \"mark\": {\"circle\": \"belly\", "
     "\"radius\": 900}}",
     "mark: radius: write millimetres"},
};

Test(figure_read, each_fault_is_named) {
    for (unsigned i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct err e = {""};
        cr_expect_not(read(faults[i].figure, &e), "%s", faults[i].figure);
        cr_expect(strstr(e.text, faults[i].words), "%s: %s", faults[i].figure, e.text);
    }
}
