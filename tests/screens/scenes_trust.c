/* Therapists' keys, and what screens say of signatures. */
#include <stdio.h>

#include "base/memory.h"
#include "fixture.h"

enum { CODE_SIDE = 33, ROWS_MANY = 30 };

static struct arena memory;

static const unsigned char *code(void) {
    static unsigned char dark[CODE_SIDE * CODE_SIDE];
    for (int i = 0; i < CODE_SIDE * CODE_SIDE; i++)
        dark[i] = i % 3 == 0;
    return dark;
}

/* The longest name that a key can have, and the longest of the words. */
static const char *name_of(enum fixture_length length) {
    return length == FIXTURE_SHORT ? "R. Okafor" : fixture_text(length, 72);
}

static void trust(scene_add *add) {
    static const char *const words[][FINGERPRINT_WORDS] = {
        {"fox", "owl", "jam", "kite", "plum", "soup", "bell", "moon"},
        {"squirrel", "envelope", "keyboard", "duckling", "notebook", "pumpkin", "mushroom",
         "elephant"}};
    for (int i = 0; i < 2 * FIXTURE_LENGTHS; i++) {
        bool known = i >= FIXTURE_LENGTHS;
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        struct scene *scene =
            add(SCREEN_TRUST, known ? "known" : "asked", fixture_length_names[length]);
        struct trust_model *t = &scene->model.trust;
        t->name = name_of(length);
        t->known = known;
        t->code = length == FIXTURE_SOLID ? NULL : code();
        t->code_side = t->code ? CODE_SIDE : 0;
        scene_whole(scene, t->name);
        for (int k = 0; k < FINGERPRINT_WORDS; k++) {
            t->words[k] = words[length != FIXTURE_SHORT][k];
            scene_whole(scene, t->words[k]);
        }
        scene->first = (struct command){COMMAND_TRUST_ANSWER, TRUST_NO};
        scene->last = scene->first;
    }
}

static struct therapists_model rows(int count, int trusted) {
    struct therapists_model t = {.row_count = count, .trusted_count = trusted};
    for (int i = 0; i < count; i++)
        t.rows[i] = (struct trust_row){name_of((enum fixture_length)(i % 3)), i < trusted};
    return t;
}

static void therapists(scene_add *add) {
    static const struct {
        const char *name;
        int count, trusted;
    } lists[] = {
        {"none", 0, 0}, {"offered", 1, 0}, {"one", 1, 1}, {"many", ROWS_MANY, ROWS_MANY / 2}};
    for (int i = 0; i < 4; i++) {
        struct scene *scene = add(SCREEN_THERAPISTS, lists[i].name, "");
        scene->model.therapists = rows(lists[i].count, lists[i].trusted);
        scene->model.therapists.only_signed = i == 3;
        if (lists[i].count)
            scene->first = (struct command){COMMAND_TRUST, 0};
    }
}

static struct program_card *signed_card(enum fixture_length length, enum signed_state state) {
    struct program_card *card = arena_alloc(&memory, 1, sizeof *card);
    card->file = "/data/programs/neck.json";
    card->program = fixture_program(length);
    card->judged = true;
    card->signature = state;
    snprintf(card->signer.name, sizeof card->signer.name, "%s", name_of(length));
    return card;
}

static const char *const states[] = {"not signed", "unknown", "trusted"};
enum { STATES = sizeof states / sizeof *states };

/* The program and the list of programs, for each thing that is said of a signature. */
static void program(scene_add *add) {
    for (int i = 0; i < STATES * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        int state = i / FIXTURE_LENGTHS;
        struct scene *scene = add(SCREEN_PROGRAM, states[state], fixture_length_names[length]);
        scene->model.program =
            (struct program_model){.card = signed_card(length, (enum signed_state)state),
                                   .day.program = fixture_program(length),
                                   .trusted_count = 1};
    }
}

static void programs(scene_add *add) {
    for (int i = 0; i < STATES * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        int state = i / FIXTURE_LENGTHS;
        struct scene *scene = add(SCREEN_PROGRAMS, states[state], fixture_length_names[length]);
        scene->model.programs =
            (struct programs_model){.cards = signed_card(length, (enum signed_state)state),
                                    .card_count = 1,
                                    .trusted_count = 1};
    }
}

static void settings(scene_add *add) {
    struct scene *scene = add(SCREEN_SETTINGS, "with therapists", "");
    scene->model.settings.groups[GROUP_READING] = true;
    scene->model.settings.therapists = true;
    scene->first = (struct command){COMMAND_GROUP, GROUP_READING};
}

void scenes_trust(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_TRUST] = trust,       [SCREEN_THERAPISTS] = therapists, [SCREEN_PROGRAM] = program,
        [SCREEN_PROGRAMS] = programs, [SCREEN_SETTINGS] = settings,
    };
    if (makers[screen])
        makers[screen](add);
}
