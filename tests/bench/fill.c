/* fill DIR SESSIONS: makes DIR/limber.db with so many sessions, for benches. */
#include <stdio.h>
#include <stdlib.h>

#include "unit/record/fixture.h"

static int fill(const char *folder, int sessions) {
    struct record_opening opening;
    struct record *r = record_open(folder, &opening);
    bool good = opening.health == RECORD_FINE && fixture_fill(r, sessions);
    record_close(r);
    if (!good)
        fprintf(stderr, "fill: %s could not be filled. %s\n", folder, opening.told.text);
    return good ? 0 : 1;
}

int main(int count, char **words) {
    long sessions = count == 3 ? strtol(words[2], NULL, 10) : 0;
    if (sessions < 1 || sessions > 1000000) {
        fprintf(stderr, "usage: fill DIR SESSIONS (1-1000000)\n");
        return 2;
    }
    return fill(words[1], (int)sessions);
}
