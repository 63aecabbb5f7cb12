#include "base/json_tree.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_write.h"
#include "base/memory.h"

enum { LONGEST_KEY = 1024 };

/* --- numbers as they were --------------------------------------------------------------------- */

struct numbers {
    const char *text, *end;
};

/* The next number of a text that json_scan found good: outside of strings, where a digit or a
 * minus stands. */
static char *next_number(struct numbers *n) {
    bool quoted = false;
    for (; n->text < n->end; n->text++) {
        if (quoted && *n->text == '\\')
            n->text++;
        else if (*n->text == '"')
            quoted = !quoted;
        else if (!quoted && strchr("-0123456789", *n->text))
            break;
    }
    size_t length = strspn(n->text, "+-.eE0123456789");
    char *number = memory_alloc(length + 1, 1);
    memcpy(number, n->text, length);
    n->text += length;
    return number;
}

/* The tree stands in the order of the text. Depth is bounded by json_scan. */
static void keep(cJSON *value, struct numbers *n) {
    if (cJSON_IsNumber(value))
        value->valuestring = next_number(n);
    for (cJSON *child = value->child; child; child = child->next)
        keep(child, n);
}

struct cJSON *json_tree_read(const char *text, size_t length, struct err *e) {
    struct cJSON *root = json_read(text, length, e);
    struct numbers n = {text, text + length};
    if (root)
        keep(root, &n);
    return root;
}

/* --- printing --------------------------------------------------------------------------------- */

static bool has_plain_only(const cJSON *list) {
    for (const cJSON *child = list->child; child; child = child->next)
        if (cJSON_IsObject(child) || cJSON_IsArray(child))
            return false;
    return true;
}

static void write_plain(struct json_write *w, const cJSON *value) {
    if (cJSON_IsString(value))
        json_write_text(w, value->string, value->valuestring);
    else if (cJSON_IsBool(value))
        json_write_bool(w, value->string, cJSON_IsTrue(value));
    else if (cJSON_IsNull(value))
        json_write_null(w, value->string);
    else if (value->valuestring)
        json_write_spelt(w, value->string, value->valuestring);
    else
        json_write_real(w, value->string, value->valuedouble);
}

/* Depth is bounded by the reader and by the writer. */
static void write_value(struct json_write *w, const cJSON *value) {
    bool object = cJSON_IsObject(value);
    if (!object && !cJSON_IsArray(value)) {
        write_plain(w, value);
        return;
    }
    (object ? json_write_object : json_write_list)(w, value->string);
    if (object || !has_plain_only(value))
        json_write_rows(w);
    for (const cJSON *child = value->child; child; child = child->next)
        write_value(w, child);
    json_write_close(w);
}

void json_tree_write(struct text *out, const struct cJSON *root) {
    struct json_write w = json_write_begin(out, JSON_WRITE_SPACED);
    write_value(&w, root);
    json_write_end_line(&w);
}

/* --- changing --------------------------------------------------------------------------------- */

static cJSON *made(cJSON *value) {
    if (!value)
        abort(); /* as memory_alloc: there is always memory, or the program ends */
    return value;
}

struct cJSON *json_tree_text(const char *text) {
    return made(cJSON_CreateString(text));
}

struct cJSON *json_tree_list(void) {
    return made(cJSON_CreateArray());
}

struct cJSON *json_tree_object(void) {
    return made(cJSON_CreateObject());
}

/* One step of a pointer, with ~1 and ~0 undone; returns what follows it. NULL: too long. */
static const char *next_key(const char *at, char key[LONGEST_KEY]) {
    size_t n = 0;
    while (*at && *at != '/') {
        if (n + 1 >= LONGEST_KEY)
            return NULL;
        if (at[0] == '~' && (at[1] == '0' || at[1] == '1')) {
            key[n++] = at[1] == '0' ? '~' : '/';
            at += 2;
        } else {
            key[n++] = *at++;
        }
    }
    key[n] = '\0';
    return at;
}

static cJSON *child_of(cJSON *value, const char *key) {
    if (cJSON_IsObject(value))
        return cJSON_GetObjectItemCaseSensitive(value, key);
    if (!cJSON_IsArray(value) || !*key || strspn(key, "0123456789") != strlen(key))
        return NULL;
    return strlen(key) > 6 ? NULL : cJSON_GetArrayItem(value, (int)strtol(key, NULL, 10));
}

struct cJSON *json_tree_at(struct cJSON *root, const char *pointer) {
    char key[LONGEST_KEY];
    while (root && *pointer) {
        if (*pointer++ != '/')
            return NULL;
        pointer = next_key(pointer, key);
        root = pointer ? child_of(root, key) : NULL;
    }
    return root;
}

/* Some releases of cJSON refuse to insert, so what follows moves to the end, one by one. */
static void insert_at(cJSON *parent, int index, cJSON *value) {
    int behind = cJSON_GetArraySize(parent) - index;
    cJSON_AddItemToArray(parent, value); /* keeps the key of a member */
    for (; behind > 0; behind--)
        cJSON_AddItemToArray(parent, cJSON_DetachItemFromArray(parent, index));
}

static int place_of(const cJSON *object, const char *key) {
    int index = 0;
    for (const cJSON *child = object->child; child; child = child->next, index++)
        if (key && strcmp(child->string, key) == 0)
            return index;
    return -1;
}

void json_tree_set(struct cJSON *object, const char *key, struct cJSON *value, const char *before) {
    if (cJSON_GetObjectItemCaseSensitive(object, key)) {
        cJSON_ReplaceItemInObjectCaseSensitive(object, key, value);
        return;
    }
    int place = place_of(object, before);
    if (place < 0) {
        cJSON_AddItemToObject(object, key, value);
        return;
    }
    value->string = memory_strdup(key);
    insert_at(object, place, value);
}

bool json_tree_drop(struct cJSON *object, const char *key) {
    cJSON *member = cJSON_DetachItemFromObjectCaseSensitive(object, key);
    cJSON_Delete(member);
    return member;
}

void json_tree_insert(struct cJSON *list, int index, struct cJSON *value) {
    insert_at(list, index, value);
}

struct cJSON *json_tree_take(struct cJSON *list, int index) {
    return cJSON_DetachItemFromArray(list, index);
}
