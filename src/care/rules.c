#include "care/rules.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

#include "base/gettext.h"

/* --- what a row looks at -------------------------------------------------------------------- */

/* RISE_UNKNOWN is smaller than any limit: no rise is read out of a score that nobody gave.
 * DOMS_MOST: the highest score that R42 takes for the ache after a new move; the table's own 5. */
enum { RISE_UNKNOWN = INT_MIN, DOMS_MOST = 5 };

struct judged {
    const struct rules_input *input;
    const struct rules *limits;
    int rise; /* the score after, or of the next day, minus the one before */
};

static bool any_sign(const struct judged *j, enum rules_sign first, enum rules_sign last) {
    unsigned upto = (1u << last << 1) - 1, below = (1u << first) - 1;
    return j->input->signs & upto & ~below;
}

static bool emergency(const struct judged *j) {
    return any_sign(j, RULES_SIGN_BAD_BREATHLESS, RULES_SIGN_THUNDERCLAP);
}

static bool urgent(const struct judged *j) {
    return any_sign(j, RULES_SIGN_FEVER_WITH_SPINE_PAIN, RULES_SIGN_WOUND_RED_LEAKING);
}

static bool locked(const struct judged *j) {
    return j->input->locked;
}

/* Any: numbness that lasts is graver than numbness that is new, so where the document names the
 * milder of the two (R20) the graver counts as well. */
static bool numb(const struct judged *j) {
    return j->input->numb != RULES_NUMB_NONE;
}

static bool dizzy_lasting(const struct judged *j) {
    return j->input->dizzy >= RULES_DIZZY_LASTING;
}

static bool sharp(const struct judged *j) {
    return j->input->sharp;
}

static bool otherwise(const struct judged *j) {
    (void)j;
    return true;
}

/* --- at the start --------------------------------------------------------------------------- */

static bool leg_pain_lower(const struct judged *j) {
    return any_sign(j, RULES_SIGN_LEG_PAIN_LOWER, RULES_SIGN_LEG_PAIN_LOWER);
}

static bool joint_locks(const struct judged *j) {
    return any_sign(j, RULES_SIGN_JOINT_LOCKS, RULES_SIGN_JOINT_LOCKS);
}

static bool start_blocked(const struct judged *j) {
    return j->input->before >= j->limits->start_block_min;
}

static bool ill(const struct judged *j) {
    return j->input->ill;
}

static bool rest_pending(const struct judged *j) {
    return j->input->pending == RULES_PENDING_REST;
}

static bool ease_pending(const struct judged *j) {
    return j->input->pending == RULES_PENDING_EASE;
}

static bool above_usual(const struct judged *j) {
    const struct rules_input *input = j->input;
    return input->usual >= 0 && input->before >= 0 &&
           input->before - input->usual >= j->limits->above_usual;
}

static bool start_high(const struct judged *j) {
    return j->input->before >= j->limits->start_easy_min;
}

/* Where the usual is not known, nothing is usual. */
static bool start_high_as_usual(const struct judged *j) {
    return start_high(j) && j->input->usual >= 0 && !above_usual(j);
}

static bool start_note(const struct judged *j) {
    return j->input->before >= j->limits->start_note_min;
}

/* --- during --------------------------------------------------------------------------------- */

static bool strong(const struct judged *j) {
    return j->input->sharp || j->input->pain >= j->limits->during_stop_min;
}

static bool numb_again(const struct judged *j) {
    return numb(j) && j->input->items_stopped > 0;
}

static bool strong_again(const struct judged *j) {
    return strong(j) && j->input->items_stopped > 0;
}

static bool dizzy(const struct judged *j) {
    return j->input->dizzy != RULES_DIZZY_NONE;
}

/* This time and one before it: twice in a week. */
static bool light_headed_again(const struct judged *j) {
    return j->input->light_headed > 0;
}

static bool a_bit_much(const struct judged *j) {
    return j->input->pain >= j->limits->during_ease_min;
}

/* --- after, and the next morning ------------------------------------------------------------ */

/* "High, and risen by 1": where nobody gave the score before, a high one counts as risen. */
static bool high_and_risen(const struct judged *j, int score, int high) {
    return score >= high && (j->input->before < 0 || j->rise >= 1);
}

static bool after_too_much(const struct judged *j) {
    return j->input->after >= j->limits->after_stop || j->rise >= j->limits->after_rise_stop;
}

static bool after_sore(const struct judged *j) {
    return j->rise >= j->limits->after_rise_ease ||
           high_and_risen(j, j->input->after, j->limits->after_high);
}

/* This session would be one more that is eased, in a row with those before it. */
static bool too_many_in_a_row(const struct judged *j) {
    return j->input->eased_in_row >= j->limits->eased_in_row_pause - 1;
}

static bool again_in_a_row(const struct judged *j) {
    return j->input->eased_in_row >= j->limits->eased_in_row_flag - 1;
}

static bool after_sore_in_a_row(const struct judged *j) {
    return after_sore(j) && too_many_in_a_row(j);
}

static bool after_very_sore(const struct judged *j) {
    return j->rise >= j->limits->after_rise_flag || j->input->after >= j->limits->after_high ||
           again_in_a_row(j);
}

static bool next_high(const struct judged *j) {
    return j->rise >= j->limits->next_rise_rest ||
           high_and_risen(j, j->input->next, j->limits->next_high);
}

static bool next_high_after_rest(const struct judged *j) {
    return next_high(j) && j->input->prev_rest;
}

static bool next_sore(const struct judged *j) {
    return j->rise >= j->limits->next_rise_ease;
}

static bool next_new_ache(const struct judged *j) {
    return next_sore(j) && j->input->doms && j->input->next <= DOMS_MOST;
}

/* R41 stands above R42: a new ache that is high is R41's, and counts. */
static bool next_sore_in_a_row(const struct judged *j) {
    return (next_high(j) || (next_sore(j) && !next_new_ache(j))) && too_many_in_a_row(j);
}

/* --- the table ------------------------------------------------------------------------------ */

enum {
    START = 1u << RULES_START,
    DURING = 1u << RULES_DURING,
    AFTER = 1u << RULES_AFTER,
    NEXT = 1u << RULES_NEXT_DAY,
    ALWAYS = START | DURING | AFTER | NEXT,
};

/* In the order of the document; the first row of a moment that matches decides. The document names
 * R01, R02, R05 and R30 for the moments up to "after" only. They hold the next morning too: who
 * wakes with such a sign must not read "carry on". */
static const struct row {
    unsigned moments;
    const char *rule;
    bool (*matches)(const struct judged *);
    enum rules_result result;
    enum rules_flag flag;
    bool (*amber)(const struct judged *); /* where the flag is amber instead. NULL: never */
    const char *title, *text;
} rows[] = {
    {ALWAYS, "R01", emergency, RULES_EMERGENCY, RULES_FLAG_RED, NULL, N_("Stop. Get help now"),
     N_("Call {emergency} now. This app cannot help with this.")},
    {ALWAYS, "R02", urgent, RULES_URGENT, RULES_FLAG_RED, NULL, N_("Get medical advice today"),
     N_("Stop. Call your doctor or a health line today.")},
    /* Reported earlier and not cleared yet: R01 and R02 lock. */
    {START, "R02", locked, RULES_URGENT, RULES_FLAG_RED, NULL, NULL, NULL},
    {START, "R04", numb, RULES_STOP, RULES_FLAG_RED, NULL, N_("Stop for now"),
     N_("Do not do this session. Ask before you go on. {contact}")},
    {ALWAYS, "R05", dizzy_lasting, RULES_STOP, RULES_FLAG_RED, NULL, N_("Sit or lie down"),
     N_("No exercise now. Ask before you go on. {contact}")},
    {START, "R06", leg_pain_lower, RULES_STOP, RULES_FLAG_RED, NULL, N_("Stop for now"),
     N_("Your plan says to stop if pain moves down. {contact}")},
    {START, "R07", joint_locks, RULES_STOP, RULES_FLAG_RED, NULL, N_("Stop for now"),
     N_("Your plan says to stop if a joint locks or gives way. {contact}")},
    {START, "R09", start_blocked, RULES_STOP, RULES_FLAG_RED, NULL, N_("Do not start"),
     N_("That is high. Try your comfort steps. {contact}")},
    {START, "R08", ill, RULES_SKIP, RULES_FLAG_INFO, NULL, N_("Rest today"),
     N_("Skip today and rest. No need to catch up.")},
    {START, "R10", rest_pending, RULES_SKIP, RULES_FLAG_INFO, NULL, N_("Rest day"),
     N_("Today is a rest day. No need to catch up.")},
    {START, "R11", start_high_as_usual, RULES_EASE, RULES_FLAG_INFO, NULL, N_("Easy version today"),
     N_("High, but usual for you. Do the easy version today.")},
    {START, "R12", start_high, RULES_SKIP, RULES_FLAG_AMBER, NULL, N_("Skip today"),
     N_("More sore than usual. Gentle walking and breathing are fine if easy.")},
    {START, "R13", ease_pending, RULES_EASE, RULES_FLAG_INFO, NULL, N_("Easy version today"),
     N_("Your plan asks for the easy version today.")},
    {START, "R14", above_usual, RULES_EASE, RULES_FLAG_INFO, NULL, N_("Easy version today"),
     N_("A bit worse than usual. Do the easy version today.")},
    {START, "R15", start_note, RULES_CONTINUE_GENTLY, RULES_FLAG_NONE, NULL, N_("Go gently"),
     N_("Stay with a light pull. You can stop any time.")},
    {START, "R16", otherwise, RULES_CONTINUE, RULES_FLAG_NONE, NULL, N_("Good to go"),
     N_("Take it gently.")},

    {DURING, "R20", numb_again, RULES_STOP, RULES_FLAG_RED, NULL, N_("Stop for today"),
     N_("Come out of it slowly. Shake out. Rest now. {contact}")},
    {DURING, "R20", numb, RULES_STOP_EXERCISE, RULES_FLAG_RED, NULL, N_("Stop this one"),
     N_("Come out of it slowly. Shake out. Leave this one.")},
    {DURING, "R21", strong_again, RULES_STOP, RULES_FLAG_RED, NULL, N_("Stop for today"),
     N_("That is enough for today. Rest now. {contact}")},
    {DURING, "R21", strong, RULES_STOP_EXERCISE, RULES_FLAG_AMBER, NULL, N_("Stop this one"),
     N_("Come out of it slowly. Sharp or strong pain is not the aim.")},
    {DURING, "R22", dizzy, RULES_PAUSE, RULES_FLAG_INFO, light_headed_again, N_("Sit for a minute"),
     N_("Sit and breathe as normal for a minute.")},
    {DURING, "R23", a_bit_much, RULES_SMALLER, RULES_FLAG_NONE, NULL, N_("Make it smaller"),
     N_("Make the move smaller. The rest of this one is shorter now.")},
    {DURING, "R24", otherwise, RULES_CONTINUE, RULES_FLAG_NONE, NULL, N_("Go on gently"),
     N_("Stay with a light pull. You can stop any time.")},

    {AFTER | NEXT, "R30", numb, RULES_STOP, RULES_FLAG_RED, NULL, N_("Pause your program"),
     N_("Leave your exercises for now. {contact}")},
    {AFTER | NEXT, "R31", sharp, RULES_STOP, RULES_FLAG_RED, NULL, N_("Pause your program"),
     N_("Sharp pain is not the aim. Ask before you go on. {contact}")},
    {AFTER, "R32", after_too_much, RULES_STOP, RULES_FLAG_RED, NULL, N_("Too big a jump"),
     N_("Pause your program. {contact}")},
    {AFTER, "R35", after_sore_in_a_row, RULES_STOP, RULES_FLAG_RED, NULL, N_("Pause your program"),
     N_("That is several sore sessions in a row. Wait until {therapist} has looked.")},
    {AFTER, "R33", after_sore, RULES_EASE_NEXT, RULES_FLAG_INFO, after_very_sore,
     N_("Easy version next time"),
     N_("More sore than before. The next session is the easy version.")},
    {AFTER, "R34", otherwise, RULES_CONTINUE, RULES_FLAG_NONE, NULL, N_("Well done"),
     N_("Your session is in the record.")},

    {NEXT, "R40", next_high_after_rest, RULES_STOP, RULES_FLAG_RED, NULL,
     N_("Still high after a rest"), N_("Pause your program. {contact}")},
    {NEXT, "R35", next_sore_in_a_row, RULES_STOP, RULES_FLAG_RED, NULL, NULL, NULL},
    {NEXT, "R41", next_high, RULES_REST, RULES_FLAG_AMBER, NULL, N_("Rest today"),
     N_("The next session is the easy version.")},
    {NEXT, "R42", next_new_ache, RULES_HOLD, RULES_FLAG_INFO, NULL, N_("A new-move ache"),
     N_("It should fade in 1 to 3 days. Same level next time.")},
    {NEXT, "R43", next_sore, RULES_EASE_NEXT, RULES_FLAG_INFO, again_in_a_row,
     N_("Not settled yet"), N_("The next session is the easy version.")},
    {NEXT, "R44", otherwise, RULES_SETTLED, RULES_FLAG_NONE, NULL, N_("Back to usual"),
     N_("Carry on with your plan.")},
};

enum { ROWS = sizeof rows / sizeof *rows };

static int rise_of(enum rules_moment moment, const struct rules_input *input) {
    int score = moment == RULES_AFTER      ? input->after
                : moment == RULES_NEXT_DAY ? input->next
                                           : RULES_UNKNOWN;
    return score < 0 || input->before < 0 ? RISE_UNKNOWN : score - input->before;
}

struct rules_decision rules_decide(enum rules_moment moment, const struct rules_input *input,
                                   const struct rules *rules) {
    assert((int)moment >= 0 && moment < RULES_MOMENTS);
    const struct judged judged = {input, rules, rise_of(moment, input)};
    const struct row *row = rows;
    while (!(row->moments >> moment & 1) || !row->matches(&judged))
        row++;
    bool amber = row->amber && row->amber(&judged);
    return (struct rules_decision){row->result, row->rule, amber ? RULES_FLAG_AMBER : row->flag};
}

/* --- words ---------------------------------------------------------------------------------- */

/* A rule has words for each of its results, in its first row with that result. A rule of another
 * version of this table (from a record) has those of the first rule with that result: there is one
 * for each. */
int rules_count(void) {
    return ROWS;
}

struct rules_decision rules_at(int row) {
    assert(row >= 0 && row < ROWS);
    return (struct rules_decision){rows[row].result, rows[row].rule, rows[row].flag};
}

static const struct row *row_of(const struct rules_decision *decision) {
    const struct row *nearest = NULL;
    for (int i = 0; i < ROWS; i++) {
        if (rows[i].result != decision->result)
            continue;
        if (strcmp(rows[i].rule, decision->rule) == 0)
            return &rows[i];
        nearest = nearest ? nearest : &rows[i];
    }
    assert(nearest);
    return nearest;
}

const char *rules_title(const struct rules_decision *decision) {
    return _(row_of(decision)->title);
}

void rules_text(struct text *out, const struct rules_decision *decision,
                const struct wording_people *people) {
    wording_fill(out, _(row_of(decision)->text), people);
    if (decision->result >= RULES_STOP)
        text_addf(out, "\n%s", wording_not_live());
}
