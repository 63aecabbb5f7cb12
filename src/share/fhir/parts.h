/* What the resources of a FHIR Bundle are made of. Internal to this folder. */
#ifndef LIMBER_SHARE_FHIR_PARTS_H
#define LIMBER_SHARE_FHIR_PARTS_H

#include "base/json_write.h"
#include "plan/program.h"
#include "share/fhir/ask.h"

struct fhir {
    const struct fhir_request *ask;
    const char *client; /* the name, or the pseudonym */
    const struct share_sink *sink;
    struct text out;
    struct json_write w; /* onto `out` */
    bool good;
    struct fhir_goal_row {
        int64_t row, program;
    } * goals; /* owned: the scores of goals that will follow */
    int goal_count;
};

/* What a resource is made of: with the row's number it gives the resource its id. */
enum fhir_kind {
    FHIR_PATIENT,
    FHIR_CARE_PLAN,
    FHIR_SERVICE_REQUEST,
    FHIR_GOAL,
    FHIR_GOAL_SCORE,
    FHIR_PROCEDURE,
    FHIR_ACTIVITY,
    FHIR_SCORE,
    FHIR_EFFORT,
    FHIR_ANSWERS,
    FHIR_OTHER_SCORE,
    FHIR_KINDS
};

enum { FHIR_ID = 37 };
/* The same from run to run: a UUID (version 8) made of the client's name, the kind, the row and a
 * part of it. */
void fhir_id(const struct fhir *f, enum fhir_kind kind, int64_t row, int part, char id[FHIR_ID]);

/* An entry of the Bundle begins, with type, id and language; its members follow. */
void fhir_begin(struct fhir *f, enum fhir_kind kind, int64_t row, int part);
/* Ends it, and hands out what was written when it has grown. */
void fhir_end(struct fhir *f);

/* A member each; none where the text is NULL or empty, the day DATE_NONE, the moment at 0. */
void fhir_text(struct fhir *f, const char *key, const char *text);
void fhir_day(struct fhir *f, const char *key, date_day day);
void fhir_moment(struct fhir *f, const char *key, struct date_moment at);

/* "key":{"reference":"urn:uuid:..."} (key NULL: in a list); in a list of its own: "key":[{...}]. */
void fhir_refer(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part);
void fhir_refer_list(struct fhir *f, const char *key, enum fhir_kind kind, int64_t row, int part);
/* "subject": the patient. */
void fhir_subject(struct fhir *f);

/* A coded thing: "key":{"coding":[{system, code, display}],"text":...}. */
struct fhir_code {
    const char *of, *code, *display; /* of: the system that the code is from */
};
extern const struct fhir_code fhir_exercise_therapy, fhir_exercise_activity, fhir_exercise_duration;
/* A code of Limber's own: there is no other one for soreness. */
struct fhir_code fhir_own(const char *code, const char *display);
void fhir_concept(struct fhir *f, const char *key, const struct fhir_code *code, const char *text);
/* "key":{"text":...}; nothing where the text is empty. */
void fhir_words(struct fhir *f, const char *key, const char *text);
/* "key":[{"text":...}] */
void fhir_note(struct fhir *f, const char *key, const char *text);

/* Resources (plan.c, session.c). */
struct fhir_program {
    int64_t row;
    const char *id, *title;
    int version;
    bool newest;                   /* of its id */
    const struct program *program; /* NULL: its text cannot be read any more */
};
void fhir_plan(struct fhir *f, const struct fhir_program *program);
/* A score of the goal activity. */
void fhir_goal_score(struct fhir *f, const struct history_row *row);
void fhir_session(struct fhir *f, const struct history_session *session);
/* A score beside the sessions: usual, evening, the change at a review. */
void fhir_other_score(struct fhir *f, const struct history_row *row);

#endif
