/* What the settings show. Texts are translated; everything is borrowed and good for one build. */
#ifndef LIMBER_MODEL_SETTINGS_H
#define LIMBER_MODEL_SETTINGS_H

#include <stdbool.h>

#include "model/command.h"

/* What can be set; app/setting.c has a row for each. */
enum setting_id {
    SETTING_SOUND,
    SETTING_VOLUME,
    SETTING_TEXT,
    SETTING_THEME,
    SETTING_SWAP,
    SETTING_MOTION,
    SETTING_LIGHT,
    SETTING_SHAPE,
    SETTING_SIDE,
    SETTING_PRESS,
    SETTING_SCAN,
    SETTING_VOICE,
    SETTING_SPEED,
    SETTING_EDGE,
    SETTING_TURN,
    SETTING_LOOK, /* who shows the exercises */
    SETTING_LANGUAGE,
    SETTING_COUNTRY,   /* whose emergency number */
    SETTING_EMERGENCY, /* a number of one's own */
    SETTING_COUNT
};

struct setting_row {
    const char *name, *choice;
    const char *spoken; /* the choice as it is said; NULL: as it is written */
    int id;             /* of COMMAND_SETTING: an enum setting_id */
};

struct settings_model {
    bool groups[GROUP_COUNT]; /* those in which something can be set */
    const char *language;     /* what it is called in itself; NULL: there is only one */
    bool therapists;          /* there is a key of one here */
    bool visitor;             /* a stranger at a kiosk: nothing leads out */
};

struct group_model {
    enum setting_group group;
    const struct setting_row *rows;
    int row_count;
    const char *voice_told; /* why nothing is heard of the voice; NULL: it can be heard */
};

struct look_model {
    int look; /* who shows the exercises */
};

struct country_model {
    int country; /* index in care/countries.h, -1: a number of one's own */
    const char *emergency;
};

/* A keypad: the emergency number, or a PIN. */
struct number_model {
    const char *digits; /* what was keyed in so far */
    const char *title;  /* of the keypad where it asks for a PIN; NULL: it does not */
    const char *hint;   /* with a title: what was wrong with the last try; "" */
    int least;          /* digits that make a PIN */
    bool forgot;        /* it may be that it is not known any more */
};

#endif
