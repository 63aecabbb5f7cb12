#include "care/visit.h"

#include <assert.h>
#include <string.h>

#include "base/gettext.h"

static const struct {
    const char *id, *words;
} questions[VISIT_QUESTIONS] = {
    {"more", N_("May I do more?")},
    {"less", N_("May I do less?")},
    {"ache", N_("Is this ache usual?")},
    {"how", N_("How do I do one of the moves?")},
    {"leave_out", N_("May I leave one out?")},
    {"time", N_("May I do it at another time?")},
    {"sport", N_("May I do sport or hard work?")},
    {"how_long", N_("How long should I keep on?")},
};

const char *visit_id(int question) {
    assert(question >= 0 && question < VISIT_QUESTIONS);
    return questions[question].id;
}

const char *visit_words(int question) {
    assert(question >= 0 && question < VISIT_QUESTIONS);
    return _(questions[question].words);
}

int visit_find(const char *id) {
    for (int i = 0; i < VISIT_QUESTIONS; i++)
        if (strcmp(questions[i].id, id) == 0)
            return i;
    return -1;
}
