/* What the pages of the people of a device show. Texts are translated; everything is borrowed and
 * good for one build. */
#ifndef LIMBER_MODEL_PEOPLE_H
#define LIMBER_MODEL_PEOPLE_H

#include <stdbool.h>

struct who_model {
    const char *const *names;
    const char *const *pictures; /* ids, as names */
    int count;
    const char *notice; /* something about the device the client should know; NULL */
};

struct person_model {
    const char *name;    /* the picture's word where they have none */
    const char *picture; /* id */
    bool may_rename, has_pin;
    bool can_give;    /* there is a program, and there are places for a stick */
    const char *told; /* what became of the last thing done; NULL */
};

/* One of the pictures that people are known by. */
struct picture_row {
    const char *id, *words;
};

struct picture_model {
    const struct picture_row *rows;
    int count;
    int picture; /* theirs */
    bool adding; /* for somebody new */
};

struct letters_model {
    const char *typed; /* so far */
    int script;        /* 0 that of the language, 1 the other one (base/alphabet) */
    int turned;        /* how often others were asked for; they come round again */
    const char *told;  /* what is wrong with it; NULL */
};

/* Both questions before a person is erased. */
struct erase_model {
    const char *name;
    const char *goes; /* "12 sessions, 40 scores." */
};

#endif
