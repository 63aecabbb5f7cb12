/* One line of the report, and all of them. Inside share, and for the app. */
#ifndef LIMBER_SHARE_REPORT_LINE_H
#define LIMBER_SHARE_REPORT_LINE_H

/* In the order of progress-and-report 5.3. */
enum report_part {
    REPORT_HEAD,
    REPORT_TOP,
    REPORT_FLAGS,
    REPORT_SORENESS,
    REPORT_CALENDAR,
    REPORT_EXERCISES,
    REPORT_GOALS,
    REPORT_ACTIONS,
    REPORT_NOTES,
    REPORT_QUALITY,
    REPORT_FIXED,
    REPORT_PARTS
};

enum report_line_kind {
    REPORT_LINE_TEXT,     /* cells[0] */
    REPORT_LINE_SMALL,    /* the same, in small print */
    REPORT_LINE_ANSWER,   /* question, headline, detail */
    REPORT_LINE_COLUMNS,  /* begins a table: the heads of its columns */
    REPORT_LINE_ROW,      /* of that table; of the flags, `number` is which */
    REPORT_LINE_CHART,    /* of the region `number` */
    REPORT_LINE_CALENDAR, /* of the window */
};

enum { REPORT_CELLS = 6 };

/* Texts may hold marks (share/paper/page.h) and live as long as the report. */
struct report_line {
    enum report_line_kind kind;
    enum report_part part;
    const char *cells[REPORT_CELLS];
    int cell_count, number;
};

struct report_lines {
    struct report_line *list; /* owned */
    int count, capacity;
};

#endif
