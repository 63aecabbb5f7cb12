#include "ctl/progress.h"

#include <string.h>

enum { QUIET_MS = 1000, BETWEEN_MS = 100, CELLS = 30 };

struct progress progress_begin(FILE *out, const char *what, long all, long now_ms) {
    return (struct progress){
        .out = out, .what = what, .all = all > 0 ? all : 1, .began_ms = now_ms, .shown_ms = now_ms};
}

static void show(const struct progress *progress) {
    static const char full[] = "##############################";
    long share = progress->done >= progress->all ? 100 : progress->done * 100 / progress->all;
    int cells = (int)(share * CELLS / 100);
    fprintf(progress->out, "\r%s [%.*s%*s] %3ld %%", progress->what, cells, full, CELLS - cells, "",
            share);
    fflush(progress->out);
}

void progress_at(struct progress *progress, long done, long now_ms) {
    progress->done = done;
    if (!progress->out || now_ms - progress->began_ms < QUIET_MS ||
        now_ms - progress->shown_ms < BETWEEN_MS)
        return;
    progress->shown_ms = now_ms;
    progress->shown = true;
    show(progress);
}

void progress_end(struct progress *progress) {
    if (progress->shown)
        fprintf(progress->out, "\r%*s\r", (int)strlen(progress->what) + CELLS + 10, "");
    progress->shown = false;
}
