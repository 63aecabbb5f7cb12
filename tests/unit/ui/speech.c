#include "ui/speech.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"
#include "ui/flow.h"
#include "ui/frame.h"

static const char *told; /* meaning of the control; NULL: none */
static enum control_state state;
static const char *label = "None of these";

static void build(struct ui *ui, const void *model) {
    struct frame_action back = {HINT_BACK, "Back", {2, 0}};
    struct flow flow = flow_begin(ui, frame_begin(ui, &back, 1, false), true);
    (void)model;
    flow_text(&flow, TYPE_LABEL, COLOR_QUIET, "Before \xC2\xB7 1 of 2");
    flow_text(&flow, TYPE_TITLE, COLOR_INK, "How sore is it?");
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, "\xE2\x80\x94");
    flow_text(&flow, TYPE_BODY, COLOR_QUIET, "Ten is worst");
    struct box box;
    if (flow_take(&flow, 60, &box)) {
        ui_button(ui, box, (struct command){7, 0}, label, BUTTON_PLAIN);
        ui_set_state(ui, state, told);
    }
    flow_end(&flow);
}

static struct ui ui;
static struct text out;

static const char *control(enum control_state is, const char *name, const char *meaning) {
    state = is;
    label = name;
    told = meaning;
    ui_build(&ui, build, NULL);
    text_clear(&out);
    speech_control(&ui, ui_focus_index(&ui), &out);
    return text_str(&out);
}

static void begin(void) {
    ui = fixture_ui();
    state = CONTROL_BUTTON;
    label = "None of these";
    told = NULL;
}
static void end(void) {
    ui_free(&ui);
    text_free(&out);
}
TestSuite(speech, .init = begin, .fini = end);

Test(speech, a_screen_is_its_title_and_its_texts_without_its_controls) {
    ui_build(&ui, build, NULL);
    cr_expect_str_eq(speech_title(&ui), "How sore is it?");
    speech_screen(&ui, &out);
    cr_expect_str_eq(text_str(&out), "How sore is it? Before, 1 of 2. Ten is worst.");
}

Test(speech, a_control_says_what_it_is_and_how_it_stands) {
    cr_expect_str_eq(control(CONTROL_BUTTON, "None of these", NULL), "None of these, button.");
    cr_expect_str_eq(control(CONTROL_OFF, "Chest pain", NULL), "Chest pain, not ticked.");
    cr_expect_str_eq(control(CONTROL_ON, "Chest pain", NULL), "Chest pain, ticked.");
    cr_expect_str_eq(control(CONTROL_CHOSEN, "Germany 112", NULL), "Germany 112, chosen.");
    cr_expect_str_eq(control(CONTROL_PLAIN, "3", "Mild"), "3. Mild.");
    cr_expect_str_eq(control(CONTROL_BUTTON, "7", NULL), "7.");
    cr_expect_str_eq(control(CONTROL_OFF, "Are you ill?", NULL), "Are you ill?, not ticked.");
}

static void build_secret(struct ui *shown, const void *model) {
    struct box box = {10, 10, 100, 40};
    (void)model;
    ui_heading(shown, "Your PIN");
    ui_add_spoken(shown, "You begin on 1.");
    ui_button(shown, box, (struct command){7, 0}, "4", BUTTON_PLAIN);
    ui_set_spoken(shown, "Key");
    ui_set_state(shown, CONTROL_BUTTON, "2 digits keyed.");
}

Test(speech, what_is_said_instead_of_a_label_and_what_only_the_ear_hears) {
    ui_build(&ui, build_secret, NULL);
    speech_screen(&ui, &out);
    cr_expect_str_eq(text_str(&out), "Your PIN. You begin on 1.");
    text_clear(&out);
    speech_control(&ui, 0, &out);
    cr_expect_str_eq(text_str(&out), "Key. 2 digits keyed.");
    ui_build(&ui, build, NULL);
    text_clear(&out);
    speech_screen(&ui, &out);
    cr_expect_null(strstr(text_str(&out), "You begin"), "of that screen alone");
}

Test(speech, a_sentence_ends_once_in_every_script) {
    speech_sentence(&out, "休息。");
    speech_sentence(&out, "هل يؤلمك؟");
    speech_sentence(&out, "好");
    cr_expect_str_eq(text_str(&out), "休息。 هل يؤلمك؟ 好.");
}

static void build_pages(struct ui *shown, const void *model) {
    struct frame_action back = {HINT_BACK, "Back", {2, 0}};
    struct flow flow = flow_begin(shown, frame_begin(shown, &back, 1, false), true);
    (void)model;
    flow_text(&flow, TYPE_TITLE, COLOR_INK, "Many");
    for (int i = 0; i < 60; i++)
        flow_text(&flow, TYPE_BODY, COLOR_INK, "A line");
    flow_end(&flow);
}

Test(speech, a_page_says_which_of_how_many) {
    ui_build(&ui, build_pages, NULL);
    speech_screen(&ui, &out);
    cr_expect(strstr(text_str(&out), "Page 1 of "), "%s", text_str(&out));
    cr_expect_not(strstr(text_str(&out), " / "), "the pager's own count is not read");
    ui_turn(&ui, 1);
    ui_build(&ui, build_pages, NULL);
    text_clear(&out);
    speech_screen(&ui, &out);
    cr_expect(strstr(text_str(&out), "Page 2 of "), "%s", text_str(&out));
}
