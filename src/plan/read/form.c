#include "plan/read/form.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"

void form_reader_free(struct form_reader *r) {
    text_free(&r->pointer);
}

size_t form_enter(struct form_reader *r, const char *key) {
    size_t mark = r->pointer.length;
    json_pointer_add(&r->pointer, key);
    return mark;
}

size_t form_enter_at(struct form_reader *r, int index) {
    size_t mark = r->pointer.length;
    text_addf(&r->pointer, "/%d", index);
    return mark;
}

void form_leave(struct form_reader *r, size_t mark) {
    r->pointer.length = mark;
    if (r->pointer.bytes)
        r->pointer.bytes[mark] = '\0';
}

bool form_fault(struct form_reader *r, enum fault_kind kind, const char *key, const char *format,
                ...) {
    char sentence[512];
    va_list args;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    size_t mark = key ? form_enter(r, key) : r->pointer.length;
    faults_add(r->faults, kind, text_str(&r->pointer), "%s", sentence);
    form_leave(r, mark);
    return kind == FAULT_WARNING;
}

const struct cJSON *form_member(struct form_reader *r, const struct cJSON *object, const char *key,
                                enum json_type type) {
    const struct cJSON *value = json_get(object, key);
    if (!value || json_type(value) == type)
        return value;
    form_fault(r, FAULT_ERROR, key, "is %s and must be %s", json_type_name(json_type(value)),
               json_type_name(type));
    return NULL;
}

bool form_parse_time(const char *text, int *minutes) {
    if (strlen(text) != 5 || text[2] != ':' || strspn(text, "0123456789:") != 5 ||
        strchr(text + 3, ':') || text[0] == ':' || text[1] == ':')
        return false;
    int hour = (text[0] - '0') * 10 + text[1] - '0', minute = (text[3] - '0') * 10 + text[4] - '0';
    if (hour > 23 || minute > 59)
        return false;
    *minutes = hour * 60 + minute;
    return true;
}

/* --- one reader a type; each puts the value where it belongs or leaves it ------------------- */

typedef void read_value(struct form_reader *r, const struct form_row *row,
                        const struct cJSON *value, void *place);

static const char *hint_of(const struct form_row *row) {
    return row->hint ? row->hint : "choose a number in it";
}

static void read_text(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                      void *place) {
    const char *text = form_text(r, row->key, value, row);
    if (text)
        *(const char **)place = text;
}

static bool is_type(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                    enum json_type type) {
    return json_type(value) == type ||
           form_fault(r, FAULT_ERROR, row->key, "is %s and must be %s%s",
                      json_type_name(json_type(value)), json_type_name(type),
                      type == JSON_NUMBER ? ", without \"" : "");
}

static void read_whole(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                       void *place) {
    if (!is_type(r, row, value, JSON_NUMBER) || json_whole(value, row->low, row->high, place))
        return;
    double found = json_number(value);
    if (found >= row->low && found <= row->high)
        form_fault(r, FAULT_ERROR, row->key, "%g is not a whole number; leave the decimals out",
                   found);
    else
        form_fault(r, FAULT_ERROR, row->key, "%.15g is out of range %d-%d; %s", found, row->low,
                   row->high, hint_of(row));
}

static void read_bool(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                      void *place) {
    if (is_type(r, row, value, JSON_BOOL))
        *(bool *)place = json_bool(value);
}

static void read_date(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                      void *place) {
    if (is_type(r, row, value, JSON_TEXT) && !date_parse(json_text(value), place))
        form_fault(r, FAULT_ERROR, row->key,
                   "\"%.40s\" is not a day of the calendar; write it as 2026-11-21",
                   json_text(value));
}

static void read_time(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                      void *place) {
    if (is_type(r, row, value, JSON_TEXT) && !form_parse_time(json_text(value), place))
        form_fault(r, FAULT_ERROR, row->key,
                   "\"%.40s\" is not a time of day; write it as 08:30, from 00:00 to 23:59",
                   json_text(value));
}

static void read_nothing(struct form_reader *r, const struct form_row *row,
                         const struct cJSON *value, void *place) {
    (void)r, (void)row, (void)value, (void)place;
}

static read_value *const readers[] = {
    [FORM_LINE] = read_text,   [FORM_LINES] = read_text,    [FORM_ID] = read_text,
    [FORM_WHOLE] = read_whole, [FORM_BOOL] = read_bool,     [FORM_DATE] = read_date,
    [FORM_TIME] = read_time,   [FORM_OTHER] = read_nothing,
};

void form_read_value(struct form_reader *r, const struct form_row *row, const struct cJSON *value,
                     void *place) {
    readers[row->type](r, row, value, place);
}

/* The number of the row of that key, `count` when there is none. */
static size_t row_of(const struct form_row *rows, size_t count, const char *key) {
    size_t i = 0;
    while (i < count && (rows[i].key[0] != key[0] || strcmp(rows[i].key, key) != 0))
        i++;
    return i;
}

static void read_rows(struct form_reader *r, const struct cJSON *const *values,
                      const struct form_row *rows, size_t count, void *target) {
    for (size_t i = 0; i < count; i++) {
        if (values[i])
            form_read_value(r, &rows[i], values[i], (char *)target + rows[i].offset);
        else if (rows[i].required)
            form_fault(r, FAULT_ERROR, rows[i].key, "is missing; add it");
    }
}

/* One walk over the members finds them all; faults still come in the order of the rows. Of a key
 * that is given twice the first counts, as with json_get. */
void form_read(struct form_reader *r, const struct cJSON *object, const struct form_row *rows,
               size_t count, void *target) {
    const struct cJSON *values[FORM_ROWS] = {NULL};
    bool unknown = false;
    assert(count <= FORM_ROWS);
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        size_t i = row_of(rows, count, json_key(m));
        unknown = unknown || i == count;
        if (i < count && !values[i])
            values[i] = m;
    }
    read_rows(r, values, rows, count, target);
    for (const struct cJSON *m = unknown ? json_first(object) : NULL; m; m = json_next(m))
        if (row_of(rows, count, json_key(m)) == count)
            form_fault(r, FAULT_WARNING, json_key(m),
                       "is not a key of this format and does nothing; is it misspelt?");
}
