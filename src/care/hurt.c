#include "care/hurt.h"

#include <assert.h>

#include "base/gettext.h"

static void tell_sharp(struct rules_input *input, const struct rules *rules) {
    (void)rules;
    input->sharp = true;
}

/* "New or spreading": the graver of the two. */
static void tell_numb(struct rules_input *input, const struct rules *rules) {
    (void)rules;
    input->numb = RULES_NUMB_SPREADING;
}

static void tell_light(struct rules_input *input, const struct rules *rules) {
    (void)rules;
    input->dizzy = RULES_DIZZY_BRIEF;
}

static void tell_dizzy(struct rules_input *input, const struct rules *rules) {
    (void)rules;
    input->dizzy = RULES_DIZZY_LASTING;
}

/* An answer in words stands for the fewest points it names. */
static void tell_strong(struct rules_input *input, const struct rules *rules) {
    input->pain = rules->during_stop_min;
}

/* Where a therapist set "smaller" above "stop", this stops the exercise too. */
static void tell_a_bit(struct rules_input *input, const struct rules *rules) {
    input->pain = rules->during_ease_min;
}

static void tell_fine(struct rules_input *input, const struct rules *rules) {
    (void)rules;
    input->pain = 0;
}

/* `words` NULL: with points, by hurt_words. */
static const struct {
    const char *id, *words;
    void (*tell)(struct rules_input *input, const struct rules *rules);
} answers[HURT_ANSWERS] = {
    [HURT_SHARP] = {"sharp", N_("Sharp, or getting worse"), tell_sharp},
    [HURT_NUMB] = {"numb", N_("New tingling or numbness"), tell_numb},
    [HURT_LIGHT] = {"light", N_("Light-headed for a moment"), tell_light},
    [HURT_DIZZY] = {"dizzy", N_("Dizzy, and it stays"), tell_dizzy},
    [HURT_STRONG] = {"strong", NULL, tell_strong},
    [HURT_A_BIT] = {"a_bit", NULL, tell_a_bit},
    [HURT_FINE] = {"fine", N_("Fine now"), tell_fine},
};

const char *hurt_question(void) {
    return _("How does it feel now?");
}

static void add_range(struct text *out, int low, int high) {
    if (low < high)
        text_addf(out, _("A bit much: %d to %d"), low, high);
    else if (low == high)
        text_addf(out, _("A bit much: %d"), low);
    else
        text_add(out, _("A bit much"));
}

void hurt_words(struct text *out, enum hurt_answer answer, const struct rules *rules) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    if (answer == HURT_STRONG)
        text_addf(out, _("Strong: %d or more"), rules->during_stop_min);
    else if (answer == HURT_A_BIT)
        add_range(out, rules->during_ease_min, rules->during_stop_min - 1);
    else
        text_add(out, _(answers[answer].words));
}

const char *hurt_id(enum hurt_answer answer) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    return answers[answer].id;
}

static enum hurt_outcome outcome_of(enum rules_result result) {
    static const enum rules_result from[HURT_OUTCOMES] = {
        [HURT_GO_ON] = RULES_CONTINUE,    [HURT_EASE] = RULES_SMALLER,
        [HURT_SIT] = RULES_PAUSE,         [HURT_STOP_ITEM] = RULES_STOP_EXERCISE,
        [HURT_STOP_SESSION] = RULES_STOP,
    };
    int outcome = HURT_OUTCOMES - 1;
    while (outcome > 0 && result < from[outcome])
        outcome--;
    return (enum hurt_outcome)outcome;
}

struct hurt_verdict hurt_decide(enum hurt_answer answer, int items_stopped, int light_headed,
                                const struct rules *rules) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    struct hurt_verdict verdict = {.input = rules_input_none()};
    verdict.input.items_stopped = items_stopped;
    verdict.input.light_headed = light_headed;
    answers[answer].tell(&verdict.input, rules);
    verdict.decision = rules_decide(RULES_DURING, &verdict.input, rules);
    verdict.outcome = outcome_of(verdict.decision.result);
    return verdict;
}
