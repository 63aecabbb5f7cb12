/* A program's text into its struct. program.c owns the two. */
#ifndef LIMBER_PLAN_PROGRAM_READ_H
#define LIMBER_PLAN_PROGRAM_READ_H

#include "plan/program.h"

/* Reads program->text; path, folder, text and memory are set. Adds every fault. */
void program_read(struct program *program, struct library *library, struct faults *faults);

#endif
