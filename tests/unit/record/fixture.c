#include "unit/record/fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "record/file/database.h"

/* --- the program --------------------------------------------------------------------------- */

static const char program_text[] =
    "{\"format\": \"limber.program/1\", \"id\": \"neck-desk\", \"version\": 1,"
    " \"title\": \"Neck, desk days\", \"client\": {\"name\": \"Sam\"},"
    " \"therapist\": {\"name\": \"R. Okafor\", \"contact\": \"desk@clinic.example\"},"
    " \"regions\": [\"neck\", \"left-shoulder\"], \"rest_between_s\": 5, \"exercises\": ["
    "{\"exercise\": \"neck-turn\"}, {\"exercise\": \"neck-turn\"}, {\"exercise\": \"neck-turn\"},"
    " {\"exercise\": \"neck-turn\"}, {\"exercise\": \"neck-turn\"}]}";

#define TURN_DOSE                                                                                  \
    { .prepare_s = 5, .hold_s = 10, .reps = 2, .sets = 1, .rest_s = 3, .switch_s = 4 }

static const struct exercise turn = {.id = "neck-turn",
                                     .name = "Neck turn",
                                     .kind = KIND_HOLD,
                                     .sides = SIDE_BOTH,
                                     .dose = TURN_DOSE};

#define TURN_ITEM                                                                                  \
    { .exercise = &turn, .dose = TURN_DOSE, .sides = SIDE_BOTH, .why = "", .note = "" }

static const struct program program = {
    .id = "neck-desk",
    .version = 1,
    .title = "Neck, desk days",
    .language = "en",
    .client = "Sam",
    .regions = {REGION_NECK, REGION_LEFT_SHOULDER},
    .region_count = 2,
    .rest_between_s = 5,
    .items = {TURN_ITEM, TURN_ITEM, TURN_ITEM, TURN_ITEM, TURN_ITEM},
    .item_count = 5,
    .path = "neck-desk.json",
    .text = program_text,
    .text_length = sizeof program_text - 1,
};

const struct program *fixture_program(void) {
    return &program;
}

struct program fixture_other(void) {
    struct program other = program;
    other.id = "lower-back";
    other.text = "{\"id\": \"lower-back\"}";
    other.text_length = 20;
    return other;
}

/* --- folders ------------------------------------------------------------------------------- */

void fixture_folder(char folder[FIXTURE_PATH]) {
    const char *parent = getenv("TMPDIR");
    snprintf(folder, FIXTURE_PATH, "%.100s/limber-XXXXXX", parent ? parent : "/tmp");
    if (!mkdtemp(folder))
        abort();
}

const char *fixture_path(const char *folder, const char *name) {
    static char path[FIXTURE_PATH + 256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static int each_file(const char *folder, const char *beginning, bool and_remove) {
    DIR *stream = opendir(folder);
    int count = 0;
    for (struct dirent *one; stream && (one = readdir(stream));) {
        if (one->d_name[0] == '.' || strncmp(one->d_name, beginning, strlen(beginning)) != 0)
            continue;
        count++;
        if (and_remove)
            remove(fixture_path(folder, one->d_name));
    }
    if (stream)
        closedir(stream);
    return count;
}

int fixture_count_files(const char *folder, const char *beginning) {
    return each_file(folder, beginning, false);
}

void fixture_remove(const char *folder) {
    each_file(folder, "", true);
    rmdir(folder);
}

struct record *fixture_open(char folder[FIXTURE_PATH]) {
    struct record_opening opening;
    fixture_folder(folder);
    struct record *r = record_open(folder, &opening);
    if (opening.health != RECORD_FINE)
        abort();
    return r;
}

void fixture_close(struct record *r, const char *folder) {
    record_close(r);
    fixture_remove(folder);
}

/* --- sessions ------------------------------------------------------------------------------ */

struct date_moment fixture_at(int days, int minutes) {
    static const int64_t start_ms = 1795248000000; /* 2026-11-21T08:00:00Z */
    return (struct date_moment){start_ms + (days * 1440LL + minutes) * 60000, 60};
}

int64_t fixture_begin_for(struct record *r, const char *name, const struct program *followed,
                          struct date_moment at) {
    struct record_start start = {.person = record_person(r, name, NULL),
                                 .program = record_program(r, followed, NULL),
                                 .at = at,
                                 .boot = "4a1b",
                                 .planned_ms = 180000,
                                 .item_count = followed->item_count};
    return record_begin(r, &start, NULL);
}

int64_t fixture_begin(struct record *r, struct date_moment at) {
    return fixture_begin_for(r, "Sam", &program, at);
}

struct session_place fixture_place(int item, int64_t elapsed_ms) {
    return (struct session_place){.item = item,
                                  .kind = PHASE_HOLD,
                                  .side = SIDE_LEFT,
                                  .set = 1,
                                  .rep = 1,
                                  .elapsed_ms = elapsed_ms};
}

static bool log_group(struct record *r, int64_t session, struct phase what, bool whole,
                      struct date_moment at) {
    struct session_event event = {.kind = SESSION_GROUP_STARTED, .item = what.item, .what = what};
    if (!record_event(r, session, &event, turn.id, NULL, 0, at, NULL))
        return false;
    bool work = what.kind == PHASE_HOLD || what.kind == PHASE_MOVE;
    event.kind = SESSION_GROUP_ENDED;
    event.truth = (struct group_truth){.planned_ms = 23000,
                                       .real_ms = whole ? 23000 : 9000,
                                       .held_planned_ms = work ? 20000 : 0,
                                       .held_real_ms = work ? (whole ? 20000 : 9000) : 0,
                                       .whole = whole};
    return record_event(r, session, &event, turn.id, NULL, 0, at, NULL);
}

bool fixture_set(struct record *r, int64_t session, int item, enum side side, int set, bool whole,
                 struct date_moment at) {
    struct phase what = {.item = item,
                         .kind = PHASE_HOLD,
                         .side = side,
                         .set = set,
                         .rep = 1,
                         .group = item * 5 + (side == SIDE_RIGHT ? 3 : 1)};
    return log_group(r, session, what, whole, at);
}

bool fixture_sets(struct record *r, int64_t session, int count, struct date_moment at) {
    bool good = true;
    for (int i = 0; i < count && good; i++)
        good = fixture_set(r, session, i / 2, i % 2 ? SIDE_RIGHT : SIDE_LEFT, 1, true, at);
    return good;
}

bool fixture_plan(struct record *r, int64_t session, unsigned left_out, bool eased) {
    struct record_item items[PROGRAM_ITEMS];
    for (int i = 0; i < program.item_count; i++) {
        items[i] = record_item_of(&program, i, eased);
        items[i].left_out = left_out >> i & 1;
        if (items[i].left_out)
            snprintf(items[i].reason, sizeof items[i].reason, "effort");
    }
    return record_plan(r, session, items, program.item_count, eased, NULL);
}

bool fixture_answer(struct record *r, int64_t row, int64_t session, const char *kind, int number,
                    const char *text, struct date_moment at) {
    struct record_answer answer = {.person = 1,
                                   .program = row,
                                   .session = session,
                                   .kind = kind,
                                   .number = number,
                                   .text = text,
                                   .at = at};
    return record_answer(r, &answer, NULL);
}

bool fixture_decide(struct record *r, int64_t row, int64_t session, const char *rule,
                    enum rules_result result, struct date_moment at) {
    struct record_decision decision = {.person = 1,
                                       .program = row,
                                       .session = session,
                                       .moment = RULES_AFTER,
                                       .decided = {result, rule, RULES_FLAG_AMBER},
                                       .inputs = "{\"before\": 3, \"aft\": 5}",
                                       .told = "Next session will be half size.",
                                       .limits = "Default limits - not set by a therapist.",
                                       .at = at};
    return record_decision(r, &decision, NULL);
}

/* --- many of them -------------------------------------------------------------------------- */

static bool fill_item(struct record *r, int64_t session, int item, struct date_moment at) {
    static const struct {
        enum phase_kind kind;
        enum side side;
    } groups[] = {{PHASE_PREPARE, SIDE_NONE},
                  {PHASE_HOLD, SIDE_LEFT},
                  {PHASE_SWITCH, SIDE_NONE},
                  {PHASE_HOLD, SIDE_RIGHT},
                  {PHASE_BETWEEN, SIDE_NONE}};
    bool good = true;
    for (int i = 0; i < (item == 4 ? 4 : 5) && good; i++) {
        struct phase what = {.item = item + (i == 4),
                             .kind = groups[i].kind,
                             .side = groups[i].side,
                             .set = 1,
                             .rep = 1,
                             .group = item * 5 + i};
        good = log_group(r, session, what, true, at);
    }
    struct session_event ended = {.kind = SESSION_ITEM_ENDED, .item = item};
    return good && record_event(r, session, &ended, turn.id, NULL, 0, at, NULL);
}

static bool fill_ratings(struct record *r, int64_t session, enum rating_moment moment, int score,
                         struct date_moment at) {
    return record_rating(r, 1, session, moment, REGION_NECK, score, at, NULL) &&
           record_rating(r, 1, session, moment, REGION_LEFT_SHOULDER, score, at, NULL);
}

static bool fill_answers(struct record *r, int64_t session, int number, struct date_moment at) {
    return fixture_answer(r, 1, session, "effort", number % 5, NULL, at) &&
           fixture_answer(r, 1, session, "quality", 1 << number % 3, NULL, at) &&
           fixture_decide(r, 1, session, "R34", RULES_CONTINUE, at) &&
           fill_ratings(r, session, RATING_NEXT, 2, at) &&
           fixture_decide(r, 1, session, "R44", RULES_SETTLED, at);
}

static bool fill_session(struct record *r, int number) {
    struct date_moment at = fixture_at(number / 2, number % 2 * 600);
    int64_t session = fixture_begin(r, at);
    bool good = session && fixture_plan(r, session, 0, false) &&
                fill_ratings(r, session, RATING_BEFORE, 3 + number % 4, at);
    for (int item = 0; item < 5 && good; item++)
        good = fill_item(r, session, item, at);
    struct session_event pause = {.kind = SESSION_PAUSE_ENDED, .item = 1, .paused_ms = 4000};
    struct session_place place = fixture_place(4, 10000);
    return good && record_event(r, session, &pause, turn.id, &place, 180000, at, NULL) &&
           fill_ratings(r, session, RATING_AFTER, 2 + number % 3, at) &&
           fill_answers(r, session, number, at) && record_end(r, session, at, NULL, NULL);
}

bool fixture_fill(struct record *r, int sessions) {
    bool good = database_begin(r, NULL);
    for (int i = 0; i < sessions && good; i++)
        good = fill_session(r, i);
    return database_finish(r, good, NULL);
}

/* --- one of everything ---------------------------------------------------------------------- */

struct record *fixture_full(void) {
    struct record *r = record_open_memory();
    struct date_moment at = fixture_at(0, 0);
    if (!fixture_fill(r, 5))
        abort();
    record_set(r, 1, "theme", "paper", NULL);
    record_set(r, 1, "pin", "$argon2id$secret", NULL);
    record_set(r, 1, "program", "/home/sam/neck.json", NULL);
    record_meet(r, 1, "neck-turn", NULL);
    record_rating(r, 1, 0, RATING_USUAL, REGION_NECK, 4, at, NULL);
    record_rating(r, 1, 0, RATING_EVENING, REGION_NECK, 0, at, NULL);
    record_note(r, 1, 0, "check", "none", at, NULL);
    fixture_answer(r, 0, 0, "screening", 0, "", at);
    fixture_answer(r, 1, 0, "goal", 6, NULL, at);
    fixture_decide(r, 0, 0, "R01", RULES_EMERGENCY, at);
    record_step(r, 1, 1, COURSE_STEP_UP, "neck-turn", COURSE_HOLD, 20, at, NULL);
    int64_t session = fixture_begin(r, (struct date_moment){-86400000, -330});
    fixture_plan(r, session, 4, true);
    record_note(r, 1, session, "hurt", "\"sharp\"\n\\ \xD8\xA3\xD9\x84\xD9\x85 \xF0\x9F\x8C\xBF",
                at, NULL);
    struct session_event skipped = {.kind = SESSION_ITEM_SKIPPED, .item = 1, .reason = SKIP_PAIN};
    record_event(r, session, &skipped, "neck-turn", NULL, 0, at, NULL);
    record_abandon(r, session, at, NULL);
    session = fixture_begin(r, fixture_at(8, 0));
    struct session_event started = {.kind = SESSION_GROUP_STARTED, .what = {.kind = PHASE_HOLD}};
    struct session_place place = fixture_place(0, 5000);
    record_event(r, session, &started, "neck-turn", &place, 5000, fixture_at(8, 1), NULL);
    return r;
}

/* --- questions ----------------------------------------------------------------------------- */

static void ask_course_of(struct record *r, int64_t person) {
    struct course course;
    struct record_decision_row decisions[5];
    struct record_exercise exercises[5];
    record_course(r, person, &program, 20, &course);
    record_course_free(&course);
    record_decisions_free(decisions, record_decisions(r, person, decisions, 5));
    record_exercises(r, person, "neck-desk", 20, exercises, 5);
}

static void ask_of_person(struct record *r, int64_t person) {
    char value[32];
    struct record_unfinished unfinished;
    struct record_day days[30];
    struct record_score scores[20];
    struct date_moment at;
    enum record_result result;
    date_day today = date_of(fixture_at(0, 0));
    record_setting(r, person, "theme", value, sizeof value);
    record_met(r, person, "neck-turn");
    record_unfinished(r, person, &unfinished);
    record_days(r, person, NULL, today, today + 29, days);
    record_days(r, person, "neck-desk", today, today + 29, days);
    record_scores(r, person, REGION_NECK, scores, 20);
    record_last_score(r, person, REGION_LEFT_SHOULDER, RATING_AFTER);
    record_done_count(r, person);
    record_last_end(r, person, "neck-desk", &at, &result);
    ask_course_of(r, person);
}

void fixture_ask_all(struct record *r) {
    struct person people[4];
    record_people(r, people, 4);
    for (int64_t row = 0; row < 4; row++) {
        size_t length;
        char *path = NULL;
        struct record_summary summary;
        struct record_item items[PROGRAM_ITEMS];
        ask_of_person(r, row);
        record_summary(r, row * 7, &summary);
        record_plan_of(r, row * 7, items, PROGRAM_ITEMS);
        free(record_program_text(r, row, &length, &path));
        free(path);
    }
}
