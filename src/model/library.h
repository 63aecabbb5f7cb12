/* What the library of exercises shows. Everything is borrowed and good for one build. */
#ifndef LIMBER_MODEL_LIBRARY_H
#define LIMBER_MODEL_LIBRARY_H

#include "model/parts.h"

struct library_model {
    const char *const *regions; /* as the library names them */
    int count, chosen;
};

struct region_model {
    const char *region;                      /* as the library names it */
    const struct exercise *const *exercises; /* of the region, by position */
    int count;
};

struct exercise_model {
    const struct exercise *exercise;
    struct model_pictures pictures;
    int64_t clock_ms; /* for what moves by itself; only differences mean anything */
    bool still;       /* pictures do not move: start and end stand side by side */
};

#endif
