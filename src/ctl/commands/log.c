/* limberctl log: a line a session, the newest last. */
#include <stdlib.h>
#include <string.h>

#include "base/json_write.h"
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

static void write_scores(struct json_write *w, const struct history_session *session) {
    static const char *const keys[] = {"before", "after", "next_day"};
    json_write_list(w, "scores");
    for (int i = 0; i < session->region_count; i++) {
        json_write_object(w, NULL);
        json_write_text(w, "region", region_id(session->regions[i]));
        for (int moment = 0; moment < HISTORY_SCORES; moment++)
            if (session->score[moment][i] >= 0)
                json_write_number(w, keys[moment], session->score[moment][i]);
        json_write_close(w);
    }
    json_write_close(w);
}

static void write_session(struct json_write *w, const struct history_session *session) {
    json_write_object(w, NULL);
    json_write_number(w, "session", session->id);
    json_write_moment(w, "began", session->began);
    json_write_text(w, "program", session->program_id);
    json_write_number(w, "version", session->version);
    json_write_text(w, "title", session->title);
    write_scores(w, session);
    json_write_text(w, "result", results[session->result]);
    json_write_number(w, "done_percent", session->done_pct);
    json_write_bool(w, "easy_version", session->eased);
    json_write_bool(w, "left", session->abandoned);
    json_write_bool(w, "sharp", session->sharp);
    json_write_bool(w, "clock_unset", session->clock_unset);
    json_write_text(w, "flag", rules_flag_id(session->flag));
    json_write_close(w);
}

static void write_json(const struct command_input *input, const char *client,
                       struct history *history) {
    struct text out = {0};
    struct history_session session;
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "client", client);
    json_write_list(&w, "sessions");
    json_write_rows(&w);
    while (history_next(history, &session)) {
        write_session(&w, &session);
        command_put_json(input, &w);
    }
    command_end_json(input, &w);
}

/* --- both ------------------------------------------------------------------------------------ */

static void write_lines(const struct command_input *input, struct history *history) {
    struct text line = {0};
    struct history_session session;
    int count = 0;
    for (; history_next(history, &session); count++) {
        write_line(&line, &session);
        fwrite(text_str(&line), 1, line.length, input->out);
        text_clear(&line);
    }
    if (count == 0)
        fputs("No session yet.\n", input->out);
    text_free(&line);
}

static int write_all(const struct command_input *input, const struct given_record *given) {
    struct history *history = history_open(given->record, given->person.id, NULL, given->span);
    if (input->json)
        write_json(input, given->person.name, history);
    else
        write_lines(input, history);
    history_close(history);
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
