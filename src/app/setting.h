/* The one table of settings: what each is called in the record and to the client, which values it
 * may have, who may set it, and whose it is. The settings' pages, the kiosk's file
 * (kiosk-settings.json) and the voice before anybody is chosen read it; a test compares
 * docs/kiosk-settings.md with it.
 * Private to src/app. */
#ifndef LIMBER_APP_SETTING_H
#define LIMBER_APP_SETTING_H

#include <stdbool.h>

#include "model/settings.h"

enum { SETTING_CHOICES = 6, SETTING_VALUE = 32 /* bytes of a value */ };

enum setting_by {
    SETTING_BY_CLIENT = 1, /* at home, and for as long as a visitor of a kiosk stays */
    SETTING_BY_STAFF = 2,  /* at home, and for good by the staff of a kiosk */
    SETTING_BY_BOTH = 3
};

struct setting {
    const char *key;  /* in the record and in kiosk-settings.json */
    const char *name; /* N_(); NULL: it has a page of its own, and no row among the others */
    /* In the order in which they come round; value NULL after the last. `words` N_(). */
    struct {
        const char *value, *words;
    } choices[SETTING_CHOICES];
    int initial;              /* index of the choice that holds until one is made */
    enum setting_group group; /* the page it stands on */
    const char *spoken;       /* N_(), how a number is said: "%d percent"; NULL: as its words */
    unsigned by;              /* enum setting_by */
    bool of_device;           /* kept for the device, else for the person */
    /* Where any value of a kind will do; NULL: one of the choices. */
    bool (*allows)(const char *value);
};

const struct setting *setting_at(enum setting_id id);
/* Index of the choice of that value; -1: there is none. */
int setting_choice(enum setting_id id, const char *value);
/* May it have that value? */
bool setting_allows(enum setting_id id, const char *value);

#endif
