#include "sdl/draw/fontconfig.h"

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
#define ROW(function) {#function, offsetof(struct fontconfig, function)},

struct fontconfig {
    void *library;
    FUNCTIONS(MEMBER)
};

static const struct {
    const char *name;
    size_t offset;
} functions[] = {FUNCTIONS(ROW)};

static bool load(struct fontconfig *fontconfig) {
    fontconfig->library = SDL_LoadObject("libfontconfig.so.1");
    if (!fontconfig->library)
        return false;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        void *function = SDL_LoadFunction(fontconfig->library, functions[i].name);
        if (!function)
            return false;
        memcpy((char *)fontconfig + functions[i].offset, &function, sizeof function);
    }
    return true;
}

struct fontconfig *fontconfig_open(void) {
    struct fontconfig *fontconfig = memory_alloc(1, sizeof *fontconfig);
    if (load(fontconfig) && fontconfig->FcInit())
        return fontconfig;
    if (fontconfig->library)
        SDL_UnloadObject(fontconfig->library);
    free(fontconfig);
    return NULL;
}

void fontconfig_close(struct fontconfig *fontconfig) {
    if (!fontconfig)
        return;
    fontconfig->FcFini();
    SDL_UnloadObject(fontconfig->library);
    free(fontconfig);
}

static FcPattern *wish(const struct fontconfig *fontconfig, uint32_t character, bool strong) {
    static const FcChar8 family[] = "sans-serif";
    FcPattern *pattern = fontconfig->FcPatternCreate();
    FcCharSet *set = fontconfig->FcCharSetCreate();
    fontconfig->FcCharSetAddChar(set, character);
    fontconfig->FcPatternAddString(pattern, FC_FAMILY, family);
    fontconfig->FcPatternAddInteger(pattern, FC_WEIGHT,
                                    strong ? FC_WEIGHT_SEMIBOLD : FC_WEIGHT_MEDIUM);
    fontconfig->FcPatternAddCharSet(pattern, FC_CHARSET, set); /* copied */
    fontconfig->FcCharSetDestroy(set);
    fontconfig->FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    fontconfig->FcDefaultSubstitute(pattern);
    return pattern;
}

bool fontconfig_font(struct fontconfig *fontconfig, uint32_t character, bool strong, char *path,
                     size_t room, int *face) {
    FcResult result = FcResultNoMatch;
    FcPattern *pattern = wish(fontconfig, character, strong);
    FcPattern *found = fontconfig->FcFontMatch(NULL, pattern, &result);
    FcChar8 *file = NULL;
    *face = 0;
    if (found) {
        bool there = fontconfig->FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch;
        fontconfig->FcPatternGetInteger(found, FC_INDEX, 0, face);
        if (there)
            snprintf(path, room, "%s", (const char *)file);
        fontconfig->FcPatternDestroy(found);
    }
    fontconfig->FcPatternDestroy(pattern);
    return file != NULL;
}
