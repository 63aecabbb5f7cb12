/* What is measured is what is drawn, in every script. */
#include "sdl/draw/fonts.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "base/alphabet.h"
#include "base/file.h"

static struct fonts *fonts;

static void begin(void) {
    struct err e = {""};
    fonts = fonts_open("assets", &e);
    cr_assert(fonts, "%s", e.text);
}
static void end(void) {
    fonts_close(fonts);
}
TestSuite(fonts, .init = begin, .fini = end);

static int measured(const char *text, int size) {
    struct measure measure = fonts_measure(fonts);
    return measure.width(measure.userdata, WEIGHT_REGULAR, size, text, strlen(text));
}

/* Borrowed until the next one. */
static SDL_Surface *drawn(const char *text, int size, bool rtl) {
    struct fonts_text line = {text, WEIGHT_REGULAR, size, 0x000000, rtl};
    return fonts_draw(fonts, &line);
}

/* The ink of a surface: its first and last row and column; h 0 where there is none. */
static struct box ink(const SDL_Surface *surface) {
    int left = surface->w, right = -1, top = surface->h, bottom = -1;
    for (int y = 0; y < surface->h; y++) {
        const Uint32 *row = (const Uint32 *)(const void *)((const Uint8 *)surface->pixels +
                                                           (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < surface->w; x++)
            if (row[x] >> 24 > 40) {
                left = x < left ? x : left;
                right = x > right ? x : right;
                top = y < top ? y : top;
                bottom = y > bottom ? y : bottom;
            }
    }
    return (struct box){left, top, right - left + 1, bottom - top + 1};
}

static const char *const texts[] = {
    "Hold 30 s",
    "Zażółć gęślą jaźń",
    "\u0627\u062C\u0644\u0633 \u0645\u0633\u062A\u0642\u064A\u0645\u0627",
    "3 \u0645\u0646 5",
    "(\u0646\u0635) Sam 30 \u062B",
    "Sam \u0633\u0627\u0645\u064A: 4",
    "\u0633\u0627\u0645\u064A (Sam) 0800 111 0 111.",
    "保持三十秒",
    "做 Yoga 30 秒（左）",
    "Łukasz 王 \u0639\u0644\u064A",
    "soft\u00ADly",
};

Test(fonts, as_wide_as_it_measures_whichever_way_it_is_read) {
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int size = 12; size <= 90; size += 13) {
            int wide = measured(texts[i], size);
            cr_expect_eq(drawn(texts[i], size, false)->w, wide, "%s at %d", texts[i], size);
            cr_expect_eq(drawn(texts[i], size, true)->w, wide, "%s at %d", texts[i], size);
        }
}

/* The canvas sets the middle of a line's pixels on the middle of its box. */
Test(fonts, the_ink_of_a_line_lies_in_its_height) {
    static const struct {
        const char *text, *language;
    } lines[] = {
        {"Ågjy", "en"},
        {"\u062C\u0631\u0651\u0628 \u0643\u0644\u064B\u0627 \u0644\u0622 \u0639\u0644\u064A "
         "\u062C\u0639",
         "ar"},
        {"慢慢地做，保持三十秒。", "zh"},
    };
    struct ui ui;
    ui_init(&ui, fonts_measure(fonts));
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        for (int percent = 80; percent <= 200; percent += 40) {
            ui_language(&ui, lines[i].language);
            ui_resize(&ui, 640, 480, percent);
            int size = (int)(theme_types[TYPE_BODY].size * ui.unit + 0.5);
            int high = ui_line_height(&ui, TYPE_BODY);
            SDL_Surface *surface = drawn(lines[i].text, size, false);
            struct box box = ink(surface);
            int top = (high - surface->h) / 2 + box.y;
            cr_expect_geq(top, 0, "%s at %d %%", lines[i].text, percent);
            cr_expect_leq(top + box.h, high, "%s at %d %%", lines[i].text, percent);
        }
    ui_free(&ui);
}

static bool inked(const SDL_Surface *surface, int x, int y) {
    const Uint8 *row = (const Uint8 *)surface->pixels + (ptrdiff_t)y * surface->pitch;
    return ((const Uint32 *)(const void *)row)[x] >> 24 > 128;
}

/* The pixels from column `x` on, as many as `one` is wide, are those of `one`, up to `lower` rows
 * further down. */
static bool shows(const SDL_Surface *line, int x, int lower, const SDL_Surface *one) {
    for (int row = 0; row < one->h; row++)
        for (int column = 0; column < one->w; column++)
            if (row + lower < line->h && row + lower >= 0 &&
                inked(line, x + column, row + lower) != inked(one, column, row))
                return false;
    return true;
}

/* "30" in Arabic is no "03": the same pixels as alone, at the right, where it is read first. */
Test(fonts, digits_are_not_turned_round) {
    SDL_Surface *alone = SDL_DuplicateSurface(drawn("30", 60, false));
    SDL_Surface *line = drawn("30 \u062B", 60, true);
    bool found = false;
    for (int lower = 0; lower < line->h; lower++)
        found = found || shows(line, line->w - alone->w, lower, alone);
    cr_expect(found);
    SDL_FreeSurface(alone);
}

/* A face that has just drawn a piece of Arabic text draws the next Latin text as ever. */
Test(fonts, no_text_is_turned_round_by_the_one_before) {
    SDL_Surface *before = SDL_DuplicateSurface(drawn("Neck 15", 60, false));
    drawn("\u062B (\u062B)", 60, true);
    fonts_close(fonts);
    begin();
    drawn("\u062B (\u062B)", 60, true);
    SDL_Surface *after = drawn("Neck 15", 60, false);
    cr_assert_eq(after->w, before->w);
    cr_expect(shows(after, 0, 0, before));
    SDL_FreeSurface(before);
}

Test(fonts, each_script_finds_a_face) {
    cr_expect_gt(ink(drawn("\u0646\u0635", 40, true)).w, 0);
    cr_expect_gt(ink(drawn("保持", 40, false)).w, 40);
    cr_expect(fonts_cover(fonts, "\u0E01\u0E02"), "fontconfig finds Thai in fonts-noto-core");
}

/* --- a device without fonts ------------------------------------------------------------------- */

static void alone(void) {
    struct err e = {""};
    fonts = fonts_open_alone("assets", &e);
    cr_assert(fonts, "%s; `make fonts` says why", e.text);
}
TestSuite(alone, .init = alone, .fini = end);

static bool can_draw(const char *text) {
    return fonts_cover(fonts, text) && drawn(text, 16, false);
}

/* Every line is drawn, also those for translators: they are no others. */
static int lines_without_a_box(const char *path) {
    struct err e = {""};
    size_t length;
    char *text = file_read(path, 1 << 20, &length, &e), *rest = NULL;
    int count = 0;
    cr_assert(text, "%s", e.text);
    for (char *line = strtok_r(text, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest), count++)
        cr_expect(can_draw(line), "%s: a box in: %s", path, line);
    free(text);
    return count;
}

Test(alone, no_text_has_a_box) {
    static const char *const patterns[] = {
        "assets/languages/*.po",    "assets/languages/library.*.json",
        "assets/languages/LINGUAS", "assets/exercises/*.json",
        "programs/*.json",          "programs/demos/*.json",
    };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        glob_t files;
        int count = 0;
        cr_assert_eq(glob(patterns[i], 0, NULL, &files), 0, "nothing is %s", patterns[i]);
        for (size_t k = 0; k < files.gl_pathc; k++)
            count += lines_without_a_box(files.gl_pathv[k]);
        cr_expect_gt(count, 4, "nothing was read of %s", patterns[i]);
        globfree(&files);
    }
}

Test(alone, no_letter_of_a_keypad_is_a_box) {
    static const char *const languages[] = {"en", "de", "es", "fr", "ar", "zh"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        for (int script = 0; script < 2; script++)
            for (int n = 0; alphabet_at(languages[i], script, n); n++) {
                const struct alphabet *page = alphabet_at(languages[i], script, n);
                cr_expect(can_draw(page->letters) && can_draw(page->name), "%s: %s", languages[i],
                          page->letters);
            }
}

/* What a therapist writes is not ours: the first and the last common character, by sound, and what
 * is not common. */
Test(alone, common_characters_are_there_and_others_are_known_to_be_missing) {
    cr_expect(can_draw("啊座，。（）！"));
    cr_expect_not(can_draw("龘") || can_draw("\u0E01"));
}
