#include "plan/draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/json_tree.h"
#include "base/memory.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct draft {
    struct cJSON *root;
};

struct draft *draft_read(const char *text, size_t length, struct err *e) {
    struct cJSON *root = json_tree_read(text, length, e);
    if (root && json_type(root) != JSON_OBJECT) {
        error_set(e, "it is %s and must be an object, a program in { }",
                  json_type_name(json_type(root)));
        json_free(root);
        root = NULL;
    }
    if (!root)
        return NULL;
    struct draft *draft = memory_alloc(1, sizeof *draft);
    draft->root = root;
    return draft;
}

void draft_free(struct draft *draft) {
    if (!draft)
        return;
    json_free(draft->root);
    free(draft);
}

void draft_write(const struct draft *draft, struct text *out) {
    json_tree_write(out, draft->root);
}

/* --- words into values ------------------------------------------------------------------------ */

/* Keys whose value is a text, whatever it looks like: a client may be called 7. */
static const char *const texts[] = {
    "format",       "id",
    "title",        "language",
    "name",         "role",
    "registration", "contact",
    "created",      "start",
    "end",          "review",
    "text",         "why",
    "reason",       "from",
    "to",           "note",
    "sides",        "voice",
    "by",           "date",
    "limits",       "kind",
    "approval",     "after_treatment",
    "exercise",     "caution",
};
/* Keys whose value is a list of texts, with commas between as they are typed. */
static const char *const lists[] = {"regions", "days", "at", "images", "cues", "mistakes"};

static bool is_among(const char *const *list, size_t count, const char *key) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], key) == 0)
            return true;
    return false;
}

static struct cJSON *list_of(const char *word) {
    struct cJSON *list = json_tree_list();
    for (int n = 0; *word; n++) {
        word += strspn(word, " ");
        size_t length = strcspn(word, ",");
        struct text one = {0};
        text_add_bytes(&one, word, length);
        while (one.length && one.bytes[one.length - 1] == ' ')
            one.bytes[--one.length] = '\0';
        json_tree_insert(list, n, json_tree_text(text_str(&one)));
        text_free(&one);
        word += length + (word[length] == ',');
    }
    return list;
}

static struct cJSON *json_of(const char *word, struct err *e) {
    return json_tree_read(word, strlen(word), e);
}

static struct cJSON *value_of(const char *key, const char *word, struct err *e) {
    if (*word == '[' || *word == '{')
        return json_of(word, e);
    if (is_among(lists, COUNT(lists), key))
        return list_of(word);
    struct cJSON *value = is_among(texts, COUNT(texts), key) ? NULL : json_of(word, NULL);
    return value ? value : json_tree_text(word);
}

/* --- setting ---------------------------------------------------------------------------------- */

/* The order that docs/program-format.md shows: a new key goes before those that come later. */
static const char *const order[] = {
    "format",    "id",        "version",     "title",    "language",       "client",
    "therapist", "created",   "start",       "end",      "review",         "goal",
    "why",       "reason",    "regions",     "schedule", "rest_between_s", "exercises",
    "rules",     "clearance", "progression",
};

/* The member of the root that a new one goes before; NULL: to the end. */
static const char *later_key(const struct draft *draft, const char *key) {
    size_t i = 0;
    while (i < COUNT(order) && strcmp(order[i], key) != 0)
        i++;
    while (++i < COUNT(order))
        if (json_get(draft->root, order[i]))
            return order[i];
    return NULL;
}

/* A pointer's last key, with ~1 and ~0 undone as far as our own keys need it: they have none. */
struct split {
    char *parent;    /* owned */
    const char *key; /* borrowed from the pointer */
};

static struct split split(const char *pointer) {
    const char *slash = strrchr(pointer, '/');
    struct split s = {memory_strdup(pointer), slash ? slash + 1 : ""};
    if (slash)
        s.parent[slash - pointer] = '\0';
    return s;
}

/* The object at the pointer, made where it is not there; NULL and *e when that cannot be. */
static struct cJSON *object_at(struct draft *draft, const char *pointer, struct err *e) {
    struct cJSON *found = json_tree_at(draft->root, pointer);
    if (found || !*pointer) {
        if (!found || json_type(found) == JSON_OBJECT)
            return found;
        error_set(e, "%s is %s, so nothing can be set inside; set it as a whole", pointer,
                  json_type_name(json_type(found)));
        return NULL;
    }
    struct split s = split(pointer);
    struct cJSON *parent = object_at(draft, s.parent, e);
    if (parent) {
        json_tree_set(parent, s.key, json_tree_object(),
                      *s.parent ? NULL : later_key(draft, s.key));
        found = json_tree_at(draft->root, pointer);
    }
    free(s.parent);
    return found;
}

static bool set_in(struct draft *draft, const struct split *s, const char *word, struct err *e) {
    struct cJSON *parent = object_at(draft, s->parent, e);
    if (!parent)
        return false;
    struct cJSON *value = value_of(s->key, word, e);
    if (!value)
        return error_prefix(e, "%s", s->key);
    json_tree_set(parent, s->key, value, *s->parent ? NULL : later_key(draft, s->key));
    return true;
}

static int depth_of(const char *pointer) {
    int depth = 0;
    for (; *pointer; pointer++)
        depth += *pointer == '/';
    return depth;
}

bool draft_set(struct draft *draft, const char *pointer, const char *word, struct err *e) {
    if (pointer[0] != '/' || !pointer[1] || depth_of(pointer) > JSON_DEPTH)
        return error_set(e, "\"%.60s\" names no place in a program; write a key such as title",
                         pointer);
    if (!*word)
        return draft_remove(draft, pointer, e);
    struct split s = split(pointer);
    bool good = set_in(draft, &s, word, e);
    free(s.parent);
    return good;
}

bool draft_remove(struct draft *draft, const char *pointer, struct err *e) {
    struct split s = split(pointer);
    struct cJSON *parent = json_tree_at(draft->root, s.parent);
    bool good = !parent || json_type(parent) == JSON_OBJECT;
    if (good && parent)
        json_tree_drop(parent, s.key);
    free(s.parent);
    return good || error_set(e, "%s is no key that can be removed", pointer);
}

bool draft_get(const struct draft *draft, const char *pointer, struct text *word) {
    int number;
    struct cJSON *value = json_tree_at(draft->root, pointer);
    if (value && json_type(value) == JSON_TEXT)
        text_add(word, json_text(value));
    else if (value && json_whole(value, -2147483647, 2147483647, &number))
        text_addf(word, "%d", number);
    else if (value && json_type(value) == JSON_BOOL)
        text_add(word, json_bool(value) ? "true" : "false");
    else if (value && json_type(value) == JSON_LIST)
        for (const struct cJSON *one = json_first(value); one; one = json_next(one))
            text_addf(word, "%s%s", word->length ? "," : "",
                      json_type(one) == JSON_TEXT ? json_text(one) : "?");
    else
        return false;
    return true;
}

/* --- the exercises ---------------------------------------------------------------------------- */

static struct cJSON *list_in(const struct draft *draft) {
    struct cJSON *list = json_tree_at(draft->root, "/exercises");
    return list && json_type(list) == JSON_LIST ? list : NULL;
}

int draft_items(const struct draft *draft) {
    const struct cJSON *list = list_in(draft);
    return list ? json_count(list) : 0;
}

const char *draft_item_id(const struct draft *draft, int item) {
    char pointer[64];
    snprintf(pointer, sizeof pointer, "/exercises/%d/exercise", item);
    const struct cJSON *id = json_tree_at(draft->root, pointer);
    if (id && json_type(id) == JSON_OBJECT)
        id = json_get(id, "id");
    return id && json_type(id) == JSON_TEXT ? json_text(id) : "";
}

static int item_of_number(int count, const char *which, struct err *e) {
    long number = strlen(which) > 6 ? 0 : strtol(which, NULL, 10);
    if (number >= 1 && number <= count)
        return (int)number - 1;
    error_set(e, "there is no exercise %s; the program has 1 to %d", which, count);
    return -1;
}

int draft_item(const struct draft *draft, const char *which, struct err *e) {
    int count = draft_items(draft), found = -1;
    if (*which && strspn(which, "0123456789") == strlen(which))
        return item_of_number(count, which, e);
    for (int i = 0; i < count; i++) {
        if (strcmp(draft_item_id(draft, i), which) != 0)
            continue;
        if (found >= 0) {
            error_set(e, "%s is there twice; say its number instead", which);
            return -1;
        }
        found = i;
    }
    if (found < 0)
        error_set(e, "%s is not in the program; say an exercise's number or id", which);
    return found;
}

bool draft_add(struct draft *draft, const char *exercise, int before, struct err *e) {
    struct cJSON *list = list_in(draft);
    if (!list)
        return error_set(e, "the program has no list of exercises to add to");
    struct cJSON *item = json_tree_object();
    json_tree_set(item, "exercise", json_tree_text(exercise), NULL);
    json_tree_insert(list, before, item);
    return true;
}

bool draft_leave_out(struct draft *draft, int item, struct err *e) {
    struct cJSON *list = list_in(draft);
    struct cJSON *taken = list ? json_tree_take(list, item) : NULL;
    json_free(taken);
    return taken || error_set(e, "there is no exercise %d to remove", item + 1);
}

bool draft_move(struct draft *draft, int item, int to, struct err *e) {
    struct cJSON *list = list_in(draft);
    struct cJSON *taken = list ? json_tree_take(list, item) : NULL;
    if (!taken)
        return error_set(e, "there is no exercise %d to move", item + 1);
    json_tree_insert(list, to, taken);
    return true;
}
