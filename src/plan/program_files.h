/* The files that a program names, pictures and voices, and copying them to another folder. */
#ifndef LIMBER_PLAN_PROGRAM_FILES_H
#define LIMBER_PLAN_PROGRAM_FILES_H

#include "base/error.h"
#include "plan/program.h"

enum { PROGRAM_FILES_MOST = PROGRAM_ITEMS * (EXERCISE_IMAGES + 1) };

/* Every file beside the program that it names, each once, by name; how many. Borrowed. */
int program_files_list(const struct program *program, const char *names[PROGRAM_FILES_MOST]);
/* Does the program name that file? */
bool program_files_has(const struct program *program, const char *name);

/* How its files stand in a folder. */
enum program_files_state {
    PROGRAM_FILES_PRESENT, /* all of them, with the same bytes */
    PROGRAM_FILES_MISSING, /* some are missing, none is another one */
    PROGRAM_FILES_CONFLICT /* a name has other bytes there */
};
enum program_files_state program_files_compare(const struct program *program, const char *folder);

/* Copies them from the program's folder to another, each whole and on the disk. Nothing to do where
 * the folders are one, or where a file is there with the same bytes; one with other bytes is never
 * written over: *e says what to do. */
bool program_files_copy(const struct program *program, const char *folder, struct err *e);

#endif
