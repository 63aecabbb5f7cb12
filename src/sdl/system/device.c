#include "sdl/system/device.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"

enum { FACT_BYTES = 4096 };

/* Is the word in the file FOLDER/ENTRY/NAME? A file that is not there has none. */
static bool says(const char *folder, const char *entry, const char *name, const char *word) {
    struct text path = {0};
    struct err e = {""};
    size_t length;
    text_addf(&path, "%s/%s/%s", folder, entry, name);
    char *fact = file_read(text_str(&path), FACT_BYTES, &length, &e);
    bool found = fact && strstr(fact, word);
    free(fact);
    text_free(&path);
    return found;
}

/* Does that hold for one of the entries of the folder? */
static bool any(const char *folder, bool (*holds)(const char *folder, const char *entry)) {
    DIR *entries = folder ? opendir(folder) : NULL;
    bool found = false;
    if (!entries)
        return false;
    for (struct dirent *entry; !found && (entry = readdir(entries));)
        found = entry->d_name[0] != '.' && holds(folder, entry->d_name);
    closedir(entries);
    return found;
}

static bool is_shut(const char *folder, const char *entry) {
    return says(folder, entry, "state", "closed");
}

bool device_lid_shut(const char *lids) {
    return any(lids, is_shut);
}

/* "Device" is the battery of a mouse or a pad. */
static bool is_emptied(const char *folder, const char *entry) {
    return says(folder, entry, "type", "Battery") && !says(folder, entry, "scope", "Device") &&
           says(folder, entry, "status", "Discharging");
}

bool device_on_battery(const char *supplies) {
    return any(supplies, is_emptied);
}
