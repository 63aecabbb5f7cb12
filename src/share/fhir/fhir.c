#include "share/fhir/fhir.h"

#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "care/course.h"
#include "plan/program_read.h"
#include "record/transfer.h"
#include "share/fhir/parts.h"

enum { PROGRAMS_MOST = 1000, PROGRAM_TABLE = 2 };

/* The columns of transfer_tables[PROGRAM_TABLE] that are wanted here. */
enum { COLUMN_ROW = 0, COLUMN_ID = 1, COLUMN_VERSION = 2, COLUMN_TITLE = 3 };

/* --- programs -------------------------------------------------------------------------------- */

struct programs {
    struct fhir_program list[PROGRAMS_MOST];
    int count;
    struct arena memory;
};

static struct programs *list_programs(struct record *r, int64_t person) {
    struct programs *programs = memory_alloc(1, sizeof *programs);
    struct transfer_out *rows = transfer_out_open(r, person, PROGRAM_TABLE);
    while (programs->count < PROGRAMS_MOST && transfer_out_reach(rows, 0)) {
        programs->list[programs->count++] = (struct fhir_program){
            .row = transfer_out_value(rows, COLUMN_ROW).number,
            .id = arena_strdup(&programs->memory, transfer_out_value(rows, COLUMN_ID).text),
            .version = (int)transfer_out_value(rows, COLUMN_VERSION).number,
            .title = arena_strdup(&programs->memory, transfer_out_value(rows, COLUMN_TITLE).text),
            .newest = true};
        transfer_out_next(rows);
    }
    transfer_out_close(rows);
    for (int i = 0; i < programs->count; i++)
        for (int j = i + 1; j < programs->count; j++)
            if (strcmp(programs->list[i].id, programs->list[j].id) == 0)
                programs->list[i].newest = false;
    return programs;
}

/* The text that was followed, read again. One that is no program any more stands by its title. */
static void add_program(struct fhir *f, struct record *r, struct fhir_program about) {
    size_t length = 0;
    struct faults faults = {0};
    char *text = record_program_text(r, about.row, &length, NULL);
    struct program *program =
        text ? program_parse(text, length, about.id, NULL, f->ask->library, &faults) : NULL;
    about.program = program;
    fhir_plan(f, &about);
    program_free(program);
    faults_free(&faults);
    free(text);
}

static void add_programs(struct fhir *f, struct record *r) {
    struct programs *programs = list_programs(r, f->ask->person);
    for (int i = 0; i < programs->count; i++)
        add_program(f, r, programs->list[i]);
    arena_free(&programs->memory);
    free(programs);
}

/* --- the bundle ------------------------------------------------------------------------------ */

static void add_patient(struct fhir *f) {
    fhir_begin(f, FHIR_PATIENT, 0, 0);
    if (*f->client) {
        json_write_list(&f->w, "name");
        json_write_object(&f->w, NULL);
        fhir_text(f, "text", f->client);
        json_write_close(&f->w);
        json_write_close(&f->w);
    }
    fhir_end(f);
}

/* Goals refer to their scores, which come after them. */
static void list_goal(void *userdata, const struct history_row *row) {
    struct fhir *f = userdata;
    if (strcmp(row->kind, course_kind_id(COURSE_GOAL)) != 0)
        return;
    f->goals = memory_realloc(f->goals, (size_t)(f->goal_count + 1) * sizeof *f->goals);
    f->goals[f->goal_count++] = (struct fhir_goal_row){row->id, row->program};
}

static void add_answer(void *userdata, const struct history_row *row) {
    fhir_goal_score(userdata, row);
}

static void add_rating(void *userdata, const struct history_row *row) {
    fhir_other_score(userdata, row);
}

static void add_sessions(struct fhir *f, struct record *r) {
    struct history *history = history_open(r, f->ask->person, NULL, f->ask->span);
    struct history_session session;
    while (f->good && history_next(history, &session))
        fhir_session(f, &session);
    history_close(history);
}

static void add_head(struct fhir *f) {
    f->w = json_write_begin(&f->out, JSON_WRITE_TIGHT);
    json_write_object(&f->w, NULL);
    json_write_text(&f->w, "resourceType", "Bundle");
    json_write_text(&f->w, "language", "en");
    json_write_text(&f->w, "type", "collection");
    json_write_moment(&f->w, "timestamp", f->ask->now);
    json_write_list(&f->w, "entry");
    json_write_rows(&f->w);
}

bool fhir_write(struct record *r, const struct fhir_request *ask, const struct share_sink *sink,
                struct err *e) {
    char name[TRANSFER_NAME];
    if (!transfer_name(r, ask->person, name))
        return error_set(e, _("There is no such person in the record. Choose another one."));
    struct fhir f = {
        .ask = ask, .client = ask->pseudonym ? ask->pseudonym : name, .sink = sink, .good = true};
    add_head(&f);
    add_patient(&f);
    history_rows(r, ask->person, NULL, HISTORY_ANSWER, ask->span, list_goal, &f);
    add_programs(&f, r);
    history_rows(r, ask->person, NULL, HISTORY_ANSWER, ask->span, add_answer, &f);
    history_rows(r, ask->person, NULL, HISTORY_RATING, ask->span, add_rating, &f);
    add_sessions(&f, r);
    json_write_end_line(&f.w);
    bool good = f.good && sink->take(sink->userdata, f.out.bytes, f.out.length);
    text_free(&f.out);
    free(f.goals);
    if (!good)
        return error_set(e, _("The file cannot be written. Is there room?"));
    return !record_damaged(r) ||
           error_set(e, _("The record is damaged and cannot be read whole. Start Limber once to "
                          "set it aside, then try again."));
}
