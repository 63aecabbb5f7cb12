#include "base/paths.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/memory.h"

static bool is_folder(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool has_exercises(const char *assets) {
    char *path = file_join(assets, "exercises");
    bool found = is_folder(path);
    free(path);
    return found;
}

/* folder/assets when it has exercises, to be freed; NULL else. Takes the folder. */
static char *assets_in(char *folder) {
    char *path = folder ? file_join(folder, "assets") : NULL;
    free(folder);
    if (path && !has_exercises(path)) {
        free(path);
        return NULL;
    }
    return path;
}

/* The folder above the one the program lies in. */
static char *above(const char *executable) {
    if (!executable)
        return NULL;
    char *folder = file_folder(executable);
    char *up = file_join(folder, "..");
    free(folder);
    return up;
}

char *paths_assets(const char *given, const char *executable, const char *share) {
    if (given)
        return memory_strdup(given);
    char *path = assets_in(above(executable));
    if (!path)
        path = assets_in(memory_strdup(share));
    return path ? path : memory_strdup("assets");
}

char *paths_languages(const char *assets, const char *executable) {
    char *folder = executable ? file_folder(executable) : NULL;
    char *beside = folder ? file_join(folder, "languages") : NULL;
    free(folder);
    if (beside && is_folder(beside))
        return beside;
    free(beside);
    return file_join(assets, "languages");
}

char *paths_data(const char *given, const char *xdg, const char *home) {
    if (given)
        return memory_strdup(given);
    if (xdg && xdg[0] == '/')
        return file_join(xdg, "limber");
    return file_join(home ? home : ".", ".local/share/limber");
}
