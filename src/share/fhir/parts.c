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

/* An id as FHIR refers to it. */
enum { URN = FHIR_ID + 9 };
static void add_urn(struct fhir *f, const char *key, const char *id) {
    char urn[URN];
    snprintf(urn, sizeof urn, "urn:uuid:%s", id);
    json_write_text(&f->w, key, urn);
}

void fhir_begin(struct fhir *f, enum fhir_kind kind, int64_t row, int part) {
    char id[FHIR_ID];
    fhir_id(f, kind, row, part, id);
    json_write_object(&f->w, NULL);
    add_urn(f, "fullUrl", id);
    json_write_object(&f->w, "resource");
    json_write_text(&f->w, "resourceType", kinds[kind].type);
    json_write_text(&f->w, "id", id);
    json_write_text(&f->w, "language", "en");
}

void fhir_end(struct fhir *f) {
    json_write_close(&f->w);
    json_write_close(&f->w);
    if (f->out.length < PIECE)
        return;
    f->good = f->good && f->sink->take(f->sink->userdata, f->out.bytes, f->out.length);
    text_clear(&f->out);
}

void fhir_refer(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part) {
    char id[FHIR_ID];
    fhir_id(f, kind, row, part, id);
    json_write_object(&f->w, key);
    add_urn(f, "reference", id);
    json_write_close(&f->w);
}

void fhir_refer_list(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part) {
    json_write_list(&f->w, key);
    fhir_refer(f, NULL, kind, row, part);
    json_write_close(&f->w);
}

void fhir_subject(struct fhir *f) {
    fhir_refer(f, "subject", FHIR_PATIENT, 0, 0);
}

/* --- members --------------------------------------------------------------------------------- */

void fhir_text(struct fhir *f, const char *key, const char *text) {
    if (text && *text)
        json_write_text(&f->w, key, text);
}

void fhir_day(struct fhir *f, const char *key, date_day day) {
    if (day != DATE_NONE)
        json_write_day(&f->w, key, day);
}

void fhir_moment(struct fhir *f, const char *key, struct date_moment at) {
    if (at.utc_ms != 0)
        json_write_moment(&f->w, key, at);
}

void fhir_concept(struct fhir *f, const char *key, const struct fhir_code *code, const char *text) {
    json_write_object(&f->w, key);
    json_write_list(&f->w, "coding");
    json_write_object(&f->w, NULL);
    fhir_text(f, "system", code->of);
    fhir_text(f, "code", code->code);
    fhir_text(f, "display", code->display);
    json_write_close(&f->w);
    json_write_close(&f->w);
    fhir_text(f, "text", text);
    json_write_close(&f->w);
}

void fhir_words(struct fhir *f, const char *key, const char *text) {
    if (!text || !*text)
        return;
    json_write_object(&f->w, key);
    json_write_text(&f->w, "text", text);
    json_write_close(&f->w);
}

void fhir_note(struct fhir *f, const char *key, const char *text) {
    if (!text || !*text)
        return;
    json_write_list(&f->w, key);
    fhir_words(f, NULL, text);
    json_write_close(&f->w);
}
