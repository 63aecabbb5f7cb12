/* What was answered is judged by the decision table; what it decides is recorded with its inputs,
 * and the client is told what to do. */
#include <string.h>

#include "app/interview/interview.h"
#include "base/gettext.h"
#include "base/json_write.h"
#include "care/check.h"
#include "care/comfort.h"

static struct wording_people people_of(const struct context *ctx, const struct program *program) {
    return wording_people_of(program, number_emergency(ctx));
}

static int64_t program_row(struct context *ctx, const struct program *program) {
    struct err e = {""};
    int64_t row = record_program(ctx->record, program, &e);
    context_kept(ctx, row != 0, &e);
    return row;
}

static void record(struct context *ctx, int64_t session, enum rules_moment moment,
                   const char *inputs, struct rules_decision decided, const char *told) {
    const struct program *program = context_program(ctx);
    struct text limits = {0};
    struct err e = {""};
    wording_limits(&limits, program);
    struct record_decision decision = {.person = ctx->person.id,
                                       .program = program_row(ctx, program),
                                       .session = session,
                                       .moment = moment,
                                       .decided = decided,
                                       .inputs = inputs,
                                       .told = told,
                                       .limits = text_str(&limits),
                                       .at = ctx->now.wall};
    context_kept(ctx, record_decision(ctx->record, &decision, &e), &e);
    ctx->interview->asking.decided = true;
    text_free(&limits);
}

static void record_input(struct context *ctx, enum rules_moment moment,
                         const struct rules_input *input, struct rules_decision decided,
                         const char *told) {
    struct text inputs = {0};
    int64_t session =
        moment == RULES_NEXT_DAY ? ctx->interview->asking.morning_of : training_run(ctx)->row;
    rules_input_json(&inputs, input);
    record(ctx, session, moment, text_str(&inputs), decided, told);
    text_free(&inputs);
}

/* An answer that decides by itself, before a session. */
static void record_key_decided(struct context *ctx, const char *key, const char *id,
                               struct rules_decision decided) {
    struct text inputs = {0};
    struct json_write w = json_write_begin(&inputs, JSON_WRITE_SPACED);
    json_write_object(&w, NULL);
    json_write_text(&w, key, id);
    json_write_end(&w);
    record(ctx, 0, RULES_START, text_str(&inputs), decided, text_str(&ctx->interview->advice_text));
    text_free(&inputs);
}

/* --- advice ---------------------------------------------------------------------------------- */

static void advise(struct context *ctx, const char *title, enum rules_result result) {
    text_clear(&ctx->interview->advice_title);
    text_add(&ctx->interview->advice_title, title);
    ctx->interview->advice_emergency = result >= RULES_URGENT;
    ctx->interview->advice_ends =
        result == RULES_SKIP || result == RULES_REST || result >= RULES_STOP;
}

/* Nothing of a session that may not begin is left open, nor of one that was cut short before: a
 * kill now does not bring it back. */
static void close_open(struct context *ctx) {
    if (training_run(ctx)->program && !training_run(ctx)->session) {
        run_end(ctx);
        run_forget(ctx);
    }
    run_abandon(ctx);
}

static void show_advice(struct context *ctx) {
    if (interview_asks(ctx) || stack_top(ctx) == SCREEN_ADVICE)
        stack_replace(ctx, SCREEN_ADVICE);
    else
        stack_go(ctx, SCREEN_ADVICE);
    if (ctx->interview->advice_ends)
        close_open(ctx);
}

static void advise_decision(struct context *ctx, const struct rules_decision *decided) {
    struct wording_people people = people_of(ctx, context_program(ctx));
    advise(ctx, rules_title(decided), decided->result);
    text_clear(&ctx->interview->advice_text);
    rules_text(&ctx->interview->advice_text, decided, &people);
}

/* --- the 15 questions ------------------------------------------------------------------------- */

static enum rules_result result_of_screening(enum screening_kind kind) {
    return kind == SCREENING_EMERGENCY ? RULES_EMERGENCY
           : kind == SCREENING_URGENT  ? RULES_URGENT
                                       : RULES_STOP;
}

static void keep_screening(struct context *ctx) {
    struct text ids = {0};
    screening_ids(&ids, ctx->interview->asking.screening);
    day_answer(ctx, "screening", 0, 0, text_str(&ids), 0);
    text_free(&ids);
    day_forget(ctx);
}

/* A sign that cannot wait ends the questions at once: they are asked again when it is cleared. */
bool judge_screening(struct context *ctx) {
    const struct program *program = context_program(ctx);
    struct wording_people people = people_of(ctx, program);
    const struct screening_part *part = screening_blocks(ctx->interview->asking.screening, 0);
    if (!part || part->kind < SCREENING_URGENT)
        keep_screening(ctx);
    text_clear(&ctx->interview->advice_text);
    if (part) {
        advise(ctx, screening_title(part), result_of_screening(part->kind));
        screening_text(&ctx->interview->advice_text, part, &people);
        if (part->kind >= SCREENING_URGENT) {
            struct rules_decision decided = {result_of_screening(part->kind),
                                             part->kind == SCREENING_EMERGENCY ? "R01" : "R02",
                                             RULES_FLAG_RED};
            record_key_decided(ctx, "screening", part->id, decided);
            day_forget(ctx);
        }
        show_advice(ctx);
        return true;
    }
    int left_out = screening_left_out(&ctx->interview->advice_text, program,
                                      ctx->interview->asking.screening, 0);
    if (left_out +
            screening_cautions(&ctx->interview->advice_text, ctx->interview->asking.screening) ==
        0)
        return false;
    advise(ctx, left_out ? _("Some exercises are left out") : _("Go gently"), RULES_CONTINUE);
    show_advice(ctx);
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

bool judge_check(struct context *ctx) {
    struct wording_people people = people_of(ctx, context_program(ctx));
    struct text ids = {0};
    const struct check_box *box = check_strictest(ctx->interview->asking.ticked);
    check_ids(&ids, ctx->interview->asking.ticked);
    run_note(ctx, "check", text_str(&ids));
    if (!box) {
        text_free(&ids);
        run_begin(ctx);
        return false;
    }
    struct rules_decision decided = decision_of_check(box);
    text_clear(&ctx->interview->advice_text);
    check_text(&ctx->interview->advice_text, box, &people);
    record_key_decided(ctx, "check", text_str(&ids), decided);
    advise(ctx, check_title(box->kind), decided.result);
    day_forget(ctx);
    text_free(&ids);
    show_advice(ctx);
    return true;
}

/* --- start, after, next morning --------------------------------------------------------------- */

/* Each region is judged by itself; the strictest decision counts. `fill` completes the input. */
static struct rules_decision
decide(struct context *ctx, enum rules_moment moment, const struct standing *standing,
       void (*fill)(struct context *ctx, int region, struct rules_input *input),
       struct rules_input *counted) {
    const struct program *program = context_program(ctx);
    struct rules_decision strictest = {0};
    for (int i = 0; i < program->region_count; i++) {
        struct rules_input input = standing_input_at(standing, i, moment);
        fill(ctx, i, &input);
        struct rules_decision decided = rules_decide(moment, &input, &program->rules);
        struct rules_decision both = i ? rules_stricter(strictest, decided) : decided;
        if (i == 0 || both.rule != strictest.rule || both.flag != strictest.flag)
            *counted = input;
        strictest = both;
    }
    return strictest;
}

static void fill_start(struct context *ctx, int region, struct rules_input *input) {
    input->before = ctx->interview->asking.scores[ASK_BEFORE][region];
}

bool judge_start(struct context *ctx) {
    struct rules_input input;
    struct standing standing = day_today(ctx, context_program(ctx))->standing;
    struct rules_decision decided = decide(ctx, RULES_START, &standing, fill_start, &input);
    run_scored(ctx, ctx->interview->asking.scores[ASK_BEFORE]);
    advise_decision(ctx, &decided);
    record_input(ctx, RULES_START, &input, decided, text_str(&ctx->interview->advice_text));
    if (decided.result == RULES_EASE)
        day_ease(ctx, context_program(ctx));
    if (ctx->interview->advice_ends)
        day_forget(ctx);
    if (decided.result == RULES_CONTINUE)
        return false;
    show_advice(ctx);
    return true;
}

static enum rules_numb numb_of(const struct asking *asking) {
    unsigned signs = 1u << COURSE_TINGLING | 1u << COURSE_NUMB;
    if (!(asking->qualities & signs))
        return RULES_NUMB_NONE;
    return asking->spread ? RULES_NUMB_SPREADING : RULES_NUMB_NEW;
}

static void fill_after(struct context *ctx, int region, struct rules_input *input) {
    input->before = ctx->interview->asking.scores[ASK_BEFORE][region];
    input->after = ctx->interview->asking.scores[ASK_AFTER][region];
    input->sharp = ctx->interview->asking.qualities >> COURSE_SHARP & 1;
    input->numb = numb_of(&ctx->interview->asking);
}

/* Never on skin that was just told to be numb (4.5). */
static bool offers_comfort(const struct context *ctx) {
    const struct program *program = context_program(ctx);
    bool sore = false;
    for (int i = 0; i < program->region_count; i++)
        sore = sore || comfort_offered(
                           &program->rules, ctx->interview->asking.scores[ASK_BEFORE][i],
                           ctx->interview->asking.scores[ASK_AFTER][i], day_course(ctx)->answers);
    return sore && numb_of(&ctx->interview->asking) == RULES_NUMB_NONE && comfort_may(ctx);
}

/* The closing screen shows what it says; nothing of its own comes between. */
bool judge_after(struct context *ctx) {
    struct rules_input input;
    const struct today *plan = day_today(ctx, context_program(ctx));
    struct rules_decision decided = decide(ctx, RULES_AFTER, &plan->standing, fill_after, &input);
    struct wording_people people = people_of(ctx, context_program(ctx));
    struct text told = {0};
    rules_text(&told, &decided, &people);
    record_input(ctx, RULES_AFTER, &input, decided, text_str(&told));
    comfort_offer(ctx, offers_comfort(ctx));
    text_clear(&ctx->interview->advice_title);
    text_clear(&ctx->interview->advice_text);
    if (decided.result != RULES_CONTINUE) {
        advise(ctx, rules_title(&decided), decided.result);
        text_add(&ctx->interview->advice_text, text_str(&told));
    }
    text_free(&told);
    /* It is judged, so it is over: a cut among the questions that follow leaves nothing open, and
     * nobody goes back past the judgement. */
    ctx->interview->asking.trail_count = 0;
    run_end(ctx);
    return false;
}

static const struct course_session *session_of(const struct context *ctx, int64_t id) {
    for (int i = 0; i < day_course(ctx)->session_count; i++)
        if (day_course(ctx)->sessions[i].id == id)
            return &day_course(ctx)->sessions[i];
    return NULL;
}

static void fill_morning(struct context *ctx, int region, struct rules_input *input) {
    const struct asking *asking = &ctx->interview->asking;
    const struct course_session *session = session_of(ctx, asking->morning_of);
    unsigned dull = 1u << COURSE_DULL | 1u << COURSE_STIFF | 1u << COURSE_TIGHT;
    const struct standing *standing = &day_today(ctx, context_program(ctx))->standing;
    input->before = session ? session->before[region] : RULES_UNKNOWN;
    input->next = asking->scores[ASK_MORNING][region];
    input->sharp = asking->qualities >> COURSE_SHARP & 1;
    input->numb = numb_of(asking);
    input->doms = (asking->qualities & dull) && !(asking->qualities & ~dull) &&
                  (standing->first_week || standing->stepped_lately);
}

bool judge_morning(struct context *ctx) {
    struct rules_input input;
    struct standing standing = day_today(ctx, context_program(ctx))->standing;
    struct rules_decision decided = decide(ctx, RULES_NEXT_DAY, &standing, fill_morning, &input);
    bool alone = ctx->interview->asking.interview == INTERVIEW_MORNING;
    advise_decision(ctx, &decided);
    record_input(ctx, RULES_NEXT_DAY, &input, decided, text_str(&ctx->interview->advice_text));
    ctx->interview->asking.qualities = ctx->interview->asking.spread =
        0; /* asked again after the session */
    day_forget(ctx);
    if (decided.result == RULES_SETTLED && !alone)
        return false;
    show_advice(ctx);
    return true;
}

/* --- during ----------------------------------------------------------------------------------- */

void judge_in_session(struct context *ctx, const struct rules_input *input,
                      struct rules_decision decided) {
    advise_decision(ctx, &decided);
    record_input(ctx, RULES_DURING, input, decided, text_str(&ctx->interview->advice_text));
    ctx->interview->advice_ends = false; /* its screen leads on: to the session, or to its end */
}
