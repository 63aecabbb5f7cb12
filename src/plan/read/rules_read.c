#include "plan/read/rules_read.h"

#include <math.h>
#include <string.h>

static const struct rules_key *key_of(const char *name) {
    for (int i = 0; i < rules_key_count; i++)
        if (strcmp(rules_keys[i].name, name) == 0)
            return &rules_keys[i];
    return NULL;
}

static bool read_one(struct form_reader *r, const struct cJSON *value, const struct rules_key *key,
                     struct rules *rules) {
    if (json_type(value) != JSON_NUMBER)
        return form_fault(r, FAULT_ERROR, key->name, "is %s and must be a number, without \"",
                          json_type_name(json_type(value)));
    double found = json_number(value);
    if (found < key->low || found > key->high)
        return form_fault(r, FAULT_ERROR, key->name,
                          "%.15g is out of range %g-%g; %g is the number without this key", found,
                          key->low, key->high, key->initial);
    if (key->whole && floor(found) < found)
        return form_fault(r, FAULT_ERROR, key->name,
                          "%.15g is not a whole number; leave the decimals out", found);
    rules_set(rules, key, found);
    return true;
}

/* The one order that the rating model demands. */
static void check_settled(struct form_reader *r, const struct cJSON *object,
                          const struct rules *rules) {
    if (rules->next_tol < rules->next_rise_ease)
        return;
    const char *key = json_get(object, "next_tol") ? "next_tol" : "next_rise_ease";
    form_fault(
        r, FAULT_ERROR, key,
        "next_tol (%d) must stay below next_rise_ease (%d); lower the one or raise the other",
        rules->next_tol, rules->next_rise_ease);
}

/* Steps that come too early to leave the gentler one any room. The ranges allow it, so a therapist
 * may mean it: a warning. */
static void check_order(struct form_reader *r, const struct cJSON *object,
                        const struct rules *rules) {
    static const char *const pairs[][2] = {
        {"start_note_min", "start_easy_min"},   {"start_easy_min", "start_block_min"},
        {"during_ease_min", "during_stop_min"}, {"after_rise_ease", "after_rise_flag"},
        {"after_rise_flag", "after_rise_stop"}, {"after_high", "after_stop"},
        {"next_rise_ease", "next_rise_rest"},   {"eased_in_row_flag", "eased_in_row_pause"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        double low = rules_get(rules, key_of(pairs[i][0]));
        double high = rules_get(rules, key_of(pairs[i][1]));
        if (low > high)
            form_fault(r, FAULT_WARNING, pairs[i][json_get(object, pairs[i][0]) ? 0 : 1],
                       "%s (%g) stands above %s (%g), so it never acts; change one of them",
                       pairs[i][0], low, pairs[i][1], high);
    }
}

int rules_read(struct form_reader *r, const struct cJSON *object, struct rules *rules) {
    int set = 0, errors = r->faults->errors;
    for (const struct cJSON *member = json_first(object); member; member = json_next(member)) {
        const struct rules_key *key = key_of(json_key(member));
        if (!key)
            form_fault(r, FAULT_WARNING, json_key(member),
                       "is not one of the rules and does nothing; is it misspelt?");
        else
            set += read_one(r, member, key, rules);
    }
    if (r->faults->errors == errors) {
        check_settled(r, object, rules);
        check_order(r, object, rules);
    }
    return set;
}
