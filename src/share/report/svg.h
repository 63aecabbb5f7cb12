/* The report's two drawings as SVG inside a page. Nothing depends on colour: lines by their dash,
 * points and days by their shape. Internal to this folder. */
#ifndef LIMBER_SHARE_REPORT_SVG_H
#define LIMBER_SHARE_REPORT_SVG_H

#include "base/text.h"
#include "share/report/report.h"

/* Soreness of one region by date; nothing where no session is rated. */
void report_svg_chart(struct text *out, const struct report *report, int region);

/* The newest so many weeks as columns, Monday on top. */
void report_svg_calendar(struct text *out, const struct report *report, int weeks);

#endif
