#include "care/hurt.h"

#include <assert.h>

#include "base/words.h"

static const struct {
    const char *id, *rule;
    enum hurt_outcome outcome;
} answers[HURT_ANSWERS] = {
    [HURT_SHARP] = {"sharp", "R21", HURT_STOP_ITEM},
    [HURT_STRONG] = {"strong", "R21", HURT_STOP_ITEM},
    [HURT_A_BIT] = {"a_bit", "R23", HURT_EASE},
    [HURT_FINE] = {"fine", "R24", HURT_GO_ON},
};

static const struct {
    const char *title, *text;
} outcomes[HURT_OUTCOMES] = {
    [HURT_GO_ON] = {N_("Go on gently"), N_("Stay with a light pull. You can stop any time.")},
    [HURT_EASE] = {N_("Make it smaller"),
                   N_("Make the move smaller. The rest of this one is shorter now.")},
    [HURT_STOP_ITEM] = {N_("Stop this one"),
                        N_("Come out of it slowly. Sharp or strong pain is not the aim.")},
    [HURT_STOP_SESSION] = {N_("Stop for today"),
                           N_("That is enough for today. Rest now. {contact}")},
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
        text_add(out, answer == HURT_SHARP ? _("Sharp, or getting worse") : _("Fine now"));
}

const char *hurt_id(enum hurt_answer answer) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    return answers[answer].id;
}

enum hurt_answer hurt_of_score(int score, bool sharp, const struct rules *rules) {
    if (sharp)
        return HURT_SHARP;
    if (score >= rules->during_stop_min)
        return HURT_STRONG;
    return score >= rules->during_ease_min ? HURT_A_BIT : HURT_FINE;
}

enum hurt_outcome hurt_decide(enum hurt_answer answer, int stopped) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    enum hurt_outcome outcome = answers[answer].outcome;
    return outcome == HURT_STOP_ITEM && stopped > 0 ? HURT_STOP_SESSION : outcome;
}

const char *hurt_rule(enum hurt_answer answer) {
    assert((int)answer >= 0 && answer < HURT_ANSWERS);
    return answers[answer].rule;
}

const char *hurt_title(enum hurt_outcome outcome) {
    assert((int)outcome >= 0 && outcome < HURT_OUTCOMES);
    return _(outcomes[outcome].title);
}

void hurt_text(struct text *out, enum hurt_outcome outcome, const struct wording_people *people) {
    assert((int)outcome >= 0 && outcome < HURT_OUTCOMES);
    wording_fill(out, _(outcomes[outcome].text), people);
    if (outcome == HURT_STOP_SESSION)
        text_addf(out, "\n%s", wording_not_live());
}
