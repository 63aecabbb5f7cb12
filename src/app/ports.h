/* What the app is given: options, time, and the outside as it needs it. */
#ifndef LIMBER_APP_PORTS_H
#define LIMBER_APP_PORTS_H

#include "base/date.h"
#include "session/cue.h"
#include "speech/utterance.h"
#include "ui/ui.h"

/* Both clocks at one moment. `mono_ms` runs on while the device sleeps. */
struct app_time {
    int64_t mono_ms;
    struct date_moment wall;
};

struct app_options {
    const char *data;         /* folder of limber.db and programs/ */
    const char *assets;       /* folder of exercises/ and pictures/ */
    const char *ready;        /* folder of the ready programs */
    const char *const *files; /* programs named on the command line */
    int file_count;
    const char *theme;                /* NULL: as the settings say */
    const char *languages;            /* folder of catalogues; NULL: English alone */
    const char *language;             /* NULL: as the settings say; */
    const char *environment_language; /* where they say nothing. NULL: English */
    int text_percent;                 /* 0: as the settings say */
    /* Where sticks and cards appear: patterns as "/media/?*"; what matches holds a folder "limber".
     */
    const char *const *inbox;
    int inbox_count;
    bool mute;
    bool kiosk;         /* for strangers: nothing is written, and only the staff's PIN leads out */
    const char *boot;   /* boot id, "" when unknown */
    date_day build_day; /* a wall clock before it was never set */
    int width, height;  /* pixels */
    /* What the command line gave for the panel; not given: as the device's settings say. */
    bool inset_given, turn_given;
    int inset; /* pixels at each side where the panel is round or hidden */
    int turn;  /* degrees from the upright picture to the panel, with the clock */
};

/* What the app needs from its host. All but `measure` may be NULL. `volume` 0-100. */
struct app_ports {
    void *userdata;
    struct measure measure;
    /* CUE_NONE: a session begins; be ready. */
    void (*cue)(void *userdata, enum cue cue, int volume);
    /* The voice. Nothing of it is loaded until it is turned on; false: there is none here. */
    bool (*voice)(void *userdata, bool on);
    void (*say)(void *userdata, const struct utterance *said);
    void (*prepare)(void *userdata, const struct utterance *said); /* it will be said soon */
    void (*hush)(void *userdata);                                  /* nothing more is said */
};

#endif
