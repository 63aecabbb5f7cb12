#include "fixture.h"

#include <criterion/criterion.h>

#include <string.h>

#include "base/memory.h"

const char *const fixture_length_names[FIXTURE_LENGTHS] = {"short", "long", "solid"};

static struct arena memory; /* for the life of the test program */

const char *fixture_text(enum fixture_length length, int characters) {
    static const char *const pattern[FIXTURE_LENGTHS] = {
        "Neck ", "Wide movement with warm shoulders \303\244nd ", "Schultermuskelgew\303\266hnung"};
    const char *from = pattern[length];
    size_t bytes = 0, most = (size_t)characters * 2;
    char *text = arena_alloc(&memory, most + 1, 1);
    for (int n = 0, at = 0; n < characters; n++) {
        do {
            text[bytes++] = from[at++];
        } while ((from[at] & 0xC0) == 0x80);
        at = from[at] ? at : 0;
    }
    if (text[bytes - 1] == ' ')
        text[bytes - 1] = 'n';
    return text;
}

/* `brief` in the short program, else the longest that there can be. */
static const char *words(enum fixture_length length, const char *brief, int most) {
    return length == FIXTURE_SHORT ? brief : fixture_text(length, most);
}

static const struct dose doses[] = {
    {.prepare_s = 5, .hold_s = 5, .reps = 1, .sets = 1, .rest_s = 3, .switch_s = 5},
    {.prepare_s = 60, .hold_s = 300, .reps = 50, .sets = 10, .rest_s = 300, .switch_s = 60},
    {.prepare_s = 3, .reps = 50, .tempo_s = 30, .sets = 2, .rest_s = 10, .switch_s = 5},
    {.prepare_s = 3, .seconds = 1800, .sets = 1},
    {.prepare_s = 8, .hold_s = 15, .reps = 3, .sets = 1, .rest_s = 10},
};
static const enum exercise_kind kinds[] = {KIND_HOLD, KIND_HOLD, KIND_REPS, KIND_BREATHING,
                                           KIND_HOLD};
static const enum side sides[] = {SIDE_BOTH, SIDE_BOTH, SIDE_BOTH, SIDE_NONE, SIDE_LEFT};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const struct exercise *make_exercise(enum fixture_length length, int index) {
    static const char *const names[KINDS] = {"Neck turn", "Side of neck stretch", "Shoulder rolls",
                                             "Count-five breathing", "Low doorway stretch"};
    struct exercise *e = arena_alloc(&memory, 1, sizeof *e);
    int most = length == FIXTURE_SHORT ? 2 : EXERCISE_CUES;
    e->id = "neck-turn";
    e->name = words(length, names[index % KINDS], 80);
    e->kind = kinds[index % KINDS];
    e->sides = sides[index % KINDS];
    e->caution = words(length, "", 200);
    e->region = "lower back";
    e->position = e->cue_count % 2 ? "lying" : "sitting";
    for (e->cue_count = 0; e->cue_count < most; e->cue_count++)
        e->cues[e->cue_count] = words(length, "Sit tall.", 160);
    for (; e->mistake_count < most - 1; e->mistake_count++)
        e->mistakes[e->mistake_count] = words(length, "Pulling hard", 160);
    return e;
}

static struct program *make(enum fixture_length length) {
    struct program *p = arena_alloc(&memory, 1, sizeof *p);
    p->id = "neck-desk";
    p->version = 1;
    p->title = words(length, "Neck and desk", 80);
    p->language = "en";
    p->client = words(length, "Ana", 60);
    p->therapist.name = words(length, "R. Okafor", 60);
    p->therapist.role = words(length, "massage therapist", 80);
    p->therapist.registration = words(length, "CNHC 104", 80);
    p->therapist.contact = words(length, "desk@clinic.example", 120);
    p->created = p->start = p->end = DATE_NONE;
    p->review = length == FIXTURE_SHORT ? DATE_NONE : 20720; /* 2026-09-24, the longest month */
    p->goal.text = words(length, "Look over my shoulder", 160);
    p->goal.score = 4;
    p->goal.target = 8;
    p->why = words(length, "Your neck is stiff at the desk.", 300);
    p->regions[0] = length == FIXTURE_SHORT ? REGION_NECK : REGION_RIGHT_SHOULDER;
    p->regions[1] = REGION_RIGHT_ANKLE;
    p->region_count = length == FIXTURE_SHORT ? 1 : 2;
    p->rest_between_s = length == FIXTURE_SHORT ? 8 : 120;
    p->item_count = length == FIXTURE_SHORT ? KINDS : PROGRAM_ITEMS;
    rules_defaults(&p->rules);
    for (int i = 0; i < p->item_count; i++)
        p->items[i] = (struct program_item){.exercise = make_exercise(length, i),
                                            .why = words(length, "Warms the neck up.", 160),
                                            .note = words(length, "", 200),
                                            .dose = doses[i % KINDS],
                                            .sides = sides[i % KINDS]};
    return p;
}

const struct program *fixture_program(enum fixture_length length) {
    static struct program *made[FIXTURE_LENGTHS];
    if (!made[length])
        made[length] = make(length);
    return made[length];
}

const struct program *fixture_ready(enum fixture_length length) {
    struct program *p = make(length);
    p->client = NULL;
    memset(&p->therapist, 0, sizeof p->therapist);
    return p;
}

const struct program *fixture_locked(void) {
    struct program *p = make(FIXTURE_LONG);
    p->clearance.required = true;
    p->clearance.limits = fixture_text(FIXTURE_LONG, 300);
    return p;
}

void scene_expect(struct scene *scene, enum command_kind kind, int value) {
    scene->first = scene->last = (struct command){(int)kind, value};
}

void scene_whole(struct scene *scene, const char *text) {
    cr_assert_lt(scene->whole_count, SCENE_TEXTS);
    if (text && text[0])
        scene->whole[scene->whole_count++] = text;
}
