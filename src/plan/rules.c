#include "plan/rules.h"

#include <stdbool.h>

#define WHOLE(name, initial, low, high)                                                            \
    { #name, initial, low, high, offsetof(struct rules, name), 1 }

/* The rating model's table 3.7, row by row. */
const struct rules_key rules_keys[] = {
    WHOLE(start_note_min, 4, 2, 6),
    WHOLE(start_easy_min, 6, 4, 8),
    WHOLE(start_block_min, 8, 6, 10),
    WHOLE(above_usual, 2, 1, 4),
    WHOLE(during_ease_min, 4, 2, 6),
    WHOLE(during_stop_min, 6, 4, 8),
    WHOLE(after_rise_ease, 2, 1, 3),
    WHOLE(after_rise_flag, 3, 2, 4),
    WHOLE(after_rise_stop, 4, 3, 6),
    WHOLE(after_high, 6, 4, 8),
    WHOLE(after_stop, 8, 6, 10),
    WHOLE(next_tol, 1, 0, 2),
    WHOLE(next_rise_ease, 2, 1, 3),
    WHOLE(next_rise_rest, 3, 2, 5),
    WHOLE(next_high, 7, 5, 9),
    WHOLE(eased_in_row_flag, 2, 1, 3),
    WHOLE(eased_in_row_pause, 3, 2, 5),
    WHOLE(progress_sessions, 3, 2, 6),
    WHOLE(progress_max, 2, 0, 4),
    WHOLE(progress_done_pct, 80, 60, 100),
    WHOLE(progress_effort_max, 4, 2, 6),
    {"ease_factor", 0.5, 0.3, 0.8, offsetof(struct rules, ease_factor), 0},
};

const int rules_key_count = sizeof rules_keys / sizeof *rules_keys;

void rules_set(struct rules *rules, const struct rules_key *key, double value) {
    void *place = (char *)rules + key->offset;
    if (key->whole)
        *(int *)place = (int)value;
    else
        *(double *)place = value;
}

double rules_get(const struct rules *rules, const struct rules_key *key) {
    const void *place = (const char *)rules + key->offset;
    return key->whole ? *(const int *)place : *(const double *)place;
}

void rules_defaults(struct rules *rules) {
    for (int i = 0; i < rules_key_count; i++)
        rules_set(rules, &rules_keys[i], rules_keys[i].initial);
}
