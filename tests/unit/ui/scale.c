#include "ui/scale.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"

enum { RATE = 7 };

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(scale, .init = begin, .fini = end);

static void build(struct ui *u, const void *model) {
    struct flow flow = flow_begin(u, u->safe, true);
    scale_draw(&flow, RATE, *(const int *)model);
    flow_end(&flow);
}

Test(scale, there_is_a_key_for_each_score_in_order) {
    for (int percent = 100; percent <= 200; percent += 50) {
        int chosen = 3, keys = 0;
        ui_resize(&ui, 640, 480, percent);
        ui_build(&ui, build, &chosen);
        for (int i = 0; i < ui.control_count; i++)
            if (!ui.controls[i].touch_only) {
                cr_assert_eq(ui.controls[i].command.kind, RATE);
                cr_assert_eq(ui.controls[i].command.value, keys);
                keys++;
            }
        cr_assert_eq(keys, 11, "%d keys at %d%%", keys, percent);
    }
}

Test(scale, a_face_gives_the_score_below_it) {
    int chosen = 0;
    ui_resize(&ui, 1280, 800, 100);
    ui_build(&ui, build, &chosen);
    int faces = 0;
    for (int i = 0; i < ui.control_count; i++) {
        const struct control *face = &ui.controls[i];
        if (!face->touch_only)
            continue;
        int middle = face->box.x + face->box.w / 2, score = face->command.value;
        struct box key = {0};
        for (int k = 0; k < ui.control_count; k++)
            if (!ui.controls[k].touch_only && ui.controls[k].command.value == score)
                key = ui.controls[k].box;
        cr_assert_eq(score, 2 * faces);
        cr_assert(middle >= key.x - key.w && middle <= key.x + 2 * key.w,
                  "the face of %d stands at %d, its key at %d", score, middle, key.x);
        faces++;
    }
    cr_assert_eq(faces, 6);
}

Test(scale, words_go_with_the_scores) {
    static const char *const words[] = {"None",     "Mild",     "Mild",     "Mild",
                                        "Moderate", "Moderate", "Moderate", "Severe",
                                        "Severe",   "Severe",   "Worst"};
    for (int i = 0; i < 11; i++)
        cr_expect_str_eq(scale_word(i), words[i]);
    cr_assert_str_eq(scale_word(-1), "None");
    cr_assert_str_eq(scale_word(99), "Worst");
}

/* Only the key of the chosen score is filled with the main colour. */
static bool filled(struct box box) {
    for (int i = 0; i < ui.display.count; i++) {
        const struct op *op = &ui.display.ops[i];
        if (op->kind == OP_FILL && memcmp(&op->box, &box, sizeof box) == 0)
            return op->color == ui_color(&ui, COLOR_MAIN);
    }
    return false;
}

Test(scale, the_chosen_key_is_marked) {
    for (int chosen = 0; chosen <= 10; chosen++) {
        ui_build(&ui, build, &chosen);
        for (int i = 0; i < ui.control_count; i++)
            if (!ui.controls[i].touch_only)
                cr_expect_eq(filled(ui.controls[i].box), ui.controls[i].command.value == chosen);
    }
}
