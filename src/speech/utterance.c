#include "speech/utterance.h"

#include <string.h>

#include "base/gettext.h"
#include "session/instruction.h"

/* HALVED_MS: session_event_kind, SESSION_HALFWAY. FIVE_LEAST_MS: in a shorter hold "five more" says
 * what everybody still knows. */
enum { SECOND = 1000, TONES = 3, HALVED_MS = 20000, FIVE_MS = 5000, FIVE_LEAST_MS = 12000 };

static const char *name_of(const struct exercise *exercise) {
    return exercise->own || !*exercise->name ? exercise->name : _(exercise->name);
}

static void add_line(struct text *out, const struct program *program, const struct phase *phase,
                     int64_t elapsed_ms) {
    instruction_now(out, program, phase, elapsed_ms);
}

/* --- as a phase begins -------------------------------------------------------------------------
 */

/* "Neck turn. Left side." */
static void lead_prepare(struct text *out, const struct program *program,
                         const struct phase *phase) {
    static const char *const sides[SIDE_COUNT] = {"", N_("Left side."), N_("Right side."),
                                                  N_("First the left side.")};
    const struct program_item *item = &program->items[phase->item];
    text_addf(out, pgettext("sentence", "%s."), name_of(item->exercise));
    text_add(out, " ");
    if (sides[item->sides][0])
        text_addf(out, "%s ", _(sides[item->sides]));
}

static void lead_hold(struct text *out, const struct program *program, const struct phase *phase) {
    const struct program_item *item = &program->items[phase->item];
    if (item->exercise->kind == KIND_HOLD && phase->rep > 1) {
        text_addf(out, pgettext("spoken", "%d of %d."), phase->rep, item->dose.reps);
        text_add(out, " ");
    }
}

static void lead_rest(struct text *out, const struct program *program, const struct phase *phase) {
    (void)program;
    (void)phase;
    text_addf(out, "%s ", _("Rest."));
}

static void (*const lead[PHASE_COUNT])(struct text *out, const struct program *program,
                                       const struct phase *phase) = {
    [PHASE_PREPARE] = lead_prepare,
    [PHASE_HOLD] = lead_hold,
    [PHASE_BETWEEN] = lead_rest,
};

static const char *const least[PHASE_COUNT] = {
    [PHASE_HOLD] = N_("Hold."),         [PHASE_MOVE] = N_("Go."),      [PHASE_REST] = N_("Rest."),
    [PHASE_SWITCH] = N_("Right side."), [PHASE_BETWEEN] = N_("Rest."),
};

void utterance_start(struct text *whole, struct text *brief, const struct program *program,
                     const struct phase *phase) {
    const struct exercise *exercise = program->items[phase->item].exercise;
    if (lead[phase->kind])
        lead[phase->kind](whole, program, phase);
    add_line(whole, program, phase, 0);
    if (least[phase->kind])
        text_add(brief, _(least[phase->kind]));
    else
        text_addf(brief, pgettext("sentence", "%s."), name_of(exercise));
}

/* --- on its way --------------------------------------------------------------------------------
 */

static bool is_hold(const struct program *program, const struct phase *phase) {
    return phase->kind == PHASE_HOLD &&
           program->items[phase->item].exercise->kind != KIND_BREATHING;
}

static bool is_halfway(const struct program *program, const struct phase *phase, int64_t ms) {
    return is_hold(program, phase) && phase->length_ms >= HALVED_MS && ms == phase->length_ms / 2;
}

static bool is_five(const struct program *program, const struct phase *phase, int64_t ms) {
    return is_hold(program, phase) && phase->length_ms >= FIVE_LEAST_MS &&
           ms == phase->length_ms - FIVE_MS;
}

/* Which repetition of the tempo runs; 0 where the phase has none. */
static int repetition(const struct program *program, const struct phase *phase, int64_t ms) {
    int64_t tempo_ms = (int64_t)program->items[phase->item].dose.tempo_s * SECOND;
    return phase->kind == PHASE_MOVE && tempo_ms > 0 ? (int)(ms / tempo_ms) + 1 : 0;
}

/* Is the line another one than a second before? */
static bool is_new_line(const struct program *program, const struct phase *phase, int64_t ms) {
    struct text before = {0}, now = {0};
    add_line(&before, program, phase, ms - SECOND);
    add_line(&now, program, phase, ms);
    bool differs = strcmp(text_str(&before), text_str(&now)) != 0;
    text_free(&before);
    text_free(&now);
    return differs;
}

/* Does the voice have something to say at that whole second? */
static bool is_due(const struct program *program, const struct phase *phase, int64_t ms) {
    if (ms <= 0 || ms >= phase->length_ms)
        return false;
    return is_halfway(program, phase, ms) || is_five(program, phase, ms) ||
           is_new_line(program, phase, ms);
}

void utterance_second(struct text *whole, const struct program *program, const struct phase *phase,
                      int64_t elapsed_ms, enum utterance_rank *rank) {
    int64_t ms = elapsed_ms / SECOND * SECOND;
    *rank = UTTERANCE_COUNT;
    if (!is_due(program, phase, ms))
        return;
    int rep = repetition(program, phase, ms);
    if (is_halfway(program, phase, ms)) {
        text_add(whole, _("Halfway."));
    } else if (is_five(program, phase, ms)) {
        text_add(whole, _("Five more."));
    } else if (rep) {
        text_addf(whole, "%d", rep);
    } else {
        *rank = UTTERANCE_INSTRUCTION;
        add_line(whole, program, phase, ms);
    }
}

/* --- between the tones -------------------------------------------------------------------------
 */

/* Its last three seconds are counted, but for the moment of its start. */
static bool is_tone(const struct phase *phase, int64_t ms) {
    int64_t left = phase->length_ms - ms;
    return ms > 0 && left <= TONES * SECOND && left % SECOND == 0;
}

int utterance_limit_ms(const struct program *program, const struct phase *phase,
                       int64_t elapsed_ms) {
    int64_t now = elapsed_ms / SECOND * SECOND;
    if (is_tone(phase, now) || now >= phase->length_ms)
        return 0;
    int64_t next = now + SECOND;
    while (next < phase->length_ms && !is_tone(phase, next) && !is_due(program, phase, next))
        next += SECOND;
    next = next < phase->length_ms ? next : phase->length_ms;
    return (int)(next - elapsed_ms);
}

static bool fits(int limit_ms, int takes_ms) {
    return takes_ms > 0 && (limit_ms == 0 || takes_ms <= limit_ms);
}

enum utterance_form utterance_fit(int limit_ms, int file_ms, int whole_ms, int brief_ms) {
    if (fits(limit_ms, file_ms))
        return UTTERANCE_FILE;
    if (fits(limit_ms, whole_ms))
        return UTTERANCE_WHOLE;
    return fits(limit_ms, brief_ms) ? UTTERANCE_BRIEF : UTTERANCE_NONE;
}

bool utterance_ends(const struct utterance *now, enum utterance_rank said) {
    return now->cuts || now->rank > said;
}
