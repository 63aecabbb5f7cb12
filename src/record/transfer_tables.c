/* What is a person's, and how it stands in JSON, column by column. docs/record.schema.json says the
 * same to others; tests/cli/export.sh holds what is written against it. */
#include "record/transfer.h"

#define COLUMNS(list) .columns = (list), .column_count = (int)(sizeof(list) / sizeof *(list))

/* Row numbers; lengths in milliseconds (a year is 3.2e10); counts. All fit into a double. */
#define ROW 1, 0x1fffffffffffff
#define ROW_OR_NONE 0, 0x1fffffffffffff
#define LENGTH -0xffffffffffff, 0xffffffffffff
#define COUNT 0, 1000000
#define NUMBER -1000000, 1000000

/* Columns without a range; `lack`: no value at all is one of their values. */
#define TEXT(key, name, lack)                                                                      \
    { key, name, TRANSFER_TEXT, lack, 0, 0 }
#define DAY(key, name, lack)                                                                       \
    { key, name, TRANSFER_DAY, lack, 0, 0 }
#define MOMENT(key, name, lack)                                                                    \
    { key, name, TRANSFER_MOMENT, lack, 0, 0 }
#define YES(key, name, lack)                                                                       \
    { key, name, TRANSFER_YES, lack, 0, 0 }

static const struct transfer_column settings[] = {TEXT("key", "key", false),
                                                  TEXT("value", "value", false)};

static const struct transfer_column met[] = {TEXT("exercise", "exercise", false)};

static const struct transfer_column programs[] = {
    {"row", "id", TRANSFER_NUMBER, false, ROW},
    TEXT("id", "program_id", false),
    {"version", "version", TRANSFER_NUMBER, false, COUNT},
    TEXT("title", "title", false),
    {"sets", "planned_sets", TRANSFER_NUMBER, false, COUNT},
    TEXT("region", "region_1", true),
    TEXT("second_region", "region_2", true),
    TEXT("text", "text", false)};

static const struct transfer_column sessions[] = {
    {"row", "id", TRANSFER_NUMBER, false, ROW},
    {"program", "program", TRANSFER_NUMBER, false, ROW},
    MOMENT("began", "began", false),
    DAY("day", "day", false),
    YES("clock_unset", "clock_unset", false),
    {"planned_ms", "planned_ms", TRANSFER_NUMBER, false, LENGTH},
    {"item_count", "item_count", TRANSFER_NUMBER, false, COUNT},
    MOMENT("ended", "ended", true),
    {"abandoned_after_ms", "abandoned", TRANSFER_SINCE, true, LENGTH},
    TEXT("result", "result", true),
    YES("eased", "eased", false),
    {"done_pct", "done_pct", TRANSFER_NUMBER, true, 0, 100},
    {"first_mark", "first_mark", TRANSFER_NUMBER, true, ROW}};

static const struct transfer_column plan[] = {
    {"item", "item", TRANSFER_NUMBER, false, COUNT},
    TEXT("exercise", "exercise", false),
    {"prepare_s", "prepare_s", TRANSFER_NUMBER, false, COUNT},
    {"hold_s", "hold_s", TRANSFER_NUMBER, false, COUNT},
    {"reps", "reps", TRANSFER_NUMBER, false, COUNT},
    {"tempo_s", "tempo_s", TRANSFER_NUMBER, false, COUNT},
    {"seconds", "seconds", TRANSFER_NUMBER, false, COUNT},
    {"sets", "sets", TRANSFER_NUMBER, false, COUNT},
    {"rest_s", "rest_s", TRANSFER_NUMBER, false, COUNT},
    {"switch_s", "switch_s", TRANSFER_NUMBER, false, COUNT},
    {"side_sets", "planned_sets", TRANSFER_NUMBER, false, COUNT},
    {"held_ms", "held_ms", TRANSFER_NUMBER, false, LENGTH},
    YES("eased", "eased", false),
    YES("left_out", "left_out", false),
    TEXT("reason", "reason", false)};

static const struct transfer_column place[] = {
    {"item", "item", TRANSFER_NUMBER, false, COUNT},
    TEXT("kind", "kind", false),
    TEXT("side", "side", false),
    {"set", "set_number", TRANSFER_NUMBER, false, COUNT},
    {"repetition", "repetition", TRANSFER_NUMBER, false, COUNT},
    {"elapsed_ms", "elapsed_ms", TRANSFER_NUMBER, false, LENGTH},
    {"eased", "eased", TRANSFER_NUMBER, false, COUNT},
    {"skipped", "skipped", TRANSFER_NUMBER, false, COUNT},
    {"worked_ms", "worked_ms", TRANSFER_NUMBER, false, LENGTH}};

static const struct transfer_column groups[] = {
    {"group", "group_number", TRANSFER_NUMBER, false, COUNT},
    {"item", "item", TRANSFER_NUMBER, false, COUNT},
    TEXT("exercise", "exercise", false),
    TEXT("kind", "kind", false),
    TEXT("side", "side", false),
    {"set", "set_number", TRANSFER_NUMBER, false, COUNT},
    {"started_after_ms", "started", TRANSFER_SINCE, true, LENGTH},
    {"ended_after_ms", "ended", TRANSFER_SINCE, true, LENGTH},
    {"planned_ms", "planned_ms", TRANSFER_NUMBER, true, LENGTH},
    {"real_ms", "real_ms", TRANSFER_NUMBER, true, LENGTH},
    {"held_planned_ms", "held_planned_ms", TRANSFER_NUMBER, true, LENGTH},
    {"held_real_ms", "held_real_ms", TRANSFER_NUMBER, true, LENGTH},
    {"paused_ms", "paused_ms", TRANSFER_NUMBER, true, LENGTH},
    {"whole", "whole", TRANSFER_NUMBER, true, 0, 1}};

static const struct transfer_column items[] = {{"item", "item", TRANSFER_NUMBER, false, COUNT},
                                               TEXT("exercise", "exercise", false),
                                               TEXT("what", "what", false),
                                               TEXT("reason", "reason", true),
                                               MOMENT("at", "at", false)};

static const struct transfer_column pauses[] = {
    {"item", "item", TRANSFER_NUMBER, false, COUNT},
    TEXT("exercise", "exercise", false),
    TEXT("cause", "cause", false),
    {"paused_ms", "paused_ms", TRANSFER_NUMBER, false, LENGTH},
    MOMENT("at", "at", false)};

static const struct transfer_column notes[] = {
    TEXT("kind", "kind", false), TEXT("text", "text", false), MOMENT("at", "at", false)};

static const struct transfer_column ratings[] = {{"row", "id", TRANSFER_NUMBER, false, ROW},
                                                 TEXT("moment", "moment", false),
                                                 TEXT("region", "region", false),
                                                 {"score", "score", TRANSFER_NUMBER, false, 0, 10},
                                                 MOMENT("at", "at", false)};

static const struct transfer_column answers[] = {
    {"row", "id", TRANSFER_NUMBER, false, ROW},
    {"program", "program", TRANSFER_NUMBER, false, ROW_OR_NONE},
    TEXT("kind", "kind", false),
    {"number", "number", TRANSFER_NUMBER, false, NUMBER},
    {"region", "region", TRANSFER_NUMBER, false, COUNT},
    TEXT("text", "text", true),
    MOMENT("at", "at", false)};

static const struct transfer_column decisions[] = {
    {"row", "id", TRANSFER_NUMBER, false, ROW},
    {"program", "program", TRANSFER_NUMBER, false, ROW_OR_NONE},
    TEXT("moment", "moment", false),
    TEXT("rule", "rule", false),
    TEXT("result", "result", false),
    TEXT("flag", "flag", false),
    TEXT("inputs", "inputs", false),
    TEXT("told", "told", false),
    TEXT("limits", "limits", false),
    MOMENT("at", "at", false)};

static const struct transfer_column steps[] = {
    {"row", "id", TRANSFER_NUMBER, false, ROW},
    {"program", "program", TRANSFER_NUMBER, false, ROW_OR_NONE},
    TEXT("kind", "kind", false),
    TEXT("exercise", "exercise", false),
    TEXT("what", "what", false),
    {"number", "number", TRANSFER_NUMBER, false, NUMBER},
    MOMENT("at", "at", false)};

#define ALONE(table, order) " FROM " table " AS t WHERE t.person = ?1 ORDER BY " order
/* Rows of one session are found by an index in the order in which they were added: what orders them
 * further would only have them sorted. */
#define AS_ADDED(table)                                                                            \
    " FROM session AS s CROSS JOIN " table " AS t ON t.session = s.id"                             \
    " WHERE s.person = ?1 ORDER BY s.id"
#define BESIDE(table)                                                                              \
    " FROM " table " AS t WHERE t.person = ?1"                                                     \
    " ORDER BY coalesce(t.session, 0), t.id"

#define SESSIONS_FROM " FROM session AS s JOIN session AS t ON t.id = s.id"

/* Not in the file: what is a PIN's, a secret of the device, and where a program lies on it. */
#define SETTINGS_FROM                                                                              \
    " FROM setting AS t WHERE t.person = ?1 AND t.key NOT LIKE 'pin%' AND t.key <> 'program' "     \
    "ORDER BY t.key"
#define PROGRAMS_FROM                                                                              \
    " FROM program AS t WHERE t.id IN (SELECT program FROM session WHERE person = ?1"              \
    " UNION SELECT program FROM answer WHERE person = ?1"                                          \
    " UNION SELECT program FROM decision WHERE person = ?1"                                        \
    " UNION SELECT program FROM step WHERE person = ?1) ORDER BY t.id"

const struct transfer_table transfer_tables[TRANSFER_TABLES] = {
    {"settings", "setting", TRANSFER_OF_PERSON, COLUMNS(settings), .from = SETTINGS_FROM},
    {"met", "met", TRANSFER_OF_PERSON, COLUMNS(met), .from = ALONE("met", "t.exercise")},
    {"programs", "program", TRANSFER_OF_PERSON, COLUMNS(programs), .from = PROGRAMS_FROM,
     .blank = "path"},
    {"sessions", "session", TRANSFER_SESSIONS, COLUMNS(sessions),
     .from = SESSIONS_FROM " WHERE s.person = ?1 ORDER BY s.id", .blank = "boot"},
    {"plan", "session_item", TRANSFER_IN_SESSION, COLUMNS(plan), .spare = true,
     .from = AS_ADDED("session_item")},
    {"place", "place", TRANSFER_IN_SESSION, COLUMNS(place), .single = true,
     .from = AS_ADDED("place")},
    {"groups", "group_log", TRANSFER_IN_SESSION, COLUMNS(groups), .bare = true,
     .from = AS_ADDED("group_log")},
    {"items", "item_log", TRANSFER_IN_SESSION, COLUMNS(items), .from = AS_ADDED("item_log")},
    {"pauses", "pause_log", TRANSFER_IN_SESSION, COLUMNS(pauses), .from = AS_ADDED("pause_log")},
    {"notes", "note", TRANSFER_BESIDE, COLUMNS(notes), .from = BESIDE("note")},
    {"ratings", "rating", TRANSFER_BESIDE, COLUMNS(ratings), .from = BESIDE("rating")},
    {"answers", "answer", TRANSFER_BESIDE, COLUMNS(answers), .from = BESIDE("answer")},
    {"decisions", "decision", TRANSFER_BESIDE, COLUMNS(decisions), .from = BESIDE("decision")},
    {"steps", "step", TRANSFER_OF_PERSON, COLUMNS(steps), .from = ALONE("step", "t.id")},
};
