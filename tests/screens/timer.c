/* The time that is left is read from the left to the right in every language. */
#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"
#include "screens/screens.h"

static int width(void *userdata, enum weight weight, int size, const char *text, size_t length) {
    (void)userdata;
    (void)weight;
    (void)text;
    return (int)length * size / 2;
}

/* Where the text stands; -1: nowhere. */
static int place(const struct ui *ui, const char *text) {
    for (int i = 0; i < ui->display.count; i++)
        if (ui->display.ops[i].kind == OP_TEXT && strcmp(ui->display.ops[i].text.string, text) == 0)
            return ui->display.ops[i].box.x;
    return -1;
}

Test(timer, minutes_stand_left_of_the_colon) {
    static const char *const languages[] = {"en", "ar"};
    int count;
    struct scene scene = scenes_of(SCREEN_TIMER, &count)[0];
    scene.model.timer.left_ms = 452000; /* 7:32 */
    for (int i = 0; i < 2; i++) {
        struct ui ui;
        ui_init(&ui, (struct measure){.width = width});
        ui_language(&ui, languages[i]);
        ui_resize(&ui, 1280, 800, 100);
        ui_build(&ui, screens[SCREEN_TIMER].build, &scene.model);
        cr_assert_geq(place(&ui, "7"), 0);
        cr_expect_lt(place(&ui, "7"), place(&ui, ":"), "%s", languages[i]);
        cr_expect_lt(place(&ui, ":"), place(&ui, "3"), "%s", languages[i]);
        ui_free(&ui);
    }
}
