/* A question that is answered on a scale, as its screen shows it. */
#include "app/state.h"
#include "base/words.h"

static const struct {
    enum scale_kind scale;
    const char *above, *text, *hint; /* N_(); text NULL: the region's own question */
    bool can_skip;
} questions[ASK_KINDS] = {
    [ASK_BEFORE] = {SCALE_SORE, N_("Before you start"), NULL,
                    N_("0 is none. 10 is the worst you can think of."), false},
    [ASK_AFTER] = {SCALE_SORE, N_("After the session"), NULL,
                   N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_MORNING] = {SCALE_SORE, N_("The next morning"), NULL,
                     N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_USUAL] = {SCALE_SORE, N_("To begin with"), N_("How sore is it on a usual day?"),
                   N_("0 is none. 10 is the worst you can think of."), false},
    [ASK_EVENING] = {SCALE_SORE, N_("The end of the day"), NULL,
                     N_("0 is none. 10 is the worst you can think of."), true},
    [ASK_EFFORT] = {SCALE_EFFORT, N_("After the session"), N_("How hard was that?"),
                    N_("0 is rest. 10 is flat out."), true},
    [ASK_GOAL] = {SCALE_GOAL, N_("Your goal, once a week"), NULL,
                  N_("How well can you do it? 0 is not at all. 10 is as before."), true},
    [ASK_CHANGE] = {SCALE_CHANGE, N_("Your review"), N_("Since you started, how are you?"),
                    N_("0 is the same. Left is worse, right is better."), true},
};

/* The number that stands ready: what was given, else the last one of the record. */
static int ready_score(struct app *app) {
    const struct asking *asking = &app->asking;
    const struct program *program = app_program(app);
    enum region region = program->regions[asking->region];
    int given = asking->scores[asking->now][asking->region];
    int before = asking->scores[ASK_BEFORE][asking->region];
    int goal = asking->now == ASK_GOAL ? care_goal(app, program) : -1;
    if (given != RULES_UNKNOWN)
        return given;
    if (asking->now == ASK_USUAL)
        return SCALE_NONE;
    if (questions[asking->now].scale == SCALE_EFFORT)
        return 3;
    if (goal >= 0)
        return goal;
    if (questions[asking->now].scale != SCALE_SORE)
        return 0;
    if (asking->now == ASK_AFTER && before != RULES_UNKNOWN)
        return before;
    int after = record_last_score(app->record, app->person.id, region, RATING_AFTER);
    if (after < 0)
        after = record_last_score(app->record, app->person.id, region, RATING_BEFORE);
    return after < 0 ? 0 : after;
}

void ask_question(struct app *app, struct question *question) {
    const struct asking *asking = &app->asking;
    const struct program *program = app_program(app);
    enum region region = program->regions[asking->region];
    *question = (struct question){.above = _(questions[asking->now].above),
                                  .text = _(region_question(region)),
                                  .hint = _(questions[asking->now].hint),
                                  .scale = questions[asking->now].scale,
                                  .chosen = ready_score(app),
                                  .can_skip = questions[asking->now].can_skip,
                                  .can_wait = asking->now == ASK_USUAL,
                                  .can_back = asking->interview != INTERVIEW_AFTER ||
                                              asking->trail_count > 0 || asking->region > 0};
    if (questions[asking->now].text)
        question->text = _(questions[asking->now].text);
    if (asking->now == ASK_GOAL)
        question->text = program->goal.text ? program->goal.text : "";
    if (questions[asking->now].scale == SCALE_SORE && program->region_count > 1)
        question->above =
            arena_printf(&app->memory, "%s · %s", question->above, _(region_name(region)));
}
