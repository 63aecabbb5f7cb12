/* The floor: the least an SDL2 program can do that opens the same window, font and database, and
 * shows one picture and one line of text. `floor SECONDS RATE` redraws all of it at that rate. */
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>
#include <sqlite3.h>

static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 480'>"
                          "<circle cx='240' cy='240' r='200' fill='#1F5F66'/></svg>";

static void draw(SDL_Surface *screen, SDL_Surface *picture, TTF_Font *font, int frame) {
    char line[64];
    SDL_Rect at = {60, 100, 0, 0}, text_at = {720, 120, 0, 0};
    snprintf(line, sizeof line, "Frame %d", frame);
    SDL_Surface *text = TTF_RenderUTF8_Blended(font, line, (SDL_Color){30, 42, 50, 255});
    SDL_FillRect(screen, NULL, 0xF6F1E7);
    SDL_BlitSurface(picture, NULL, screen, &at);
    SDL_BlitSurface(text, NULL, screen, &text_at);
    SDL_FreeSurface(text);
}

int main(int argc, char **argv) {
    Uint32 seconds = argc > 1 ? (Uint32)strtol(argv[1], NULL, 10) : 0;
    Uint32 rate = argc > 2 ? (Uint32)strtol(argv[2], NULL, 10) : 1;
    sqlite3 *database;
    SDL_Init(SDL_INIT_VIDEO);
    TTF_Init();
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_Window *window = SDL_CreateWindow("floor", 0, 0, 1280, 800, 0);
    TTF_Font *font = TTF_OpenFont("/usr/share/fonts/opentype/inter/Inter-Regular.otf", 48);
    if (!window || !font || sqlite3_open(argc > 3 ? argv[3] : ":memory:", &database) != SQLITE_OK)
        return 1;
    sqlite3_exec(database, "PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS t (a)", 0, 0, 0);
    SDL_Surface *picture = IMG_LoadSizedSVG_RW(SDL_RWFromConstMem(svg, sizeof svg - 1), 600, 600);
    Uint32 end = SDL_GetTicks() + seconds * 1000;
    int frame = 0;
    do {
        SDL_Event event;
        while (SDL_PollEvent(&event))
            if (event.type == SDL_QUIT)
                return 0;
        draw(SDL_GetWindowSurface(window), picture, font, frame++);
        SDL_UpdateWindowSurface(window);
        SDL_Delay(1000 / (rate ? rate : 1));
    } while (SDL_GetTicks() < end);
    sqlite3_close(database);
    return 0;
}
