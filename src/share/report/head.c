/* Part 1: whose report, of which program, by whom, when; the settings in force. */
#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/parts.h"
#include "share/report/words.h"

/* The value is freed. */
static void add_value(struct text *out, const char *name, struct text *value) {
    locale_next(out, 0, LOCALE_SEMICOLON);
    /* TRANSLATORS: a name and what it is: "Therapist R. Okafor", "review 2026-12-08". */
    text_addf(out, pgettext("report", "%s %s"), name, text_str(value));
    text_free(value);
}

static void add_named(struct text *out, const char *name, const char *value) {
    if (!value || !*value)
        return;
    struct text marked = {0};
    page_mark(&marked, value);
    add_value(out, name, &marked);
}

static void add_date(struct text *out, const char *name, date_day day) {
    if (day == DATE_NONE)
        return;
    struct text words = {0};
    report_words_day(&words, day);
    add_value(out, name, &words);
}

static void take(struct report_pen *pen, enum report_line_kind kind, struct text *words) {
    if (words->length)
        report_line_text(pen, kind, text_str(words));
    text_clear(words);
}

static void people_lines(struct report_pen *pen, struct text *words) {
    const struct program *program = pen->report->program;
    add_named(words, _("Client"), *pen->report->client ? pen->report->client : _("not named"));
    add_named(words, _("program"), program->title);
    text_addf(words, _(", version %d"), program->version);
    if (!program->client) {
        locale_next(words, 0, LOCALE_SEMICOLON);
        text_add(words, _("a ready program, not prescribed"));
    }
    take(pen, REPORT_LINE_TEXT, words);
    add_named(words, _("Therapist"), program->therapist.name);
    add_named(words, _("role"), program->therapist.role);
    add_named(words, _("registered"), program->therapist.registration);
    add_named(words, _("contact"), program->therapist.contact);
    take(pen, REPORT_LINE_TEXT, words);
}

static void date_lines(struct report_pen *pen, struct text *words) {
    const struct report *report = pen->report;
    if (report->from <= report->to) {
        struct text from = {0}, to = {0};
        report_words_day(&from, report->from);
        report_words_day(&to, report->to);
        text_addf(words, _("From %s to %s"), text_str(&from), text_str(&to));
        text_free(&from);
        text_free(&to);
    }
    add_date(words, words->length ? _("made") : _("Made"), date_of(report->now));
    take(pen, REPORT_LINE_TEXT, words);
    add_date(words, _("Program begins"), report->program->start);
    add_date(words, _("review"), report->program->review);
    add_date(words, _("ends"), report->program->end);
    take(pen, REPORT_LINE_TEXT, words);
}

static void reason_lines(struct report_pen *pen, struct text *words) {
    add_named(words, _("Found:"), pen->report->program->reason);
    add_named(words, _("Clearance by"), pen->report->program->clearance.by);
    /* TRANSLATORS: the day on which the clearance was given; the date follows. */
    add_date(words, pgettext("clearance", "on"), pen->report->program->clearance.date);
    add_named(words, _("limits:"), pen->report->program->clearance.limits);
    add_named(words, _("Other programs then:"), pen->report->other_programs);
    take(pen, REPORT_LINE_TEXT, words);
}

/* --- settings in force ------------------------------------------------------------------------ */

static bool is_default(const struct rules *rules, const struct rules_key *key) {
    double off = rules_get(rules, key) - key->initial;
    return off < 1e-9 && off > -1e-9;
}

static void add_limit(struct text *out, const struct rules *rules, const struct rules_key *key) {
    const char *words = report_words_limit(key->name);
    struct text value = {0};
    locale_number(&value, rules_get(rules, key));
    add_value(out, words ? words : key->name, &value);
}

static void add_default(struct text *out, const struct rules_key *key) {
    struct text value = {0};
    locale_number(&value, key->initial);
    text_addf(out, _(" (default %s)"), text_str(&value));
    text_free(&value);
}

static int add_limits(struct text *out, const struct rules *rules, bool defaults) {
    int count = 0;
    for (int i = 0; i < rules_key_count; i++) {
        if (is_default(rules, &rules_keys[i]) != defaults)
            continue;
        add_limit(out, rules, &rules_keys[i]);
        if (!defaults)
            add_default(out, &rules_keys[i]);
        count++;
    }
    return count;
}

static void setting_lines(struct report_pen *pen, struct text *words) {
    const struct program *program = pen->report->program;
    struct text own = {0}, defaults = {0};
    int count = add_limits(&own, &program->rules, false);
    add_limits(&defaults, &program->rules, true);
    if (count > 0)
        text_addf(words, _("Limits set by the therapist: %s."), text_str(&own));
    else if (program->own_rules)
        text_add(words, _("The therapist set limits. They are as the default ones."));
    else
        text_add(words, _("All limits are the default ones."));
    take(pen, REPORT_LINE_TEXT, words);
    if (defaults.length)
        text_addf(words, _("Limits at their default: %s."), text_str(&defaults));
    take(pen, REPORT_LINE_SMALL, words);
    text_free(&own);
    text_free(&defaults);
}

void report_head_lines(struct report_pen *pen) {
    struct text words = {0};
    people_lines(pen, &words);
    date_lines(pen, &words);
    reason_lines(pen, &words);
    setting_lines(pen, &words);
    text_free(&words);
}
