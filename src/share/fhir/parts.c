#include "share/fhir/parts.h"

#include <stdio.h>
#include <string.h>

/* What is handed out at once. */
enum { PIECE = 256 * 1024 };

static const char own_system[] = "urn:limber:code";

const struct fhir_code fhir_exercise_therapy = {"http://snomed.info/sct", "229065009",
                                                "Exercise therapy"};
const struct fhir_code fhir_exercise_activity = {"http://loinc.org", "73985-4",
                                                 "Exercise activity"};
const struct fhir_code fhir_exercise_duration = {"http://loinc.org", "55411-3",
                                                 "Exercise duration"};

struct fhir_code fhir_own(const char *code, const char *display) {
    return (struct fhir_code){own_system, code, display};
}

/* --- ids ------------------------------------------------------------------------------------- */

static const struct {
    const char *type;
    const char *word; /* part of the id: must never change */
} kinds[FHIR_KINDS] = {
    [FHIR_PATIENT] = {"Patient", "patient"},
    [FHIR_CARE_PLAN] = {"CarePlan", "care-plan"},
    [FHIR_SERVICE_REQUEST] = {"ServiceRequest", "service-request"},
    [FHIR_GOAL] = {"Goal", "goal"},
    [FHIR_GOAL_SCORE] = {"Observation", "goal-score"},
    [FHIR_PROCEDURE] = {"Procedure", "session"},
    [FHIR_ACTIVITY] = {"Observation", "activity"},
    [FHIR_SCORE] = {"Observation", "score"},
    [FHIR_EFFORT] = {"Observation", "effort"},
    [FHIR_ANSWERS] = {"QuestionnaireResponse", "answers"},
    [FHIR_OTHER_SCORE] = {"Observation", "other-score"},
};

/* FNV-1a, 64 bits: ids must differ, nothing must be hidden by them. */
static uint64_t hash(uint64_t seed, const char *text) {
    for (; *text; text++)
        seed = (seed ^ (unsigned char)*text) * 0x100000001b3u;
    return seed;
}

void fhir_id(const struct fhir *f, enum fhir_kind kind, int64_t row, int part, char id[FHIR_ID]) {
    static const char digits[] = "0123456789abcdef";
    char name[96];
    snprintf(name, sizeof name, "/%s/%lld/%d", kinds[kind].word, (long long)row, part);
    uint64_t high = hash(hash(0xcbf29ce484222325u, f->client), name);
    uint64_t low = hash(hash(0x9ae16a3b2f90404fu, f->client), name);
    high = (high & ~0xf000u) | 0x8000u;             /* version 8: made as its maker likes */
    low = (low & 0x3fffffffffffffffu) | 1ull << 63; /* the usual variant */
    for (int i = 0, at = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            id[at++] = '-';
        id[at++] = digits[(i < 16 ? high >> (60 - 4 * i) : low >> (124 - 4 * i)) & 15];
    }
    id[FHIR_ID - 1] = '\0';
}

/* --- entries --------------------------------------------------------------------------------- */

void fhir_begin(struct fhir *f, enum fhir_kind kind, int64_t row, int part) {
    char id[FHIR_ID];
    fhir_id(f, kind, row, part, id);
    text_add(&f->out, kind == FHIR_PATIENT ? "\n" : ",\n"); /* the patient is the first of all */
    text_add(&f->out, "{\"fullUrl\":\"urn:uuid:");
    text_add(&f->out, id);
    text_add(&f->out, "\",\"resource\":{\"resourceType\":\"");
    text_add(&f->out, kinds[kind].type);
    text_add(&f->out, "\",\"id\":\"");
    text_add(&f->out, id);
    text_add(&f->out, "\",\"language\":\"en\"");
}

void fhir_end(struct fhir *f) {
    text_add(&f->out, "}}");
    if (f->out.length < PIECE)
        return;
    f->good = f->good && f->sink->take(f->sink->who, f->out.bytes, f->out.length);
    text_clear(&f->out);
}

void fhir_reference(struct fhir *f, enum fhir_kind kind, int64_t row, int part) {
    char id[FHIR_ID];
    fhir_id(f, kind, row, part, id);
    text_add(&f->out, "{\"reference\":\"urn:uuid:");
    text_add(&f->out, id);
    text_add(&f->out, "\"}");
}

void fhir_refer(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part) {
    write_key(&f->out, key);
    fhir_reference(f, kind, row, part);
}

void fhir_refer_list(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part) {
    write_key(&f->out, key);
    text_add(&f->out, "[");
    fhir_reference(f, kind, row, part);
    text_add(&f->out, "]");
}

void fhir_subject(struct fhir *f) {
    fhir_refer(f, "subject", FHIR_PATIENT, 0, 0);
}

/* --- members --------------------------------------------------------------------------------- */

void fhir_concept(struct fhir *f, const char *key, const struct fhir_code *code, const char *text) {
    write_key(&f->out, key);
    text_add(&f->out, "{\"coding\":[{");
    write_text_member(&f->out, "system", code->of);
    write_text_member(&f->out, "code", code->code);
    write_text_member(&f->out, "display", code->display);
    text_add(&f->out, "}]");
    write_text_member(&f->out, "text", text);
    text_add(&f->out, "}");
}

void fhir_words(struct fhir *f, const char *key, const char *text) {
    if (!text || !*text)
        return;
    write_key(&f->out, key);
    text_add(&f->out, "{");
    write_text_member(&f->out, "text", text);
    text_add(&f->out, "}");
}

void fhir_note(struct fhir *f, const char *key, const char *text) {
    if (!text || !*text)
        return;
    write_key(&f->out, key);
    text_add(&f->out, "[{");
    write_text_member(&f->out, "text", text);
    text_add(&f->out, "}]");
}
