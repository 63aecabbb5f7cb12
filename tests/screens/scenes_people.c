/* What the screens of people are tried with: who is here, one person's page, a picture, a name, a
 * PIN, and the two questions before everything goes. */
#include <stdio.h>

#include "fixture.h"

enum { PEOPLE = 12, NAME = 60 };

static const char *const ids[PEOPLE] = {"leaf",  "sun",  "boat", "bird", "cup",   "apple",
                                        "house", "fish", "star", "tree", "shell", "kite"};
static const char *const words[PEOPLE] = {"Leaf",  "Sun",  "Boat", "Bird", "Cup",   "Apple",
                                          "House", "Fish", "Star", "Tree", "Shell", "Kite"};

static const struct picture_row *rows(void) {
    static struct picture_row made[PEOPLE];
    for (int i = 0; i < PEOPLE; i++)
        made[i] = (struct picture_row){ids[i], words[i]};
    return made;
}

static void who(scene_add *add) {
    static const int counts[] = {0, 1, 2, 5, PEOPLE};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", counts[i]);
        struct scene *scene = add(SCREEN_WHO, "pictures", variant);
        scene->model.who = (struct who_model){words, ids, counts[i], NULL};
        if (counts[i])
            scene_expect(scene, COMMAND_PERSON, 0);
        for (int k = 0; k < counts[i]; k++)
            scene_whole(scene, words[k]);
    }
    struct scene *scene = add(SCREEN_WHO, "notice", "");
    scene->model.who = (struct who_model){words, ids, 3, fixture_text(FIXTURE_LONG, 300)};
    scene_whole(scene, scene->model.who.notice);
}

static void home(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        struct scene *scene = add(SCREEN_HOME, "picture", fixture_length_names[i]);
        const char *name = i ? fixture_text(length, NAME) : "Sam";
        static struct program_card cards[FIXTURE_LENGTHS];
        cards[i] = (struct program_card){.file = "neck.json", .program = fixture_program(length)};
        struct home_model *m = &scene->model.home;
        m->cards = &cards[i];
        m->card_count = 1;
        m->card = 0;
        m->day.program = cards[i].program;
        m->person = m->person_name = name;
        m->person_picture = "kite";
        m->due = (struct due){
            .when = DUE_NOW, .wanted = 12, .done = 10, .week = 10, .weeks = 12, .minute = -1};
        scene_expect(scene, COMMAND_GO, SCREEN_PROGRAM);
    }
    struct scene *scene = add(SCREEN_HOME, "picture, no program", "");
    scene->model.home.person_picture = "leaf";
    scene->model.home.person_name = "Leaf";
}

static void person(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        const char *name = i ? fixture_text(length, NAME) : "Sam";
        struct scene *scene = add(SCREEN_PERSON, "plain", fixture_length_names[i]);
        scene->model.person =
            (struct person_model){.name = name, .picture = "shell", .may_rename = true};
        scene_expect(scene, COMMAND_GO, SCREEN_PICTURE);
        scene_whole(scene, name);
        scene = add(SCREEN_PERSON, "told", fixture_length_names[i]);
        scene->model.person = (struct person_model){.name = name,
                                                    .picture = "shell",
                                                    .may_rename = true,
                                                    .has_pin = true,
                                                    .told = fixture_text(length, 300)};
        scene_whole(scene, scene->model.person.told);
    }
}

static void picture(scene_add *add) {
    struct scene *scene = add(SCREEN_PICTURE, "mine", "");
    scene->model.picture = (struct picture_model){rows(), PEOPLE, 11, false};
    scene_expect(scene, COMMAND_PICTURE, 11);
    scene->last = (struct command){0, 0};
    scene = add(SCREEN_PICTURE, "new", "");
    scene->model.picture = (struct picture_model){rows(), PEOPLE, 0, true};
    scene->first = (struct command){COMMAND_PICTURE, 0};
    for (int i = 0; i < PEOPLE; i++)
        scene_whole(scene, words[i]);
}

static void letters(scene_add *add) {
    static const char *const names[] = {"", "Leaf", "Maximilian Wimmerman"};
    for (int i = 0; i < 3; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_LETTERS, "name", variant);
        scene->model.letters.typed = names[i];
        scene_expect(scene, COMMAND_NAMED, 0);
        if (names[i][0])
            scene_whole(scene, names[i]);
    }
    for (int i = 1; i < 6; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_LETTERS, "others", variant);
        scene->model.letters =
            (struct letters_model){.typed = "أحمد", .script = i / 3, .turned = i % 3};
        scene_expect(scene, COMMAND_NAMED, 0);
        scene_whole(scene, "أحمد");
    }
    struct scene *scene = add(SCREEN_LETTERS, "taken", "");
    scene->model.letters = (struct letters_model){.typed = "Sam", .told = "That name is taken."};
}

static void pin(scene_add *add) {
    static const char *const hints[] = {"", "Not the PIN.", "Wait 900 seconds."};
    for (int i = 0; i < 3; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_PIN, "person", variant);
        scene->model.number = (struct number_model){.title = "The PIN of Wilhelmina",
                                                    .hint = hints[i],
                                                    .least = 4,
                                                    .forgot = true,
                                                    .digits = i ? "" : "12345678"};
    }
}

static void erase(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const char *name = i ? fixture_text((enum fixture_length)i, NAME) : "Sam";
        struct scene *scene = add(SCREEN_ERASE, "first", fixture_length_names[i]);
        scene->model.erase = (struct erase_model){
            name, "11000 sessions, 40000 scores, 12000 answers, 12 programs, 99 copies."};
        scene_whole(scene, scene->model.erase.goes);
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

static void erase_sure(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const char *name = i ? fixture_text((enum fixture_length)i, NAME) : "Sam";
        struct scene *scene = add(SCREEN_ERASE_SURE, "second", fixture_length_names[i]);
        scene->model.erase.name = name;
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

void scenes_people(enum screen_id screen, scene_add *add) {
    static const struct {
        enum screen_id screen;
        void (*make)(scene_add *add);
    } makers[] = {{SCREEN_WHO, who},         {SCREEN_HOME, home},
                  {SCREEN_PERSON, person},   {SCREEN_PICTURE, picture},
                  {SCREEN_LETTERS, letters}, {SCREEN_PIN, pin},
                  {SCREEN_ERASE, erase},     {SCREEN_ERASE_SURE, erase_sure}};
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++)
        if (makers[i].screen == screen)
            makers[i].make(add);
    if (screen == SCREEN_FORGOT)
        add(SCREEN_FORGOT, "words", "")->last = (struct command){COMMAND_BACK, 0};
}
