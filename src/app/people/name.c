/* Somebody new: first a picture, then a name. Nobody has to write: the picture's word will do. */
#include <string.h>

#include "app/people/people.h"
#include "base/alphabet.h"
#include "base/gettext.h"
#include "base/utf8.h"

static bool taken(struct context *ctx, const char *name) {
    struct person all[PEOPLE_MOST];
    int count = record_people(ctx->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++)
        if (strcmp(all[i].name, name) == 0)
            return true;
    return false;
}

/* "Leaf", or "Leaf 2" where there is a Leaf already. */
static void free_name(struct context *ctx, int picture, char name[PEOPLE_NAME]) {
    snprintf(name, PEOPLE_NAME, "%s", pictures_words(picture));
    for (int i = 2; taken(ctx, name); i++)
        snprintf(name, PEOPLE_NAME, "%s %d", pictures_words(picture), i);
}

static void show_script(struct people *people, int script) {
    people->script = alphabet_at(gettext_language(), script, 0) ? script : 0;
    people->turned = 0;
}

static void ask_letters(struct context *ctx) {
    show_script(ctx->people, 0);
    stack_go(ctx, SCREEN_LETTERS);
}

bool name_may_change(const struct context *ctx) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++)
        if (cards[i].program && cards[i].program->client &&
            strcmp(cards[i].program->client, ctx->person.name) == 0)
            return false;
    return true;
}

void name_keep(struct context *ctx) {
    ctx->people->adding = false;
}

void name_add(struct context *ctx, int value) {
    (void)value;
    ctx->people->adding = true;
    ctx->people->picture = pictures_of(ctx, 0);
    text_clear(&ctx->people->told);
    stack_go(ctx, SCREEN_PICTURE);
}

void name_change(struct context *ctx, int value) {
    (void)value;
    if (!name_may_change(ctx))
        return;
    ctx->people->adding = false;
    text_clear(&ctx->people->told);
    snprintf(ctx->people->name, PEOPLE_NAME, "%.*s", PEOPLE_NAME - 1, ctx->person.name);
    if (!ctx->people->name[0])
        free_name(ctx, pictures_of(ctx, ctx->person.id), ctx->people->name);
    ask_letters(ctx);
}

void name_picture(struct context *ctx, int picture) {
    struct people *people = ctx->people;
    if (picture < 0 || picture >= pictures_count() || stack_top(ctx) != SCREEN_PICTURE)
        return;
    if (!people->adding) {
        pictures_set(ctx, picture);
        stack_back(ctx);
        return;
    }
    people->picture = picture;
    free_name(ctx, picture, people->name);
    ask_letters(ctx);
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
                     : letter > 0 && alphabet_has(gettext_language(), (uint32_t)letter);
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

void name_letter(struct context *ctx, int letter) {
    struct people *people = ctx->people;
    text_clear(&people->told);
    if (letter == LETTER_DELETE)
        delete_last(people->name);
    else if (letter == LETTER_OTHERS)
        people->turned++;
    else if (letter == LETTER_SCRIPT)
        show_script(people, !people->script);
    else
        add_letter(people->name, letter);
    ctx->changed = true;
}

/* A name does not end with a space. */
static void trim(char *name) {
    size_t length = strlen(name);
    while (length > 0 && name[length - 1] == ' ')
        name[--length] = '\0';
}

/* Who had no name until now gets one, as soon as there is somebody else to be told from. */
static void name_nameless(struct context *ctx) {
    struct person all[PEOPLE_MOST];
    struct err e = {""};
    char name[PEOPLE_NAME];
    int count = record_people(ctx->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++) {
        if (all[i].name[0] || record_counts(ctx->record, all[i].id).sessions == 0)
            continue;
        free_name(ctx, pictures_of(ctx, all[i].id), name);
        record_rename(ctx->record, all[i].id, name, &e);
    }
}

static void add(struct context *ctx) {
    struct people *people = ctx->people;
    struct err e = {""};
    name_nameless(ctx);
    if (taken(ctx, people->name)) /* by who had none until now */
        free_name(ctx, people->picture, people->name);
    int64_t person = record_person(ctx->record, people->name, &e);
    context_kept(ctx, person != 0, &e);
    people_know(ctx);
    for (int i = 0; i < ctx->people->count && person; i++) {
        if (ctx->people->list[i].id != person)
            continue;
        people_enter(ctx, i);
        stack_home(ctx);
        pictures_set(ctx, people->picture);
    }
    people->adding = false;
}

static void rename_person(struct context *ctx) {
    struct err e = {""};
    context_kept(ctx, record_rename(ctx->record, ctx->person.id, ctx->people->name, &e), &e);
    if (!e.text[0])
        snprintf(ctx->person.name, sizeof ctx->person.name, "%s", ctx->people->name);
    people_know(ctx);
    stack_back(ctx);
}

void name_done(struct context *ctx, int value) {
    (void)value;
    struct people *people = ctx->people;
    if (stack_top(ctx) != SCREEN_LETTERS)
        return;
    trim(people->name);
    bool same = !people->adding && strcmp(people->name, ctx->person.name) == 0;
    if (!people->name[0])
        return;
    if (!same && taken(ctx, people->name))
        text_set(&people->told, "%s", _("That name is taken."));
    else if (people->adding)
        add(ctx);
    else
        rename_person(ctx);
}
