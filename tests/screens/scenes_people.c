/* What the screens of people are tried with: who is here, one person's page, a picture, a name, a
 * PIN, and the two questions before everything goes. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "fixture.h"

enum { PEOPLE = 12, NAME = 60 };

static const char *const ids[PEOPLE] = {"leaf",  "sun",  "boat", "bird", "cup",   "apple",
                                        "house", "fish", "star", "tree", "shell", "kite"};
static const char *const words[PEOPLE] = {"Leaf",  "Sun",  "Boat", "Bird", "Cup",   "Apple",
                                          "House", "Fish", "Star", "Tree", "Shell", "Kite"};

static void expect(struct scene *scene, enum command_kind kind, int value) {
    scene->first = scene->last = (struct command){(int)kind, value};
}

static void whole(struct scene *scene, const char *text) {
    cr_assert_lt(scene->whole_count, SCENE_TEXTS);
    scene->whole[scene->whole_count++] = text;
}

static const struct picture_row *rows(void) {
    static struct picture_row made[PEOPLE];
    for (int i = 0; i < PEOPLE; i++)
        made[i] = (struct picture_row){ids[i], words[i]};
    return made;
}

static struct profile_model profile_of(const char *name) {
    return (struct profile_model){.name = name,
                                  .pictures = rows(),
                                  .picture_count = PEOPLE,
                                  .typed = name,
                                  .letters_most = 20,
                                  .may_rename = true};
}

static void who(scene_add *add) {
    static const int counts[] = {0, 1, 2, 5, PEOPLE};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", counts[i]);
        struct scene *scene = add(SCREEN_WHO, "pictures", variant);
        scene->model.people = words;
        scene->model.people_pictures = ids;
        scene->model.person_count = counts[i];
        if (counts[i])
            expect(scene, COMMAND_PERSON, 0);
        for (int k = 0; k < counts[i]; k++)
            whole(scene, words[k]);
    }
    struct scene *scene = add(SCREEN_WHO, "notice", "");
    scene->model.people = words;
    scene->model.people_pictures = ids;
    scene->model.person_count = 3;
    scene->model.notice = fixture_text(FIXTURE_LONG, 300);
    whole(scene, scene->model.notice);
}

static void home(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        struct scene *scene = add(SCREEN_HOME, "picture", fixture_length_names[i]);
        const char *name = i ? fixture_text(length, NAME) : "Sam";
        static struct program_card cards[FIXTURE_LENGTHS];
        cards[i] = (struct program_card){.file = "neck.json", .program = fixture_program(length)};
        scene->model.cards = &cards[i];
        scene->model.card_count = 1;
        scene->model.card = 0;
        scene->model.program = cards[i].program;
        scene->model.person = name;
        scene->model.person_picture = "kite";
        scene->model.profile = profile_of(name);
        scene->model.due = (struct due){
            .when = DUE_NOW, .wanted = 12, .done = 10, .week = 10, .weeks = 12, .minute = -1};
        expect(scene, COMMAND_GO, SCREEN_PROGRAM);
    }
    struct scene *scene = add(SCREEN_HOME, "picture, no program", "");
    scene->model.person_picture = "leaf";
    scene->model.profile = profile_of("Leaf");
}

static void person(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        const char *name = i ? fixture_text(length, NAME) : "Sam";
        struct scene *scene = add(SCREEN_PERSON, "plain", fixture_length_names[i]);
        scene->model.profile = profile_of(name);
        scene->model.person_picture = "shell";
        expect(scene, COMMAND_GO, SCREEN_PICTURE);
        whole(scene, name);
        scene = add(SCREEN_PERSON, "told", fixture_length_names[i]);
        scene->model.profile = profile_of(name);
        scene->model.profile.told = fixture_text(length, 300);
        scene->model.profile.has_pin = true;
        scene->model.person_picture = "shell";
        whole(scene, scene->model.profile.told);
    }
}

static void picture(scene_add *add) {
    struct scene *scene = add(SCREEN_PICTURE, "mine", "");
    scene->model.profile = profile_of("Sam");
    scene->model.profile.picture = 11;
    expect(scene, COMMAND_PICTURE, 11);
    scene->last = (struct command){0, 0};
    scene = add(SCREEN_PICTURE, "new", "");
    scene->model.profile = profile_of("Sam");
    scene->model.profile.adding = true;
    scene->first = (struct command){COMMAND_PICTURE, 0};
    for (int i = 0; i < PEOPLE; i++)
        whole(scene, words[i]);
}

static void letters(scene_add *add) {
    static const char *const names[] = {"", "Leaf", "Maximilian Wimmerman"};
    for (int i = 0; i < 3; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_LETTERS, "name", variant);
        scene->model.profile = profile_of(names[i]);
        expect(scene, COMMAND_NAMED, 0);
        if (names[i][0])
            whole(scene, names[i]);
    }
    for (int i = 1; i < 6; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_LETTERS, "others", variant);
        scene->model.profile = profile_of("أحمد");
        scene->model.profile.script = i / 3;
        scene->model.profile.turned = i % 3;
        expect(scene, COMMAND_NAMED, 0);
        whole(scene, "أحمد");
    }
    struct scene *scene = add(SCREEN_LETTERS, "taken", "");
    scene->model.profile = profile_of("Sam");
    scene->model.profile.told = "That name is taken.";
}

static void pin(scene_add *add) {
    static const char *const hints[] = {"", "Not the PIN.", "Wait 900 seconds."};
    for (int i = 0; i < 3; i++) {
        char variant[16];
        snprintf(variant, sizeof variant, "%d", i);
        struct scene *scene = add(SCREEN_PIN, "person", variant);
        scene->model.pin.title = "The PIN of Wilhelmina";
        scene->model.pin.hint = hints[i];
        scene->model.pin.least = 4;
        scene->model.pin.forgot = true;
        scene->model.digits = i ? "" : "12345678";
    }
}

static void erase(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const char *name = i ? fixture_text((enum fixture_length)i, NAME) : "Sam";
        struct scene *scene = add(SCREEN_ERASE, "first", fixture_length_names[i]);
        scene->model.profile = profile_of(name);
        scene->model.profile.goes =
            "11000 sessions, 40000 scores, 12000 answers, 12 programs, 99 copies.";
        whole(scene, scene->model.profile.goes);
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

static void erase_sure(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const char *name = i ? fixture_text((enum fixture_length)i, NAME) : "Sam";
        struct scene *scene = add(SCREEN_ERASE_SURE, "second", fixture_length_names[i]);
        scene->model.profile = profile_of(name);
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
