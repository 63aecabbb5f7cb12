#include "walk/folder.h"

#include <ftw.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

char *walk_folder_new(void) {
    const char *base = getenv("TMPDIR");
    if (!base || !*base) /* memory where there is some: each second of a session is written */
        base = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp";
    char *path = file_join(base, "limber-walk-XXXXXX");
    if (!mkdtemp(path)) {
        perror(path);
        exit(1);
    }
    return path;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

void walk_folder_remove(const char *path) {
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}
