/* limber-walk: plays a walk in the app that limber shows, without a display. */
#include <stdio.h>

#include "sdl/setup.h"
#include "walk/walk.h"

static const char help[] =
    "usage: limber-walk WALK [--shots DIR] [PROGRAM.json ...] [options of limber]\n"
    "\n"
    "Plays a walk (docs/walks.md) in Limber with a virtual clock and no display.\n"
    "\n"
    "  --shots DIR       where its pictures go (else here)\n"
    "  --version, --help\n";

/* A walk must play the same next year, on every machine: no environment, and its clock counts as
 * never set before 2020 only, not before the day that this was built. In days since 1970. */
static const struct setup_world world = {.share = LIMBER_SHARE, .build_day = 18262};

static int run(const struct walk_options *options, char **arguments) {
    struct setup setup;
    setup_begin(&setup, &options->limber, &world);
    struct walk_world walk = {options, setup.app, setup.executable, arguments};
    int code = walk_play(&walk);
    setup_end(&setup);
    return code;
}

int main(int argc, char **argv) {
    struct walk_options options;
    struct err e = {""};
    if (!walk_options_read(&options, argc, argv, &e)) {
        fprintf(stderr, "limber-walk: %s\n", e.text);
        return 2;
    }
    if (options.limber.help || options.limber.version) {
        printf("%s", options.limber.help ? help : "limber-walk " LIMBER_VERSION "\n");
        return 0;
    }
    return run(&options, argv);
}
