/* Everything about a person goes: their rows, then their programs and copies. Rows first: where
 * they cannot go, nothing has gone. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/people/people.h"
#include "base/file.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "base/log.h"
#include "plan/folder.h"

/* Files to be removed; paths are owned. */
struct list {
    char **paths;
    int count;
};

static void list_add(struct list *list, char *path) {
    list->paths = memory_realloc(list->paths, (size_t)(list->count + 1) * sizeof *list->paths);
    list->paths[list->count++] = path;
}

static void list_free(struct list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->paths[i]);
    free(list->paths);
    *list = (struct list){0};
}

/* --- programs ------------------------------------------------------------------------------------
 */

/* Is it a file below DATA/programs? Those that lie elsewhere were not given to this device. */
static bool is_assigned(const struct context *ctx, const struct program *program) {
    char *assigned = file_join(ctx->options.data, "programs/");
    bool below = strncmp(program->path, assigned, strlen(assigned)) == 0;
    free(assigned);
    return below;
}

static bool is_theirs(const struct context *ctx, const struct program *program) {
    return program && program->client && strcmp(program->client, ctx->person.name) == 0 &&
           is_assigned(ctx, program);
}

static bool names_picture(const struct program *program, const char *file) {
    for (int i = 0; i < program->item_count; i++) {
        const struct exercise *exercise = program->items[i].exercise;
        for (int k = 0; exercise->own && k < exercise->image_count; k++)
            if (strcmp(exercise->images[k], file) == 0)
                return true;
    }
    return false;
}

static bool names_voice(const struct program *program, const char *file) {
    for (int i = 0; i < program->item_count; i++)
        if (program->items[i].voice && strcmp(program->items[i].voice, file) == 0)
            return true;
    return false;
}

/* Does a program that stays use it too? */
static bool others_name(const struct context *ctx, const char *folder, const char *file) {
    int count;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++)
        if (cards[i].program && is_assigned(ctx, cards[i].program) &&
            !is_theirs(ctx, cards[i].program) && strcmp(cards[i].program->folder, folder) == 0 &&
            (names_picture(cards[i].program, file) || names_voice(cards[i].program, file)))
            return true;
    return false;
}

static void add_beside(const struct context *ctx, const struct program *program, const char *file,
                       struct list *list) {
    struct err e;
    int fd = file ? file_open_beneath(program->folder, file, &e) : -1;
    if (fd < 0)
        return;
    close(fd); /* it lies in the folder, and nowhere else */
    if (!others_name(ctx, program->folder, file))
        list_add(list, file_join(program->folder, file));
}

/* What lies beside it: its signature, the version before an edit, pictures and spoken cues. */
static void add_all_beside(const struct context *ctx, const struct program *program,
                           struct list *list) {
    static const char *const endings[] = {".sig", ".bak", ".bak.sig"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct text path = {0};
        text_addf(&path, "%s%s", program->path, endings[i]);
        if (access(text_str(&path), F_OK) == 0)
            list_add(list, memory_strdup(text_str(&path)));
        text_free(&path);
    }
    for (int i = 0; i < program->item_count; i++) {
        const struct exercise *exercise = program->items[i].exercise;
        for (int k = 0; exercise->own && k < exercise->image_count; k++)
            add_beside(ctx, program, exercise->images[k], list);
        add_beside(ctx, program, program->items[i].voice, list);
    }
}

/* Then the folder, which is empty by then, goes too: its name is the program's. */
static bool has_own_folder(const struct program *program) {
    size_t length = strlen(program->folder), ending = sizeof FOLDER_OWN - 1;
    return length > ending && strcmp(program->folder + length - ending, FOLDER_OWN) == 0;
}

/* The programs themselves come first, then what lies beside them. Returns how many programs. */
static int list_programs(struct context *ctx, struct list *list) {
    int count, programs = 0;
    while (shelf_step(ctx->shelf)) /* those that were not read yet */
        continue;
    const struct program_card *cards = shelf_cards(ctx->shelf, &count);
    for (int i = 0; i < count; i++)
        if (is_theirs(ctx, cards[i].program)) {
            list_add(list, memory_strdup(cards[i].program->path));
            programs++;
        }
    for (int i = 0; i < count; i++)
        if (is_theirs(ctx, cards[i].program))
            add_all_beside(ctx, cards[i].program, list);
    for (int i = 0; i < count; i++)
        if (is_theirs(ctx, cards[i].program) && has_own_folder(cards[i].program))
            list_add(list, memory_strdup(cards[i].program->folder));
    return programs;
}

/* --- copies --------------------------------------------------------------------------------------
 */

/* Returns how many there are: a file for reading and a table are one copy. */
static int list_copies(struct context *ctx, struct list *list) {
    int records = 0, tables = 0;
    char *path = file_join(ctx->options.data, "copies");
    DIR *folder = opendir(path);
    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        if (!people_copy_is_of(&ctx->person, entry->d_name))
            continue;
        list_add(list, file_join(path, entry->d_name));
        records += strstr(entry->d_name, ".json") != NULL;
        tables += strstr(entry->d_name, ".csv") != NULL;
    }
    if (folder)
        closedir(folder);
    free(path);
    return records > tables ? records : tables;
}

/* --- what goes, in words -------------------------------------------------------------------------
 */

const char *people_erase_words(struct context *ctx) {
    struct list list = {0};
    struct record_counts held = record_counts(ctx->record, ctx->person.id);
    int programs = list_programs(ctx, &list), copies = list_copies(ctx, &list);
    struct {
        const char *words;
        int count;
    } parts[] = {
        {ngettext("%d session", "%d sessions", held.sessions), held.sessions},
        {ngettext("%d score", "%d scores", held.scores), held.scores},
        {ngettext("%d answer", "%d answers", held.answers), held.answers},
        {ngettext("%d program", "%d programs", programs), programs},
        {ngettext("%d copy", "%d copies", copies), copies},
    };
    const char *all = "";
    list_free(&list);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].count > 0)
            all =
                arena_printf(&ctx->memory, "%s%s%s", all, all[0] ? locale_joint(LOCALE_COMMA) : "",
                             arena_printf(&ctx->memory, parts[i].words, parts[i].count));
    return all[0] ? arena_printf(&ctx->memory, pgettext("sentence", "%s."), all)
                  : _("Your settings.");
}

/* --- and goes ------------------------------------------------------------------------------------
 */

static void sync_folder(const char *data, const char *name) {
    char *path = file_join(data, name);
    file_sync_folder(path);
    free(path);
}

/* What could not be removed is told: the way out is somebody with access to the files. */
static void remove_all(struct context *ctx, const struct list *list) {
    for (int i = 0; i < list->count; i++)
        if (remove(list->paths[i]) != 0 && errno != ENOENT)
            error_set(&ctx->notice, _("%s could not be removed (%s). Please remove it by hand."),
                      list->paths[i], strerror(errno));
    sync_folder(ctx->options.data, "programs");
    sync_folder(ctx->options.data, "copies");
}

void people_erase(struct context *ctx, int value) {
    (void)value;
    struct list list = {0};
    struct err e = {""};
    if (stack_top(ctx) != SCREEN_ERASE_SURE || training_run(ctx)->session || !ctx->person.id)
        return;
    list_programs(ctx, &list);
    list_copies(ctx, &list);
    if (record_erase(ctx->record, ctx->person.id, &e)) {
        remove_all(ctx, &list);
        start_over(ctx);
    } else {
        text_set(&ctx->people->told, "%s", e.text);
        stack_back(ctx);
        stack_back(ctx);
    }
    list_free(&list);
}
