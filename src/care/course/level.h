/* The level of one exercise: the file's dose with the steps up that the client took, those taken
 * back that did not settle, and what a break takes off. Progress 5.1, G1, G6, P6. Pure. */
#ifndef LIMBER_CARE_COURSE_LEVEL_H
#define LIMBER_CARE_COURSE_LEVEL_H

#include "care/course.h"

enum {
    LEVEL_BREAK_DAYS = 7,    /* from here one level down (G6) */
    LEVEL_RESTART_DAYS = 14, /* from here the file's own level (G6) */
    LEVEL_RETURN = 3         /* settled sessions on the lower level before it ends (as P6) */
};

struct level {
    struct dose dose;
    int level;       /* steps above the file's dose, -1 one below, 0 none */
    int changed;     /* index of the newest mark that stepped it up; -1 never */
    bool taken_back; /* the newest session took the newest step back (G1) */
    bool lowered;    /* one level down after a break (G6) */
};

/* The level of an item for a session now. `break_days` as in struct standing. */
struct level level_of(const struct program *program, const struct course *course, int item,
                      int break_days);

/* Was there more soreness than the rules let pass: anything stricter than "the same level next
 * time" after that session or the next morning, or an exercise stopped in it? */
bool level_unsettled(const struct course *course, const struct course_session *session);

/* A mark of a step, made under the file as it stands, or under one of an unknown version. */
bool level_counts(const struct program *program, const struct course *course, int mark);

#endif
