#include "ctl/change.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

const char change_help[] =
    "A change is one of these; a lone , may stand between two:\n"
    "  KEY=VALUE...                  of the program: title=\"A calm neck\" review=2027-01-12\n"
    "  PART KEY=VALUE...             PART is client, therapist, goal, schedule, rules,\n"
    "                                clearance or progression: schedule days=mon,wed,fri\n"
    "  PART remove\n"
    "  item N KEY=VALUE...           N counts from 1, or is an exercise's id: item 2 hold_s=20\n"
    "  item N remove\n"
    "  item N move M                 it then is number M\n"
    "  item add ID [before N|after N] [KEY=VALUE...]\n"
    "An empty VALUE takes the key out. Rules may be said by what they do: ease_at, block_at,\n"
    "note_at, smaller_at, stop_at, pause_at.\n";

struct cursor {
    struct draft *draft;
    char *const *words;
    int count, at;
};

static const char *peek(const struct cursor *c) {
    return c->at < c->count ? c->words[c->at] : NULL;
}

static bool next_is(struct cursor *c, const char *word) {
    if (!peek(c) || strcmp(peek(c), word) != 0)
        return false;
    c->at++;
    return true;
}

/* --- assignments ------------------------------------------------------------------------------ */

/* What a rule does, for who does not know its key. */
static const struct {
    const char *word, *key;
} rule_words[] = {
    {"note_at", "start_note_min"},   {"ease_at", "start_easy_min"},
    {"block_at", "start_block_min"}, {"smaller_at", "during_ease_min"},
    {"stop_at", "during_stop_min"},  {"pause_at", "after_stop"},
};

static const char *key_of(const char *place, const char *key) {
    if (strcmp(place, "/rules") != 0)
        return key;
    for (size_t i = 0; i < COUNT(rule_words); i++)
        if (strcmp(rule_words[i].word, key) == 0)
            return rule_words[i].key;
    return key;
}

static bool is_assignment(const char *word) {
    return word && strcspn(word, "= ,") > 0 && word[strcspn(word, "= ,")] == '=';
}

/* "client=Sam" means the client's name: nobody has more than one. */
static const char *inner_key(const char *place, const char *key) {
    static const struct {
        const char *key, *inner;
    } names[] = {{"client", "client/name"},
                 {"therapist", "therapist/name"},
                 {"contact", "therapist/contact"},
                 {"goal", "goal/text"}};
    for (size_t i = 0; !*place && i < COUNT(names); i++)
        if (strcmp(names[i].key, key) == 0)
            return names[i].inner;
    return key;
}

/* One KEY=VALUE below a place ("" the program, "/exercises/1"). */
static bool assign(struct draft *draft, const char *place, const char *word, struct err *e) {
    struct text key = {0}, pointer = {0};
    size_t length = strcspn(word, "=");
    text_add_bytes(&key, word, length);
    text_addf(&pointer, "%s/%s", place, inner_key(place, key_of(place, text_str(&key))));
    bool good = draft_set(draft, text_str(&pointer), word + length + 1, e);
    text_free(&pointer);
    text_free(&key);
    return good;
}

static bool assign_all(struct cursor *c, const char *place, struct err *e) {
    for (; is_assignment(peek(c)); c->at++)
        if (!assign(c->draft, place, peek(c), e))
            return false;
    return true;
}

/* --- exercises -------------------------------------------------------------------------------- */

static void item_place(char place[64], int item) {
    snprintf(place, 64, "/exercises/%d", item);
}

/* "before N" or "after N" as an index to put it at; the end where neither stands. -1: wrong. */
static int read_place(struct cursor *c, struct err *e) {
    bool before = next_is(c, "before"), after = !before && next_is(c, "after");
    if (!before && !after)
        return draft_items(c->draft);
    if (!peek(c)) {
        error_set(e, "before and after need the number of an exercise, or its id");
        return -1;
    }
    int item = draft_item(c->draft, c->words[c->at++], e);
    return item < 0 ? -1 : item + after;
}

static bool add_item(struct cursor *c, struct err *e) {
    char place[64];
    if (!peek(c))
        return error_set(e, "item add needs the id of an exercise, such as item add neck-turn");
    const char *exercise = c->words[c->at++];
    int index = read_place(c, e);
    if (index < 0 || !draft_add(c->draft, exercise, index, e))
        return false;
    item_place(place, index);
    return assign_all(c, place, e);
}

static bool move_item(struct cursor *c, int item, struct err *e) {
    const char *word = peek(c);
    long number = word ? strtol(word, NULL, 10) : 0;
    if (number < 1 || number > draft_items(c->draft))
        return error_set(e, "move needs the number it should have, from 1 to %d",
                         draft_items(c->draft));
    c->at++;
    return draft_move(c->draft, item, (int)number - 1, e);
}

static bool change_item(struct cursor *c, struct err *e) {
    char place[64];
    if (next_is(c, "add"))
        return add_item(c, e);
    if (!peek(c))
        return error_set(e, "item needs a number, the id of an exercise, or add");
    int item = draft_item(c->draft, c->words[c->at++], e);
    if (item < 0)
        return false;
    if (next_is(c, "remove"))
        return draft_leave_out(c->draft, item, e);
    if (next_is(c, "move"))
        return move_item(c, item, e);
    if (!is_assignment(peek(c)))
        return error_set(e, "item %d: say what to change, such as hold_s=20, remove or move 1",
                         item + 1);
    item_place(place, item);
    return assign_all(c, place, e);
}

/* --- parts ------------------------------------------------------------------------------------ */

static const char *const parts[] = {"client", "therapist", "goal",       "schedule",
                                    "rules",  "clearance", "progression"};

static const char *part_of(const char *word) {
    for (size_t i = 0; i < COUNT(parts); i++)
        if (strcmp(parts[i], word) == 0)
            return parts[i];
    return NULL;
}

static bool change_part(struct cursor *c, const char *part, struct err *e) {
    char place[32];
    snprintf(place, sizeof place, "/%s", part);
    c->at++;
    if (next_is(c, "remove"))
        return draft_remove(c->draft, place, e);
    if (!is_assignment(peek(c)))
        return error_set(e, "%s: say what to change, as KEY=VALUE, or remove", part);
    return assign_all(c, place, e);
}

static bool change_one(struct cursor *c, struct err *e) {
    const char *word = peek(c);
    if (next_is(c, "item"))
        return change_item(c, e);
    if (part_of(word))
        return change_part(c, part_of(word), e);
    if (is_assignment(word))
        return assign_all(c, "", e);
    return error_set(e,
                     "\"%.60s\" is no change; write KEY=VALUE, item N ..., or a part such as "
                     "schedule",
                     word);
}

bool change_apply(struct draft *draft, char *const *words, int count, struct err *e) {
    struct cursor c = {draft, words, count, 0};
    while (peek(&c))
        if (!next_is(&c, ",") && !change_one(&c, e))
            return false;
    return true;
}

/* --- one path --------------------------------------------------------------------------------- */

/* "item.2" before the last dot as the place of that exercise. */
static bool place_of_item(const struct draft *draft, const char *which, struct text *place,
                          struct err *e) {
    int item = draft_item(draft, which, e);
    if (item < 0)
        return false;
    text_addf(place, "/exercises/%d", item);
    return true;
}

bool change_set(struct draft *draft, const char *assignment, struct err *e) {
    if (strcspn(assignment, "=") == strlen(assignment) || *assignment == '=')
        return error_set(e, "--set needs PATH=VALUE, such as goal.score=5; not \"%.60s\"",
                         assignment);
    char *path = memory_strdup(assignment), *value = strchr(path, '=');
    *value = '\0';
    char *key = strrchr(path, '.');
    struct text place = {0};
    bool good = true;
    if (*path == '/') {
        good = draft_set(draft, path, value + 1, e);
        free(path);
        return good;
    }
    if (key) {
        *key = '\0';
        if (strncmp(path, "item.", 5) == 0)
            good = place_of_item(draft, path + 5, &place, e);
        else
            for (const char *c = path; *c; c++)
                text_addf(&place, "%s%c", c == path ? "/" : "", *c == '.' ? '/' : *c);
    }
    *value = '=';
    good = good && assign(draft, text_str(&place), key ? key + 1 : path, e);
    text_free(&place);
    free(path);
    return good;
}

/* --- a typed line ----------------------------------------------------------------------------- */

int change_split(char *line, char **words, int most) {
    int count = 0;
    char *word = line + strspn(line, " \t");
    while (*word && count < most) {
        size_t length = strcspn(word, " \t");
        char *next = word + length + strspn(word + length, " \t");
        char *end = word + length;
        bool more = *end != '\0';
        *end = '\0';
        bool goes_on = count > 0 && is_assignment(words[count - 1]) && !is_assignment(word) &&
                       strcmp(word, ",") != 0;
        if (goes_on) /* put the blank back before it: the value has another word */
            *(words[count - 1] + strlen(words[count - 1])) = ' ';
        else
            words[count++] = word;
        word = more ? next : end;
    }
    return count;
}
