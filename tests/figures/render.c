/* render SIZE COLUMNS OUT.png IN.svg...: a contact sheet, drawn by the renderer that the app uses.
 */
#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>

enum { GAP = 6 };

static SDL_Surface *sheet_new(int size, int columns, int count) {
    int rows = (count + columns - 1) / columns;
    SDL_Surface *sheet = SDL_CreateRGBSurfaceWithFormat(
        0, columns * (size + GAP) + GAP, rows * (size + GAP) + GAP, 32, SDL_PIXELFORMAT_RGBA32);
    if (sheet)
        SDL_FillRect(sheet, NULL, SDL_MapRGBA(sheet->format, 0xC8, 0xC8, 0xC8, 255));
    return sheet;
}

static int put(SDL_Surface *sheet, const char *path, int size, int x, int y) {
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    SDL_Surface *picture = file ? IMG_LoadSizedSVG_RW(file, size, size) : NULL;
    SDL_Rect place = {x, y, size, size};
    if (file)
        SDL_RWclose(file);
    if (!picture)
        return fprintf(stderr, "render: %s: %s\n", path, SDL_GetError());
    SDL_FillRect(sheet, &place, SDL_MapRGBA(sheet->format, 0xF6, 0xF1, 0xE7, 255));
    SDL_SetSurfaceBlendMode(picture, SDL_BLENDMODE_BLEND);
    SDL_BlitSurface(picture, NULL, sheet, &place);
    SDL_FreeSurface(picture);
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 5) {
        fprintf(stderr, "usage: render SIZE COLUMNS OUT.png IN.svg...\n");
        return 2;
    }
    SDL_SetMainReady();
    int size = (int)strtol(argv[1], NULL, 10), columns = (int)strtol(argv[2], NULL, 10);
    SDL_Surface *sheet = size > 0 && columns > 0 ? sheet_new(size, columns, argc - 4) : NULL;
    if (!sheet)
        return 2;
    int failed = 0;
    for (int i = 4; i < argc; i++) {
        int n = i - 4;
        failed |= put(sheet, argv[i], size, GAP + n % columns * (size + GAP),
                      GAP + n / columns * (size + GAP));
    }
    failed |= IMG_SavePNG(sheet, argv[3]);
    SDL_FreeSurface(sheet);
    return failed ? 1 : 0;
}
