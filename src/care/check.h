/* The quick check before each session: "Any of these today?" A box that covers a mild and a grave
 * reading counts as the grave one. Safety 4.2 (short form); rules R01 to R08 of the rating model.
 */
#ifndef LIMBER_CARE_CHECK_H
#define LIMBER_CARE_CHECK_H

#include "base/text.h"
#include "care/wording.h"

/* From mild to strict. */
enum check_kind {
    CHECK_CONTINUE,
    CHECK_SKIP,      /* not today */
    CHECK_STOP,      /* not before the therapist was asked */
    CHECK_URGENT,    /* medical advice today */
    CHECK_EMERGENCY, /* now */
    CHECK_KINDS
};

struct check_box {
    const char *id;       /* for the record's note */
    const char *words;    /* what the client may tick; N_() */
    enum check_kind kind; /* what a tick means */
    const char *rule;     /* the rule that it stems from: "R01" */
    const char *text;     /* what to do, N_(), where it is not what its kind says; see check_text */
};

enum { CHECK_BOXES = 12 };

/* In the order they are shown: the gravest first. */
extern const struct check_box check_boxes[CHECK_BOXES];

/* Over the boxes; and the box that unticks them all. Translated, static. */
const char *check_question(void);
const char *check_none(void);

/* The strictest box that is ticked (bit i: box i), the first of those as strict; NULL when none
 * is: go on. Static. */
const struct check_box *check_strictest(unsigned ticked);
/* Its kind; CHECK_CONTINUE when none is ticked. */
enum check_kind check_result(unsigned ticked);

/* What the client then sees: the title (translated, static) ... */
const char *check_title(enum check_kind kind);
/* ... and what to do: adds it, with the emergency number and the therapist filled in, and last of
 * all that nobody is watching live. */
void check_text(struct text *out, const struct check_box *box, const struct wording_people *people);

/* Adds the ids of what was ticked, for the record: "dizzy numb"; "none" when nothing was. */
void check_ids(struct text *out, unsigned ticked);

#endif
