/* Files that lie beside a program: pictures and spoken cues. Only their first bytes are checked:
 * the size that a picture states, before anything decodes it. */
#ifndef LIMBER_PLAN_ATTACHMENT_H
#define LIMBER_PLAN_ATTACHMENT_H

#include <stdbool.h>

#include "base/error.h"

enum {
    ATTACHMENT_PICTURE_BYTES = 8 * 1024 * 1024,
    ATTACHMENT_PICTURE_PIXELS = 4000000,
    ATTACHMENT_VOICE_BYTES = 2 * 1024 * 1024,
};

/* Good when `name` below `folder` is a PNG or JPEG by its content, within those bounds. With a
 * NULL folder nothing is looked at and all is good. */
bool attachment_check_picture(const char *folder, const char *name, struct err *e);

/* The same for a WAV file. */
bool attachment_check_voice(const char *folder, const char *name, struct err *e);

#endif
