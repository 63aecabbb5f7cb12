/* Things that people sit, lie and lean on. */
#ifndef LIMBER_FIGURE_PROP_H
#define LIMBER_FIGURE_PROP_H

#include "base/error.h"
#include "figure/pose.h"

enum prop_kind {
    PROP_CHAIR,
    PROP_CHAIR_TURNED, /* a chair that faces the other way */
    PROP_STOOL,
    PROP_MAT,
    PROP_WALL,
    PROP_DOOR_FRAME,
    PROP_TABLE,
    PROP_DESK,
    PROP_TOWEL,
    PROP_ROLL,
    PROP_PILLOW,
    PROP_STICK,
    PROP_STEP,
    PROP_BOOK,
    PROP_CLOTH, /* under both hands */
    PROP_KINDS
};

/* Where it stands, in millimetres: x in the room, the height of its upper side, its length. */
struct prop {
    enum prop_kind kind;
    double x, y, length;
    double lift; /* of its underside, above the floor: what lies on the body or between knees */
    bool front;  /* drawn before the person */
};

enum { PROP_SEAT = 455, PROP_BACK = 890 };

bool prop_read(const struct cJSON *object, struct prop *prop, struct err *e);

/* The first of that kind; NULL when there is none. */
const struct prop *prop_find(const struct prop *props, int count, enum prop_kind kind);

struct paint;
struct person;
/* Draws it: what lies behind the person, or (front) what hides a part of them. A pillow whose
 * height is 0 is as high as `pillow`, what bears the head now. */
void prop_draw(struct paint *paint, const struct prop *prop, const struct person *person,
               enum pose_view view, bool front, double pillow);

/* The chair of a person who uses a wheelchair, from the side or the front. */
void prop_draw_wheelchair(struct paint *paint, double x, enum pose_view view, bool front);

/* What it takes of the sheet: lowest x, y and highest x, y (y down). */
void prop_reach(const struct prop *prop, enum pose_view view, double reach[4]);

#endif
