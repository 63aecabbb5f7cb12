#include "sdl/seek.h"

#include <SDL.h>
#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

/* What is used of it, typed as its header declares it. */
#define FUNCTIONS(EACH)                                                                            \
    EACH(FcInit)                                                                                   \
    EACH(FcFini)                                                                                   \
    EACH(FcPatternCreate)                                                                          \
    EACH(FcPatternDestroy)                                                                         \
    EACH(FcPatternAddString)                                                                       \
    EACH(FcPatternAddInteger)                                                                      \
    EACH(FcPatternAddCharSet)                                                                      \
    EACH(FcPatternGetString)                                                                       \
    EACH(FcPatternGetInteger)                                                                      \
    EACH(FcCharSetCreate)                                                                          \
    EACH(FcCharSetDestroy)                                                                         \
    EACH(FcCharSetAddChar)                                                                         \
    EACH(FcConfigSubstitute)                                                                       \
    EACH(FcDefaultSubstitute)                                                                      \
    EACH(FcFontMatch)

#define MEMBER(function) __typeof__(function) *function;
#define ROW(function) {#function, offsetof(struct seek, function)},

struct seek {
    void *library;
    FUNCTIONS(MEMBER)
};

static const struct {
    const char *name;
    size_t offset;
} functions[] = {FUNCTIONS(ROW)};

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
    if (load(seek) && seek->FcInit())
        return seek;
    if (seek->library)
        SDL_UnloadObject(seek->library);
    free(seek);
    return NULL;
}

void seek_close(struct seek *seek) {
    if (!seek)
        return;
    seek->FcFini();
    SDL_UnloadObject(seek->library);
    free(seek);
}

static FcPattern *wish(const struct seek *seek, uint32_t character, bool strong) {
    static const FcChar8 family[] = "sans-serif";
    FcPattern *pattern = seek->FcPatternCreate();
    FcCharSet *set = seek->FcCharSetCreate();
    seek->FcCharSetAddChar(set, character);
    seek->FcPatternAddString(pattern, FC_FAMILY, family);
    seek->FcPatternAddInteger(pattern, FC_WEIGHT, strong ? FC_WEIGHT_SEMIBOLD : FC_WEIGHT_MEDIUM);
    seek->FcPatternAddCharSet(pattern, FC_CHARSET, set); /* copied */
    seek->FcCharSetDestroy(set);
    seek->FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    seek->FcDefaultSubstitute(pattern);
    return pattern;
}

bool seek_font(struct seek *seek, uint32_t character, bool strong, char *path, size_t room,
               int *face) {
    FcResult result = FcResultNoMatch;
    FcPattern *pattern = wish(seek, character, strong);
    FcPattern *found = seek->FcFontMatch(NULL, pattern, &result);
    FcChar8 *file = NULL;
    *face = 0;
    if (found) {
        bool there = seek->FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch;
        seek->FcPatternGetInteger(found, FC_INDEX, 0, face);
        if (there)
            snprintf(path, room, "%s", (const char *)file);
        seek->FcPatternDestroy(found);
    }
    seek->FcPatternDestroy(pattern);
    return file != NULL;
}
