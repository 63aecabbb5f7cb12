/* What the screens of questions and of today's plan are tried with. */
#include <stdio.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "care/visit.h"
#include "care/wording.h"
#include "fixture.h"

static struct arena memory;

/* --- one question on a scale ----------------------------------------------------------------- */

static const struct {
    enum screen_id screen;
    enum scale_kind scale;
    const char *above, *text, *hint;
    bool can_back, can_skip;
} ratings[] = {
    {SCREEN_BEFORE, SCALE_SORE, "Before you start · Right shoulder",
     "How sore is your right shoulder right now?", "0 is none. 10 is the worst you can think of.",
     true, false},
    {SCREEN_AFTER, SCALE_SORE, "After the session", "How sore is your neck right now?",
     "0 is none. 10 is the worst you can think of.", false, true},
    {SCREEN_USUAL, SCALE_SORE, "On a usual day · 1 of 2",
     "How sore is your right shoulder on a usual day?",
     "0 is none. 10 is the worst you can think of.", true, true},
    {SCREEN_MORNING, SCALE_SORE, "The morning after", "How sore is your neck this morning?",
     "0 is none. 10 is the worst you can think of.", false, true},
    {SCREEN_EFFORT, SCALE_EFFORT, "After the session", "How hard was that?",
     "0 is rest. 10 is flat out.", true, true},
    {SCREEN_EVENING, SCALE_SORE, "The end of the day", "How sore is your neck this evening?",
     "0 is none. 10 is the worst you can think of.", true, true},
    {SCREEN_GOAL, SCALE_GOAL, "Your goal", "How well can you do this now?",
     "0: you cannot do it. 10: as before.", true, true},
    {SCREEN_CHANGE, SCALE_CHANGE, "Looking back", "How are you since you started?",
     "-5 is much worse. 5 is fully better.", false, true},
};
enum { RATINGS = sizeof ratings / sizeof *ratings };

/* A goal stands in its question; the other questions are ours and short. */
static const char *question_text(int row, enum fixture_length length) {
    static char texts[FIXTURE_LENGTHS][512];
    if (ratings[row].screen != SCREEN_GOAL)
        return ratings[row].text;
    snprintf(texts[length], sizeof *texts, "%s %s", ratings[row].text,
             fixture_program(length)->goal.text);
    return texts[length];
}

static void rating(scene_add *add, int row) {
    for (int i = 0; i < 2 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        struct scene *scene = add(ratings[row].screen, i < FIXTURE_LENGTHS ? "asked" : "bare",
                                  fixture_length_names[length]);
        int low = scale_low(ratings[row].scale);
        bool bare = i >= FIXTURE_LENGTHS, waits = ratings[row].screen == SCREEN_USUAL && !bare;
        scene->model.rating =
            (struct rating_model){.above = bare ? NULL : ratings[row].above,
                                  .text = question_text(row, length),
                                  .hint = bare ? "" : ratings[row].hint,
                                  .scale = ratings[row].scale,
                                  .chosen = waits ? SCALE_NONE : low + i * 2,
                                  .can_back = bare ? !ratings[row].can_back : ratings[row].can_back,
                                  .can_skip = bare ? !ratings[row].can_skip : ratings[row].can_skip,
                                  .can_wait = waits};
        if (waits)
            scene_expect(scene, COMMAND_UNANSWERED, 0);
        else
            scene_expect(scene, COMMAND_RATE, low + i * 2);
        scene_whole(scene, scene->model.rating.text);
    }
}

/* --- the first start ---------------------------------------------------------------------------
 */

/* Whose program it is decides what is said of it. */
static void welcome(scene_add *add) {
    for (int i = 0; i < 3; i++) {
        static const char *const names[] = {"own", "ready", "none"};
        struct scene *scene = add(SCREEN_WELCOME, names[i], "");
        scene->model.welcome.program = i == 0   ? fixture_program(FIXTURE_LONG)
                                       : i == 1 ? fixture_ready(FIXTURE_LONG)
                                                : NULL;
        scene_expect(scene, COMMAND_WELCOMED, 0);
        scene_whole(scene, i == 0 ? wording_is() : wording_not_prescribed());
        scene_whole(scene, wording_is_not());
        scene_whole(scene, wording_other_care());
        scene_whole(scene, wording_expect());
        scene_whole(scene, wording_stop());
        scene_whole(scene, wording_not_live());
    }
}

/* --- questions that are ticked --------------------------------------------------------------- */

/* Where OK leads hangs on how many questions fit: screening.c tries that. */
static void screening(scene_add *add) {
    for (int i = 0; i < 2 * SCREENING_QUESTIONS; i++) {
        char number[16];
        int question = i / 2, count, first = screening_first(question, &count);
        snprintf(number, sizeof number, "%d", question + 1);
        struct scene *scene = add(SCREEN_SCREENING, i % 2 ? "ticked" : "none", number);
        scene->model.screening.question = question;
        scene->model.screening.answers = i % 2 ? ~(screening_answers)0 : 0;
        scene_whole(scene, screening_question(question));
        for (int k = 0; count > 1 && k < count; k++)
            scene_whole(scene, _(screening_parts[first + k].words));
    }
}

static void quality(scene_add *add) {
    for (int i = 0; i < 2; i++) {
        struct scene *scene = add(SCREEN_QUALITY, i ? "all" : "none", "");
        scene->model.quality.qualities = i ? (1u << COURSE_QUALITIES) - 1 : 0;
        scene->model.quality.spread = i ? (1u << REGION_COUNT) - 1 : 0;
        scene->model.quality.morning = i > 0;
        scene_expect(scene, COMMAND_QUALITIES, 0);
        for (int k = 0; k < COURSE_QUALITIES; k++)
            scene_whole(scene, course_quality_name((enum course_quality)k));
    }
}

static void spread(scene_add *add) {
    for (int i = 0; i < 2; i++) {
        struct scene *scene = add(SCREEN_SPREAD, i ? "all" : "none", "");
        scene->model.spread.spread = i ? (1u << REGION_COUNT) - 1 : 0;
        scene_expect(scene, COMMAND_SPREADS, 0);
        for (int k = 0; k < REGION_COUNT; k++)
            scene_whole(scene, _(region_name((enum region)k)));
    }
}

/* Asked, all ticked, saved, and what could not be saved. */
static void questions(scene_add *add) {
    static const char *const names[] = {"none", "all", "saved", "lost", "lost, told"};
    for (int i = 0; i < 5; i++) {
        struct scene *scene = add(SCREEN_QUESTIONS, names[i], "");
        bool sent = i > 1;
        scene->model.questions.questions = (struct questions){
            .ticked = i ? (1u << VISIT_QUESTIONS) - 1 : 0, .sent = sent, .kept = i == 2};
        scene->model.questions.notice = i == 4 ? fixture_text(FIXTURE_LONG, 300) : NULL;
        scene_expect(scene, sent ? COMMAND_BACK : COMMAND_QUESTIONS, 0);
        for (int k = 0; k < VISIT_QUESTIONS; k++)
            scene_whole(scene, visit_words(k));
        scene_whole(scene, scene->model.questions.notice);
        if (sent && i < 4)
            scene_whole(scene, i == 2 ? "Saved. Bring them to your next visit."
                                      : "It could not be saved on this device.");
    }
}

/* --- the rules ------------------------------------------------------------------------------- */

/* What each row of the decision table says to the client. */
static void advice(scene_add *add) {
    for (int i = 0; i < rules_count(); i++) {
        struct rules_decision decision = rules_at(i);
        const struct program *program = fixture_program(FIXTURE_LONG);
        struct wording_people people = wording_people_of(program, NULL);
        struct scene *scene = add(SCREEN_ADVICE, "rule", decision.rule);
        struct text text = {0};
        rules_text(&text, &decision, &people);
        scene->model.advice = (struct advice_model){.title = rules_title(&decision),
                                                    .text = arena_strdup(&memory, text_str(&text)),
                                                    .emergency = decision.result >= RULES_URGENT,
                                                    .ends = decision.result >= RULES_STOP};
        text_free(&text);
        scene_expect(scene, COMMAND_RESUME, 0);
        scene_whole(scene, scene->model.advice.title);
        scene_whole(scene, scene->model.advice.text);
    }
}

/* --- today's plan ---------------------------------------------------------------------------- */

/* Every other exercise is left out. Reasons are as long as they can be in the long programs. */
static struct today *today_of(enum fixture_length length, enum today_verdict verdict) {
    const struct program *program = fixture_program(length);
    struct today *today = arena_alloc(&memory, 1, sizeof *today);
    bool brief = length == FIXTURE_SHORT;
    *today = (struct today){.verdict = verdict, .item_count = program->item_count};
    for (int i = 1; i < program->item_count; i += 2) {
        today->items[i].left_out = i % 4 == 1 ? TODAY_OUT_SCREENING : TODAY_OUT_EFFORT;
        today->items[i].part = &screening_parts[i];
    }
    today->reason_count = brief ? 1 : TODAY_REASONS;
    for (int i = 0; i < today->reason_count; i++)
        today->reasons[i] = (struct today_reason){
            .rule = "R41", .words = brief ? "Rest today. {contact}" : fixture_text(length, 150)};
    return today;
}

static struct model_day day_of(enum fixture_length length, enum today_verdict verdict) {
    return (struct model_day){fixture_program(length), today_of(length, verdict)};
}

static void add_past(struct scene *scene, enum fixture_length length) {
    struct why_model *m = &scene->model.why;
    bool brief = length == FIXTURE_SHORT;
    m->count = brief ? 1 : MODEL_WHYS;
    for (int i = 0; i < m->count; i++)
        m->rows[i] = (struct why_row){.when = "Wednesday, 18:30",
                                      .told = brief ? "Next session will be half size."
                                                    : fixture_text(length, 200),
                                      .limits = brief ? NULL : fixture_text(length, 150),
                                      .rule = "R33"};
    m->limits = brief ? "Default limits, not set by a therapist." : fixture_text(length, 200);
    scene_whole(scene, m->rows[0].told);
    scene_whole(scene, m->limits);
}

static void why(scene_add *add) {
    static const char *const names[TODAY_VERDICTS] = {"usual",   "easy",   "rest",   "paused",
                                                      "blocked", "locked", "enough", "off"};
    for (int i = 0; i < FIXTURE_LENGTHS * TODAY_VERDICTS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        enum today_verdict verdict = (enum today_verdict)(i / FIXTURE_LENGTHS);
        struct scene *scene = add(SCREEN_WHY, names[verdict], fixture_length_names[length]);
        scene->model.why.day = day_of(length, verdict);
        add_past(scene, length);
        scene_whole(scene, fixture_program(length)->items[1].exercise->name);
        scene->last = (struct command){COMMAND_BACK, 0};
    }
    struct scene *bare = add(SCREEN_WHY, "nothing known", "");
    bare->last = (struct command){COMMAND_BACK, 0};
}

static void clear(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = add(SCREEN_CLEAR, "paused", fixture_length_names[i]);
        scene->model.clear.day = day_of((enum fixture_length)i, TODAY_PAUSED);
        scene->last = (struct command){COMMAND_BACK, 0}; /* it is in the bar of every page too */
        if (i > 0)
            scene_whole(scene, scene->model.clear.day.today->reasons[0].words);
    }
}

static void step(scene_add *add) {
    static const char *const names[] = {"offered", "to be asked", "asked"};
    for (int i = 0; i < 3 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        int asked = i / FIXTURE_LENGTHS;
        struct scene *scene = add(SCREEN_STEP, names[asked], fixture_length_names[length]);
        struct today *today = today_of(length, TODAY_USUAL);
        today->offer = (struct today_offer){.item = i % 2,
                                            .step = i % 2 ? COURSE_REPS : COURSE_HOLD,
                                            .from = 15,
                                            .to = 20,
                                            .needs_approval = asked > 0,
                                            .asked = asked > 1};
        scene->model.step.day = (struct model_day){fixture_program(length), today};
        scene_whole(scene, fixture_program(length)->items[i % 2].exercise->name);
        scene_expect(scene, COMMAND_STEP, 0);
    }
}

static void different(scene_add *add) {
    add(SCREEN_DIFFERENT, "asked", "")->last = (struct command){COMMAND_BACK, 0};
}

void scenes_care(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_SCREENING] = screening, [SCREEN_QUALITY] = quality,
        [SCREEN_SPREAD] = spread,       [SCREEN_WHY] = why,
        [SCREEN_CLEAR] = clear,         [SCREEN_STEP] = step,
        [SCREEN_DIFFERENT] = different, [SCREEN_WELCOME] = welcome,
        [SCREEN_QUESTIONS] = questions, [SCREEN_ADVICE] = advice,
    };
    if (makers[screen])
        makers[screen](add);
    for (int row = 0; row < RATINGS; row++)
        if (ratings[row].screen == screen)
            rating(add, row);
}
