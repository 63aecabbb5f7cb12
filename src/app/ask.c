/* The questions round a session: an interview is a row of questions, of which only those that are
 * due are asked. Behind each stands what judges it. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"

struct row {
    enum screen_id screen;
    bool (*wanted)(struct app *app);
    bool (*judge)(struct app *app); /* once it is answered; NULL: nothing to judge. True: advice is
                                       shown, what comes next waits for it */
    bool always;                    /* judged also where it was not asked */
    bool by_region;                 /* asked for each of the program's regions */
};

static const struct today *today(struct app *app) {
    return care_today(app, app_program(app));
}

/* Before anything else is asked of somebody, once. */
static bool wants_welcome(struct app *app) {
    today(app);
    return app->course.screened == DATE_NONE;
}

static bool wants_screening(struct app *app) {
    return today(app)->asks.screening;
}

static bool wants_usual(struct app *app) {
    return today(app)->asks.usual != 0;
}

static bool wants_morning(struct app *app) {
    app->asking.morning_of = today(app)->asks.next_day;
    return app->asking.morning_of != 0;
}

static bool is_answered(const struct app *app, enum ask ask) {
    for (int i = 0; i < PROGRAM_REGIONS; i++)
        if (app->asking.scores[ask][i] != RULES_UNKNOWN)
            return true;
    return false;
}

static bool wants_morning_quality(struct app *app) {
    return is_answered(app, ASK_MORNING);
}

static bool wants_check(struct app *app) {
    (void)app;
    return true;
}

static bool wants_scores(struct app *app) {
    return app->run.rated;
}

static bool wants_evening(struct app *app) {
    return today(app)->asks.evening;
}

static bool wants_goal(struct app *app) {
    return today(app)->asks.goal;
}

static bool wants_change(struct app *app) {
    return today(app)->asks.review;
}

static bool wants_step(struct app *app) {
    const struct today *plan = today(app);
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

/* What each interview consists of, in order; ASK_KINDS behind the last. */
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

bool ask_shows(const struct app *app) {
    const struct asking *asking = &app->asking;
    return asking->interview != INTERVIEW_NONE && asking->now != ASK_KINDS && !asking->stays &&
           app_top(app) == rows[asking->now].screen;
}

/* Of the usual scores only those that are not known are asked for, or were given just now. */
static bool asks_region(struct app *app, int region) {
    return app->asking.now != ASK_USUAL || today(app)->asks.usual >> region & 1 ||
           app->asking.scores[ASK_USUAL][region] != RULES_UNKNOWN;
}

/* The next of the regions that the question is asked about, or the one before; -1: there is none.
 */
static int next_region(struct app *app, int from, int step) {
    int region = from + step;
    while (region >= 0 && region < app_program(app)->region_count && !asks_region(app, region))
        region += step;
    bool there =
        rows[app->asking.now].by_region && region >= 0 && region < app_program(app)->region_count;
    return there ? region : -1;
}

/* Questions take each other's place: Back leads through their own trail. */
static void show(struct app *app, enum ask ask) {
    bool over = app_top(app) == SCREEN_ADVICE || ask_shows(app);
    app->asking.now = ask;
    app->asking.stays = false;
    int region = next_region(app, -1, 1);
    app->asking.region = region < 0 ? 0 : region;
    if (over)
        app_replace(app, rows[ask].screen);
    else
        app_go(app, rows[ask].screen);
}

static void finish(struct app *app) {
    enum interview interview = app->asking.interview;
    if (interview == INTERVIEW_BEFORE) {
        run_exercise(app);
    } else if (interview == INTERVIEW_AFTER) {
        run_end(app);
        app_replace(app, SCREEN_DONE);
    } else {
        app_home(app);
    }
    app->asking.interview = INTERVIEW_NONE;
}

/* Where `ask` stands in its interview; -1 before the first. */
static int index_of(enum interview interview, enum ask ask) {
    for (int i = 0; interviews[interview][i] != ASK_KINDS; i++)
        if (interviews[interview][i] == ask)
            return i;
    return -1;
}

static bool is_due(struct app *app, const struct row *row) {
    return (!app->kiosk || kiosk_asks(row->screen)) && row->wanted(app);
}

/* From the question behind `from` on: the first one that is due. */
static void advance(struct app *app, int from) {
    const enum ask *list = interviews[app->asking.interview];
    for (int i = from + 1; list[i] != ASK_KINDS; i++) {
        const struct row *row = &rows[list[i]];
        if (is_due(app, row)) {
            show(app, list[i]);
            return;
        }
        if (row->always && row->judge) {
            app->asking.now = list[i];
            app->asking.decided = false;
            if (row->judge(app)) {
                app->asking.stays = true;
                return;
            }
        }
    }
    finish(app);
}

/* What was told of the session before it was cut among its questions: it is not lost on the way. */
static unsigned qualities_told(const struct app *app) {
    for (int i = 0; i < app->course.session_count; i++)
        if (app->run.row && app->course.sessions[i].id == app->run.row)
            return app->course.sessions[i].quality;
    return 0;
}

void ask_begin(struct app *app, enum interview interview) {
    app->asking = (struct asking){.interview = interview, .now = ASK_KINDS};
    app->asking.screening = care_today(app, app_program(app)) ? app->course.answers : 0;
    forget_answers(&app->asking);
    if (interview == INTERVIEW_AFTER) {
        memcpy(app->asking.scores[ASK_BEFORE], app->run.before, sizeof app->run.before);
        app->asking.qualities = qualities_told(app);
    }
    text_clear(&app->advice_title);
    text_clear(&app->advice_text);
    advance(app, -1);
}

void ask_go_on(struct app *app) {
    app->asking = (struct asking){.interview = INTERVIEW_BEFORE, .now = ASK_CHECK};
    forget_answers(&app->asking);
    advance(app, index_of(INTERVIEW_BEFORE, ASK_CHECK));
}

/* The question that is shown is answered, or its advice was read. */
void ask_next(struct app *app) {
    struct asking *asking = &app->asking;
    const struct row *row = &rows[asking->now];
    if (asking->interview == INTERVIEW_NONE)
        return;
    if (!asking->stays) {
        if (asking->trail_count < ASKS_MOST)
            asking->trail[asking->trail_count++] = asking->now;
        asking->decided = false;
        if (row->judge && row->judge(app)) {
            asking->stays = true;
            return;
        }
    }
    if (asking->interview != INTERVIEW_NONE)
        advance(app, index_of(asking->interview, asking->now));
}

bool ask_back(struct app *app) {
    struct asking *asking = &app->asking;
    int region = next_region(app, asking->region, -1);
    if (region >= 0) {
        asking->region = region;
        app_replace(app, app_top(app));
        return true;
    }
    if (asking->now == ASK_SCREENING && asking->question > 0) {
        asking->question--;
        app_replace(app, app_top(app));
        return true;
    }
    if (asking->trail_count == 0)
        return false;
    show(app, asking->trail[--asking->trail_count]);
    return true;
}

/* Back from advice: the last answer is taken back and asked again. What it decided stays in the
 * record and counts no longer; what was decided before it does. Behind a score that ended the
 * session, or where nothing was asked: false. */
bool ask_take_back(struct app *app) {
    struct asking *asking = &app->asking;
    bool judged = asking->now == ASK_BEFORE;
    if (asking->interview == INTERVIEW_NONE || !asking->stays || asking->trail_count == 0 ||
        (judged && app->advice_ends))
        return false;
    if (asking->decided)
        care_answer(app, RECORD_TAKEN_BACK, 1, 0, NULL, 0);
    care_forget(app); /* nor does an easy version that it asked for */
    show(app, asking->trail[--asking->trail_count]);
    return true;
}

void ask_leave(struct app *app) {
    bool before = app->asking.interview == INTERVIEW_BEFORE;
    app->asking.interview = INTERVIEW_NONE;
    care_forget(app); /* what was answered is not asked again */
    if (before && app->run.program && !app->run.session) { /* nothing of it was done */
        run_end(app);
        run_forget(app);
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

static void keep(struct app *app, int score) {
    struct asking *asking = &app->asking;
    struct err e = {""};
    for (size_t i = 0; i < sizeof keeps / sizeof *keeps; i++) {
        if (keeps[i].ask != asking->now)
            continue;
        int64_t session = asking->now == ASK_MORNING ? asking->morning_of : app->run.row;
        if (asking->now == ASK_USUAL || asking->now == ASK_EVENING)
            session = 0;
        if (!keeps[i].rating)
            care_answer(app, keeps[i].kind, score, 0, NULL, session);
        else if (session || asking->now == ASK_USUAL || asking->now == ASK_EVENING)
            run_kept(app,
                     record_rating(app->record, app->person.id, session, keeps[i].moment,
                                   app_program(app)->regions[asking->region], score, app->now.wall,
                                   &e),
                     &e);
    }
}

void ask_score(struct app *app, int score) {
    struct asking *asking = &app->asking;
    if (!ask_shows(app))
        return;
    asking->scores[asking->now][asking->region] = score;
    if (score != RULES_UNKNOWN)
        keep(app, score);
    else if (asking->now == ASK_USUAL)
        care_answer(app, course_kind_id(COURSE_USUAL_LATER), 1, asking->region, NULL, 0);
    int region = next_region(app, asking->region, 1);
    if (region >= 0) {
        asking->region = region;
        app_replace(app, app_top(app));
        return;
    }
    ask_next(app);
}
