/* The input of the rules, as JSON: read for `limberctl rule`, written for the record. */
#include <string.h>

#include "base/json_write.h"
#include "care/rules.h"
#include "plan/nearest.h"

enum { SCORE_MOST = 10, COUNT_MOST = 1000000 };

struct rules_input rules_input_none(void) {
    return (struct rules_input){.before = RULES_UNKNOWN,
                                .usual = RULES_UNKNOWN,
                                .after = RULES_UNKNOWN,
                                .next = RULES_UNKNOWN,
                                .pain = RULES_UNKNOWN};
}

/* --- one reader and one writer a kind of value ---------------------------------------------- */

static bool of_type(const char *key, const struct cJSON *value, enum json_type type,
                    struct err *e) {
    return json_type(value) == type ||
           error_set(e, "%s is %s and must be %s; without an answer leave the key out", key,
                     json_type_name(json_type(value)), json_type_name(type));
}

static bool read_whole(const char *key, const struct cJSON *value, int high, void *place,
                       struct err *e) {
    if (!of_type(key, value, JSON_NUMBER, e))
        return false;
    return json_whole(value, 0, high, place) ||
           error_set(e, "%s is %.15g and must be a whole number from 0 to %d", key,
                     json_number(value), high);
}

static bool read_score(const char *key, const struct cJSON *value, void *place, struct err *e) {
    return read_whole(key, value, SCORE_MOST, place, e);
}

static bool read_count(const char *key, const struct cJSON *value, void *place, struct err *e) {
    return read_whole(key, value, COUNT_MOST, place, e);
}

static bool read_truth(const char *key, const struct cJSON *value, void *place, struct err *e) {
    if (!of_type(key, value, JSON_BOOL, e))
        return false;
    *(bool *)place = json_bool(value);
    return true;
}

/* One of a few words; `words` says which. -1 and *e when it is another. */
static int read_word(const char *key, const struct cJSON *value, int (*find)(const char *),
                     const char *words, struct err *e) {
    if (!of_type(key, value, JSON_TEXT, e))
        return -1;
    int found = find(json_text(value));
    if (found < 0)
        error_set(e, "%s is \"%.40s\" and must be one of %s", key, json_text(value), words);
    return found;
}

static bool read_numb(const char *key, const struct cJSON *value, void *place, struct err *e) {
    int found = read_word(key, value, rules_numb_find, "none, new, spreading, lasting", e);
    if (found >= 0)
        *(enum rules_numb *)place = (enum rules_numb)found;
    return found >= 0;
}

static bool read_dizzy(const char *key, const struct cJSON *value, void *place, struct err *e) {
    int found = read_word(key, value, rules_dizzy_find, "none, brief, lasting", e);
    if (found >= 0)
        *(enum rules_dizzy *)place = (enum rules_dizzy)found;
    return found >= 0;
}

static bool read_pending(const char *key, const struct cJSON *value, void *place, struct err *e) {
    int found = read_word(key, value, rules_pending_find, "none, EASE, REST", e);
    if (found >= 0)
        *(enum rules_pending *)place = (enum rules_pending)found;
    return found >= 0;
}

/* A sign that is misspelt must not pass as no sign. */
static bool unknown_sign(const char *key, const char *id, struct err *e) {
    const char *ids[RULES_SIGNS + 1] = {NULL};
    for (int i = 0; i < RULES_SIGNS; i++)
        ids[i] = rules_sign_id((enum rules_sign)i);
    const char *near = nearest_find(ids, id);
    return near ? error_set(e, "%s names no sign \"%.40s\"; is it %s?", key, id, near)
                : error_set(e, "%s names no sign \"%.40s\"; write it as the table of rules does",
                            key, id);
}

static bool read_signs(const char *key, const struct cJSON *value, void *place, struct err *e) {
    if (!of_type(key, value, JSON_LIST, e))
        return false;
    for (const struct cJSON *one = json_first(value); one; one = json_next(one)) {
        if (json_type(one) != JSON_TEXT)
            return error_set(e, "%s holds %s and may hold texts only", key,
                             json_type_name(json_type(one)));
        enum rules_sign sign = rules_sign_find(json_text(one));
        if (sign == RULES_SIGNS)
            return unknown_sign(key, json_text(one), e);
        *(unsigned *)place |= 1u << sign;
    }
    return true;
}

/* What is absent, RULES_UNKNOWN, 0 or false, is left out. */
static void write_score(struct json_write *w, const char *key, const void *place) {
    int score = *(const int *)place;
    if (score >= 0)
        json_write_number(w, key, score);
}

static void write_count(struct json_write *w, const char *key, const void *place) {
    if (*(const int *)place > 0)
        write_score(w, key, place);
}

static void write_truth(struct json_write *w, const char *key, const void *place) {
    if (*(const bool *)place)
        json_write_bool(w, key, true);
}

static void write_word(struct json_write *w, const char *key, const char *id) {
    if (strcmp(id, "none") != 0)
        json_write_text(w, key, id);
}

static void write_numb(struct json_write *w, const char *key, const void *place) {
    write_word(w, key, rules_numb_id(*(const enum rules_numb *)place));
}

static void write_dizzy(struct json_write *w, const char *key, const void *place) {
    write_word(w, key, rules_dizzy_id(*(const enum rules_dizzy *)place));
}

static void write_pending(struct json_write *w, const char *key, const void *place) {
    write_word(w, key, rules_pending_id(*(const enum rules_pending *)place));
}

static void write_signs(struct json_write *w, const char *key, const void *place) {
    unsigned signs = *(const unsigned *)place;
    if (signs == 0)
        return;
    json_write_list(w, key);
    for (int i = 0; i < RULES_SIGNS; i++)
        if (signs >> i & 1)
            json_write_text(w, NULL, rules_sign_id((enum rules_sign)i));
    json_write_close(w);
}

/* --- the keys -------------------------------------------------------------------------------- */

#define KEY(name, kind, member)                                                                    \
    { name, offsetof(struct rules_input, member), read_##kind, write_##kind }

static const struct key {
    const char *name;
    size_t offset;
    bool (*read)(const char *key, const struct cJSON *value, void *place, struct err *e);
    void (*write)(struct json_write *w, const char *key, const void *place);
} keys[] = {
    KEY("before", score, before),
    KEY("usual", score, usual),
    KEY("aft", score, after),
    KEY("nxt", score, next),
    KEY("pain", score, pain),
    KEY("flags", signs, signs),
    KEY("numb", numb, numb),
    KEY("dizzy", dizzy, dizzy),
    KEY("ill", truth, ill),
    KEY("sharp", truth, sharp),
    KEY("pending", pending, pending),
    KEY("eased_in_row", count, eased_in_row),
    KEY("prev_rest", truth, prev_rest),
    KEY("doms", truth, doms),
    KEY("items_stopped", count, items_stopped),
    KEY("light_headed", count, light_headed),
    KEY("locked", truth, locked),
};

enum { KEYS = sizeof keys / sizeof *keys };

static bool unknown_key(const char *name, struct err *e) {
    const char *names[KEYS + 1] = {NULL};
    for (int i = 0; i < KEYS; i++)
        names[i] = keys[i].name;
    const char *near = nearest_find(names, name);
    return near ? error_set(e, "there is no input \"%.40s\"; is it %s?", name, near)
                : error_set(e, "there is no input \"%.40s\"; take it out", name);
}

static const struct key *key_of(const char *name) {
    for (int i = 0; i < KEYS; i++)
        if (strcmp(keys[i].name, name) == 0)
            return &keys[i];
    return NULL;
}

bool rules_input_read(struct rules_input *input, const struct cJSON *object, struct err *e) {
    *input = rules_input_none();
    if (!of_type("input", object, JSON_OBJECT, e))
        return false;
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        const struct key *key = key_of(json_key(m));
        if (!key)
            return unknown_key(json_key(m), e);
        if (!key->read(key->name, m, (char *)input + key->offset, e))
            return false;
    }
    return true;
}

void rules_input_write(struct json_write *w, const char *key, const struct rules_input *input) {
    json_write_object(w, key);
    for (int i = 0; i < KEYS; i++)
        keys[i].write(w, keys[i].name, (const char *)input + keys[i].offset);
    json_write_close(w);
}

void rules_input_json(struct text *out, const struct rules_input *input) {
    struct json_write w = json_write_begin(out, JSON_WRITE_SPACED);
    rules_input_write(&w, NULL, input);
    json_write_end(&w);
}
