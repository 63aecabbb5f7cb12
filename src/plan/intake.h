/* The folder of programs that were given to a device (DATA/programs), and how another one is added:
 * whole, with its pictures and its signature, or not at all. Interrupted at any moment, the folder
 * holds the old one or the new one.
 *
 * A program stands there as ID-vVERSION.json, its pictures beside it. Where a picture of that name
 * is there with other bytes, it gets a folder of its own: ID-vVERSION.limber/ID-vVERSION.json. */
#ifndef LIMBER_PLAN_INTAKE_H
#define LIMBER_PLAN_INTAKE_H

#include "plan/library.h"
#include "plan/program.h"

struct intake {
    const char *folder; /* borrowed, as is the library */
    struct library *library;
    struct program **programs; /* those that can be used; owned */
    int count;
};

/* Reads every program of the folder, which need not be there. */
struct intake intake_open(const char *folder, struct library *library);
void intake_close(struct intake *intake);

/* The newest of that id; NULL: none is there. */
const struct program *intake_newest(const struct intake *intake, const char *id);

enum intake_verdict {
    INTAKE_NEW,
    INTAKE_NEWER,
    INTAKE_SAME, /* there already, to the letter */
    INTAKE_OLDER,
    INTAKE_OTHER_TEXT,  /* under the same version */
    INTAKE_OTHER_CLIENT /* under the same id: the record goes by it */
};
/* What the program is to the one that is there (NULL: none is). Pure. */
enum intake_verdict intake_judge(const struct program *program, const struct program *there);

/* Is the copy at that path what it should be? False and *e: it is not put in its place. */
struct intake_check {
    bool (*good)(void *userdata, const char *path, struct err *e);
    void *userdata;
};

/* Copies a program that may be added from where it is. *path gets where it stands, to be
 * freed, also on failure. */
bool intake_put(const struct intake *intake, const struct program *program,
                const struct intake_check *check, char **path, struct err *e);
/* Then the other versions of it go, with pictures that no other program names: the record keeps the
 * texts that were followed. */
void intake_clear_old(const struct intake *intake, const struct program *program, const char *path);

#endif
