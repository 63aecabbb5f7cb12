/* Who is there, and which of the programs on the shelf are theirs. */
#include <stdlib.h>
#include <string.h>

#include "app/language.h"
#include "app/state.h"
#include "base/file.h"
#include "base/words.h"

/* Was it given to this person, or to whoever uses this device? */
static bool is_given(const struct app *app, const struct program_card *card) {
    return !card->ready &&
           (!card->program->client || strcmp(card->program->client, app->person.name) == 0);
}

static bool has_given(const struct app *app) {
    int count;
    const struct program_card *cards = shelf_cards(app->shelf, &count);
    for (int i = 0; i < count; i++)
        if (cards[i].program && is_given(app, &cards[i]))
            return true;
    return false;
}

/* Does the program on this card belong to the person? Bad files concern everybody, the ready
 * programs whoever has none of their own. */
static bool concerns(const struct app *app, const struct program_card *card, bool given) {
    return !card->program || (card->ready && !given) || is_given(app, card);
}

static bool usable(const struct program_card *card) {
    return card->program && !card->superseded;
}

/* How much a card wants to be the one on home; the higher the better. */
static int rank(struct app *app, const struct program_card *card, const char *last) {
    if (!usable(card))
        return -1;
    int points = strcmp(card->file, last) == 0 ? 1 : 0;
    if (!card->program->client)
        return points;
    struct due due = model_due(app, card->program);
    bool now = due.when == DUE_NOW || due.when == DUE_ANYTIME;
    return points + 4 + (due.when == DUE_NEVER ? 0 : 2) + (now && !card->is_locked ? 4 : 0);
}

void app_choose_cards(struct app *app) {
    int count, best = -1;
    if (app->kiosk) {
        kiosk_choose_cards(app);
        return;
    }
    const struct program_card *cards = shelf_cards(app->shelf, &count);
    char last[1024] = "";
    record_setting(app->record, app->person.id, "program", last, sizeof last);
    app->visible = memory_resize(app->visible, (size_t)(count + 1) * sizeof *app->visible);
    app->visible_count = 0;
    app->card = -1;
    bool given = has_given(app);
    if (!given && app->searched && shelf_want_ready(app->shelf))
        app->searched = false; /* read little by little; then the cards are chosen again */
    for (int i = 0; i < count; i++) {
        if (!concerns(app, &cards[i], given) || cards[i].superseded)
            continue;
        int points = rank(app, &cards[i], last);
        if (points > best) {
            best = points;
            app->card = app->visible_count;
        }
        app->visible[app->visible_count++] = i;
    }
    app->changed = true;
}

const struct program_card *app_card(const struct app *app) {
    int count;
    const struct program_card *cards = shelf_cards(app->shelf, &count);
    return app->card >= 0 && app->card < app->visible_count ? &cards[app->visible[app->card]]
                                                            : NULL;
}

const struct program *app_program(const struct app *app) {
    const struct program_card *card = app_card(app);
    return app->run.program ? app->run.program : card ? card->program : NULL;
}

static bool known(const struct app *app, const char *name) {
    for (int i = 0; i < app->person_count; i++)
        if (strcmp(app->people[i].name, name) == 0)
            return true;
    return false;
}

/* Who followed a ready program before anybody had a name stands behind the others. */
static void know_nameless(struct app *app, const struct person *person) {
    bool there = app->person.id == person->id;
    if (app->person_count < PEOPLE_MOST &&
        (there || record_held(app->record, person->id).sessions > 0))
        app->people[app->person_count++] = *person;
}

/* People of the record, and the clients of programs that are new on this device. */
void app_know_people(struct app *app) {
    int count;
    const struct program_card *cards = shelf_cards(app->shelf, &count);
    struct person all[PEOPLE_MOST];
    int recorded = record_people(app->record, all, PEOPLE_MOST);
    app->person_count = 0;
    for (int i = 0; i < recorded; i++)
        if (all[i].name[0])
            app->people[app->person_count++] = all[i];
    for (int i = 0; i < count && app->person_count < PEOPLE_MOST; i++) {
        const char *name = cards[i].program ? cards[i].program->client : NULL;
        if (!name || known(app, name))
            continue;
        struct person *person = &app->people[app->person_count++];
        person->id = record_person(app->record, name, &app->notice);
        snprintf(person->name, sizeof person->name, "%s", name);
    }
    app->named_count = app->person_count;
    for (int i = 0; i < recorded; i++)
        if (!all[i].name[0])
            know_nameless(app, &all[i]);
    people_read(app);
}

static void choose(struct app *app, struct person person) {
    app->person = person;
    care_forget(app);
    speak_device_keep(app);
    language_keep(app);
    settings_read(app);
    run_cut_short(app);
    app_choose_cards(app);
}

void app_choose_person(struct app *app, int index) {
    struct err e = {""};
    if (index < 0 || index >= app->person_count)
        return;
    choose(app, app->people[index]);
    record_set(app->record, 0, "person", app->person.name, &e);
}

/* Who has a PIN is asked for it before anything of theirs is shown. */
static void let_in(struct app *app) {
    if (!people_has_pin(app, app->person.id))
        return;
    people_who(app);
    people_pin_enter(app, &app->person);
}

/* One person (or none by name) needs no question. */
static void settle_person(struct app *app) {
    if (app->named_count > 1 && !app->acted) {
        app->depth = 0;
        app_go(app, SCREEN_WHO);
        return;
    }
    if (app->named_count > 0 && app->person.id && app->person.name[0]) {
        app_choose_cards(app);
        return;
    }
    if (app->named_count > 0) {
        app_choose_person(app, 0);
    } else {
        struct person nobody = {.name = ""};
        nobody.id = record_person(app->record, "", &app->notice);
        choose(app, nobody);
    }
    let_in(app);
}

/* What home shows is remembered, so that the next start reads it first. */
static void remember_card(struct app *app) {
    const struct program_card *card = app_card(app);
    struct err e = {""};
    char last[1024] = "";
    record_setting(app->record, 0, "program", last, sizeof last);
    if (card && strcmp(card->file, last) != 0)
        record_set(app->record, 0, "program", card->file, &e);
}

/* The program that was last on home is read first, so that home stands at once; what else lies on
 * the shelf is read afterwards. A device that knows nothing yet reads everything. */
void app_start(struct app *app) {
    char last[1024] = "";
    bool quick = record_setting(app->record, 0, "program", last, sizeof last) &&
                 shelf_prefer(app->shelf, last);
    while (!quick && shelf_step(app->shelf))
        continue;
    app->searched = !quick;
    app_know_people(app);
    app_home(app);
    settle_person(app);
    if (!quick)
        remember_card(app);
}

void app_open_shelf(struct app *app) {
    const struct app_options *options = &app->options;
    char *assigned = file_join(options->data, "programs");
    app->shelf =
        shelf_open(options->files, options->file_count, assigned, options->ready, app->library);
    trust_open(app);
    free(assigned);
}

void app_start_over(struct app *app) {
    run_forget(app);
    run_forget_cut(app);
    care_free(app);
    shelf_close(app->shelf);
    app_open_shelf(app);
    while (shelf_step(app->shelf))
        continue;
    app->searched = true;
    app->acted = false;
    app->person = (struct person){0};
    app->asking = (struct asking){0};
    app->questions = (struct questions){0};
    app->profiles = (struct people){0};
    speak_device_keep(app); /* who is gone may have been the one who listens */
    settings_read(app);
    app_know_people(app);
    app_choose_cards(app);
    app_home(app);
    settle_person(app);
    remember_card(app);
}

void app_searched(struct app *app) {
    int before = app->named_count;
    bool idle = app_top(app) == SCREEN_HOME || app_top(app) == SCREEN_WHO;
    app->searched = true;
    app_know_people(app);
    if (app->named_count != before && idle && app->named_count > 1)
        settle_person(app);
    else if (idle && !app->acted)
        app_choose_cards(app);
    else if (app->run.program == NULL) {
        int kept = app->card >= 0 ? app->visible[app->card] : -1;
        app_choose_cards(app);
        for (int i = 0; i < app->visible_count; i++)
            if (app->visible[i] == kept)
                app->card = i;
    }
    remember_card(app);
    app->changed = true;
}
