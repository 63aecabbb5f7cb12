/* Which of the programs on the shelf are for whoever is there. */
#include <stdlib.h>
#include <string.h>

#include "app/library/library.h"
#include "base/file.h"
#include "base/memory.h"

/* Was it given to this person, or to whoever uses this device? */
static bool is_given(const struct context *ctx, const struct program_card *card) {
    return !card->ready &&
           (!card->program->client || strcmp(card->program->client, ctx->person.name) == 0);
}

static bool has_given(const struct context *ctx) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++)
        if (cards[i].program && is_given(ctx, &cards[i]))
            return true;
    return false;
}

/* Does the program on this card belong to the person? Bad files concern everybody, the ready
 * programs whoever has none of their own. */
static bool concerns(const struct context *ctx, const struct program_card *card, bool given) {
    return !card->program || (card->ready && !given) || is_given(ctx, card);
}

static bool usable(const struct program_card *card) {
    return card->program && !card->superseded;
}

/* How much a card wants to be the one on home; the higher the better. */
static int rank(struct context *ctx, const struct program_card *card, const char *last) {
    if (!usable(card))
        return -1;
    int points = strcmp(card->file, last) == 0 ? 1 : 0;
    if (!card->program->client)
        return points;
    struct due due = days_due(ctx, card->program);
    bool now = due.when == DUE_NOW || due.when == DUE_ANYTIME;
    return points + 4 + (due.when == DUE_NEVER ? 0 : 2) + (now && !card->is_locked ? 4 : 0);
}

void programs_choose(struct context *ctx) {
    struct programs *programs = ctx->programs;
    int count, best = -1;
    if (ctx->kiosk) {
        kiosk_choose_cards(ctx);
        return;
    }
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    char last[1024] = "";
    record_setting(ctx->record, ctx->person.id, "program", last, sizeof last);
    programs_show(ctx, NULL, 0);
    programs->visible =
        memory_realloc(programs->visible, (size_t)(count + 1) * sizeof *programs->visible);
    bool given = has_given(ctx);
    if (!given && programs->are_read && shelf_want_ready(ctx->shelf))
        programs->are_read = false; /* read little by little; then the cards are chosen again */
    for (int i = 0; i < count; i++) {
        if (!concerns(ctx, &cards[i], given) || cards[i].superseded)
            continue;
        int points = rank(ctx, &cards[i], last);
        if (points > best) {
            best = points;
            programs->card = programs->count;
        }
        programs->visible[programs->count++] = i;
    }
}

void programs_show(struct context *ctx, const int *cards, int count) {
    struct programs *programs = ctx->programs;
    programs->visible =
        memory_realloc(programs->visible, (size_t)(count + 1) * sizeof *programs->visible);
    for (int i = 0; i < count; i++)
        programs->visible[i] = cards[i];
    programs->count = count;
    programs->card = -1;
    ctx->changed = true;
}

bool programs_pick(struct context *ctx, int index) {
    if (index < 0 || index >= ctx->programs->count)
        return false;
    ctx->programs->card = index;
    return true;
}

const struct program_card *programs_card(const struct context *ctx) {
    const struct programs *programs = ctx->programs;
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    return programs->card >= 0 && programs->card < programs->count
               ? &cards[programs->visible[programs->card]]
               : NULL;
}

const struct program_card *programs_cards(struct context *ctx, int *count, int *card) {
    const struct programs *programs = ctx->programs;
    int all_count;
    const struct program_card *all = shelf_cards(ctx->shelf, &all_count);
    struct program_card *cards =
        arena_alloc(&ctx->memory, (size_t)programs->count + 1, sizeof *cards);
    for (int i = 0; i < programs->count; i++) {
        cards[i] = all[programs->visible[i]];
        if (cards[i].program)
            cards[i].wrong_time = !due_within(cards[i].program, date_of(ctx->now.wall));
    }
    *count = programs->count;
    *card = programs->card;
    return cards;
}

/* --- the shelf ----------------------------------------------------------------------------------
 */

bool programs_are_read(const struct context *ctx) {
    return ctx->programs->are_read;
}

void programs_open(struct context *ctx) {
    const struct app_options *options = &ctx->options;
    char *assigned = file_join(options->data, "programs");
    shelf_close(ctx->shelf);
    ctx->shelf =
        shelf_open(options->files, options->file_count, assigned, options->ready, ctx->library);
    ctx->programs->are_read = false;
    trust_open(ctx);
    free(assigned);
}

void programs_finish(struct context *ctx) {
    while (shelf_step(ctx->shelf))
        continue;
    ctx->programs->are_read = true;
}

void programs_read(struct context *ctx) {
    programs_open(ctx);
    programs_finish(ctx);
}

void programs_take(struct context *ctx, struct shelf *shelf) {
    shelf_close(ctx->shelf);
    ctx->shelf = shelf;
    programs_finish(ctx);
}

void programs_judge(struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    if (training_run(ctx)->program || !ctx->shelf)
        return;
    char *path = memory_strdup(card ? card->file : "");
    day_forget(ctx);
    programs_open(ctx);
    shelf_prefer(ctx->shelf, path);
    programs_choose(ctx);
    free(path);
}

bool programs_step(struct context *ctx) {
    if (ctx->programs->are_read)
        return false;
    ctx->programs->are_read = !shelf_step(ctx->shelf);
    return ctx->programs->are_read;
}

bool programs_prefer_last(struct context *ctx) {
    char last[1024] = "";
    return record_setting(ctx->record, 0, "program", last, sizeof last) &&
           shelf_prefer(ctx->shelf, last);
}

void programs_choose_again(struct context *ctx) {
    struct programs *programs = ctx->programs;
    int kept = programs->card >= 0 ? programs->visible[programs->card] : -1;
    programs_choose(ctx);
    for (int i = 0; i < programs->count; i++)
        if (programs->visible[i] == kept)
            programs->card = i;
}

void programs_remember(struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    struct err e = {""};
    char last[1024] = "";
    record_setting(ctx->record, 0, "program", last, sizeof last);
    if (card && strcmp(card->file, last) != 0)
        record_set(ctx->record, 0, "program", card->file, &e);
}

void programs_free(struct context *ctx) {
    shelf_close(ctx->shelf);
    free(ctx->programs->visible);
    free(ctx->programs);
}
