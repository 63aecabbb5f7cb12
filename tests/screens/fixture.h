/* Programs and structs of screens made by hand: the shortest and the longest that the program
 * format allows. */
#ifndef LIMBER_TESTS_SCREENS_FIXTURE_H
#define LIMBER_TESTS_SCREENS_FIXTURE_H

#include "model/handover.h"
#include "model/home.h"
#include "model/interview.h"
#include "model/kiosk.h"
#include "model/library.h"
#include "model/people.h"
#include "model/progress.h"
#include "model/settings.h"
#include "model/training.h"
#include "screens/screens.h"

enum fixture_length {
    FIXTURE_SHORT,
    FIXTURE_LONG,  /* every text as long as the format allows, in wide words */
    FIXTURE_SOLID, /* the same without a space: one word that no line holds */
    FIXTURE_LENGTHS
};

extern const char *const fixture_length_names[FIXTURE_LENGTHS];

/* The programs; built on first use, never freed. Item 0: holds on both sides, once. Item 1: 50
 * holds on both sides. Item 2: moves, 50. Item 3: breathing, half an hour. Item 4: a hold on the
 * left alone. LONG and SOLID have ten items, filled up with the same kinds. */
const struct program *fixture_program(enum fixture_length length);
/* The same as a ready program, without a client; and one that lacks a clearance. */
const struct program *fixture_ready(enum fixture_length length);
const struct program *fixture_locked(void);

/* A text of exactly so many characters. Never freed. */
const char *fixture_text(enum fixture_length length, int characters);

/* What a screen is shown: the one that its row of model/screen.h names. */
union scene_model {
    struct nothing_model nothing;
    struct who_model who;
    struct home_model home;
    struct programs_model programs;
    struct program_model program;
    struct check_model check;
    struct advice_model advice;
    struct rating_model rating;
    struct instructions_model instructions;
    struct player_model player;
    struct pause_model pause;
    struct skip_model skip;
    struct hurt_model hurt;
    struct done_model done;
    struct progress_model progress;
    struct settings_model settings;
    struct look_model look;
    struct library_model library;
    struct region_model region;
    struct exercise_model exercise;
    struct help_model help;
    struct screening_model screening;
    struct quality_model quality;
    struct spread_model spread;
    struct step_model step;
    struct why_model why;
    struct clear_model clear;
    struct timer_model timer;
    struct country_model country;
    struct number_model number;
    struct welcome_model welcome;
    struct questions_model questions;
    struct attract_model attract;
    struct demos_model demos;
    struct still_model still;
    struct staff_model staff;
    struct person_model person;
    struct picture_model picture;
    struct letters_model letters;
    struct erase_model erase;
    struct trust_model trust;
    struct therapists_model therapists;
    struct report_model report;
    struct inbox_model inbox;
    struct give_model give;
    struct group_model group;
};

/* One thing to be shown, with what must come of it. */
enum { SCENE_TEXTS = 40 };
struct scene {
    char name[64];
    enum screen_id screen;
    union scene_model model;
    /* Where the first press of OK leads when everything is on one page, and where pressing it
     * again and again ends. Kind 0: not asked. */
    struct command first, last;
    bool reads;                     /* where there are more pages, OK turns to the last one first */
    const char *whole[SCENE_TEXTS]; /* texts of which no letter may be missing */
    int whole_count;
};

/* OK leads there, at once and in the end. */
void scene_expect(struct scene *scene, enum command_kind kind, int value);
/* No letter of that text may be missing; nothing where it is NULL or "". */
void scene_whole(struct scene *scene, const char *text);

/* All scenes of a screen, built on first use. */
const struct scene *scenes_of(enum screen_id screen, int *count);

/* scenes_session.c: those in which a session runs. */
typedef struct scene *scene_add(enum screen_id screen, const char *name, const char *variant);
void scenes_session(enum screen_id screen, scene_add *add);
/* scenes_comfort.c: those of ice and heat, of the emergency number, and of days that differ. */
void scenes_comfort(enum screen_id screen, scene_add *add);
void scenes_progress(scene_add *add); /* scenes_progress.c */
void scenes_report(scene_add *add);   /* scenes_progress.c */
/* scenes_care.c: those of questions and of today's plan. */
void scenes_care(enum screen_id screen, scene_add *add);
void scenes_kiosk(enum screen_id screen, scene_add *add);  /* scenes_kiosk.c */
void scenes_people(enum screen_id screen, scene_add *add); /* scenes_people.c */
void scenes_trust(enum screen_id screen, scene_add *add);  /* scenes_trust.c */
void scenes_inbox(enum screen_id screen, scene_add *add);  /* scenes_inbox.c */

#endif
