/* What screens show of a stick. */
#include "app/handover/handover.h"
#include "app/screens.h"
#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"

static void show_item(const struct inbox_item *item, struct inbox_model *model) {
    model->stage = INBOX_OFFERS;
    model->kind = item->kind;
    model->program = item->program;
    model->therapist = inbox_sender(item);
    model->lines = (const char *const *)item->lines;
    model->line_count = item->line_count;
    model->signature = item->verdict.state;
    model->signer = item->verdict.key.name;
    model->known_person = item->known_person;
}

static void show_refused(struct context *ctx, struct inbox_model *model) {
    const struct inbox *inbox = ctx->inbox;
    for (int i = 0; i < inbox->item_count; i++) {
        const struct inbox_item *item = &inbox->items[i];
        if (item->kind != INBOX_REFUSED)
            continue;
        if (model->refused_count == INBOX_REFUSED_SHOWN)
            model->refused_more++;
        else
            model->refused[model->refused_count++] =
                arena_printf(&ctx->memory, "%s%s%s", direction_isolated(&ctx->memory, item->name),
                             locale_joint(LOCALE_COLON), item->told);
    }
    model->more = inbox->more;
}

void inbox_fill(struct context *ctx, struct inbox_model *model) {
    struct inbox *inbox = ctx->inbox;
    const struct inbox_item *item = inbox_asked(ctx);
    model->told = inbox->told.length ? text_str(&inbox->told) : NULL;
    model->read = inbox->next;
    model->of = inbox->keys.count + inbox->programs.count;
    model->trusted_count = trust_count(ctx);
    model->can_give = context_program(ctx) != NULL;
    model->stage = !inbox->folder                ? INBOX_NO_STICK
                   : inbox->phase == INBOX_READY ? INBOX_TOLD
                                                 : INBOX_LOOKS;
    if (item)
        show_item(item, model);
    else if (model->stage == INBOX_TOLD)
        show_refused(ctx, model);
}
