/* The parts of the report: each appends its lines. Inside the folder. */
#ifndef LIMBER_SHARE_REPORT_PARTS_H
#define LIMBER_SHARE_REPORT_PARTS_H

#include "share/report/pen.h"

void report_head_lines(struct report_pen *pen); /* head.c */
void report_flag_lines(struct report_pen *pen); /* log.c, like the next */
void report_action_lines(struct report_pen *pen);
void report_chart_lines(struct report_pen *pen); /* course.c, like the next two */
void report_calendar_lines(struct report_pen *pen);
void report_goal_lines(struct report_pen *pen);
void report_exercise_lines(struct report_pen *pen); /* rows.c, like the next two */
void report_note_lines(struct report_pen *pen);
void report_quality_lines(struct report_pen *pen);

#endif
