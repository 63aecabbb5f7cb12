/* The exercises: which came, went and moved, and what of each is different. */
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "plan/describe.h"
#include "plan/difference.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define DOSE(field) offsetof(struct dose, field)

static const struct {
    struct difference_row row;
    size_t offset;
} doses[] = {
    {{"hold_s", N_("{exercise}: hold {after} s instead of {before}"), NULL, NULL}, DOSE(hold_s)},
    {{"reps", N_("{exercise}: do it {after} times instead of {before}"), NULL, NULL}, DOSE(reps)},
    {{"tempo_s", N_("{exercise}: {after} s for each move instead of {before}"), NULL, NULL},
     DOSE(tempo_s)},
    {{"seconds", N_("{exercise}: {after} s long instead of {before}"), NULL, NULL}, DOSE(seconds)},
    {{"sets", N_("{exercise}: {after} sets instead of {before}"), NULL, NULL}, DOSE(sets)},
    {{"rest_s", N_("{exercise}: rest {after} s instead of {before}"), NULL, NULL}, DOSE(rest_s)},
    {{"prepare_s", N_("{exercise}: {after} s to get ready instead of {before}"), NULL, NULL},
     DOSE(prepare_s)},
    {{"switch_s", N_("{exercise}: {after} s to change sides instead of {before}"), NULL, NULL},
     DOSE(switch_s)},
};

static const struct difference_row
    comes = {"item", N_("New: {exercise}, {after}"), NULL, N_("No longer: {exercise}")},
    moves = {"place", N_("{exercise} now comes after {after}"), NULL,
             N_("{exercise} now comes first")},
    side = {"sides", N_("{exercise}: {after} instead of {before}"), N_("{exercise}: {after}"),
            N_("{exercise}: no longer one side at a time")},
    why = {"why", N_("{exercise}, why: {after}"), NULL, N_("{exercise}: no reason is given")},
    note = {"note", N_("{exercise}, note: {after}"), NULL, N_("{exercise}: the note is gone")},
    voice = {"voice", N_("{exercise}: another spoken cue"), N_("{exercise}: with a spoken cue"),
             N_("{exercise}: no spoken cue")},
    name = {"name", N_("{before} is now called {after}"), NULL, NULL},
    kind = {"kind", N_("{exercise} is done another way"), NULL, NULL},
    cues = {"cues", N_("{exercise}: other words on how to do it"), NULL, NULL},
    mistakes = {"mistakes", N_("{exercise}: other words on what to watch for"), NULL, NULL},
    caution = {"caution", N_("{exercise}, take care: {after}"), NULL,
               N_("{exercise}: the caution is gone")},
    images = {"images", N_("{exercise}: other pictures"), NULL, NULL};

/* --- one exercise ----------------------------------------------------------------------------- */

static const char *joined(struct arena *memory, const char *const *list, int count) {
    struct text t = {0};
    for (int i = 0; i < count; i++)
        text_addf(&t, "%s\n", list[i]);
    const char *copy = arena_strdup(memory, text_str(&t));
    text_free(&t);
    return copy;
}

/* What the therapist wrote; the library's words are no concern of a program. */
static void find_own(struct differences *d, const struct exercise *was, const struct exercise *is) {
    struct arena *memory = &d->memory;
    difference_add(d, &name, is, was->name, is->name);
    difference_add(d, &kind, is, exercise_kind_id(was->kind), exercise_kind_id(is->kind));
    difference_add(d, &caution, is, was->caution, is->caution);
    difference_add(d, &cues, is, joined(memory, was->cues, was->cue_count),
                   joined(memory, is->cues, is->cue_count));
    difference_add(d, &mistakes, is, joined(memory, was->mistakes, was->mistake_count),
                   joined(memory, is->mistakes, is->mistake_count));
    difference_add(d, &images, is, joined(memory, was->images, was->image_count),
                   joined(memory, is->images, is->image_count));
}

static void find_in_item(struct differences *d, const struct program_item *was,
                         const struct program_item *is) {
    struct arena *memory = &d->memory;
    if (was->exercise->own || is->exercise->own)
        find_own(d, was->exercise, is->exercise);
    for (size_t i = 0; i < COUNT(doses); i++) {
        int before = *(const int *)(const void *)((const char *)&was->dose + doses[i].offset);
        int after = *(const int *)(const void *)((const char *)&is->dose + doses[i].offset);
        difference_add(d, &doses[i].row, is->exercise, arena_printf(memory, "%d", before),
                       arena_printf(memory, "%d", after));
    }
    difference_add(d, &side, is->exercise, describe_side(was->sides), describe_side(is->sides));
    difference_add(d, &why, is->exercise, was->why, is->why);
    difference_add(d, &note, is->exercise, was->note, is->note);
    difference_add(d, &voice, is->exercise, was->voice, is->voice);
}

/* --- which is which --------------------------------------------------------------------------- */

/* For each new item the old one that it was, or -1: the n-th of an id is the n-th of it. */
struct match {
    int was[PROGRAM_ITEMS];    /* by new item */
    bool kept[PROGRAM_ITEMS];  /* by old item */
    bool moved[PROGRAM_ITEMS]; /* by new item */
};

static void find_matches(struct match *match, const struct program *old,
                         const struct program *new) {
    for (int i = 0; i < new->item_count; i++) {
        match->was[i] = -1;
        for (int k = 0; k < old->item_count && match->was[i] < 0; k++)
            if (!match->kept[k] &&
                strcmp(old->items[k].exercise->id, new->items[i].exercise->id) == 0)
                match->was[i] = k;
        if (match->was[i] >= 0)
            match->kept[match->was[i]] = true;
    }
}

/* Those moved that do not stand in the longest run still in the old order: the fewest that explain
 * it. */
static void find_moved(struct match *match, int count) {
    int length[PROGRAM_ITEMS], before[PROGRAM_ITEMS], last = -1;
    for (int i = 0; i < count; i++) {
        match->moved[i] = match->was[i] >= 0;
        length[i] = match->was[i] >= 0;
        before[i] = -1;
        for (int k = 0; k < i && match->was[i] >= 0; k++)
            if (match->was[k] >= 0 && match->was[k] < match->was[i] && length[k] >= length[i]) {
                length[i] = length[k] + 1;
                before[i] = k;
            }
        if (length[i] > 0 && (last < 0 || length[i] > length[last]))
            last = i;
    }
    for (; last >= 0; last = before[last])
        match->moved[last] = false;
}

/* --- all of them ------------------------------------------------------------------------------ */

static void add_came(struct differences *d, const struct program_item *item) {
    struct text dose = {0};
    describe_dose(&dose, item);
    const struct difference_row row = {comes.what, comes.changed, NULL, NULL};
    difference_add(d, &row, item->exercise, NULL, text_str(&dose));
    text_free(&dose);
}

/* "Comes first" is told as a place that is gone. */
static void add_moved(struct differences *d, const struct program *old, int was,
                      const struct program *new, int is) {
    const char *before = was > 0 ? old->items[was - 1].exercise->name : NULL;
    const char *after = is > 0 ? new->items[is - 1].exercise->name : NULL;
    bool same = before && after && strcmp(before, after) == 0;
    difference_add(d, &moves, new->items[is].exercise, same ? "" : before ? before : "-", after);
}

void difference_items(struct differences *differences, const struct program *old,
                      const struct program *new) {
    struct match match = {0};
    find_matches(&match, old, new);
    find_moved(&match, new->item_count);
    for (int i = 0; i < new->item_count; i++) {
        const struct program_item *item = &new->items[i];
        if (match.was[i] < 0)
            add_came(differences, item);
        else
            find_in_item(differences, &old->items[match.was[i]], item);
        if (match.moved[i])
            add_moved(differences, old, match.was[i], new, i);
    }
    for (int i = 0; i < old->item_count; i++)
        if (!match.kept[i])
            difference_add(differences, &comes, old->items[i].exercise,
                           exercise_kind_id(old->items[i].exercise->kind), NULL);
}
