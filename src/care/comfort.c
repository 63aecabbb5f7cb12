#include "care/comfort.h"

#include <assert.h>

#include "base/gettext.h"

/* Skin and places that neither may touch: the first lines of both; a text per kind and not one for
 * both, so that a translator sees each card whole. */
static const struct {
    const char *id, *name, *steps, *not_for;
} kinds[COMFORT_KINDS] = {
    [COMFORT_ICE] = {"ice", N_("Ice"),
                     N_("Wrap the ice pack in a thin, damp cloth.\n"
                        "Put it on the sore spot.\n"
                        "Look at your skin after five minutes.\n"
                        "Take it off after ten minutes.\n"
                        "Use it at most twice a day."),
                     N_("Not on numb skin, or if you cannot feel cold.\n"
                        "Not on broken or infected skin.\n"
                        "Not on an old burn.\n"
                        "Not over a blood clot.\n"
                        "Not near a cancer.\n"
                        "Not on legs or arms with poor circulation.\n"
                        "Not if your fingers turn white in the cold.\n"
                        "Not with a cold allergy.\n"
                        "Not with diabetes that makes hands or feet numb.")},
    [COMFORT_HEAT] = {"heat", N_("Heat"),
                      N_("Fill the bottle with warm water. Never use boiling water.\n"
                         "Wrap it in a thin cloth.\n"
                         "Put it on the sore spot. Do not lie on it.\n"
                         "Stay awake.\n"
                         "Look at your skin after five minutes.\n"
                         "Take it off after ten minutes.\n"
                         "Use it at most twice a day."),
                      N_("Not on numb skin, or if you cannot feel heat.\n"
                         "Not on broken or infected skin.\n"
                         "Not on an old burn.\n"
                         "Not over a blood clot.\n"
                         "Not near a cancer.\n"
                         "Not on legs or arms with poor circulation.\n"
                         "Not with diabetes that makes hands or feet numb.\n"
                         "Not on a new injury that is swollen.\n"
                         "Not with a fever.\n"
                         "Not on the tummy when pregnant.")},
};

/* A missing after-score is below every limit; a missing before-score leaves no rise to tell. */
static bool sore(const struct rules *rules, int before, int after) {
    return after >= rules->after_high || (before >= 0 && after - before >= rules->after_rise_ease);
}

bool comfort_offered(const struct rules *rules, int before, int after, screening_answers answers) {
    return sore(rules, before, after) && !screening_no_ice_heat(answers);
}

const char *comfort_about(void) {
    return _("Some people like ice or heat when they are sore. It is for comfort only. "
             "You can leave it.");
}

const char *comfort_name(enum comfort_kind kind) {
    assert((int)kind >= 0 && kind < COMFORT_KINDS);
    return _(kinds[kind].name);
}

const char *comfort_steps(enum comfort_kind kind) {
    assert((int)kind >= 0 && kind < COMFORT_KINDS);
    return _(kinds[kind].steps);
}

const char *comfort_not_for(enum comfort_kind kind) {
    assert((int)kind >= 0 && kind < COMFORT_KINDS);
    return _(kinds[kind].not_for);
}

const char *comfort_check(void) {
    return _("Look at your skin now. Take it off if it hurts. "
             "Take it off if your skin is white, blotchy or very red.");
}

const char *comfort_id(enum comfort_kind kind) {
    assert((int)kind >= 0 && kind < COMFORT_KINDS);
    return kinds[kind].id;
}
