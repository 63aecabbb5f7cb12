#include "plan/read/exercise_read.h"

#include <string.h>

#include "plan/attachment.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* --- the dose ------------------------------------------------------------------------------- */

enum {
    HOLD = 1 << KIND_HOLD,
    REPS = 1 << KIND_REPS,
    TIMED = 1 << KIND_BREATHING | 1 << KIND_POSTURE
};

struct dose_row {
    struct form_row row;
    int kinds; /* that use it */
};

#define DOSE(key, low, high, kinds, hint)                                                          \
    { {#key, FORM_WHOLE, false, low, high, offsetof(struct dose, key), hint}, kinds }

static const struct dose_row dose_rows[] = {
    DOSE(prepare_s, 0, 60, HOLD | REPS | TIMED, "getting into place takes at most a minute"),
    DOSE(hold_s, 1, 300, HOLD, "a hold lasts at most 5 minutes"),
    DOSE(reps, 1, 50, HOLD | REPS, "use more sets for more than 50"),
    DOSE(tempo_s, 1, 30, REPS, "one repetition takes at most half a minute"),
    DOSE(seconds, 5, 1800, TIMED, "from 5 seconds to half an hour"),
    DOSE(sets, 1, 10, HOLD | REPS | TIMED, "at most 10 sets"),
    DOSE(rest_s, 0, 300, HOLD | REPS | TIMED, "a rest lasts at most 5 minutes"),
    DOSE(switch_s, 0, 60, HOLD | REPS | TIMED, "changing sides takes at most a minute"),
};

bool exercise_dose_key(const char *key) {
    for (size_t i = 0; i < COUNT(dose_rows); i++)
        if (strcmp(dose_rows[i].row.key, key) == 0)
            return true;
    return false;
}

void exercise_read_dose(struct form_reader *r, const struct cJSON *object, enum exercise_kind kind,
                        struct dose *dose) {
    for (size_t i = 0; i < COUNT(dose_rows); i++) {
        const struct dose_row *d = &dose_rows[i];
        int *place = (int *)(void *)((char *)dose + d->row.offset);
        const struct cJSON *value = json_get(object, d->row.key);
        if (value)
            form_read_value(r, &d->row, value, place);
        if (d->kinds & 1 << kind)
            continue;
        *place = 0;
        if (value)
            form_fault(r, FAULT_WARNING, d->row.key,
                       "does nothing in an exercise of kind %s; take it out",
                       exercise_kind_id(kind));
    }
}

void exercise_check_dose(struct form_reader *r, const struct cJSON *object) {
    int number;
    for (size_t i = 0; i < COUNT(dose_rows); i++) {
        const struct cJSON *value = json_get(object, dose_rows[i].row.key);
        if (value)
            form_read_value(r, &dose_rows[i].row, value, &number);
    }
}

/* What an own exercise starts from: a cautious, small amount. docs/program-format.md names it. */
static const struct dose own_doses[KIND_COUNT] = {
    [KIND_HOLD] = {.prepare_s = 5, .hold_s = 20, .reps = 1, .sets = 1, .rest_s = 10, .switch_s = 5},
    [KIND_REPS] = {.prepare_s = 5, .reps = 5, .tempo_s = 5, .sets = 1, .rest_s = 10, .switch_s = 5},
    [KIND_BREATHING] = {.prepare_s = 5, .seconds = 60, .sets = 1, .rest_s = 10, .switch_s = 5},
    [KIND_POSTURE] = {.prepare_s = 5, .seconds = 30, .sets = 1, .rest_s = 10, .switch_s = 5},
};

/* --- what both kinds of exercise have --------------------------------------------------------- */

static bool check_image(struct form_reader *r, const char *name) {
    struct err e = {""};
    return attachment_check_picture(r->folder, name, &e) ||
           form_fault(r, FAULT_ERROR, NULL, "%s", e.text);
}

static const struct form_list cues = {"cues", 1, EXERCISE_CUES, 160, true, false, NULL};
static const struct form_list mistakes = {"mistakes", 0,   EXERCISE_MISTAKES, 160, false,
                                          false,      NULL};
static const struct form_list images = {"images", 1, EXERCISE_IMAGES, 255, true, true, check_image};
static const struct form_list tags = {"tags", 0, EXERCISE_TAGS, 64, false, true, NULL};

/* A word of a short list, as its number; `none` when it is absent or, with a fault, unknown. */
static int read_word(struct form_reader *r, const struct cJSON *object, const char *key,
                     const char *choices, int (*find)(const char *), int none) {
    const struct cJSON *value = form_member(r, object, key, JSON_TEXT);
    int number = value ? find(json_text(value)) : none;
    if (value && number == none)
        form_fault(r, FAULT_ERROR, key, "\"%.40s\" is unknown; use %s", json_text(value), choices);
    return number;
}

static int find_kind(const char *id) {
    return (int)exercise_kind_find(id);
}

static int find_side(const char *id) {
    return (int)exercise_side_find(id);
}

void exercise_read_sides(struct form_reader *r, const struct cJSON *object, enum side *side) {
    int found = read_word(r, object, "sides", "none, left, right or both", find_side, SIDE_COUNT);
    if (found != SIDE_COUNT)
        *side = (enum side)found;
}

static void read_kind(struct form_reader *r, const struct cJSON *object,
                      struct exercise *exercise) {
    int found =
        read_word(r, object, "kind", "hold, reps, breathing or posture", find_kind, KIND_COUNT);
    if (found != KIND_COUNT)
        exercise->kind = (enum exercise_kind)found;
}

/* Kind, sides and lists; the texts come by each form's rows. */
static void read_common(struct form_reader *r, const struct cJSON *object,
                        struct exercise *exercise) {
    read_kind(r, object, exercise);
    exercise_read_sides(r, object, &exercise->sides);
    exercise->cue_count = form_read_list(r, object, &cues, exercise->cues);
    exercise->mistake_count = form_read_list(r, object, &mistakes, exercise->mistakes);
}

static struct exercise blank(void) {
    return (struct exercise){.id = "",
                             .name = "",
                             .caution = "",
                             .muscles = "",
                             .region = "",
                             .position = "",
                             .stages = 2};
}

/* --- the therapist's own ---------------------------------------------------------------------- */

#define AT(field) offsetof(struct exercise, field)

static const struct form_row own_rows[] = {
    {"id", FORM_ID, true, 1, 64, AT(id), NULL},
    {"name", FORM_LINE, true, 1, 80, AT(name), NULL},
    {"kind", FORM_OTHER, true, 0, 0, 0, NULL},
    {"sides", FORM_OTHER, false, 0, 0, 0, NULL},
    {"cues", FORM_OTHER, false, 0, 0, 0, NULL},
    {"mistakes", FORM_OTHER, false, 0, 0, 0, NULL},
    {"caution", FORM_LINE, false, 0, 200, AT(caution), NULL},
    {"images", FORM_OTHER, false, 0, 0, 0, NULL},
};

void exercise_read_own(struct form_reader *r, const struct cJSON *object,
                       struct exercise *exercise) {
    *exercise = blank();
    exercise->own = true;
    form_read(r, object, own_rows, COUNT(own_rows), exercise);
    read_common(r, object, exercise);
    exercise->image_count = form_read_list(r, object, &images, exercise->images);
    exercise->dose = own_doses[exercise->kind];
}

/* --- the library's ---------------------------------------------------------------------------- */

static const struct form_row library_rows[] = {
    {"format", FORM_OTHER, true, 0, 0, 0, NULL},
    {"id", FORM_ID, true, 1, 64, AT(id), NULL},
    {"name", FORM_LINE, true, 1, 80, AT(name), NULL},
    {"kind", FORM_OTHER, true, 0, 0, 0, NULL},
    {"sides", FORM_OTHER, true, 0, 0, 0, NULL},
    {"region", FORM_LINE, true, 1, 40, AT(region), NULL},
    {"position", FORM_LINE, true, 1, 40, AT(position), NULL},
    {"dose", FORM_OTHER, true, 0, 0, 0, NULL},
    {"cues", FORM_OTHER, false, 0, 0, 0, NULL},
    {"mistakes", FORM_OTHER, false, 0, 0, 0, NULL},
    {"caution", FORM_LINE, false, 0, 200, AT(caution), NULL},
    {"muscles", FORM_LINE, false, 0, 200, AT(muscles), NULL},
    {"tags", FORM_OTHER, false, 0, 0, 0, NULL},
    {"breath", FORM_OTHER, false, 0, 0, 0, NULL},
    /* The start and end pose in words and in angles: read by the figures. */
    {"drawing", FORM_OTHER, false, 0, 0, 0, NULL},
};

static void read_breath(struct form_reader *r, const struct cJSON *object,
                        struct exercise *exercise) {
    const struct cJSON *list = form_member(r, object, "breath", JSON_LIST);
    if (!list)
        return;
    int n = 0;
    bool good = json_count(list) == 4 && exercise->kind == KIND_BREATHING;
    for (const struct cJSON *v = json_first(list); good && v; v = json_next(v), n++)
        good = json_whole(v, n % 2 ? 0 : 1, 30, &exercise->breath_s[n]);
    if (!good)
        form_fault(r, FAULT_ERROR, "breath",
                   "must be four whole seconds of a breathing exercise: in, hold, out, hold");
}

/* How many poses the drawing shows; what they are is the figures' concern. */
static int count_stages(const struct cJSON *object) {
    enum { ENDS = 2, MOST = 6 };
    const struct cJSON *figure = json_get(json_get(object, "drawing"), "figure");
    int stages = ENDS + json_count(json_get(figure, "via"));
    return stages > MOST ? MOST : stages;
}

/* A dose of the library is whole: every number that its kind needs stands in the file. */
static void check_dose(struct form_reader *r, const struct exercise *exercise) {
    static const int needed[KIND_COUNT] = {HOLD, REPS, TIMED, TIMED};
    for (size_t i = 0; i < COUNT(dose_rows); i++) {
        const struct form_row *row = &dose_rows[i].row;
        const int *place = (const int *)(const void *)((const char *)&exercise->dose + row->offset);
        if (dose_rows[i].kinds & needed[exercise->kind] && *place < row->low)
            form_fault(r, FAULT_ERROR, row->key, "is missing in the dose; add it");
    }
}

static void read_library_dose(struct form_reader *r, const struct cJSON *object,
                              struct exercise *exercise) {
    const struct cJSON *dose = form_member(r, object, "dose", JSON_OBJECT);
    if (!dose)
        return;
    size_t mark = form_enter(r, "dose");
    exercise->dose = (struct dose){.sets = 1, .switch_s = 5};
    exercise_read_dose(r, dose, exercise->kind, &exercise->dose);
    check_dose(r, exercise);
    for (const struct cJSON *m = json_first(dose); m; m = json_next(m))
        if (!exercise_dose_key(json_key(m)))
            form_fault(r, FAULT_WARNING, json_key(m), "is not a number of a dose; is it misspelt?");
    form_leave(r, mark);
}

void exercise_read_library(struct form_reader *r, const struct cJSON *object,
                           struct exercise *exercise) {
    *exercise = blank();
    const struct cJSON *format = form_member(r, object, "format", JSON_TEXT);
    if (format && strcmp(json_text(format), "limber.exercise/1") != 0)
        form_fault(r, FAULT_ERROR, "format", "\"%.40s\" is not known here; use limber.exercise/1",
                   json_text(format));
    form_read(r, object, library_rows, COUNT(library_rows), exercise);
    read_common(r, object, exercise);
    if (exercise->sides == SIDE_LEFT || exercise->sides == SIDE_RIGHT)
        form_fault(r, FAULT_ERROR, "sides", "must be none or both in the library");
    exercise->tag_count = form_read_list(r, object, &tags, exercise->tags);
    read_library_dose(r, object, exercise);
    read_breath(r, object, exercise);
    exercise->stages = count_stages(object);
}
