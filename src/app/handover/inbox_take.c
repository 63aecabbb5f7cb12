/* A program goes from the stick to this device: whole, read back, and only then in its place. */
#include <stdlib.h>
#include <string.h>

#include "app/handover/handover.h"
#include "base/file.h"
#include "base/gettext.h"

static bool is_same_text(const struct program *one, const struct program *other) {
    return one->text_length == other->text_length &&
           memcmp(one->text, other->text, one->text_length) == 0;
}

/* Reads it again as the shelf would; NULL and *e: it is not what was offered. */
static struct program *load_same(struct context *ctx, const char *path,
                                 const struct inbox_item *item, struct err *e) {
    struct faults faults = {0};
    struct signed_verdict verdict;
    struct program *program =
        signed_load(path, ctx->library, &ctx->trust->trusted, &faults, &verdict);
    bool same =
        program && is_same_text(program, item->program) && verdict.state == item->verdict.state;
    faults_free(&faults);
    if (same)
        return program;
    program_free(program);
    error_set(e, "%s", _("It could not be read in full. Nothing was changed. Please try again."));
    return NULL;
}

struct copy {
    struct context *ctx;
    const struct inbox_item *item;
};

static bool is_good(void *userdata, const char *path, struct err *e) {
    const struct copy *copy = userdata;
    struct program *program = load_same(copy->ctx, path, copy->item, e);
    program_free(program);
    return program != NULL;
}

static bool may_come(const struct intake *intake, const struct program *program) {
    enum intake_verdict verdict = intake_judge(program, intake_newest(intake, program->id));
    return verdict == INTAKE_NEW || verdict == INTAKE_NEWER || verdict == INTAKE_SAME;
}

static bool copy_program(struct context *ctx, const struct inbox_item *item,
                         const struct program *program, struct err *e) {
    struct copy copy = {ctx, item};
    char *folder = file_join(ctx->options.data, "programs"), *path = NULL;
    struct intake intake = intake_open(folder, ctx->library);
    bool good = may_come(&intake, program)
                    ? intake_put(&intake, program, &(struct intake_check){is_good, &copy}, &path, e)
                    : error_set(e, "%s", _("Another version is here by now. Nothing was changed."));
    if (good)
        intake_clear_old(&intake, program, path);
    intake_close(&intake);
    free(path);
    free(folder);
    return good;
}

static void read_shelf(struct context *ctx, const char *client) {
    day_free(ctx);
    programs_read(ctx);
    people_know(ctx);
    programs_choose(ctx);
    if (!ctx->person.name[0]) /* whose it is sees it at once, where nobody was known before */
        people_enter_named(ctx, client);
}

/* Where the stick is gone, that is the reason, whatever failed. */
static void tell_failure(struct context *ctx, const struct err *e) {
    if (!inbox_gone(ctx))
        text_set(&ctx->inbox->told, "%s", e->text);
}

void inbox_take(struct context *ctx, struct inbox_item *item) {
    struct err e = {""};
    char *path = file_join(ctx->inbox->folder, item->name);
    struct program *program = load_same(ctx, path, item, &e);
    bool good = program && copy_program(ctx, item, program, &e);
    free(path);
    if (!good) {
        program_free(program);
        tell_failure(ctx, &e);
        return;
    }
    read_shelf(ctx, program->client);
    program_free(program);
    inbox_look(ctx); /* what is left on the stick is judged again */
    text_set(&ctx->inbox->told, "%s", _("It is on this device now. You can unplug."));
}
