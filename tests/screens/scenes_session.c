/* What the screens of a running session are tried with: real sessions, set to real places. */
#include <criterion/criterion.h>

#include "base/memory.h"
#include "care/hurt.h"
#include "fixture.h"

static struct arena memory;

/* A session that stands at that place; it runs on from there. */
static struct session *at(const struct program *program, struct session_place place) {
    struct session *session = session_new_at(program, NULL, &place, 1000);
    cr_assert(session_resume(session, 1000));
    cr_assert_eq(session_phase(session)->kind, place.kind, "there is no %s in item %d",
                 timeline_phase_id(place.kind), place.item);
    return session;
}

static struct scene *play(scene_add *add, const char *name, enum fixture_length length,
                          struct session_place place) {
    struct scene *scene = add(SCREEN_PLAYER, name, fixture_length_names[length]);
    const struct program *program = fixture_program(length);
    scene->model.player = (struct player_model){.session = at(program, place), .program = program};
    scene_expect(scene, COMMAND_PAUSE, 0);
    return scene;
}

static void player(scene_add *add) {
    static const struct {
        const char *name;
        struct session_place place;
    } places[] = {
        {"prepare", {.item = 0, .kind = PHASE_PREPARE, .set = 1, .rep = 1}},
        {"prepare, a minute", {.item = 1, .kind = PHASE_PREPARE, .set = 1, .rep = 1}},
        {"hold left, one",
         {.item = 0,
          .kind = PHASE_HOLD,
          .side = SIDE_LEFT,
          .set = 1,
          .rep = 1,
          .elapsed_ms = 2500}},
        {"switch", {.item = 0, .kind = PHASE_SWITCH, .set = 1, .rep = 1, .elapsed_ms = 900}},
        {"hold right, one",
         {.item = 0,
          .kind = PHASE_HOLD,
          .side = SIDE_RIGHT,
          .set = 1,
          .rep = 1,
          .elapsed_ms = 4999}},
        {"between", {.item = 1, .kind = PHASE_BETWEEN, .set = 1, .rep = 1}},
        {"hold left, 1 of 50",
         {.item = 1, .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 1}},
        {"hold right, 50 of 50",
         {.item = 1,
          .kind = PHASE_HOLD,
          .side = SIDE_RIGHT,
          .set = 10,
          .rep = 50,
          .elapsed_ms = 299000}},
        {"rest", {.item = 1, .kind = PHASE_REST, .side = SIDE_RIGHT, .set = 9, .rep = 49}},
        {"move left", {.item = 2, .kind = PHASE_MOVE, .side = SIDE_LEFT, .set = 1, .rep = 1}},
        {"move right, late",
         {.item = 2,
          .kind = PHASE_MOVE,
          .side = SIDE_RIGHT,
          .set = 2,
          .rep = 1,
          .elapsed_ms = 1000000}},
        {"breathing, half an hour", {.item = 3, .kind = PHASE_HOLD, .set = 1, .rep = 1}},
        {"one side", {.item = 4, .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 2}},
    };
    for (int length = 0; length < FIXTURE_LENGTHS; length++)
        for (size_t i = 0; i < sizeof places / sizeof *places; i++)
            play(add, places[i].name, (enum fixture_length)length, places[i].place);
    /* As a large shape, and with nothing that moves. */
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct scene *scene =
            play(add, "large", i % 2 ? FIXTURE_LONG : FIXTURE_SHORT, places[i].place);
        scene->model.player.large = scene->model.player.still = true;
    }
}

static const struct session_place holding = {
    .item = 1, .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 3, .elapsed_ms = 2000};

static void instructions(scene_add *add) {
    for (int i = 0; i < 2 * FIXTURE_LENGTHS; i++) {
        bool waits = i < FIXTURE_LENGTHS;
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        struct scene *scene =
            add(SCREEN_INSTRUCTIONS, waits ? "wait" : "read", fixture_length_names[length]);
        struct instructions_model *m = &scene->model.instructions;
        m->program = fixture_program(length);
        m->item = holding.item;
        m->waits = waits;
        m->gently = waits ? "Stretch lightly. Do not try to reach further." : NULL;
        const struct program_item *item = &m->program->items[m->item];
        scene_whole(scene, m->gently);
        scene_expect(scene, COMMAND_READY, 0);
        scene_whole(scene, item->exercise->name);
        scene_whole(scene, item->why);
        scene_whole(scene, item->note);
        scene_whole(scene, item->exercise->caution);
        for (int k = 0; k < item->exercise->cue_count; k++)
            scene_whole(scene, item->exercise->cues[k]);
        for (int k = 0; k < item->exercise->mistake_count; k++)
            scene_whole(scene, item->exercise->mistakes[k]);
    }
}

/* One that asks about the exercise that the session stands in. */
static struct scene *question(scene_add *add, enum screen_id screen, enum fixture_length length,
                              struct command first) {
    struct scene *scene = add(screen, "asked", fixture_length_names[length]);
    scene->first = scene->last = first;
    scene_whole(scene, fixture_program(length)->items[holding.item].exercise->name);
    return scene;
}

static void pauses(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const struct program *program = fixture_program((enum fixture_length)i);
        struct session *session = at(program, holding);
        session_pause(session, PAUSE_CLIENT, 1000);
        question(add, SCREEN_PAUSE, (enum fixture_length)i, (struct command){COMMAND_RESUME, 0})
            ->model.pause = (struct pause_model){session, program, holding.item};
    }
}

static void skip(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++)
        question(add, SCREEN_SKIP, (enum fixture_length)i,
                 (struct command){COMMAND_SKIPPED, SKIP_NO_TIME})
            ->model.skip =
            (struct skip_model){fixture_program((enum fixture_length)i), holding.item};
}

static void hurt(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++)
        question(add, SCREEN_HURT, (enum fixture_length)i,
                 (struct command){COMMAND_HURTS, HURT_SHARP})
            ->model.hurt =
            (struct hurt_model){fixture_program((enum fixture_length)i), holding.item};
}

/* What follows a "this hurts": shown while the session still stands. */
static void advice(scene_add *add) {
    for (int i = 0; i < HURT_ANSWERS; i++) {
        struct scene *scene = add(SCREEN_ADVICE, "hurt", fixture_length_names[FIXTURE_LONG]);
        const struct program *program = fixture_program(FIXTURE_LONG);
        struct wording_people people = wording_people_of(program, NULL);
        struct hurt_verdict verdict = hurt_decide((enum hurt_answer)i, 1, 1, &program->rules);
        struct text text = {0};
        rules_text(&text, &verdict.decision, &people);
        scene->model.advice = (struct advice_model){.title = rules_title(&verdict.decision),
                                                    .text = arena_strdup(&memory, text_str(&text)),
                                                    .in_session = true};
        text_free(&text);
        scene_expect(scene, COMMAND_RESUME, 0);
        scene_whole(scene, scene->model.advice.text);
    }
}

void scenes_session(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_PLAYER] = player, [SCREEN_INSTRUCTIONS] = instructions,
        [SCREEN_PAUSE] = pauses,  [SCREEN_SKIP] = skip,
        [SCREEN_HURT] = hurt,     [SCREEN_ADVICE] = advice,
    };
    if (makers[screen])
        makers[screen](add);
}
