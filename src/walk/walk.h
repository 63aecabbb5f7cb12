/* Plays a walk: the real app, driven through its real input path with a virtual clock. */
#ifndef LIMBER_WALK_WALK_H
#define LIMBER_WALK_WALK_H

#include "walk/run.h"

/* Plays it whole. 0 where every expectation held; 1 and FILE:LINE on standard error where one did
 * not; 2 where the walk cannot be read. */
int walk_play(const struct walk_world *world);

#endif
