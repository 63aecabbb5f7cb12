/* What the pages of people show, and their commands. */
#include "app/people/people.h"
#include "app/screens.h"

static const char *told(const struct context *ctx) {
    const struct people *people = ctx->people;
    return people->told.length ? text_str(&people->told) : NULL;
}

/* A kiosk knows nobody, and a session has no room for a face. */
const char *people_picture_id(struct context *ctx) {
    if (ctx->kiosk || training_run(ctx)->session)
        return NULL;
    return pictures_id(pictures_of(ctx, ctx->person.id));
}

const char *people_own_name(struct context *ctx) {
    return ctx->kiosk ? "" : pictures_name(ctx, &ctx->person);
}

void who_fill(struct context *ctx, struct who_model *model) {
    const struct people *people = ctx->people;
    const char **names = arena_alloc(&ctx->memory, (size_t)people->count + 1, sizeof *names);
    const char **ids = arena_alloc(&ctx->memory, (size_t)people->count + 1, sizeof *ids);
    for (int i = 0; i < people->count; i++) {
        names[i] = pictures_name(ctx, &people->list[i]);
        ids[i] = pictures_id(people->pictures[i]);
    }
    *model = (struct who_model){names, ids, people->count, context_notice(ctx)};
}

void person_fill(struct context *ctx, struct person_model *model) {
    *model = (struct person_model){.name = people_own_name(ctx),
                                   .picture = people_picture_id(ctx),
                                   .may_rename = name_may_change(ctx),
                                   .has_pin = people_pin_has(ctx, ctx->person.id),
                                   .can_give = inbox_watches(ctx) && context_program(ctx),
                                   .told = told(ctx)};
}

void picture_fill(struct context *ctx, struct picture_model *model) {
    const struct people *people = ctx->people;
    int count = pictures_count();
    struct picture_row *rows = arena_alloc(&ctx->memory, (size_t)count, sizeof *rows);
    for (int i = 0; i < count; i++)
        rows[i] = (struct picture_row){pictures_id(i), pictures_words(i)};
    int own = pictures_of(ctx, ctx->person.id);
    *model =
        (struct picture_model){rows, count, people->adding ? people->picture : own, people->adding};
}

void letters_fill(struct context *ctx, struct letters_model *model) {
    const struct people *people = ctx->people;
    *model = (struct letters_model){.typed = people->name,
                                    .script = people->script,
                                    .turned = people->turned,
                                    .told = told(ctx)};
}

void erase_fill(struct context *ctx, struct erase_model *model) {
    *model = (struct erase_model){people_own_name(ctx), people_erase_words(ctx)};
}

/* --- commands -----------------------------------------------------------------------------------
 */

/* By way of the PIN, where there is one. */
static void choose(struct context *ctx, int index) {
    const struct people *people = ctx->people;
    if (index < 0 || index >= people->count)
        return;
    if (people_pin_has(ctx, people->list[index].id)) {
        people_pin_enter(ctx, &people->list[index]);
    } else {
        people_enter(ctx, index);
        stack_home(ctx);
    }
}

const struct command_row people_commands[] = {
    {COMMAND_PERSON, choose, false},
    {COMMAND_NEWCOMER, name_add, false},
    {COMMAND_PICTURE, name_picture, false},
    {COMMAND_NAME, name_change, false},
    {COMMAND_LETTER, name_letter, false},
    {COMMAND_NAMED, name_done, false},
    {COMMAND_OWN_PIN, people_pin_change, false},
    {COMMAND_COPY, people_copy, false},
    {COMMAND_ERASE, people_erase, false},
    {COMMAND_NONE, NULL, false},
};
