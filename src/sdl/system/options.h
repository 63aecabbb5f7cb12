/* The command line of limber. */
#ifndef LIMBER_SDL_SYSTEM_OPTIONS_H
#define LIMBER_SDL_SYSTEM_OPTIONS_H

#include <stdbool.h>

#include "base/error.h"

enum { OPTIONS_FILES = 64 };

struct options {
    const char *files[OPTIONS_FILES];
    int file_count;
    bool kiosk, windowed, mute, version, help;
    int width, height; /* 0: not given */
    int rotate;        /* 0, 90, 180, 270; negative: not given */
    int inset;         /* pixels at each side; negative: not given */
    const char *data, *assets, *programs, *language, *theme, *inbox;
    int text_percent; /* 0: not given */
};

/* Reads the arguments; the strings are borrowed. False and *e: wrong usage (exit code 2). */
bool options_read(struct options *options, int count, char **arguments, struct err *e);

/* Reads "640x480"; 200 to 8192 each. */
bool options_size(const char *text, int *width, int *height);

/* What --help prints. */
extern const char options_help[];

#endif
