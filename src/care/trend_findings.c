/* What the weeks say to the therapist: "Trends (weekly)" of the rating model, 3.7, and G8. */
#include "base/gettext.h"
#include "care/trend.h"

enum {
    WEEK = 7,
    POINT = 10,           /* tenths */
    GOAL_NOTED = 2,       /* points of the goal score */
    MISSING_SESSIONS = 5, /* in a row */
    NEXT_OPEN_DAYS = 2,   /* a next-day score may still come for a session of yesterday */
    ADHERENCE_LOW = 50,   /* percent, in each of two weeks */
    REVIEW_AFTER = 21,    /* days: the end of week 3 */
    REVIEW_AGAIN = 28     /* days after a global change was asked */
};

/* What all findings look at. */
struct facts {
    const struct program *program;
    const struct course *course;
    date_day today;
    struct trend trends[PROGRAM_REGIONS];
};

/* --- scores before ------------------------------------------------------------------------- */

/* The newest three before-means, newest first, -1 where there are fewer. A week that is over needs
 * one reading, the one that runs TREND_READINGS. All -1 when the newest is over a week old. */
static void newest_means(const struct trend *trend, int means[3]) {
    int found = 0;
    means[0] = means[1] = means[2] = -1;
    for (int i = trend->count - 1; i >= 0 && found < 3; i--) {
        bool running = i == trend->count - 1;
        if (trend->weeks[i].readings >= (running ? TREND_READINGS : 1))
            means[found++] = trend->weeks[i].before_mean;
        else if (found == 0 && i < trend->count - 1)
            return;
    }
}

static bool rises(const int means[3], int from, int points) {
    return means[from] >= 0 && means[from + 1] >= 0 && means[from] - means[from + 1] >= points;
}

static bool up_2(const struct trend *trend) {
    int means[3];
    newest_means(trend, means);
    return rises(means, 0, 2 * POINT);
}

static bool up_1_twice(const struct trend *trend) {
    int means[3];
    newest_means(trend, means);
    return rises(means, 0, POINT) && rises(means, 1, POINT);
}

static bool down(const struct trend *trend) {
    return trend_word(trend) == TREND_LOWER;
}

static bool in_any_region(const struct facts *facts, bool (*holds)(const struct trend *trend)) {
    for (int i = 0; i < facts->program->region_count; i++)
        if (holds(&facts->trends[i]))
            return true;
    return false;
}

static bool before_up_2(const struct facts *facts) {
    return in_any_region(facts, up_2);
}

static bool before_up_1_twice(const struct facts *facts) {
    return in_any_region(facts, up_1_twice);
}

static bool before_down(const struct facts *facts) {
    return in_any_region(facts, down);
}

/* --- goal ---------------------------------------------------------------------------------- */

/* The first goal score (the file's, or the first that was given), the newest and the one before it;
 * -1 where missing. */
struct goal {
    int first, before, newest;
};

static void take_goal(struct goal *goal, int score) {
    goal->before = goal->newest;
    goal->newest = score;
    if (goal->first < 0)
        goal->first = score;
}

static struct goal goal_of(const struct facts *facts) {
    struct goal goal = {-1, -1, -1};
    if (facts->program->goal.text && facts->program->goal.score >= 0)
        take_goal(&goal, facts->program->goal.score);
    for (int i = 0; i < facts->course->mark_count; i++)
        if (facts->course->marks[i].kind == COURSE_GOAL)
            take_goal(&goal, facts->course->marks[i].number);
    return goal;
}

static bool goal_down_2(const struct facts *facts) {
    struct goal goal = goal_of(facts);
    return goal.before >= 0 &&
           (goal.before - goal.newest >= GOAL_NOTED || goal.first - goal.newest >= GOAL_NOTED);
}

/* --- answers that are missing -------------------------------------------------------------- */

/* Only the first session of a day is asked about (3.3). */
static bool first_of_day(const struct course *course, int index) {
    date_day day = date_of(course->sessions[index].began);
    for (int i = 0; i < index; i++)
        if (course_worked(&course->sessions[i]) && date_of(course->sessions[i].began) == day)
            return false;
    return course_worked(&course->sessions[index]);
}

static bool has_score(const struct program *program, const int scores[PROGRAM_REGIONS]) {
    for (int i = 0; i < program->region_count; i++)
        if (scores[i] >= 0)
            return true;
    return false;
}

static bool no_after_5(const struct facts *facts) {
    int missing = 0;
    for (int i = facts->course->session_count - 1; i >= 0 && missing < MISSING_SESSIONS; i--) {
        if (!first_of_day(facts->course, i))
            continue;
        if (has_score(facts->program, facts->course->sessions[i].after))
            return false;
        missing++;
    }
    return missing == MISSING_SESSIONS;
}

static bool no_next_5(const struct facts *facts) {
    int missing = 0;
    for (int i = facts->course->session_count - 1; i >= 0 && missing < MISSING_SESSIONS; i--) {
        const struct course_session *session = &facts->course->sessions[i];
        if (has_score(facts->program, session->next))
            return false;
        missing += first_of_day(facts->course, i) &&
                   date_of(session->began) <= facts->today - NEXT_OPEN_DAYS;
    }
    return missing == MISSING_SESSIONS;
}

/* --- adherence and review ------------------------------------------------------------------ */

static bool low_week(const struct facts *facts, date_day first) {
    struct adherence week =
        adherence_of(facts->program, facts->course, first, first + WEEK - 1, facts->today);
    return week.percent >= 0 && week.percent < ADHERENCE_LOW;
}

/* The two weeks up to yesterday, both of them whole weeks of the plan. */
static bool adherence_low(const struct facts *facts) {
    date_day begin = adherence_begin(facts->program, facts->course);
    return begin != DATE_NONE && begin <= facts->today - 2 * WEEK &&
           low_week(facts, facts->today - 2 * WEEK) && low_week(facts, facts->today - WEEK);
}

static bool better(const struct trend *trend) {
    return trend->compared >= 2 && trend->last_mean <= trend->first_mean - POINT;
}

/* Less than a point better. Who began below one point could not be better by one. */
static bool unchanged(const struct trend *trend) {
    return trend->compared >= 2 && trend->first_mean >= POINT && !better(trend);
}

static bool reviewed_lately(const struct facts *facts) {
    for (int i = 0; i < facts->course->mark_count; i++)
        if (facts->course->marks[i].kind == COURSE_CHANGE &&
            date_of(facts->course->marks[i].at) > facts->today - REVIEW_AGAIN)
            return true;
    return false;
}

/* G8. Goal scores are whole: less than 1.3 points better is 1 point or less. No region has changed,
 * and the weeks of at least one can be compared. */
static bool review_no_change(const struct facts *facts) {
    const struct trend *trend = &facts->trends[0];
    struct goal goal = goal_of(facts);
    return trend->count > 0 && facts->today - trend->weeks[0].first >= REVIEW_AFTER &&
           in_any_region(facts, unchanged) && !in_any_region(facts, better) &&
           goal.newest - goal.first < GOAL_NOTED && !reviewed_lately(facts);
}

/* --- the table ----------------------------------------------------------------------------- */

static const struct {
    struct trend_finding finding;
    bool (*holds)(const struct facts *facts);
} rows[TREND_FINDINGS] = {
    {{"before_up_2", N_("Soreness before sessions is up by 2 points in a week."), RULES_FLAG_AMBER},
     before_up_2},
    {{"before_up_1_twice", N_("Soreness before sessions is up by 1 point, two weeks in a row."),
      RULES_FLAG_AMBER},
     before_up_1_twice},
    {{"goal_down_2", N_("The goal score is down by 2 points or more."), RULES_FLAG_AMBER},
     goal_down_2},
    {{"adherence_low", N_("Less than half of the plan was done for two weeks."), RULES_FLAG_AMBER},
     adherence_low},
    {{"before_down", N_("Less sore before sessions: a change worth noting."), RULES_FLAG_INFO},
     before_down},
    {{"no_after_5", N_("No score after the last five sessions."), RULES_FLAG_INFO}, no_after_5},
    {{"no_next_5", N_("No next-day score for the last five sessions."), RULES_FLAG_INFO},
     no_next_5},
    {{"review_no_change", N_("Little change after three weeks. Time for a review."),
      RULES_FLAG_INFO},
     review_no_change},
};

int trend_findings(const struct program *program, const struct course *course, date_day today,
                   struct trend_finding *list, int most) {
    struct facts facts = {.program = program, .course = course, .today = today};
    int count = 0;
    for (int i = 0; i < program->region_count; i++)
        facts.trends[i] = trend_of(course, i, today);
    for (int i = 0; i < TREND_FINDINGS && count < most; i++)
        if (rows[i].holds(&facts))
            list[count++] = rows[i].finding;
    return count;
}
