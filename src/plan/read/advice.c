#include "plan/read/advice.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* An unhurried adult reads about four words a second in print; three leaves room for a screen at
 * arm's length. */
enum { WORDS_A_SECOND = 3, ITEMS_ADVISED = 5, SECONDS_ADVISED = 20 * 60 };

static int count_words(const char *text) {
    int words = 0;
    for (bool inside = false; *text; text++) {
        bool space = *text == ' ' || *text == '\n';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

static int reading_s(const struct exercise *exercise) {
    int words = 0;
    for (int i = 0; i < exercise->cue_count; i++)
        words += count_words(exercise->cues[i]);
    return (words + WORDS_A_SECOND - 1) / WORDS_A_SECOND;
}

static void advise_reading(struct form_reader *r, const struct program_item *item) {
    int need = reading_s(item->exercise);
    if (need > item->dose.prepare_s)
        form_fault(r, FAULT_WARNING, "prepare_s",
                   "%d s is too short to read the cues; about %d s would do", item->dose.prepare_s,
                   need > 60 ? 60 : need);
}

/* The safety tags that the screening leaves out "until cleared" or "until allowed", and the words
 * for the therapist. Kept short: a warning that always comes is read by nobody. */
static const struct {
    const char *tag, *what;
} clearance_tags[] = {
    {"neck-turn", "turns the neck"},
    {"neck-end", "takes the neck to the end of its range"},
    {"spine-flex", "bends the back far forward"},
    {"nerve-tension", "stretches along a nerve"},
    {"nerve", "glides a nerve"},
};

static const char *asks_clearance(const struct exercise *exercise) {
    for (size_t i = 0; i < COUNT(clearance_tags); i++)
        for (int t = 0; t < exercise->tag_count; t++)
            if (strcmp(exercise->tags[t], clearance_tags[i].tag) == 0)
                return clearance_tags[i].what;
    return NULL;
}

/* The author has decided: either it is given, or they wrote that none is required. */
static bool clearance_settled(const struct cJSON *root, const struct program *program) {
    return json_get(root, "clearance") && !program_locked(program);
}

static void advise_item(struct form_reader *r, const struct program_item *item, bool settled) {
    if (!*item->why)
        form_fault(r, FAULT_WARNING, "why", "is missing; a client likes to know why this one");
    advise_reading(r, item);
    const char *what = asks_clearance(item->exercise);
    if (what && !settled)
        form_fault(r, FAULT_WARNING, "exercise",
                   "%s %s: ask first and add a clearance, even \"required\": false",
                   item->exercise->id, what);
}

static bool same_exercise_id(const struct exercise *a, const struct exercise *b) {
    return a != b && strcmp(a->id, b->id) == 0;
}

/* The record tells exercises apart by id. */
static void advise_ids(struct form_reader *r, const struct program *program) {
    for (int i = 0; i < program->item_count; i++) {
        for (int other = 0; other < i; other++) {
            if (!same_exercise_id(program->items[i].exercise, program->items[other].exercise))
                continue;
            size_t mark = form_enter_at(r, i);
            form_fault(r, FAULT_WARNING, "exercise",
                       "has the id \"%s\" of exercise %d; give it another, or both count as one",
                       program->items[i].exercise->id, other + 1);
            form_leave(r, mark);
            break;
        }
    }
}

static void advise_items(struct form_reader *r, const struct cJSON *root,
                         const struct program *program) {
    bool settled = clearance_settled(root, program);
    size_t mark = form_enter(r, "exercises");
    if (program->item_count > ITEMS_ADVISED)
        form_fault(r, FAULT_WARNING, NULL, "%d exercises are many; most people keep up at most %d",
                   program->item_count, ITEMS_ADVISED);
    for (int i = 0; i < program->item_count; i++) {
        size_t inner = form_enter_at(r, i);
        advise_item(r, &program->items[i], settled);
        form_leave(r, inner);
    }
    advise_ids(r, program);
    form_leave(r, mark);
}

/* Who wrote it, and when: a client may check both, and a colleague must. */
static void advise_author(struct form_reader *r, const struct program *program) {
    if (!program->client)
        return;
    if (!program->therapist.role) {
        size_t mark = form_enter(r, "therapist");
        form_fault(r, FAULT_WARNING, "role", "is missing; say what you are trained as");
        form_leave(r, mark);
    }
    if (program->created == DATE_NONE)
        form_fault(r, FAULT_WARNING, "created", "is missing; say on which day you wrote this");
}

void advice_add(struct form_reader *r, const struct cJSON *root, const struct program *program) {
    advise_items(r, root, program);
    advise_author(r, program);
    int length = program_length_s(program);
    if (length > SECONDS_ADVISED)
        form_fault(r, FAULT_WARNING, "exercises",
                   "last %d minutes together; under %d is kept up more often", (length + 59) / 60,
                   SECONDS_ADVISED / 60);
    if (json_get(root, "goal") && !program->goal.text)
        form_fault(r, FAULT_WARNING, "goal", "has no text and is not shown; add one");
    if (!*program->why)
        form_fault(r, FAULT_WARNING, "why",
                   "is missing; say in plain words what the program is for");
}
