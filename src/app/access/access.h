/* For every eye, ear and hand: the light with each sound, touches that must last, one switch for
 * everything, and when something is said. Private to src/app/access and its core. */
#ifndef LIMBER_APP_ACCESS_ACCESS_H
#define LIMBER_APP_ACCESS_ACCESS_H

#include "app/access/light.h"
#include "app/access/press.h"
#include "app/access/scan.h"
#include "app/access/speak.h"
#include "app/context.h"

struct access {
    struct light light;
    struct press press;
    struct scan scan;
    struct speaking speaking;
};

#endif
