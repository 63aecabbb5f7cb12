/* limberctl, the therapist's command line. Only this file asks the system where it lies. */
#include <locale.h>
#include <unistd.h>

#include "ctl/commands.h"

int main(int argc, char **argv) {
    setlocale(LC_CTYPE, "");
    char executable[4096];
    ssize_t length = readlink("/proc/self/exe", executable, sizeof executable - 1);
    executable[length > 0 ? length : 0] = '\0';
    const struct command_place place = {length > 0 ? executable : NULL, LIMBER_SHARE,
                                        LIMBER_VERSION};
    return commands_run(argc, argv, &place, stdin, stdout, stderr);
}
