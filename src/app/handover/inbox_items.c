/* What a file on a stick is: somebody's key, something new, or why it cannot be taken. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/handover/handover.h"
#include "base/file.h"
#include "base/gettext.h"
#include "plan/difference.h"

static void free_item(struct inbox_item *item) {
    for (int i = 0; i < item->line_count; i++)
        free(item->lines[i]);
    free(item->lines);
    free(item->name);
    free(item->told);
    program_free(item->program);
}

void inbox_forget_items(struct inbox *inbox) {
    for (int i = 0; i < inbox->item_count; i++)
        free_item(&inbox->items[i]);
    inbox->item_count = 0;
}

static struct inbox_item *add(struct inbox *inbox, enum inbox_kind kind, const char *name) {
    struct inbox_item *item = &inbox->items[inbox->item_count++];
    *item = (struct inbox_item){.kind = kind, .name = memory_strdup(name)};
    return item;
}

static void refuse(struct inbox *inbox, const char *name, const char *why) {
    add(inbox, INBOX_REFUSED, name)->told = memory_strdup(why);
}

/* A file itself: a link may lead out of the stick. */
static bool is_file(const char *path) {
    struct stat about;
    return lstat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static bool is_link(const char *path) {
    struct stat about;
    return lstat(path, &about) == 0 && S_ISLNK(about.st_mode);
}

/* --- against what is here --------------------------------------------------------------------- */

/* The newest of that id that was given to this device; NULL: none. */
static const struct program_card *card_there(const struct context *ctx, const char *id) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count), *found = NULL;
    for (int i = 0; i < count; i++) {
        const struct program *program = cards[i].program;
        if (program && !cards[i].ready && strcmp(program->id, id) == 0 &&
            (!found || program->version > found->program->version))
            found = &cards[i];
    }
    return found;
}

static bool refuse_verdict(const struct program *program, const struct program *there,
                           enum intake_verdict verdict, struct err *why) {
    if (verdict == INTAKE_OLDER)
        return error_set(why, _("It is older than version %d that is here. Use the newer one."),
                         there->version);
    if (verdict == INTAKE_OTHER_TEXT)
        return error_set(why,
                         _("Version %d is here with other words. Ask for a new version number."),
                         program->version);
    if (verdict == INTAKE_OTHER_CLIENT)
        return error_set(why, _("This program is for somebody else here. Ask your therapist."));
    return true;
}

/* May it be offered? False: *why, or "" where nothing is to be said. */
static bool judge(struct context *ctx, const struct program *program,
                  const struct signed_verdict *verdict, const struct program_card *card,
                  struct err *why) {
    const struct program *there = card ? card->program : NULL;
    enum intake_verdict known = intake_judge(program, there);
    if (known == INTAKE_SAME)
        return false;
    if (!refuse_verdict(program, there, known, why) || !trust_may_take(ctx, program, verdict, why))
        return false;
    /* What a trusted therapist signed is never replaced by what anybody could have written. */
    bool lesser = card && card->signature == SIGNED_TRUSTED && verdict->state != SIGNED_TRUSTED;
    return !lesser || error_set(why, "%s",
                                _("The one that is here is signed. This one is not. Ask your "
                                  "therapist."));
}

static bool is_known(const struct context *ctx, const char *client) {
    return !client || people_find(ctx, client);
}

static void find_lines(struct inbox_item *item, const struct program *old) {
    struct differences differences = {0};
    struct text words = {0};
    differences_find(&differences, old, item->program);
    item->lines = memory_alloc((size_t)differences.count + 1, sizeof *item->lines);
    for (int i = 0; i < differences.count; i++) {
        text_clear(&words);
        difference_words(&words, &differences.list[i]);
        item->lines[item->line_count++] = memory_strdup(text_str(&words));
    }
    text_free(&words);
    differences_free(&differences);
}

/* Each of them stays in memory. */
static int count_offers(const struct inbox *inbox) {
    int count = 0;
    for (int i = 0; i < inbox->item_count; i++)
        count += inbox->items[i].program != NULL;
    return count;
}

static void offer(struct context *ctx, const char *name, struct program *program,
                  const struct signed_verdict *verdict) {
    const struct program_card *card = card_there(ctx, program->id);
    struct err why = {""};
    if (!judge(ctx, program, verdict, card, &why)) {
        if (why.text[0])
            refuse(ctx->inbox, name, why.text);
        program_free(program);
        return;
    }
    if (count_offers(ctx->inbox) == INBOX_OFFERS_MOST) {
        ctx->inbox->more = true;
        program_free(program);
        return;
    }
    struct inbox_item *item = add(ctx->inbox, card ? INBOX_UPDATE : INBOX_NEW, name);
    item->program = program;
    item->verdict = *verdict;
    item->known_person = is_known(ctx, program->client);
    if (card)
        find_lines(item, card->program);
}

/* --- reading ---------------------------------------------------------------------------------- */

static void read_program(struct context *ctx, const char *name, const char *path) {
    struct faults faults = {0};
    struct signed_verdict verdict;
    struct program *program =
        signed_load(path, ctx->library, &ctx->trust->trusted, &faults, &verdict);
    const struct fault *first = faults_first_error(&faults);
    if (program) {
        offer(ctx, name, program, &verdict);
    } else if (first) {
        struct text why = {0};
        text_addf(&why, "%s%s%s", first->pointer, first->pointer[0] ? ": " : "", first->what);
        refuse(ctx->inbox, name, text_str(&why));
        text_free(&why);
    }
    faults_free(&faults);
}

void inbox_read_program(struct context *ctx, const char *name) {
    char *path = file_join(ctx->inbox->folder, name), *beside = signed_beside(path);
    if (is_link(path) || is_link(beside))
        refuse(ctx->inbox, name, _("It is a link. Put the file itself there."));
    else if (is_file(path))
        read_program(ctx, name, path);
    free(beside);
    free(path);
}

void inbox_read_key(struct context *ctx, const char *name) {
    char *path = file_join(ctx->inbox->folder, name);
    struct signature_key key;
    if (is_file(path) && signature_key_read(path, &key, NULL) &&
        !trusted_find(&ctx->trust->trusted, key.bytes))
        add(ctx->inbox, INBOX_KEY, name)->key = key;
    free(path);
}

/* --- once all were read ----------------------------------------------------------------------- */

/* Two versions of one program: the newer one is enough. */
static bool is_outdone(const struct inbox *inbox, const struct program *program) {
    for (int i = 0; i < inbox->item_count; i++) {
        const struct program *other = inbox->items[i].program;
        if (other && strcmp(other->id, program->id) == 0 && other->version > program->version)
            return true;
    }
    return false;
}

void inbox_settle(struct inbox *inbox) {
    for (int i = 0; i < inbox->item_count; i++)
        if (inbox->items[i].program && is_outdone(inbox, inbox->items[i].program))
            inbox->items[i].answered = true;
}

struct inbox_item *inbox_asked(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    for (int i = 0; i < inbox->item_count && inbox->phase == INBOX_READY; i++)
        if (!inbox->items[i].answered && inbox->items[i].kind != INBOX_REFUSED)
            return &inbox->items[i];
    return NULL;
}

const char *inbox_sender(const struct inbox_item *item) {
    const char *therapist = item->program ? item->program->therapist.name : NULL;
    return item->kind == INBOX_KEY ? item->key.name : therapist ? therapist : _("your therapist");
}

const char *inbox_from(struct context *ctx) {
    const struct inbox_item *item = ctx->kiosk ? NULL : inbox_asked(ctx);
    return item ? inbox_sender(item) : NULL;
}
