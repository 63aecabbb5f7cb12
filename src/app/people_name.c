/* Somebody new: first a picture, then a name. Nobody has to write: the picture's word will do. */
#include <string.h>

#include "app/people.h"
#include "app/state.h"
#include "base/alphabet.h"
#include "base/utf8.h"
#include "base/words.h"

static bool taken(struct app *app, const char *name) {
    struct person all[PEOPLE_MOST];
    int count = record_people(app->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++)
        if (strcmp(all[i].name, name) == 0)
            return true;
    return false;
}

/* "Leaf", or "Leaf 2" where there is a Leaf already. */
static void free_name(struct app *app, int picture, char name[PEOPLE_NAME]) {
    snprintf(name, PEOPLE_NAME, "%s", people_picture_words(picture));
    for (int i = 2; taken(app, name); i++)
        snprintf(name, PEOPLE_NAME, "%s %d", people_picture_words(picture), i);
}

static void show_script(struct people *people, int script) {
    people->script = alphabet_at(words_language(), script, 0) ? script : 0;
    people->turned = 0;
}

static void ask_letters(struct app *app) {
    show_script(&app->profiles, 0);
    app_go(app, SCREEN_LETTERS);
}

bool people_may_rename(const struct app *app) {
    int count;
    const struct program_card *cards = shelf_cards(app->shelf, &count);
    for (int i = 0; i < count; i++)
        if (cards[i].program && cards[i].program->client &&
            strcmp(cards[i].program->client, app->person.name) == 0)
            return false;
    return true;
}

void people_add(struct app *app, int value) {
    (void)value;
    app->profiles.adding = true;
    app->profiles.picture = people_picture_of(app, 0);
    app->profiles.told = (struct err){""};
    app_go(app, SCREEN_PICTURE);
}

void people_rename(struct app *app, int value) {
    (void)value;
    if (!people_may_rename(app))
        return;
    app->profiles.adding = false;
    app->profiles.told = (struct err){""};
    snprintf(app->profiles.name, PEOPLE_NAME, "%.*s", PEOPLE_NAME - 1, app->person.name);
    if (!app->profiles.name[0])
        free_name(app, people_picture_of(app, app->person.id), app->profiles.name);
    ask_letters(app);
}

void people_offer_name(struct app *app) {
    free_name(app, app->profiles.picture, app->profiles.name);
    ask_letters(app);
}

static void delete_last(char *name) {
    size_t length = strlen(name);
    if (length > 0)
        name[utf8_whole(name, length - 1)] = '\0';
}

/* May it stand there? Gaps and hyphens lie between letters. */
static bool fits(const char *name, int letter, bool first) {
    bool known = letter == ' ' || letter == '-'
                     ? !first
                     : letter > 0 && alphabet_has(words_language(), (uint32_t)letter);
    return known && utf8_count(name) < PEOPLE_LETTERS && strlen(name) + 4 < PEOPLE_NAME;
}

/* Names begin with a capital, and so does each word of them. */
static void add_letter(char *name, int letter) {
    size_t length = strlen(name);
    bool first = length == 0 || name[length - 1] == ' ' || name[length - 1] == '-';
    if (!fits(name, letter, first))
        return;
    uint32_t added = (uint32_t)letter;
    length += utf8_put(first ? added : alphabet_small(added), name + length);
    name[length] = '\0';
}

void people_letter(struct app *app, int letter) {
    struct people *people = &app->profiles;
    people->told = (struct err){""};
    if (letter == LETTER_DELETE)
        delete_last(people->name);
    else if (letter == LETTER_OTHERS)
        people->turned++;
    else if (letter == LETTER_SCRIPT)
        show_script(people, !people->script);
    else
        add_letter(people->name, letter);
    app->changed = true;
}

/* A name does not end with a space. */
static void trim(char *name) {
    size_t length = strlen(name);
    while (length > 0 && name[length - 1] == ' ')
        name[--length] = '\0';
}

/* Who had no name until now gets one, as soon as there is somebody else to be told from. */
static void name_nameless(struct app *app) {
    struct person all[PEOPLE_MOST];
    struct err e = {""};
    char name[PEOPLE_NAME];
    int count = record_people(app->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++) {
        if (all[i].name[0] || record_held(app->record, all[i].id).sessions == 0)
            continue;
        free_name(app, people_picture_of(app, all[i].id), name);
        record_rename(app->record, all[i].id, name, &e);
    }
}

static void add(struct app *app) {
    struct people *people = &app->profiles;
    struct err e = {""};
    name_nameless(app);
    if (taken(app, people->name)) /* by who had none until now */
        free_name(app, people->picture, people->name);
    int64_t person = record_person(app->record, people->name, &e);
    run_kept(app, person != 0, &e);
    app_know_people(app);
    for (int i = 0; i < app->person_count && person; i++) {
        if (app->people[i].id != person)
            continue;
        app_choose_person(app, i);
        app_home(app);
        app_go(app, SCREEN_PICTURE);
        people->adding = false;
        people_picture(app, people->picture);
    }
    people->adding = false;
}

static void rename_person(struct app *app) {
    struct err e = {""};
    run_kept(app, record_rename(app->record, app->person.id, app->profiles.name, &e), &e);
    if (!e.text[0])
        snprintf(app->person.name, sizeof app->person.name, "%s", app->profiles.name);
    app_know_people(app);
    app_back(app);
}

void people_named(struct app *app, int value) {
    (void)value;
    struct people *people = &app->profiles;
    if (app_top(app) != SCREEN_LETTERS)
        return;
    trim(people->name);
    bool same = !people->adding && strcmp(people->name, app->person.name) == 0;
    if (!people->name[0])
        return;
    if (!same && taken(app, people->name))
        error_set(&people->told, "%s", _("That name is taken."));
    else if (people->adding)
        add(app);
    else
        rename_person(app);
}
