/* The questions round a session: an interview is a row of questions, of which only those that are
 * due are asked. Behind each stands what judges it. */
#include <string.h>

#include "app/interview/interview.h"
#include "base/gettext.h"

struct row {
    enum screen_id screen;
    bool (*wanted)(struct context *ctx);
    bool (*judge)(struct context *ctx); /* once it is answered; NULL: nothing to judge. True: advice
                                       is shown, what comes next waits for it */
    bool always;                        /* judged also where it was not asked */
    bool by_region;                     /* asked for each of the program's regions */
};

static const struct today *today(struct context *ctx) {
    return day_today(ctx, context_program(ctx));
}

/* Before anything else is asked of somebody, once. */
static bool wants_welcome(struct context *ctx) {
    today(ctx);
    return day_course(ctx)->screened == DATE_NONE;
}

static bool wants_screening(struct context *ctx) {
    return today(ctx)->asks.screening;
}

static bool wants_usual(struct context *ctx) {
    return today(ctx)->asks.usual != 0;
}

static bool wants_morning(struct context *ctx) {
    ctx->interview->asking.morning_of = today(ctx)->asks.next_day;
    return ctx->interview->asking.morning_of != 0;
}

static bool is_answered(const struct context *ctx, enum ask ask) {
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        if (ctx->interview->asking.scores[ask][i] != RULES_UNKNOWN)
            return true;
    return false;
}

static bool wants_morning_quality(struct context *ctx) {
    return is_answered(ctx, ASK_MORNING);
}

static bool wants_check(struct context *ctx) {
    (void)ctx;
    return true;
}

static bool wants_scores(struct context *ctx) {
    return training_run(ctx)->rated;
}

static bool wants_evening(struct context *ctx) {
    return today(ctx)->asks.evening;
}

static bool wants_goal(struct context *ctx) {
    return today(ctx)->asks.goal;
}

static bool wants_change(struct context *ctx) {
    return today(ctx)->asks.review;
}

static bool wants_step(struct context *ctx) {
    const struct today *plan = today(ctx);
    return plan->verdict == TODAY_USUAL && plan->offer.item >= 0 && !plan->offer.asked;
}

static const struct row rows[ASK_KINDS] = {
    [ASK_WELCOME] = {SCREEN_WELCOME, wants_welcome, NULL, false, false},
    [ASK_SCREENING] = {SCREEN_SCREENING, wants_screening, judge_screening, false, false},
    [ASK_USUAL] = {SCREEN_USUAL, wants_usual, NULL, false, true},
    [ASK_MORNING] = {SCREEN_MORNING, wants_morning, NULL, false, true},
    [ASK_MORNING_QUALITY] = {SCREEN_QUALITY, wants_morning_quality, judge_morning, false, false},
    [ASK_CHECK] = {SCREEN_CHECK, wants_check, judge_check, false, false},
    [ASK_BEFORE] = {SCREEN_BEFORE, wants_scores, judge_start, true, true},
    [ASK_STEP] = {SCREEN_STEP, wants_step, NULL, false, false},
    [ASK_AFTER] = {SCREEN_AFTER, wants_scores, NULL, false, true},
    [ASK_QUALITY] = {SCREEN_QUALITY, wants_scores, NULL, false, false},
    [ASK_EFFORT] = {SCREEN_EFFORT, wants_scores, judge_after, true, false},
    [ASK_EVENING] = {SCREEN_EVENING, wants_evening, NULL, false, true},
    [ASK_GOAL] = {SCREEN_GOAL, wants_goal, NULL, false, false},
    [ASK_CHANGE] = {SCREEN_CHANGE, wants_change, NULL, false, false},
};

/* What each interview consists of, in order; ASK_KINDS after the last. */
static const enum ask interviews[][ASKS_MOST] = {
    [INTERVIEW_NONE] = {ASK_KINDS},
    [INTERVIEW_BEFORE] = {ASK_WELCOME, ASK_SCREENING, ASK_USUAL, ASK_MORNING, ASK_MORNING_QUALITY,
                          ASK_CHECK, ASK_BEFORE, ASK_STEP, ASK_KINDS},
    [INTERVIEW_AFTER] = {ASK_AFTER, ASK_QUALITY, ASK_EFFORT, ASK_EVENING, ASK_GOAL, ASK_CHANGE,
                         ASK_KINDS},
    [INTERVIEW_MORNING] = {ASK_MORNING, ASK_MORNING_QUALITY, ASK_KINDS},
};

static void forget_answers(struct asking *asking) {
    for (int ask = 0; ask < ASK_KINDS; ask++)
        for (int i = 0; i < PROGRAM_REGIONS; i++)
            asking->scores[ask][i] = RULES_UNKNOWN;
}

/* Of the usual scores only those that are not known are asked for, or were given just now. */
static bool asks_region(struct context *ctx, int region) {
    return ctx->interview->asking.now != ASK_USUAL || today(ctx)->asks.usual >> region & 1 ||
           ctx->interview->asking.scores[ASK_USUAL][region] != RULES_UNKNOWN;
}

/* The next of the regions that the question is asked about, or the one before; -1: there is none.
 */
static int next_region(struct context *ctx, int from, int step) {
    int region = from + step;
    while (region >= 0 && region < context_program(ctx)->region_count && !asks_region(ctx, region))
        region += step;
    bool there = rows[ctx->interview->asking.now].by_region && region >= 0 &&
                 region < context_program(ctx)->region_count;
    return there ? region : -1;
}

/* Questions take each other's place: Back leads through their own trail. */
static void show(struct context *ctx, enum ask ask) {
    bool over = stack_top(ctx) == SCREEN_ADVICE || interview_asks(ctx);
    ctx->interview->asking.now = ask;
    ctx->interview->asking.screen = rows[ask].screen;
    ctx->interview->asking.stays = false;
    int region = next_region(ctx, -1, 1);
    ctx->interview->asking.region = region < 0 ? 0 : region;
    if (over)
        stack_replace(ctx, rows[ask].screen);
    else
        stack_go(ctx, rows[ask].screen);
}

static void finish(struct context *ctx) {
    enum interview_kind interview = ctx->interview->asking.interview;
    if (interview == INTERVIEW_BEFORE) {
        run_exercise(ctx);
    } else if (interview == INTERVIEW_AFTER) {
        run_end(ctx);
        stack_replace(ctx, SCREEN_DONE);
    } else {
        stack_home(ctx);
    }
    ctx->interview->asking.interview = INTERVIEW_NONE;
}

/* Where `ask` stands in its interview; -1 before the first. */
static int index_of(enum interview_kind interview, enum ask ask) {
    for (int i = 0; interviews[interview][i] != ASK_KINDS; i++)
        if (interviews[interview][i] == ask)
            return i;
    return -1;
}

static bool is_due(struct context *ctx, const struct row *row) {
    return (!ctx->kiosk || kiosk_asks(row->screen)) && row->wanted(ctx);
}

/* From the question after `from` on: the first one that is due. */
static void advance(struct context *ctx, int from) {
    const enum ask *list = interviews[ctx->interview->asking.interview];
    for (int i = from + 1; list[i] != ASK_KINDS; i++) {
        const struct row *row = &rows[list[i]];
        if (is_due(ctx, row)) {
            show(ctx, list[i]);
            return;
        }
        if (row->always && row->judge) {
            ctx->interview->asking.now = list[i];
            ctx->interview->asking.decided = false;
            if (row->judge(ctx)) {
                ctx->interview->asking.stays = true;
                return;
            }
        }
    }
    finish(ctx);
}

/* What was told of the session before it was cut among its questions: it is not lost on the way. */
static unsigned qualities_told(const struct context *ctx) {
    for (int i = 0; i < day_course(ctx)->session_count; i++)
        if (training_run(ctx)->row && day_course(ctx)->sessions[i].id == training_run(ctx)->row)
            return day_course(ctx)->sessions[i].quality;
    return 0;
}

void ask_begin(struct context *ctx, enum interview_kind interview) {
    ctx->interview->asking = (struct asking){.interview = interview, .now = ASK_KINDS};
    ctx->interview->asking.screening =
        day_today(ctx, context_program(ctx)) ? day_course(ctx)->answers : 0;
    forget_answers(&ctx->interview->asking);
    if (interview == INTERVIEW_AFTER) {
        memcpy(ctx->interview->asking.scores[ASK_BEFORE], training_run(ctx)->before,
               sizeof training_run(ctx)->before);
        ctx->interview->asking.qualities = qualities_told(ctx);
    }
    interview_clear_advice(ctx->interview);
    advance(ctx, -1);
}

void ask_go_on(struct context *ctx) {
    ctx->interview->asking = (struct asking){.interview = INTERVIEW_BEFORE, .now = ASK_CHECK};
    forget_answers(&ctx->interview->asking);
    advance(ctx, index_of(INTERVIEW_BEFORE, ASK_CHECK));
}

/* The question that is shown is answered, or its advice was read. */
void ask_next(struct context *ctx) {
    struct asking *asking = &ctx->interview->asking;
    const struct row *row = &rows[asking->now];
    if (asking->interview == INTERVIEW_NONE)
        return;
    if (!asking->stays) {
        if (asking->trail_count < ASKS_MOST)
            asking->trail[asking->trail_count++] = asking->now;
        asking->decided = false;
        if (row->judge && row->judge(ctx)) {
            asking->stays = true;
            return;
        }
    }
    if (asking->interview != INTERVIEW_NONE)
        advance(ctx, index_of(asking->interview, asking->now));
}

bool ask_back(struct context *ctx) {
    struct asking *asking = &ctx->interview->asking;
    int region = next_region(ctx, asking->region, -1);
    if (region >= 0) {
        asking->region = region;
        stack_replace(ctx, stack_top(ctx));
        return true;
    }
    if (asking->now == ASK_SCREENING && asking->question > 0) {
        asking->question--;
        stack_replace(ctx, stack_top(ctx));
        return true;
    }
    if (asking->trail_count == 0)
        return false;
    show(ctx, asking->trail[--asking->trail_count]);
    return true;
}

/* Back from advice: the last answer is taken back and asked again. What it decided stays in the
 * record and counts no longer; what was decided before it does. Behind a score that ended the
 * session, or where nothing was asked: false. */
bool ask_take_back(struct context *ctx) {
    struct asking *asking = &ctx->interview->asking;
    bool judged = asking->now == ASK_BEFORE;
    if (asking->interview == INTERVIEW_NONE || !asking->stays || asking->trail_count == 0 ||
        (judged && ctx->interview->advice_ends))
        return false;
    if (asking->decided)
        day_answer(ctx, RECORD_TAKEN_BACK, 1, 0, NULL, 0);
    day_forget(ctx); /* nor does an easy version that it asked for */
    show(ctx, asking->trail[--asking->trail_count]);
    return true;
}

void ask_leave(struct context *ctx) {
    bool before = ctx->interview->asking.interview == INTERVIEW_BEFORE;
    ctx->interview->asking.interview = INTERVIEW_NONE;
    day_forget(ctx); /* what was answered is not asked again */
    if (before && training_run(ctx)->program &&
        !training_run(ctx)->session) { /* nothing of it was done */
        run_end(ctx);
        run_forget(ctx);
    }
}

/* --- scores ---------------------------------------------------------------------------------- */

/* Where an answer goes: a rating of a region, or an answer of its kind. */
static const struct {
    enum ask ask;
    bool rating;
    enum rating_moment moment;
    const char *kind;
} keeps[] = {
    {ASK_BEFORE, true, RATING_BEFORE, NULL}, {ASK_AFTER, true, RATING_AFTER, NULL},
    {ASK_MORNING, true, RATING_NEXT, NULL},  {ASK_EVENING, true, RATING_EVENING, NULL},
    {ASK_USUAL, true, RATING_USUAL, NULL},   {ASK_EFFORT, false, RATING_AFTER, "effort"},
    {ASK_GOAL, false, RATING_AFTER, "goal"}, {ASK_CHANGE, false, RATING_AFTER, "change"},
};

static void keep(struct context *ctx, int score) {
    struct asking *asking = &ctx->interview->asking;
    struct err e = {""};
    for (size_t i = 0; i < sizeof keeps / sizeof *keeps; i++) {
        if (keeps[i].ask != asking->now)
            continue;
        int64_t session = asking->now == ASK_MORNING ? asking->morning_of : training_run(ctx)->row;
        if (asking->now == ASK_USUAL || asking->now == ASK_EVENING)
            session = 0;
        if (!keeps[i].rating)
            day_answer(ctx, keeps[i].kind, score, 0, NULL, session);
        else if (session || asking->now == ASK_USUAL || asking->now == ASK_EVENING)
            context_kept(ctx,
                         record_rating(ctx->record, ctx->person.id, session, keeps[i].moment,
                                       context_program(ctx)->regions[asking->region], score,
                                       ctx->now.wall, &e),
                         &e);
    }
}

void ask_score(struct context *ctx, int score) {
    struct asking *asking = &ctx->interview->asking;
    if (!interview_asks(ctx))
        return;
    asking->scores[asking->now][asking->region] = score;
    if (score != RULES_UNKNOWN)
        keep(ctx, score);
    else if (asking->now == ASK_USUAL)
        day_answer(ctx, course_kind_id(COURSE_USUAL_LATER), 1, asking->region, NULL, 0);
    int region = next_region(ctx, asking->region, 1);
    if (region >= 0) {
        asking->region = region;
        stack_replace(ctx, stack_top(ctx));
        return;
    }
    ask_next(ctx);
}
