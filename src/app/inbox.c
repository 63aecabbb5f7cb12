#include "app/inbox.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/state.h"
#include "base/file.h"
#include "base/words.h"

/* FAT cards know one of them; others keep the case that somebody wrote. */
static const char *const folder_names[] = {"limber", "Limber", "LIMBER"};

/* --- names ------------------------------------------------------------------------------------ */

static void names_add(struct inbox_names *names, const char *name) {
    names->list = memory_resize(names->list, (size_t)(names->count + 1) * sizeof *names->list);
    names->list[names->count++] = memory_copy(name);
}

static void names_free(struct inbox_names *names) {
    for (int i = 0; i < names->count; i++)
        free(names->list[i]);
    free(names->list);
    *names = (struct inbox_names){0};
}

static bool names_have(const struct inbox_names *names, const char *name) {
    for (int i = 0; i < names->count; i++)
        if (strcmp(names->list[i], name) == 0)
            return true;
    return false;
}

static int by_name(const void *one, const void *other) {
    return strcmp(*(char *const *)one, *(char *const *)other);
}

static void names_sort(struct inbox_names *names) {
    if (names->count > 1)
        qsort(names->list, (size_t)names->count, sizeof *names->list, by_name);
}

/* --- when it looks ---------------------------------------------------------------------------- */

bool inbox_watches(const struct app *app) {
    return !app->kiosk && (app->inbox.is_said || app->options.inbox_count > 0);
}

/* Never in the middle of anything. */
static bool may_look(const struct app *app) {
    enum screen_id top = app_top(app);
    return inbox_watches(app) && app->searched && !app->run.program && !app->run.session &&
           (top == SCREEN_HOME || top == SCREEN_INBOX || top == SCREEN_GIVE ||
            top == SCREEN_PERSON || top == SCREEN_PROGRESS);
}

/* Somebody was confirmed, or removed, since it was judged. */
static bool is_judged_otherwise(const struct app *app) {
    const struct inbox *inbox = &app->inbox;
    return inbox->phase != INBOX_IDLE && (inbox->trusted != app->trust.trusted.count ||
                                          inbox->only_signed != app->trust.only_signed);
}

bool inbox_reads(const struct app *app) {
    return (app->inbox.phase == INBOX_LISTING || app->inbox.phase == INBOX_READING ||
            is_judged_otherwise(app)) &&
           may_look(app);
}

int64_t inbox_deadline(const struct app *app) {
    return may_look(app) ? app->inbox.looked_ms + INBOX_EVERY_MS : INT64_MAX;
}

void inbox_stir(struct app *app) {
    app->inbox.stirred_ms = app->now.mono_ms;
}

/* --- is there a stick? ------------------------------------------------------------------------ */

static bool is_data(const struct app *app, const struct stat *about) {
    struct stat data;
    return stat(app->options.data, &data) == 0 && data.st_dev == about->st_dev &&
           data.st_ino == about->st_ino;
}

/* Its folder "limber", a real one; to be freed. NULL: there is none. */
static char *folder_of(const struct app *app, const char *root, struct stat *about) {
    for (size_t i = 0; i < sizeof folder_names / sizeof *folder_names; i++) {
        char *folder = file_join(root, folder_names[i]);
        if (lstat(folder, about) == 0 && S_ISDIR(about->st_mode) && !is_data(app, about))
            return folder;
        free(folder);
    }
    return NULL;
}

/* The first one below a pattern as "/media/?*". */
static char *find_below(const struct app *app, const char *pattern, struct stat *about) {
    glob_t found = {0};
    char *folder = NULL;
    if (glob(pattern, GLOB_NOSORT, NULL, &found) == 0)
        for (size_t i = 0; i < found.gl_pathc && !folder; i++)
            folder = folder_of(app, found.gl_pathv[i], about);
    globfree(&found);
    return folder;
}

static char *find_stick(const struct app *app, struct stat *about) {
    const struct inbox *inbox = &app->inbox;
    char *folder = NULL;
    if (inbox->is_said)
        return inbox->said ? folder_of(app, inbox->said, about) : NULL;
    for (int i = 0; i < app->options.inbox_count && !folder; i++)
        folder = find_below(app, app->options.inbox[i], about);
    return folder;
}

static void stop_reading(struct inbox *inbox) {
    if (inbox->listing)
        closedir(inbox->listing);
    inbox->listing = NULL;
    names_free(&inbox->programs);
    names_free(&inbox->keys);
    inbox_forget_items(inbox);
    inbox->next = 0;
    inbox->more = false;
    inbox->phase = INBOX_IDLE;
}

/* All that was known of the stick is forgotten. */
static void lose(struct inbox *inbox) {
    stop_reading(inbox);
    names_free(&inbox->declined);
    free(inbox->folder);
    inbox->folder = NULL;
    inbox->opened = false;
}

void inbox_free(struct app *app) {
    lose(&app->inbox);
    free(app->inbox.said);
}

void inbox_look(struct app *app) {
    struct inbox *inbox = &app->inbox;
    stop_reading(inbox);
    inbox->listing = inbox->folder ? opendir(inbox->folder) : NULL;
    inbox->phase = inbox->listing ? INBOX_LISTING : INBOX_IDLE;
    inbox->trusted = app->trust.trusted.count;
    inbox->only_signed = app->trust.only_signed;
    app->changed = true;
}

static void remember(struct inbox *inbox, const struct stat *about) {
    inbox->device = about->st_dev;
    inbox->inode = about->st_ino;
    inbox->changed = about->st_mtim;
}

static bool is_as_before(const struct app *app, const struct stat *about) {
    const struct inbox *inbox = &app->inbox;
    return inbox->device == about->st_dev && inbox->inode == about->st_ino &&
           inbox->changed.tv_sec == about->st_mtim.tv_sec &&
           inbox->changed.tv_nsec == about->st_mtim.tv_nsec;
}

void inbox_touched(struct app *app) {
    struct stat about;
    if (app->inbox.folder && lstat(app->inbox.folder, &about) == 0)
        remember(&app->inbox, &about);
}

static void tell_gone(struct app *app) {
    lose(&app->inbox);
    error_set(&app->inbox.told, "%s", _("The stick went away. Nothing was changed."));
    app->changed = true;
}

bool inbox_gone(struct app *app) {
    struct stat about;
    if (app->inbox.folder && lstat(app->inbox.folder, &about) == 0)
        return false;
    tell_gone(app);
    return true;
}

static void meet(struct app *app, char *folder, const struct stat *about) {
    struct inbox *inbox = &app->inbox;
    lose(inbox);
    inbox->folder = folder;
    inbox->told = (struct err){""};
    remember(inbox, about);
    inbox_look(app);
}

/* One that was taken away on the screens that are about it is told there; else it is just gone. */
static void miss(struct app *app) {
    struct inbox *inbox = &app->inbox;
    bool in_midst = inbox->phase != INBOX_READY || inbox_asked(app);
    if (app_top(app) == SCREEN_INBOX && in_midst)
        tell_gone(app);
    lose(inbox);
    app->changed = true;
}

static void look_for_stick(struct app *app) {
    struct inbox *inbox = &app->inbox;
    struct stat about;
    char *folder = find_stick(app, &about);
    inbox->looked_ms = app->now.mono_ms;
    if (!folder && inbox->folder) {
        miss(app);
    } else if (folder && (!inbox->folder || strcmp(folder, inbox->folder) != 0)) {
        meet(app, folder, &about);
        return;
    } else if (folder && !is_as_before(app, &about)) {
        remember(inbox, &about);
        inbox_look(app);
    }
    free(folder);
}

void app_plug(struct app *app, const char *root) {
    struct inbox *inbox = &app->inbox;
    free(inbox->said);
    inbox->said = root ? memory_copy(root) : NULL;
    inbox->is_said = true;
    if (may_look(app))
        look_for_stick(app);
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
        names_add(&inbox->keys, name);
    else if (!key && is_program(name) && inbox->programs.count < INBOX_CANDIDATES)
        names_add(&inbox->programs, name);
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
            names_sort(&inbox->programs);
            names_sort(&inbox->keys);
            inbox->phase = INBOX_READING;
            return;
        }
        list_one(inbox, entry->d_name);
    }
}

static void decline_known(struct inbox *inbox) {
    for (int i = 0; i < inbox->item_count; i++)
        if (names_have(&inbox->declined, inbox->items[i].name))
            inbox->items[i].answered = true;
}

/* One file at a time: a picture may be shown between two. */
static void read_one(struct app *app) {
    struct inbox *inbox = &app->inbox;
    int at = inbox->next++;
    if (at < inbox->keys.count)
        inbox_read_key(app, inbox->keys.list[at]);
    else if (at < inbox->keys.count + inbox->programs.count)
        inbox_read_program(app, inbox->programs.list[at - inbox->keys.count]);
    else
        inbox->phase = INBOX_READY;
    if (inbox->phase == INBOX_READY) {
        inbox_settle(inbox);
        decline_known(inbox);
    }
    app->changed = app->changed || app_top(app) == SCREEN_INBOX || inbox->phase == INBOX_READY;
}

/* Home stands alone and untouched, and nothing else is waiting there. */
static bool may_open(const struct app *app) {
    return app_top(app) == SCREEN_HOME && app->depth == 1 && !app->cut &&
           app->now.mono_ms - app->inbox.stirred_ms >= INBOX_IDLE_MS;
}

void inbox_step(struct app *app) {
    struct inbox *inbox = &app->inbox;
    if (!may_look(app))
        return;
    if (is_judged_otherwise(app))
        inbox_look(app);
    if (inbox->phase == INBOX_LISTING)
        list_some(inbox);
    else if (inbox->phase == INBOX_READING)
        read_one(app);
    if (app->now.mono_ms - inbox->looked_ms >= INBOX_EVERY_MS || inbox->looked_ms == 0)
        look_for_stick(app);
    if (inbox->phase == INBOX_READY && !inbox->opened && inbox_asked(app) && may_open(app)) {
        inbox->opened = true;
        app_go(app, SCREEN_INBOX);
    }
}

/* --- answers ---------------------------------------------------------------------------------- */

struct inbox_item *inbox_asked(struct app *app) {
    struct inbox *inbox = &app->inbox;
    for (int i = 0; i < inbox->item_count && inbox->phase == INBOX_READY; i++)
        if (!inbox->items[i].answered && inbox->items[i].kind != INBOX_REFUSED)
            return &inbox->items[i];
    return NULL;
}

static void decline(struct inbox *inbox, struct inbox_item *item) {
    item->answered = true;
    if (inbox->declined.count < INBOX_CANDIDATES)
        names_add(&inbox->declined, item->name);
}

/* Asked once a stick: the way on leads past it, whatever the client says to the words. */
static void show_words(struct app *app, struct inbox_item *item) {
    struct err e = {""};
    char *path = file_join(app->inbox.folder, item->name);
    decline(&app->inbox, item);
    if (!trust_offer(app, path, &e) && !inbox_gone(app))
        app->inbox.told = e;
    free(path);
}

void inbox_answer(struct app *app, int answer) {
    struct inbox_item *item = inbox_asked(app);
    if (app_top(app) != SCREEN_INBOX || !item)
        return;
    app->inbox.told = (struct err){""};
    app->inbox.opened = true;
    if (answer == INBOX_NOT_NOW)
        decline(&app->inbox, item);
    else if (item->kind == INBOX_KEY)
        show_words(app, item);
    else
        inbox_take(app, item);
    ui_forget(&app->ui);
}
