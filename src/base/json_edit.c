#include "base/json_edit.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { COLUMNS = 100, STEP = 2, LONGEST_KEY = 1024 };

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
    char *number = memory_new(length + 1, 1);
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

void json_keep_numbers(struct cJSON *root, const char *text, size_t length) {
    struct numbers n = {text, text + length};
    keep(root, &n);
}

/* --- writing ---------------------------------------------------------------------------------- */

static void write_number(struct text *out, const cJSON *value) {
    char digits[40];
    if (value->valuestring) {
        text_add(out, value->valuestring);
        return;
    }
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value->valuedouble);
        if (!(strtod(digits, NULL) < value->valuedouble) &&
            !(strtod(digits, NULL) > value->valuedouble))
            break;
    }
    text_add(out, digits);
}

static void write_plain(struct text *out, const cJSON *value) {
    if (cJSON_IsString(value))
        json_quote(out, value->valuestring);
    else if (cJSON_IsNumber(value))
        write_number(out, value);
    else
        text_add(out, cJSON_IsTrue(value) ? "true" : cJSON_IsFalse(value) ? "false" : "null");
}

static void write_member(struct text *out, const cJSON *member) {
    if (!member->string)
        return;
    json_quote(out, member->string);
    text_add(out, ": ");
}

static bool is_list_of_plain(const cJSON *value) {
    bool plain = cJSON_IsArray(value);
    for (const cJSON *child = value->child; child && plain; child = child->next)
        plain = !child->child && !cJSON_IsObject(child) && !cJSON_IsArray(child);
    return plain;
}

static bool is_flat(const cJSON *value) {
    for (const cJSON *child = value->child; child; child = child->next)
        if (cJSON_IsObject(child) || (cJSON_IsArray(child) && !is_list_of_plain(child)))
            return false;
    return true;
}

/* Columns from byte `from` of the text on. */
static size_t columns(const struct text *out, size_t from) {
    size_t count = 0;
    for (size_t i = from; i < out->length; i++)
        count += ((unsigned char)out->bytes[i] & 0xC0) != 0x80;
    return count;
}

static size_t line_start(const struct text *out) {
    size_t at = out->length;
    while (at > 0 && out->bytes[at - 1] != '\n')
        at--;
    return at;
}

static void write_inline(struct text *out, const cJSON *value) {
    bool object = cJSON_IsObject(value);
    text_add(out, object ? "{ " : "[");
    for (const cJSON *child = value->child; child; child = child->next) {
        write_member(out, child);
        if (cJSON_IsArray(child))
            write_inline(out, child);
        else
            write_plain(out, child);
        text_add(out, child->next ? ", " : "");
    }
    text_add(out, object ? " }" : "]");
}

/* All on this line; false, and nothing written, where it does not fit. */
static bool write_line(struct text *out, const cJSON *value) {
    size_t before = out->length;
    write_inline(out, value);
    if (columns(out, line_start(out)) < COLUMNS)
        return true;
    out->length = before;
    out->bytes[before] = '\0';
    return false;
}

static void write_value(struct text *out, const cJSON *value, int level) {
    bool object = cJSON_IsObject(value);
    if (!object && !cJSON_IsArray(value)) {
        write_plain(out, value);
        return;
    }
    if (!value->child) {
        text_add(out, object ? "{}" : "[]");
        return;
    }
    if (is_flat(value) && write_line(out, value))
        return;
    text_add(out, object ? "{" : "[");
    for (const cJSON *child = value->child; child; child = child->next) {
        text_addf(out, "\n%*s", (level + 1) * STEP, "");
        write_member(out, child);
        write_value(out, child, level + 1);
        text_add(out, child->next ? "," : "");
    }
    text_addf(out, "\n%*s%s", level * STEP, "", object ? "}" : "]");
}

void json_write(struct text *out, const struct cJSON *value) {
    write_value(out, value, 0);
}

/* --- changing --------------------------------------------------------------------------------- */

static cJSON *made(cJSON *value) {
    if (!value)
        abort(); /* as memory_new: there is always memory, or the program ends */
    return value;
}

struct cJSON *json_new_text(const char *text) {
    return made(cJSON_CreateString(text));
}

struct cJSON *json_new_list(void) {
    return made(cJSON_CreateArray());
}

struct cJSON *json_new_object(void) {
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

struct cJSON *json_at(struct cJSON *root, const char *pointer) {
    char key[LONGEST_KEY];
    while (root && *pointer) {
        if (*pointer++ != '/')
            return NULL;
        pointer = next_key(pointer, key);
        root = pointer ? child_of(root, key) : NULL;
    }
    return root;
}

/* Some releases of cJSON refuse to insert, so what stands behind moves to the end, one by one. */
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

void json_set(struct cJSON *object, const char *key, struct cJSON *value, const char *before) {
    if (cJSON_GetObjectItemCaseSensitive(object, key)) {
        cJSON_ReplaceItemInObjectCaseSensitive(object, key, value);
        return;
    }
    int place = place_of(object, before);
    if (place < 0) {
        cJSON_AddItemToObject(object, key, value);
        return;
    }
    value->string = memory_copy(key);
    insert_at(object, place, value);
}

bool json_drop(struct cJSON *object, const char *key) {
    cJSON *member = cJSON_DetachItemFromObjectCaseSensitive(object, key);
    cJSON_Delete(member);
    return member;
}

void json_insert(struct cJSON *list, int index, struct cJSON *value) {
    insert_at(list, index, value);
}

struct cJSON *json_take(struct cJSON *list, int index) {
    return cJSON_DetachItemFromArray(list, index);
}
