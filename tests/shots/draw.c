/* Draws the scenes of tests/screens as pictures, in one language, size and theme:
 *     draw LANGUAGE WIDTHxHEIGHT PERCENT THEME FOLDER
 * The program's own texts are short English ones; what is looked at are those of the screens. One
 * picture a page, named after the screen, its scene and the page. */
#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/text.h"
#include "screens/screens.h"
#include "sdl/draw/canvas.h"
#include "tests/screens/fixture.h"

enum { PAGES_MOST = 20 };

struct easel {
    struct fonts *fonts;
    struct pictures *pictures;
    struct canvas *canvas;
    SDL_Surface *surface;
    struct ui ui;
    const char *folder;
};

static void draw(struct easel *easel, const struct scene *scene) {
    struct text path = {0}, name = {0};
    int count;
    text_add(&name, scene->name);
    for (char *at = name.bytes; *at; at++)
        *at = *at == '/' ? '.' : *at;
    text_addf(&path, "%s/%s.%02d.png", easel->folder, text_str(&name), easel->ui.page + 1);
    canvas_forget(easel->canvas);
    canvas_draw(easel->canvas, easel->surface, &easel->ui.display, &count);
    IMG_SavePNG(easel->surface, text_str(&path));
    text_free(&path);
    text_free(&name);
}

static void draw_pages(struct easel *easel, const struct scene *scene) {
    struct ui *ui = &easel->ui;
    ui_forget(ui);
    ui_build(ui, screens[scene->screen].build, &scene->model);
    draw(easel, scene);
    for (int page = 1; page < ui->pages && page < PAGES_MOST; page++) {
        ui_turn(ui, 1);
        ui_build(ui, screens[scene->screen].build, &scene->model);
        draw(easel, scene);
    }
}

/* Those with texts as long as the format allows are for tests. */
static bool is_usual(const struct scene *scene) {
    return !strstr(scene->name, "-long") && !strstr(scene->name, "-solid");
}

static void draw_all(struct easel *easel) {
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        int count;
        const struct scene *scenes = scenes_of((enum screen_id)screen, &count);
        for (int i = 0; i < count; i++)
            if (is_usual(&scenes[i]))
                draw_pages(easel, &scenes[i]);
    }
}

static const struct theme *theme_of(const char *name) {
    for (int i = 0; i < theme_count; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return &themes[0];
}

int main(int argc, char **argv) {
    struct easel easel = {.folder = argc == 6 ? argv[5] : NULL};
    struct err e = {""};
    int width = 0, height = 0;
    struct text languages = {0};
    const char *build = getenv("BUILD");
    if (argc != 6 || sscanf(argv[2], "%dx%d", &width, &height) != 2 ||
        !file_make_folder(easel.folder, &e) || !(easel.fonts = fonts_open("assets", &e))) {
        fprintf(stderr, "usage: draw LANGUAGE WIDTHxHEIGHT PERCENT THEME FOLDER; %s\n", e.text);
        return 2;
    }
    text_addf(&languages, "%s/languages", build ? build : "build");
    gettext_open(text_str(&languages), argv[1]);
    easel.pictures = pictures_open("assets");
    easel.canvas = canvas_new(easel.fonts, easel.pictures);
    easel.surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888);
    ui_init(&easel.ui, fonts_measure(easel.fonts));
    ui_language(&easel.ui, argv[1]);
    easel.ui.theme = theme_of(argv[4]);
    ui_resize(&easel.ui, width, height, (int)strtol(argv[3], NULL, 10));
    draw_all(&easel);
    ui_free(&easel.ui);
    SDL_FreeSurface(easel.surface);
    canvas_free(easel.canvas);
    pictures_close(easel.pictures);
    fonts_close(easel.fonts);
    gettext_close();
    text_free(&languages);
    return 0;
}
