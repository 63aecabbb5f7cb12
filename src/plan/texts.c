#include "plan/texts.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "base/memory.h"
#include "plan/program.h"

/* Ours have some 90 KB. */
enum { FILE_BYTES = 1024 * 1024 };
static const char format[] = "limber.texts/1";

struct texts {
    struct cJSON *root; /* every text is borrowed from it */
    const struct cJSON *exercises, *programs;
    const char *language;
};

/* A text of the object; `own` where it has none. */
static const char *text_of(const struct cJSON *object, const char *key, const char *own) {
    const struct cJSON *value = json_get(object, key);
    return value && json_type(value) == JSON_TEXT && *json_text(value) ? json_text(value) : own;
}

static bool take_root(struct texts *texts, const char *path, struct err *e) {
    if (strcmp(text_of(texts->root, "format", ""), format) != 0)
        return error_set(e, "%s: is no file of texts; its \"format\" must be %s", path, format);
    texts->exercises = json_get(texts->root, "exercises");
    texts->programs = json_get(texts->root, "programs");
    texts->language = text_of(texts->root, "language", "en");
    return true;
}

struct texts *texts_open(const char *path, struct err *e) {
    size_t length;
    char *bytes = file_read(path, FILE_BYTES, &length, e);
    struct cJSON *root = bytes ? json_read(bytes, length, e) : NULL;
    if (bytes && !root)
        error_prefix(e, "%s", path);
    free(bytes);
    if (!root)
        return NULL;
    struct texts *texts = memory_alloc(1, sizeof *texts);
    texts->root = root;
    if (take_root(texts, path, e))
        return texts;
    texts_close(texts);
    return NULL;
}

void texts_close(struct texts *texts) {
    if (!texts)
        return;
    json_free(texts->root);
    free(texts);
}

/* --- exercises ------------------------------------------------------------------------------- */

static bool has_texts(const struct cJSON *list, int count) {
    if (!list || json_type(list) != JSON_LIST || json_count(list) != count)
        return false;
    for (const struct cJSON *one = json_first(list); one; one = json_next(one))
        if (json_type(one) != JSON_TEXT || !*json_text(one))
            return false;
    return true;
}

static void take_list(const struct cJSON *object, const char *key, const char **list, int count) {
    const struct cJSON *texts = json_get(object, key);
    if (!has_texts(texts, count))
        return;
    int i = 0;
    for (const struct cJSON *one = json_first(texts); one; one = json_next(one))
        list[i++] = json_text(one);
}

void texts_exercise(const struct texts *texts, const struct exercise *own, struct exercise *told) {
    *told = *own;
    const struct cJSON *object = texts ? json_get(texts->exercises, own->id) : NULL;
    if (!object)
        return;
    told->name = text_of(object, "name", own->name);
    told->caution = *own->caution ? text_of(object, "caution", own->caution) : "";
    told->muscles = *own->muscles ? text_of(object, "muscles", own->muscles) : "";
    take_list(object, "cues", told->cues, own->cue_count);
    take_list(object, "mistakes", told->mistakes, own->mistake_count);
}

/* --- ready programs -------------------------------------------------------------------------- */

/* What the file itself says. */
struct program_own {
    const char *title, *why, *goal, *limits, *reason, *language;
    const char *whys[PROGRAM_ITEMS], *notes[PROGRAM_ITEMS];
};

static const struct program_own *remember(struct program *program) {
    if (program->own)
        return program->own;
    struct program_own *own = arena_alloc(&program->memory, 1, sizeof *own);
    *own = (struct program_own){program->title,
                                program->why,
                                program->goal.text,
                                program->clearance.limits,
                                program->reason,
                                program->language,
                                {NULL},
                                {NULL}};
    for (int i = 0; i < program->item_count; i++) {
        own->whys[i] = program->items[i].why;
        own->notes[i] = program->items[i].note;
    }
    return program->own = own;
}

/* Only what is there is translated. */
static const char *tell(const struct cJSON *object, const char *key, const char *own) {
    return own && *own ? text_of(object, key, own) : own;
}

static void tell_items(const struct cJSON *list, const struct program_own *own,
                       struct program *program) {
    bool fits = list && json_count(list) == program->item_count;
    const struct cJSON *object = fits ? json_first(list) : NULL;
    for (int i = 0; i < program->item_count; i++) {
        program->items[i].why = tell(object, "why", own->whys[i]);
        program->items[i].note = tell(object, "note", own->notes[i]);
        object = object ? json_next(object) : NULL;
    }
}

void texts_program(const struct texts *texts, struct program *program) {
    if (program->client || program->therapist.name || (!texts && !program->own))
        return;
    const struct program_own *own = remember(program);
    const struct cJSON *object = texts ? json_get(texts->programs, program->id) : NULL;
    program->language = object ? texts->language : own->language;
    program->title = tell(object, "title", own->title);
    program->why = tell(object, "why", own->why);
    program->goal.text = tell(object, "goal", own->goal);
    program->clearance.limits = tell(object, "limits", own->limits);
    program->reason = tell(object, "reason", own->reason);
    tell_items(json_get(object, "items"), own, program);
}
