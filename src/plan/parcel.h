/* The files that a program names, pictures and voices, on their way to another folder. */
#ifndef LIMBER_PLAN_PARCEL_H
#define LIMBER_PLAN_PARCEL_H

#include "base/error.h"
#include "plan/program.h"

enum { PARCEL_FILES = PROGRAM_ITEMS * (EXERCISE_IMAGES + 1) };

/* Every file beside the program that it names, each once, by name; how many. Borrowed. */
int parcel_names(const struct program *program, const char *names[PARCEL_FILES]);
/* Does the program name that file? */
bool parcel_has(const struct program *program, const char *name);

/* How its files stand in a folder. */
enum parcel_state {
    PARCEL_THERE, /* all of them, with the same bytes */
    PARCEL_FREE,  /* some are missing, none is another one */
    PARCEL_TAKEN  /* a name has other bytes there */
};
enum parcel_state parcel_look(const struct program *program, const char *folder);

/* Copies them from the program's folder to another, each whole and on the disk. Nothing to do where
 * the folders are one, or where a file is there with the same bytes; one with other bytes is never
 * written over: *e says what to do. */
bool parcel_copy_beside(const struct program *program, const char *folder, struct err *e);

#endif
