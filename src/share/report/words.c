#include "share/report/words.h"

#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "share/paper/page.h"

/* --- tables ----------------------------------------------------------------------------------- */

static const struct {
    const char *rule, *words;
} rule_rows[] = {
    {"R01", N_("emergency sign")},
    {"R02", N_("urgent sign")},
    {"R04", N_("numb or tingling before a session")},
    {"R05", N_("dizzy, and it lasted")},
    {"R06", N_("leg pain moved down")},
    {"R07", N_("a joint locks or gives way")},
    {"R08", N_("ill or a day off")},
    {"R09", N_("too sore to start")},
    {"R10", N_("rest day after a sore morning")},
    {"R11", N_("high, but usual")},
    {"R12", N_("sore before the session")},
    {"R13", N_("easy version was due")},
    {"R14", N_("above the usual")},
    {"R15", N_("sore, go gently")},
    {"R16", N_("good to go")},
    {"R20", N_("numb or tingling during a move")},
    {"R21", N_("sharp or strong during a move")},
    {"R22", N_("light-headed during a move")},
    {"R23", N_("a bit much during a move")},
    {"R24", N_("went on gently")},
    {"R30", N_("numb or tingling afterwards")},
    {"R31", N_("sharp afterwards")},
    {"R32", N_("far more sore afterwards")},
    {"R33", N_("more sore afterwards")},
    {"R34", N_("settled after the session")},
    {"R35", N_("sore several times in a row")},
    {"R40", N_("still high after a rest day")},
    {"R41", N_("high the next morning")},
    {"R42", N_("a new ache the next morning")},
    {"R43", N_("not settled the next morning")},
    {"R44", N_("settled the next morning")},
};

static const char *const results[RULES_RESULTS] = {
    [RULES_CONTINUE] = N_("went on"),
    [RULES_CONTINUE_GENTLY] = N_("went on gently"),
    [RULES_SETTLED] = N_("settled"),
    [RULES_HOLD] = N_("same level next time"),
    [RULES_EASE] = N_("easy version"),
    [RULES_EASE_NEXT] = N_("easy version next time"),
    [RULES_SMALLER] = N_("smaller move"),
    [RULES_PAUSE] = N_("sat for a minute"),
    [RULES_REST] = N_("rest day"),
    [RULES_SKIP] = N_("no session that day"),
    [RULES_STOP_EXERCISE] = N_("exercise stopped"),
    [RULES_STOP] = N_("program paused"),
    [RULES_URGENT] = N_("medical advice that day"),
    [RULES_EMERGENCY] = N_("emergency help"),
};

static const char *const flags[RULES_FLAGS] = {[RULES_FLAG_NONE] = "",
                                               [RULES_FLAG_INFO] = N_("note"),
                                               [RULES_FLAG_AMBER] = N_("AMBER"),
                                               [RULES_FLAG_RED] = N_("RED")};

static const char *const reasons[SKIP_COUNT] = {[SKIP_PAIN] = N_("pain"),
                                                [SKIP_NO_TIME] = N_("no time"),
                                                [SKIP_UNCLEAR] = N_("not clear"),
                                                [SKIP_NO_EQUIPMENT] = N_("things missing"),
                                                [SKIP_OTHER] = N_("other")};

static const char *const signs[RULES_SIGNS] = {
    [RULES_SIGN_BAD_BREATHLESS] = N_("very short of breath"),
    [RULES_SIGN_BOTH_LEGS_WEAK_NUMB] = N_("both legs weak or numb"),
    [RULES_SIGN_CHEST_PAIN] = N_("chest pain"),
    [RULES_SIGN_CLOT_PLUS_BREATHLESS] = N_("swollen calf and short of breath"),
    [RULES_SIGN_COLLAPSE] = N_("collapse"),
    [RULES_SIGN_DIZZY_WITH_5D] = N_("dizzy with sight, speech or swallowing trouble"),
    [RULES_SIGN_HEADACHE_FEVER_STIFF_NECK] = N_("headache with fever and a stiff neck"),
    [RULES_SIGN_SADDLE_BLADDER_BOWEL] = N_("numb seat, bladder or bowel trouble"),
    [RULES_SIGN_SERIOUS_INJURY] = N_("serious injury"),
    [RULES_SIGN_STROKE_SIGNS] = N_("face, arm or speech trouble"),
    [RULES_SIGN_THUNDERCLAP] = N_("sudden, worst headache"),
    [RULES_SIGN_FEVER_WITH_SPINE_PAIN] = N_("fever with back pain"),
    [RULES_SIGN_HEADACHE_JAW_SCALP_VISION] = N_("headache with jaw, scalp or sight trouble"),
    [RULES_SIGN_HOT_JOINT] = N_("hot, swollen joint"),
    [RULES_SIGN_NEW_LIMB_WEAKNESS] = N_("numb or weak arm or leg"),
    [RULES_SIGN_ONE_CALF_HOT_SWOLLEN] = N_("one calf hot and swollen"),
    [RULES_SIGN_WOUND_RED_LEAKING] = N_("wound red or leaking"),
    [RULES_SIGN_LEG_PAIN_LOWER] = N_("leg pain moved down"),
    [RULES_SIGN_JOINT_LOCKS] = N_("a joint locks or gives way"),
};

static const struct {
    const char *key, *words;
} limits[] = {
    {"start_note_min", N_("go gently from")},
    {"start_easy_min", N_("easy or off from")},
    {"start_block_min", N_("no session from")},
    {"above_usual", N_("easy above the usual by")},
    {"during_ease_min", N_("smaller move from")},
    {"during_stop_min", N_("leave a move from")},
    {"after_rise_ease", N_("easy after a rise of")},
    {"after_rise_flag", N_("flag after a rise of")},
    {"after_rise_stop", N_("pause after a rise of")},
    {"after_high", N_("easy and flag, risen to")},
    {"after_stop", N_("pause at a score of")},
    {"next_tol", N_("settled next day within")},
    {"next_rise_ease", N_("easy after a next-day rise of")},
    {"next_rise_rest", N_("rest after a next-day rise of")},
    {"next_high", N_("rest, next day risen to")},
    {"eased_in_row_flag", N_("flag after easy ones in a row")},
    {"eased_in_row_pause", N_("pause after easy ones in a row")},
    {"progress_sessions", N_("step up after settled ones")},
    {"progress_max", N_("step up to a score of")},
    {"progress_done_pct", N_("step up from percent done")},
    {"progress_effort_max", N_("step up to an effort of")},
    {"ease_factor", N_("size of the easy version")},
};

const char *report_words_rule(const char *rule) {
    for (size_t i = 0; i < sizeof rule_rows / sizeof *rule_rows; i++)
        if (strcmp(rule_rows[i].rule, rule) == 0)
            return _(rule_rows[i].words);
    return rule;
}

const char *report_words_result(enum rules_result result) {
    return _(results[result]);
}

const char *report_words_flag(enum rules_flag flag) {
    return *flags[flag] ? _(flags[flag]) : "";
}

const char *report_words_limit(const char *key) {
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (strcmp(limits[i].key, key) == 0)
            return _(limits[i].words);
    return NULL;
}

/* --- small words ------------------------------------------------------------------------------ */

void report_words_tenths(struct text *out, int tenths) {
    locale_tenths(out, tenths);
}

void report_words_day(struct text *out, date_day day) {
    if (day == DATE_NONE)
        text_add(out, "-");
    else
        locale_day_short(out, day);
}

static void add_part(struct text *out, size_t begin, const char *words) {
    locale_next(out, begin, LOCALE_COMMA);
    text_add(out, words);
}

static void add_score(struct text *out, size_t begin, const char *name, int score) {
    if (score < 0)
        return;
    locale_next(out, begin, LOCALE_COMMA);
    /* TRANSLATORS: what a score is of, and the score: "before 5". */
    text_addf(out, pgettext("score", "%s %d"), name, score);
}

static void add_signs(struct text *out, size_t begin, unsigned bits) {
    for (int i = 0; i < RULES_SIGNS; i++)
        if (bits >> i & 1)
            add_part(out, begin, _(signs[i]));
}

/* What was answered. Of what the rules counted themselves, only how many were eased in a row. */
void report_words_input(struct text *out, const struct rules_input *input) {
    static const char *const numb[] = {"", N_("newly numb"), N_("numbness spreads"),
                                       N_("numb for long")};
    static const char *const dizzy[] = {"", N_("dizzy for a moment"), N_("dizzy, and it lasts")};
    size_t begin = out->length;
    add_score(out, begin, _("before"), input->before);
    add_score(out, begin, _("after"), input->after);
    add_score(out, begin, _("next day"), input->next);
    add_score(out, begin, _("during"), input->pain);
    add_score(out, begin, pgettext("score", "usual"), input->usual);
    add_signs(out, begin, input->signs);
    if (input->numb)
        add_part(out, begin, _(numb[input->numb]));
    if (input->dizzy)
        add_part(out, begin, _(dizzy[input->dizzy]));
    if (input->sharp)
        add_part(out, begin, _("sharp"));
    if (input->ill)
        add_part(out, begin, _("ill or a day off"));
    if (input->eased_in_row > 0)
        add_score(out, begin, _("easy ones in a row"), input->eased_in_row);
}

void report_words_reasons(struct text *out, const int counts[SKIP_COUNT]) {
    size_t begin = out->length;
    for (int i = 0; i < SKIP_COUNT; i++)
        if (counts[i] > 0)
            add_score(out, begin, _(reasons[i]), counts[i]);
}

/* --- marks and notes -------------------------------------------------------------------------- */

static void add_step(struct text *out, const struct report_mark *mark) {
    struct text name = {0};
    page_mark(&name, mark->exercise);
    text_addf(out,
              mark->step == COURSE_HOLD ? pgettext("step", "%s: hold %d s")
                                        : pgettext("step", "%s: repetitions %d"),
              text_str(&name), mark->number);
    text_free(&name);
}

void report_words_mark(struct text *out, const struct report_mark *mark) {
    static const char *const words[COURSE_KINDS] = {
        [COURSE_STEP_UP] = N_("step up"),
        [COURSE_STEP_LATER] = N_("step up put off"),
        [COURSE_STEP_ASKED] = N_("step up waits for you"),
        [COURSE_CLEARED] = N_("pause cleared, says the client"),
        [COURSE_TREATMENT] = N_("hands-on treatment"),
        [COURSE_EXCUSED] = N_("day off: ill or away"),
    };
    text_add(out, words[mark->kind] ? _(words[mark->kind]) : course_kind_id(mark->kind));
    if (*mark->exercise) {
        locale_next(out, 0, LOCALE_STOP);
        add_step(out, mark);
    }
}

static const struct {
    const char *kind, *text, *words;
} note_rows[] = {
    {"hurt", "sharp", N_("This hurts: sharp")},
    {"hurt", "numb", N_("This hurts: numb or tingling")},
    {"hurt", "light", N_("This hurts: light-headed")},
    {"hurt", "dizzy", N_("This hurts: dizzy, and it lasts")},
    {"hurt", "strong", N_("This hurts: strong")},
    {"hurt", "a_bit", N_("This hurts: a bit much")},
    {"hurt", "fine", N_("This hurts: fine after all")},
    {"comfort", "ice", N_("Used the ice timer")},
    {"comfort", "heat", N_("Used the heat timer")},
};

void report_words_note(struct text *out, const struct report_note *note) {
    int question = strcmp(note->kind, "question") == 0 ? visit_find(note->words) : -1;
    for (size_t i = 0; i < sizeof note_rows / sizeof *note_rows; i++)
        if (strcmp(note_rows[i].kind, note->kind) == 0 &&
            strcmp(note_rows[i].text, note->words) == 0) {
            text_add(out, _(note_rows[i].words));
            return;
        }
    if (question >= 0) {
        text_add(out, visit_words(question));
        return;
    }
    page_mark(out, note->kind);
    locale_next(out, 0, LOCALE_COLON);
    page_mark(out, note->words);
}

void report_words_change(struct text *out, int change) {
    const char *words = change > 0 ? _("better") : change < 0 ? _("worse") : _("the same");
    /* TRANSLATORS: the change since the start, and what it means: "+2, better". */
    text_addf(out, pgettext("change", "%+d, %s"), change, words);
}
