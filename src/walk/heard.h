/* What a walk hears of the voice: nothing sounds, but every word is kept, with its moment. */
#ifndef LIMBER_WALK_HEARD_H
#define LIMBER_WALK_HEARD_H

#include "app/app.h"

enum { WALK_HEARD_MOST = 1024 };

struct walk_heard {
    const struct app_time *now; /* the walk's; borrowed */
    struct {
        int64_t ms; /* of the walk's monotonic clock */
        enum utterance_rank rank;
        char *words; /* owned */
    } said[WALK_HEARD_MOST];
    int count, at; /* at: where something was found last, */
    size_t after;  /* and after which of its bytes */
};

/* The app's ports; `heard` is the owner. */
bool walk_heard_voice(void *heard, bool on);
void walk_heard_say(void *heard, const struct utterance *said);

/* Was that part of anything said since what was found last? Find: then the next search begins
 * there. */
bool walk_heard_since(const struct walk_heard *heard, const char *words);
bool walk_heard_find(struct walk_heard *heard, const char *words);

/* Always false: tells on standard error what was hoped for, and what was said instead. */
bool walk_heard_miss(const struct walk_heard *heard, const char *words, const char *path, int line);

/* Everything that was said, a line each, into FOLDER/NAME. */
bool walk_heard_write(const struct walk_heard *heard, const char *folder, const char *name,
                      struct err *e);

void walk_heard_forget(struct walk_heard *heard);

#endif
