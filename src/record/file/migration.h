/* The steps that made the tables what they are. Inside record. */
#ifndef LIMBER_RECORD_FILE_MIGRATION_H
#define LIMBER_RECORD_FILE_MIGRATION_H

/* One step: it stands in a file of its own and never changes once it was in a release. */
struct migration {
    const char *sql;
};

extern const struct migration migration_001, migration_002;

#endif
