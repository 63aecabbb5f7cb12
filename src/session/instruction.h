/* What to do now, in one line for the player. Pure: of the program, the phase and the time in
 * it. */
#ifndef LIMBER_SESSION_INSTRUCTION_H
#define LIMBER_SESSION_INSTRUCTION_H

#include "base/text.h"
#include "session/timeline.h"

/* Adds the line for that phase, `elapsed_ms` into it:
 *   PREPARE  the cues for getting into place, one after the other
 *   HOLD     the cues for the movement while the side is new, then "Hold and breathe."; for
 *            breathing the step of its pattern; for a posture its cues, spread over the time
 *   MOVE     "Slowly, 3 of 10"
 *   REST, SWITCH, BETWEEN: "Let go and rest.", "Now the right side.", "Next: Neck turn"
 * Our own lines are under 60 characters but for the name of an exercise; a cue is up to 160. */
void instruction_now(struct text *line, const struct program *program, const struct phase *phase,
                     int64_t elapsed_ms);

#endif
