#include "sweep.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "base/text.h"
#include "sdl/draw/fonts.h"

static const struct {
    int width, height, inset;
} sizes[] = {{640, 480, 0},  {480, 320, 0}, {1280, 800, 0},  {1920, 1080, 0},
             {720, 1440, 0}, {720, 720, 0}, {3840, 2160, 0}, {854, 480, 28}};
/* The sanitized build takes four times as long and looks for other faults: every other size, and
 * the ends of the text sizes. */
#ifdef __SANITIZE_ADDRESS__
enum { SIZE_STEP = 2 };
static const char usual_percents[] = "100 200";
#else
enum { SIZE_STEP = 1 };
static const char usual_percents[] = "100 150 200";
#endif
static const char *const hands[] = {
    [HAND_PAD] = "pad", [HAND_KEYS] = "keys", [HAND_TOUCH] = "touch"};
enum { SIZES = 8, HANDS = 3 };

/* --- widths, asked of the fonts once --------------------------------------------------------- */

enum { KNOWN = 1 << 17 };

static struct {
    uint64_t key;
    int pixels;
} known[KNOWN];
static struct measure asked;

static int width(void *userdata, enum weight weight, int size, const char *text, size_t length) {
    uint64_t key =
        (0xCBF29CE484222325u ^ ((uint64_t)weight << 40 | (uint64_t)size)) * 0x9E3779B97F4A7C15u;
    (void)userdata;
    for (size_t i = 0; i < length; i += sizeof(uint64_t)) { /* eight bytes at a time */
        uint64_t word = 0;
        memcpy(&word, text + i, length - i < sizeof word ? length - i : sizeof word);
        key = (key ^ word) * 0x9E3779B97F4A7C15u;
        key ^= key >> 29;
    }
    key += length;
    size_t place = (key ^ key >> 31) % KNOWN;
    if (known[place].key != key || !key) {
        known[place].key = key;
        known[place].pixels = asked.width(asked.userdata, weight, size, text, length);
    }
    return known[place].pixels;
}

static struct measure measure(void) {
    struct err e = {""};
    if (!asked.width) {
        struct fonts *fonts = fonts_open("assets", &e);
        cr_assert(fonts, "%s", e.text);
        asked = fonts_measure(fonts); /* open until the test ends */
    }
    return (struct measure){.width = width};
}

/* --- every shape ----------------------------------------------------------------------------- */

void sweep_build(struct view *view) {
    ui_build(view->ui, screens[view->scene->screen].build, &view->scene->model);
}

static void name_page(struct view *view, int percent) {
    const struct ui *ui = view->ui;
    snprintf(view->where, sizeof view->where, "%s %dx%d %d%% %s %s page %d/%d", view->scene->name,
             ui->panel.w, ui->panel.h, percent, hands[ui->hand], ui->theme->name, ui->page + 1,
             ui->pages);
}

static void each_page(struct view *view, int percent, sweep_visit *page) {
    struct ui *ui = view->ui;
    ui_forget(ui);
    sweep_build(view);
    for (int i = 0;; i++) {
        name_page(view, percent);
        int here = ui->page, pages = ui->pages;
        page(view);
        if (here + 1 >= pages)
            return;
        if (i == SWEEP_PAGES) {
            report_add(view->report, view->where, "over %d pages", SWEEP_PAGES);
            return;
        }
        ui->page = here;
        ui_turn(ui, 1);
        sweep_build(view);
        if (ui->pages != pages || ui->page != here + 1)
            report_add(view->report, view->where, "turning the page led to %d/%d", ui->page + 1,
                       ui->pages);
        if (ui->page <= here)
            return;
    }
}

/* At one size of text. */
static void each_size(struct view *view, int percent, sweep_visit *page, sweep_visit *begin,
                      sweep_visit *end) {
    for (int i = 0; i < SIZES * HANDS; i++) {
        int size = i / HANDS;
        if (size % SIZE_STEP)
            continue;
        view->ui->hand = (enum hand)(i % HANDS);
        view->ui->left = view->ui->hand == HAND_TOUCH;
        view->ui->inset = sizes[size].inset;
        ui_resize(view->ui, sizes[size].width, sizes[size].height, percent);
        if (!page) {
            ui_forget(view->ui);
            sweep_build(view);
            name_page(view, percent);
        }
        if (begin)
            begin(view);
        if (page)
            each_page(view, percent, page);
        if (end)
            end(view);
    }
}

/* SCREENS_TEXTS="80 125" asks for other sizes of text. */
static void each_shape(struct view *view, sweep_visit *page, sweep_visit *begin, sweep_visit *end) {
    const char *texts = getenv("SCREENS_TEXTS");
    char *at = NULL;
    for (texts = texts ? texts : usual_percents; *texts; texts = at) {
        int percent = (int)strtol(texts, &at, 10);
        cr_assert(percent >= 80 && percent <= 200, "SCREENS_TEXTS: %s", texts);
        each_size(view, percent, page, begin, end);
    }
}

static void every_scene(struct ui *ui, enum screen_id screen, sweep_visit *page, sweep_visit *begin,
                        sweep_visit *end) {
    struct report report = {.line_count = 0};
    int count;
    const struct scene *scenes = scenes_of(screen, &count);
    cr_assert_gt(count, 0, "no scene shows %s", screens[screen].name);
    for (int i = 0; i < count; i++) {
        struct view view = {.scene = &scenes[i], .ui = ui, .report = &report};
        each_shape(&view, page, begin, end);
    }
    report_settle(&report);
}

void sweep(enum screen_id screen, sweep_visit *page, sweep_visit *begin, sweep_visit *end) {
    struct ui ui;
    ui_init(&ui, measure());
    every_scene(&ui, screen, page, begin, end);
    ui_free(&ui);
}

void sweep_language(enum screen_id screen, const char *language, sweep_visit *page) {
    const char *build = getenv("BUILD");
    struct text folder = {0};
    struct ui ui;
    text_addf(&folder, "%s/languages", build ? build : "build");
    gettext_open(text_str(&folder), language);
    cr_assert_str_eq(gettext_language(), language, "there is no %s", language);
    ui_init(&ui, measure());
    ui_language(&ui, language);
    setenv("SCREENS_TEXTS", "100 200", false); /* each test is a process of its own */
    every_scene(&ui, screen, page, NULL, NULL);
    ui_free(&ui);
    gettext_close();
    text_free(&folder);
}

void sweep_themes(enum screen_id screen, sweep_visit *page) {
    struct report report = {.line_count = 0};
    struct ui ui;
    int count;
    const struct scene *scenes = scenes_of(screen, &count);
    ui_init(&ui, measure());
    for (int i = 0; i < count * theme_count * HANDS; i++) {
        struct view view = {.scene = &scenes[i % count], .ui = &ui, .report = &report};
        ui.theme = &themes[i / count % theme_count];
        ui.hand = (enum hand)(i / count / theme_count);
        ui_resize(&ui, 1280, 800, 100);
        each_page(&view, 100, page);
    }
    ui_free(&ui);
    report_settle(&report);
}

void sweep_mirrored(enum screen_id screen, sweep_visit *page) {
    enum { SHAPES = 4 };
    static const struct {
        int width, height, percent;
        enum hand hand;
    } shapes[SHAPES] = {{640, 480, 100, HAND_PAD},
                        {480, 320, 100, HAND_TOUCH},
                        {640, 480, 200, HAND_KEYS},
                        {720, 1440, 150, HAND_TOUCH}};
    struct report report = {.line_count = 0};
    struct ui ui;
    int count;
    const struct scene *scenes = scenes_of(screen, &count);
    ui_init(&ui, measure());
    ui_language(&ui, "ar");
    for (int i = 0; i < count * SHAPES; i++) {
        struct view view = {.scene = &scenes[i / SHAPES], .ui = &ui, .report = &report};
        ui.hand = shapes[i % SHAPES].hand;
        ui_resize(&ui, shapes[i % SHAPES].width, shapes[i % SHAPES].height,
                  shapes[i % SHAPES].percent);
        each_page(&view, shapes[i % SHAPES].percent, page);
    }
    ui_free(&ui);
    report_settle(&report);
}
