/* One page that prints on A4 and reads without colour: docs/report.md. */
#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/forms.h"
#include "share/report/lines.h"
#include "share/report/svg.h"

/* A flag is shown by its word and its frame: red is white on black, amber black on white. */
static const char style[] =
    "body{font-size:9.3pt;line-height:1.3}"
    "h2{margin:3mm 0 .8mm}"
    "p{margin:0 0 .7mm}"
    ".small{font-size:7.4pt;color:#333;line-height:1.25}"
    ".top{display:flex;gap:2.5mm;margin:0 0 1mm}"
    ".answer{flex:1 1 0;border:.5mm solid #000;border-radius:1.5mm;padding:1.5mm 2mm}"
    ".answer b{display:block;font-size:12.5pt;line-height:1.2;margin:.5mm 0 .8mm}"
    "th,td{padding:.4mm 2mm .4mm 0}"
    "table,section{break-inside:avoid}"
    "#soreness,#flags{break-inside:auto}"
    "#flags td,#flags thead th{padding-left:1.2mm}"
    "thead th{font-size:8pt;border-bottom:.4mm solid #000}"
    "tbody th{font-weight:600}"
    "#flags tbody th{white-space:nowrap}"
    "#flags tbody tr[data-flag=red] th{background:#000;color:#fff;padding-inline:1.5mm;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "#flags tbody tr[data-flag=amber] th{outline:.3mm solid #000;outline-offset:-.3mm;"
    "padding-inline:1.5mm}"
    "td:nth-child(2){white-space:nowrap}"
    "svg{display:block;width:100%;height:auto;font-family:inherit}"
    "footer{margin-top:3mm;border-top:.4mm solid #000;padding-top:1mm;font-weight:600}";

static void element(struct text *out, const char *tag, const char *words, const char *end) {
    text_addf(out, "<%s>", tag);
    page_marked(out, words);
    text_addf(out, "</%s>", end);
}

/* --- lines ------------------------------------------------------------------------------------ */

struct writer {
    struct text *out;
    const struct report *report;
    bool in_table, in_top;
};

static void text_line(struct writer *to, const struct report_line *line) {
    element(to->out, line->kind == REPORT_LINE_SMALL ? "p class=\"small\"" : "p", line->cells[0],
            "p");
}

static void answer_line(struct writer *to, const struct report_line *line) {
    if (!to->in_top)
        text_add(to->out, "<div class=\"top\">\n");
    to->in_top = true;
    text_add(to->out, "<div class=\"answer\">");
    element(to->out, "span", line->cells[0], "span");
    element(to->out, "b", line->cells[1], "b");
    element(to->out, "span", line->cells[2], "span");
    text_add(to->out, "</div>");
}

static void columns_line(struct writer *to, const struct report_line *line) {
    text_add(to->out, "<table>\n<thead><tr>");
    for (int i = 0; i < line->cell_count; i++)
        element(to->out, "th scope=\"col\"", line->cells[i], "th");
    text_add(to->out, "</tr></thead>\n<tbody>");
    to->in_table = true;
}

/* Only flag tables begin with a flag; its row is styled by it. */
static void begin_row(struct writer *to, const struct report_line *line) {
    bool red = line->part == REPORT_FLAGS && line->number == RULES_FLAG_RED;
    bool amber = line->part == REPORT_FLAGS && line->number == RULES_FLAG_AMBER;
    text_add(to->out, red     ? "\n<tr data-flag=\"red\">"
                      : amber ? "\n<tr data-flag=\"amber\">"
                              : "\n<tr>");
}

static void row_line(struct writer *to, const struct report_line *line) {
    begin_row(to, line);
    element(to->out, "th scope=\"row\"", line->cells[0], "th");
    for (int i = 1; i < line->cell_count; i++)
        element(to->out, "td", line->cells[i], "td");
    text_add(to->out, "</tr>");
}

static void chart_line(struct writer *to, const struct report_line *line) {
    text_add(to->out, "<figure>\n");
    report_svg_chart(to->out, to->report, line->number);
    text_add(to->out, "</figure>");
}

static void calendar_line(struct writer *to, const struct report_line *line) {
    text_add(to->out, "<figure>\n");
    report_svg_calendar(to->out, to->report, line->number);
    text_add(to->out, "</figure>");
}

static void (*const line_writers[])(struct writer *to, const struct report_line *line) = {
    [REPORT_LINE_TEXT] = text_line,         [REPORT_LINE_SMALL] = text_line,
    [REPORT_LINE_ANSWER] = answer_line,     [REPORT_LINE_COLUMNS] = columns_line,
    [REPORT_LINE_ROW] = row_line,           [REPORT_LINE_CHART] = chart_line,
    [REPORT_LINE_CALENDAR] = calendar_line,
};

/* Ends what the next line does not go on with. */
static void close_open(struct writer *to, const struct report_line *next) {
    if (to->in_table && (!next || next->kind != REPORT_LINE_ROW)) {
        text_add(to->out, "</tbody></table>\n");
        to->in_table = false;
    }
    if (to->in_top && (!next || next->kind != REPORT_LINE_ANSWER)) {
        text_add(to->out, "</div>\n");
        to->in_top = false;
    }
}

/* --- parts ------------------------------------------------------------------------------------ */

static const char *tag_of(enum report_part part) {
    return part == REPORT_FIXED ? "footer" : "section";
}

/* "Report: Sam" */
static void head_title(struct writer *to) {
    text_add(to->out, "<h1>");
    page_text(to->out, report_part_title(REPORT_HEAD));
    if (*to->report->client) {
        page_text(to->out, locale_joint(LOCALE_COLON));
        page_name(to->out, to->report->client);
    }
    text_add(to->out, "</h1>");
}

static void begin_part(struct writer *to, enum report_part part) {
    text_addf(to->out, "<%s id=\"%s\">\n", tag_of(part), report_part_id(part));
    if (part == REPORT_HEAD)
        head_title(to);
    else if (*report_part_title(part))
        page_element(to->out, "h2", report_part_title(part));
    text_add(to->out, "\n");
}

static void end_part(struct writer *to, enum report_part part) {
    close_open(to, NULL);
    text_addf(to->out, "</%s>\n", tag_of(part));
}

void report_html(struct text *out, struct report *report) {
    struct report_lines lines = report_lines(report);
    struct writer to = {.out = out, .report = report};
    struct text title = {0};
    text_add(&title, _("Report"));
    if (*report->client)
        text_addf(&title, "%s%s", locale_joint(LOCALE_COMMA), report->client);
    page_begin_styled(out, text_str(&title), gettext_language(), style);
    for (int i = 0; i < lines.count; i++) {
        const struct report_line *line = &lines.list[i];
        bool begins = i == 0 || lines.list[i - 1].part != line->part;
        if (begins && i > 0)
            end_part(&to, lines.list[i - 1].part);
        if (begins)
            begin_part(&to, line->part);
        close_open(&to, line);
        line_writers[line->kind](&to, line);
        text_add(out, "\n");
    }
    if (lines.count > 0)
        end_part(&to, lines.list[lines.count - 1].part);
    page_end(out);
    text_free(&title);
    report_lines_free(&lines);
}
