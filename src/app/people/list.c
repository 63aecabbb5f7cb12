/* Who shares the device, and who of them is there. */
#include "app/people/people.h"

#include <string.h>

#include "base/secret.h"

bool people_find(const struct context *ctx, const char *name) {
    for (int i = 0; i < ctx->people->count; i++)
        if (strcmp(ctx->people->list[i].name, name) == 0)
            return true;
    return false;
}

/* Who followed a ready program before anybody had a name comes after the others. */
static void know_nameless(struct context *ctx, const struct person *person) {
    bool there = ctx->person.id == person->id;
    if (ctx->people->count < PEOPLE_MOST &&
        (there || record_counts(ctx->record, person->id).sessions > 0))
        ctx->people->list[ctx->people->count++] = *person;
}

/* People of the record, and the clients of programs that are new on this device. */
void people_know(struct context *ctx) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    struct person all[PEOPLE_MOST];
    int recorded = record_people(ctx->record, all, PEOPLE_MOST);
    ctx->people->count = 0;
    for (int i = 0; i < recorded; i++)
        if (all[i].name[0])
            ctx->people->list[ctx->people->count++] = all[i];
    for (int i = 0; i < count && ctx->people->count < PEOPLE_MOST; i++) {
        const char *name = cards[i].program ? cards[i].program->client : NULL;
        if (!name || people_find(ctx, name))
            continue;
        struct person *person = &ctx->people->list[ctx->people->count++];
        person->id = record_person(ctx->record, name, &ctx->notice);
        snprintf(person->name, sizeof person->name, "%s", name);
    }
    ctx->people->named_count = ctx->people->count;
    for (int i = 0; i < recorded; i++)
        if (!all[i].name[0])
            know_nameless(ctx, &all[i]);
    pictures_read(ctx);
}

static void choose(struct context *ctx, struct person person) {
    ctx->person = person;
    day_forget(ctx);
    speak_device_keep(ctx);
    language_keep(ctx);
    settings_read(ctx);
    run_cut_short(ctx);
    programs_choose(ctx);
}

void people_enter(struct context *ctx, int index) {
    struct err e = {""};
    if (index < 0 || index >= ctx->people->count)
        return;
    choose(ctx, ctx->people->list[index]);
    record_set(ctx->record, 0, "person", ctx->person.name, &e);
}

void people_enter_nobody(struct context *ctx) {
    struct person nobody = {.name = ""};
    nobody.id = record_person(ctx->record, "", &ctx->notice);
    choose(ctx, nobody);
}

/* Whose it is sees it at once, where nobody with a name was here before. */
void people_enter_named(struct context *ctx, const char *name) {
    for (int i = 0; i < ctx->people->count && name; i++)
        if (strcmp(ctx->people->list[i].name, name) == 0) {
            people_enter(ctx, i);
            return;
        }
}

int people_named(const struct context *ctx) {
    return ctx->people->named_count;
}

void people_open_page(struct context *ctx) {
    text_clear(&ctx->people->told);
}

void people_forget(struct context *ctx) {
    struct people *people = ctx->people;
    secret_wipe(people->first, sizeof people->first);
    text_free(&people->told);
    *people = (struct people){0};
}

void people_who(struct context *ctx) {
    people_know(ctx);
    text_clear(&ctx->people->told);
    stack_only(ctx, SCREEN_WHO);
}
