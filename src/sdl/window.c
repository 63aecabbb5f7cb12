#include "sdl/window.h"

#include <SDL_image.h>
#include <string.h>

#include "base/memory.h"

struct window {
    SDL_Window *window;
    SDL_Surface *own; /* drawn on instead, where the window's surface has not 32 bits */
    struct fonts *fonts;
    struct pictures *pictures;
    struct canvas *canvas;
};

/* Before the window is made. With X11 a surface that goes through a texture costs five times the
 * memory and the time; Wayland and KMSDRM have no other way. */
static void choose_surface(void) {
    const char *driver = SDL_GetCurrentVideoDriver();
    if (driver && strcmp(driver, "x11") == 0)
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

/* Without any display SDL draws where nobody looks; a session must not run there by mistake. Who
 * names a driver (a walk, a test) gets it. */
static bool seen_by_nobody(void) {
    const char *driver = SDL_GetCurrentVideoDriver();
    return !SDL_GetHint(SDL_HINT_VIDEODRIVER) && driver &&
           (strcmp(driver, "offscreen") == 0 || strcmp(driver, "dummy") == 0);
}

static bool start_video(struct err *e) {
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint("SDL_ALLOW_ALT_TAB_WHILE_GRABBED", "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return error_set(e, "no display: %s", SDL_GetError());
    if (seen_by_nobody()) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return error_set(e, "no display was found; start it on a screen, or play a walk (--walk)");
    }
    SDL_StopTextInput(); /* on-screen keyboards would come up */
    SDL_ShowCursor(SDL_ENABLE);
    SDL_EnableScreenSaver(); /* SDL keeps the screen awake from its start on: only a session may */
    choose_surface();
    return true;
}

struct window *window_open(const struct window_options *options, struct err *e) {
    if (!start_video(e))
        return NULL;
    struct window *window = memory_new(1, sizeof *window);
    bool sized = options->width > 0;
    Uint32 flags =
        options->windowed || sized ? SDL_WINDOW_RESIZABLE : SDL_WINDOW_FULLSCREEN_DESKTOP;
    window->window =
        SDL_CreateWindow("Limber", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                         sized ? options->width : 1280, sized ? options->height : 800, flags);
    window->fonts = window->window ? fonts_open(options->assets, e) : NULL;
    if (!window->window)
        error_set(e, "no window: %s", SDL_GetError());
    if (!window->fonts) {
        window_close(window);
        return NULL;
    }
    window->pictures = pictures_open(options->assets);
    window->canvas = canvas_new(window->fonts, window->pictures);
    return window;
}

void window_close(struct window *window) {
    if (!window)
        return;
    canvas_free(window->canvas);
    pictures_close(window->pictures);
    fonts_close(window->fonts);
    SDL_FreeSurface(window->own);
    if (window->window)
        SDL_DestroyWindow(window->window);
    free(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

struct measure window_measure(struct window *window) {
    return fonts_measure(window->fonts);
}

void window_size(const struct window *window, int *width, int *height) {
    SDL_GetWindowSize(window->window, width, height);
}

void window_resize(struct window *window, int width, int height) {
    SDL_SetWindowSize(window->window, width, height);
    window_forget(window);
}

void window_forget(struct window *window) {
    canvas_forget(window->canvas);
}

/* What is drawn on: the window's own pixels where they are 0x00RRGGBB, else a surface of ours. */
static SDL_Surface *target_of(struct window *window, SDL_Surface *surface) {
    Uint32 format = surface->format->format;
    if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888)
        return surface;
    if (!window->own || window->own->w != surface->w || window->own->h != surface->h) {
        SDL_FreeSurface(window->own);
        window->own =
            SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32, SDL_PIXELFORMAT_RGB888);
        window_forget(window);
    }
    return window->own;
}

void window_show(struct window *window, const struct display *display) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    int count = 0;
    if (!surface || surface->w != display->width || surface->h != display->height)
        return; /* between two sizes: the next event brings the right one */
    SDL_Surface *target = target_of(window, surface);
    if (!target)
        return;
    const SDL_Rect *rects = canvas_draw(window->canvas, target, display, &count);
    for (int i = 0; target != surface && i < count; i++) {
        SDL_Rect to = rects[i];
        SDL_BlitSurface(target, &rects[i], surface, &to);
    }
    if (count > 0)
        SDL_UpdateWindowSurfaceRects(window->window, rects, count);
}

bool window_shot(struct window *window, const char *path, struct err *e) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface || IMG_SavePNG(window->own ? window->own : surface, path) != 0)
        return error_set(e, "%s cannot be written (%s)", path, SDL_GetError());
    return true;
}
