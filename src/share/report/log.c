/* Parts 3 and 8: the flags, gravest and newest first; what the rules did, newest first. Long lists
 * fold: the newest stand whole, the older ones are counted rule by rule. */
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/parts.h"
#include "share/report/words.h"

/* Rows that stand whole, so that a usual course keeps to two sheets. */
enum { FLAGS_SHOWN = 8, ACTIONS_SHOWN = 14, RULES_MOST = 40 };

/* --- what is folded --------------------------------------------------------------------------- */

struct folded {
    const char *rule;
    int times;
};

struct fold {
    struct folded rules[RULES_MOST];
    int count, times;
};

static void fold_add(struct fold *fold, const char *rule) {
    int i = 0;
    while (i < fold->count && strcmp(fold->rules[i].rule, rule) != 0)
        i++;
    if (i == RULES_MOST)
        return;
    if (i == fold->count)
        fold->rules[fold->count++] = (struct folded){rule, 0};
    fold->rules[i].times++;
    fold->times++;
}

static void fold_line(struct report_pen *pen, const struct fold *fold) {
    struct text words = {0};
    if (fold->times == 0)
        return;
    text_addf(&words, ngettext("%d older one:", "%d older ones:", fold->times), fold->times);
    for (int i = 0; i < fold->count; i++) {
        text_add(&words, i ? locale_joint(LOCALE_SEMICOLON) : " ");
        /* TRANSLATORS: a rule's number, what it is about, how often it was: "R15 sore, go gently,
         * 3". */
        text_addf(&words, pgettext("count", "%s %s, %d"), fold->rules[i].rule,
                  report_words_rule(fold->rules[i].rule), fold->rules[i].times);
    }
    report_line_text(pen, REPORT_LINE_SMALL, text_str(&words));
    text_free(&words);
}

/* --- flags ------------------------------------------------------------------------------------ */

/* Its first line: what follows is said each time, that nobody is watching live. */
static void add_told(struct text *out, const char *told) {
    const char *end = strchr(told, '\n');
    struct text first = {0};
    text_add_bytes(&first, told, end ? (size_t)(end - told) : strlen(told));
    page_mark(out, text_str(&first));
    text_free(&first);
}

static void flag_row(struct report_pen *pen, const struct report_decision *one) {
    struct report_line *line = report_line_add(pen, REPORT_LINE_ROW);
    struct text words = {0};
    line->number = (int)one->flag;
    text_add(&words, report_words_flag(one->flag));
    report_line_cell(pen, line, &words);
    report_words_day(&words, date_of(one->at));
    report_line_cell(pen, line, &words);
    text_addf(&words, "%s%s%s", one->rule, locale_joint(LOCALE_COMMA),
              report_words_rule(one->rule));
    if (one->taken_back)
        text_add(&words, _(" (taken back by the client)"));
    report_line_cell(pen, line, &words);
    report_words_input(&words, &one->input);
    report_line_cell(pen, line, &words);
    add_told(&words, one->told);
    report_line_cell(pen, line, &words);
    text_free(&words);
}

static void add_flags(struct report_pen *pen, enum rules_flag flag, int *shown, struct fold *fold) {
    const struct report *report = pen->report;
    for (int i = report->decision_count; i-- > 0;) {
        if (report->decisions[i].flag != flag)
            continue;
        if ((*shown)++ < FLAGS_SHOWN)
            flag_row(pen, &report->decisions[i]);
        else
            fold_add(fold, report->decisions[i].rule);
    }
}

static bool has_flags(const struct report *report) {
    for (int i = 0; i < report->decision_count; i++)
        if (report->decisions[i].flag >= RULES_FLAG_AMBER)
            return true;
    return false;
}

static void finding_lines(struct report_pen *pen) {
    struct text words = {0};
    for (int i = 0; i < pen->report->finding_count; i++) {
        const struct trend_finding *finding = &pen->report->findings[i];
        text_add(&words,
                 finding->flag >= RULES_FLAG_AMBER ? report_words_flag(finding->flag) : _("Note"));
        locale_next(&words, 0, LOCALE_COLON);
        text_add(&words, _(finding->words));
        report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
        text_clear(&words);
    }
    text_free(&words);
}

void report_flag_lines(struct report_pen *pen) {
    static const char *const heads[] = {NC_("table", "Flag"),
                                        NC_("table", "Date"),
                                        NC_("table", "Rule"),
                                        NC_("table", "Answers"),
                                        NC_("table", "What the client was told"),
                                        NULL};
    struct fold fold = {.count = 0};
    int shown = 0;
    if (has_flags(pen->report)) {
        report_line_columns(pen, heads);
        add_flags(pen, RULES_FLAG_RED, &shown, &fold);
        add_flags(pen, RULES_FLAG_AMBER, &shown, &fold);
    } else {
        report_line_text(pen, REPORT_LINE_TEXT, _("No red or amber flags."));
    }
    fold_line(pen, &fold);
    finding_lines(pen);
}

/* --- what the rules did ----------------------------------------------------------------------- */

static void action_row(struct report_pen *pen, struct date_moment at, const char *rule,
                       struct text *what, struct text *why) {
    struct report_line *line = report_line_add(pen, REPORT_LINE_ROW);
    struct text words = {0};
    report_words_day(&words, date_of(at));
    report_line_cell(pen, line, &words);
    text_add(&words, rule);
    report_line_cell(pen, line, &words);
    report_line_cell(pen, line, what);
    report_line_cell(pen, line, why);
    text_free(&words);
}

static void decision_row(struct report_pen *pen, const struct report_decision *one) {
    struct text what = {0}, why = {0};
    text_add(&what, report_words_result(one->result));
    if (one->taken_back)
        text_add(&what, _(" (taken back)"));
    text_add(&why, report_words_rule(one->rule));
    action_row(pen, one->at, one->rule, &what, &why);
    text_free(&what);
    text_free(&why);
}

static void mark_row(struct report_pen *pen, const struct report_mark *mark) {
    struct text what = {0}, why = {0};
    report_words_mark(&what, mark);
    text_add(&why, _("the client"));
    action_row(pen, mark->at, "", &what, &why);
    text_free(&what);
    text_free(&why);
}

/* Both lists from their ends, the later one first. */
static void add_actions(struct report_pen *pen, struct fold *fold) {
    const struct report *report = pen->report;
    int decision = report->decision_count - 1, mark = report->mark_count - 1;
    for (int shown = 0; decision >= 0 || mark >= 0; shown++) {
        bool take_mark = mark >= 0 && (decision < 0 || report->marks[mark].at.utc_ms >=
                                                           report->decisions[decision].at.utc_ms);
        if (take_mark && shown < ACTIONS_SHOWN)
            mark_row(pen, &report->marks[mark]);
        else if (!take_mark && shown < ACTIONS_SHOWN)
            decision_row(pen, &report->decisions[decision]);
        else if (!take_mark)
            fold_add(fold, report->decisions[decision].rule);
        mark -= take_mark;
        decision -= !take_mark;
    }
}

void report_action_lines(struct report_pen *pen) {
    static const char *const heads[] = {NC_("table", "Date"), NC_("table", "Rule"),
                                        NC_("table", "What followed"), NC_("table", "From"), NULL};
    struct fold fold = {.count = 0};
    if (pen->report->decision_count + pen->report->mark_count == 0) {
        report_line_text(pen, REPORT_LINE_TEXT, _("Every session went on as planned."));
        return;
    }
    report_line_columns(pen, heads);
    add_actions(pen, &fold);
    fold_line(pen, &fold);
}
