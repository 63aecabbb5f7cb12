/* A program as FHIR: the CarePlan, a ServiceRequest for each exercise, the Goal and its scores. */
#include <stdio.h>
#include <string.h>

#include "care/course.h"
#include "share/fhir/parts.h"

/* The therapist stands by name alone: more of her is not in the record. */
static void add_therapist(struct fhir *f, const char *key, const struct program *program) {
    if (!program->therapist.name || !*program->therapist.name)
        return;
    json_write_object(&f->w, key);
    fhir_text(f, "display", program->therapist.name);
    json_write_close(&f->w);
}

/* --- exercises ------------------------------------------------------------------------------- */

/* "hold 15 s, 4 times, 2 sets" */
static void dose_words(const struct dose *dose, char *words, size_t size) {
    const struct {
        const char *format;
        int number;
    } parts[] = {{"hold %d s", dose->hold_s},
                 {"%d s", dose->seconds},
                 {"%d times", dose->reps},
                 {"each %d s", dose->tempo_s},
                 {"%d sets", dose->sets > 1 ? dose->sets : 0}};
    size_t length = 0;
    words[0] = '\0';
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].number <= 0 || length + 32 > size)
            continue;
        if (length)
            length += (size_t)snprintf(words + length, size - length, ", ");
        length += (size_t)snprintf(words + length, size - length, parts[i].format, parts[i].number);
    }
}

static void add_days(struct fhir *f, unsigned days) {
    static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if ((days & 0x7F) == 0x7F || (days & 0x7F) == 0)
        return;
    json_write_list(&f->w, "dayOfWeek");
    for (int i = 0; i < 7; i++)
        if (days >> i & 1)
            json_write_text(&f->w, NULL, names[i]);
    json_write_close(&f->w);
}

static void add_times(struct fhir *f, const struct schedule *schedule) {
    char time[32];
    if (schedule->at_count == 0)
        return;
    json_write_list(&f->w, "timeOfDay");
    for (int i = 0; i < schedule->at_count; i++) {
        snprintf(time, sizeof time, "%02d:%02d:00", schedule->at[i] / 60, schedule->at[i] % 60);
        json_write_text(&f->w, NULL, time);
    }
    json_write_close(&f->w);
}

static void add_timing(struct fhir *f, const struct schedule *schedule) {
    if (schedule->times_per_day <= 0)
        return;
    json_write_object(&f->w, "occurrenceTiming");
    json_write_object(&f->w, "repeat");
    json_write_number(&f->w, "frequency", schedule->times_per_day);
    json_write_number(&f->w, "period", 1);
    json_write_text(&f->w, "periodUnit", "d");
    add_days(f, schedule->days);
    add_times(f, schedule);
    json_write_close(&f->w);
    json_write_close(&f->w);
}

static void add_request(struct fhir *f, const struct fhir_program *about, int item) {
    const struct program *program = about->program;
    char dose[128];
    dose_words(&program->items[item].dose, dose, sizeof dose);
    fhir_begin(f, FHIR_SERVICE_REQUEST, about->row, item);
    fhir_refer_list(f, "basedOn", FHIR_CARE_PLAN, about->row, 0);
    fhir_text(f, "status", about->newest ? "active" : "completed");
    fhir_text(f, "intent", "plan");
    fhir_concept(f, "code", &fhir_exercise_therapy, program->items[item].exercise->name);
    fhir_subject(f);
    if (program->has_schedule)
        add_timing(f, &program->schedule);
    fhir_day(f, "authoredOn", program->created);
    add_therapist(f, "requester", program);
    fhir_note(f, "note", dose);
    fhir_text(f, "patientInstruction", program->items[item].note);
    fhir_end(f);
}

/* --- the goal -------------------------------------------------------------------------------- */

static bool has_goal(const struct program *program) {
    return program && program->goal.text && *program->goal.text;
}

/* The scores of that goal, where there are any. */
static void add_outcomes(struct fhir *f, int64_t program) {
    bool any = false;
    for (int i = 0; i < f->goal_count; i++) {
        if (f->goals[i].program != program)
            continue;
        if (!any)
            json_write_list(&f->w, "outcomeReference");
        fhir_refer(f, NULL, FHIR_GOAL_SCORE, f->goals[i].row, 0);
        any = true;
    }
    if (any)
        json_write_close(&f->w);
}

static void add_goal(struct fhir *f, const struct fhir_program *about) {
    const struct program *program = about->program;
    const struct fhir_code code = fhir_own("goal-activity", "Goal activity, 0 to 10");
    fhir_begin(f, FHIR_GOAL, about->row, 0);
    fhir_text(f, "lifecycleStatus", about->newest ? "active" : "completed");
    fhir_words(f, "description", program->goal.text);
    fhir_subject(f);
    fhir_day(f, "startDate", program->start);
    if (program->goal.target >= 0) {
        json_write_list(&f->w, "target");
        json_write_object(&f->w, NULL);
        fhir_concept(f, "measure", &code, NULL);
        json_write_number(&f->w, "detailInteger", program->goal.target);
        fhir_day(f, "dueDate", program->review);
        json_write_close(&f->w);
        json_write_close(&f->w);
    }
    add_outcomes(f, about->row);
    fhir_end(f);
}

/* --- the plan -------------------------------------------------------------------------------- */

static void add_period(struct fhir *f, const struct program *program) {
    if (program->start == DATE_NONE && program->end == DATE_NONE)
        return;
    json_write_object(&f->w, "period");
    fhir_day(f, "start", program->start);
    fhir_day(f, "end", program->end);
    json_write_close(&f->w);
}

static bool is_over(const struct fhir *f, const struct fhir_program *about) {
    const struct program *program = about->program;
    bool past = program && program->end != DATE_NONE && program->end < date_of(f->ask->now);
    return past || !about->newest;
}

static void add_activities(struct fhir *f, const struct fhir_program *about) {
    json_write_list(&f->w, "activity");
    for (int i = 0; i < about->program->item_count; i++) {
        json_write_object(&f->w, NULL);
        fhir_refer(f, "reference", FHIR_SERVICE_REQUEST, about->row, i);
        json_write_close(&f->w);
    }
    json_write_close(&f->w);
}

static void add_identifier(struct fhir *f, const struct fhir_program *about) {
    char value[128];
    snprintf(value, sizeof value, "%.64s/%d", about->id, about->version);
    json_write_list(&f->w, "identifier");
    json_write_object(&f->w, NULL);
    json_write_text(&f->w, "system", "urn:limber:program");
    json_write_text(&f->w, "value", value);
    json_write_close(&f->w);
    json_write_close(&f->w);
}

static void add_plan(struct fhir *f, const struct fhir_program *about) {
    const struct program *program = about->program;
    fhir_begin(f, FHIR_CARE_PLAN, about->row, 0);
    add_identifier(f, about);
    fhir_text(f, "status", is_over(f, about) ? "completed" : "active");
    fhir_text(f, "intent", "plan");
    fhir_text(f, "title", about->title);
    if (program)
        fhir_text(f, "description", program->why);
    fhir_subject(f);
    if (program) {
        add_period(f, program);
        fhir_day(f, "created", program->created);
        add_therapist(f, "author", program);
    }
    if (has_goal(program))
        fhir_refer_list(f, "goal", FHIR_GOAL, about->row, 0);
    if (program && program->item_count > 0)
        add_activities(f, about);
    fhir_end(f);
}

void fhir_plan(struct fhir *f, const struct fhir_program *about) {
    add_plan(f, about);
    for (int i = 0; about->program && i < about->program->item_count; i++)
        add_request(f, about, i);
    if (has_goal(about->program))
        add_goal(f, about);
}

/* --- scores beside the sessions -------------------------------------------------------------- */

static void add_score(struct fhir *f, enum fhir_kind kind, const struct history_row *row,
                      const struct fhir_code *code, const char *region) {
    fhir_begin(f, kind, row->id, 0);
    fhir_text(f, "status", "final");
    fhir_concept(f, "code", code, NULL);
    fhir_subject(f);
    if (course_clock_set(row->at))
        fhir_moment(f, "effectiveDateTime", row->at);
    json_write_number(&f->w, "valueInteger", row->number);
    fhir_words(f, "bodySite", region);
    fhir_end(f);
}

void fhir_goal_score(struct fhir *f, const struct history_row *row) {
    const struct fhir_code goal = fhir_own("goal-activity", "Goal activity, 0 to 10");
    const struct fhir_code change = fhir_own("global-change", "Change since the start, -5 to 5");
    if (strcmp(row->kind, course_kind_id(COURSE_GOAL)) == 0)
        add_score(f, FHIR_GOAL_SCORE, row, &goal, NULL);
    else if (strcmp(row->kind, course_kind_id(COURSE_CHANGE)) == 0)
        add_score(f, FHIR_GOAL_SCORE, row, &change, NULL);
}

void fhir_other_score(struct fhir *f, const struct history_row *row) {
    const struct fhir_code usual = fhir_own("soreness-usual", "Usual soreness");
    const struct fhir_code evening = fhir_own("soreness-evening", "Soreness in the evening");
    enum region region = region_find(row->region);
    const char *name = region == REGION_COUNT ? NULL : region_name(region);
    if (strcmp(row->kind, "usual") == 0)
        add_score(f, FHIR_OTHER_SCORE, row, &usual, name);
    else if (strcmp(row->kind, "evening") == 0)
        add_score(f, FHIR_OTHER_SCORE, row, &evening, name);
}
