#include "sdl/draw/window.h"

#include <SDL_image.h>
#include <string.h>

#include "base/memory.h"
#include "sdl/draw/turn.h"

struct window {
    SDL_Window *window;
    int rotate;
    /* Drawn on instead where the panel stands on its side, or its surface has not 32 bits. */
    SDL_Surface *own;
    SDL_Rect *turned; /* the last changes as they lie on the panel */
    int turned_room;
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
 * names a driver (a test) gets it, and who asks to be unseen. */
static bool seen_by_nobody(void) {
    const char *driver = SDL_GetCurrentVideoDriver();
    return !SDL_GetHint(SDL_HINT_VIDEODRIVER) && driver &&
           (strcmp(driver, "offscreen") == 0 || strcmp(driver, "dummy") == 0);
}

static bool start_video(const struct window_options *options, struct err *e) {
    if (options->unseen)
        SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint("SDL_ALLOW_ALT_TAB_WHILE_GRABBED", "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return error_set(e, "no display: %s", SDL_GetError());
    if (seen_by_nobody()) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return error_set(e, "no display was found; start it on a screen");
    }
    SDL_StopTextInput(); /* on-screen keyboards would come up */
    SDL_ShowCursor(SDL_ENABLE);
    SDL_EnableScreenSaver(); /* SDL keeps the screen awake from its start on: only a session may */
    choose_surface();
    return true;
}

/* A width x height picture as it lies on the panel, at 0, 0. */
static SDL_Rect panel_of(const struct window *window, int width, int height) {
    return turn_rect(window->rotate, width, height, (SDL_Rect){0, 0, width, height});
}

/* Full screen is a window manager's work; where there is none, SDL's window stays as it was made.
 * So it is made as large as the screen, in its place. */
static SDL_Window *make_full(void) {
    SDL_Rect screen = {0, 0, 1280, 800};
    SDL_GetDisplayBounds(0, &screen);
    return SDL_CreateWindow("Limber", screen.x, screen.y, screen.w, screen.h,
                            SDL_WINDOW_FULLSCREEN_DESKTOP);
}

static SDL_Window *make_window(const struct window *window, const struct window_options *options) {
    bool sized = options->width > 0;
    if (!sized && !options->windowed)
        return make_full();
    SDL_Rect panel = panel_of(window, sized ? options->width : 1280, sized ? options->height : 800);
    return SDL_CreateWindow("Limber", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, panel.w,
                            panel.h, SDL_WINDOW_RESIZABLE);
}

struct window *window_open(const struct window_options *options, struct err *e) {
    if (!start_video(options, e))
        return NULL;
    struct window *window = memory_alloc(1, sizeof *window);
    window->rotate = options->rotate;
    window->window = make_window(window, options);
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
    free(window->turned);
    if (window->window)
        SDL_DestroyWindow(window->window);
    free(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void window_lock(struct window *window) {
    SDL_SetWindowKeyboardGrab(window->window, SDL_TRUE);
    SDL_SetWindowMouseGrab(window->window, SDL_TRUE);
    SDL_SetWindowAlwaysOnTop(window->window, SDL_TRUE);
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
}

struct measure window_measure(struct window *window) {
    return fonts_measure(window->fonts);
}

void window_size(const struct window *window, int *width, int *height) {
    int w, h;
    SDL_GetWindowSize(window->window, &w, &h);
    SDL_Rect upright = panel_of(window, w, h); /* there and back the sides change alike */
    *width = upright.w;
    *height = upright.h;
}

void window_resize(struct window *window, int width, int height) {
    SDL_Rect panel = panel_of(window, width, height);
    SDL_SetWindowSize(window->window, panel.w, panel.h);
    window_forget(window);
}

bool window_turn(struct window *window, int degrees) {
    bool turned = window->rotate != degrees;
    window->rotate = degrees;
    if (turned) {
        SDL_FreeSurface(window->own);
        window->own = NULL;
        window_forget(window);
    }
    return turned;
}

void window_forget(struct window *window) {
    canvas_forget(window->canvas);
}

static void turn_back(const struct window *window, Sint32 *x, Sint32 *y) {
    int width, height;
    SDL_GetWindowSize(window->window, &width, &height);
    SDL_Rect point =
        turn_rect((360 - window->rotate) % 360, width, height, (SDL_Rect){*x, *y, 1, 1});
    *x = point.x;
    *y = point.y;
}

void window_upright(const struct window *window, SDL_Event *event) {
    if (event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_MOUSEBUTTONUP)
        turn_back(window, &event->button.x, &event->button.y);
    else if (event->type == SDL_MOUSEMOTION)
        turn_back(window, &event->motion.x, &event->motion.y);
}

void window_panel(const struct window *window, int *x, int *y) {
    int width, height;
    window_size(window, &width, &height);
    SDL_Rect point = turn_rect(window->rotate, width, height, (SDL_Rect){*x, *y, 1, 1});
    *x = point.x;
    *y = point.y;
}

/* What is drawn on: the window's own pixels where they are upright and 0x00RRGGBB, else a surface
 * of ours. */
static SDL_Surface *target_of(struct window *window, SDL_Surface *surface, int width, int height) {
    Uint32 format = surface->format->format;
    if (window->rotate == 0 &&
        (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888))
        return surface;
    if (!window->own || window->own->w != width || window->own->h != height) {
        SDL_FreeSurface(window->own);
        window->own = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
        window_forget(window);
    }
    return window->own;
}

/* Brings what changed on our own surface to the panel; returns where it lies there. */
static const SDL_Rect *carry_over(struct window *window, SDL_Surface *surface,
                                  const SDL_Rect *rects, int count) {
    if (count > window->turned_room) {
        window->turned_room = count;
        window->turned = memory_realloc(window->turned, (size_t)count * sizeof *window->turned);
    }
    turn_copy(window->rotate, window->own, surface, rects, count);
    for (int i = 0; i < count; i++)
        window->turned[i] = turn_rect(window->rotate, window->own->w, window->own->h, rects[i]);
    return window->turned;
}

void window_show(struct window *window, const struct display *display) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    SDL_Rect panel = panel_of(window, display->width, display->height);
    int count = 0;
    if (!surface || surface->w != panel.w || surface->h != panel.h)
        return; /* between two sizes: the next event brings the right one */
    SDL_Surface *target = target_of(window, surface, display->width, display->height);
    if (!target)
        return;
    const SDL_Rect *rects = canvas_draw(window->canvas, target, display, &count);
    if (target != surface)
        rects = carry_over(window, surface, rects, count);
    if (count > 0)
        SDL_UpdateWindowSurfaceRects(window->window, rects, count);
}

bool window_shot(struct window *window, const char *path, struct err *e) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface || IMG_SavePNG(surface, path) != 0)
        return error_set(e, "%s cannot be written (%s)", path, SDL_GetError());
    return true;
}
