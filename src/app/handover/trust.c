#include "app/handover/handover.h"

#include <stdlib.h>
#include <string.h>

#include "app/screens.h"
#include "base/file.h"
#include "base/fingerprint.h"
#include "base/gettext.h"
#include "plan/signed.h"

/* A setting of the device: "yes" or "no". */
static const char only_key[] = "only-signed";

/* Of the fingerprint in the QR code: 128 bits, in a code that a small screen has room for. */
enum { CODE_DIGITS = 32 };

/* --- what the shelf may take ----------------------------------------------------------------- */

static bool same_key(const struct signature_key *one, const struct signature_key *other) {
    return memcmp(one->bytes, other->bytes, SIGNATURE_PUBLIC) == 0;
}

static void add_offer(struct trust *trust, const struct signature_key *key) {
    bool known = trusted_find(&trust->trusted, key->bytes) != NULL;
    for (int i = 0; i < trust->offer_count; i++)
        known = known || same_key(&trust->offers[i], key);
    if (!known && trust->offer_count < TRUST_OFFERS)
        trust->offers[trust->offer_count++] = *key;
}

static int newest_of(struct context *ctx, const char setting[SIGNED_SETTING]) {
    char value[16] = "";
    record_setting(ctx->record, 0, setting, value, sizeof value);
    return (int)strtol(value, NULL, 10);
}

/* A trusted therapist's newer version is remembered, so that an older copy is known as such. */
static void remember_newest(struct context *ctx, const struct program *program,
                            const struct signature_key *key) {
    char setting[SIGNED_SETTING], value[16];
    struct err e = {""};
    signed_setting(program, key->bytes, setting);
    snprintf(value, sizeof value, "%d", program->version);
    if (program->version > newest_of(ctx, setting) &&
        !record_set(ctx->record, 0, setting, value, &e))
        ctx->notice = e;
}

bool trust_may_take(struct context *ctx, const struct program *program,
                    const struct signed_verdict *verdict, struct err *why) {
    char setting[SIGNED_SETTING];
    signed_setting(program, verdict->key.bytes, setting);
    if (verdict->state == SIGNED_TRUSTED)
        return !signed_replayed(program, newest_of(ctx, setting), why);
    if (!ctx->trust->only_signed)
        return true;
    return error_set(why, "%s",
                     verdict->state == SIGNED_NOT
                         ? _("It is not signed. This device takes only signed programs.")
                         : _("Somebody you have not confirmed signed it. See Settings, "
                             "Therapists."));
}

static bool may_follow(struct context *ctx, const struct program *program,
                       const struct signed_verdict *verdict, struct err *why) {
    if (!trust_may_take(ctx, program, verdict, why))
        return false;
    if (verdict->state == SIGNED_TRUSTED)
        remember_newest(ctx, program, &verdict->key);
    return true;
}

/* For the shelf: the program, and what its card says of its signature. */
static struct program *read_program(void *userdata, const char *path, struct faults *faults,
                                    struct program_card *card) {
    struct context *ctx = userdata;
    struct signed_verdict verdict;
    struct err why = {""};
    struct program *program =
        signed_load(path, ctx->library, &ctx->trust->trusted, faults, &verdict);
    if (!program)
        return NULL;
    if (verdict.state == SIGNED_UNKNOWN)
        add_offer(ctx->trust, &verdict.key);
    card->judged = true;
    card->signature = verdict.state;
    card->signer = verdict.key;
    if (may_follow(ctx, program, &verdict, &why))
        return program;
    program_free(program);
    faults_add(faults, FAULT_ERROR, "", "%s", why.text);
    return NULL;
}

/* Keys that lie with the programs: a therapist gives both at once. */
static void read_offers(struct context *ctx) {
    char *folder = file_join(ctx->options.data, "programs");
    struct trusted beside = trusted_read(folder);
    ctx->trust->offer_count = 0;
    for (int i = 0; i < beside.count; i++)
        add_offer(ctx->trust, &beside.keys[i]);
    trusted_free(&beside);
    free(folder);
}

/* Only signed ones counts while somebody is trusted: else nothing at all could be followed. */
static bool reads_only_signed(struct context *ctx) {
    char value[8] = "";
    record_setting(ctx->record, 0, only_key, value, sizeof value);
    return ctx->trust->trusted.count > 0 && strcmp(value, "yes") == 0;
}

void trust_open(struct context *ctx) {
    char *folder = trusted_folder(ctx->options.data);
    trusted_free(&ctx->trust->trusted);
    ctx->trust->trusted = trusted_read(folder);
    ctx->trust->only_signed = reads_only_signed(ctx);
    read_offers(ctx);
    shelf_read_by(ctx->shelf, (struct shelf_reader){ctx, read_program});
    free(folder);
}

void trust_free(struct trust *trust) {
    trusted_free(&trust->trusted);
    qr_free(&trust->code);
    free(trust);
}

/* --- the screen ------------------------------------------------------------------------------ */

static void show(struct context *ctx, const struct signature_key *key) {
    struct fingerprint fingerprint;
    char text[SIGNATURE_HEX + 8];
    ctx->trust->shown = *key;
    fingerprint_of(key->bytes, &fingerprint);
    snprintf(text, sizeof text, "limber:%.*s", CODE_DIGITS, fingerprint.hex);
    qr_free(&ctx->trust->code);
    qr_make(&ctx->trust->code, text);
    stack_go(ctx, SCREEN_TRUST);
}

bool trust_offer(struct context *ctx, const char *path, struct err *e) {
    struct signature_key key;
    if (!signature_key_read(path, &key, e))
        return false;
    show(ctx, &key);
    return true;
}

void trust_show(struct context *ctx, int row) {
    const struct trust *trust = ctx->trust;
    const struct program_card *card = programs_card(ctx);
    int offer = row - trust->trusted.count;
    if (row < 0 && card && card->judged && card->signature != SIGNED_NOT)
        show(ctx, &card->signer);
    else if (row >= 0 && offer < 0)
        show(ctx, &trust->trusted.keys[row]);
    else if (row >= 0 && offer < trust->offer_count)
        show(ctx, &trust->offers[offer]);
}

/* Back to where the question came from, where that still stands. */
static void leave(struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    stack_back(ctx);
    if (stack_top(ctx) == SCREEN_PROGRAM && (!card || !card->program))
        stack_home(ctx);
}

void trust_answer(struct context *ctx, int answer) {
    struct err e = {""};
    if (stack_top(ctx) != SCREEN_TRUST)
        return;
    char *folder = trusted_folder(ctx->options.data);
    bool good = answer == TRUST_YES      ? trusted_add(folder, &ctx->trust->shown, &e)
                : answer == TRUST_REMOVE ? trusted_remove(folder, &ctx->trust->shown, &e)
                                         : true;
    free(folder);
    if (!good)
        ctx->notice = e;
    else if (answer != TRUST_NO)
        programs_judge(ctx);
    if (good)
        leave(ctx);
    else
        stack_home(ctx);
}

void trust_only_signed(struct context *ctx, int value) {
    struct err e = {""};
    (void)value;
    if (ctx->trust->trusted.count == 0)
        return;
    if (record_set(ctx->record, 0, only_key, ctx->trust->only_signed ? "no" : "yes", &e))
        programs_judge(ctx);
    else
        ctx->notice = e;
}

int trust_count(const struct context *ctx) {
    return ctx->trust->trusted.count;
}

bool trust_has_any(const struct context *ctx) {
    return ctx->trust->trusted.count + ctx->trust->offer_count > 0;
}

static void add_row(struct therapists_model *model, const struct signature_key *key, bool trusted) {
    model->rows[model->row_count++] = (struct trust_row){key->name, trusted};
}

void therapists_fill(struct context *ctx, struct therapists_model *model) {
    const struct trust *trust = ctx->trust;
    model->trusted_count = trust->trusted.count;
    model->only_signed = trust->only_signed;
    for (int i = 0; i < trust->trusted.count; i++)
        add_row(model, &trust->trusted.keys[i], true);
    for (int i = 0; i < trust->offer_count; i++)
        add_row(model, &trust->offers[i], false);
}

void trust_fill(struct context *ctx, struct trust_model *model) {
    const struct trust *trust = ctx->trust;
    struct fingerprint fingerprint;
    fingerprint_of(trust->shown.bytes, &fingerprint);
    memcpy(model->words, fingerprint.words, sizeof model->words);
    model->name = trust->shown.name;
    model->known = trusted_find(&trust->trusted, trust->shown.bytes) != NULL;
    model->code = trust->code.dark;
    model->code_side = trust->code.side;
}
