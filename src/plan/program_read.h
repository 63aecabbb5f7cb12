/* A program file into its struct. */
#ifndef LIMBER_PLAN_PROGRAM_READ_H
#define LIMBER_PLAN_PROGRAM_READ_H

#include "plan/fault.h"
#include "plan/library.h"
#include "plan/program.h"

/* Reads and checks a program file. Every fault found is added to `faults`, warnings too; a file
 * with an error gives NULL. `library` is borrowed for the program's life. */
struct program *program_load(const char *path, struct library *library, struct faults *faults);

/* The same from text that is already in memory; pictures are looked for in `folder` (NULL: they
 * are not looked at, as when the record's copy is followed after the file is gone). */
struct program *program_parse(const char *text, size_t length, const char *path, const char *folder,
                              struct library *library, struct faults *faults);

#endif
