#include "screens/scale.h"

#include <criterion/criterion.h>
#include <string.h>

#include "ui/frame.h"
#include "ui/speech.h"
#include "unit/ui/fixture.h"

enum { RATE = 7, KEYS = 11 };

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(scale, .init = begin, .fini = end);

struct asked {
    enum scale_kind scale;
    int chosen;
};

static void build(struct ui *u, const void *model) {
    const struct asked *asked = model;
    struct flow flow = flow_begin(u, u->safe, true);
    scale_draw(&flow, RATE, asked->scale, asked->chosen);
    flow_end(&flow);
}

static void show(enum scale_kind scale, int chosen) {
    struct asked asked = {scale, chosen};
    ui_forget(&ui);
    ui_build(&ui, build, &asked);
}

Test(scale, there_is_a_key_for_each_number_in_order) {
    static const int lows[SCALE_KINDS] = {[SCALE_CHANGE] = -5};
    for (int i = 0; i < SCALE_KINDS * 3; i++) {
        enum scale_kind scale = (enum scale_kind)(i / 3);
        int next = lows[scale];
        ui_resize(&ui, i % 3 == 2 ? 480 : 640, i % 3 == 2 ? 320 : 480, 100 + i % 3 * 50);
        show(scale, 3);
        for (int k = 0; k < ui.control_count; k++)
            if (!ui.controls[k].touch_only) {
                cr_assert_eq(ui.controls[k].command.kind, RATE);
                cr_assert_eq(ui.controls[k].command.value, next);
                next++;
            }
        cr_assert_eq(next, lows[scale] + KEYS, "scale %d, shape %d", scale, i % 3);
        cr_assert_eq(scale_low(scale), lows[scale]);
        cr_assert_eq(scale_high(scale), next - 1);
    }
}

Test(scale, a_face_gives_the_score_below_it) {
    ui_resize(&ui, 1280, 800, 100);
    show(SCALE_SORE, 0);
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

Test(scale, only_soreness_has_faces) {
    ui_resize(&ui, 1280, 800, 100);
    for (int scale = SCALE_EFFORT; scale < SCALE_KINDS; scale++) {
        show((enum scale_kind)scale, 0);
        for (int i = 0; i < ui.control_count; i++)
            cr_expect_not(ui.controls[i].touch_only, "scale %d has a face", scale);
    }
}

/* "" : nothing between the ends is named. */
static const char *const words[SCALE_KINDS][KEYS] = {
    [SCALE_SORE] = {"None", "Mild", "Mild", "Mild", "Moderate", "Moderate", "Moderate", "Severe",
                    "Severe", "Severe", "Worst"},
    [SCALE_EFFORT] = {"Rest", "Easy", "Easy", "Moderate", "Moderate", "Hard", "Hard", "Very hard",
                      "Very hard", "Very hard", "Flat out"},
    [SCALE_GOAL] = {"Cannot do it", "", "", "", "", "", "", "", "", "", "As before"},
    [SCALE_CHANGE] = {"Much worse", "Worse", "Worse", "Worse", "Worse", "The same", "Better",
                      "Better", "Better", "Better", "Fully better"},
};

Test(scale, words_go_with_the_numbers) {
    for (int i = 0; i < SCALE_KINDS * KEYS; i++) {
        enum scale_kind scale = (enum scale_kind)(i / KEYS);
        cr_expect_str_eq(scale_word(scale, scale_low(scale) + i % KEYS), words[scale][i % KEYS]);
    }
    cr_assert_str_eq(scale_word(SCALE_SORE, -1), "None");
    cr_assert_str_eq(scale_word(SCALE_SORE, 99), "Worst");
}

/* Whatever the size, both ends are told in words: beside the keys, in a legend or in a line. */
Test(scale, the_ends_are_always_told) {
    static const int sizes[][3] = {{1280, 800, 100}, {640, 480, 100},  {640, 480, 200},
                                   {480, 320, 200},  {720, 1440, 100}, {720, 1440, 200}};
    for (int i = 0; i < 6 * SCALE_KINDS; i++) {
        enum scale_kind scale = (enum scale_kind)(i % SCALE_KINDS);
        bool low = false, high = false;
        if (scale == SCALE_SORE)
            continue; /* has faces; what its ends mean stands above it too */
        ui_resize(&ui, sizes[i / 4][0], sizes[i / 4][1], sizes[i / 4][2]);
        show(scale, scale_low(scale) + 2);
        for (int k = 0; k < ui.text_count; k++) {
            low = low || strstr(ui.texts[k], words[scale][0]);
            high = high || strstr(ui.texts[k], words[scale][KEYS - 1]);
        }
        cr_expect(low && high, "scale %d at %dx%d, %d %%", scale, sizes[i / 4][0], sizes[i / 4][1],
                  sizes[i / 4][2]);
    }
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

static void expect_marked(int number) {
    for (int i = 0; i < ui.control_count; i++)
        if (!ui.controls[i].touch_only)
            cr_expect_eq(filled(ui.controls[i].box), ui.controls[i].command.value == number);
}

Test(scale, the_chosen_key_is_marked) {
    for (int i = 0; i < SCALE_KINDS * KEYS; i++) {
        enum scale_kind scale = (enum scale_kind)(i / KEYS);
        int chosen = scale_low(scale) + i % KEYS;
        show(scale, chosen);
        expect_marked(chosen);
    }
}

Test(scale, the_mark_goes_with_the_focus) {
    struct asked asked = {SCALE_CHANGE, 0};
    show(SCALE_CHANGE, 0);
    ui.focus = (struct command){RATE, -4};
    ui_build(&ui, build, &asked);
    expect_marked(-4);
    asked.scale = SCALE_SORE; /* has no -4: as if nothing had the focus */
    ui_build(&ui, build, &asked);
    cr_expect(fixture_draws(&ui, "None"));
    for (int i = 0; i < ui.control_count; i++)
        cr_expect_geq(ui.controls[i].command.value, 0);
}

Test(scale, high_lines_lie_in_their_keys) {
    ui_language(&ui, "ar");
    for (int percent = 80; percent <= 200; percent += 5) {
        ui_resize(&ui, 480, 320, percent);
        show(SCALE_SORE, 3);
        for (int i = 0; i < ui.control_count; i++) {
            struct box key = ui.controls[i].box;
            for (int k = 0; fixture_text_op(&ui, k); k++) {
                struct box text = fixture_text_op(&ui, k)->box, part = box_clip(text, key);
                cr_assert(part.w <= 0 || part.h <= 0 || part.h == text.h, "at %d%%", percent);
            }
        }
    }
}

static void build_scale(struct ui *shown, const void *model) {
    struct frame_action back = {HINT_BACK, "Back", {2, 0}};
    struct flow flow = flow_begin(shown, frame_begin(shown, &back, 1, false), true);
    (void)model;
    scale_draw(&flow, 9, SCALE_SORE, 3);
    ui_first(shown, (struct command){9, 3});
    flow_end(&flow);
}

Test(scale, a_number_says_its_word) {
    struct text out = {0};
    ui_build(&ui, build_scale, NULL);
    speech_control(&ui, ui_focus_index(&ui), &out);
    cr_expect_str_eq(text_str(&out), "3. Mild.");
    text_free(&out);
}
