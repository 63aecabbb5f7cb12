/* The text of a .sig file, parsed strictly. docs/signing.md has its form. */
#ifndef LIMBER_PLAN_MANIFEST_H
#define LIMBER_PLAN_MANIFEST_H

#include "base/date.h"
#include "base/signature_key.h"
#include "plan/exercise.h"
#include "plan/program.h"

/* A program names at most ten times eight pictures and a voice. */
enum {
    MANIFEST_BYTES = 64 * 1024,
    MANIFEST_NAME = 256,
    MANIFEST_FILES = 1 + PROGRAM_ITEMS * (EXERCISE_IMAGES + 1)
};

struct manifest_file {
    unsigned char hash[SIGNATURE_HASH];
    char name[MANIFEST_NAME]; /* below the program's folder */
};

struct manifest {
    char id[65];
    int version;
    struct manifest_file files[MANIFEST_FILES]; /* the program itself, then the others by name */
    int file_count;
    struct signature_key key; /* with the name that the signer gave */
    date_day day;
    unsigned char signature[SIGNATURE_BYTES];
    size_t signed_length; /* the signature is over so many bytes from the start of the text */
};

/* The lines that are signed; and all of them, read back. False where anything deviates; *e
 * says which line. A manifest is large: keep it off a stack that is small. */
void manifest_write(const struct manifest *manifest, struct text *out);
bool manifest_read(const char *text, size_t length, struct manifest *manifest, struct err *e);

#endif
