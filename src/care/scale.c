#include "care/scale.h"

#include "base/gettext.h"

enum { SPANS = 6 };

static const struct {
    int low;
    struct scale_span spans[SPANS];
    int span_count;
} scales[SCALE_KINDS] = {
    [SCALE_SORE] = {0,
                    {{0, 0, NC_("score", "None")},
                     {1, 3, NC_("score", "Mild")},
                     {4, 6, NC_("score", "Moderate")},
                     {7, 9, NC_("score", "Severe")},
                     {10, 10, NC_("score", "Worst")}},
                    5},
    [SCALE_EFFORT] = {0,
                      {{0, 0, NC_("score", "Rest")},
                       {1, 2, NC_("score", "Easy")},
                       {3, 4, NC_("score", "Moderate")},
                       {5, 6, NC_("score", "Hard")},
                       {7, 9, NC_("score", "Very hard")},
                       {10, 10, NC_("score", "Flat out")}},
                      6},
    [SCALE_GOAL] = {0,
                    {{0, 0, NC_("score", "Cannot do it")},
                     {1, 9, NULL},
                     {10, 10, NC_("score", "As before")}},
                    3},
    [SCALE_CHANGE] = {-5,
                      {{-5, -5, NC_("score", "Much worse")},
                       {-4, -1, NC_("score", "Worse")},
                       {0, 0, NC_("score", "The same")},
                       {1, 4, NC_("score", "Better")},
                       {5, 5, NC_("score", "Fully better")}},
                      5},
};

int scale_low(enum scale_kind scale) {
    return scales[scale].low;
}

int scale_high(enum scale_kind scale) {
    return scales[scale].low + SCALE_NUMBERS - 1;
}

int scale_span_count(enum scale_kind scale) {
    return scales[scale].span_count;
}

const struct scale_span *scale_span(enum scale_kind scale, int index) {
    return &scales[scale].spans[index];
}

const char *scale_span_word(const struct scale_span *span) {
    return span->word ? pgettext("score", span->word) : "";
}

const char *scale_word(enum scale_kind scale, int number) {
    int i = 0;
    while (i < scales[scale].span_count - 1 && number > scales[scale].spans[i].to)
        i++;
    return scale_span_word(&scales[scale].spans[i]);
}
