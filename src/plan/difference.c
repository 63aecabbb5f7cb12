#include "plan/difference.h"

#include <stdlib.h>
#include <string.h>

#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "plan/describe.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The text in the list's memory; it is freed. */
static const char *kept(struct arena *memory, struct text *text) {
    const char *copy = arena_strdup(memory, text_str(text));
    text_free(text);
    return copy;
}

/* --- the list --------------------------------------------------------------------------------- */

static bool same(const char *one, const char *other) {
    return one == other || (one && other && strcmp(one, other) == 0);
}

/* Nothing and an empty text are the same to a reader. */
static const char *given(const char *text) {
    return text && *text ? text : NULL;
}

void difference_add(struct differences *differences, const struct difference_row *row,
                    const struct exercise *exercise, const char *before, const char *after) {
    before = given(before);
    after = given(after);
    if (same(before, after))
        return;
    if (differences->count == differences->capacity) {
        differences->capacity = differences->capacity ? differences->capacity * 2 : 16;
        differences->list = memory_realloc(differences->list, (size_t)differences->capacity *
                                                                  sizeof *differences->list);
    }
    struct arena *memory = &differences->memory;
    differences->list[differences->count++] =
        (struct difference){.what = row->what,
                            .exercise = exercise ? arena_strdup(memory, exercise->name) : NULL,
                            .id = exercise ? arena_strdup(memory, exercise->id) : NULL,
                            .before = before ? arena_strdup(memory, before) : NULL,
                            .after = after ? arena_strdup(memory, after) : NULL,
                            .sentence = !before && row->added ? row->added
                                        : !after && row->gone ? row->gone
                                                              : row->changed};
}

void differences_free(struct differences *differences) {
    free(differences->list);
    arena_free(&differences->memory);
    *differences = (struct differences){0};
}

/* --- sentences -------------------------------------------------------------------------------- */

static const char *part(const struct difference *d, const char *brace, size_t *length) {
    const struct {
        const char *word, *value;
    } parts[] = {{"{exercise}", d->exercise}, {"{before}", d->before}, {"{after}", d->after}};
    for (size_t i = 0; i < COUNT(parts); i++) {
        *length = strlen(parts[i].word);
        if (strncmp(brace, parts[i].word, *length) == 0)
            return parts[i].value ? parts[i].value : "";
    }
    *length = 1;
    return "{";
}

void difference_words(struct text *out, const struct difference *difference) {
    const char *words = _(difference->sentence);
    while (*words) {
        size_t plain = strcspn(words, "{"), length = 0;
        text_add_bytes(out, words, plain);
        words += plain;
        if (*words)
            direction_add_isolated(out, part(difference, words, &length));
        words += length;
    }
}

/* --- the whole program: texts ----------------------------------------------------------------- */

#define AT(field) offsetof(struct program, field)

static const struct {
    struct difference_row row;
    size_t offset;
} texts[] = {
    {{"id", N_("Another program: {after} instead of {before}"), NULL, NULL}, AT(id)},
    {{"title", N_("It is now called: {after}"), NULL, NULL}, AT(title)},
    {{"language", N_("Language: {after} instead of {before}"), NULL, NULL}, AT(language)},
    {{"client", N_("For {after} instead of {before}"), N_("For {after}"),
      N_("No longer for {before}")},
     AT(client)},
    {{"therapist", N_("Therapist: {after} instead of {before}"), N_("Therapist: {after}"),
      N_("No therapist is named")},
     AT(therapist.name)},
    {{"role", N_("The therapist's role: {after}"), NULL, N_("The therapist's role is left out")},
     AT(therapist.role)},
    {{"registration", N_("The therapist's registration: {after}"), NULL,
      N_("The therapist's registration is left out")},
     AT(therapist.registration)},
    {{"contact", N_("Contact: {after} instead of {before}"), N_("Contact: {after}"),
      N_("No contact is given")},
     AT(therapist.contact)},
    {{"goal", N_("New goal: {after}"), NULL, N_("No goal is set")}, AT(goal.text)},
    {{"why", N_("What it is for: {after}"), NULL, N_("What it is for is left out")}, AT(why)},
    {{"reason", N_("The therapist's reason has changed"), NULL, NULL}, AT(reason)},
    {{"clearance.by", N_("Cleared by {after} instead of {before}"), N_("Cleared by {after}"),
      N_("No longer cleared by {before}")},
     AT(clearance.by)},
    {{"clearance.limits", N_("Limits: {after}"), NULL, N_("No limits are written down")},
     AT(clearance.limits)},
};

static const char *text_at(const struct program *program, size_t offset) {
    return *(const char *const *)(const void *)((const char *)program + offset);
}

static void find_texts(struct differences *d, const struct program *old,
                       const struct program *new) {
    for (size_t i = 0; i < COUNT(texts); i++)
        difference_add(d, &texts[i].row, NULL, text_at(old, texts[i].offset),
                       text_at(new, texts[i].offset));
}

/* --- dates ------------------------------------------------------------------------------------ */

static const struct {
    struct difference_row row;
    size_t offset;
} dates[] = {
    {{"start", N_("Start on {after} instead of {before}"), N_("Start on {after}"),
      N_("No start date")},
     AT(start)},
    {{"review", N_("Review on {after} instead of {before}"), N_("Review on {after}"),
      N_("No review date")},
     AT(review)},
    {{"end", N_("End on {after} instead of {before}"), N_("End on {after}"), N_("No end date")},
     AT(end)},
    {{"clearance.date", N_("Cleared on {after} instead of {before}"), N_("Cleared on {after}"),
      N_("No clearance date")},
     AT(clearance.date)},
};

static const char *date_words(struct arena *memory, date_day day) {
    struct text t = {0};
    if (day != DATE_NONE)
        describe_date(&t, day);
    return kept(memory, &t);
}

static void find_dates(struct differences *d, const struct program *old,
                       const struct program *new) {
    for (size_t i = 0; i < COUNT(dates); i++) {
        date_day was = *(const date_day *)(const void *)((const char *)old + dates[i].offset);
        date_day is = *(const date_day *)(const void *)((const char *)new + dates[i].offset);
        difference_add(d, &dates[i].row, NULL, date_words(&d->memory, was),
                       date_words(&d->memory, is));
    }
}

/* --- numbers and choices ---------------------------------------------------------------------- */

static const char *number(struct arena *memory, int value, int none) {
    return value == none ? NULL : arena_printf(memory, "%d", value);
}

static const char *choice(bool value) {
    return value ? "yes" : "no";
}

static void find_numbers(struct differences *d, const struct program *old,
                         const struct program *new) {
    static const struct difference_row
        score = {"goal.score", N_("Goal score {after} instead of {before}"),
                 N_("Goal score {after}"), N_("No goal score")},
        target = {"goal.target", N_("Goal target {after} instead of {before}"),
                  N_("Goal target {after}"), N_("No goal target")},
        rest = {"rest_between_s", N_("Rest between exercises: {after} s instead of {before}"), NULL,
                NULL};
    struct arena *memory = &d->memory;
    difference_add(d, &score, NULL, number(memory, old->goal.score, -1),
                   number(memory, new->goal.score, -1));
    difference_add(d, &target, NULL, number(memory, old->goal.target, -1),
                   number(memory, new->goal.target, -1));
    difference_add(d, &rest, NULL, number(memory, old->rest_between_s, -1),
                   number(memory, new->rest_between_s, -1));
}

/* One row for each way of a choice. */
static void add_choice(struct differences *d, const char *what, bool was, bool is, const char *yes,
                       const char *no) {
    const struct difference_row row = {what, is ? yes : no, NULL, NULL};
    difference_add(d, &row, NULL, choice(was), choice(is));
}

static void find_choices(struct differences *d, const struct program *old,
                         const struct program *new) {
    static const char *const kinds[] = {"", N_("pain"), N_("movement"), N_("recovery")};
    static const struct difference_row kind = {"goal.kind", N_("Measured by {after}"), NULL,
                                               N_("No longer measured by {before}")};
    const char *was = kinds[old->goal.kind], *is = kinds[new->goal.kind];
    difference_add(d, &kind, NULL, *was ? _(was) : was, *is ? _(is) : is);
    add_choice(d, "clearance.required", old->clearance.required, new->clearance.required,
               N_("It waits until a professional says yes"),
               N_("It no longer waits for a professional to say yes"));
    add_choice(d, "approval", old->progression.by_therapist, new->progression.by_therapist,
               N_("Only the therapist allows a step up"), N_("You may take a step up yourself"));
    add_choice(d, "relative", old->progression.relative, new->progression.relative,
               N_("Soreness is judged by what is usual for you"),
               N_("Soreness is judged by the number alone"));
    add_choice(d, "after_treatment", old->progression.treatment_usual,
               new->progression.treatment_usual, N_("After a treatment you do the usual version"),
               N_("After a treatment you do the easy version"));
}

/* --- when and where --------------------------------------------------------------------------- */

static const char *regions(struct arena *memory, const struct program *program) {
    struct text t = {0};
    for (int i = 0; i < program->region_count; i++)
        text_addf(&t, "%s%s", i ? locale_joint(LOCALE_COMMA) : "",
                  _(region_name(program->regions[i])));
    return kept(memory, &t);
}

/* The schedule in words: nothing where it does not say. */
struct when {
    const char *often, *days, *at, *window, *gap;
};

static struct when when_of(struct arena *memory, const struct program *program) {
    const struct schedule *schedule = &program->schedule;
    struct text often = {0}, days = {0}, times = {0};
    bool sessions = program->has_schedule && !schedule->every_min;
    describe_often(&often, schedule);
    describe_days(&days, schedule);
    describe_times(&times, schedule);
    struct when when = {kept(memory, &often), kept(memory, &days), NULL, NULL, NULL};
    *(schedule->every_min ? &when.window : &when.at) = kept(memory, &times);
    when.gap = sessions ? arena_printf(memory, "%d", schedule->min_gap_min) : NULL;
    return when;
}

static void find_when(struct differences *d, const struct program *old, const struct program *new) {
    static const struct difference_row
        rated = {"regions", N_("Rated: {after} instead of {before}"), NULL, NULL},
        often = {"times_per_day", N_("To do: {after} instead of {before}"), N_("To do: {after}"),
                 N_("To do: whenever you like")},
        days = {"days", N_("On {after} instead of {before}"), NULL, NULL},
        at = {"at", N_("At {after} instead of {before}"), N_("At {after}"), N_("At any time")},
        gap = {"min_gap_min", N_("At least {after} minutes between two sessions, not {before}"),
               NULL, NULL},
        window = {"from", N_("From {after} instead of {before}"), N_("From {after}"), NULL};
    struct arena *memory = &d->memory;
    struct when was = when_of(memory, old), is = when_of(memory, new);
    difference_add(d, &rated, NULL, regions(memory, old), regions(memory, new));
    difference_add(d, &often, NULL, was.often, is.often);
    difference_add(d, &days, NULL, was.days, is.days);
    difference_add(d, &at, NULL, was.at, is.at);
    difference_add(d, &window, NULL, was.window, is.window);
    if (was.gap && is.gap) /* else there were no sessions to lie between */
        difference_add(d, &gap, NULL, was.gap, is.gap);
}

void differences_find(struct differences *differences, const struct program *old,
                      const struct program *new) {
    find_texts(differences, old, new);
    find_dates(differences, old, new);
    find_numbers(differences, old, new);
    find_choices(differences, old, new);
    find_when(differences, old, new);
    difference_items(differences, old, new);
    difference_rules(differences, old, new);
}
