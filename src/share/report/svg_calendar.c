/* The days of the plan, a column a week: done, part, missed and excused told apart by shape. */
#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/svg.h"

enum { CELL = 17, LEFT = 26, TOP = 16, WEEK = 7, WIDE = 720, LEGEND = 24 };

/* --- shapes ----------------------------------------------------------------------------------- */

static void done_day(struct text *out, int x, int y) {
    text_addf(out, "<circle cx=\"%d\" cy=\"%d\" r=\"6\"/>", x, y);
}

static void part_day(struct text *out, int x, int y) {
    text_addf(out,
              "<circle cx=\"%d\" cy=\"%d\" r=\"5.5\" fill=\"none\" stroke=\"#000\"/>"
              "<path d=\"M%d %da5.5 5.5 0 0 0 0 11z\"/>",
              x, y, x, y - 5);
}

static void missed_day(struct text *out, int x, int y) {
    text_addf(out, "<path stroke=\"#000\" stroke-width=\"1.6\" d=\"M%d %dl8 8m0-8l-8 8\"/>", x - 4,
              y - 4);
}

static void excused_day(struct text *out, int x, int y) {
    text_addf(out,
              "<rect x=\"%d\" y=\"%d\" width=\"11\" height=\"11\" fill=\"none\" stroke=\"#000\" "
              "stroke-dasharray=\"2 1.5\"/>",
              x - 5, y - 5);
}

static void off_day(struct text *out, int x, int y) {
    text_addf(out, "<circle cx=\"%d\" cy=\"%d\" r=\"1.3\" fill=\"#888\"/>", x, y);
}

static const struct {
    void (*draw)(struct text *out, int x, int y);
    const char *words;
} shapes[] = {[ADHERENCE_OUTSIDE] = {NULL, NULL},
              [ADHERENCE_OFF] = {off_day, N_("nothing planned")},
              [ADHERENCE_DONE] = {done_day, N_("done")},
              [ADHERENCE_PART] = {part_day, N_("part")},
              [ADHERENCE_MISSED] = {missed_day, N_("missed")},
              [ADHERENCE_EXCUSED] = {excused_day, N_("excused")}};

/* --- the grid --------------------------------------------------------------------------------- */

static void words_at(struct text *out, int x, int y, const char *words) {
    text_addf(out, "<text x=\"%d\" y=\"%d\">", x, y);
    page_text(out, words);
    text_add(out, "</text>");
}

static void draw_weekdays(struct text *out) {
    static const char *const days[WEEK] = {N_("Mo"), N_("Tu"), N_("We"), N_("Th"),
                                           N_("Fr"), N_("Sa"), N_("Su")};
    for (int i = 0; i < WEEK; i++)
        words_at(out, 0, TOP + CELL * i + 12, _(days[i]));
}

/* Month and day of each second Monday, above its column. */
static void draw_week(struct text *out, const struct report *report, date_day monday, int column) {
    int x = LEFT + CELL * column + CELL / 2;
    struct text words = {0};
    locale_day_of_year(&words, monday);
    if (column % 2 == 0)
        words_at(out, x - CELL / 2, TOP - 5, text_str(&words));
    text_free(&words);
    for (int i = 0; i < WEEK; i++) {
        date_day one = monday + i;
        if (one < report->from || one > report->to)
            continue;
        enum adherence_day kind =
            adherence_day(report->program, &report->course, one, date_of(report->until));
        if (shapes[kind].draw)
            shapes[kind].draw(out, x, TOP + CELL * i + CELL / 2);
    }
    text_add(out, "\n");
}

static void draw_legend(struct text *out) {
    int x = LEFT;
    for (int i = ADHERENCE_DONE; i <= ADHERENCE_EXCUSED; i++, x += 82) {
        shapes[i].draw(out, x + 6, TOP + CELL * WEEK + 14);
        words_at(out, x + 18, TOP + CELL * WEEK + 18, _(shapes[i].words));
    }
    off_day(out, x + 6, TOP + CELL * WEEK + 14);
    words_at(out, x + 14, TOP + CELL * WEEK + 18, _(shapes[ADHERENCE_OFF].words));
}

void report_svg_calendar(struct text *out, const struct report *report, int weeks) {
    date_day first = date_monday(report->to) - (weeks - 1) * WEEK;
    int high = TOP + CELL * WEEK + LEGEND;
    text_addf(out, "<svg role=\"img\" viewBox=\"0 0 %d %d\" font-size=\"10.5\">\n", WIDE, high);
    page_element(out, "title", _("Days of the plan"));
    text_add(out, "<desc>");
    page_text(out, _("A column for each week, Monday on top."));
    text_add(out, "</desc>\n");
    draw_weekdays(out);
    for (int i = 0; i < weeks; i++)
        draw_week(out, report, first + i * WEEK, i);
    draw_legend(out);
    text_add(out, "</svg>\n");
}
