/* Files that lie beside a program: pictures and spoken cues. Looked at by their first bytes only:
 * what a picture says of its size is checked before anything decodes it. */
#ifndef LIMBER_PLAN_BESIDE_H
#define LIMBER_PLAN_BESIDE_H

#include <stdbool.h>

#include "base/error.h"

enum {
    BESIDE_PICTURE_BYTES = 8 * 1024 * 1024,
    BESIDE_PICTURE_PIXELS = 4000000,
    BESIDE_VOICE_BYTES = 2 * 1024 * 1024,
};

/* Good when `name` below `folder` is a PNG or JPEG by its content, within those bounds. With a
 * NULL folder nothing is looked at and all is good. */
bool beside_picture(const char *folder, const char *name, struct err *e);

/* The same for a WAV file. */
bool beside_voice(const char *folder, const char *name, struct err *e);

#endif
