#include "plan/program_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alphabet.h"
#include "base/file.h"
#include "plan/read/advice.h"
#include "plan/read/form.h"
#include "plan/read/item_read.h"
#include "plan/read/rules_read.h"
#include "plan/read/schedule.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define AT(field) offsetof(struct program, field)
#define OTHER(key, required)                                                                       \
    { key, FORM_OTHER, required, 0, 0, 0, NULL }

enum { REST_BETWEEN_S = 10, UNSET = -1 };

static const struct form_row rows[] = {
    OTHER("format", true),
    {"id", FORM_ID, true, 1, 64, AT(id), NULL},
    {"version", FORM_WHOLE, true, 1, 2147483647, AT(version), "count up from 1"},
    {"title", FORM_LINE, true, 1, 80, AT(title), "say it shorter"},
    {"language", FORM_LINE, false, 1, 35, AT(language), NULL},
    OTHER("client", false),
    OTHER("therapist", false),
    {"created", FORM_DATE, false, 0, 0, AT(created), NULL},
    {"start", FORM_DATE, false, 0, 0, AT(start), NULL},
    {"end", FORM_DATE, false, 0, 0, AT(end), NULL},
    {"review", FORM_DATE, false, 0, 0, AT(review), NULL},
    OTHER("goal", false),
    {"why", FORM_LINES, false, 0, 300, AT(why), "say it shorter"},
    {"reason", FORM_LINES, false, 1, 200, AT(reason), "say it shorter"},
    OTHER("regions", false),
    OTHER("schedule", false),
    {"rest_between_s", FORM_WHOLE, false, 0, 120, AT(rest_between_s),
     "a rest between exercises lasts at most 2 minutes"},
    OTHER("exercises", true),
    OTHER("rules", false),
    OTHER("clearance", false),
    OTHER("progression", false),
};

static const struct form_row client_rows[] = {
    {"name", FORM_LINE, false, 1, 60, AT(client), "a first name will do"},
};

static const struct form_row therapist_rows[] = {
    {"name", FORM_LINE, false, 1, 60, AT(therapist.name), "say it shorter"},
    {"role", FORM_LINE, false, 1, 80, AT(therapist.role), "say it shorter"},
    {"registration", FORM_LINE, false, 1, 80, AT(therapist.registration), "say it shorter"},
    {"contact", FORM_LINE, false, 1, 120, AT(therapist.contact), "one way to reach you will do"},
};

static const struct form_row goal_rows[] = {
    OTHER("kind", false),
    {"text", FORM_LINES, false, 1, 160, AT(goal.text), "say it shorter"},
    {"score", FORM_WHOLE, false, 0, 10, AT(goal.score), "0 cannot do it, 10 as well as ever"},
    {"target", FORM_WHOLE, false, 0, 10, AT(goal.target), "0 cannot do it, 10 as well as ever"},
};

static const struct form_row clearance_rows[] = {
    {"required", FORM_BOOL, false, 0, 0, AT(clearance.required), NULL},
    {"by", FORM_LINE, false, 1, 80, AT(clearance.by), "say it shorter"},
    {"date", FORM_DATE, false, 0, 0, AT(clearance.date), NULL},
    {"limits", FORM_LINES, false, 1, 300, AT(clearance.limits), "say it shorter"},
};

static const struct form_row progression_rows[] = {
    OTHER("approval", false),
    {"relative", FORM_BOOL, false, 0, 0, AT(progression.relative), NULL},
    OTHER("after_treatment", false),
};

static void read_part(struct form_reader *r, const struct cJSON *root, const char *key,
                      const struct form_row *part, size_t count, struct program *program) {
    const struct cJSON *object = form_member(r, root, key, JSON_OBJECT);
    if (!object)
        return;
    size_t mark = form_enter(r, key);
    form_read(r, object, part, count, program);
    form_leave(r, mark);
}

/* False when the rest is not worth reading: it is of another format. */
static bool check_format(struct form_reader *r, const struct cJSON *root) {
    const struct cJSON *format = json_get(root, "format");
    if (!format)
        return true; /* form_read says so */
    if (json_type(format) != JSON_TEXT)
        return form_fault(r, FAULT_ERROR, "format",
                          "is %s and must be the text \"limber.program/1\"",
                          json_type_name(json_type(format)));
    return strcmp(json_text(format), "limber.program/1") == 0 ||
           form_fault(r, FAULT_ERROR, "format",
                      "\"%.40s\" cannot be read here; this Limber reads limber.program/1",
                      json_text(format));
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

/* The shape of a BCP 47 tag: a language of 2-8 letters, then parts of 1-8 letters or digits. */
static bool is_language(const char *tag) {
    size_t part = 0;
    bool first = true;
    for (;; tag++) {
        if (*tag == '-' || *tag == '\0') {
            if (part < (first ? 2u : 1u) || part > 8)
                return false;
            if (*tag == '\0')
                return true;
            first = false;
            part = 0;
        } else if (first ? is_letter(*tag) : is_letter_or_digit(*tag)) {
            part++;
        } else {
            return false;
        }
    }
}

static void check_language(struct form_reader *r, const struct program *program) {
    if (!is_language(program->language))
        form_fault(r, FAULT_ERROR, "language",
                   "\"%s\" is not a language tag; write en, de or pt-BR", program->language);
}

static void check_people(struct form_reader *r, const struct cJSON *root) {
    static const char *const needed[] = {"name", "contact"};
    const struct cJSON *therapist = json_get(root, "therapist");
    if (!json_get(root, "client"))
        return;
    if (!therapist)
        form_fault(r, FAULT_ERROR, "therapist",
                   "is missing; a program for a client needs its therapist's name and contact");
    if (!therapist || json_type(therapist) != JSON_OBJECT)
        return;
    size_t mark = form_enter(r, "therapist");
    for (size_t i = 0; i < COUNT(needed); i++)
        if (!json_get(therapist, needed[i]))
            form_fault(r, FAULT_ERROR, needed[i],
                       "is missing; a program for a client needs its therapist's %s", needed[i]);
    form_leave(r, mark);
}

static void check_dates(struct form_reader *r, const struct program *program) {
    const struct {
        const char *key;
        date_day day;
    } dates[] = {{"start", program->start}, {"review", program->review}, {"end", program->end}};
    for (size_t late = 1; late < COUNT(dates); late++) {
        for (size_t early = late; early-- > 0;) {
            if (dates[early].day == DATE_NONE || dates[late].day == DATE_NONE ||
                dates[early].day <= dates[late].day)
                continue;
            form_fault(r, FAULT_ERROR, dates[late].key,
                       "is before %s; the order is start, review, end", dates[early].key);
            break;
        }
    }
}

static bool check_region(struct form_reader *r, const char *id) {
    return region_find(id) != REGION_COUNT ||
           form_fault(r, FAULT_ERROR, NULL,
                      "\"%s\" is not a region; docs/program-format.md lists them, such as neck",
                      id);
}

static void read_regions(struct form_reader *r, const struct cJSON *root, struct program *program) {
    static const struct form_list form = {"regions", 1,    PROGRAM_REGIONS, 40,
                                          true,      true, check_region};
    const char *ids[PROGRAM_REGIONS];
    program->region_count = form_read_list(r, root, &form, ids);
    for (int i = 0; i < program->region_count; i++)
        program->regions[i] = region_find(ids[i]);
}

static void read_item(struct form_reader *r, const struct cJSON *value, int index,
                      struct library *library, struct program_item *item) {
    size_t mark = form_enter_at(r, index);
    if (json_type(value) == JSON_OBJECT)
        item_read(r, value, library, item);
    else
        form_fault(r, FAULT_ERROR, NULL, "is %s and must be an object with an \"exercise\"",
                   json_type_name(json_type(value)));
    form_leave(r, mark);
}

static void read_items(struct form_reader *r, const struct cJSON *root, struct library *library,
                       struct program *program) {
    const struct cJSON *list = form_member(r, root, "exercises", JSON_LIST);
    if (!list)
        return;
    int count = json_count(list), index = 0;
    if (count < 1 || count > PROGRAM_ITEMS)
        form_fault(r, FAULT_ERROR, "exercises", "has %d exercises; 1-%d are allowed", count,
                   PROGRAM_ITEMS);
    size_t mark = form_enter(r, "exercises");
    for (const struct cJSON *value = json_first(list); value && index < PROGRAM_ITEMS;
         value = json_next(value), index++)
        read_item(r, value, index, library, &program->items[index]);
    form_leave(r, mark);
    program->item_count = index;
}

static void read_schedule(struct form_reader *r, const struct cJSON *root,
                          struct program *program) {
    const struct cJSON *object = form_member(r, root, "schedule", JSON_OBJECT);
    if (!object)
        return;
    size_t mark = form_enter(r, "schedule");
    schedule_read(r, object, &program->schedule);
    form_leave(r, mark);
    program->has_schedule = true;
}

static void read_rules(struct form_reader *r, const struct cJSON *root, struct program *program) {
    const struct cJSON *object = form_member(r, root, "rules", JSON_OBJECT);
    if (!object)
        return;
    size_t mark = form_enter(r, "rules");
    program->own_rules = rules_read(r, object, &program->rules) > 0;
    form_leave(r, mark);
}

/* One of two words; the first is what an absent key means. */
static void read_choice(struct form_reader *r, const struct cJSON *object, const char *key,
                        const char *const words[2], bool *second) {
    const struct cJSON *value = form_member(r, object, key, JSON_TEXT);
    if (!value)
        return;
    *second = strcmp(json_text(value), words[1]) == 0;
    if (!*second && strcmp(json_text(value), words[0]) != 0)
        form_fault(r, FAULT_ERROR, key, "\"%.40s\" is unknown; use %s or %s", json_text(value),
                   words[0], words[1]);
}

static void read_goal_kind(struct form_reader *r, const struct cJSON *root,
                           struct program *program) {
    static const char *const kinds[] = {"pain", "movement", "recovery"};
    const struct cJSON *goal = json_get(root, "goal");
    if (!goal || json_type(goal) != JSON_OBJECT)
        return;
    size_t mark = form_enter(r, "goal");
    const struct cJSON *kind = form_member(r, goal, "kind", JSON_TEXT);
    for (size_t i = 0; kind && i < COUNT(kinds); i++)
        if (strcmp(json_text(kind), kinds[i]) == 0)
            program->goal.kind = (enum goal_kind)(GOAL_PAIN + i);
    if (kind && program->goal.kind == GOAL_ANY)
        form_fault(r, FAULT_ERROR, "kind", "\"%.40s\" is unknown; use pain, movement or recovery",
                   json_text(kind));
    form_leave(r, mark);
}

static void read_progression(struct form_reader *r, const struct cJSON *root,
                             struct program *program) {
    static const char *const approvals[] = {"client", "therapist"};
    static const char *const treatments[] = {"easy", "usual"};
    const struct cJSON *object = form_member(r, root, "progression", JSON_OBJECT);
    if (!object)
        return;
    size_t mark = form_enter(r, "progression");
    form_read(r, object, progression_rows, COUNT(progression_rows), program);
    read_choice(r, object, "approval", approvals, &program->progression.by_therapist);
    read_choice(r, object, "after_treatment", treatments, &program->progression.treatment_usual);
    form_leave(r, mark);
}

static void set_defaults(struct program *program) {
    program->id = program->title = program->why = "";
    program->language = "en";
    program->created = program->start = program->end = program->review = DATE_NONE;
    program->clearance.date = DATE_NONE;
    program->goal.score = program->goal.target = UNSET;
    program->rest_between_s = REST_BETWEEN_S;
    rules_defaults(&program->rules);
}

/* "Zoë" is one name, in whatever pieces an editor wrote it. */
static void compose_client(struct program *program) {
    if (!program->client)
        return;
    char *client = arena_strdup(&program->memory, program->client);
    alphabet_compose(client);
    program->client = client;
}

static void read_root(struct form_reader *r, const struct cJSON *root, struct library *library,
                      struct program *program) {
    int errors = r->faults->errors;
    if (!check_format(r, root))
        return;
    form_read(r, root, rows, COUNT(rows), program);
    check_language(r, program);
    read_part(r, root, "client", client_rows, COUNT(client_rows), program);
    compose_client(program);
    read_part(r, root, "therapist", therapist_rows, COUNT(therapist_rows), program);
    read_part(r, root, "goal", goal_rows, COUNT(goal_rows), program);
    read_goal_kind(r, root, program);
    read_part(r, root, "clearance", clearance_rows, COUNT(clearance_rows), program);
    check_people(r, root);
    check_dates(r, program);
    read_regions(r, root, program);
    read_schedule(r, root, program);
    read_items(r, root, library, program);
    read_rules(r, root, program);
    read_progression(r, root, program);
    if (r->faults->errors == errors)
        advice_add(r, root, program);
}

static void tell_twice(void *userdata, const char *pointer) {
    faults_add(userdata, FAULT_ERROR, pointer, "is given twice; keep one of them");
}

/* Reads program->text; path, folder, text and memory are set. Adds every fault. */
static void read_text(struct program *program, struct library *library, struct faults *faults) {
    set_defaults(program);
    struct err e = {""};
    struct cJSON *root =
        json_read_telling(program->text, program->text_length, tell_twice, faults, &e);
    struct form_reader r = {
        .faults = faults, .memory = &program->memory, .folder = program->folder};
    if (!root)
        faults_add(faults, FAULT_ERROR, "", "%s", e.text);
    else if (json_type(root) != JSON_OBJECT)
        faults_add(faults, FAULT_ERROR, "", "is %s and must be an object, a program in { }",
                   json_type_name(json_type(root)));
    else
        read_root(&r, root, library, program);
    json_free(root);
    form_reader_free(&r);
}

/* --- the file --------------------------------------------------------------------------------- */

struct program *program_parse(const char *text, size_t length, const char *path, const char *folder,
                              struct library *library, struct faults *faults) {
    int errors = faults->errors;
    if (length > PROGRAM_BYTES) {
        faults_add(faults, FAULT_ERROR, "", "is larger than 1 MiB; take out what is not needed");
        return NULL;
    }
    struct program *program = memory_alloc(1, sizeof *program);
    struct arena *memory = &program->memory;
    program->path = arena_strdup(memory, path);
    program->folder = arena_strdup(memory, folder);
    char *copy = arena_alloc(memory, length + 1, 1);
    if (length)
        memcpy(copy, text, length);
    program->text = copy;
    program->text_length = length;
    read_text(program, library, faults);
    if (faults->errors == errors)
        return program;
    program_free(program);
    return NULL;
}

struct program *program_load(const char *path, struct library *library, struct faults *faults) {
    struct err e = {""};
    size_t length;
    char *text = file_read(path, PROGRAM_BYTES, &length, &e);
    if (!text) {
        faults_add(faults, FAULT_ERROR, "", "%s", e.text);
        return NULL;
    }
    char *folder = file_folder(path);
    struct program *program = program_parse(text, length, path, folder, library, faults);
    free(folder);
    free(text);
    return program;
}
