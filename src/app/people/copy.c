/* A copy of a person's record, written by the person: DATA/copies/limber-record-NAME-DAY.db and
 * .csv. Names fit a FAT card: letters, digits and "-". */
#include <ctype.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/people/people.h"
#include "base/file.h"
#include "base/gettext.h"
#include "record/copy.h"
#include "share/share.h"

enum { SAFE_MOST = 48, COPIES_A_DAY = 99 };

static const char folder_words[] = "copies", beginning[] = "limber-record-";

/* Of each name another one: where it had to be changed, the person's number follows. */
static void safe_name(const struct person *person, char safe[SAFE_MOST + 24]) {
    size_t used = 0;
    bool changed = false;
    for (const char *at = person->name; *at; at++) {
        bool good = isascii(*at) && isalnum((unsigned char)*at);
        changed = changed || !(good || *at == '-') || used == SAFE_MOST;
        if (used < SAFE_MOST && (good || (used > 0 && safe[used - 1] != '-')))
            safe[used++] = good ? *at : '-';
    }
    safe[used] = '\0';
    if (changed || used == 0)
        snprintf(safe + used, 24, "%s%lld", used && safe[used - 1] != '-' ? "-" : "",
                 (long long)person->id);
}

/* What follows the name: "-2026-11-21.db", "-2026-11-21-2.csv", or one of them half written;
 * .json is what was written before. */
static bool is_end(const char *end) {
    date_day day;
    char date[DATE_TEXT];
    if (*end++ != '-' || strlen(end) < DATE_TEXT - 1)
        return false;
    snprintf(date, sizeof date, "%.*s", DATE_TEXT - 1, end);
    end += DATE_TEXT - 1;
    if (*end == '-')
        end += 1 + strspn(end + 1, "0123456789");
    return date_parse(date, &day) && (strncmp(end, ".db", 3) == 0 || strncmp(end, ".csv", 4) == 0 ||
                                      strncmp(end, ".json", 5) == 0);
}

bool people_copy_is_of(const struct person *person, const char *file) {
    char safe[SAFE_MOST + 24];
    safe_name(person, safe);
    size_t first = sizeof beginning - 1, second = strlen(safe);
    return strncmp(file, beginning, first) == 0 && strncmp(file + first, safe, second) == 0 &&
           is_end(file + first + second);
}

/* --- writing -------------------------------------------------------------------------------------
 */

/* Also what was cut short: it is left as it is. */
static bool is_there(int folder, const char *name) {
    static const char *const endings[] = {".db",      ".csv",      ".db.sealed",
                                          ".db.part", ".csv.part", ".db.sealed.part"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char file[PEOPLE_FILE + 24];
        snprintf(file, sizeof file, "%s%s", name, endings[i]);
        if (faccessat(folder, file, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
            return true;
    }
    return false;
}

/* A second copy of a day gets -2. */
bool people_copy_free_name(struct context *ctx, int folder, char name[PEOPLE_FILE]) {
    char safe[SAFE_MOST + 24], day[DATE_TEXT];
    safe_name(&ctx->person, safe);
    date_write(date_of(ctx->now.wall), day);
    for (int i = 1; i <= COPIES_A_DAY; i++) {
        int length = snprintf(name, PEOPLE_FILE, "%s%s-%s", beginning, safe, day);
        if (i > 1)
            snprintf(name + length, PEOPLE_FILE - (size_t)length, "-%d", i);
        if (!is_there(folder, name))
            return true;
    }
    return false;
}

static bool write_one(const char *folder, const char *name, const char *ending,
                      const struct text *text, struct err *e) {
    char file[PEOPLE_FILE + 8];
    snprintf(file, sizeof file, "%s%s", name, ending);
    char *path = file_join(folder, file);
    bool good = file_write(path, text->bytes, text->length, e);
    free(path);
    return good;
}

/* The files below `path`; false and *e: they are not there. */
static bool write_copy(struct context *ctx, const char *path, const struct text *record,
                       const struct text *table, struct err *e) {
    char name[PEOPLE_FILE];
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool there = folder >= 0 && people_copy_free_name(ctx, folder, name);
    if (folder >= 0)
        close(folder);
    if (!there)
        return error_set(e, _("%s holds many copies of today. Remove some first."), path);
    if (!write_one(path, name, ".db", record, e) || !write_one(path, name, ".csv", table, e))
        return false;
    text_set(&ctx->people->told, _("Your copy is saved in %s. Its files: %s.db and .csv."), path,
             name);
    return true;
}

void people_copy(struct context *ctx, int value) {
    struct text record = {0}, table = {0};
    struct err e = {""};
    char *path = file_join(ctx->options.data, folder_words);
    (void)value;
    if (!record_copy(ctx->record, ctx->person.id, HISTORY_ALL, &record, &e) ||
        !share_csv(ctx->record, ctx->person.id, &table, &e) || !file_make_folder(path, &e) ||
        !write_copy(ctx, path, &record, &table, &e))
        text_set(&ctx->people->told, "%s", e.text);
    free(path);
    text_free(&record);
    text_free(&table);
    stack_replace(ctx, SCREEN_PERSON); /* from its first page on, where it is told */
}
