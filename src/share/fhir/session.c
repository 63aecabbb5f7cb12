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
        write_text_member(&f->out, "performedString", "Not known: the clock was not set");
        return;
    }
    write_key(&f->out, "performedPeriod");
    text_add(&f->out, "{");
    write_moment_member(&f->out, "start", session->began);
    if (session->ended.utc_ms >= session->began.utc_ms)
        write_moment_member(&f->out, "end", session->ended);
    text_add(&f->out, "}");
}

static void add_procedure(struct fhir *f, const struct history_session *session) {
    char note[160];
    snprintf(note, sizeof note, "%d %% of the sets of that day were done%s.", session->done_pct,
             session->eased ? ", in the easy version" : "");
    fhir_begin(f, FHIR_PROCEDURE, session->id, 0);
    fhir_refer_list(f, "basedOn", FHIR_CARE_PLAN, session->program, 0);
    write_text_member(&f->out, "status", statuses[session->result]);
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
    write_text_member(&f->out, "status", "final");
    fhir_concept(f, "code", code, NULL);
    fhir_subject(f);
    if (!session->clock_unset)
        write_moment_member(&f->out, "effectiveDateTime", at);
}

static void add_score(struct fhir *f, const struct history_session *session, int moment,
                      int region) {
    const struct fhir_code code = fhir_own(moments[moment].word, moments[moment].display);
    begin_observation(f, session, FHIR_SCORE, moment * PROGRAM_REGIONS + region, &code,
                      session->scored[moment][region]);
    write_number_member(&f->out, "valueInteger", session->score[moment][region]);
    fhir_words(f, "bodySite", region_name(session->regions[region]));
    fhir_refer_list(f, "derivedFrom", FHIR_ANSWERS, session->id, 0);
    fhir_end(f);
}

static void add_effort(struct fhir *f, const struct history_session *session) {
    const struct fhir_code code = fhir_own("effort", "Effort of the session, 0 to 10");
    begin_observation(f, session, FHIR_EFFORT, 0, &code, session->ended);
    write_number_member(&f->out, "valueInteger", session->effort);
    fhir_refer_list(f, "derivedFrom", FHIR_ANSWERS, session->id, 0);
    fhir_end(f);
}

/* Minutes with one decimal, as plain digits. */
static void add_duration(struct fhir *f, int64_t ms) {
    int64_t tenths = (ms + 3000) / 6000;
    fhir_concept(f, "code", &fhir_exercise_duration, NULL);
    text_addf(&f->out, ",\"valueQuantity\":{\"value\":%lld.%lld,\"unit\":\"min\",",
              (long long)(tenths / 10), (long long)(tenths % 10));
    text_add(&f->out, "\"system\":\"http://unitsofmeasure.org\",\"code\":\"min\"}");
}

static void add_activity(struct fhir *f, const struct history_session *session) {
    begin_observation(f, session, FHIR_ACTIVITY, 0, &fhir_exercise_activity, session->began);
    fhir_concept(f, "valueCodeableConcept", &fhir_exercise_therapy, session->title);
    text_add(&f->out, ",\"component\":[{");
    add_duration(f, session->worked_ms);
    text_add(&f->out, "}]");
    fhir_end(f);
}

/* --- what was asked -------------------------------------------------------------------------- */

static void add_answer(struct fhir *f, const char *link, const char *region, const char *question,
                       int score) {
    write_comma(&f->out);
    text_addf(&f->out, "{\"linkId\":\"%s%s%s\"", link, *region ? "." : "", region);
    write_text_member(&f->out, "text", question);
    text_addf(&f->out, ",\"answer\":[{\"valueInteger\":%d}]}", score);
}

static void add_answers(struct fhir *f, const struct history_session *session) {
    char question[160];
    fhir_begin(f, FHIR_ANSWERS, session->id, 0);
    fhir_refer_list(f, "partOf", FHIR_PROCEDURE, session->id, 0);
    write_text_member(&f->out, "questionnaire", "urn:limber:questionnaire:session");
    write_text_member(&f->out, "status", "completed");
    fhir_subject(f);
    if (!session->clock_unset)
        write_moment_member(&f->out, "authored", session->began);
    text_add(&f->out, ",\"item\":[");
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
    text_add(&f->out, "]");
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
