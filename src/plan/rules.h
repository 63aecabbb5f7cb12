/* The numbers of the therapist's rules (thresholds), as a program may set them.
 * Source of defaults and ranges: the rating model's decision table, section 3.7. */
#ifndef LIMBER_PLAN_RULES_H
#define LIMBER_PLAN_RULES_H

#include <stddef.h>

/* Points are of the 0-10 numeric rating scale. */
struct rules {
    int start_note_min, start_easy_min, start_block_min, above_usual;
    int during_ease_min, during_stop_min;
    int after_rise_ease, after_rise_flag, after_rise_stop, after_high, after_stop;
    int next_tol, next_rise_ease, next_rise_rest, next_high;
    int eased_in_row_flag, eased_in_row_pause;
    int progress_sessions, progress_max, progress_done_pct, progress_effort_max;
    double ease_factor; /* size of the easy version */
};

/* One row a key: its default, its range, where it stands in struct rules. */
struct rules_key {
    const char *name;
    double initial, low, high;
    size_t offset;
    int whole; /* 1: an int; 0: the double ease_factor */
};

extern const struct rules_key rules_keys[];
extern const int rules_key_count;

void rules_defaults(struct rules *rules);

/* One number by its row; the value must be in range, and whole where the row is. */
void rules_set(struct rules *rules, const struct rules_key *key, double value);
double rules_get(const struct rules *rules, const struct rules_key *key);

#endif
