#include "app/trust.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/file.h"
#include "base/fingerprint.h"
#include "base/words.h"
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

static int newest_of(struct app *app, const char setting[SIGNED_SETTING]) {
    char value[16] = "";
    record_setting(app->record, 0, setting, value, sizeof value);
    return (int)strtol(value, NULL, 10);
}

/* A trusted therapist's newer version is remembered, so that an older copy is known as such. */
static void remember_newest(struct app *app, const struct program *program,
                            const struct signature_key *key) {
    char setting[SIGNED_SETTING], value[16];
    struct err e = {""};
    signed_setting(program, key->bytes, setting);
    snprintf(value, sizeof value, "%d", program->version);
    if (program->version > newest_of(app, setting) &&
        !record_set(app->record, 0, setting, value, &e))
        app->notice = e;
}

bool trust_may_take(struct app *app, const struct program *program,
                    const struct signed_verdict *verdict, struct err *why) {
    char setting[SIGNED_SETTING];
    signed_setting(program, verdict->key.bytes, setting);
    if (verdict->state == SIGNED_TRUSTED)
        return !signed_replayed(program, newest_of(app, setting), why);
    if (!app->trust.only_signed)
        return true;
    return error_set(why, "%s",
                     verdict->state == SIGNED_NOT
                         ? _("It is not signed. This device takes only signed programs.")
                         : _("Somebody you have not confirmed signed it. See Settings, "
                             "Therapists."));
}

static bool may_follow(struct app *app, const struct program *program,
                       const struct signed_verdict *verdict, struct err *why) {
    if (!trust_may_take(app, program, verdict, why))
        return false;
    if (verdict->state == SIGNED_TRUSTED)
        remember_newest(app, program, &verdict->key);
    return true;
}

/* For the shelf: the program, and what its card says of its signature. */
static struct program *read_program(void *owner, const char *path, struct faults *faults,
                                    struct program_card *card) {
    struct app *app = owner;
    struct signed_verdict verdict;
    struct err why = {""};
    struct program *program =
        signed_load(path, app->library, &app->trust.trusted, faults, &verdict);
    if (!program)
        return NULL;
    if (verdict.state == SIGNED_UNKNOWN)
        add_offer(&app->trust, &verdict.key);
    card->judged = true;
    card->signature = verdict.state;
    card->signer = verdict.key;
    if (may_follow(app, program, &verdict, &why))
        return program;
    program_free(program);
    faults_add(faults, FAULT_ERROR, "", "%s", why.text);
    return NULL;
}

/* Keys that lie with the programs: a therapist gives both at once. */
static void read_offers(struct app *app) {
    char *folder = file_join(app->options.data, "programs");
    struct trusted beside = trusted_read(folder);
    app->trust.offer_count = 0;
    for (int i = 0; i < beside.count; i++)
        add_offer(&app->trust, &beside.keys[i]);
    trusted_free(&beside);
    free(folder);
}

/* Only signed ones counts while somebody is trusted: else nothing at all could be followed. */
static bool reads_only_signed(struct app *app) {
    char value[8] = "";
    record_setting(app->record, 0, only_key, value, sizeof value);
    return app->trust.trusted.count > 0 && strcmp(value, "yes") == 0;
}

void trust_open(struct app *app) {
    char *folder = trusted_folder(app->options.data);
    trusted_free(&app->trust.trusted);
    app->trust.trusted = trusted_read(folder);
    app->trust.only_signed = reads_only_signed(app);
    read_offers(app);
    shelf_read_by(app->shelf, (struct shelf_reader){app, read_program});
    free(folder);
}

void trust_free(struct app *app) {
    trusted_free(&app->trust.trusted);
    qr_free(&app->trust.code);
}

/* Everything is judged anew: the program that was shown first, the rest little by little. While a
 * session is on its way its program stays as it is until the next start. */
static void judge_again(struct app *app) {
    const struct program_card *card = app_card(app);
    if (app->run.program || !app->shelf)
        return;
    char *path = memory_copy(card ? card->file : "");
    care_forget(app);
    shelf_close(app->shelf);
    app_open_shelf(app);
    shelf_prefer(app->shelf, path);
    app->searched = false;
    app_choose_cards(app);
    free(path);
}

/* --- the screen ------------------------------------------------------------------------------ */

static void show(struct app *app, const struct signature_key *key) {
    struct fingerprint fingerprint;
    char text[SIGNATURE_HEX + 8];
    app->trust.shown = *key;
    fingerprint_of(key->bytes, &fingerprint);
    snprintf(text, sizeof text, "limber:%.*s", CODE_DIGITS, fingerprint.hex);
    qr_free(&app->trust.code);
    qr_make(&app->trust.code, text);
    app_go(app, SCREEN_TRUST);
}

bool trust_offer(struct app *app, const char *path, struct err *e) {
    struct signature_key key;
    if (!signature_key_read(path, &key, e))
        return false;
    show(app, &key);
    return true;
}

void trust_show(struct app *app, int row) {
    const struct trust *trust = &app->trust;
    const struct program_card *card = app_card(app);
    int offer = row - trust->trusted.count;
    if (row < 0 && card && card->judged && card->signature != SIGNED_NOT)
        show(app, &card->signer);
    else if (row >= 0 && offer < 0)
        show(app, &trust->trusted.keys[row]);
    else if (row >= 0 && offer < trust->offer_count)
        show(app, &trust->offers[offer]);
}

/* Back to where the question came from, where that still stands. */
static void leave(struct app *app) {
    const struct program_card *card = app_card(app);
    app_back(app);
    if (app_top(app) == SCREEN_PROGRAM && (!card || !card->program))
        app_home(app);
}

void trust_answer(struct app *app, int answer) {
    struct err e = {""};
    if (app_top(app) != SCREEN_TRUST)
        return;
    char *folder = trusted_folder(app->options.data);
    bool good = answer == TRUST_YES      ? trusted_add(folder, &app->trust.shown, &e)
                : answer == TRUST_REMOVE ? trusted_remove(folder, &app->trust.shown, &e)
                                         : true;
    free(folder);
    if (!good)
        app->notice = e;
    else if (answer != TRUST_NO)
        judge_again(app);
    if (good)
        leave(app);
    else
        app_home(app);
}

void trust_only_signed(struct app *app, int value) {
    struct err e = {""};
    (void)value;
    if (app->trust.trusted.count == 0)
        return;
    if (record_set(app->record, 0, only_key, app->trust.only_signed ? "no" : "yes", &e))
        judge_again(app);
    else
        app->notice = e;
}

static void add_row(struct trust_model *model, const struct signature_key *key, bool trusted) {
    model->rows[model->row_count++] = (struct trust_row){key->name, trusted};
}

void trust_model(struct app *app) {
    const struct trust *trust = &app->trust;
    struct trust_model *model = &app->model.trust;
    model->trusted_count = trust->trusted.count;
    model->only_signed = trust->only_signed;
    for (int i = 0; i < trust->trusted.count; i++)
        add_row(model, &trust->trusted.keys[i], true);
    for (int i = 0; i < trust->offer_count; i++)
        add_row(model, &trust->offers[i], false);
    if (app_top(app) != SCREEN_TRUST)
        return;
    struct fingerprint fingerprint;
    fingerprint_of(trust->shown.bytes, &fingerprint);
    memcpy(model->words, fingerprint.words, sizeof model->words);
    model->name = trust->shown.name;
    model->known = trusted_find(&trust->trusted, trust->shown.bytes) != NULL;
    model->code = trust->code.dark;
    model->code_side = trust->code.side;
}
