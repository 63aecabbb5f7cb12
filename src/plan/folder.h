/* The program files of a folder. */
#ifndef LIMBER_PLAN_FOLDER_H
#define LIMBER_PLAN_FOLDER_H

/* A folder may hold anything; more files than this are no programs folder. */
enum { FOLDER_FILES = 20000 };

/* Paths in the order of their names; owned. */
struct folder {
    char **paths;
    int count;
};

/* A folder of that ending holds one program with files of its own: NAME.limber/NAME.json. */
#define FOLDER_OWN ".limber"

/* Lists every *.json of the folder but the schema and hidden files, and those of FOLDER_OWN; none
 * where there is no such folder (path NULL as well). Nothing is read. */
struct folder folder_list(const char *path);
void folder_free(struct folder *folder);

#endif
