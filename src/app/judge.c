/* What was answered is judged by the decision table; what it decides is recorded with its inputs,
 * and the client is told what to do. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"
#include "care/check.h"
#include "care/hurt.h"

static struct wording_people people_of(const struct app *app, const struct program *program) {
    return wording_people_of(program, app->emergency);
}

static int64_t program_row(struct app *app, const struct program *program) {
    struct err e = {""};
    int64_t row = record_program(app->record, program, &e);
    run_kept(app, row != 0, &e);
    return row;
}

static void record(struct app *app, int64_t session, enum rules_moment moment, const char *inputs,
                   struct rules_decision decided, const char *told) {
    const struct program *program = app_program(app);
    struct text limits = {0};
    struct err e = {""};
    wording_limits(&limits, program);
    struct record_decision decision = {.person = app->person.id,
                                       .program = program_row(app, program),
                                       .session = session,
                                       .moment = moment,
                                       .decided = decided,
                                       .inputs = inputs,
                                       .told = told,
                                       .limits = text_str(&limits),
                                       .at = app->now.wall};
    run_kept(app, record_decided(app->record, &decision, &e), &e);
    app->asking.decided = true;
    text_free(&limits);
}

static void record_input(struct app *app, enum rules_moment moment, const struct rules_input *input,
                         struct rules_decision decided, const char *told) {
    struct text inputs = {0};
    int64_t session = moment == RULES_NEXT_DAY ? app->asking.morning_of : app->run.row;
    rules_input_json(&inputs, input);
    record(app, session, moment, text_str(&inputs), decided, told);
    text_free(&inputs);
}

/* --- advice ---------------------------------------------------------------------------------- */

static void advise(struct app *app, const char *title, enum rules_result result) {
    text_clear(&app->advice_title);
    text_add(&app->advice_title, title);
    app->advice_emergency = result >= RULES_URGENT;
    app->advice_ends = result == RULES_SKIP || result == RULES_REST || result >= RULES_STOP;
}

/* Nothing of a session that may not begin is left open, nor of one that was cut short before: a
 * kill now does not bring it back. */
static void close_open(struct app *app) {
    struct err e = {""};
    if (app->run.program && !app->run.session) {
        run_end(app);
        run_forget(app);
    }
    if (app->unfinished.session)
        run_kept(app, record_abandon(app->record, app->unfinished.session, app->now.wall, &e), &e);
    run_forget_cut(app);
}

static void show_advice(struct app *app) {
    if (ask_shows(app) || app_top(app) == SCREEN_ADVICE)
        app_replace(app, SCREEN_ADVICE);
    else
        app_go(app, SCREEN_ADVICE);
    if (app->advice_ends)
        close_open(app);
}

static void advise_decision(struct app *app, const struct rules_decision *decided) {
    struct wording_people people = people_of(app, app_program(app));
    advise(app, rules_title(decided), decided->result);
    text_clear(&app->advice_text);
    rules_text(&app->advice_text, decided, &people);
}

/* --- the 15 questions ------------------------------------------------------------------------- */

static enum rules_result result_of_screening(enum screening_kind kind) {
    return kind == SCREENING_EMERGENCY ? RULES_EMERGENCY
           : kind == SCREENING_URGENT  ? RULES_URGENT
                                       : RULES_STOP;
}

static void keep_screening(struct app *app) {
    struct text ids = {0};
    screening_ids(&ids, app->asking.screening);
    care_answer(app, "screening", 0, 0, text_str(&ids), 0);
    text_free(&ids);
    care_forget(app);
}

/* A sign that cannot wait ends the questions at once: they are asked anew when it is cleared. */
bool judge_screening(struct app *app) {
    const struct program *program = app_program(app);
    struct wording_people people = people_of(app, program);
    const struct screening_part *part = screening_blocks(app->asking.screening, 0);
    if (!part || part->kind < SCREENING_URGENT)
        keep_screening(app);
    text_clear(&app->advice_text);
    if (part) {
        advise(app, screening_title(part), result_of_screening(part->kind));
        screening_text(&app->advice_text, part, &people);
        if (part->kind >= SCREENING_URGENT) {
            struct rules_decision decided = {result_of_screening(part->kind),
                                             part->kind == SCREENING_EMERGENCY ? "R01" : "R02",
                                             RULES_FLAG_RED};
            char *inputs = arena_printf(&app->memory, "{\"screening\": \"%s\"}", part->id);
            record(app, 0, RULES_START, inputs, decided, text_str(&app->advice_text));
            care_forget(app);
        }
        show_advice(app);
        return true;
    }
    int left_out = screening_left_out(&app->advice_text, program, app->asking.screening, 0);
    if (left_out + screening_cautions(&app->advice_text, app->asking.screening) == 0)
        return false;
    advise(app, left_out ? _("Some exercises are left out") : _("Go gently"), RULES_CONTINUE);
    show_advice(app);
    return true;
}

/* --- the quick check ------------------------------------------------------------------------- */

static struct rules_decision decision_of_check(const struct check_box *box) {
    static const enum rules_result results[CHECK_KINDS] = {[CHECK_CONTINUE] = RULES_CONTINUE,
                                                           [CHECK_SKIP] = RULES_SKIP,
                                                           [CHECK_STOP] = RULES_STOP,
                                                           [CHECK_URGENT] = RULES_URGENT,
                                                           [CHECK_EMERGENCY] = RULES_EMERGENCY};
    return (struct rules_decision){results[box->kind], box->rule,
                                   box->kind == CHECK_SKIP ? RULES_FLAG_INFO : RULES_FLAG_RED};
}

bool judge_check(struct app *app) {
    struct wording_people people = people_of(app, app_program(app));
    struct text ids = {0};
    const struct check_box *box = check_strictest(app->asking.ticked);
    check_ids(&ids, app->asking.ticked);
    run_note(app, "check", text_str(&ids));
    if (!box) {
        text_free(&ids);
        run_begin(app);
        return false;
    }
    struct rules_decision decided = decision_of_check(box);
    text_clear(&app->advice_text);
    check_text(&app->advice_text, box, &people);
    char *inputs = arena_printf(&app->memory, "{\"check\": \"%s\"}", text_str(&ids));
    record(app, 0, RULES_START, inputs, decided, text_str(&app->advice_text));
    advise(app, check_title(box->kind), decided.result);
    care_forget(app);
    text_free(&ids);
    show_advice(app);
    return true;
}

/* --- start, after, next morning --------------------------------------------------------------- */

/* Each region is judged by itself; the strictest decision counts. `fill` completes the input. */
static struct rules_decision
decide(struct app *app, enum rules_moment moment, const struct standing *standing,
       void (*fill)(struct app *app, int region, struct rules_input *input),
       struct rules_input *counted) {
    const struct program *program = app_program(app);
    struct rules_decision strictest = {0};
    for (int i = 0; i < program->region_count; i++) {
        struct rules_input input = standing_input_at(standing, i, moment);
        fill(app, i, &input);
        struct rules_decision decided = rules_decide(moment, &input, &program->rules);
        struct rules_decision both = i ? rules_stricter(strictest, decided) : decided;
        if (i == 0 || both.rule != strictest.rule || both.flag != strictest.flag)
            *counted = input;
        strictest = both;
    }
    return strictest;
}

static void fill_start(struct app *app, int region, struct rules_input *input) {
    input->before = app->asking.scores[ASK_BEFORE][region];
}

bool judge_start(struct app *app) {
    struct rules_input input;
    struct standing standing = care_today(app, app_program(app))->standing;
    struct rules_decision decided = decide(app, RULES_START, &standing, fill_start, &input);
    memcpy(app->run.before, app->asking.scores[ASK_BEFORE], sizeof app->run.before);
    advise_decision(app, &decided);
    record_input(app, RULES_START, &input, decided, text_str(&app->advice_text));
    if (decided.result == RULES_EASE)
        today_ease(&app->today, app_program(app));
    if (app->advice_ends)
        care_forget(app);
    if (decided.result == RULES_CONTINUE)
        return false;
    show_advice(app);
    return true;
}

static enum rules_numb numb_of(const struct asking *asking) {
    unsigned signs = 1u << COURSE_TINGLING | 1u << COURSE_NUMB;
    if (!(asking->qualities & signs))
        return RULES_NUMB_NONE;
    return asking->spread ? RULES_NUMB_SPREADING : RULES_NUMB_NEW;
}

static void fill_after(struct app *app, int region, struct rules_input *input) {
    input->before = app->asking.scores[ASK_BEFORE][region];
    input->after = app->asking.scores[ASK_AFTER][region];
    input->sharp = app->asking.qualities >> COURSE_SHARP & 1;
    input->numb = numb_of(&app->asking);
}

/* Never on skin that was just told to be numb (4.5). */
static bool offers_comfort(const struct app *app) {
    const struct program *program = app_program(app);
    bool sore = false;
    for (int i = 0; i < program->region_count; i++)
        sore = sore || comfort_offered(&program->rules, app->asking.scores[ASK_BEFORE][i],
                                       app->asking.scores[ASK_AFTER][i], app->course.answers);
    return sore && numb_of(&app->asking) == RULES_NUMB_NONE && comfort_may(app);
}

/* The closing screen shows what it says; nothing of its own comes between. */
bool judge_after(struct app *app) {
    struct rules_input input;
    const struct today *plan = care_today(app, app_program(app));
    struct rules_decision decided = decide(app, RULES_AFTER, &plan->standing, fill_after, &input);
    struct wording_people people = people_of(app, app_program(app));
    struct text told = {0};
    rules_text(&told, &decided, &people);
    record_input(app, RULES_AFTER, &input, decided, text_str(&told));
    app->comfort = (struct comfort_timer){.offered = offers_comfort(app)};
    text_clear(&app->advice_title);
    text_clear(&app->advice_text);
    if (decided.result != RULES_CONTINUE) {
        advise(app, rules_title(&decided), decided.result);
        text_add(&app->advice_text, text_str(&told));
    }
    text_free(&told);
    /* It is judged, so it is over: a cut among the questions that follow leaves nothing open, and
     * nobody comes back behind the judgement. */
    app->asking.trail_count = 0;
    run_end(app);
    return false;
}

static const struct course_session *session_of(const struct app *app, int64_t id) {
    for (int i = 0; i < app->course.session_count; i++)
        if (app->course.sessions[i].id == id)
            return &app->course.sessions[i];
    return NULL;
}

static void fill_morning(struct app *app, int region, struct rules_input *input) {
    const struct asking *asking = &app->asking;
    const struct course_session *session = session_of(app, asking->morning_of);
    unsigned dull = 1u << COURSE_DULL | 1u << COURSE_STIFF | 1u << COURSE_TIGHT;
    const struct standing *standing = &app->today.standing;
    input->before = session ? session->before[region] : RULES_UNKNOWN;
    input->next = asking->scores[ASK_MORNING][region];
    input->sharp = asking->qualities >> COURSE_SHARP & 1;
    input->numb = numb_of(asking);
    input->doms = (asking->qualities & dull) && !(asking->qualities & ~dull) &&
                  (standing->first_week || standing->stepped_lately);
}

bool judge_morning(struct app *app) {
    struct rules_input input;
    struct standing standing = care_today(app, app_program(app))->standing;
    struct rules_decision decided = decide(app, RULES_NEXT_DAY, &standing, fill_morning, &input);
    bool alone = app->asking.interview == INTERVIEW_MORNING;
    advise_decision(app, &decided);
    record_input(app, RULES_NEXT_DAY, &input, decided, text_str(&app->advice_text));
    app->asking.qualities = app->asking.spread = 0; /* asked anew after the session */
    care_forget(app);
    if (decided.result == RULES_SETTLED && !alone)
        return false;
    show_advice(app);
    return true;
}

/* --- during ----------------------------------------------------------------------------------- */

static void hurt_follow(struct app *app, enum hurt_outcome outcome) {
    struct run *run = &app->run;
    int64_t now = app->now.mono_ms;
    if (outcome == HURT_EASE)
        session_ease(run->session, now);
    if (outcome >= HURT_STOP_ITEM) {
        run->pain_stops++;
        session_skip(run->session, SKIP_PAIN, now);
    }
    if (outcome == HURT_STOP_SESSION)
        session_stop(run->session, now);
    run_step(app);
    if (outcome == HURT_STOP_SESSION)
        run_end(app); /* a kill now does not bring it back; its questions are still asked */
}

void judge_hurt(struct app *app, int answer) {
    const struct program *program = app->run.program;
    struct standing standing = care_today(app, program)->standing;
    struct hurt_verdict verdict =
        hurt_decide((enum hurt_answer)answer, app->run.pain_stops,
                    standing.light_headed + app->run.light_headed, &program->rules);
    run_note(app, "hurt", hurt_id((enum hurt_answer)answer));
    advise_decision(app, &verdict.decision);
    record_input(app, RULES_DURING, &verdict.input, verdict.decision, text_str(&app->advice_text));
    if (answer == HURT_LIGHT) {
        app->run.light_headed++;
        care_answer(app, course_kind_id(COURSE_LIGHT), 1, 0, NULL, app->run.row);
    }
    hurt_follow(app, verdict.outcome);
    app->advice_ends = false;
    app_replace(app, SCREEN_ADVICE);
}
