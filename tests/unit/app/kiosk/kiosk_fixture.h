/* A kiosk without a device: its folder, fingers, and the staff's PIN 4711. */
#ifndef LIMBER_TESTS_APP_KIOSK_FIXTURE_H
#define LIMBER_TESTS_APP_KIOSK_FIXTURE_H

#include <stdint.h>

#include "unit/app/fixture.h"

/* Starts one with this kiosk.json (NULL: none) and the demonstrations that come with Limber. */
struct device kiosk_fixture_new(const char *json);
/* The staff sets the PIN, and the kiosk begins: its attract screen is shown. */
void kiosk_fixture_open(struct device *device);

/* A finger on the control of that label; fails where there is none. */
void kiosk_fixture_tap(struct device *device, const char *label);
/* The same, on whatever page it stands. */
void kiosk_fixture_find(struct device *device, const char *label);
/* A finger in the upper left corner, where nothing is. */
void kiosk_fixture_touch(struct device *device);
/* Digits on the keypad, and OK. */
void kiosk_fixture_key_in(struct device *device, const char *digits);
/* From attract through the first demonstration to its end: the screen after it. */
void kiosk_fixture_visit(struct device *device, const char *demo);

/* A number for all names, sizes and bytes of the data folder but kiosk-pin. */
uint64_t kiosk_fixture_folder(const struct device *device);

#endif
