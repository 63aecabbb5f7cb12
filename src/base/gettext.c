#include "base/gettext.h"

#include <dirent.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/pseudolocale.h"
#include "base/translation.h"

enum { LANGUAGES_MOST = 32, CODE_MOST = 16 };
static const char english[] = "en";

/* A catalogue that was opened stays open: texts on the screen are borrowed from it. */
struct catalogue {
    char code[CODE_MOST];
    struct translation *translation; /* NULL: English, or one that cannot be read */
};

/* Global on purpose, as gettext's own is: all code asks it. */
static struct {
    char *folder;
    struct catalogue opened[LANGUAGES_MOST];
    int opened_count;
    const struct catalogue *now; /* NULL: English */
    const char *stretched;       /* the code of a language that is made up; NULL: none */
    struct gettext_language languages[LANGUAGES_MOST];
    int language_count; /* 0: not looked for yet */
} words;

/* --- opening ---------------------------------------------------------------------------------- */

static char *path_of(const char *code) {
    char name[CODE_MOST + 32];
    snprintf(name, sizeof name, "%s/LC_MESSAGES/limber.mo", code);
    return file_join(words.folder, name);
}

static const struct catalogue *known(const char *code) {
    for (int i = 0; i < words.opened_count; i++)
        if (strcmp(words.opened[i].code, code) == 0)
            return &words.opened[i];
    return NULL;
}

/* NULL: there is no such language. */
static const struct catalogue *catalogue_of(const char *code) {
    const struct catalogue *found = known(code);
    if (found || !words.folder || words.opened_count == LANGUAGES_MOST)
        return found;
    struct err e = {""};
    char *path = path_of(code);
    struct translation *translation = translation_open(path, &e);
    free(path);
    if (!translation)
        return NULL;
    struct catalogue *opened = &words.opened[words.opened_count++];
    snprintf(opened->code, sizeof opened->code, "%s", code);
    opened->translation = translation;
    return opened;
}

/* Letters, digits, - and _ alone make a code, so that none leads out of the folder. */
static bool is_code(const char *code) {
    return *code && strlen(code) < CODE_MOST &&
           !code[strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")];
}

static bool is_english(const char *code) {
    return strcmp(code, "C") == 0 || strcmp(code, "POSIX") == 0 ||
           (strncmp(code, english, 2) == 0 && strchr("_-", code[2]));
}

static const char *made_up(const char *code) {
    return strcmp(code, GETTEXT_LONG) == 0  ? GETTEXT_LONG
           : strcmp(code, GETTEXT_RTL) == 0 ? GETTEXT_RTL
                                            : NULL;
}

bool gettext_is_pseudolocale(const char *code) {
    return made_up(code) != NULL;
}

static bool speak(const char *code) {
    words.stretched = made_up(code);
    words.now = words.stretched || !is_code(code) ? NULL : catalogue_of(code);
    return words.now || words.stretched || is_english(code);
}

/* "de_AT.UTF-8@euro": as it is without what follows the point, else by the language alone. */
static bool speak_one(const char *wish, size_t length) {
    char code[64];
    snprintf(code, sizeof code, "%.*s", (int)(length < sizeof code ? length : 0), wish);
    code[strcspn(code, ".@")] = '\0';
    if (speak(code))
        return true;
    code[strcspn(code, "_-")] = '\0';
    return speak(code);
}

void gettext_open(const char *folder, const char *languages) {
    setlocale(LC_CTYPE, "C.UTF-8"); /* what is typed; numbers stay as JSON has them */
    if (folder && (!words.folder || strcmp(words.folder, folder) != 0)) {
        gettext_close();
        words.folder = memory_strdup(folder);
    }
    words.now = NULL;
    words.stretched = NULL;
    for (const char *wish = languages ? languages : ""; *wish; wish += *wish == ':') {
        size_t length = strcspn(wish, ":");
        if (speak_one(wish, length))
            return;
        wish += length;
    }
}

void gettext_close(void) {
    for (int i = 0; i < words.opened_count; i++)
        translation_close(words.opened[i].translation);
    free(words.folder);
    memset(&words, 0, sizeof words);
    pseudolocale_close();
}

/* --- which there are -------------------------------------------------------------------------- */

static int by_code(const void *a, const void *b) {
    const struct gettext_language *one = a, *other = b;
    return strcmp(one->code, other->code);
}

static void add_language(const char *code) {
    const struct catalogue *catalogue = is_code(code) ? catalogue_of(code) : NULL;
    if (!catalogue || words.language_count == LANGUAGES_MOST)
        return;
    /* TRANSLATORS: the name of your language in your language, as Deutsch or Français. */
    const char *own = NC_("own name", "English");
    const char *name = translation_find(catalogue->translation, "own name", own);
    words.languages[words.language_count++] =
        (struct gettext_language){catalogue->code, name && *name ? name : catalogue->code};
}

static void look_for_languages(void) {
    words.languages[0] = (struct gettext_language){english, "English"};
    words.language_count = 1;
    DIR *folder = words.folder ? opendir(words.folder) : NULL;
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        add_language(entry->d_name);
    if (folder)
        closedir(folder);
    qsort(words.languages + 1, (size_t)words.language_count - 1, sizeof *words.languages, by_code);
}

const struct gettext_language *gettext_languages(int at) {
    if (words.language_count == 0)
        look_for_languages();
    return at >= 0 && at < words.language_count ? &words.languages[at] : NULL;
}

const char *gettext_language(void) {
    return words.now ? words.now->code : words.stretched ? words.stretched : english;
}

/* --- texts ------------------------------------------------------------------------------------ */

static const char *stretched(const char *text) {
    bool rtl = strcmp(words.stretched, GETTEXT_RTL) == 0;
    return pseudolocale_text(text, rtl ? PSEUDOLOCALE_ARABIC : PSEUDOLOCALE_ACCENTS);
}

/* What a catalogue has, else the English; an empty one is as none. */
static const char *choose(const char *found, const char *text) {
    return found && *found ? found : words.stretched ? stretched(text) : text;
}

const char *gettext_find(const char *text) {
    if (!text || !*text)
        return text;
    return choose(words.now ? translation_find(words.now->translation, NULL, text) : NULL, text);
}

const char *gettext_find_context(const char *context, const char *text) {
    if (!text || !*text)
        return text;
    return choose(words.now ? translation_find(words.now->translation, context, text) : NULL, text);
}

const char *gettext_find_plural(const char *one, const char *many, unsigned long number) {
    const char *found = words.now ? translation_plural(words.now->translation, one, number) : NULL;
    return choose(found, number == 1 ? one : many);
}
