/* The first screen: who is there is known or asked, and their programs are found. */
#include "app/start.h"

#include <stdlib.h>
#include <string.h>

#include "app/context.h"
#include "app/library/library.h"
#include "app/people/people.h"
#include "app/stack.h"

/* Who has a PIN is asked for it before anything of theirs is shown. */
static void let_in(struct context *ctx) {
    if (!people_pin_has(ctx, ctx->person.id))
        return;
    people_who(ctx);
    people_pin_enter(ctx, &ctx->person);
}

/* One person (or none by name) needs no question. */
static void settle_person(struct context *ctx) {
    int named = people_named(ctx);
    if (named > 1 && !ctx->acted) {
        stack_only(ctx, SCREEN_WHO);
        return;
    }
    if (named > 0 && ctx->person.id && ctx->person.name[0]) {
        programs_choose(ctx);
        return;
    }
    if (named > 0)
        people_enter(ctx, 0);
    else
        people_enter_nobody(ctx);
    let_in(ctx);
}

/* The program that was last on home is read first, so that home stands at once; what else lies on
 * the shelf is read afterwards. A device that knows nothing yet reads everything. */
void start_app(struct context *ctx) {
    bool quick = programs_prefer_last(ctx);
    if (!quick)
        programs_finish(ctx);
    people_know(ctx);
    stack_home(ctx);
    settle_person(ctx);
    if (!quick)
        programs_remember(ctx);
}

void start_over(struct context *ctx) {
    run_forget(ctx);
    run_forget_cut(ctx);
    day_free(ctx);
    programs_read(ctx);
    ctx->acted = false;
    ctx->person = (struct person){0};
    interview_forget(ctx);
    people_forget(ctx);
    speak_device_keep(ctx); /* who is gone may have been the one who listens */
    settings_read(ctx);
    people_know(ctx);
    programs_choose(ctx);
    stack_home(ctx);
    settle_person(ctx);
    programs_remember(ctx);
}

void start_searched(struct context *ctx) {
    int before = people_named(ctx);
    bool idle = stack_top(ctx) == SCREEN_HOME || stack_top(ctx) == SCREEN_WHO;
    people_know(ctx);
    if (people_named(ctx) != before && idle && people_named(ctx) > 1)
        settle_person(ctx);
    else if (idle && !ctx->acted)
        programs_choose(ctx);
    else if (training_run(ctx)->program == NULL)
        programs_choose_again(ctx);
    programs_remember(ctx);
    ctx->changed = true;
}
