#include "care/today.h"

#include <assert.h>
#include <string.h>

#include "base/gettext.h"
#include "care/course/level.h"
#include "plan/dose.h"

static const char *const verdicts[TODAY_VERDICTS] = {
    [TODAY_USUAL] = "usual",   [TODAY_EASY] = "easy",       [TODAY_REST] = "rest",
    [TODAY_PAUSED] = "paused", [TODAY_BLOCKED] = "blocked", [TODAY_LOCKED] = "locked",
    [TODAY_ENOUGH] = "enough", [TODAY_OFF] = "off",
};

const char *today_verdict_id(enum today_verdict verdict) {
    assert((int)verdict >= 0 && verdict < TODAY_VERDICTS);
    return verdicts[verdict];
}

/* What one day is made from. */
struct making {
    const struct program *program;
    const struct course *course;
    struct date_moment now;
    bool lowered, taken_back; /* of any exercise */
    struct today *today;
};

/* --- exercises ------------------------------------------------------------------------------- */

static bool has_tag(const struct exercise *exercise, const char *tag) {
    for (int i = 0; i < exercise->tag_count; i++)
        if (strcmp(exercise->tags[i], tag) == 0)
            return true;
    return false;
}

static void note_bits(struct today *today) {
    today->eased = today->left_out = 0;
    for (int i = 0; i < today->item_count; i++) {
        today->eased |= (unsigned)today->items[i].eased << i;
        today->left_out |= (unsigned)(today->items[i].left_out != TODAY_IN) << i;
    }
}

static void make_item(struct making *making, int index) {
    const struct course *course = making->course;
    struct today_item *item = &making->today->items[index];
    struct level level =
        level_of(making->program, course, index, making->today->standing.break_days);
    int most = screening_most_hold_s(course->answers & ~course->cleared);
    making->lowered = making->lowered || level.lowered;
    making->taken_back = making->taken_back || level.taken_back;
    item->dose = level.dose;
    item->level = level.level;
    if (most > 0 && item->dose.hold_s > most)
        item->dose.hold_s = most;
    item->part = screening_leaves_out(course->answers, course->cleared,
                                      making->program->items[index].exercise);
    item->left_out = item->part ? TODAY_OUT_SCREENING : TODAY_IN;
}

static void make_items(struct making *making) {
    making->today->item_count = making->program->item_count;
    for (int i = 0; i < making->program->item_count; i++)
        make_item(making, i);
    note_bits(making->today);
}

static bool all_left_out(const struct today *today) {
    for (int i = 0; i < today->item_count; i++)
        if (today->items[i].left_out == TODAY_IN)
            return false;
    return true;
}

void today_ease(struct today *today, const struct program *program) {
    bool out = all_left_out(today);
    for (int i = 0; i < today->item_count; i++) {
        struct today_item *item = &today->items[i];
        item->eased = true;
        if (item->left_out == TODAY_IN && has_tag(program->items[i].exercise, "effort"))
            item->left_out = TODAY_OUT_EFFORT;
    }
    for (int i = 0; !out && all_left_out(today) && i < today->item_count; i++)
        if (today->items[i].left_out == TODAY_OUT_EFFORT)
            today->items[i].left_out = TODAY_IN;
    if (today->verdict == TODAY_USUAL)
        today->verdict = TODAY_EASY;
    note_bits(today);
}

struct dose today_dose(const struct program *program, const struct today *today, int item) {
    assert(item >= 0 && item < today->item_count);
    struct dose dose = today->items[item].dose;
    return today->items[item].eased ? dose_ease(dose, program->rules.ease_factor) : dose;
}

struct program today_program(const struct program *program, const struct today *today) {
    struct program copy = *program;
    for (int i = 0; i < today->item_count; i++)
        copy.items[i].dose = today->items[i].dose;
    return copy;
}

/* --- pacing (4.6) ---------------------------------------------------------------------------- */

static int held_s(const struct program_item *item, const struct dose *dose) {
    int sides = item->sides == SIDE_BOTH ? 2 : 1;
    return item->exercise->kind == KIND_HOLD ? dose->hold_s * dose->reps * dose->sets * sides : 0;
}

/* Seconds of holds in one session as today stands. */
static int session_held_s(const struct program *program, const struct today *today, bool eased) {
    int sum = 0;
    for (int i = 0; i < today->item_count; i++) {
        struct dose dose = today->items[i].dose;
        if (eased)
            dose = dose_ease(dose, program->rules.ease_factor);
        if (today->items[i].left_out == TODAY_IN)
            sum += held_s(&program->items[i], &dose);
    }
    return sum;
}

/* Would one more session go over the day's cap? The first one never does: the therapist wrote it.
 */
static bool over_cap(const struct making *making) {
    const struct program *program = making->program;
    const struct today *today = making->today;
    int full = session_held_s(program, today, false), easy = session_held_s(program, today, true);
    int sum = today->standing.pending == RULES_PENDING_EASE ? easy : full;
    for (int i = 0; i < making->course->session_count; i++) {
        const struct course_session *session = &making->course->sessions[i];
        bool known = session->done_pct >= 0 && session->done_pct <= 100;
        if (course_worked_on(session, date_of(making->now)))
            sum += (session->eased ? easy : full) * (known ? session->done_pct : 100) / 100;
    }
    return today->standing.sessions_today > 0 && sum > TODAY_CAP_S;
}

static struct due due_of(const struct making *making) {
    struct due_done done = {.today = making->today->standing.sessions_today};
    for (int i = making->course->session_count; i-- > 0 && !done.ever;)
        if (course_worked(&making->course->sessions[i])) {
            done.ever = true;
            done.last = making->course->sessions[i].ended;
        }
    return due_now(making->program, making->now, done);
}

/* --- the verdict and its reasons ---------------------------------------------------------------
 */

static void add_reason(struct today *today, const char *rule, const char *words) {
    if (today->reason_count == TODAY_REASONS)
        return;
    struct today_reason *reason = &today->reasons[today->reason_count++];
    *reason = (struct today_reason){.words = words};
    memcpy(reason->rule, rule, strnlen(rule, sizeof reason->rule - 1));
}

static void give(struct today *today, enum today_verdict verdict, const char *rule,
                 const char *words) {
    today->verdict = verdict;
    add_reason(today, rule, words);
}

/* Each looks whether its verdict is today's; the first that says so decides. */
static bool is_paused(struct making *making) {
    const struct standing *standing = &making->today->standing;
    if (!standing->paused)
        return false;
    const char *words = N_("Your plan says to pause until {therapist} has looked at it.");
    if (standing->paused_result >= RULES_URGENT)
        words = N_("A sign was told that a doctor must look at before you go on.");
    give(making->today, TODAY_PAUSED, standing->paused_rule, words);
    return true;
}

static bool is_blocked(struct making *making) {
    if (screening_blocks(making->course->answers, making->course->cleared))
        give(making->today, TODAY_BLOCKED, "", N_("One of your answers says to ask first."));
    else if (all_left_out(making->today))
        give(making->today, TODAY_BLOCKED, "",
             N_("Your answers leave out all of today's exercises."));
    return making->today->reason_count > 0;
}

static bool is_locked(struct making *making) {
    if (!program_locked(making->program))
        return false;
    give(making->today, TODAY_LOCKED, "",
         N_("This program needs a yes from a doctor or therapist first."));
    return true;
}

static bool is_rest(struct making *making) {
    const struct standing *standing = &making->today->standing;
    if (standing->pending != RULES_PENDING_REST)
        return false;
    give(making->today, TODAY_REST, standing->pending_rule, N_("Your plan says to rest today."));
    return true;
}

static bool is_enough(struct making *making) {
    struct today *today = making->today;
    const struct due *due = &today->due;
    const char *words = NULL;
    if (making->program->schedule.every_min == 0 && due->wanted > 0 && due->done >= due->wanted)
        words = N_("You have done what your plan asks for today.");
    else if (due->too_soon)
        words = N_("Your plan leaves some time between two sessions.");
    else if (over_cap(making))
        words = N_("20 minutes of holds are enough for one day.");
    if (words)
        give(today, TODAY_ENOUGH, "", words);
    return words != NULL;
}

/* The client said so: ill or away. */
static bool is_excused(const struct making *making) {
    for (int i = 0; i < making->course->mark_count; i++) {
        const struct course_mark *mark = &making->course->marks[i];
        if (mark->kind == COURSE_EXCUSED && date_of(mark->at) == date_of(making->now))
            return true;
    }
    return false;
}

static bool is_off(struct making *making) {
    const struct due *due = &making->today->due;
    date_day today = date_of(making->now);
    const char *words = NULL;
    if (is_excused(making))
        words = N_("You took today off. No need to catch up.");
    else if (due->when == DUE_NEVER)
        words = N_("Your plan has come to its end.");
    else if (making->program->start != DATE_NONE && today < making->program->start)
        words = N_("Your plan has not begun yet.");
    else if (due->when == DUE_LATER && due->day > today)
        words = N_("Your plan has no session now.");
    if (words)
        give(making->today, TODAY_OFF, "", words);
    return words != NULL;
}

static bool is_usual(struct making *making) {
    making->today->verdict = TODAY_USUAL;
    return true;
}

static const char *ease_words(const char *rule) {
    static const struct {
        const char *rule, *words;
    } all[] = {
        {"R41", N_("After a rest day, your plan asks for the easy version.")},
        {"G7", N_("After a treatment, your plan asks for the easy version.")},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i].rule, rule) == 0)
            return all[i].words;
    return N_("The last session left you sore, so your plan asks for the easy version.");
}

static bool has_session(const struct today *today) {
    return today->verdict == TODAY_USUAL || today->verdict == TODAY_ENOUGH ||
           today->verdict == TODAY_OFF;
}

/* What changes the session itself. */
static void add_changes(struct making *making) {
    struct today *today = making->today;
    const struct standing *standing = &today->standing;
    if (standing->pending == RULES_PENDING_EASE) {
        add_reason(today, standing->pending_rule, ease_words(standing->pending_rule));
        today_ease(today, making->program);
    }
    if (making->lowered)
        add_reason(today, "G6", N_("After a break, your plan starts one step lower."));
    else if (standing->break_days >= LEVEL_RESTART_DAYS)
        add_reason(today, "G6",
                   N_("After a long break, your plan starts again from its beginning."));
    if (making->taken_back)
        add_reason(today, "G1", N_("The last step up left you sore, so it is taken back."));
}

static void add_offer(struct making *making) {
    struct today *today = making->today;
    today->offer = today_offer_of(making->program, making->course, today, making->now);
    if (today->offer.item < 0)
        return;
    if (today->offer.asked)
        add_reason(today, "P1", N_("You asked {therapist} for a step up, and that waits."));
    else if (today->offer.needs_approval)
        add_reason(today, "P1", N_("Your sessions settled well, so you may ask for a step up."));
    else
        add_reason(today, "P1", N_("Your sessions settled well, so you may go one step up."));
}

struct today today_plan(const struct program *program, const struct course *course,
                        struct date_moment now) {
    static bool (*const judges[])(struct making * making) = {
        is_paused, is_blocked, is_locked, is_rest, is_enough, is_off, is_usual,
    };
    struct today today = {.standing = standing_of(program, course, now)};
    struct making making = {.program = program, .course = course, .now = now, .today = &today};
    today.due = due_of(&making);
    make_items(&making);
    for (size_t i = 0; !judges[i](&making); i++) {
    }
    if (has_session(&today))
        add_changes(&making);
    add_offer(&making);
    today.asks = asks_of(program, course, &today.standing, now);
    if (today.reason_count == 0)
        add_reason(&today, "", N_("Today is as your plan says."));
    return today;
}
