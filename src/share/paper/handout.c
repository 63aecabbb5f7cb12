#include "share/paper/handout.h"

#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "care/wording.h"
#include "plan/describe.h"
#include "share/paper/page.h"

enum { DIARY_DAYS = 14 };

/* Figures of 43 mm are read at arm's length; two stand beside the words. */
static const char style[] =
    "h1{font-size:20pt}"
    ".who{margin:0 0 2mm}"
    ".exercise{display:grid;grid-template-columns:90mm 1fr;column-gap:5mm;border-top:.4mm solid "
    "#000;padding:2.5mm 0 2mm;break-inside:avoid}"
    ".exercise.plain{grid-template-columns:1fr}"
    ".exercise h2{margin:0 0 .5mm;font-size:13pt}"
    ".dose{font-weight:bold;margin:0 0 1mm}"
    ".dose::first-letter{text-transform:uppercase}"
    ".columns .dose{margin-top:1.5mm}"
    ".pictures{display:flex;gap:3mm;align-items:flex-start}"
    ".pictures figure{width:43mm;text-align:center;font-size:9pt}"
    ".pictures svg,.pictures img{width:43mm;height:43mm;object-fit:contain;border:.25mm solid "
    "#999;border-radius:2mm;display:block}"
    ".exercise p{margin:0 0 .6mm}"
    "ol,ul{margin:0 0 1mm;padding-inline-start:5mm}"
    "li{margin:0}"
    ".note{border:.4mm solid #000;border-radius:1.5mm;padding:1mm 2mm;margin:1mm 0}"
    ".score{white-space:nowrap;font-weight:bold;width:24mm}"
    ".diary{table-layout:fixed}"
    ".diary td,.diary th{border:.25mm solid #666;text-align:center;padding:1mm 0;height:7.5mm}"
    ".diary th[scope=row]{text-align:start;padding-inline-start:1mm;width:27mm}"
    ".columns{columns:2;column-gap:6mm}"
    ".columns>div{break-inside:avoid}"
    ".small{font-size:9pt;margin-top:3mm}";

/* --- the head --------------------------------------------------------------------------------- */

/* "<p>words: text</p>", the text being somebody's own. Nothing where there is none. */
static void add_line(struct text *out, const char *words, const char *text) {
    if (!text || !*text)
        return;
    text_add(out, "<p><b>");
    page_text(out, words);
    text_add(out, "</b> ");
    page_name(out, text);
    text_add(out, "</p>\n");
}

static void add_therapist(struct text *out, const struct program *program) {
    struct text t = {0};
    const char *parts[] = {program->therapist.name, program->therapist.role,
                           program->therapist.registration, program->therapist.contact};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i] && *parts[i]) {
            locale_next(&t, 0, LOCALE_COMMA);
            text_add(&t, parts[i]);
        }
    add_line(out, _("From:"), text_str(&t));
    text_free(&t);
}

static void add_dates(struct text *out, const struct program *program) {
    const struct {
        const char *words;
        date_day day;
    } dates[] = {{N_("Start:"), program->start},
                 {N_("Review:"), program->review},
                 {N_("End:"), program->end}};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct text t = {0};
        if (dates[i].day == DATE_NONE)
            continue;
        describe_date(&t, dates[i].day);
        add_line(out, _(dates[i].words), text_str(&t));
        text_free(&t);
    }
}

static void add_schedule(struct text *out, const struct program *program) {
    struct text t = {0}, times = {0};
    if (program->has_schedule) {
        describe_often(&t, &program->schedule);
        locale_next(&t, 0, LOCALE_COMMA);
        describe_days(&t, &program->schedule);
        describe_times(&times, &program->schedule);
        if (times.length)
            text_addf(&t, "%s%s", locale_joint(LOCALE_COMMA), text_str(&times));
    } else {
        text_add(&t, _("whenever you like"));
    }
    add_line(out, _("When:"), text_str(&t));
    text_free(&times);
    text_free(&t);
}

static void add_goal(struct text *out, const struct program *program) {
    struct text t = {0};
    if (!program->goal.text)
        return;
    text_add(&t, program->goal.text);
    if (program->goal.score >= 0)
        text_addf(&t, _(" (today %d of 10)"), program->goal.score);
    add_line(out, _("Your goal:"), text_str(&t));
    text_free(&t);
}

static void add_head(struct text *out, const struct program *program) {
    page_element(out, "h1", program->title);
    text_add(out, "\n<div class=\"who\">\n");
    add_line(out, _("For:"), program->client);
    add_therapist(out, program);
    add_dates(out, program);
    add_schedule(out, program);
    add_line(out, _("Why:"), program->why);
    add_goal(out, program);
    text_add(out, "</div>\n");
    if (!program->client)
        page_element(out, "p class=\"note\"", wording_not_prescribed());
}

/* --- the exercises ---------------------------------------------------------------------------- */

/* The library's words may be in the catalogue; a therapist's own stand as they were written. */
static const char *words_of(const struct exercise *exercise, const char *text) {
    return exercise->own || !*text ? text : _(text);
}

static void add_cues(struct text *out, const struct exercise *exercise) {
    if (exercise->cue_count == 0)
        return;
    text_add(out, "<ol>");
    for (int i = 0; i < exercise->cue_count; i++)
        page_element(out, "li", words_of(exercise, exercise->cues[i]));
    text_add(out, "</ol>\n");
}

static void add_labelled(struct text *out, const char *tag, const char *label, const char *text) {
    if (!*text)
        return;
    text_addf(out, "<%s><b>", tag);
    page_text(out, label);
    text_add(out, "</b> ");
    page_name(out, text);
    text_add(out, "</p>\n");
}

static void add_dose(struct text *out, const struct program_item *item) {
    struct text dose = {0};
    describe_dose(&dose, item);
    if (item->sides == SIDE_BOTH)
        text_add(&dose, _(": first left, then right"));
    if (item->dose.rest_s > 0 && (item->dose.sets > 1 || item->exercise->kind == KIND_HOLD) &&
        item->dose.reps * item->dose.sets > 1)
        text_addf(&dose, _(". Rest %d s between"), item->dose.rest_s);
    page_element(out, "p class=\"dose\"", text_str(&dose));
    text_add(out, "\n");
    text_free(&dose);
}

/* One line: paper is short. */
static void add_mistakes(struct text *out, const struct exercise *exercise) {
    struct text t = {0};
    for (int i = 0; i < exercise->mistake_count; i++)
        text_addf(&t, "%s%s", i ? " " : "", words_of(exercise, exercise->mistakes[i]));
    add_labelled(out, "p", _("Watch for:"), text_str(&t));
    text_free(&t);
}

static void add_words(struct text *out, const struct program_item *item, int number) {
    const struct exercise *exercise = item->exercise;
    text_addf(out, "<h2>%d. ", number);
    page_text(out, words_of(exercise, exercise->name));
    text_add(out, "</h2>\n");
    add_dose(out, item);
    add_cues(out, exercise);
    add_labelled(out, "p", _("Why:"), item->why);
    add_mistakes(out, exercise);
    add_labelled(out, "p", _("Take care:"), words_of(exercise, exercise->caution));
    add_labelled(out, "p class=\"note\"", _("Note:"), item->note);
}

static void add_exercises(struct text *out, const struct handout *handout) {
    for (int i = 0; i < handout->program->item_count; i++) {
        const struct program_item *item = &handout->program->items[i];
        struct text pictures = {0};
        bool some = handout_pictures(&pictures, handout, item);
        text_addf(out, "<section class=\"exercise%s\">\n%s<div>\n", some ? "" : " plain",
                  text_str(&pictures));
        add_words(out, item, i + 1);
        text_add(out, "</div>\n</section>\n");
        text_free(&pictures);
    }
}

/* --- the diary -------------------------------------------------------------------------------- */

static void add_row(struct text *out, const char *words) {
    text_add(out, "<tr>");
    page_element(out, "th scope=\"row\"", words);
    for (int i = 0; i < DIARY_DAYS; i++)
        text_add(out, "<td></td>");
    text_add(out, "</tr>\n");
}

static void add_diary(struct text *out) {
    text_add(out, "<div class=\"together\">\n");
    page_element(out, "h2", _("Your next two weeks"));
    page_element(out, "p", _("Tick each day you did it. Write how sore it was, 0 to 10."));
    text_add(out, "\n<table class=\"diary\"><thead><tr>");
    page_element(out, "th scope=\"row\"", _("Day"));
    for (int i = 1; i <= DIARY_DAYS; i++)
        text_addf(out, "<th scope=\"col\">%d</th>", i);
    text_add(out, "</tr></thead><tbody>\n");
    add_row(out, pgettext("diary", "Done"));
    add_row(out, _("Sore before"));
    add_row(out, _("Sore after"));
    add_row(out, _("Next morning"));
    text_add(out, "</tbody></table>\n</div>\n");
}

void handout_write(struct text *out, const struct handout *handout) {
    const struct program *program = handout->program;
    struct text limits = {0};
    /* The words that stand round the therapist's, where they are not English. */
    const char *language = gettext_language();
    bool english = strcmp(language, "en") == 0;
    page_begin_styled(out, program->title, english ? program->language : language, style);
    add_head(out, program);
    add_exercises(out, handout);
    handout_rules(out, handout);
    handout_stop(out, handout);
    add_diary(out);
    wording_limits(&limits, program);
    text_addf(&limits, " %s", wording_is_not());
    page_element(out, "p class=\"small\"", text_str(&limits));
    text_add(out, "\n");
    page_end(out);
    text_free(&limits);
}
