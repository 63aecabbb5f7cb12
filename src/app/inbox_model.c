/* What screens show of a stick. */
#include "app/inbox.h"
#include "app/state.h"
#include "base/direction.h"
#include "base/local.h"
#include "base/words.h"

static const char *from_whom(const struct inbox_item *item) {
    const char *therapist = item->program ? item->program->therapist.name : NULL;
    return item->kind == INBOX_KEY ? item->key.name : therapist ? therapist : _("your therapist");
}

static void show_item(struct app *app, const struct inbox_item *item) {
    struct inbox_model *model = &app->model.inbox;
    model->stage = INBOX_OFFERS;
    model->kind = item->kind;
    model->program = item->program;
    model->therapist = from_whom(item);
    model->lines = (const char *const *)item->lines;
    model->line_count = item->line_count;
    model->signature = item->verdict.state;
    model->signer = item->verdict.key.name;
    model->known_person = item->known_person;
}

static void show_refused(struct app *app) {
    const struct inbox *inbox = &app->inbox;
    struct inbox_model *model = &app->model.inbox;
    for (int i = 0; i < inbox->item_count; i++) {
        const struct inbox_item *item = &inbox->items[i];
        if (item->kind != INBOX_REFUSED)
            continue;
        if (model->refused_count == INBOX_REFUSED_SHOWN)
            model->refused_more++;
        else
            model->refused[model->refused_count++] =
                arena_printf(&app->memory, "%s%s%s", direction_name(&app->memory, item->name),
                             local_joint(LOCAL_COLON), item->told);
    }
    model->more = inbox->more;
}

void inbox_model(struct app *app) {
    struct inbox *inbox = &app->inbox;
    struct inbox_model *model = &app->model.inbox;
    enum screen_id top = app_top(app);
    if (app->kiosk || app->run.session)
        return;
    const struct inbox_item *item = inbox_asked(app);
    model->watches = inbox_watches(app);
    model->stick = inbox->folder != NULL;
    model->from = item ? from_whom(item) : NULL;
    if (top != SCREEN_INBOX)
        return;
    model->told = inbox->told.text[0] ? inbox->told.text : NULL;
    model->read = inbox->next;
    model->of = inbox->keys.count + inbox->programs.count;
    model->stage = !inbox->folder                ? INBOX_NO_STICK
                   : inbox->phase == INBOX_READY ? INBOX_TOLD
                                                 : INBOX_LOOKS;
    if (item)
        show_item(app, item);
    else if (model->stage == INBOX_TOLD)
        show_refused(app);
}
