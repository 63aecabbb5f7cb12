/* Loading a program for a command: is it there, is it good. */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "ctl/commands.h"
#include "plan/program_read.h"

/* Whether the file is there to be judged at all; if not, that is a failure and no refusal. */
static bool is_there(const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat about;
    bool good = fd >= 0 && fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
    if (fd >= 0)
        close(fd);
    return good;
}

int commands_load(const struct command_input *input, const char *path, struct program **program,
                  struct faults *faults) {
    *program = program_load(path, input->library, faults);
    return *program ? CTL_GOOD : is_there(path) ? CTL_REFUSED : CTL_FAILED;
}
