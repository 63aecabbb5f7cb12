#include "share/report/told.h"

#include <string.h>

#include "base/gettext.h"
#include "base/json.h"
#include "record/history.h"

/* --- lists that grow -------------------------------------------------------------------------- */

/* One more place after `count` things of `size` bytes; the capacity doubles at powers of two. */
void *report_entries_grow(void *list, int count, size_t size) {
    bool full = count == 0 || (count >= 16 && (count & (count - 1)) == 0);
    size_t capacity = count < 16 ? 16 : (size_t)count * 2;
    return full ? memory_realloc(list, capacity * size) : list;
}

const char *report_entries_copy(struct report *report, const char *text) {
    return text && *text ? arena_strdup(&report->memory, text) : "";
}

/* --- decisions -------------------------------------------------------------------------------- */

static struct rules_input read_input(const char *json) {
    struct rules_input input = rules_input_none();
    struct cJSON *root = json_read(json, strlen(json), NULL);
    if (root && !rules_input_read(&input, root, NULL))
        input = rules_input_none();
    json_free(root);
    return input;
}

/* A rule that let things go on as planned is no news. */
static bool is_news(enum rules_result result, enum rules_flag flag) {
    return flag >= RULES_FLAG_AMBER ||
           (result != RULES_CONTINUE && result != RULES_CONTINUE_GENTLY && result != RULES_SETTLED);
}

/* A word that there is not (a damaged file) is taken for the strict one. */
static void take_decision(void *userdata, const struct history_row *row) {
    struct report *report = userdata;
    enum rules_result result = rules_result_find(row->result);
    enum rules_flag flag = rules_flag_find(row->flag);
    enum rules_moment moment = rules_moment_find(row->kind);
    result = result == RULES_RESULTS ? RULES_STOP : result;
    flag = flag == RULES_FLAGS ? RULES_FLAG_RED : flag;
    report->quality.taken_back += row->taken_back;
    if (!is_news(result, flag))
        return;
    report->decisions =
        report_entries_grow(report->decisions, report->decision_count, sizeof *report->decisions);
    struct report_decision *to = &report->decisions[report->decision_count++];
    *to = (struct report_decision){.at = row->at,
                                   .moment = moment == RULES_MOMENTS ? RULES_START : moment,
                                   .result = result,
                                   .flag = flag,
                                   .input = read_input(row->inputs),
                                   .told = report_entries_copy(report, row->text),
                                   .taken_back = row->taken_back};
    size_t length = strnlen(row->rule, sizeof to->rule - 1);
    memcpy(to->rule, row->rule, length);
}

/* The same words count up; the newest time stands. */
static void add_note(struct report *report, struct date_moment at, const char *kind,
                     const char *words) {
    for (int i = 0; i < report->note_count; i++) {
        struct report_note *note = &report->notes[i];
        if (strcmp(note->kind, kind) == 0 && strcmp(note->words, words) == 0) {
            note->at = at;
            note->times++;
            return;
        }
    }
    report->notes = report_entries_grow(report->notes, report->note_count, sizeof *report->notes);
    report->notes[report->note_count++] = (struct report_note){
        at, report_entries_copy(report, kind), report_entries_copy(report, words), 1};
}

/* The safety check is answered before each session; what it found is a decision. */
static void take_note(void *userdata, const struct history_row *row) {
    if (strcmp(row->kind, "check") != 0)
        add_note(userdata, row->at, row->kind, row->text);
}

/* What was shared beside the scores: sleep and stress as "7 of 10", the newest alone. */
static void take_answer(void *userdata, const struct history_row *row) {
    struct text words = {0};
    if (strcmp(row->kind, "question") == 0) {
        add_note(userdata, row->at, row->kind, row->text);
    } else if (strcmp(row->kind, "sleep") == 0 || strcmp(row->kind, "stress") == 0) {
        text_addf(&words, _("%d of 10"), row->number);
        add_note(userdata, row->at, row->kind, text_str(&words));
    }
    text_free(&words);
}

bool report_entries_read(struct report *report, struct record *record, int64_t person) {
    struct history_span span = {report->from, report->to};
    const char *program = report->program->id;
    return history_rows(record, person, program, HISTORY_DECISION, span, take_decision, report) &&
           history_rows(record, person, program, HISTORY_ANSWER, span, take_answer, report) &&
           history_rows(record, person, program, HISTORY_NOTE, span, take_note, report);
}
