/* A person's own PIN: only its hash is kept, among their settings. It keeps others from looking; it
 * does not lock the file. Wrong tries are counted in the record too, so that a start anew is no way
 * round the wait. */
#include <stdlib.h>
#include <string.h>

#include "app/people.h"
#include "app/state.h"
#include "base/direction.h"
#include "base/log.h"
#include "base/secret.h"
#include "base/utf8.h"
#include "base/words.h"

static const char key[] = "pin", wrong_key[] = "pin-wrong";

/* "" where there is none. */
static void read_hash(struct app *app, int64_t person, char hash[SECRET_HASH]) {
    hash[0] = '\0';
    record_setting(app->record, person, key, hash, SECRET_HASH);
}

bool people_has_pin(struct app *app, int64_t person) {
    char hash[SECRET_HASH];
    read_hash(app, person, hash);
    return hash[0] != '\0';
}

/* --- wrong tries ---------------------------------------------------------------------------------
 */

static struct pin_tries *find_tries(struct people *people, int64_t person) {
    for (int i = 0; i < people->tries_count; i++)
        if (people->tries[i].person == person)
            return &people->tries[i].tries;
    return NULL;
}

static void keep_wrong(struct app *app, int64_t person, int wrong) {
    char value[16];
    struct err e = {""};
    snprintf(value, sizeof value, "%d", wrong);
    if (!record_set(app->record, person, wrong_key, value, &e))
        log_warn("%s", e.text);
}

/* At the first question since the program began, what the record has counted is waited for. */
static struct pin_tries *tries_of(struct app *app, int64_t person) {
    struct people *people = &app->profiles;
    struct pin_tries *known = find_tries(people, person);
    if (known)
        return known;
    char value[16] = "0";
    record_setting(app->record, person, wrong_key, value, sizeof value);
    int at = people->tries_count < PEOPLE_MOST ? people->tries_count++ : 0;
    long wrong = strtol(value, NULL, 10);
    people->tries[at].person = person;
    people->tries[at].tries = (struct pin_tries){.wrong = wrong < 0      ? 0
                                                          : wrong > 1000 ? 1000
                                                                         : (int)wrong};
    pin_wait_again(&people->tries[at].tries, app->now.mono_ms);
    return &people->tries[at].tries;
}

static bool asks_old(enum people_pin_step step) {
    return step <= PEOPLE_PIN_REMOVE;
}

int people_pin_wait_s(const struct app *app) {
    for (int i = 0; i < app->profiles.tries_count; i++)
        if (app->profiles.tries[i].person == app->profiles.asked.id)
            return pin_wait_s(&app->profiles.tries[i].tries, app->now.mono_ms);
    return 0;
}

bool people_pin_waits(const struct app *app) {
    return !app->kiosk && app_top(app) == SCREEN_PIN && asks_old(app->profiles.step) &&
           people_pin_wait_s(app) > 0;
}

/* --- the keypad ----------------------------------------------------------------------------------
 */

static void ask(struct app *app, enum people_pin_step step, const char *hint) {
    secret_wipe(app->digits, sizeof app->digits);
    app->profiles.step = step;
    app->profiles.hint = hint;
    if (app_top(app) == SCREEN_PIN)
        app_replace(app, SCREEN_PIN);
    else
        app_go(app, SCREEN_PIN);
}

void people_pin_enter(struct app *app, const struct person *person) {
    app->profiles.asked = *person;
    tries_of(app, person->id);
    ask(app, PEOPLE_PIN_ENTER, NULL);
}

void people_pin_change(struct app *app, int remove) {
    bool has = people_has_pin(app, app->person.id);
    app->profiles.asked = app->person;
    app->profiles.told = (struct err){""};
    secret_wipe(app->profiles.first, sizeof app->profiles.first);
    tries_of(app, app->person.id);
    if (has)
        ask(app, remove ? PEOPLE_PIN_REMOVE : PEOPLE_PIN_CHANGE, NULL);
    else if (!remove)
        ask(app, PEOPLE_PIN_CHOOSE, NULL);
}

/* Back to the person's page, with what became of it. */
static void tell(struct app *app, const char *words) {
    error_set(&app->profiles.told, "%s", words);
    app_back(app);
}

static void let_in(struct app *app) {
    for (int i = 0; i < app->person_count; i++)
        if (app->people[i].id == app->profiles.asked.id) {
            app_choose_person(app, i);
            app_home(app);
            return;
        }
    if (app->person.id == app->profiles.asked.id) /* the only one, who has no name */
        app_home(app);
}

static void remove_pin(struct app *app) {
    struct err e = {""};
    bool gone = record_set(app->record, app->person.id, key, "", &e);
    tell(app, gone ? _("Your PIN is gone.") : e.text);
}

static void right(struct app *app) {
    switch (app->profiles.step) {
    case PEOPLE_PIN_ENTER:
        let_in(app);
        break;
    case PEOPLE_PIN_REMOVE:
        remove_pin(app);
        break;
    default:
        ask(app, PEOPLE_PIN_CHOOSE, NULL);
    }
}

static void try_pin(struct app *app) {
    int64_t person = app->profiles.asked.id;
    struct pin_tries *tries = tries_of(app, person);
    char hash[SECRET_HASH];
    if (pin_wait_s(tries, app->now.mono_ms) > 0)
        return;
    read_hash(app, person, hash);
    bool fits = secret_fits(hash, app->digits);
    secret_wipe(app->digits, sizeof app->digits);
    if (fits) {
        if (tries->wrong)
            keep_wrong(app, person, 0);
        *tries = (struct pin_tries){0};
        right(app);
        return;
    }
    pin_wrong(tries, app->now.mono_ms);
    keep_wrong(app, person, tries->wrong);
    ask(app, app->profiles.step, N_("Not the PIN."));
}

static void keep_pin(struct app *app) {
    struct err e = {""};
    char hash[SECRET_HASH];
    bool kept = secret_hash(app->digits, hash, &e) &&
                record_set(app->record, app->person.id, key, hash, &e);
    secret_wipe(app->digits, sizeof app->digits);
    secret_wipe(app->profiles.first, sizeof app->profiles.first);
    tell(app, kept ? _("Your PIN is kept. It is asked from now on.") : e.text);
}

static void repeat_pin(struct app *app) {
    if (strcmp(app->profiles.first, app->digits) == 0) {
        keep_pin(app);
        return;
    }
    secret_wipe(app->profiles.first, sizeof app->profiles.first);
    ask(app, PEOPLE_PIN_CHOOSE, N_("Not the same."));
}

void people_pin_entered(struct app *app) {
    if (strlen(app->digits) < PEOPLE_PIN_LEAST)
        return;
    if (asks_old(app->profiles.step)) {
        try_pin(app);
    } else if (app->profiles.step == PEOPLE_PIN_REPEAT) {
        repeat_pin(app);
    } else {
        snprintf(app->profiles.first, sizeof app->profiles.first, "%s", app->digits);
        ask(app, PEOPLE_PIN_REPEAT, NULL);
    }
}

void people_pin_model(struct app *app) {
    static const char *const titles[PEOPLE_PIN_STEPS] = {
        N_("Your PIN"), N_("Your PIN as it is now"), N_("Your PIN as it is now"),
        N_("Choose a PIN, 4 to 8 digits"), N_("The same PIN once more")};
    const struct people *people = &app->profiles;
    int wait_s = people_pin_wait_s(app);
    if (app_top(app) != SCREEN_PIN)
        return;
    const char *name = people_name(app, &people->asked);
    bool named = people->step == PEOPLE_PIN_ENTER && utf8_count(name) <= PEOPLE_LETTERS;
    app->model.pin.title =
        named ? arena_printf(&app->memory, _("The PIN of %s"), direction_name(&app->memory, name))
              : _(titles[people->step]);
    app->model.pin.least = PEOPLE_PIN_LEAST;
    app->model.pin.hint = people->hint ? _(people->hint) : "";
    app->model.pin.forgot = asks_old(people->step);
    if (people_pin_waits(app))
        app->model.pin.hint = arena_printf(
            &app->memory, words_count("Wait %d second.", "Wait %d seconds.", wait_s), wait_s);
}
