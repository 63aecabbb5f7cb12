/* What the client says to what a stick brought. */
#include <stdlib.h>

#include "app/handover/handover.h"
#include "base/file.h"

static void decline(struct inbox *inbox, struct inbox_item *item) {
    item->answered = true;
    if (inbox->declined.count < INBOX_CANDIDATES)
        inbox_names_add(&inbox->declined, item->name);
}

/* Asked once a stick: the way on leads past it, whatever the client says to the words. */
static void show_words(struct context *ctx, struct inbox_item *item) {
    struct err e = {""};
    char *path = file_join(ctx->inbox->folder, item->name);
    decline(ctx->inbox, item);
    if (!trust_offer(ctx, path, &e) && !inbox_gone(ctx))
        text_set(&ctx->inbox->told, "%s", e.text);
    free(path);
}

static void answer_offer(struct context *ctx, int answer) {
    struct inbox_item *item = inbox_asked(ctx);
    if (stack_top(ctx) != SCREEN_INBOX || !item)
        return;
    text_clear(&ctx->inbox->told);
    ctx->inbox->opened = true;
    if (answer == INBOX_NOT_NOW)
        decline(ctx->inbox, item);
    else if (item->kind == INBOX_KEY)
        show_words(ctx, item);
    else
        inbox_take(ctx, item);
    ui_forget(ctx->ui);
}

const struct command_row handover_commands[] = {
    {COMMAND_INBOX, answer_offer, false},
    {COMMAND_GIVE, give_answer, false},
    {COMMAND_TRUST, trust_show, false},
    {COMMAND_TRUST_ANSWER, trust_answer, false},
    {COMMAND_ONLY_SIGNED, trust_only_signed, false},
    {COMMAND_NONE, NULL, false},
};
