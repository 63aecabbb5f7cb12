#include "walk/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* "--shots DIR" or "--shots=DIR": its value, or NULL where this is another option. Moves *at over
 * what was taken. */
static const char *take(const char *name, char **arguments, int *at) {
    const char *argument = arguments[*at];
    size_t length = strlen(name);
    if (strncmp(argument, name, length) != 0)
        return NULL;
    if (argument[length] == '=')
        return argument + length + 1;
    return argument[length] == '\0' && arguments[*at + 1] ? arguments[++*at] : NULL;
}

/* The first that is no option is the walk; the others are programs. */
static bool take_walk(struct walk_options *options, struct err *e) {
    struct options *limber = &options->limber;
    if (limber->help || limber->version)
        return true;
    if (limber->file_count == 0)
        return error_set(e, "a walk is missing; see --help");
    options->walk = limber->files[0];
    memmove(limber->files, limber->files + 1, (size_t)--limber->file_count * sizeof *limber->files);
    return true;
}

bool walk_options_read(struct walk_options *options, int count, char **arguments, struct err *e) {
    char **others = memory_alloc((size_t)count + 1, sizeof *others);
    int kept = 0;
    *options = (struct walk_options){0};
    for (int i = 0; i < count; i++) {
        const char *shots = take("--shots", arguments, &i);
        const char *go_on = shots ? NULL : take("--go-on", arguments, &i);
        options->shots = shots ? shots : options->shots;
        options->go_on = go_on ? go_on : options->go_on;
        if (!shots && !go_on)
            others[kept++] = arguments[i];
    }
    bool good = options_read(&options->limber, kept, others, e) && take_walk(options, e);
    free(others);
    return good;
}
