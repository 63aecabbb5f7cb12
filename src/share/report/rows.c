/* Parts 6, 9 and 10: exercise by exercise, what the client said, what the figures do not know. */
#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/parts.h"
#include "share/report/words.h"

enum { NOTES_SHOWN = 12, SECOND_MS = 1000, MINUTE_MS = 60000 };

/* --- each exercise ---------------------------------------------------------------------------- */

/* "18 of 20 s": the mean of a session in which it was done, both sides. */
static void add_mean(struct text *out, const struct report_exercise *row) {
    if (row->done == 0 || row->done_planned_ms == 0) {
        text_add(out, "-");
        return;
    }
    text_addf(out, _("%d of %d s"), (int)(row->done_ms / row->done / SECOND_MS),
              (int)(row->done_planned_ms / row->done / SECOND_MS));
}

static void add_skips(struct text *out, const struct report_exercise *row) {
    if (row->skipped == 0) {
        text_add(out, "0");
        return;
    }
    text_addf(out, "%d%s", row->skipped, locale_joint(LOCALE_COLON));
    report_words_reasons(out, row->reasons);
}

static void exercise_row(struct report_pen *pen, const struct report_exercise *row) {
    struct report_line *line = report_line_add(pen, REPORT_LINE_ROW);
    struct text words = {0};
    page_mark(&words, row->name);
    report_line_cell(pen, line, &words);
    text_addf(&words, _("%d of %d"), row->done, row->planned);
    report_line_cell(pen, line, &words);
    add_mean(&words, row);
    report_line_cell(pen, line, &words);
    add_skips(&words, row);
    report_line_cell(pen, line, &words);
    text_addf(&words, "%d", row->too_much);
    report_line_cell(pen, line, &words);
    text_addf(&words, "%d", row->eased);
    report_line_cell(pen, line, &words);
    text_free(&words);
}

void report_exercise_lines(struct report_pen *pen) {
    static const char *const heads[] = {NC_("table", "Exercise"),
                                        NC_("table", "Done"),
                                        NC_("table", "Time held or moved"),
                                        NC_("table", "Skipped"),
                                        NC_("table", "Too much"),
                                        NC_("table", "Easy version"),
                                        NULL};
    if (pen->report->exercise_count == 0) {
        report_line_text(pen, REPORT_LINE_TEXT, _("No exercise was begun yet."));
        return;
    }
    report_line_columns(pen, heads);
    for (int i = 0; i < pen->report->exercise_count; i++)
        exercise_row(pen, &pen->report->exercises[i]);
}

/* --- notes and questions ---------------------------------------------------------------------- */

static bool is_question(const struct report_note *note) {
    return strcmp(note->kind, "question") == 0;
}

static void note_line(struct report_pen *pen, const struct report_note *note) {
    struct text words = {0};
    report_words_day(&words, date_of(note->at));
    text_add(&words, is_question(note) ? _(", asks: ") : locale_joint(LOCALE_COMMA));
    report_words_note(&words, note);
    if (note->times > 1) {
        text_add(&words, " ");
        text_addf(&words, ngettext("(%d time)", "(%d times)", note->times), note->times);
    }
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_free(&words);
}

/* Questions first: they are what the visit is for. Newest first. */
void report_note_lines(struct report_pen *pen) {
    const struct report *report = pen->report;
    int shown = 0;
    for (int turn = 0; turn < 2; turn++)
        for (int i = report->note_count; i-- > 0 && shown < NOTES_SHOWN;) {
            if (is_question(&report->notes[i]) != (turn == 0))
                continue;
            note_line(pen, &report->notes[i]);
            shown++;
        }
    if (report->note_count == 0)
        report_line_text(pen, REPORT_LINE_TEXT, _("None."));
}

/* --- data quality ----------------------------------------------------------------------------- */

static void add_missing(struct text *out, const struct report_quality *quality) {
    text_addf(out,
              ngettext("Of %d day with a session, scores are missing:",
                       "Of %d days with a session, scores are missing:", quality->sessions),
              quality->sessions);
    text_addf(out, _(" before %d, after %d, next day %d."), quality->no_before, quality->no_after,
              quality->no_next);
}

static void gap(struct text *out) {
    text_add(out, out->length ? " " : "");
}

static void add_count(struct text *out, const char *words, int count) {
    if (count == 0)
        return;
    gap(out);
    /* TRANSLATORS: "Answers taken back: 2." */
    text_addf(out, pgettext("count", "%s %d."), words, count);
}

void report_quality_lines(struct report_pen *pen) {
    const struct report_quality *quality = &pen->report->quality;
    struct text words = {0};
    add_missing(&words, quality);
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_clear(&words);
    add_count(&words, _("Exercises done in under half their time:"), quality->untimed);
    add_count(&words, _("Sessions that were broken off:"), quality->never_ended);
    add_count(&words, _("Sessions with no clock set:"), quality->clock_unset);
    add_count(&words, _("Times the clock went back:"), quality->clock_back);
    add_count(&words, _("Answers taken back:"), quality->taken_back);
    if (quality->pauses > 0) {
        gap(&words);
        text_addf(&words, _("Pauses: %d, in all %d min."), quality->pauses,
                  (int)((quality->paused_ms + MINUTE_MS / 2) / MINUTE_MS));
    }
    if (quality->cut) {
        gap(&words);
        text_addf(&words, _("Only the newest %d sessions are in the chart."), REPORT_SESSIONS);
    }
    if (words.length == 0)
        text_add(&words, _("All exercises were timed, and the clock was sound."));
    report_line_text(pen, REPORT_LINE_TEXT, text_str(&words));
    text_free(&words);
}
