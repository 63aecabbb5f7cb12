/* The three questions of the visit, answered at the top: is it done, does it help, is anything
 * worrying? */
#include <stdlib.h>
#include <string.h>

#include "base/gettext.h"
#include "base/locale.h"
#include "care/standing.h"
#include "share/paper/page.h"
#include "share/report/words.h"

static void add_sentence(struct text *out, const char *sentence) {
    text_addf(out, "%s%s", out->length ? " " : "", sentence);
}

/* What has no full stop of its own. */
static void add_stopped(struct text *out, const char *words) {
    add_sentence(out, "");
    text_addf(out, pgettext("sentence", "%s."), words);
}

/* --- doing ------------------------------------------------------------------------------------ */

/* Openers for a talk, no grades: progress 5.2. */
static const char *const bands[] = {[ADHERENCE_NONE] = NULL,
                                    [ADHERENCE_CHAT] = N_("Under half of the plan: talk about it."),
                                    [ADHERENCE_PARTLY] = N_("Part of the plan."),
                                    [ADHERENCE_ON_TRACK] = N_("On track.")};

static void add_last(struct text *out, const struct report *report) {
    if (report->last == DATE_NONE)
        return;
    struct text day = {0};
    int days = (int)(report->to - report->last);
    report_words_day(&day, report->last);
    add_sentence(out, "");
    if (days == 0)
        text_addf(out, _("Last session %s, today."), text_str(&day));
    else
        text_addf(out,
                  ngettext("Last session %s, %d day ago.", "Last session %s, %d days ago.", days),
                  text_str(&day), days);
    text_free(&day);
}

static void add_counts(struct text *out, const struct adherence *whole) {
    if (whole->part > 0) {
        add_sentence(out, "");
        text_addf(out, ngettext("%d in part.", "%d in part.", whole->part), whole->part);
    }
    if (whole->excused > 0) {
        add_sentence(out, "");
        text_addf(out, ngettext("%d day excused.", "%d days excused.", whole->excused),
                  whole->excused);
    }
}

static void answer_doing(struct text *headline, struct text *detail, const struct report *report) {
    const struct adherence *whole = &report->whole;
    if (report->program && whole->prescribed > 0)
        text_addf(headline, _("%d of %d sessions, %d %%"), whole->kept, whole->prescribed,
                  whole->percent);
    else if (whole->done + whole->part > 0)
        text_addf(headline, ngettext("%d session", "%d sessions", whole->done + whole->part),
                  whole->done + whole->part);
    else
        text_add(headline, _("No sessions yet"));
    if (bands[whole->band])
        add_sentence(detail, _(bands[whole->band]));
    add_counts(detail, whole);
    if (report->dose_percent >= 0) {
        add_sentence(detail, "");
        text_addf(detail, _("Dose %d %% in sessions begun."), report->dose_percent);
    }
    add_last(detail, report);
    if (whole->done > 0) {
        add_sentence(detail, "");
        text_addf(detail, _("Rated before, after and next day: %d of %d."), whole->rated,
                  whole->done);
    }
}

/* --- helping ---------------------------------------------------------------------------------- */

/* Never "better": a lower score is a lower score. The week by week mean before sessions. */
static void add_trend(struct text *headline, const struct report *report, int region) {
    const struct trend *trend = &report->trends[region];
    const char *name = _(region_name(report->program->regions[region]));
    struct text first = {0}, last = {0};
    locale_next(headline, 0, LOCALE_SEMICOLON);
    report_words_tenths(&first, trend->first_mean);
    report_words_tenths(&last, trend->last_mean);
    if (trend->compared == 0)
        text_addf(headline, _("%s not rated yet"), name);
    else if (trend->compared < 2)
        text_addf(headline, pgettext("score", "%s %s"), name, text_str(&first));
    else
        text_addf(headline, pgettext("score", "%s %s → %s"), name, text_str(&first),
                  text_str(&last));
    text_free(&first);
    text_free(&last);
}

static const char *const trends[] = {
    [TREND_UNKNOWN] = N_("too early to compare weeks."),
    [TREND_SAME] = N_("about the same as the first week."),
    [TREND_LOWER] = N_("less sore, a change worth noting."),
    [TREND_HIGHER] = N_("more sore, a change worth noting."),
};

static void add_meaning(struct text *detail, const struct report *report, int region) {
    const struct trend *trend = &report->trends[region];
    int change = trend->last_mean - trend->first_mean;
    add_sentence(detail, _(region_name(report->program->regions[region])));
    text_addf(detail, "%s%s", locale_joint(LOCALE_COLON), _(trends[trend_word(trend)]));
    if (trend->compared < 2)
        return;
    struct text size = {0};
    report_words_tenths(&size, abs(change));
    add_sentence(detail, "");
    text_addf(detail,
              change < 0   ? _("Down by %s.")
              : change > 0 ? _("Up by %s.")
                           : _("Change %s."),
              text_str(&size));
    text_free(&size);
}

static void add_goal(struct text *words, const struct report *report) {
    const struct program *program = report->program;
    int first = program->goal.score, last = -1;
    if (report->goal_count > 0)
        last = report->goals[report->goal_count - 1].score;
    if (first < 0 && report->goal_count > 0)
        first = report->goals[0].score;
    if (!program->goal.text || (first < 0 && last < 0))
        return;
    if (last >= 0)
        text_addf(words, _("Goal %d → %d of 10"), first, last);
    else
        text_addf(words, _("Goal %d of 10"), first);
    if (program->goal.target >= 0)
        text_addf(words, _(", aim %d"), program->goal.target);
}

static void add_change(struct text *words, const struct report *report) {
    if (report->change_count == 0)
        return;
    struct text change = {0};
    report_words_change(&change, report->changes[report->change_count - 1].score);
    text_addf(words, _("Change since the start: %s"), text_str(&change));
    text_free(&change);
}

/* What the program is to be measured by stands first: soreness, but for programs that say so. */
static void answer_helping(struct text *headline, struct text *detail,
                           const struct report *report) {
    enum goal_kind kind = report->program->goal.kind;
    struct text goal = {0}, change = {0};
    add_goal(&goal, report);
    add_change(&change, report);
    if (kind == GOAL_MOVEMENT)
        text_add(headline, text_str(&goal));
    if (kind == GOAL_RECOVERY)
        text_add(headline, text_str(&change));
    for (int i = 0; i < report->program->region_count; i++) {
        add_trend(headline, report, i);
        add_meaning(detail, report, i);
    }
    if (kind != GOAL_MOVEMENT && goal.length > 0)
        add_stopped(detail, text_str(&goal));
    if (kind != GOAL_RECOVERY && change.length > 0)
        add_stopped(detail, text_str(&change));
    text_free(&goal);
    text_free(&change);
}

/* --- worrying --------------------------------------------------------------------------------- */

static int count_flag(const struct report *report, enum rules_flag flag) {
    int count = 0;
    for (int i = 0; i < report->decision_count; i++)
        count += report->decisions[i].flag == flag && !report->decisions[i].taken_back;
    return count;
}

static const struct report_decision *gravest(const struct report *report) {
    const struct report_decision *found = NULL;
    for (int i = report->decision_count; i-- > 0;) {
        const struct report_decision *one = &report->decisions[i];
        if (!one->taken_back && one->flag >= RULES_FLAG_AMBER &&
            (!found || one->flag > found->flag))
            found = one;
    }
    return found;
}

/* A pause that nobody has cleared stands before all else. */
static bool add_pause(struct text *headline, const struct report *report) {
    struct standing standing = standing_of(report->program, &report->course, report->until);
    if (!standing.paused)
        return false;
    struct text day = {0};
    report_words_day(&day, date_of(standing.paused_at));
    text_addf(headline, _("Paused since %s by %s, not cleared"), text_str(&day),
              standing.paused_rule);
    text_free(&day);
    return true;
}

static void add_gravest(struct text *detail, const struct report *report) {
    const struct report_decision *one = gravest(report);
    if (!one)
        return;
    struct text day = {0}, answers = {0};
    report_words_day(&day, date_of(one->at));
    report_words_input(&answers, &one->input);
    add_sentence(detail, "");
    /* TRANSLATORS: the date, the rule's number, what it is about, what was answered. */
    text_addf(detail, pgettext("flag", "%s, %s: %s (%s)."), text_str(&day), one->rule,
              report_words_rule(one->rule), text_str(&answers));
    text_free(&day);
    text_free(&answers);
}

static void answer_worrying(struct text *headline, struct text *detail,
                            const struct report *report) {
    int red = count_flag(report, RULES_FLAG_RED), amber = count_flag(report, RULES_FLAG_AMBER);
    struct text flags = {0};
    if (red + amber > 0)
        text_addf(&flags, _("%d red, %d amber"), red, amber);
    else
        text_add(&flags, _("No red or amber flags"));
    if (add_pause(headline, report))
        add_stopped(detail, text_str(&flags));
    else
        text_add(headline, text_str(&flags));
    text_free(&flags);
    add_gravest(detail, report);
    for (int i = 0; i < report->finding_count; i++)
        if (report->findings[i].flag >= RULES_FLAG_AMBER)
            add_sentence(detail, _(report->findings[i].words));
}

/* --- the table -------------------------------------------------------------------------------- */

static const struct {
    const char *question;
    void (*answer)(struct text *headline, struct text *detail, const struct report *report);
} rows[REPORT_QUESTIONS] = {[REPORT_DOING] = {N_("Is it done?"), answer_doing},
                            [REPORT_HELPING] = {N_("Does it help?"), answer_helping},
                            [REPORT_WORRYING] = {N_("Is anything worrying?"), answer_worrying}};

const char *report_answers_question(enum report_question question) {
    return _(rows[question].question);
}

void report_answers(struct text *headline, struct text *detail, const struct report *report,
                    enum report_question question) {
    rows[question].answer(headline, detail, report);
}
