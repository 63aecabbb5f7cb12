#include "sdl/system/device.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "walk/folder.h"

static char *folder;

static void begin(void) {
    folder = walk_folder_new();
}
static void end(void) {
    walk_folder_remove(folder);
    free(folder);
}
TestSuite(device, .init = begin, .fini = end);

/* The kernel's words, into FOLDER/ENTRY/NAME. */
static void put(const char *entry, const char *name, const char *words) {
    struct err e;
    char *inner = file_join(folder, entry), *path = file_join(inner, name);
    cr_assert(file_make_folder(inner, &e));
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(words, file);
    fclose(file);
    free(path);
    free(inner);
}

Test(device, a_lid_is_shut_when_its_state_says_so) {
    cr_expect_not(device_lid_shut(folder), "there is none");
    put("LID0", "state", "state:      open\n");
    cr_expect_not(device_lid_shut(folder));
    put("LID0", "state", "state:      closed\n");
    cr_expect(device_lid_shut(folder));
    put("LID0", "state", "state:      open\n");
    put("LID1", "state", "state:      closed\n");
    cr_expect(device_lid_shut(folder), "the other one of two");
}

Test(device, a_battery_is_in_use_when_it_is_emptied) {
    cr_expect_not(device_on_battery(folder), "there is none");
    put("AC", "type", "Mains\n");
    put("AC", "online", "1\n");
    cr_expect_not(device_on_battery(folder));
    put("BAT0", "type", "Battery\n");
    put("BAT0", "status", "Charging\n");
    cr_expect_not(device_on_battery(folder));
    put("BAT0", "status", "Discharging\n");
    cr_expect(device_on_battery(folder));
    put("BAT0", "status", "Full\n");
    cr_expect_not(device_on_battery(folder));
}

Test(device, the_battery_of_a_pad_is_none_of_ours) {
    put("ps-controller-battery", "type", "Battery\n");
    put("ps-controller-battery", "scope", "Device\n");
    put("ps-controller-battery", "status", "Discharging\n");
    cr_expect_not(device_on_battery(folder));
}

Test(device, no_folder_says_nothing) {
    cr_expect_not(device_lid_shut(NULL));
    cr_expect_not(device_on_battery("/nowhere"));
}
