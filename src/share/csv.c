/* Tables for a spreadsheet: RFC 4180 with a byte order mark, without which common spreadsheets take
 * UTF-8 for something else. A text that a spreadsheet would calculate gets a ' before it. */
#include <string.h>

#include "base/gettext.h"
#include "care/course.h"
#include "care/rules.h"
#include "share/share.h"

/* --- cells ----------------------------------------------------------------------------------- */

static void add_cell(struct text *out) {
    if (out->length > 0 && out->bytes[out->length - 1] != '\n')
        text_add_bytes(out, ",", 1);
}

static void end_row(struct text *out) {
    text_add_bytes(out, "\r\n", 2);
}

/* The first cell of a row may be empty: it still stands. */
static void begin_row(struct text *out, int64_t number) {
    text_add_number(out, number);
}

static void add_text(struct text *out, const char *text) {
    add_cell(out);
    bool formula = *text && strchr("=+-@\t\r", *text);
    if (!formula && !strpbrk(text, ",\"\r\n")) {
        text_add(out, text);
        return;
    }
    text_add(out, formula ? "\"'" : "\"");
    for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
        text_add_bytes(out, text, (size_t)(quote - text));
        text_add_bytes(out, "\"\"", 2);
    }
    text_add(out, text);
    text_add_bytes(out, "\"", 1);
}

static void add_number(struct text *out, int64_t number) {
    add_cell(out);
    text_add_number(out, number);
}

/* -1 is a score that nobody gave. */
static void add_score(struct text *out, int score) {
    if (score < 0)
        add_cell(out);
    else
        add_number(out, score);
}

static void add_yes(struct text *out, bool yes) {
    add_cell(out);
    text_add(out, yes ? "yes" : "no");
}

static void add_moment(struct text *out, struct date_moment at) {
    char words[DATE_MOMENT_TEXT] = "";
    if (at.utc_ms != 0)
        date_write_moment(at, words);
    add_cell(out);
    text_add(out, words);
}

static void add_seconds(struct text *out, int64_t ms) {
    add_number(out, (ms + 500) / 1000);
}

/* --- sessions -------------------------------------------------------------------------------- */

static const char session_head[] =
    "session,date,began,ended,clock_unset,program,version,title,result,done_percent,easy_version,"
    "abandoned,region,before,after,next_day,effort,quality,sharp,flag,worked_s,planned_s,paused_s,"
    "pauses";

static const char *const results[] = {[RESULT_RUNNING] = "unfinished",
                                      [RESULT_DONE] = "done",
                                      [RESULT_PART] = "part",
                                      [RESULT_NONE] = "none"};

static void add_quality(struct text *out, const struct history_session *session) {
    bool any = false;
    add_cell(out);
    for (int i = 0; i < COURSE_QUALITIES; i++)
        if (session->quality >> i & 1) {
            text_addf(out, "%s%s", any ? " " : "", course_quality_id((enum course_quality)i));
            any = true;
        }
}

/* What every row about a session begins with. */
static void begin_session(struct text *out, const struct history_session *session) {
    char day[DATE_TEXT];
    date_write(session->day, day);
    begin_row(out, session->id);
    add_text(out, day);
    add_moment(out, session->began);
}

static void add_region(struct text *out, const struct history_session *session, int region) {
    add_text(out, region_id(session->regions[region]));
    for (int moment = 0; moment < HISTORY_SCORES; moment++)
        add_score(out, session->score[moment][region]);
}

static void add_session_region(struct text *out, const struct history_session *session,
                               int region) {
    begin_session(out, session);
    add_moment(out, session->ended);
    add_yes(out, session->clock_unset);
    add_text(out, session->program_id);
    add_number(out, session->version);
    add_text(out, session->title);
    add_text(out, results[session->result]);
    add_number(out, session->done_pct);
    add_yes(out, session->eased);
    add_yes(out, session->abandoned);
    add_region(out, session, region);
    add_score(out, session->effort);
    add_quality(out, session);
    add_yes(out, session->sharp);
    add_text(out, rules_flag_id(session->flag));
    add_seconds(out, session->worked_ms);
    add_seconds(out, session->planned_ms);
    add_seconds(out, session->paused_ms);
    add_number(out, session->pauses);
    end_row(out);
}

static void add_session(struct text *out, const struct history_session *session) {
    for (int i = 0; i < session->region_count; i++)
        add_session_region(out, session, i);
}

/* --- exercises ------------------------------------------------------------------------------- */

static const char exercise_head[] =
    "session,date,began,program,version,number,exercise,planned,done,skipped,eased,left_out,reason,"
    "sets_planned,sets_done,held_planned_s,held_s,pauses,paused_s,hold_s,repetitions,tempo_s,"
    "seconds,sets";

static void add_dose(struct text *out, const struct dose *dose) {
    const int numbers[] = {dose->hold_s, dose->reps, dose->tempo_s, dose->seconds, dose->sets};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        add_number(out, numbers[i]);
}

static void add_exercise(struct text *out, const struct history_session *session, int number) {
    const struct history_item *item = &session->items[number];
    begin_session(out, session);
    add_text(out, session->program_id);
    add_number(out, session->version);
    add_number(out, number + 1);
    add_text(out, item->exercise);
    add_yes(out, item->planned);
    add_yes(out, item->done);
    add_yes(out, item->skipped);
    add_yes(out, item->eased);
    add_yes(out, item->left_out);
    add_text(out, item->reason);
    add_number(out, item->sets_planned);
    add_number(out, item->sets_done);
    add_seconds(out, item->held_planned_ms);
    add_seconds(out, item->held_real_ms);
    add_number(out, item->pauses);
    add_seconds(out, item->paused_ms);
    add_dose(out, &item->dose);
    end_row(out);
}

static void add_exercises(struct text *out, const struct history_session *session) {
    for (int i = 0; i < session->item_count; i++)
        if (*session->items[i].exercise)
            add_exercise(out, session, i);
}

static bool write_sessions(struct record *r, int64_t person, struct history_span span,
                           struct text *out,
                           void (*add)(struct text *out, const struct history_session *session)) {
    struct history *history = history_open(r, person, NULL, span);
    struct history_session session;
    while (history_next(history, &session))
        add(out, &session);
    history_close(history);
    return !record_damaged(r);
}

/* --- answers --------------------------------------------------------------------------------- */

static const char answer_head[] = "row,at,what,kind,session,region,number,text,exercise,step,rule,"
                                  "result,flag,inputs,limits,taken_back";

static void add_row(void *userdata, const struct history_row *row) {
    static const char *const kinds[HISTORY_KINDS] = {[HISTORY_ANSWER] = "answer",
                                                     [HISTORY_DECISION] = "decision",
                                                     [HISTORY_STEP] = "step",
                                                     [HISTORY_NOTE] = "note",
                                                     [HISTORY_RATING] = "score"};
    struct text *out = userdata;
    bool counts = row->what != HISTORY_DECISION && row->what != HISTORY_NOTE;
    begin_row(out, row->id);
    add_moment(out, row->at);
    add_text(out, kinds[row->what]);
    add_text(out, row->kind);
    add_cell(out);
    if (row->session)
        text_add_number(out, row->session);
    add_text(out, row->region);
    add_cell(out);
    if (counts)
        text_add_number(out, row->number);
    const char *const texts[] = {row->text,   row->exercise, row->step,   row->rule,
                                 row->result, row->flag,     row->inputs, row->limits};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        add_text(out, texts[i]);
    add_yes(out, row->taken_back);
    end_row(out);
}

static bool write_answers(struct record *r, int64_t person, struct history_span span,
                          struct text *out) {
    bool good = true;
    for (int i = 0; i < HISTORY_KINDS && good; i++)
        good = history_rows(r, person, NULL, (enum history_kind)i, span, add_row, out);
    return good;
}

/* --- the tables ------------------------------------------------------------------------------ */

static const struct {
    const char *id, *head;
    void (*add)(struct text *out, const struct history_session *session); /* NULL: answers */
} tables[SHARE_TABLES] = {[SHARE_SESSIONS] = {"sessions", session_head, add_session},
                          [SHARE_EXERCISES] = {"exercises", exercise_head, add_exercises},
                          [SHARE_ANSWERS] = {"answers", answer_head, NULL}};

const char *share_table_id(enum share_table table) {
    return tables[table].id;
}

enum share_table share_table_find(const char *id) {
    int i = 0;
    while (i < SHARE_TABLES && strcmp(tables[i].id, id) != 0)
        i++;
    return (enum share_table)i;
}

bool share_csv_table(struct record *r, int64_t person, enum share_table table,
                     struct history_span span, struct text *out, struct err *e) {
    text_add(out, "\xEF\xBB\xBF");
    text_add(out, tables[table].head);
    end_row(out);
    bool good = tables[table].add ? write_sessions(r, person, span, out, tables[table].add)
                                  : write_answers(r, person, span, out);
    return good || error_set(e, _("The record is damaged and cannot be read whole. Start Limber "
                                  "once to set it aside, then try again."));
}

bool share_csv(struct record *r, int64_t person, struct text *out, struct err *e) {
    return share_csv_table(r, person, SHARE_SESSIONS, HISTORY_ALL, out, e);
}
