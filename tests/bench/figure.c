/* How long a figure takes from pose to pixels at 480 x 480, as a ratio to SDL_image's time for the
 * bare SVG text: `figure ASSETS ID ...`. */
#include <SDL_image.h>
#include <time.h>

#include "base/file.h"
#include "figure/picture.h"

enum { SIZE = 480, ROUNDS = 20 };

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void rasterize(const struct text *svg) {
    SDL_RWops *source = SDL_RWFromConstMem(text_str(svg), (int)svg->length);
    SDL_FreeSurface(IMG_LoadSizedSVG_RW(source, SIZE, SIZE));
    SDL_RWclose(source);
}

/* Adds the times of one exercise's figure; false when it has none. */
static bool measure(const char *assets, const char *id, double *whole, double *bare) {
    static struct figure figure;
    struct text path = {0}, svg = {0};
    struct err e = {""};
    size_t length;
    text_addf(&path, "%s/exercises/%s.json", assets, id);
    char *json = file_read(text_str(&path), 1 << 20, &length, &e);
    bool good = json && figure_read(&figure, json, length, NULL, &e);
    for (int i = 0; good && i < ROUNDS; i++) {
        double began = now_ms(), drawn;
        text_clear(&svg);
        figure_draw(&svg, &figure, (double)i / ROUNDS, SIDE_NONE, i % person_count(), &e);
        drawn = now_ms();
        rasterize(&svg);
        double ended = now_ms();
        *whole += ended - began;
        *bare += ended - drawn;
    }
    text_free(&path);
    text_free(&svg);
    free(json);
    return good;
}

int main(int argc, char **argv) {
    double whole = 0, bare = 0;
    int count = 0;
    for (int i = 2; i < argc; i++)
        count += measure(argv[1], argv[i], &whole, &bare);
    if (count == 0)
        return 1;
    printf("%.3f %.2f %.2f %d\n", whole / bare, whole / count / ROUNDS, bare / count / ROUNDS,
           count);
    return 0;
}
