#include "walk/heard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

bool walk_heard_voice(void *heard, bool on) {
    (void)heard;
    (void)on;
    return true;
}

/* A recording is told of by the name of its file. */
static char *words_of(const struct utterance *said) {
    struct text words = {0};
    const char *slash = said->file ? strrchr(said->file, '/') : NULL;
    if (said->file)
        text_addf(&words, "[%s] ", slash ? slash + 1 : said->file);
    text_add(&words, said->whole ? said->whole : "");
    char *copy = memory_strdup(text_str(&words));
    text_free(&words);
    return copy;
}

void walk_heard_say(void *userdata, const struct utterance *said) {
    struct walk_heard *heard = userdata;
    if (heard->count == WALK_HEARD_MOST)
        return;
    heard->said[heard->count].ms = heard->now->mono_ms + said->delay_ms;
    heard->said[heard->count].rank = said->rank;
    heard->said[heard->count++].words = words_of(said);
}

/* Where it is in the words of said[*at] or later ones; NULL: nowhere. */
static const char *find(const struct walk_heard *heard, const char *words, int *at) {
    size_t after = heard->after;
    for (*at = heard->at; *at < heard->count; ++*at, after = 0) {
        const char *found = strstr(heard->said[*at].words + after, words);
        if (found)
            return found;
    }
    return NULL;
}

bool walk_heard_since(const struct walk_heard *heard, const char *words) {
    int at;
    return find(heard, words, &at) != NULL;
}

bool walk_heard_find(struct walk_heard *heard, const char *words) {
    int at;
    const char *found = find(heard, words, &at);
    if (found) {
        heard->at = at;
        heard->after = (size_t)(found - heard->said[at].words) + strlen(words);
    }
    return found != NULL;
}

static void add_lines(const struct walk_heard *heard, int from, struct text *out) {
    static const char *const ranks[UTTERANCE_RANKS] = {"focus", "instruction", "count", "screen",
                                                       "emergency"};
    for (int i = from; i < heard->count; i++)
        text_addf(out, "%6.1f %-11s %s\n", (double)heard->said[i].ms / 1000,
                  ranks[heard->said[i].rank], heard->said[i].words);
}

bool walk_heard_miss(const struct walk_heard *heard, const char *words, const char *path,
                     int line) {
    struct text lines = {0};
    add_lines(heard, heard->at, &lines);
    fprintf(stderr, "%s:%d: expected to hear \"%s\"; what was said since:\n%s", path, line, words,
            text_str(&lines));
    text_free(&lines);
    return false;
}

bool walk_heard_write(const struct walk_heard *heard, const char *folder, const char *name,
                      struct err *e) {
    struct text lines = {0};
    char *path = file_join(folder, name);
    add_lines(heard, 0, &lines);
    bool good = file_make_folder(folder, e) && file_write(path, text_str(&lines), lines.length, e);
    text_free(&lines);
    free(path);
    return good;
}

void walk_heard_forget(struct walk_heard *heard) {
    for (int i = 0; i < heard->count; i++)
        free(heard->said[i].words);
    heard->count = heard->at = 0;
    heard->after = 0;
}
