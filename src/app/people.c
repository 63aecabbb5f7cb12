/* Who shares the device, and the picture that each is known by. */
#include "app/people.h"

#include <string.h>

#include "app/state.h"
#include "base/words.h"

/* In the order in which newcomers get them. assets/pictures/people/ID.svg */
static const struct {
    const char *id, *words;
} pictures[] = {
    {"leaf", NC_("picture", "Leaf")},   {"sun", NC_("picture", "Sun")},
    {"boat", NC_("picture", "Boat")},   {"bird", NC_("picture", "Bird")},
    {"cup", NC_("picture", "Cup")},     {"apple", NC_("picture", "Apple")},
    {"house", NC_("picture", "House")}, {"fish", NC_("picture", "Fish")},
    {"star", NC_("picture", "Star")},   {"tree", NC_("picture", "Tree")},
    {"shell", NC_("picture", "Shell")}, {"kite", NC_("picture", "Kite")},
};
enum { PICTURES = sizeof pictures / sizeof *pictures };

static const char key[] = "picture";

const char *people_picture_words(int picture) {
    return _c("picture", pictures[picture].words);
}

int people_picture_find(const char *id) {
    for (int i = 0; i < PICTURES; i++)
        if (strcmp(pictures[i].id, id) == 0)
            return i;
    return -1;
}

static int picture_set(struct app *app, int64_t person) {
    char id[16] = "";
    record_setting(app->record, person, key, id, sizeof id);
    return people_picture_find(id);
}

/* The first one that nobody has; where all are taken, they come round again. */
static int free_picture(struct app *app, int64_t person) {
    struct person all[PEOPLE_MOST];
    int count = record_people(app->record, all, PEOPLE_MOST);
    unsigned taken = 0;
    for (int i = 0; i < count; i++) {
        int picture = picture_set(app, all[i].id);
        taken |= picture < 0 ? 0 : 1u << picture;
    }
    for (int i = 0; i < PICTURES; i++)
        if (!(taken & 1u << i))
            return i;
    return (int)(person % PICTURES);
}

/* Given once, and theirs from then on: nobody's picture changes because another one came. */
int people_picture_of(struct app *app, int64_t person) {
    struct err e = {""};
    int picture = picture_set(app, person);
    if (picture < 0) {
        picture = free_picture(app, person);
        if (person)
            record_set(app->record, person, key, pictures[picture].id, &e);
    }
    return picture;
}

const char *people_name(struct app *app, const struct person *person) {
    return person->name[0] ? person->name
                           : people_picture_words(people_picture_of(app, person->id));
}

void people_read(struct app *app) {
    for (int i = 0; i < app->person_count; i++)
        app->profiles.pictures[i] = people_picture_of(app, app->people[i].id);
}

void people_who(struct app *app) {
    app_know_people(app);
    app->profiles.told = (struct err){""};
    app->depth = 0;
    app_go(app, SCREEN_WHO);
}

void people_choose(struct app *app, int index) {
    if (index < 0 || index >= app->person_count)
        return;
    if (people_has_pin(app, app->people[index].id)) {
        people_pin_enter(app, &app->people[index]);
    } else {
        app_choose_person(app, index);
        app_home(app);
    }
}

void people_picture(struct app *app, int picture) {
    if (picture < 0 || picture >= PICTURES || app_top(app) != SCREEN_PICTURE)
        return;
    if (app->profiles.adding) {
        app->profiles.picture = picture;
        people_offer_name(app);
        return;
    }
    struct err e = {""};
    run_kept(app, record_set(app->record, app->person.id, key, pictures[picture].id, &e), &e);
    people_read(app);
    app_back(app);
}

/* --- what screens show of it ---------------------------------------------------------------------
 */

static void add_pictures(struct app *app) {
    struct profile_model *profile = &app->model.profile;
    struct picture_row *rows = arena_new(&app->memory, PICTURES, sizeof *rows);
    for (int i = 0; i < PICTURES; i++)
        rows[i] = (struct picture_row){pictures[i].id, people_picture_words(i)};
    profile->pictures = rows;
    profile->picture_count = PICTURES;
}

static void add_who(struct app *app) {
    const char **ids = arena_new(&app->memory, (size_t)app->person_count + 1, sizeof *ids);
    for (int i = 0; i < app->person_count; i++) {
        ids[i] = pictures[app->profiles.pictures[i]].id;
        app->names[i] = people_name(app, &app->people[i]);
    }
    app->model.people_pictures = ids;
}

/* What is asked for once a page: not on each frame of a session. */
void people_model(struct app *app) {
    struct profile_model *profile = &app->model.profile;
    const struct people *people = &app->profiles;
    enum screen_id top = app_top(app);
    if (app->kiosk || app->run.session)
        return;
    int picture = people_picture_of(app, app->person.id);
    profile->picture = people->adding ? people->picture : picture;
    app->model.person_picture = pictures[picture].id;
    profile->name = people_name(app, &app->person);
    profile->typed = people->name;
    profile->script = people->script;
    profile->turned = people->turned;
    profile->adding = people->adding;
    profile->told = people->told.text[0] ? people->told.text : NULL;
    profile->letters_most = PEOPLE_LETTERS;
    if (top == SCREEN_WHO)
        add_who(app);
    if (top == SCREEN_PICTURE || top == SCREEN_PERSON)
        add_pictures(app);
    if (top == SCREEN_PERSON) {
        profile->may_rename = people_may_rename(app);
        profile->has_pin = people_has_pin(app, app->person.id);
    }
    if (top == SCREEN_ERASE || top == SCREEN_ERASE_SURE)
        profile->goes = people_erase_words(app);
    people_pin_model(app);
}
