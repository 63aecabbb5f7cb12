#include "sdl/draw/decode.h"

#include <SDL_image.h>
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

enum { FILE_BYTES = 8 * 1024 * 1024, PIXELS = 4 * 1000 * 1000, SECONDS = 3 };
#define MEMORY_BYTES (256ul * 1024 * 1024)

/* What the child hands back, in memory that both share. */
struct result {
    int width, height;
    Uint32 pixels[];
};

#if !defined(__has_feature)
#define __has_feature(name) 0 /* clang's; gcc defines a macro of its own for it */
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
enum { LIMIT_MEMORY = 0 }; /* the sanitizer's own map of memory is larger than any limit */
#else
enum { LIMIT_MEMORY = 1 };
#endif

/* What this process has mapped already (libraries, fonts): the child begins with the same. */
static rlim_t mapped_bytes(void) {
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file) {
        if (fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        fclose(file);
    }
    return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void limit_child(void) {
    struct rlimit time = {SECONDS, SECONDS}, none = {0, 0};
    rlim_t most = mapped_bytes() + MEMORY_BYTES;
    struct rlimit memory = {most, most};
    setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_NOFILE, &none);
    if (LIMIT_MEMORY)
        setrlimit(RLIMIT_AS, &memory);
}

static SDL_Surface *load(const char *bytes, size_t length) {
    SDL_RWops *source = SDL_RWFromConstMem(bytes, (int)length);
    if (!source)
        return NULL;
    SDL_Surface *raw = NULL;
    if (IMG_isPNG(source))
        raw = IMG_LoadPNG_RW(source);
    else if (IMG_isJPG(source))
        raw = IMG_LoadJPG_RW(source);
    SDL_RWclose(source);
    return raw;
}

/* The child: decodes, scales, writes into the shared memory. Its exit code says how it went. */
static int child(const char *bytes, size_t length, int width, int height, struct result *out) {
    limit_child();
    SDL_Surface *raw = load(bytes, length);
    if (!raw || raw->w <= 0 || raw->h <= 0 || (Sint64)raw->w * raw->h > PIXELS)
        return 1;
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(raw, SDL_PIXELFORMAT_ARGB8888, 0);
    double scale = fmin((double)width / raw->w, (double)height / raw->h);
    out->width = (int)fmax(1, raw->w * scale);
    out->height = (int)fmax(1, raw->h * scale);
    SDL_Surface *scaled = SDL_CreateRGBSurfaceWithFormatFrom(
        out->pixels, out->width, out->height, 32, out->width * 4, SDL_PIXELFORMAT_ARGB8888);
    if (!plain || !scaled)
        return 1;
    SDL_SetSurfaceBlendMode(plain, SDL_BLENDMODE_NONE);
    return SDL_SoftStretchLinear(plain, NULL, scaled, NULL) == 0 ? 0 : 1;
}

/* Waits for the child, at most a little longer than its own limit. */
static bool child_succeeded(pid_t pid) {
    int status = 0;
    for (int waited = 0; waited < (SECONDS + 1) * 1000; waited += 2) {
        pid_t done = waitpid(pid, &status, WNOHANG);
        if (done == pid)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (done < 0 && errno != EINTR)
            return false;
        SDL_Delay(2);
    }
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return false;
}

static SDL_Surface *copy_out(const struct result *result, int width, int height) {
    if (result->width <= 0 || result->height <= 0 || result->width > width ||
        result->height > height)
        return NULL;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, result->width, result->height, 32,
                                                          SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; surface && y < surface->h; y++)
        memcpy((Uint8 *)surface->pixels + y * surface->pitch,
               result->pixels + (size_t)y * (size_t)result->width, (size_t)result->width * 4);
    return surface;
}

static SDL_Surface *decode_bytes(const char *bytes, size_t length, int width, int height) {
    size_t size = sizeof(struct result) + (size_t)width * (size_t)height * 4;
    struct result *result =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (result == MAP_FAILED)
        return NULL;
    pid_t pid = fork();
    if (pid == 0)
        _exit(child(bytes, length, width, height, result));
    SDL_Surface *surface = NULL;
    if (pid > 0 && child_succeeded(pid))
        surface = copy_out(result, width, height);
    munmap(result, size);
    return surface;
}

SDL_Surface *decode_picture(const char *path, int width, int height, struct err *e) {
    size_t length;
    char *bytes = file_read(path, FILE_BYTES, &length, e);
    if (!bytes)
        return NULL;
    SDL_Surface *surface = decode_bytes(bytes, length, width, height);
    free(bytes);
    if (!surface)
        error_set(e, "%s is no PNG or JPEG picture that can be shown", path);
    return surface;
}
