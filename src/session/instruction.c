#include "session/instruction.h"

#include "base/gettext.h"

/* How long a cue stands while it is read: getting into place, and in the movement. */
enum { READ_PREPARE_MS = 2500, READ_HOLD_MS = 5000, SECOND = 1000 };

/* With so many cues or more the last one is about coming out of the movement again. */
enum { CUES_WITH_AN_END = 4 };

struct moment {
    const struct program_item *item;
    const struct phase *phase;
    int64_t elapsed_ms;
};

/* A catalogue may know the library's cues; a therapist's own stand as they were written. */
static void add_cue(struct text *line, const struct exercise *exercise, int cue) {
    const char *words = exercise->cues[cue];
    text_add(line, exercise->own || !*words ? words : _(words));
}

static int within(int64_t value, int low, int high) {
    return value < low ? low : value > high ? high : (int)value;
}

/* How many of the cues are for getting into place: as many as can be read, but not the last. */
static int prepare_cues(const struct program_item *item) {
    int most = item->exercise->cue_count > 1 ? item->exercise->cue_count - 1 : 1;
    int64_t limit = (int64_t)item->dose.prepare_s * SECOND / READ_PREPARE_MS;
    return within(limit, item->dose.prepare_s > 0, most);
}

/* The cues from..to-1 spread evenly over the phase. */
static void add_spread(struct text *line, const struct moment *m, int from, int to) {
    int64_t step = m->elapsed_ms * (to - from) / m->phase->length_ms;
    add_cue(line, m->item->exercise, within(from + step, from, to - 1));
}

static void say_prepare(struct text *line, const struct moment *m) {
    if (m->item->exercise->cue_count == 0)
        text_add(line, _("Get into place."));
    else
        add_spread(line, m, 0, prepare_cues(m->item));
}

static void say_stretch(struct text *line, const struct moment *m) {
    int count = m->item->exercise->cue_count;
    int last = count >= CUES_WITH_AN_END ? count - 1 : count;
    int64_t held = (m->phase->rep - 1) * m->phase->length_ms + m->elapsed_ms;
    int64_t cue = prepare_cues(m->item) + held / READ_HOLD_MS;
    if (cue < last)
        add_cue(line, m->item->exercise, (int)cue);
    else
        text_add(line, _("Hold and breathe."));
}

static const char *const breaths[4] = {
    N_("Breathe in."),
    N_("Hold softly."),
    N_("Breathe out."),
    N_("Rest."),
};

static int64_t breath_length(const struct exercise *exercise) {
    int64_t seconds = 0;
    for (int i = 0; i < 4; i++)
        seconds += exercise->breath_s[i];
    return seconds * SECOND;
}

static void say_breath(struct text *line, const struct moment *m) {
    const int *breath_s = m->item->exercise->breath_s;
    int64_t into = m->elapsed_ms % breath_length(m->item->exercise);
    int step = 0;
    while (into >= (int64_t)breath_s[step] * SECOND)
        into -= (int64_t)breath_s[step++] * SECOND;
    text_add(line, _(breaths[step]));
}

static void say_hold(struct text *line, const struct moment *m) {
    const struct exercise *exercise = m->item->exercise;
    if (exercise->kind == KIND_BREATHING && breath_length(exercise) > 0)
        say_breath(line, m);
    else if (exercise->kind == KIND_HOLD || exercise->cue_count == 0)
        say_stretch(line, m);
    else
        add_spread(line, m, 0, exercise->cue_count);
}

static void say_move(struct text *line, const struct moment *m) {
    int64_t tempo_ms = (int64_t)m->item->dose.tempo_s * SECOND;
    int of = (int)(m->phase->length_ms / tempo_ms);
    int rep = within(m->elapsed_ms / tempo_ms + 1, 1, of);
    text_addf(line, _("Slowly, %d of %d"), rep, of);
}

static void say_rest(struct text *line, const struct moment *m) {
    (void)m;
    text_add(line, _("Let go and rest."));
}

/* Left always comes before right. */
static void say_switch(struct text *line, const struct moment *m) {
    (void)m;
    text_add(line, _("Now the right side."));
}

static void say_between(struct text *line, const struct moment *m) {
    const struct exercise *exercise = m->item->exercise;
    bool as_written = exercise->own || !*exercise->name;
    text_addf(line, _("Next: %s"), as_written ? exercise->name : _(exercise->name));
}

static void (*const say[PHASE_COUNT])(struct text *line, const struct moment *m) = {
    [PHASE_PREPARE] = say_prepare, [PHASE_HOLD] = say_hold,     [PHASE_MOVE] = say_move,
    [PHASE_REST] = say_rest,       [PHASE_SWITCH] = say_switch, [PHASE_BETWEEN] = say_between,
};

void instruction_now(struct text *line, const struct program *program, const struct phase *phase,
                     int64_t elapsed_ms) {
    struct moment m = {&program->items[phase->item], phase, elapsed_ms};
    say[phase->kind](line, &m);
}
