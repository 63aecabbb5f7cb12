#include "base/json.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* --- keys given twice ----------------------------------------------------------------------- */

enum { FEW_KEYS = 32 };

struct twice {
    json_twice *tell;
    void *userdata;
    struct text pointer;
};

static int compare_keys(const void *a, const void *b) {
    const char *const *one = a, *const *other = b;
    return strcmp(*one, *other);
}

/* Pair by pair: cheaper than sorting for the few keys that most objects have. */
static bool has_twice(const cJSON *object) {
    for (const cJSON *one = object->child; one; one = one->next)
        for (const cJSON *other = one->next; other; other = other->next)
            if (one->string[0] == other->string[0] && strcmp(one->string, other->string) == 0)
                return true;
    return false;
}

/* Keys sorted, so that a file of 100,000 keys costs n log n and not n squared. */
static void find_twice_in(const cJSON *object, struct twice *t) {
    size_t count = (size_t)json_count(object), n = 0;
    if (count < 2 || (count <= FEW_KEYS && !has_twice(object)))
        return;
    const char **keys = memory_alloc(count, sizeof *keys);
    for (const cJSON *member = object->child; member; member = member->next)
        keys[n++] = member->string;
    qsort(keys, count, sizeof *keys, compare_keys);
    size_t length = t->pointer.length;
    for (size_t i = 1; i < count; i++) {
        bool again = strcmp(keys[i], keys[i - 1]) == 0;
        if (!again || (i > 1 && strcmp(keys[i], keys[i - 2]) == 0))
            continue;
        json_pointer_add(&t->pointer, keys[i]);
        t->tell(t->userdata, text_str(&t->pointer));
        t->pointer.length = length;
        if (t->pointer.bytes)
            t->pointer.bytes[length] = '\0';
    }
    free(keys);
}

/* Depth is bounded by json_scan. */
static void find_twice(const cJSON *value, struct twice *t) {
    if (cJSON_IsObject(value))
        find_twice_in(value, t);
    size_t length = t->pointer.length;
    int index = 0;
    for (const cJSON *child = value->child; child; child = child->next, index++) {
        if (!child->child)
            continue;
        if (cJSON_IsObject(value))
            json_pointer_add(&t->pointer, child->string);
        else
            text_addf(&t->pointer, "/%d", index);
        find_twice(child, t);
        t->pointer.length = length;
        t->pointer.bytes[length] = '\0';
    }
}

struct cJSON *json_read_telling(const char *text, size_t length, json_twice *twice, void *userdata,
                                struct err *e) {
    if (!json_scan(text, length, e))
        return NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(text, length, NULL, false);
    if (!root) {
        error_set(e, "the JSON cannot be taken apart");
        return NULL;
    }
    struct twice t = {twice, userdata, {0}};
    find_twice(root, &t);
    text_free(&t.pointer);
    return root;
}

struct refusal {
    bool found;
    struct err *e;
};

static void refuse_twice(void *userdata, const char *pointer) {
    struct refusal *r = userdata;
    if (!r->found)
        error_set(r->e, "%s is given twice; keep one of them", pointer);
    r->found = true;
}

struct cJSON *json_read(const char *text, size_t length, struct err *e) {
    struct refusal r = {false, e};
    struct cJSON *root = json_read_telling(text, length, refuse_twice, &r, e);
    if (root && r.found) {
        json_free(root);
        return NULL;
    }
    return root;
}

void json_free(struct cJSON *root) {
    cJSON_Delete(root);
}

/* --- looking at values ---------------------------------------------------------------------- */

enum json_type json_type(const struct cJSON *value) {
    if (cJSON_IsObject(value))
        return JSON_OBJECT;
    if (cJSON_IsArray(value))
        return JSON_LIST;
    if (cJSON_IsString(value))
        return JSON_TEXT;
    if (cJSON_IsNumber(value))
        return JSON_NUMBER;
    return cJSON_IsBool(value) ? JSON_BOOL : JSON_NULL;
}

const char *json_type_name(enum json_type type) {
    static const char *const names[] = {
        [JSON_NULL] = "null",   [JSON_BOOL] = "true or false", [JSON_NUMBER] = "a number",
        [JSON_TEXT] = "a text", [JSON_LIST] = "a list",        [JSON_OBJECT] = "an object",
    };
    return names[type];
}

const struct cJSON *json_get(const struct cJSON *object, const char *key) {
    if (!cJSON_IsObject(object))
        return NULL;
    const cJSON *member = object->child;
    while (member && (member->string[0] != key[0] || strcmp(member->string, key) != 0))
        member = member->next;
    return member;
}

const struct cJSON *json_first(const struct cJSON *value) {
    return value->child;
}

const struct cJSON *json_next(const struct cJSON *value) {
    return value->next;
}

const char *json_key(const struct cJSON *member) {
    return member->string;
}

int json_count(const struct cJSON *value) {
    return cJSON_GetArraySize(value);
}

bool json_bool(const struct cJSON *value) {
    assert(cJSON_IsBool(value));
    return cJSON_IsTrue(value);
}

double json_number(const struct cJSON *value) {
    assert(cJSON_IsNumber(value));
    return value->valuedouble;
}

const char *json_text(const struct cJSON *value) {
    assert(cJSON_IsString(value));
    return value->valuestring;
}

bool json_whole(const struct cJSON *value, int low, int high, int *number) {
    if (!cJSON_IsNumber(value))
        return false;
    double found = value->valuedouble;
    if (found < low || found > high || floor(found) < found)
        return false;
    *number = (int)found;
    return true;
}

void json_pointer_add(struct text *pointer, const char *key) {
    text_add(pointer, "/");
    for (const char *c = key; *c; c++) {
        if (*c == '~')
            text_add(pointer, "~0");
        else if (*c == '/')
            text_add(pointer, "~1");
        else
            text_add_bytes(pointer, c, 1);
    }
}
