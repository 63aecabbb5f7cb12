/* The therapist's rules: a sentence for each of their numbers. Meanings: the rating model, 3.7. */
#include <string.h>

#include "base/gettext.h"
#include "plan/difference.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct difference_row rows[] = {
    {"start_note_min", N_("Go gently from soreness {after} instead of {before}"), NULL, NULL},
    {"start_easy_min", N_("Ease from soreness {after} instead of {before}"), NULL, NULL},
    {"start_block_min", N_("Do not start from soreness {after} instead of {before}"), NULL, NULL},
    {"above_usual", N_("Ease at {after} above what is usual instead of {before}"), NULL, NULL},
    {"during_ease_min", N_("During an exercise, make it smaller from {after} instead of {before}"),
     NULL, NULL},
    {"during_stop_min", N_("During an exercise, stop it from {after} instead of {before}"), NULL,
     NULL},
    {"after_rise_ease", N_("After a session, ease at a rise of {after} instead of {before}"), NULL,
     NULL},
    {"after_rise_flag",
     N_("After a session, tell the therapist at a rise of {after} instead of {before}"), NULL,
     NULL},
    {"after_rise_stop", N_("After a session, pause at a rise of {after} instead of {before}"), NULL,
     NULL},
    {"after_high", N_("After a session, ease from soreness {after} instead of {before}"), NULL,
     NULL},
    {"after_stop", N_("After a session, pause from soreness {after} instead of {before}"), NULL,
     NULL},
    {"next_tol", N_("The next morning, a rise of {after} counts as settled instead of {before}"),
     NULL, NULL},
    {"next_rise_ease", N_("The next morning, ease at a rise of {after} instead of {before}"), NULL,
     NULL},
    {"next_rise_rest", N_("The next morning, rest at a rise of {after} instead of {before}"), NULL,
     NULL},
    {"next_high", N_("The next morning, rest from soreness {after} instead of {before}"), NULL,
     NULL},
    {"eased_in_row_flag",
     N_("Tell the therapist after {after} easy sessions in a row instead of {before}"), NULL, NULL},
    {"eased_in_row_pause", N_("Pause after {after} easy sessions in a row instead of {before}"),
     NULL, NULL},
    {"progress_sessions", N_("A step up after {after} good sessions instead of {before}"), NULL,
     NULL},
    {"progress_max", N_("A step up only below soreness {after}, or at it, instead of {before}"),
     NULL, NULL},
    /* xgettext:no-c-format */
    {"progress_done_pct", N_("A step up needs {after} % of the session done instead of {before}"),
     NULL, NULL},
    {"progress_effort_max", N_("A step up up to an effort of {after} instead of {before}"), NULL,
     NULL},
    {"ease_factor", N_("The easy version is {after} of the usual one instead of {before}"), NULL,
     NULL},
};

static const struct difference_row *row_of(const char *name) {
    for (size_t i = 0; i < COUNT(rows); i++)
        if (strcmp(rows[i].what, name) == 0)
            return &rows[i];
    return NULL;
}

void difference_rules(struct differences *differences, const struct program *old,
                      const struct program *new) {
    struct arena *memory = &differences->memory;
    for (int i = 0; i < rules_key_count; i++) {
        const struct rules_key *key = &rules_keys[i];
        const struct difference_row *row = row_of(key->name);
        if (row)
            difference_add(differences, row, NULL,
                           arena_printf(memory, "%g", rules_get(&old->rules, key)),
                           arena_printf(memory, "%g", rules_get(&new->rules, key)));
    }
}
