#include "share/report/svg.h"

#include <stdio.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"
#include "share/report/points.h"
#include "share/report/words.h"

/* Units of the drawing; 720 are the width of the text on A4. */
enum {
    WIDE = 720,
    LEFT = 26,
    RIGHT = 634,
    TOP = 18,
    BOTTOM = 172,
    HIGH = 216,
    SCORES = 100 /* tenths of the scale */
};

struct plot {
    struct text *out;
    const struct report *report;
    const struct trend *trend;
    struct report_points points;
    date_day from;
    int days; /* shown, at least 1 */
};

static double place_x(const struct plot *plot, double day) {
    return LEFT + 8 + (RIGHT - LEFT - 16) * day / plot->days;
}

static double place_y(int tenths) {
    return BOTTOM - (double)(BOTTOM - TOP) * tenths / SCORES;
}

/* --- shapes ----------------------------------------------------------------------------------- */

static void ring(struct text *out, double x, double y) {
    text_addf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"#fff\" stroke-width=\"1.5\"/>",
              x, y);
}

static void diamond(struct text *out, double x, double y) {
    text_addf(out, "<path d=\"M%.1f %.1fl4 4l-4 4l-4-4z\"/>", x, y - 4);
}

static void square(struct text *out, double x, double y) {
    text_addf(out,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"5\" height=\"5\" fill=\"#777\" "
              "stroke=\"none\"/>",
              x - 2.5, y - 2.5);
}

/* A triangle, its point up or down. */
static void triangle(struct text *out, double x, double y, int step) {
    text_addf(out, "<path d=\"M%.1f %.1fl5 %dl-10 0z\"/>", x, y - 4 * step, 8 * step);
}

/* --- lines ------------------------------------------------------------------------------------ */

static int before_of(const struct report_point *point) {
    return point->before;
}

static int after_of(const struct report_point *point) {
    return point->after;
}

static int next_of(const struct report_point *point) {
    return point->next;
}

/* In the order in which they lie above each other. */
static const struct series {
    int (*score)(const struct report_point *point);
    double later; /* days */
    const char *line;
    void (*marker)(struct text *out, double x, double y);
    const char *words;
} series[] = {
    {next_of, 1, "stroke=\"#777\" stroke-width=\"1\" stroke-dasharray=\"1 3\"", square,
     N_("next day")},
    {after_of, 0, "stroke=\"#000\" stroke-width=\"1\" stroke-dasharray=\"6 4\"", diamond,
     N_("after")},
    {before_of, 0, "stroke=\"#000\" stroke-width=\"1.8\"", ring, N_("before")},
};

enum { SERIES = sizeof series / sizeof *series };

/* A folded point stands in the middle of its days, each score at the same place. */
static double day_of(const struct plot *plot, const struct series *line, int i) {
    static const double middle[] = {0, 0, 3.5, 15};
    double day = plot->points.list[i].day - plot->from;
    return plot->points.fold <= REPORT_BY_DAY ? day + line->later : day + middle[plot->points.fold];
}

/* It breaks where a score is missing. */
static void draw_line(const struct plot *plot, const struct series *line) {
    bool pen_up = true;
    text_addf(plot->out, "<path fill=\"none\" %s d=\"M%d %d", line->line, LEFT, BOTTOM);
    for (int i = 0; i < plot->points.count; i++) {
        int score = line->score(&plot->points.list[i]);
        if (score >= 0)
            text_addf(plot->out, "%c%.1f %.1f", pen_up ? 'M' : 'L',
                      place_x(plot, day_of(plot, line, i)), place_y(score));
        pen_up = score < 0;
    }
    text_add(plot->out, "\"/>\n<g fill=\"none\" stroke=\"#000\">");
    for (int i = 0; i < plot->points.count; i++) {
        int score = line->score(&plot->points.list[i]);
        if (score >= 0)
            line->marker(plot->out, place_x(plot, day_of(plot, line, i)), place_y(score));
    }
    text_add(plot->out, "</g>\n");
}

static void draw_steps(const struct plot *plot) {
    text_add(plot->out, "<g>");
    for (int i = 0; i < plot->points.count; i++)
        if (plot->points.list[i].step)
            triangle(plot->out, place_x(plot, day_of(plot, &series[SERIES - 1], i)), TOP - 9,
                     plot->points.list[i].step);
    text_add(plot->out, "</g>\n");
}

/* --- the grid --------------------------------------------------------------------------------- */

static void words_at(struct text *out, double x, double y, const char *anchor, const char *words) {
    text_addf(out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor);
    page_text(out, words);
    text_add(out, "</text>");
}

static void draw_grid(const struct plot *plot) {
    text_add(plot->out, "<g stroke=\"#bbb\" stroke-width=\".6\">");
    for (int score = 0; score <= SCORES; score += 20)
        text_addf(plot->out, "<path d=\"M%d %.1fH%d\"/>", LEFT, place_y(score), RIGHT);
    text_add(plot->out, "</g>\n");
    for (int score = 0; score <= SCORES; score += 20) {
        char words[16];
        snprintf(words, sizeof words, "%d", score / 10);
        words_at(plot->out, LEFT - 6, place_y(score) + 4, "end", words);
    }
}

/* Some five dates below, the first at its own left and the last at its right. */
static void draw_dates(const struct plot *plot) {
    enum { DATES = 5 };
    int steps = plot->days < DATES ? plot->days : DATES;
    for (int i = 0; i <= steps; i++) {
        struct text words = {0};
        int day = plot->days * i / steps;
        locale_day_short(&words, plot->from + day);
        text_addf(plot->out, "<path stroke=\"#bbb\" d=\"M%.1f %dv4\"/>", place_x(plot, day),
                  BOTTOM);
        words_at(plot->out, place_x(plot, day), BOTTOM + 15,
                 i == 0       ? "start"
                 : i == steps ? "end"
                              : "middle",
                 text_str(&words));
        text_free(&words);
    }
}

/* The first week's mean, and where two points less would be. */
static void draw_guide(const struct plot *plot) {
    static const struct {
        int less;
        const char *words;
    } guides[] = {{0, N_("first week")}, {20, N_("2 points less")}};
    for (int i = 0; i < 2 && plot->trend->first_mean >= 0; i++) {
        int tenths = plot->trend->first_mean - guides[i].less;
        if (tenths < 0)
            return;
        text_addf(plot->out,
                  "<path stroke=\"#555\" stroke-width=\".8\" stroke-dasharray=\"12 3 2 3\" "
                  "d=\"M%d %.1fH%d\"/>",
                  LEFT, place_y(tenths), RIGHT);
        words_at(plot->out, RIGHT + 5, place_y(tenths) + 4, "start", _(guides[i].words));
    }
}

/* Over years a week is too narrow to be seen. */
static bool shows_weeks(const struct plot *plot) {
    return plot->points.fold != REPORT_BY_MONTH;
}

/* Weekly means before sessions: flat bars under the line, the week's width. */
static void draw_weeks(const struct plot *plot) {
    text_add(plot->out, "<g fill=\"#ddd\">");
    for (int i = 0; shows_weeks(plot) && i < plot->trend->count; i++) {
        const struct trend_week *week = &plot->trend->weeks[i];
        double from = week->first - plot->from, to = from + 6.6;
        if (week->before_mean < 0 || from < 0 || from > plot->days)
            continue;
        to = to > plot->days ? plot->days : to;
        text_addf(plot->out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"6\"/>",
                  place_x(plot, from) - 3, place_y(week->before_mean) - 3,
                  place_x(plot, to) - place_x(plot, from) + 6);
    }
    text_add(plot->out, "</g>\n");
}

/* --- legend and words ------------------------------------------------------------------------- */

static void draw_legend(const struct plot *plot) {
    double x = LEFT, y = HIGH - 8;
    for (int i = SERIES; i-- > 0; x += 105) {
        text_addf(plot->out, "<path fill=\"none\" %s d=\"M%.1f %.1fh30\"/>", series[i].line, x, y);
        text_add(plot->out, "<g fill=\"none\" stroke=\"#000\">");
        series[i].marker(plot->out, x + 15, y);
        text_add(plot->out, "</g>");
        words_at(plot->out, x + 36, y + 4, "start", _(series[i].words));
    }
    if (shows_weeks(plot)) {
        text_addf(plot->out,
                  "<rect fill=\"#ddd\" x=\"%.1f\" y=\"%.1f\" width=\"30\" height=\"6\"/>", x,
                  y - 3);
        words_at(plot->out, x + 36, y + 4, "start", _("weekly mean before"));
    }
    triangle(plot->out, x + 177, y, 1);
    words_at(plot->out, x + 188, y + 4, "start", _("step up"));
    triangle(plot->out, x + 257, y, -1);
    words_at(plot->out, x + 268, y + 4, "start", _("step down"));
}

static void describe(const struct plot *plot, int region) {
    page_element(plot->out, "title", _(region_name(plot->report->program->regions[region])));
    text_add(plot->out, "<desc>");
    page_text(plot->out, _("Soreness from 0 to 10 by date, before, after and the next day. "));
    page_text(plot->out, report_points_words(plot->points.fold));
    text_add(plot->out, "</desc>\n");
}

void report_svg_chart(struct text *out, const struct report *report, int region) {
    struct plot plot = {.out = out,
                        .report = report,
                        .trend = &report->trends[region],
                        .points = report_points(report, region),
                        .from = report->from,
                        .days = (int)(report->to - report->from)};
    if (plot.points.count == 0)
        return;
    if (plot.points.fold == REPORT_BY_MONTH)
        plot.from = plot.points.list[0].day;
    plot.days = (int)(report->to - plot.from);
    plot.days = plot.days > 0 ? plot.days : 1;
    text_addf(out, "<svg role=\"img\" viewBox=\"0 0 %d %d\" font-size=\"11\">\n", WIDE, HIGH);
    describe(&plot, region);
    draw_grid(&plot);
    draw_weeks(&plot);
    draw_guide(&plot);
    draw_dates(&plot);
    for (int i = 0; i < SERIES; i++)
        draw_line(&plot, &series[i]);
    draw_steps(&plot);
    draw_legend(&plot);
    text_add(out, "</svg>\n");
}
