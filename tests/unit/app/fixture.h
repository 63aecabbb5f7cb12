/* The app without a device: a clock that the test turns, letters of one width, and no sound. */
#ifndef LIMBER_TESTS_APP_FIXTURE_H
#define LIMBER_TESTS_APP_FIXTURE_H

#include "app/app.h"
#include "base/text.h"

enum { FIXTURE_PATH = 256, FIXTURE_CUES = 4096 };

struct device {
    char data[FIXTURE_PATH]; /* a folder below /tmp, removed by fixture_close */
    const char *files[4];    /* programs named on the command line */
    int file_count;
    const char *ready; /* NULL: no ready programs */
    bool kiosk;
    bool inset_given, turn_given;                            /* --inset 0, --rotate 0 */
    const char *languages, *language, *environment_language; /* as in app_options; NULL: English */
    struct app *app;
    struct app_time now;
    int cues;
    /* The voice; NULL: it has none. */
    void (*say)(void *userdata, const struct utterance *utterance);
    bool (*voice)(void *userdata, bool on);
    void (*hush)(void *userdata);
};

/* Makes the folder; 2026-11-21 08:00 in Berlin. The app is not started. */
struct device fixture_device(const char *file);
void fixture_close(struct device *device);

/* Starts the app; ends it and starts it again. */
void fixture_start(struct device *device);
void fixture_restart(struct device *device);

void fixture_press(struct device *device, enum action action);
/* Moves the focus to the control of that label (over all pages) and presses OK. */
void fixture_choose(struct device *device, const char *label);
/* Lets so many milliseconds pass, stepping when the app asks to be stepped. */
void fixture_wait(struct device *device, int64_t ms);
/* Until that screen is there; fails after so many seconds. */
void fixture_wait_for(struct device *device, const char *screen, int seconds);
/* Presses OK (and waits where only time helps) until that screen is there. */
void fixture_ok_to(struct device *device, const char *screen);

const char *fixture_screen(struct device *device);
/* Is the text part of what can be seen, on any page? */
bool fixture_sees(struct device *device, const char *text);

void fixture_is(struct device *device, const char *screen);

/* Copies a file; fails when it cannot. */
void fixture_copy(const char *from, const char *to);
void fixture_write(const char *path, const char *text);
/* "DATA/name", good until the call after the next. */
const char *fixture_path(const struct device *device, const char *name);

#endif
