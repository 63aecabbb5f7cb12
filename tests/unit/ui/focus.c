#include <criterion/criterion.h>

#include "fixture.h"

enum { KIND = 1, MOST = 16 };

struct place {
    struct box box;
    bool touch_only;
};

struct places {
    struct place list[MOST];
    int count, first; /* first: its index, -1 when the screen asks for none */
};

static struct ui ui;

static void begin(void) {
    ui = fixture_ui();
}
static void end(void) {
    ui_free(&ui);
}
TestSuite(focus, .init = begin, .fini = end);

static void build(struct ui *u, const void *model) {
    const struct places *places = model;
    for (int i = 0; i < places->count; i++)
        (places->list[i].touch_only ? ui_touch_area : ui_control)(
            u, places->list[i].box, (struct command){KIND, i}, "a control");
    if (places->first >= 0)
        ui_first(u, (struct command){KIND, places->first});
}

/*  0 1 2
 *  3 4 5  */
static struct places grid(void) {
    struct places places = {.count = 6, .first = -1};
    for (int i = 0; i < 6; i++)
        places.list[i].box = (struct box){i % 3 * 100, i / 3 * 60, 80, 40};
    return places;
}

static int at(void) {
    return ui.focus.value;
}

Test(focus, goes_where_the_screen_asks_else_to_the_first) {
    struct places places = grid();
    ui_build(&ui, build, &places);
    cr_assert_eq(at(), 0);
    ui_forget(&ui);
    places.first = 4;
    ui_build(&ui, build, &places);
    cr_assert_eq(at(), 4);
}

Test(focus, stays_where_it_was_when_the_screen_is_built_anew) {
    struct places places = grid();
    places.first = 4;
    ui_build(&ui, build, &places);
    cr_assert(ui_move(&ui, TOWARDS_LEFT));
    ui_build(&ui, build, &places);
    cr_assert_eq(at(), 3);
    places.count = 3; /* its control is gone, and the one asked for as well */
    ui_build(&ui, build, &places);
    cr_assert_eq(at(), 0);
}

Test(focus, moves_to_the_neighbour) {
    static const struct {
        int from, to;
        enum direction way;
    } moves[] = {{0, 1, TOWARDS_RIGHT}, {1, 0, TOWARDS_LEFT},  {1, 4, TOWARDS_DOWN},
                 {5, 2, TOWARDS_UP},    {2, 3, TOWARDS_RIGHT}, /* round to the next row */
                 {3, 2, TOWARDS_LEFT}};
    struct places places = grid();
    ui_build(&ui, build, &places);
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        ui.focus.value = moves[i].from;
        cr_assert(ui_move(&ui, moves[i].way));
        cr_expect_eq(at(), moves[i].to, "from %d it went to %d, not %d", moves[i].from, at(),
                     moves[i].to);
    }
}

Test(focus, every_control_is_reached_by_one_button) {
    struct places places = grid();
    places.list[4].touch_only = true;
    for (int way = 0; way < 2; way++) {
        enum direction direction = way ? TOWARDS_RIGHT : TOWARDS_LEFT;
        bool reached[6] = {false};
        ui_build(&ui, build, &places);
        for (int i = 0; i < 12; i++) {
            ui_move(&ui, direction);
            reached[at()] = true;
        }
        for (int i = 0; i < 6; i++)
            cr_expect_eq(reached[i], i != 4, "control %d", i);
    }
}

Test(focus, one_control_alone_does_not_move) {
    struct places places = {.count = 1, .first = -1, .list = {{{0, 0, 10, 10}, false}}};
    ui_build(&ui, build, &places);
    for (int way = TOWARDS_LEFT; way <= TOWARDS_DOWN; way++)
        cr_assert_not(ui_move(&ui, (enum direction)way));
    places.count = 0;
    ui_build(&ui, build, &places);
    cr_assert_not(ui_move(&ui, TOWARDS_DOWN));
    cr_assert_eq(ui_focus_index(&ui), -1);
}

Test(focus, is_seen_as_a_frame_in_its_own_colour) {
    struct places places = grid();
    ui_build(&ui, build, &places);
    const struct op *last = &ui.display.ops[ui.display.count - 1];
    cr_assert_eq(last->kind, OP_FRAME);
    cr_assert_eq(last->color, ui_color(&ui, COLOR_ACCENT));
}

Test(focus, a_finger_finds_what_lies_on_top) {
    struct places places = {
        .count = 2, .first = -1, .list = {{{0, 0, 100, 100}, false}, {{20, 20, 20, 20}, true}}};
    ui_build(&ui, build, &places);
    cr_assert_eq(ui_at(&ui, 30, 30).value, 1);
    cr_assert_eq(ui_at(&ui, 90, 90).value, 0);
    cr_assert_eq(ui_at(&ui, 90, 90).kind, KIND);
    cr_assert_eq(ui_at(&ui, 300, 300).kind, 0);
}
