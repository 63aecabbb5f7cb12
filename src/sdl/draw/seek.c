#include "sdl/draw/seek.h"

#include <SDL.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

/* Fontconfig's own numbers and names; they have been the same since its version 2. */
enum { MATCH_PATTERN = 0, MEDIUM = 100, SEMIBOLD = 180 };

/* What is used of it. Patterns, sets and configurations are opaque. */
struct seek {
    void *library;
    int (*init)(void);
    void (*fini)(void);
    void *(*pattern_new)(void);
    void (*pattern_free)(void *pattern);
    int (*add_text)(void *pattern, const char *object, const unsigned char *text);
    int (*add_number)(void *pattern, const char *object, int number);
    int (*add_set)(void *pattern, const char *object, const void *set);
    int (*get_text)(const void *pattern, const char *object, int n, unsigned char **text);
    int (*get_number)(const void *pattern, const char *object, int n, int *number);
    void *(*set_new)(void);
    void (*set_free)(void *set);
    int (*set_add)(void *set, uint32_t character);
    int (*substitute)(void *config, void *pattern, int kind);
    void (*defaults)(void *pattern);
    void *(*match)(void *config, void *pattern, int *result);
};

static const struct {
    const char *name;
    size_t offset;
} functions[] = {
    {"FcInit", offsetof(struct seek, init)},
    {"FcFini", offsetof(struct seek, fini)},
    {"FcPatternCreate", offsetof(struct seek, pattern_new)},
    {"FcPatternDestroy", offsetof(struct seek, pattern_free)},
    {"FcPatternAddString", offsetof(struct seek, add_text)},
    {"FcPatternAddInteger", offsetof(struct seek, add_number)},
    {"FcPatternAddCharSet", offsetof(struct seek, add_set)},
    {"FcPatternGetString", offsetof(struct seek, get_text)},
    {"FcPatternGetInteger", offsetof(struct seek, get_number)},
    {"FcCharSetCreate", offsetof(struct seek, set_new)},
    {"FcCharSetDestroy", offsetof(struct seek, set_free)},
    {"FcCharSetAddChar", offsetof(struct seek, set_add)},
    {"FcConfigSubstitute", offsetof(struct seek, substitute)},
    {"FcDefaultSubstitute", offsetof(struct seek, defaults)},
    {"FcFontMatch", offsetof(struct seek, match)},
};

static bool load(struct seek *seek) {
    seek->library = SDL_LoadObject("libfontconfig.so.1");
    if (!seek->library)
        return false;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        void *function = SDL_LoadFunction(seek->library, functions[i].name);
        if (!function)
            return false;
        memcpy((char *)seek + functions[i].offset, &function, sizeof function);
    }
    return true;
}

struct seek *seek_open(void) {
    struct seek *seek = memory_new(1, sizeof *seek);
    if (load(seek) && seek->init())
        return seek;
    if (seek->library)
        SDL_UnloadObject(seek->library);
    free(seek);
    return NULL;
}

void seek_close(struct seek *seek) {
    if (!seek)
        return;
    seek->fini();
    SDL_UnloadObject(seek->library);
    free(seek);
}

static void *wish(const struct seek *seek, uint32_t character, bool strong) {
    static const unsigned char family[] = "sans-serif";
    void *pattern = seek->pattern_new(), *set = seek->set_new();
    seek->set_add(set, character);
    seek->add_text(pattern, "family", family);
    seek->add_number(pattern, "weight", strong ? SEMIBOLD : MEDIUM);
    seek->add_set(pattern, "charset", set); /* copied */
    seek->set_free(set);
    seek->substitute(NULL, pattern, MATCH_PATTERN);
    seek->defaults(pattern);
    return pattern;
}

bool seek_font(struct seek *seek, uint32_t character, bool strong, char *path, size_t room,
               int *face) {
    int result = 0;
    void *pattern = wish(seek, character, strong), *found = seek->match(NULL, pattern, &result);
    unsigned char *file = NULL;
    *face = 0;
    if (found) {
        bool there = seek->get_text(found, "file", 0, &file) == 0;
        seek->get_number(found, "index", 0, face);
        if (there)
            snprintf(path, room, "%s", (const char *)file);
        seek->pattern_free(found);
    }
    seek->pattern_free(pattern);
    return file != NULL;
}
