#include "plan/trusted.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/fingerprint.h"
#include "base/memory.h"

enum { NAME_DIGITS = 16, FILES_MOST = 1000 };

char *trusted_folder(const char *data) {
    return file_join(data, "trusted");
}

static int is_key_file(const struct dirent *entry) {
    size_t length = strlen(entry->d_name);
    return entry->d_name[0] != '.' && length > 4 && strcmp(entry->d_name + length - 4, ".pub") == 0;
}

/* Calls `visit` with each key file of the folder that can be read, by name, until it says no. */
static void each_key(const char *folder,
                     bool (*visit)(void *userdata, const char *path,
                                   const struct signature_key *key),
                     void *userdata) {
    struct dirent **list = NULL;
    int count = scandir(folder, &list, is_key_file, alphasort);
    bool goes_on = true;
    for (int i = 0; i < count; i++) {
        struct signature_key key;
        char *path = file_join(folder, list[i]->d_name);
        if (goes_on && i < FILES_MOST && signature_key_read(path, &key, NULL))
            goes_on = visit(userdata, path, &key);
        free(path);
        free(list[i]);
    }
    free(list);
}

const struct signature_key *trusted_find(const struct trusted *trusted,
                                         const unsigned char key[SIGNATURE_PUBLIC]) {
    for (int i = 0; i < trusted->count; i++)
        if (memcmp(trusted->keys[i].bytes, key, SIGNATURE_PUBLIC) == 0)
            return &trusted->keys[i];
    return NULL;
}

static bool keep(void *userdata, const char *path, const struct signature_key *key) {
    struct trusted *trusted = userdata;
    (void)path;
    if (!trusted_find(trusted, key->bytes))
        trusted->keys[trusted->count++] = *key;
    return trusted->count < TRUSTED_MOST;
}

struct trusted trusted_read(const char *folder) {
    struct trusted trusted = {memory_alloc(TRUSTED_MOST, sizeof *trusted.keys), 0};
    each_key(folder, keep, &trusted);
    return trusted;
}

void trusted_free(struct trusted *trusted) {
    free(trusted->keys);
    *trusted = (struct trusted){0};
}

/* Sixteen digits: a name that every file system takes. */
static char *file_of(const char *folder, const struct signature_key *key) {
    struct fingerprint fingerprint;
    char name[NAME_DIGITS + sizeof ".pub"];
    fingerprint_of(key->bytes, &fingerprint);
    snprintf(name, sizeof name, "%.*s.pub", NAME_DIGITS, fingerprint.hex);
    return file_join(folder, name);
}

bool trusted_add(const char *folder, const struct signature_key *key, struct err *e) {
    struct trusted now = trusted_read(folder);
    bool full = now.count == TRUSTED_MOST && !trusted_find(&now, key->bytes);
    trusted_free(&now);
    if (full)
        return error_set(e, "%d therapists are trusted here, and no more can be; remove one first",
                         TRUSTED_MOST);
    if (!file_make_folder(folder, e))
        return false;
    struct text line = {0};
    signature_key_write(key, &line);
    char *path = file_of(folder, key);
    bool good = file_write(path, line.bytes, line.length, e);
    free(path);
    text_free(&line);
    return good;
}

struct removal {
    const struct signature_key *key;
    struct err *e;
    bool good;
};

static bool take_away(void *userdata, const char *path, const struct signature_key *key) {
    struct removal *removal = userdata;
    if (memcmp(key->bytes, removal->key->bytes, SIGNATURE_PUBLIC) == 0 && unlink(path) != 0)
        removal->good = error_set(removal->e, "%s cannot be removed (%s); may you write there?",
                                  path, strerror(errno));
    return removal->good;
}

bool trusted_remove(const char *folder, const struct signature_key *key, struct err *e) {
    struct removal removal = {key, e, true};
    each_key(folder, take_away, &removal);
    return removal.good;
}
