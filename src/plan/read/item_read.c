#include "plan/read/item_read.h"

#include "plan/attachment.h"
#include "plan/read/exercise_read.h"

#define AT(field) offsetof(struct program_item, field)

static const struct form_row rows[] = {
    {"exercise", FORM_OTHER, true, 0, 0, 0, NULL},
    {"why", FORM_LINES, false, 0, 160, AT(why), "say it shorter"},
    {"note", FORM_LINES, false, 0, 200, AT(note), "say it shorter"},
    {"prepare_s", FORM_OTHER, false, 0, 0, 0, NULL},
    {"hold_s", FORM_OTHER, false, 0, 0, 0, NULL},
    {"reps", FORM_OTHER, false, 0, 0, 0, NULL},
    {"tempo_s", FORM_OTHER, false, 0, 0, 0, NULL},
    {"seconds", FORM_OTHER, false, 0, 0, 0, NULL},
    {"sets", FORM_OTHER, false, 0, 0, 0, NULL},
    {"rest_s", FORM_OTHER, false, 0, 0, 0, NULL},
    {"switch_s", FORM_OTHER, false, 0, 0, 0, NULL},
    {"sides", FORM_OTHER, false, 0, 0, 0, NULL},
    {"voice", FORM_LINE, false, 1, 255, AT(voice), NULL},
};

static const struct exercise *read_own(struct form_reader *r, const struct cJSON *value) {
    int errors = r->faults->errors;
    struct exercise *own = arena_alloc(r->memory, 1, sizeof *own);
    size_t mark = form_enter(r, "exercise");
    exercise_read_own(r, value, own);
    form_leave(r, mark);
    /* Where its kind is unknown, remarks on the dose would only mislead. */
    return r->faults->errors == errors ? own : NULL;
}

static const struct exercise *read_exercise(struct form_reader *r, const struct cJSON *value,
                                            struct library *library) {
    if (json_type(value) == JSON_OBJECT)
        return read_own(r, value);
    if (json_type(value) != JSON_TEXT) {
        form_fault(r, FAULT_ERROR, "exercise",
                   "is %s and must be an id of the library or an object",
                   json_type_name(json_type(value)));
        return NULL;
    }
    struct err e = {""};
    const struct exercise *exercise = library_find(library, json_text(value), &e);
    if (!exercise)
        form_fault(r, FAULT_ERROR, "exercise", "%s", e.text);
    return exercise;
}

static void check_voice(struct form_reader *r, const struct program_item *item) {
    struct err e = {""};
    if (item->voice && !attachment_check_voice(r->folder, item->voice, &e))
        form_fault(r, FAULT_ERROR, "voice", "%s", e.text);
}

void item_read(struct form_reader *r, const struct cJSON *object, struct library *library,
               struct program_item *item) {
    *item = (struct program_item){.why = "", .note = ""};
    form_read(r, object, rows, sizeof rows / sizeof *rows, item);
    check_voice(r, item);
    const struct cJSON *value = json_get(object, "exercise");
    item->exercise = value ? read_exercise(r, value, library) : NULL;
    if (item->exercise) {
        item->dose = item->exercise->dose;
        item->sides = item->exercise->sides;
        exercise_read_dose(r, object, item->exercise->kind, &item->dose);
    } else {
        exercise_check_dose(r, object);
    }
    exercise_read_sides(r, object, &item->sides);
}
