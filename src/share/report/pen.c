#include "share/report/pen.h"

#include "base/gettext.h"

struct report_line *report_line_add(struct report_pen *pen, enum report_line_kind kind) {
    struct report_lines *lines = pen->lines;
    if (lines->count == lines->capacity) {
        lines->capacity = lines->capacity ? lines->capacity * 2 : 64;
        lines->list = memory_realloc(lines->list, (size_t)lines->capacity * sizeof *lines->list);
    }
    struct report_line *line = &lines->list[lines->count++];
    *line = (struct report_line){.kind = kind, .part = pen->part};
    return line;
}

void report_line_cell(struct report_pen *pen, struct report_line *line, struct text *words) {
    if (line->cell_count < REPORT_CELLS)
        line->cells[line->cell_count++] = arena_strdup(&pen->report->memory, text_str(words));
    text_clear(words);
}

void report_line_text(struct report_pen *pen, enum report_line_kind kind, const char *words) {
    struct report_line *line = report_line_add(pen, kind);
    line->cells[line->cell_count++] = arena_strdup(&pen->report->memory, words);
}

void report_line_columns(struct report_pen *pen, const char *const *heads) {
    struct report_line *line = report_line_add(pen, REPORT_LINE_COLUMNS);
    for (int i = 0; i < REPORT_CELLS && heads[i]; i++)
        line->cells[line->cell_count++] = pgettext("table", heads[i]);
}
