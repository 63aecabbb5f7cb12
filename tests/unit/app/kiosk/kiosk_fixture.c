#include "unit/app/kiosk/kiosk_fixture.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"

struct device kiosk_fixture_new(const char *json) {
    struct device device = fixture_device(NULL);
    device.kiosk = true;
    device.ready = "programs";
    if (json)
        fixture_write(fixture_path(&device, "kiosk.json"), json);
    return device;
}

void kiosk_fixture_open(struct device *device) {
    fixture_start(device);
    fixture_is(device, "staff");
    kiosk_fixture_tap(device, "Set a PIN");
    kiosk_fixture_key_in(device, "4711");
    kiosk_fixture_key_in(device, "4711");
    fixture_is(device, "staff");
    kiosk_fixture_tap(device, "Start the kiosk");
    fixture_is(device, "attract");
}

void kiosk_fixture_tap(struct device *device, const char *label) {
    const struct ui *ui = app_ui(device->app);
    for (int i = 0; i < ui->control_count; i++) {
        struct box box = ui->controls[i].box;
        if (strcmp(ui->controls[i].label, label) != 0)
            continue;
        app_tap(device->app, box.x + box.w / 2, box.y + box.h / 2, device->now);
        app_display(device->app, device->now);
        return;
    }
    cr_assert_fail("\"%s\" is not on %s", label, fixture_screen(device));
}

static bool has(const struct device *device, const char *label) {
    const struct ui *ui = app_ui(device->app);
    for (int i = 0; i < ui->control_count; i++)
        if (strcmp(ui->controls[i].label, label) == 0)
            return true;
    return false;
}

void kiosk_fixture_find(struct device *device, const char *label) {
    while (!has(device, label) && app_ui(device->app)->page > 0)
        kiosk_fixture_tap(device, "Up");
    while (!has(device, label) && has(device, "More"))
        kiosk_fixture_tap(device, "More");
    kiosk_fixture_tap(device, label);
}

void kiosk_fixture_touch(struct device *device) {
    app_tap(device->app, 1, 1, device->now);
    app_display(device->app, device->now);
}

void kiosk_fixture_key_in(struct device *device, const char *digits) {
    fixture_is(device, "pin");
    for (; *digits; digits++) {
        char label[2] = {*digits, '\0'};
        kiosk_fixture_tap(device, label);
    }
    kiosk_fixture_tap(device, "OK");
}

void kiosk_fixture_visit(struct device *device, const char *demo) {
    kiosk_fixture_touch(device);
    fixture_is(device, "demos");
    kiosk_fixture_tap(device, demo);
    fixture_is(device, "check");
    fixture_ok_to(device, "after");
}

static uint64_t mix(uint64_t sum, const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        sum = (sum ^ (unsigned char)bytes[i]) * 0x100000001B3u;
    return sum;
}

static uint64_t mix_folder(uint64_t sum, const char *path) {
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        char *inner = file_join(path, name);
        struct stat about;
        if (name[0] != '.' && strncmp(name, "kiosk-pin", 9) != 0 && stat(inner, &about) == 0) {
            size_t length = 0;
            struct err e;
            bool folder = S_ISDIR(about.st_mode);
            char *bytes = folder ? NULL : file_read(inner, 1 << 24, &length, &e);
            sum = mix(mix(sum, name, strlen(name)), bytes, length);
            sum = folder ? mix_folder(sum, inner) : sum;
            free(bytes);
        }
        free(inner);
        free(entries[i]);
    }
    free(entries);
    return sum;
}

uint64_t kiosk_fixture_folder(const struct device *device) {
    return mix_folder(1, device->data);
}
