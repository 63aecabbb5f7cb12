/* What a kiosk reads from the disk: kiosk.json, and the programs that are its demonstrations. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/kiosk/kiosk.h"
#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "plan/folder.h"
#include "plan/read/form.h"

enum { SETTINGS_BYTES = 64 * 1024, IDLE_S = 45, IDLE_LEAST_S = 15, IDLE_MOST_S = 600 };

/* --- kiosk.json --------------------------------------------------------------------------------
 */

static const struct form_row rows[] = {
    {"format", FORM_OTHER, true, 0, 0, 0, NULL},
    {"clinic", FORM_LINE, false, 1, 60, offsetof(struct kiosk_settings, clinic), NULL},
    {"words", FORM_LINE, false, 1, 140, offsetof(struct kiosk_settings, words), NULL},
    {"address", FORM_LINE, false, 8, 200, offsetof(struct kiosk_settings, address), NULL},
    {"demos", FORM_OTHER, false, 0, 0, 0, NULL},
    {"pin", FORM_OTHER, false, 0, 0, 0, NULL},
    {"idle_s", FORM_WHOLE, false, IDLE_LEAST_S, IDLE_MOST_S,
     offsetof(struct kiosk_settings, idle_s), "seconds without an answer"},
};

static void read_format(struct form_reader *r, const struct cJSON *root) {
    const struct cJSON *format = form_member(r, root, "format", JSON_TEXT);
    if (format && strcmp(json_text(format), "limber.kiosk/1") != 0)
        form_fault(r, FAULT_ERROR, "format", "must be limber.kiosk/1, not %.40s",
                   json_text(format));
}

static void read_pin(struct form_reader *r, const struct cJSON *root,
                     struct kiosk_settings *settings) {
    if (!json_get(root, "pin"))
        return;
    const struct cJSON *pin = form_member(r, root, "pin", JSON_TEXT);
    if (pin && secret_is_hash(json_text(pin))) {
        settings->pin = arena_strdup(&settings->memory, json_text(pin));
        return;
    }
    settings->pin_is_wrong = true;
    if (pin)
        form_fault(r, FAULT_ERROR, "pin",
                   "is no hash of a PIN; take it out, and set the PIN on the staff page");
}

/* Only what a telephone opens as a page: a code must not dial or send. */
static void check_address(struct form_reader *r, struct kiosk_settings *settings) {
    bool page = strncmp(settings->address, "https://", 8) == 0 ||
                strncmp(settings->address, "http://", 7) == 0;
    if (!settings->address[0] || page)
        return;
    form_fault(r, FAULT_ERROR, "address", "must begin with https:// or http://");
    settings->address = "";
}

static bool demo_is_id(struct form_reader *r, const char *text) {
    return form_is_id(text) ||
           form_fault(r, FAULT_ERROR, NULL, "is no id of a program ([a-z0-9-], at most 64)");
}

static void read_root(struct form_reader *r, const struct cJSON *root,
                      struct kiosk_settings *settings) {
    static const struct form_list demos = {"demos", 1, KIOSK_DEMOS, 64, false, true, demo_is_id};
    form_read(r, root, rows, sizeof rows / sizeof *rows, settings);
    read_format(r, root);
    read_pin(r, root, settings);
    settings->demo_count = form_read_list(r, root, &demos, settings->demos);
    check_address(r, settings);
}

void kiosk_settings_read(struct kiosk_settings *settings, const char *path, struct faults *faults) {
    struct err e = {""};
    size_t length = 0;
    *settings = (struct kiosk_settings){.clinic = "", .words = "", .address = "", .idle_s = IDLE_S};
    struct form_reader r = {.faults = faults, .memory = &settings->memory};
    if (access(path, F_OK) != 0)
        return;
    char *text = file_read(path, SETTINGS_BYTES, &length, &e);
    struct cJSON *root = text ? json_read(text, length, &e) : NULL;
    if (root && json_type(root) == JSON_OBJECT)
        read_root(&r, root, settings);
    else
        faults_add(faults, FAULT_ERROR, "", "%s", root ? "must be an object" : e.text);
    /* A PIN may stand in what cannot be read: then nobody is let in without it. */
    settings->pin_is_wrong = settings->pin_is_wrong || !root;
    form_reader_free(&r);
    json_free(root);
    free(text);
}

void kiosk_settings_free(struct kiosk_settings *settings) {
    arena_free(&settings->memory);
    *settings = (struct kiosk_settings){0};
}

/* --- faults ------------------------------------------------------------------------------------
 */

void kiosk_files_settings(struct context *ctx) {
    struct kiosk *kiosk = ctx->kiosk;
    struct faults faults = {0};
    char *path = file_join(ctx->options.data, "kiosk.json");
    kiosk_settings_free(&kiosk->settings);
    qr_free(&kiosk->qr);
    kiosk_settings_read(&kiosk->settings, path, &faults);
    for (int i = 0; i < faults.count; i++) {
        const struct fault *fault = &faults.list[i];
        struct text what = {0};
        text_addf(&what, "%s%s%s", fault->pointer, fault->pointer[0] ? " " : "", fault->what);
        kiosk_add_fault(kiosk, "kiosk.json", text_str(&what));
        text_free(&what);
    }
    if (kiosk->settings.address[0] && !qr_make(&kiosk->qr, kiosk->settings.address))
        kiosk_add_fault(kiosk, "kiosk.json", "/address is too long for a QR code");
    faults_free(&faults);
    free(path);
}

/* --- programs ----------------------------------------------------------------------------------
 */

/* Why this program is no demonstration; NULL: it is one. */
static const char *refusal(const struct program_card *card, char *text, size_t size) {
    const struct program *program = card->program;
    if (!program)
        return card->fault;
    if (card->is_locked)
        return "it needs a clearance; a visitor has none";
    if (program->client)
        return "it is made for a client; take the name out of a copy";
    if (program_length_s(program) <= KIOSK_DEMO_S)
        return NULL;
    snprintf(text, size, "it takes %d seconds; a demonstration may take %d",
             program_length_s(program), KIOSK_DEMO_S);
    return text;
}

static bool is_demo(const struct program_card *card) {
    char text[120];
    return !card->superseded && !refusal(card, text, sizeof text);
}

void kiosk_files_tell_refused(struct context *ctx) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++) {
        char text[120];
        const char *why = cards[i].superseded ? NULL : refusal(&cards[i], text, sizeof text);
        if (why)
            kiosk_add_fault(ctx->kiosk, file_name(cards[i].file), why);
    }
}

/* The demonstration of that id; -1: there is none. */
static int find_demo(const struct context *ctx, const char *id) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++)
        if (is_demo(&cards[i]) && strcmp(cards[i].program->id, id) == 0)
            return i;
    return -1;
}

void kiosk_files_tell_missing(struct context *ctx) {
    const struct kiosk_settings *settings = &ctx->kiosk->settings;
    for (int i = 0; i < settings->demo_count; i++)
        if (find_demo(ctx, settings->demos[i]) < 0) {
            struct text what = {0};
            text_addf(&what, "/demos/%d there is no demonstration %s", i, settings->demos[i]);
            kiosk_add_fault(ctx->kiosk, "kiosk.json", text_str(&what));
            text_free(&what);
        }
}

/* Indices of cards that are on offer. */
struct offers {
    int cards[KIOSK_DEMOS];
    int count;
};

static void offer(struct offers *offers, int index) {
    if (index >= 0 && offers->count < KIOSK_DEMOS)
        offers->cards[offers->count++] = index;
}

static bool is_own(const struct context *ctx, const struct program_card *card) {
    const char *data = ctx->options.data;
    return strncmp(card->file, data, strlen(data)) == 0;
}

/* As kiosk.json says; else the clinic's own; else those that come with Limber. */
void kiosk_choose_cards(struct context *ctx) {
    const struct kiosk_settings *settings = &ctx->kiosk->settings;
    struct offers offers = {0};
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < settings->demo_count; i++)
        offer(&offers, find_demo(ctx, settings->demos[i]));
    for (int own = 1; own >= 0 && offers.count == 0; own--)
        for (int i = 0; i < count; i++)
            offer(&offers, is_demo(&cards[i]) && is_own(ctx, &cards[i]) == own ? i : -1);
    programs_show(ctx, offers.cards, offers.count);
}

void kiosk_files_programs(struct context *ctx) {
    char *path = ctx->options.ready ? file_join(ctx->options.ready, "demos") : NULL;
    struct folder own = kiosk_own_programs(ctx), ready = folder_list(path);
    int count = own.count + ready.count;
    const char **files = memory_alloc((size_t)count + 1, sizeof *files);
    for (int i = 0; i < count; i++)
        files[i] = i < own.count ? own.paths[i] : ready.paths[i - own.count];
    programs_take(ctx, shelf_open(files, count, NULL, NULL, ctx->library));
    free(files);
    folder_free(&own);
    folder_free(&ready);
    free(path);
}
