/* Text of a fixed width: paragraphs that wrap at words, and tables whose cells wrap. Widths are
 * characters. Internal to this folder. */
#ifndef LIMBER_SHARE_REPORT_COLUMNS_H
#define LIMBER_SHARE_REPORT_COLUMNS_H

#include "base/text.h"

enum { COLUMNS_WIDTH = 80, COLUMNS_MOST = 6 };

/* Adds the words as lines of at most `width`, each of them `indent` spaces in. */
void columns_wrap(struct text *out, const char *words, int width, int indent);

/* A table that is gathered row by row, and then written as wide as it must be. */
struct columns {
    char **cells; /* owned; row by row */
    int count, across;
};
void columns_cell(struct columns *columns, const char *words);
/* The rows, two spaces between columns, the first one underlined. Empties the table. */
void columns_write(struct text *out, struct columns *columns);

#endif
