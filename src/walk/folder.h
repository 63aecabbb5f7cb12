/* A folder for a walk that names none: made new, and removed with all that is in it. */
#ifndef LIMBER_WALK_FOLDER_H
#define LIMBER_WALK_FOLDER_H

/* Its path, to be freed. */
char *walk_folder_new(void);
void walk_folder_remove(const char *path);

#endif
