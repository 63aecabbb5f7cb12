/* A person's own PIN: only its hash is kept, among their settings. It keeps others from looking; it
 * does not lock the file. Wrong tries are counted in the record too, so that a restart is no way
 * round the wait. */
#include <stdlib.h>
#include <string.h>

#include "app/people/people.h"
#include "base/direction.h"
#include "base/gettext.h"
#include "base/log.h"
#include "base/secret.h"
#include "base/utf8.h"

static const char key[] = "pin", wrong_key[] = "pin-wrong";

/* "" where there is none. */
static void read_hash(struct context *ctx, int64_t person, char hash[SECRET_HASH]) {
    hash[0] = '\0';
    record_setting(ctx->record, person, key, hash, SECRET_HASH);
}

bool people_pin_has(struct context *ctx, int64_t person) {
    char hash[SECRET_HASH];
    read_hash(ctx, person, hash);
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

static void keep_wrong(struct context *ctx, int64_t person, int wrong) {
    char value[16];
    struct err e = {""};
    snprintf(value, sizeof value, "%d", wrong);
    if (!record_set(ctx->record, person, wrong_key, value, &e))
        log_warn("%s", e.text);
}

/* At the first question since the program began, what the record has counted is waited for. */
static struct pin_tries *tries_of(struct context *ctx, int64_t person) {
    struct people *people = ctx->people;
    struct pin_tries *known = find_tries(people, person);
    if (known)
        return known;
    char value[16] = "0";
    record_setting(ctx->record, person, wrong_key, value, sizeof value);
    int at = people->tries_count < PEOPLE_MOST ? people->tries_count++ : 0;
    long wrong = strtol(value, NULL, 10);
    people->tries[at].person = person;
    people->tries[at].tries = (struct pin_tries){.wrong = wrong < 0      ? 0
                                                          : wrong > 1000 ? 1000
                                                                         : (int)wrong};
    pin_wait_again(&people->tries[at].tries, ctx->now.mono_ms);
    return &people->tries[at].tries;
}

static bool asks_old(enum people_pin_step step) {
    return step <= PEOPLE_PIN_REMOVE;
}

static int seconds_to_wait(const struct context *ctx) {
    for (int i = 0; i < ctx->people->tries_count; i++)
        if (ctx->people->tries[i].person == ctx->people->asked.id)
            return pin_wait_s(&ctx->people->tries[i].tries, ctx->now.mono_ms);
    return 0;
}

bool people_pin_waits(const struct context *ctx) {
    return !ctx->kiosk && stack_top(ctx) == SCREEN_PIN && asks_old(ctx->people->step) &&
           seconds_to_wait(ctx) > 0;
}

/* --- the keypad ----------------------------------------------------------------------------------
 */

static void ask(struct context *ctx, enum people_pin_step step, const char *hint) {
    secret_wipe(ctx->digits, sizeof ctx->digits);
    ctx->people->step = step;
    ctx->people->hint = hint;
    if (stack_top(ctx) == SCREEN_PIN)
        stack_replace(ctx, SCREEN_PIN);
    else
        stack_go(ctx, SCREEN_PIN);
}

void people_pin_enter(struct context *ctx, const struct person *person) {
    ctx->people->asked = *person;
    tries_of(ctx, person->id);
    ask(ctx, PEOPLE_PIN_ENTER, NULL);
}

void people_pin_change(struct context *ctx, int remove) {
    bool has = people_pin_has(ctx, ctx->person.id);
    ctx->people->asked = ctx->person;
    text_clear(&ctx->people->told);
    secret_wipe(ctx->people->first, sizeof ctx->people->first);
    tries_of(ctx, ctx->person.id);
    if (has)
        ask(ctx, remove ? PEOPLE_PIN_REMOVE : PEOPLE_PIN_CHANGE, NULL);
    else if (!remove)
        ask(ctx, PEOPLE_PIN_CHOOSE, NULL);
}

/* Back to the person's page, with what became of it. */
static void tell(struct context *ctx, const char *words) {
    text_set(&ctx->people->told, "%s", words);
    stack_back(ctx);
}

static void let_in(struct context *ctx) {
    for (int i = 0; i < ctx->people->count; i++)
        if (ctx->people->list[i].id == ctx->people->asked.id) {
            people_enter(ctx, i);
            stack_home(ctx);
            return;
        }
    if (ctx->person.id == ctx->people->asked.id) /* the only one, who has no name */
        stack_home(ctx);
}

static void remove_pin(struct context *ctx) {
    struct err e = {""};
    bool gone = record_set(ctx->record, ctx->person.id, key, "", &e);
    tell(ctx, gone ? _("Your PIN is gone.") : e.text);
}

static void right(struct context *ctx) {
    switch (ctx->people->step) {
    case PEOPLE_PIN_ENTER:
        let_in(ctx);
        break;
    case PEOPLE_PIN_REMOVE:
        remove_pin(ctx);
        break;
    default:
        ask(ctx, PEOPLE_PIN_CHOOSE, NULL);
    }
}

static void try_pin(struct context *ctx) {
    int64_t person = ctx->people->asked.id;
    struct pin_tries *tries = tries_of(ctx, person);
    char hash[SECRET_HASH];
    if (pin_wait_s(tries, ctx->now.mono_ms) > 0)
        return;
    read_hash(ctx, person, hash);
    bool fits = secret_verify(hash, ctx->digits);
    secret_wipe(ctx->digits, sizeof ctx->digits);
    if (fits) {
        if (tries->wrong)
            keep_wrong(ctx, person, 0);
        *tries = (struct pin_tries){0};
        right(ctx);
        return;
    }
    pin_wrong(tries, ctx->now.mono_ms);
    keep_wrong(ctx, person, tries->wrong);
    ask(ctx, ctx->people->step, N_("Not the PIN."));
}

static void keep_pin(struct context *ctx) {
    struct err e = {""};
    char hash[SECRET_HASH];
    bool kept = secret_hash(ctx->digits, hash, &e) &&
                record_set(ctx->record, ctx->person.id, key, hash, &e);
    secret_wipe(ctx->digits, sizeof ctx->digits);
    secret_wipe(ctx->people->first, sizeof ctx->people->first);
    tell(ctx, kept ? _("Your PIN is kept. It is asked from now on.") : e.text);
}

static void repeat_pin(struct context *ctx) {
    if (strcmp(ctx->people->first, ctx->digits) == 0) {
        keep_pin(ctx);
        return;
    }
    secret_wipe(ctx->people->first, sizeof ctx->people->first);
    ask(ctx, PEOPLE_PIN_CHOOSE, N_("Not the same."));
}

void people_pin_entered(struct context *ctx) {
    if (strlen(ctx->digits) < PEOPLE_PIN_LEAST)
        return;
    if (asks_old(ctx->people->step)) {
        try_pin(ctx);
    } else if (ctx->people->step == PEOPLE_PIN_REPEAT) {
        repeat_pin(ctx);
    } else {
        snprintf(ctx->people->first, sizeof ctx->people->first, "%s", ctx->digits);
        ask(ctx, PEOPLE_PIN_REPEAT, NULL);
    }
}

void people_pin_fill(struct context *ctx, struct number_model *model) {
    static const char *const titles[PEOPLE_PIN_STEPS] = {
        N_("Your PIN"), N_("Your PIN as it is now"), N_("Your PIN as it is now"),
        N_("Choose a PIN, 4 to 8 digits"), N_("The same PIN once more")};
    const struct people *people = ctx->people;
    int wait_s = seconds_to_wait(ctx);
    const char *name = pictures_name(ctx, &people->asked);
    bool named = people->step == PEOPLE_PIN_ENTER && utf8_count(name) <= PEOPLE_LETTERS;
    model->title = named ? arena_printf(&ctx->memory, _("The PIN of %s"),
                                        direction_isolated(&ctx->memory, name))
                         : _(titles[people->step]);
    model->least = PEOPLE_PIN_LEAST;
    model->hint = people->hint ? _(people->hint) : "";
    model->forgot = asks_old(people->step);
    if (people_pin_waits(ctx))
        model->hint = arena_printf(&ctx->memory,
                                   ngettext("Wait %d second.", "Wait %d seconds.", wait_s), wait_s);
}
