#include "plan/nearest.h"

#include <stddef.h>
#include <string.h>

enum { LONGEST = 64, FARTHEST = 3 };

static int least(int a, int b, int c) {
    int less = a < b ? a : b;
    return less < c ? less : c;
}

/* Levenshtein's distance, row by row; both at most LONGEST long. */
static int distance(const char *a, const char *b) {
    int row[LONGEST + 1];
    int width = (int)strlen(b);
    for (int i = 0; i <= width; i++)
        row[i] = i;
    for (int y = 1; a[y - 1]; y++) {
        int corner = row[0];
        row[0] = y;
        for (int x = 1; x <= width; x++) {
            int above = row[x];
            row[x] = least(above + 1, row[x - 1] + 1, corner + (a[y - 1] != b[x - 1]));
            corner = above;
        }
    }
    return row[width];
}

const char *nearest_find(const char *const *ids, const char *id) {
    int length = (int)strnlen(id, LONGEST + 1);
    if (length > LONGEST)
        return NULL;
    int best = FARTHEST + 1 < (length + 1) / 2 ? FARTHEST + 1 : (length + 1) / 2;
    const char *found = NULL;
    for (; *ids; ids++) {
        int far = strlen(*ids) <= LONGEST ? distance(id, *ids) : best;
        if (far < best) {
            best = far;
            found = *ids;
        }
    }
    return found;
}
