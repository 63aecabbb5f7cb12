#include "app/handover/handover.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/gettext.h"

/* FAT cards know one of them; others keep the case that somebody wrote. */
static const char *const folder_names[] = {"limber", "Limber", "LIMBER"};

/* --- when it looks ---------------------------------------------------------------------------- */

bool inbox_watches(const struct context *ctx) {
    return !ctx->kiosk && (ctx->inbox->is_plugged || ctx->options.inbox_count > 0);
}

/* Never in the middle of anything. */
static bool may_look(const struct context *ctx) {
    enum screen_id top = stack_top(ctx);
    return inbox_watches(ctx) && programs_are_read(ctx) && !training_run(ctx)->program &&
           !training_run(ctx)->session &&
           (top == SCREEN_HOME || top == SCREEN_INBOX || top == SCREEN_GIVE ||
            top == SCREEN_PERSON || top == SCREEN_PROGRESS);
}

/* Somebody was confirmed, or removed, since it was judged. */
static bool is_judged_otherwise(const struct context *ctx) {
    const struct inbox *inbox = ctx->inbox;
    return inbox->phase != INBOX_IDLE && (inbox->trusted != ctx->trust->trusted.count ||
                                          inbox->only_signed != ctx->trust->only_signed);
}

bool inbox_reads(const struct context *ctx) {
    return (ctx->inbox->phase == INBOX_LISTING || ctx->inbox->phase == INBOX_READING ||
            is_judged_otherwise(ctx)) &&
           may_look(ctx);
}

int64_t inbox_deadline(const struct context *ctx) {
    return may_look(ctx) ? ctx->inbox->looked_ms + INBOX_EVERY_MS : INT64_MAX;
}

void inbox_activity(struct context *ctx) {
    ctx->inbox->active_ms = ctx->now.mono_ms;
}

/* --- is there a stick? ------------------------------------------------------------------------ */

static bool is_data(const struct context *ctx, const struct stat *about) {
    struct stat data;
    return stat(ctx->options.data, &data) == 0 && data.st_dev == about->st_dev &&
           data.st_ino == about->st_ino;
}

/* Its folder "limber", a real one; to be freed. NULL: there is none. */
static char *folder_of(const struct context *ctx, const char *root, struct stat *about) {
    for (size_t i = 0; i < sizeof folder_names / sizeof *folder_names; i++) {
        char *folder = file_join(root, folder_names[i]);
        if (lstat(folder, about) == 0 && S_ISDIR(about->st_mode) && !is_data(ctx, about))
            return folder;
        free(folder);
    }
    return NULL;
}

/* The first one below a pattern as "/media/?*". */
static char *find_below(const struct context *ctx, const char *pattern, struct stat *about) {
    glob_t found = {0};
    char *folder = NULL;
    if (glob(pattern, GLOB_NOSORT, NULL, &found) == 0)
        for (size_t i = 0; i < found.gl_pathc && !folder; i++)
            folder = folder_of(ctx, found.gl_pathv[i], about);
    globfree(&found);
    return folder;
}

static char *find_stick(const struct context *ctx, struct stat *about) {
    const struct inbox *inbox = ctx->inbox;
    char *folder = NULL;
    if (inbox->is_plugged)
        return inbox->plugged ? folder_of(ctx, inbox->plugged, about) : NULL;
    for (int i = 0; i < ctx->options.inbox_count && !folder; i++)
        folder = find_below(ctx, ctx->options.inbox[i], about);
    return folder;
}

static void stop_reading(struct inbox *inbox) {
    if (inbox->listing)
        closedir(inbox->listing);
    inbox->listing = NULL;
    inbox_names_free(&inbox->programs);
    inbox_names_free(&inbox->keys);
    inbox_forget_items(inbox);
    inbox->next = 0;
    inbox->more = false;
    inbox->phase = INBOX_IDLE;
}

/* All that was known of the stick is forgotten. */
static void lose(struct inbox *inbox) {
    stop_reading(inbox);
    inbox_names_free(&inbox->declined);
    free(inbox->folder);
    inbox->folder = NULL;
    inbox->opened = false;
}

void inbox_free(struct inbox *inbox) {
    lose(inbox);
    text_free(&inbox->told);
    text_free(&inbox->outcome);
    free(inbox->plugged);
    free(inbox);
}

void inbox_look(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    stop_reading(inbox);
    inbox->listing = inbox->folder ? opendir(inbox->folder) : NULL;
    inbox->phase = inbox->listing ? INBOX_LISTING : INBOX_IDLE;
    inbox->trusted = ctx->trust->trusted.count;
    inbox->only_signed = ctx->trust->only_signed;
    ctx->changed = true;
}

static void remember(struct inbox *inbox, const struct stat *about) {
    inbox->device = about->st_dev;
    inbox->inode = about->st_ino;
    inbox->changed = about->st_mtim;
}

static bool is_as_before(const struct context *ctx, const struct stat *about) {
    const struct inbox *inbox = ctx->inbox;
    return inbox->device == about->st_dev && inbox->inode == about->st_ino &&
           inbox->changed.tv_sec == about->st_mtim.tv_sec &&
           inbox->changed.tv_nsec == about->st_mtim.tv_nsec;
}

void inbox_touched(struct context *ctx) {
    struct stat about;
    if (ctx->inbox->folder && lstat(ctx->inbox->folder, &about) == 0)
        remember(ctx->inbox, &about);
}

static void tell_gone(struct context *ctx) {
    lose(ctx->inbox);
    text_set(&ctx->inbox->told, "%s", _("The stick went away. Nothing was changed."));
    ctx->changed = true;
}

bool inbox_gone(struct context *ctx) {
    struct stat about;
    if (ctx->inbox->folder && lstat(ctx->inbox->folder, &about) == 0)
        return false;
    tell_gone(ctx);
    return true;
}

static void meet(struct context *ctx, char *folder, const struct stat *about) {
    struct inbox *inbox = ctx->inbox;
    lose(inbox);
    inbox->folder = folder;
    text_clear(&inbox->told);
    remember(inbox, about);
    inbox_look(ctx);
}

/* One that was taken away on the screens that are about it is told there; else it is just gone. */
static void miss(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    bool in_midst = inbox->phase != INBOX_READY || inbox_asked(ctx);
    if (stack_top(ctx) == SCREEN_INBOX && in_midst)
        tell_gone(ctx);
    lose(inbox);
    ctx->changed = true;
}

static void look_for_stick(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    struct stat about;
    char *folder = find_stick(ctx, &about);
    inbox->looked_ms = ctx->now.mono_ms;
    if (!folder && inbox->folder) {
        miss(ctx);
    } else if (folder && (!inbox->folder || strcmp(folder, inbox->folder) != 0)) {
        meet(ctx, folder, &about);
        return;
    } else if (folder && !is_as_before(ctx, &about)) {
        remember(inbox, &about);
        inbox_look(ctx);
    }
    free(folder);
}

void inbox_plug(struct context *ctx, const char *root) {
    struct inbox *inbox = ctx->inbox;
    free(inbox->plugged);
    inbox->plugged = root ? memory_strdup(root) : NULL;
    inbox->is_plugged = true;
    if (may_look(ctx))
        look_for_stick(ctx);
}

/* --- what is on it ---------------------------------------------------------------------------- */

static bool ends_in(const char *name, const char *ending) {
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcasecmp(name + length - tail, ending) == 0;
}

/* Our own records lie beside the programs. */
static bool is_program(const char *name) {
    return name[0] != '.' && ends_in(name, ".json") &&
           strncasecmp(name, "limber-record-", 14) != 0 &&
           strcasecmp(name, "program.schema.json") != 0;
}

static void list_one(struct inbox *inbox, const char *name) {
    bool key = name[0] != '.' && ends_in(name, ".pub");
    if (key && inbox->keys.count < INBOX_KEYS)
        inbox_names_add(&inbox->keys, name);
    else if (!key && is_program(name) && inbox->programs.count < INBOX_CANDIDATES)
        inbox_names_add(&inbox->programs, name);
    else
        inbox->more = inbox->more || is_program(name);
}

/* So many names at a time: a stick may hold thousands of files that are none of ours. */
static void list_some(struct inbox *inbox) {
    for (int i = 0; i < INBOX_LISTED; i++) {
        struct dirent *entry = readdir(inbox->listing);
        if (!entry) {
            closedir(inbox->listing);
            inbox->listing = NULL;
            inbox_names_sort(&inbox->programs);
            inbox_names_sort(&inbox->keys);
            inbox->phase = INBOX_READING;
            return;
        }
        list_one(inbox, entry->d_name);
    }
}

static void decline_known(struct inbox *inbox) {
    for (int i = 0; i < inbox->item_count; i++)
        if (inbox_names_have(&inbox->declined, inbox->items[i].name))
            inbox->items[i].answered = true;
}

/* One file at a time: a picture may be shown between two. */
static void read_one(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    int at = inbox->next++;
    if (at < inbox->keys.count)
        inbox_read_key(ctx, inbox->keys.list[at]);
    else if (at < inbox->keys.count + inbox->programs.count)
        inbox_read_program(ctx, inbox->programs.list[at - inbox->keys.count]);
    else
        inbox->phase = INBOX_READY;
    if (inbox->phase == INBOX_READY) {
        inbox_settle(inbox);
        decline_known(inbox);
    }
    ctx->changed = ctx->changed || stack_top(ctx) == SCREEN_INBOX || inbox->phase == INBOX_READY;
}

/* Home stands alone and untouched, and nothing else is waiting there. */
static bool may_open(const struct context *ctx) {
    return stack_top(ctx) == SCREEN_HOME && stack_depth(ctx) == 1 && !run_cut(ctx) &&
           ctx->now.mono_ms - ctx->inbox->active_ms >= INBOX_IDLE_MS;
}

void inbox_step(struct context *ctx) {
    struct inbox *inbox = ctx->inbox;
    if (!may_look(ctx))
        return;
    if (is_judged_otherwise(ctx))
        inbox_look(ctx);
    if (inbox->phase == INBOX_LISTING)
        list_some(inbox);
    else if (inbox->phase == INBOX_READING)
        read_one(ctx);
    if (ctx->now.mono_ms - inbox->looked_ms >= INBOX_EVERY_MS || inbox->looked_ms == 0)
        look_for_stick(ctx);
    if (inbox->phase == INBOX_READY && !inbox->opened && inbox_asked(ctx) && may_open(ctx)) {
        inbox->opened = true;
        stack_go(ctx, SCREEN_INBOX);
    }
}
