#include "sdl/system/options.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "ui/theme.h"

const char options_help[] =
    "usage: limber [PROGRAM.json ...] [options]\n"
    "\n"
    "Guides through a home program of timed exercises, and keeps its record.\n"
    "\n"
    "  --data DIR        the record and the assigned programs (else XDG data, limber/)\n"
    "  --programs DIR    the ready programs\n"
    "  --assets DIR      exercises and pictures\n"
    "  --inbox DIR       stands for a stick: programs in DIR/limber/ are offered\n"
    "  --kiosk           for strangers in a waiting room; only the staff's PIN leads out\n"
    "  --windowed        a window instead of the full screen\n"
    "  --size WxH        a window of that size, in pixels\n"
    "  --rotate DEGREES  a panel on its side: 0, 90, 180 or 270, clockwise\n"
    "  --inset PIXELS    room at each side, where the panel has round corners\n"
    "  --text-size PCT   80 to 200\n"
    "  --theme NAME      light, dark, contrast, calm\n"
    "  --lang LL         language of the interface\n"
    "  --mute            no sounds\n"
    "  --version, --help\n";

enum kind { TAKES_NOTHING, TAKES_TEXT, TAKES_SIZE, TAKES_NUMBER, TAKES_TURN, TAKES_PIXELS };

static const struct {
    const char *name;
    enum kind kind;
    size_t offset;
} table[] = {
    {"--kiosk", TAKES_NOTHING, offsetof(struct options, kiosk)},
    {"--windowed", TAKES_NOTHING, offsetof(struct options, windowed)},
    {"--mute", TAKES_NOTHING, offsetof(struct options, mute)},
    {"--version", TAKES_NOTHING, offsetof(struct options, version)},
    {"--help", TAKES_NOTHING, offsetof(struct options, help)},
    {"--size", TAKES_SIZE, offsetof(struct options, width)},
    {"--rotate", TAKES_TURN, offsetof(struct options, rotate)},
    {"--inset", TAKES_PIXELS, offsetof(struct options, inset)},
    {"--data", TAKES_TEXT, offsetof(struct options, data)},
    {"--assets", TAKES_TEXT, offsetof(struct options, assets)},
    {"--programs", TAKES_TEXT, offsetof(struct options, programs)},
    {"--lang", TAKES_TEXT, offsetof(struct options, language)},
    {"--inbox", TAKES_TEXT, offsetof(struct options, inbox)},
    {"--theme", TAKES_TEXT, offsetof(struct options, theme)},
    {"--text-size", TAKES_NUMBER, offsetof(struct options, text_percent)},
};

static bool whole_number(const char *text, int low, int high, int *value) {
    char *end;
    long number = strtol(text, &end, 10);
    if (end == text || *end || number < low || number > high)
        return false;
    *value = (int)number;
    return true;
}

bool options_size(const char *text, int *width, int *height) {
    char copy[32];
    snprintf(copy, sizeof copy, "%s", text);
    char *x = strchr(copy, 'x');
    if (!x)
        return false;
    *x = '\0';
    return whole_number(copy, 200, 8192, width) && whole_number(x + 1, 200, 8192, height);
}

static bool take(struct options *options, int row, const char *value, struct err *e) {
    char *place = (char *)options + table[row].offset;
    const char *name = table[row].name;
    switch (table[row].kind) {
    case TAKES_NOTHING:
        *(bool *)(void *)place = true;
        return true;
    case TAKES_TEXT:
        *(const char **)(void *)place = value;
        return true;
    case TAKES_SIZE:
        return options_size(value, &options->width, &options->height) ||
               error_set(e, "%s takes WIDTHxHEIGHT in pixels, as 640x480", name);
    case TAKES_NUMBER:
        return whole_number(value, 80, 200, &options->text_percent) ||
               error_set(e, "%s takes a number from 80 to 200", name);
    case TAKES_TURN:
        return (whole_number(value, 0, 270, &options->rotate) && options->rotate % 90 == 0) ||
               error_set(e, "%s takes 0, 90, 180 or 270", name);
    case TAKES_PIXELS:
        return whole_number(value, 0, 400, &options->inset) ||
               error_set(e, "%s takes a number of pixels, 0 to 400", name);
    }
    return false;
}

static int find(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strlen(table[i].name) == length && strncmp(table[i].name, name, length) == 0)
            return (int)i;
    return -1;
}

/* "--size 640x480" or "--size=640x480". Moves *at over what was taken. */
static bool read_option(struct options *options, int count, char **arguments, int *at,
                        struct err *e) {
    const char *argument = arguments[*at], *equals = strchr(argument, '=');
    int row = find(argument, equals ? (size_t)(equals - argument) : strlen(argument));
    if (row < 0)
        return error_set(e, "%s is no option; see --help", argument);
    if (table[row].kind == TAKES_NOTHING)
        return equals ? error_set(e, "%s takes no value", table[row].name)
                      : take(options, row, NULL, e);
    if (!equals && *at + 1 >= count)
        return error_set(e, "%s wants a value; see --help", argument);
    return take(options, row, equals ? equals + 1 : arguments[++*at], e);
}

static bool check_theme(const struct options *options, struct err *e) {
    if (!options->theme || strcmp(theme_find(options->theme)->name, options->theme) == 0)
        return true;
    return error_set(e, "there is no theme %s; there are light, dark, contrast and calm",
                     options->theme);
}

bool options_read(struct options *options, int count, char **arguments, struct err *e) {
    *options = (struct options){.rotate = -1, .inset = -1};
    for (int i = 1; i < count; i++) {
        if (strncmp(arguments[i], "--", 2) == 0 && arguments[i][2]) {
            if (!read_option(options, count, arguments, &i, e))
                return false;
        } else if (options->file_count < OPTIONS_FILES) {
            options->files[options->file_count++] = arguments[i];
        } else {
            return error_set(e, "too many programs; put them into the programs folder");
        }
    }
    return check_theme(options, e);
}
