/* A program and the files that belong to it, on their way to another folder. */
#ifndef LIMBER_CTL_PARCEL_H
#define LIMBER_CTL_PARCEL_H

#include "plan/program.h"

/* Copies the program's pictures and voices from its folder to another, each whole and on the disk.
 * Nothing to do where the folders are one, or where a file is there with the same bytes; one with
 * other bytes is never written over: *e says what to do. */
bool parcel_copy_beside(const struct program *program, const char *folder, struct err *e);

/* The same, but bytes may be new where `may_replace` says so. */
typedef bool parcel_may_replace(void *who, const char *name);
bool parcel_copy_over(const struct program *program, const char *folder,
                      parcel_may_replace *may_replace, void *who, struct err *e);

/* Does the program name that file beside it? */
bool parcel_has(const struct program *program, const char *name);

#endif
