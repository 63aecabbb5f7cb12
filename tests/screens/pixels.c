/* What can be read is measured on what was drawn: every text and the ring of the focus, in every
 * theme, with small and large text, for the right and for the left hand. */
#include <SDL.h>
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "fixture.h"
#include "report.h"
#include "sdl/draw/canvas.h"

enum { SCENES = 3, COLORS = 1024 };

/* The smallest text, usual text on a small screen, the largest. Strokes of letters that are lower
 * than these have no pixel of their own ink: what is drawn of them is grey. */
static const struct {
    int width, height, percent;
} shapes[] = {{640, 480, 80}, {480, 320, 100}, {480, 320, 200}};
enum { SHAPES = sizeof shapes / sizeof *shapes };

struct panel {
    struct fonts *fonts;
    struct canvas *canvas;
    SDL_Surface *surface;
    struct ui ui;
    struct report report;
    char where[REPORT_LINE];
};

static color pixel(const struct panel *panel, int x, int y) {
    const SDL_Surface *s = panel->surface;
    uint32_t value;
    memcpy(&value, (const char *)s->pixels + y * s->pitch + x * 4, sizeof value);
    return value & 0xFFFFFF;
}

static int away(color one, color other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8)
        sum += abs((int)(one >> shift & 0xFF) - (int)(other >> shift & 0xFF));
    return sum;
}

/* The colour that most of the box has: what the text stands on. */
static color ground_of(const struct panel *panel, struct box box) {
    static struct {
        color color;
        int count;
    } seen[COLORS];
    int best = 0;
    memset(seen, 0, sizeof seen);
    for (int y = box.y; y < box.y + box.h; y++)
        for (int x = box.x; x < box.x + box.w; x++) {
            color here = pixel(panel, x, y);
            int place = (int)(here * 2654435761u >> 22);
            seen[place].color = here;
            best = ++seen[place].count > seen[best].count ? place : best;
        }
    return seen[best].color;
}

/* Of the box, the pixel that comes nearest to what was asked for. */
static color ink_of(const struct panel *panel, struct box box, color wanted) {
    color best = pixel(panel, box.x, box.y);
    for (int y = box.y; y < box.y + box.h; y++)
        for (int x = box.x; x < box.x + box.w; x++)
            if (away(pixel(panel, x, y), wanted) < away(best, wanted))
                best = pixel(panel, x, y);
    return best;
}

static void measure_text(struct panel *panel, const struct op *op) {
    struct box box = box_clip(op->box, panel->ui.panel);
    double least = strcmp(panel->ui.theme->name, "contrast") == 0 ? 7 : 4.5;
    if (box.w < 2 || box.h < 2)
        return;
    color ground = ground_of(panel, box), ink = ink_of(panel, box, op->color);
    if (theme_contrast(ink, ground) < least)
        report_add(&panel->report, panel->where, "%06X on %06X: a contrast of %.2f: %s", ink,
                   ground, theme_contrast(ink, ground), op->text.string);
}

/* Outside the middle of each of its sides; the sides of the screen have no outside. The edges of
 * neighbours in a row of keys may touch it at two sides. */
static void measure_focus(struct panel *panel, const struct op *op) {
    struct box b = op->box;
    int half = (int)op->shape.width / 2, middle_x = b.x + b.w / 2, middle_y = b.y + b.h / 2;
    const int on[4][2] = {{b.x + half, middle_y},
                          {b.x + b.w - 1 - half, middle_y},
                          {middle_x, b.y + half},
                          {middle_x, b.y + b.h - 1 - half}};
    const int outside[4][2] = {{b.x - 2, middle_y},
                               {b.x + b.w + 1, middle_y},
                               {middle_x, b.y - 2},
                               {middle_x, b.y + b.h + 1}};
    int seen = 0, sides = 0;
    for (int i = 0; i < 4; i++) {
        if (!box_contains(panel->ui.panel, outside[i][0], outside[i][1]))
            continue;
        sides++;
        seen += theme_contrast(pixel(panel, on[i][0], on[i][1]),
                               pixel(panel, outside[i][0], outside[i][1])) >= 3;
    }
    if (2 * seen < sides)
        report_add(&panel->report, panel->where, "the focus is seen on %s side only",
                   seen ? "one" : "no");
}

/* Pictures are not what is measured, and take the time. */
static void drop_pictures(struct display *display) {
    int kept = 0;
    for (int i = 0; i < display->count; i++)
        if (display->ops[i].kind != OP_PICTURE)
            display->ops[kept++] = display->ops[i];
    display->count = kept;
}

static void look(struct panel *panel, const struct scene *scene) {
    struct ui *ui = &panel->ui;
    int count;
    ui_forget(ui);
    ui_build(ui, screens[scene->screen].build, &scene->model);
    drop_pictures(&ui->display);
    canvas_forget(panel->canvas);
    canvas_draw(panel->canvas, panel->surface, &ui->display, &count);
    for (int i = 0; i < ui->display.count; i++) {
        const struct op *op = &ui->display.ops[i];
        if (op->kind == OP_TEXT)
            measure_text(panel, op);
        else if (op->kind == OP_FRAME && op->color == ui_color(ui, COLOR_ACCENT))
            measure_focus(panel, op);
    }
}

static void each_theme(struct panel *panel, const struct scene *scene, int shape) {
    for (int i = 0; i < theme_count; i++) {
        struct ui *ui = &panel->ui;
        ui->theme = &themes[i];
        ui->left = i % 2 == 1;
        ui->hand = (enum hand)((i + shape) % 3);
        ui_resize(ui, shapes[shape].width, shapes[shape].height, shapes[shape].percent);
        snprintf(panel->where, sizeof panel->where, "%s %dx%d %d%% %s", scene->name,
                 shapes[shape].width, shapes[shape].height, shapes[shape].percent, themes[i].name);
        look(panel, scene);
    }
}

static enum screen_id every[SCREEN_COUNT];

ParameterizedTestParameters(pixels, texts_and_focus_can_be_seen) {
    for (int i = 0; i < SCREEN_COUNT; i++)
        every[i] = (enum screen_id)i;
    return cr_make_param_array(enum screen_id, every, SCREEN_COUNT);
}
ParameterizedTest(enum screen_id *screen, pixels, texts_and_focus_can_be_seen, .timeout = 120) {
    struct err e = {""};
    struct panel panel = {.fonts = fonts_open("assets", &e)};
    int count;
    const struct scene *scenes = scenes_of(*screen, &count);
    cr_assert(panel.fonts, "%s", e.text);
    panel.canvas = canvas_new(panel.fonts, NULL);
    ui_init(&panel.ui, fonts_measure(panel.fonts));
    for (int shape = 0; shape < SHAPES; shape++) {
        panel.surface = SDL_CreateRGBSurfaceWithFormat(0, shapes[shape].width, shapes[shape].height,
                                                       32, SDL_PIXELFORMAT_XRGB8888);
        for (int i = 0; i < count && i < SCENES; i++)
            each_theme(&panel, &scenes[i], shape);
        SDL_FreeSurface(panel.surface);
    }
    ui_free(&panel.ui);
    canvas_free(panel.canvas);
    fonts_close(panel.fonts);
    report_settle(&panel.report);
}
