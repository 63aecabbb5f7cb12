/* What the questions round a session show, and the advice that follows from them. Texts are
 * translated; everything is borrowed and good for one build. */
#ifndef LIMBER_MODEL_INTERVIEW_H
#define LIMBER_MODEL_INTERVIEW_H

#include "care/check.h"
#include "care/scale.h"
#include "care/screening.h"
#include "model/parts.h"

struct check_model {
    unsigned ticked; /* signs, as bits by care/check.h */
};

struct advice_model {
    const char *title, *text;
    bool emergency;
    bool ends;       /* nothing follows on it but home */
    bool in_session; /* one runs: what was said cannot be taken back */
};

/* One question answered by a number on a scale. */
struct rating_model {
    const char *above; /* a quiet line: when, which region, "2 of 3" */
    const char *text, *hint;
    enum scale_kind scale;
    int chosen;    /* the number that stands ready, or SCALE_NONE: one must be chosen */
    bool can_back; /* there is a question before it */
    bool can_skip; /* "I would rather not say": stored as missing */
    bool can_wait; /* "Not now": asked again another time, and OK alone puts it off */
};

struct screening_model {
    int question; /* the first one that is asked now */
    screening_answers answers;
};

struct quality_model {
    unsigned qualities; /* bits */
    bool morning;       /* asked the next morning, else after a session */
    unsigned spread;    /* regions as bits */
};

struct spread_model {
    unsigned spread; /* regions as bits */
};

struct step_model {
    struct model_day day;
    struct model_pictures pictures;
};

struct welcome_model {
    const struct program *program; /* NULL: none is followed */
    bool voice;                    /* what happens is said aloud */
};

/* Questions for the therapist: bits by care/visit.h, whether they were sent to the record, and
 * whether it took them. */
struct questions {
    unsigned ticked;
    bool sent, kept;
};

struct questions_model {
    struct questions questions;
    const char *notice; /* something about the device the client should know; NULL */
};

#endif
