/* A person's record goes to the therapist on the stick, with their consent: a record file and a
 * table, or, where the therapist's key is trusted here, one sealed letter that only the therapist
 * opens. What is on the stick already is never written over. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/handover/handover.h"
#include "app/screens.h"
#include "base/file.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "record/copy.h"
#include "share/share.h"

/* A setting of the person: the day of the last time, and the kind of the note. */
static const char key[] = "shared";

/* --- to whom, and what ------------------------------------------------------------------------ */

static const char *therapist_of(const struct context *ctx) {
    const struct program *program = context_program(ctx);
    return program && program->therapist.name ? program->therapist.name : NULL;
}

/* The key of who signed the program, else the trusted one of that name; NULL: none. */
static const struct signature_key *key_of(const struct context *ctx) {
    const struct program_card *card = programs_card(ctx);
    const char *name = therapist_of(ctx);
    const struct trusted *trusted = &ctx->trust->trusted;
    if (card && card->judged && card->signature == SIGNED_TRUSTED)
        return &card->signer;
    for (int i = 0; i < trusted->count; i++)
        if (name && strcmp(trusted->keys[i].name, name) == 0)
            return &trusted->keys[i];
    return NULL;
}

static date_day last_day(struct context *ctx) {
    char text[DATE_TEXT] = "";
    date_day day = DATE_NONE;
    return record_setting(ctx->record, ctx->person.id, key, text, sizeof text) &&
                   date_parse(text, &day)
               ? day
               : DATE_NONE;
}

static struct history_span span_of(struct context *ctx) {
    return (struct history_span){ctx->inbox->since ? last_day(ctx) : DATE_NONE, DATE_NONE};
}

/* --- writing ---------------------------------------------------------------------------------- */

struct file {
    char *path;
    struct text bytes;
};

static bool read_back(const struct file *file) {
    size_t length;
    char *there = file_read(file->path, file->bytes.length, &length, NULL);
    bool same =
        there && length == file->bytes.length && memcmp(there, file->bytes.bytes, length) == 0;
    free(there);
    return same;
}

/* What is ours, and half there, goes again where that can be. */
static void take_back(const struct file *file) {
    struct text part = {0};
    text_addf(&part, "%s.part", file->path);
    unlink(text_str(&part));
    unlink(file->path);
    text_free(&part);
}

static bool write_all(struct file *files, int count) {
    struct err e = {""};
    for (int i = 0; i < count; i++) {
        struct file *file = &files[i];
        if (file_write(file->path, file->bytes.bytes, file->bytes.length, &e) && read_back(file))
            continue;
        for (int k = 0; k <= i; k++)
            take_back(&files[k]);
        return false;
    }
    return true;
}

static char *path_of(const struct context *ctx, const char *name, const char *ending) {
    struct text file = {0};
    text_addf(&file, "%s%s", name, ending);
    char *path = file_join(ctx->inbox->folder, text_str(&file));
    text_free(&file);
    return path;
}

/* Fills what is to be written: one sealed file, or two plain ones. How many; 0 and *e: none. */
static int fill(struct context *ctx, const char *name, struct file files[2], struct err *e) {
    const struct signature_key *sealed = key_of(ctx);
    struct text record = {0};
    int count = 0;
    bool good = record_copy(ctx->record, ctx->person.id, span_of(ctx), &record, e);
    if (good && sealed) {
        files[0].path = path_of(ctx, name, ".db.sealed");
        good = signature_seal(sealed->bytes, record.bytes, record.length, &files[0].bytes, e);
        count = 1;
    } else if (good) {
        files[0].path = path_of(ctx, name, ".db");
        files[1].path = path_of(ctx, name, ".csv");
        text_add_bytes(&files[0].bytes, record.bytes, record.length);
        good = share_csv_table(ctx->record, ctx->person.id, SHARE_SESSIONS, span_of(ctx),
                               &files[1].bytes, e);
        count = 2;
    }
    text_free(&record);
    return good ? count : 0;
}

/* That they agreed, and when: part of the record from here on. */
static void keep(struct context *ctx, const char *name) {
    struct err e = {""};
    struct text note = {0};
    char day[DATE_TEXT];
    const char *therapist = therapist_of(ctx);
    text_addf(&note, "%s, %s%s", therapist ? therapist : "", name, key_of(ctx) ? ", sealed" : "");
    date_write(date_of(ctx->now.wall), day);
    bool kept =
        record_note(ctx->record, ctx->person.id, 0, key, text_str(&note), ctx->now.wall, &e) &&
        record_set(ctx->record, ctx->person.id, key, day, &e);
    if (!kept)
        ctx->notice = e;
    text_free(&note);
}

static void tell_failure(struct context *ctx, const struct err *e) {
    struct inbox *inbox = ctx->inbox;
    if (inbox_gone(ctx))
        text_set(&inbox->outcome, "%s", text_str(&inbox->told));
    else if (e->text[0])
        text_set(&inbox->outcome, "%s", e->text);
    else
        text_set(&inbox->outcome, "%s",
                 _("The stick did not take it. It may be full or locked. Nothing is left there."));
}

static bool find_name(struct context *ctx, char name[PEOPLE_FILE]) {
    int folder = open(ctx->inbox->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool found = folder >= 0 && people_copy_free_name(ctx, folder, name);
    if (folder >= 0)
        close(folder);
    return found;
}

static void give(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    struct err e = {""};
    struct file files[2] = {0};
    char name[PEOPLE_FILE] = "";
    int count = 0;
    text_clear(&inbox->outcome);
    if (!inbox_gone(ctx) && find_name(ctx, name))
        count = fill(ctx, name, files, &e);
    inbox->given = count > 0 && write_all(files, count);
    if (inbox->given) {
        keep(ctx, name);
        text_set(&inbox->outcome, _("It is on the stick. You can unplug. Its file: %s."),
                 file_name(files[0].path));
    } else {
        tell_failure(ctx, &e);
    }
    inbox_touched(ctx);
    for (int i = 0; i < 2; i++) {
        free(files[i].path);
        text_free(&files[i].bytes);
    }
}

/* --- the screen ------------------------------------------------------------------------------- */

void give_begin(struct context *ctx) {
    ctx->inbox->given = false;
    ctx->inbox->since = false;
    text_clear(&ctx->inbox->outcome);
}

void give_answer(struct context *ctx, int answer) {
    if (stack_top(ctx) != SCREEN_GIVE || !ctx->inbox->folder || ctx->inbox->given)
        return;
    if (answer == GIVE_YES)
        give(ctx);
    else
        ctx->inbox->since = answer == GIVE_SINCE && last_day(ctx) != DATE_NONE;
    ui_forget(ctx->ui);
}

static const char *day_words(struct context *ctx, date_day day) {
    struct text words = {0};
    locale_day_short(&words, day);
    return context_text(ctx, &words);
}

static const char *goes(struct context *ctx) {
    struct record_counts held = record_counts(ctx->record, ctx->person.id);
    const char *sessions = arena_printf(
        &ctx->memory, ngettext("%d session", "%d sessions", held.sessions), held.sessions);
    return arena_printf(
        &ctx->memory, pgettext("list", "%s, %s, %s."), sessions,
        arena_printf(&ctx->memory, ngettext("%d score", "%d scores", held.scores), held.scores),
        arena_printf(&ctx->memory, ngettext("%d answer", "%d answers", held.answers),
                     held.answers));
}

void give_fill(struct context *ctx, struct give_model *model) {
    const struct inbox *inbox = ctx->inbox;
    const char *therapist = therapist_of(ctx);
    date_day last = last_day(ctx);
    *model = (struct give_model){.stick = inbox->folder != NULL,
                                 .therapist = therapist ? therapist : _("your therapist"),
                                 .goes = goes(ctx),
                                 .from = last != DATE_NONE ? day_words(ctx, last) : NULL,
                                 .since = inbox->since,
                                 .sealed = key_of(ctx) != NULL,
                                 .told = inbox->outcome.length ? text_str(&inbox->outcome) : NULL,
                                 .done = inbox->given};
}
