/* The shelf: every program file there is, good or bad, read one at a time. */
#ifndef LIMBER_APP_SHELF_H
#define LIMBER_APP_SHELF_H

#include "model/parts.h"
#include "plan/library.h"

struct shelf;

/* How a program is read that is not a ready one: the program, or NULL and a fault; and what its
 * card says of its signature. `card` is there for the call alone. */
struct shelf_reader {
    void *userdata;
    struct program *(*read)(void *userdata, const char *path, struct faults *faults,
                            struct program_card *card);
};

/* Lists (and does not read) the files named, and those in the folders. The ready programs are
 * only read when nothing else can be followed. All borrowed for the shelf's life. */
struct shelf *shelf_open(const char *const *files, int count, const char *assigned,
                         const char *ready, struct library *library);
void shelf_close(struct shelf *shelf);

/* Files that are read from now on are read so; without it, by program_load. */
void shelf_read_by(struct shelf *shelf, struct shelf_reader reader);

/* Reads this file first, if it is on the shelf. True when it can be followed. */
bool shelf_prefer(struct shelf *shelf, const char *path);
/* Reads one more file; false when all are read. */
bool shelf_step(struct shelf *shelf);
bool shelf_done(const struct shelf *shelf);
/* Somebody is there for whom nothing was prescribed: the ready programs are read too. True: there
 * are some to be read. */
bool shelf_want_ready(struct shelf *shelf);

/* The library speaks another language: the ready programs do so too. */
void shelf_retranslate(struct shelf *shelf);

/* What was read, newest version of each program only (one that a trusted therapist signed stands
 * before all that is not signed so); stable order and addresses of programs
 * until shelf_close. Borrowed until the next shelf_step. */
const struct program_card *shelf_cards(const struct shelf *shelf, int *count);

#endif
