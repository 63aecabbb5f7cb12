/* limberctl log: a line a session, the newest last. */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "care/rules.h"
#include "ctl/commands/rows.h"
#include "ctl/given_record.h"

static const char *const results[] = {[RESULT_RUNNING] = "unfinished",
                                      [RESULT_DONE] = "done",
                                      [RESULT_PART] = "part",
                                      [RESULT_NONE] = "nothing done"};

/* A title is somebody's text: nothing in it may steer the terminal. */
static void add_safe(struct text *out, const char *text) {
    for (; *text; text++) {
        bool control = (unsigned char)*text < 0x20 || *text == 0x7F;
        text_add_bytes(out, control ? " " : text, 1);
    }
}

static void add_score(struct text *out, int score) {
    if (score < 0)
        text_add(out, "?");
    else
        text_addf(out, "%d", score);
}

static void add_scores(struct text *out, const struct history_session *session) {
    for (int i = 0; i < session->region_count; i++) {
        text_addf(out, "  %s ", region_id(session->regions[i]));
        for (int moment = 0; moment < HISTORY_SCORES; moment++) {
            text_add(out, moment ? " -> " : "");
            add_score(out, session->score[moment][i]);
        }
    }
}

static void add_words(struct text *out, const struct history_session *session) {
    const struct {
        bool there;
        const char *words;
    } words[] = {{session->eased, "easy version"},
                 {session->abandoned, "left"},
                 {session->sharp, "sharp"},
                 {session->clock_unset, "clock not set"},
                 {session->flag != RULES_FLAG_NONE, rules_flag_id(session->flag)}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].there)
            text_addf(out, "  %s", words[i].words);
}

static void write_line(struct text *out, const struct history_session *session) {
    char day[DATE_TEXT];
    int minute = date_minute_of_day(session->began);
    date_write(session->day, day);
    text_addf(out, "%s %02d:%02d  ", day, minute / 60, minute % 60);
    add_safe(out, session->title);
    text_addf(out, " (%d)", session->version);
    add_scores(out, session);
    text_addf(out, "  %s %d %%", results[session->result], session->done_pct);
    add_words(out, session);
    text_add(out, "\n");
}

/* --- JSON ------------------------------------------------------------------------------------ */

static void add_json_scores(struct text *out, const struct history_session *session) {
    static const char *const keys[] = {"before", "after", "next_day"};
    text_add(out, ", \"scores\": [");
    for (int i = 0; i < session->region_count; i++) {
        text_addf(out, "%s{\"region\": \"%s\"", i ? ", " : "", region_id(session->regions[i]));
        for (int moment = 0; moment < HISTORY_SCORES; moment++)
            if (session->score[moment][i] >= 0)
                text_addf(out, ", \"%s\": %d", keys[moment], session->score[moment][i]);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static const char *yes(bool yes) {
    return yes ? "true" : "false";
}

static void write_json(struct text *out, const struct history_session *session) {
    char began[DATE_MOMENT_TEXT];
    date_write_moment(session->began, began);
    text_addf(out, "  {\"session\": %lld, \"began\": \"%s\", \"program\": ", (long long)session->id,
              began);
    json_quote(out, session->program_id);
    text_addf(out, ", \"version\": %d, \"title\": ", session->version);
    json_quote(out, session->title);
    add_json_scores(out, session);
    text_addf(out, ", \"result\": \"%s\", \"done_percent\": %d", results[session->result],
              session->done_pct);
    text_addf(out, ", \"easy_version\": %s, \"left\": %s, \"sharp\": %s, \"clock_unset\": %s",
              yes(session->eased), yes(session->abandoned), yes(session->sharp),
              yes(session->clock_unset));
    text_addf(out, ", \"flag\": \"%s\"}", rules_flag_id(session->flag));
}

/* --- both ------------------------------------------------------------------------------------ */

static void put(const struct command_input *input, struct text *out) {
    fwrite(text_str(out), 1, out->length, input->out);
    text_clear(out);
}

static int write_all(const struct command_input *input, const struct given_record *given) {
    struct text out = {0};
    struct history_session session;
    int count = 0;
    if (input->json) {
        text_add(&out, "{\"client\": ");
        json_quote(&out, given->person.name);
        text_add(&out, ", \"sessions\": [");
    }
    struct history *history = history_open(given->record, given->person.id, NULL, given->span);
    for (; history_next(history, &session); count++) {
        if (input->json) {
            text_add(&out, count ? ",\n" : "\n");
            write_json(&out, &session);
        } else {
            write_line(&out, &session);
        }
        put(input, &out);
    }
    history_close(history);
    text_add(&out, input->json ? "\n]}\n" : count ? "" : "No session yet.\n");
    put(input, &out);
    text_free(&out);
    return record_damaged(given->record)
               ? command_fail(input, CTL_FAILED, "%s is damaged and cannot be read whole",
                              given->path)
               : CTL_GOOD;
}

static int run(const struct command_input *input) {
    struct given_record given;
    int code = given_record_open(input, &given);
    if (code == CTL_GOOD)
        code = write_all(input, &given);
    given_record_close(&given);
    return code;
}

static const struct command_option options[] = {GIVEN_RECORD_OPTIONS, {0}};

const struct command log_command = {
    "log",
    "[FILE-or-DB]",
    "a line a session: the day, the scores before, after and next day, what was done",
    0,
    1,
    run,
    options,
    "Example: limberctl log --client Sam --from 2026-11-01\n"};
