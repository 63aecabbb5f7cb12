#include "sdl/draw/faces.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "sdl/draw/fontconfig.h"

enum { OPEN_MOST = 48, FOUND_MOST = 8, NAMES = 4, KNOWN = 512, TOLD_MOST = 16, PATH_ROOM = 1024 };
enum { LATIN = FACE_MAIN + 1, ARABIC, CHINESE, HAN, NAMED };

/* One font per size: changing the size of an open one throws its glyphs away. */
struct open_font {
    int face;
    struct faces_style style;
    TTF_Font *font; /* NULL where the file is not there: not looked for again */
};

/* A face that fontconfig told of. */
struct found {
    char path[PATH_ROOM];
    int index;
};

struct faces {
    char *folder; /* assets/fonts */
    bool alone;   /* nothing else is looked at */
    struct open_font open[OPEN_MOST];
    int open_count;
    struct found found[FOUND_MOST];
    int found_count;
    struct fontconfig *fontconfig;
    bool sought; /* fontconfig was opened, or is not there */
    struct {
        uint32_t character;
        int face;
    } known[KNOWN];
    uint32_t told[TOLD_MOST]; /* blocks of 256 characters that no font has */
    int told_count;
};

/* Files by weight, the best first. `index` is that of simplified Chinese in a collection. */
static const struct {
    const char *files[WEIGHT_COUNT][NAMES];
    int index;
    const char *package;
} named[NAMED] = {
    [FACE_MAIN] = {{{"Inter-Regular.otf", "NotoSans-Regular.ttf"},
                    {"Inter-SemiBold.otf", "NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf",
                     "NotoSans-Regular.ttf"}},
                   0,
                   "fonts-inter"},
    [LATIN] = {{{"NotoSans-Regular.ttf"},
                {"NotoSans-SemiBold.ttf", "NotoSans-Bold.ttf", "NotoSans-Regular.ttf"}},
               0,
               "fonts-noto-core"},
    [ARABIC] = {{{"NotoSansArabic-Regular.ttf"},
                 {"NotoSansArabic-SemiBold.ttf", "NotoSansArabic-Bold.ttf",
                  "NotoSansArabic-Regular.ttf"}},
                0,
                "fonts-noto-core"},
    /* The common characters, which travel with Limber; then all that there are. */
    [CHINESE] = {{{"NotoSansSC-Regular.otf"}, {"NotoSansSC-Bold.otf", "NotoSansSC-Regular.otf"}},
                 0,
                 "fonts-noto-cjk"},
    [HAN] = {{{"NotoSansCJK-Regular.ttc"},
              {"NotoSansCJK-Medium.ttc", "NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc"}},
             2,
             "fonts-noto-cjk"},
};

static const char *const folders[] = {
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/inter", "/usr/share/fonts/noto",
    "/usr/share/fonts/opentype/noto",  "/usr/share/fonts/noto-cjk",
};

/* Whose characters are looked for in one face first. */
static const struct {
    uint32_t first, last;
    int face;
} ranges[] = {
    {0x0600, 0x06FF, ARABIC},  {0x0750, 0x077F, ARABIC},  {0x08A0, 0x08FF, ARABIC},
    {0xFB50, 0xFDFF, ARABIC},  {0xFE70, 0xFEFF, ARABIC},  {0x2E80, 0x9FFF, CHINESE},
    {0xF900, 0xFAFF, CHINESE}, {0xFE30, 0xFE4F, CHINESE}, {0xFF00, 0xFFEF, CHINESE},
    {0xAC00, 0xD7AF, CHINESE}, {0x1100, 0x11FF, CHINESE}, {0x20000, 0x3FFFF, CHINESE},
};

/* --- files ------------------------------------------------------------------------------------ */

static TTF_Font *open_in(const char *folder, const char *name, int size, int index) {
    char *path = file_join(folder, name);
    TTF_Font *font = TTF_OpenFontIndex(path, size, index);
    free(path);
    return font;
}

static TTF_Font *open_name(const struct faces *faces, const char *name, int size, int index) {
    TTF_Font *font = open_in(faces->folder, name, size, index);
    for (size_t i = 0; !faces->alone && !font && i < sizeof folders / sizeof *folders; i++)
        font = open_in(folders[i], name, size, index);
    return font;
}

static TTF_Font *open_face(const struct faces *faces, int face, struct faces_style style) {
    TTF_Font *font = NULL;
    if (face >= NAMED) {
        const struct found *found = &faces->found[face - NAMED];
        font = TTF_OpenFontIndex(found->path, style.size, found->index);
    }
    for (int i = 0; face < NAMED && !font && i < NAMES; i++)
        if (named[face].files[style.weight][i])
            font =
                open_name(faces, named[face].files[style.weight][i], style.size, named[face].index);
    if (font)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    return font;
}

static void close_all(struct faces *faces) {
    for (int i = 0; i < faces->open_count; i++)
        if (faces->open[i].font)
            TTF_CloseFont(faces->open[i].font);
    faces->open_count = 0;
}

TTF_Font *faces_font(struct faces *faces, int face, struct faces_style style) {
    for (int i = 0; i < faces->open_count; i++) {
        struct open_font *open = &faces->open[i];
        if (open->face == face && open->style.weight == style.weight &&
            open->style.size == style.size)
            return open->font;
    }
    if (faces->open_count == OPEN_MOST) /* text sizes were tried out: begin again */
        close_all(faces);
    struct open_font *open = &faces->open[faces->open_count++];
    *open = (struct open_font){face, style, open_face(faces, face, style)};
    return open->font;
}

struct faces *faces_open(const char *assets, bool alone) {
    struct faces *faces = memory_alloc(1, sizeof *faces);
    faces->alone = alone;
    faces->folder = file_join(assets, "fonts");
    return faces;
}

void faces_close(struct faces *faces) {
    if (!faces)
        return;
    close_all(faces);
    fontconfig_close(faces->fontconfig);
    free(faces->folder);
    free(faces);
}

bool faces_any(struct faces *faces) {
    static const struct faces_style style = {WEIGHT_REGULAR, 16};
    return faces_font(faces, FACE_MAIN, style) || faces_font(faces, LATIN, style);
}

/* --- characters ------------------------------------------------------------------------------- */

bool faces_have(struct faces *faces, int face, struct faces_style style, uint32_t character) {
    TTF_Font *font = faces_font(faces, face, style);
    return font && TTF_GlyphIsProvided32(font, character);
}

static int first_choice(uint32_t character) {
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return ranges[i].face;
    return FACE_MAIN;
}

/* A face that fontconfig knows of; -1 where none of them has the character. */
static int find(struct faces *faces, struct faces_style style, uint32_t character) {
    if (!faces->sought && !faces->alone)
        faces->fontconfig = fontconfig_open();
    faces->sought = true;
    if (!faces->fontconfig || faces->found_count == FOUND_MOST)
        return -1;
    int face = NAMED + faces->found_count;
    struct found *found = &faces->found[faces->found_count++];
    if (fontconfig_font(faces->fontconfig, character, style.weight == WEIGHT_STRONG, found->path,
                        sizeof found->path, &found->index) &&
        faces_have(faces, face, style, character))
        return face;
    faces->found_count--;
    /* Its number is given to the next one. */
    struct open_font *last = &faces->open[faces->open_count - 1];
    if (faces->open_count > 0 && last->face == face) {
        if (last->font)
            TTF_CloseFont(last->font);
        faces->open_count--;
    }
    return -1;
}

static void tell(struct faces *faces, uint32_t character) {
    int named_face = first_choice(character);
    for (int i = 0; i < faces->told_count; i++)
        if (faces->told[i] == character >> 8)
            return;
    if (faces->told_count < TOLD_MOST)
        faces->told[faces->told_count++] = character >> 8;
    log_warn("no font here has the character U+%04X; install %s", (unsigned)character,
             named_face == FACE_MAIN ? named[LATIN].package : named[named_face].package);
}

static int look_for(struct faces *faces, struct faces_style style, uint32_t character) {
    int first = first_choice(character);
    if (faces_have(faces, first, style, character))
        return first;
    for (int face = FACE_MAIN; face < NAMED; face++)
        if (face != first && faces_have(faces, face, style, character))
            return face;
    for (int i = 0; i < faces->found_count; i++)
        if (faces_have(faces, NAMED + i, style, character))
            return NAMED + i;
    int face = find(faces, style, character);
    if (face < 0)
        tell(faces, character);
    return face < 0 ? FACE_MAIN : face;
}

int faces_of(struct faces *faces, struct faces_style style, uint32_t character) {
    size_t place = character % KNOWN;
    if (faces->known[place].character != character) {
        int face = look_for(faces, style, character);
        faces->known[place].character = character;
        faces->known[place].face = face;
    }
    return faces->known[place].face;
}
