#include "sdl/setup.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/memory.h"
#include "base/paths.h"
#include "sdl/system/clock.h"

/* A file that may not grow is told of like a full disk; it must not end the program. */
static void outlive_limits(void) {
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
}

static void find_folders(struct setup *setup, const struct options *options,
                         const struct setup_world *world) {
    ssize_t length = readlink("/proc/self/exe", setup->executable, sizeof setup->executable - 1);
    setup->executable[length > 0 ? length : 0] = '\0';
    setup->data = paths_data(options->data, world->xdg, world->home);
    setup->assets = paths_assets(options->assets, setup->executable, world->share);
    setup->ready = options->programs ? memory_strdup(options->programs)
                                     : file_join(setup->assets, "../programs");
    setup->languages = paths_languages(setup->assets, setup->executable);
}

static struct app_options app_of(const struct setup *setup, const struct options *options,
                                 const struct setup_world *world) {
    return (struct app_options){.data = setup->data,
                                .assets = setup->assets,
                                .ready = setup->ready,
                                .files = options->files,
                                .file_count = options->file_count,
                                .theme = options->theme,
                                .languages = setup->languages,
                                .language = options->language,
                                .environment_language = world->language,
                                .text_percent = options->text_percent,
                                .mute = options->mute,
                                .kiosk = options->kiosk,
                                .inset_given = options->inset >= 0,
                                .inset = options->inset,
                                .turn_given = options->rotate >= 0,
                                .turn = options->rotate > 0 ? options->rotate : 0,
                                .boot = setup->boot,
                                .build_day = world->build_day};
}

void setup_begin(struct setup *setup, const struct options *options,
                 const struct setup_world *world) {
    outlive_limits();
    find_folders(setup, options, world);
    clock_boot(setup->boot, sizeof setup->boot);
    gettext_open(setup->languages, options->language ? options->language : world->language);
    setup->app = app_of(setup, options, world);
}

void setup_end(struct setup *setup) {
    gettext_close();
    free(setup->data);
    free(setup->assets);
    free(setup->ready);
    free(setup->languages);
}
