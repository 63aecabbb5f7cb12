/* What the client answers and asks for outside of the exercises: questions, steps, breaks, ice and
 * heat, the emergency number. Rows of the table in commands.c. */
#include "app/state.h"
#include "care/visit.h"

void answers_tick(struct app *app, int value) {
    app->asking.ticked ^= 1u << value;
}

void answers_checked(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_CHECK)
        ask_next(app);
}

void answers_rate(struct app *app, int value) {
    ask_score(app, value);
}

void answers_unanswered(struct app *app, int value) {
    (void)value;
    ask_score(app, RULES_UNKNOWN);
}

void answers_part(struct app *app, int value) {
    app->asking.screening ^= (screening_answers)1 << value;
}

void answers_screened(struct app *app, int value) {
    if (app_top(app) != SCREEN_SCREENING)
        return;
    const struct screening_part *part = screening_blocks(app->asking.screening, 0);
    bool at_once = part && part->kind >= SCREENING_URGENT; /* no further question before help */
    if (value < SCREENING_QUESTIONS && !at_once) {
        app->asking.question = value;
        app_replace(app, SCREEN_SCREENING);
    } else {
        ask_next(app);
    }
}

void answers_quality(struct app *app, int value) {
    app->asking.qualities ^= 1u << value;
}

/* What it is like belongs to the session, or to the one of the day before. */
void answers_qualities(struct app *app, int value) {
    (void)value;
    bool morning = app->asking.now == ASK_MORNING_QUALITY;
    if (app_top(app) != SCREEN_QUALITY)
        return;
    care_answer(app, "quality", (int)app->asking.qualities, 0, NULL,
                morning ? app->asking.morning_of : app->run.row);
    ask_next(app);
}

void answers_spread(struct app *app, int value) {
    app->asking.spread ^= 1u << value;
}

void answers_spreads(struct app *app, int value) {
    (void)value;
    for (int region = 0; region < REGION_COUNT; region++)
        if (app->asking.spread >> region & 1)
            care_answer(app, course_kind_id(COURSE_SPREAD), region, 0, NULL, app->run.row);
    app_back(app);
}

/* A step up is said yes to, asked for, or put off. It is part of today from now on. */
void answers_step(struct app *app, int value) {
    const struct program *program = app_program(app);
    struct today_offer offer = care_today(app, program)->offer;
    struct err e = {""};
    if (app_top(app) != SCREEN_STEP || offer.item < 0)
        return;
    enum course_kind kind = !value                 ? COURSE_STEP_LATER
                            : offer.needs_approval ? COURSE_STEP_ASKED
                                                   : COURSE_STEP_UP;
    run_kept(app,
             record_step(app->record, app->person.id, record_program(app->record, program, &e),
                         kind, program->items[offer.item].exercise->id, offer.step, offer.to,
                         app->now.wall, &e),
             &e);
    care_forget(app);
    ask_next(app);
}

static void mark_today(struct app *app, enum course_kind kind) {
    care_answer(app, course_kind_id(kind), 1, 0, NULL, 0);
    care_forget(app);
    app_home(app);
}

/* A pause is lifted by an answer without words, what the screening blocks by the ids of its parts.
 * Whoever says that it goes on knows of both. */
void answers_cleared(struct app *app, int value) {
    (void)value;
    const struct program_card *card = app_card(app);
    if (app_top(app) != SCREEN_CLEAR || !card || !card->program)
        return;
    struct text ids = {0};
    bool paused = care_today(app, card->program)->standing.paused;
    if (paused)
        care_answer(app, course_kind_id(COURSE_CLEARED), 1, 0, NULL, 0);
    screening_ids(&ids, app->course.answers);
    if (!paused || screening_blocks(app->course.answers, app->course.cleared))
        care_answer(app, course_kind_id(COURSE_CLEARED), 1, 0, text_str(&ids), 0);
    text_free(&ids);
    care_forget(app);
    app_home(app);
}

void answers_treated(struct app *app, int value) {
    (void)value;
    mark_today(app, COURSE_TREATMENT);
}

void answers_excused(struct app *app, int value) {
    (void)value;
    mark_today(app, COURSE_EXCUSED);
}

void answers_morning(struct app *app, int value) {
    (void)value;
    if (app_card(app) && app_card(app)->program)
        ask_begin(app, INTERVIEW_MORNING);
}

void answers_comfort(struct app *app, int value) {
    comfort_begin(app, value);
}

void answers_skin(struct app *app, int value) {
    (void)value;
    comfort_looked(app);
}

void answers_snooze(struct app *app, int value) {
    (void)value;
    care_snooze(app);
}

void answers_country(struct app *app, int value) {
    number_country(app, value);
}

void answers_digit(struct app *app, int value) {
    number_digit(app, value);
}

void answers_welcomed(struct app *app, int value) {
    (void)value;
    if (app_top(app) == SCREEN_WELCOME)
        ask_next(app);
}

void answers_question(struct app *app, int value) {
    app->questions.ticked ^= 1u << value;
}

/* By their ids, which stay what they are when a later version asks other things. */
void answers_questions(struct app *app, int value) {
    (void)value;
    struct questions *questions = &app->questions;
    if (app_top(app) != SCREEN_QUESTIONS || questions->sent)
        return;
    if (!questions->ticked) {
        app_back(app);
        return;
    }
    questions->sent = questions->kept = true;
    for (int i = 0; i < VISIT_QUESTIONS; i++)
        if (questions->ticked >> i & 1)
            questions->kept = care_answer(app, "question", 1, 0, visit_id(i), 0) && questions->kept;
    app_replace(app, SCREEN_QUESTIONS);
}

void answers_number(struct app *app, int value) {
    (void)value;
    number_save(app);
}
