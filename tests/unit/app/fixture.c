#include "unit/app/fixture.h"

#include <criterion/criterion.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"

static int width(void *userdata, enum weight weight, int size, const char *text, size_t length) {
    int letters = 0;
    (void)userdata;
    (void)weight;
    for (size_t at = 0; at < length; letters++)
        utf8_next(text, length, &at);
    return letters * size / 2;
}

static void cue(void *userdata, enum cue what, int volume) {
    struct device *device = userdata;
    cr_assert(volume >= 0 && volume <= 100);
    device->cues += what != CUE_NONE;
}

struct device fixture_device(const char *file) {
    struct device device = {.now = {.mono_ms = 1000}};
    const char *folder = getenv("TMPDIR");
    cr_assert(date_parse_moment("2026-11-21T08:00:00+01:00", &device.now.wall));
    snprintf(device.data, sizeof device.data, "%s/limber-app-XXXXXX", folder ? folder : "/tmp");
    cr_assert(mkdtemp(device.data));
    if (file)
        device.files[device.file_count++] = file;
    return device;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *walk) {
    (void)info;
    (void)kind;
    (void)walk;
    return remove(path);
}

void fixture_close(struct device *device) {
    if (device->app)
        app_free(device->app);
    device->app = NULL;
    nftw(device->data, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void fixture_start(struct device *device) {
    struct app_options options = {.data = device->data,
                                  .assets = "assets",
                                  .ready = device->ready,
                                  .files = device->files,
                                  .file_count = device->file_count,
                                  .kiosk = device->kiosk,
                                  .languages = device->languages,
                                  .language = device->language,
                                  .environment_language = device->environment_language,
                                  .inset_given = device->inset_given,
                                  .turn_given = device->turn_given,
                                  .boot = "boot",
                                  .width = 640,
                                  .height = 480};
    struct app_ports ports = {.userdata = device,
                              .measure = {.width = width},
                              .cue = cue,
                              .say = device->say,
                              .voice = device->voice,
                              .hush = device->hush};
    device->app = app_new(&options, &ports, device->now);
    fixture_wait(device, 0);
    app_display(device->app, device->now);
}

void fixture_restart(struct device *device) {
    app_free(device->app);
    device->now.mono_ms = 5000; /* another boot: the monotonic clock begins again */
    fixture_start(device);
}

static void pass(struct device *device, int64_t ms) {
    device->now.mono_ms += ms;
    device->now.wall.utc_ms += ms;
    app_step(device->app, device->now);
}

void fixture_wait(struct device *device, int64_t ms) {
    int64_t end = device->now.mono_ms + ms;
    while (app_busy(device->app))
        app_step(device->app, device->now);
    while (device->now.mono_ms < end) {
        int64_t next = app_deadline(device->app, false);
        next = next < end ? next : end;
        pass(device, next > device->now.mono_ms ? next - device->now.mono_ms : 1);
    }
    app_display(device->app, device->now);
}

void fixture_wait_for(struct device *device, const char *screen, int seconds) {
    for (int i = 0; i < seconds * 10 && strcmp(fixture_screen(device), screen) != 0; i++)
        fixture_wait(device, 100);
    fixture_is(device, screen);
}

void fixture_press(struct device *device, enum action action) {
    fixture_wait(device, 300);
    app_act(device->app, action, device->now);
    app_display(device->app, device->now);
}

static bool focused(struct device *device, const char *label) {
    const struct ui *ui = app_ui(device->app);
    int at = ui_focus_index(ui);
    return at >= 0 && strcmp(ui->controls[at].label, label) == 0;
}

void fixture_choose(struct device *device, const char *label) {
    for (int i = 0; i < 60 && !focused(device, label); i++)
        fixture_press(device, ACTION_DOWN);
    for (int i = 0; i < 60 && !focused(device, label); i++)
        fixture_press(device, ACTION_RIGHT);
    cr_assert(focused(device, label), "\"%s\" is not found on %s", label, fixture_screen(device));
    fixture_press(device, ACTION_OK);
}

void fixture_ok_to(struct device *device, const char *screen) {
    for (int i = 0; i < 200 && strcmp(fixture_screen(device), screen) != 0; i++)
        if (strcmp(fixture_screen(device), "player") == 0)
            fixture_wait(device, 1000); /* OK would pause it */
        else
            fixture_press(device, ACTION_OK);
    fixture_is(device, screen);
}

const char *fixture_screen(struct device *device) {
    return app_screen(device->app);
}

bool fixture_sees(struct device *device, const char *text) {
    const struct ui *ui = app_ui(device->app);
    for (int i = 0; i < ui->text_count; i++)
        if (strstr(ui->texts[i], text))
            return true;
    return false;
}

void fixture_is(struct device *device, const char *screen) {
    cr_assert_str_eq(fixture_screen(device), screen);
}

void fixture_write(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    cr_assert(file, "%s", path);
    fputs(text, file);
    cr_assert_eq(fclose(file), 0);
}

void fixture_copy(const char *from, const char *to) {
    struct err e = {""};
    size_t length;
    char *text = file_read(from, 1 << 20, &length, &e);
    cr_assert(text, "%s", e.text);
    fixture_write(to, text);
    free(text);
}

const char *fixture_path(const struct device *device, const char *name) {
    static char paths[2][2 * FIXTURE_PATH];
    static int turn;
    turn = !turn;
    snprintf(paths[turn], sizeof paths[turn], "%s/%s", device->data, name);
    return paths[turn];
}
