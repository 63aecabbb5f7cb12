/* The texts of a form: length, control characters, blankness, ids. */
#include "plan/read/form.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

bool form_is_id(const char *text) {
    size_t length = strlen(text);
    return length >= 1 && length <= 64 &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static bool is_control(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/* The white space of Unicode; U+0009-U+000D are control characters and judged as such. */
static bool is_space(uint32_t c) {
    return c == ' ' || c == '\n' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool has_control(const char *text, bool lines) {
    size_t length = strlen(text), at = 0;
    while (at < length) {
        uint32_t c = utf8_next(text, length, &at);
        if (is_control(c) && !(lines && c == '\n'))
            return true;
    }
    return false;
}

static bool is_blank(const char *text) {
    size_t length = strlen(text), at = 0;
    while (at < length)
        if (!is_space(utf8_next(text, length, &at)))
            return false;
    return true;
}

static bool check_text(struct form_reader *r, const char *key, const char *text,
                       const struct form_row *row) {
    size_t count = utf8_count(text);
    if (row->type == FORM_ID)
        return form_is_id(text) ||
               form_fault(r, FAULT_ERROR, key,
                          "\"%.70s\" cannot be an id; use 1-64 of the letters a-z, digits and -",
                          text);
    if (has_control(text, row->type == FORM_LINES))
        return form_fault(r, FAULT_ERROR, key, "has a control character; take it out%s",
                          row->type == FORM_LINE ? ", and write it on one line" : "");
    if (row->low > 0 && is_blank(text))
        return form_fault(r, FAULT_ERROR, key, "is empty; %s",
                          row->required ? "write a text here" : "write a text or leave it out");
    if (count < (size_t)row->low || count > (size_t)row->high)
        return form_fault(r, FAULT_ERROR, key, "has %zu characters; %d-%d are allowed%s%s", count,
                          row->low, row->high, row->hint ? "; " : "", row->hint ? row->hint : "");
    return true;
}

const char *form_text(struct form_reader *r, const char *key, const struct cJSON *value,
                      const struct form_row *row) {
    if (json_type(value) != JSON_TEXT) {
        form_fault(r, FAULT_ERROR, key, "is %s and must be a text; put it in \"",
                   json_type_name(json_type(value)));
        return NULL;
    }
    const char *text = json_text(value);
    return check_text(r, key, text, row) ? arena_strdup(r->memory, text) : NULL;
}

/* One text of a list, refused too when it stands there already. */
static const char *list_entry(struct form_reader *r, const struct cJSON *value,
                              const struct form_list *form, const char **list, int count) {
    const struct form_row row = {NULL, FORM_LINE, true, 1, form->longest, 0, NULL};
    const char *text = form_text(r, NULL, value, &row);
    for (int i = 0; text && form->unique && i < count; i++) {
        if (strcmp(list[i], text) == 0) {
            form_fault(r, FAULT_ERROR, NULL, "\"%s\" stands here twice; keep one", text);
            return NULL;
        }
    }
    return text && form->check && !form->check(r, text) ? NULL : text;
}

int form_read_list(struct form_reader *r, const struct cJSON *object, const struct form_list *form,
                   const char **list) {
    const struct cJSON *value = form_member(r, object, form->key, JSON_LIST);
    if (!value) {
        if (form->required && !json_get(object, form->key))
            form_fault(r, FAULT_ERROR, form->key, "is missing; add a list of %d-%d texts",
                       form->low, form->high);
        return 0;
    }
    int found = json_count(value), count = 0, index = 0;
    if (found < form->low || found > form->high)
        form_fault(r, FAULT_ERROR, form->key, "has %d entries; %d-%d are allowed", found, form->low,
                   form->high);
    size_t mark = form_enter(r, form->key);
    for (const struct cJSON *entry = json_first(value); entry && index < form->high;
         entry = json_next(entry), index++) {
        size_t inner = form_enter_at(r, index);
        const char *text = list_entry(r, entry, form, list, count);
        if (text)
            list[count++] = text;
        form_leave(r, inner);
    }
    form_leave(r, mark);
    return count;
}
