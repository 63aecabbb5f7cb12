/* A session as FHIR: the Procedure that was done, what was observed, what was asked. Soreness has
 * no code of LOINC, and a code of pain would say what nobody was asked: it has a code of Limber's.
 */
#include <stdio.h>

#include "share/fhir/parts.h"

static const struct {
    const char *word, *display, *when;
} moments[HISTORY_SCORES] = {
    [RATING_BEFORE] = {"soreness-before", "Soreness before the session", "Before"},
    [RATING_AFTER] = {"soreness-after", "Soreness after the session", "After"},
    [RATING_NEXT] = {"soreness-next-day", "Soreness on the next day", "Next day"},
};

/* --- the session itself ---------------------------------------------------------------------- */

static const char *const statuses[] = {[RESULT_RUNNING] = "unknown",
                                       [RESULT_DONE] = "completed",
                                       [RESULT_PART] = "stopped",
                                       [RESULT_NONE] = "not-done"};

static void add_performed(struct fhir *f, const struct history_session *session) {
    if (session->clock_unset) {
        fhir_text(f, "performedString", "Not known: the clock was not set");
        return;
    }
    json_write_object(&f->w, "performedPeriod");
    fhir_moment(f, "start", session->began);
    if (session->ended.utc_ms >= session->began.utc_ms)
        fhir_moment(f, "end", session->ended);
    json_write_close(&f->w);
}

static void add_procedure(struct fhir *f, const struct history_session *session) {
    char note[160];
    snprintf(note, sizeof note, "%d %% of the sets of that day were done%s.", session->done_pct,
             session->eased ? ", in the easy version" : "");
    fhir_begin(f, FHIR_PROCEDURE, session->id, 0);
    fhir_refer_list(f, "basedOn", FHIR_CARE_PLAN, session->program, 0);
    fhir_text(f, "status", statuses[session->result]);
    fhir_concept(f, "code", &fhir_exercise_therapy, session->title);
    fhir_subject(f);
    add_performed(f, session);
    fhir_note(f, "note", note);
    fhir_end(f);
}

/* --- what was observed ----------------------------------------------------------------------- */

/* Begins an Observation that ends with its value. A time that is not known is left out. */
static void begin_observation(struct fhir *f, const struct history_session *session,
                              enum fhir_kind kind, int part, const struct fhir_code *code,
                              struct date_moment at) {
    fhir_begin(f, kind, session->id, part);
    fhir_refer_list(f, "partOf", FHIR_PROCEDURE, session->id, 0);
    fhir_text(f, "status", "final");
    fhir_concept(f, "code", code, NULL);
    fhir_subject(f);
    if (!session->clock_unset)
        fhir_moment(f, "effectiveDateTime", at);
}

static void add_score(struct fhir *f, const struct history_session *session, int moment,
                      int region) {
    const struct fhir_code code = fhir_own(moments[moment].word, moments[moment].display);
    begin_observation(f, session, FHIR_SCORE, moment * PROGRAM_REGIONS + region, &code,
                      session->scored[moment][region]);
    json_write_number(&f->w, "valueInteger", session->score[moment][region]);
    fhir_words(f, "bodySite", region_name(session->regions[region]));
    fhir_refer_list(f, "derivedFrom", FHIR_ANSWERS, session->id, 0);
    fhir_end(f);
}

static void add_effort(struct fhir *f, const struct history_session *session) {
    const struct fhir_code code = fhir_own("effort", "Effort of the session, 0 to 10");
    begin_observation(f, session, FHIR_EFFORT, 0, &code, session->ended);
    json_write_number(&f->w, "valueInteger", session->effort);
    fhir_refer_list(f, "derivedFrom", FHIR_ANSWERS, session->id, 0);
    fhir_end(f);
}

/* Minutes with one decimal, as plain digits. */
static void add_duration(struct fhir *f, int64_t ms) {
    int64_t tenths = (ms + 3000) / 6000;
    fhir_concept(f, "code", &fhir_exercise_duration, NULL);
    json_write_object(&f->w, "valueQuantity");
    json_write_tenths(&f->w, "value", tenths);
    json_write_text(&f->w, "unit", "min");
    json_write_text(&f->w, "system", "http://unitsofmeasure.org");
    json_write_text(&f->w, "code", "min");
    json_write_close(&f->w);
}

static void add_activity(struct fhir *f, const struct history_session *session) {
    begin_observation(f, session, FHIR_ACTIVITY, 0, &fhir_exercise_activity, session->began);
    fhir_concept(f, "valueCodeableConcept", &fhir_exercise_therapy, session->title);
    json_write_list(&f->w, "component");
    json_write_object(&f->w, NULL);
    add_duration(f, session->worked_ms);
    json_write_close(&f->w);
    json_write_close(&f->w);
    fhir_end(f);
}

/* --- what was asked -------------------------------------------------------------------------- */

static void add_answer(struct fhir *f, const char *link, const char *region, const char *question,
                       int score) {
    char id[96];
    snprintf(id, sizeof id, "%s%s%s", link, *region ? "." : "", region);
    json_write_object(&f->w, NULL);
    json_write_text(&f->w, "linkId", id);
    fhir_text(f, "text", question);
    json_write_list(&f->w, "answer");
    json_write_object(&f->w, NULL);
    json_write_number(&f->w, "valueInteger", score);
    json_write_close(&f->w);
    json_write_close(&f->w);
    json_write_close(&f->w);
}

static void add_answers(struct fhir *f, const struct history_session *session) {
    char question[160];
    fhir_begin(f, FHIR_ANSWERS, session->id, 0);
    fhir_refer_list(f, "partOf", FHIR_PROCEDURE, session->id, 0);
    fhir_text(f, "questionnaire", "urn:limber:questionnaire:session");
    fhir_text(f, "status", "completed");
    fhir_subject(f);
    if (!session->clock_unset)
        fhir_moment(f, "authored", session->began);
    json_write_list(&f->w, "item");
    for (int moment = 0; moment < HISTORY_SCORES; moment++)
        for (int region = 0; region < session->region_count; region++)
            if (session->score[moment][region] >= 0) {
                snprintf(question, sizeof question, "%s: %s", moments[moment].when,
                         region_question(session->regions[region]));
                add_answer(f, moments[moment].word, region_id(session->regions[region]), question,
                           session->score[moment][region]);
            }
    if (session->effort >= 0)
        add_answer(f, "effort", "", "How hard was it, 0 to 10?", session->effort);
    json_write_close(&f->w);
    fhir_end(f);
}

void fhir_session(struct fhir *f, const struct history_session *session) {
    bool any = session->effort >= 0;
    add_procedure(f, session);
    if (session->worked_ms > 0)
        add_activity(f, session);
    for (int moment = 0; moment < HISTORY_SCORES; moment++)
        for (int region = 0; region < session->region_count; region++)
            if (session->score[moment][region] >= 0) {
                add_score(f, session, moment, region);
                any = true;
            }
    if (session->effort >= 0)
        add_effort(f, session);
    if (any)
        add_answers(f, session);
}
