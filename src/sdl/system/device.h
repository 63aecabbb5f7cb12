/* What the system tells of the device in files: its lid, its battery. Both folders are Linux's, or
 * a test's; one that is not there says nothing. */
#ifndef LIMBER_SDL_SYSTEM_DEVICE_H
#define LIMBER_SDL_SYSTEM_DEVICE_H

#include <stdbool.h>

/* A lid is shut. `lids`: /proc/acpi/button/lid, where each lid has a folder with a file `state`. */
bool device_lid_shut(const char *lids);

/* It runs on a battery: one of its own that is being emptied. `supplies`:
 * /sys/class/power_supply, a folder for each supply. */
bool device_on_battery(const char *supplies);

#endif
