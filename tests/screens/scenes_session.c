/* What the screens of a running session are tried with: real sessions, set to real places. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "base/memory.h"
#include "care/hurt.h"
#include "fixture.h"

static struct arena memory;

/* A session that stands at that place; it runs on from there. */
static struct session *at(const struct program *program, struct session_place place) {
    struct session *session = session_new_at(program, NULL, &place, 1000);
    cr_assert(session_resume(session, 1000));
    cr_assert_eq(session_phase(session)->kind, place.kind, "there is no %s in item %d",
                 phase_id(place.kind), place.item);
    return session;
}

static struct scene *begin(scene_add *add, enum screen_id screen, const char *name,
                           enum fixture_length length, struct session_place place) {
    struct scene *scene = add(screen, name, fixture_length_names[length]);
    scene->model.program = fixture_program(length);
    scene->model.session = at(scene->model.program, place);
    scene->model.item = place.item;
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
        for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
            struct scene *scene = begin(add, SCREEN_PLAYER, places[i].name,
                                        (enum fixture_length)length, places[i].place);
            scene->first = scene->last = (struct command){COMMAND_PAUSE, 0};
        }
    /* As a large shape, and with nothing that moves. */
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct scene *scene = begin(add, SCREEN_PLAYER, "large",
                                    i % 2 ? FIXTURE_LONG : FIXTURE_SHORT, places[i].place);
        scene->model.large = scene->model.still = true;
        scene->first = scene->last = (struct command){COMMAND_PAUSE, 0};
    }
}

static const struct session_place holding = {
    .item = 1, .kind = PHASE_HOLD, .side = SIDE_LEFT, .set = 1, .rep = 3, .elapsed_ms = 2000};

static void instructions(scene_add *add) {
    for (int i = 0; i < 2 * FIXTURE_LENGTHS; i++) {
        bool waits = i < FIXTURE_LENGTHS;
        struct scene *scene = begin(add, SCREEN_INSTRUCTIONS, waits ? "wait" : "read",
                                    (enum fixture_length)(i % FIXTURE_LENGTHS), holding);
        const struct program_item *item = &scene->model.program->items[holding.item];
        scene->model.instructions_wait = waits;
        scene->model.gently = waits ? "Stretch lightly. Do not try to reach further." : NULL;
        scene_whole(scene, scene->model.gently);
        scene->first = scene->last = (struct command){COMMAND_READY, 0};
        scene->whole[scene->whole_count++] = item->exercise->name;
        scene->whole[scene->whole_count++] = item->why;
        scene->whole[scene->whole_count++] = item->note;
        scene->whole[scene->whole_count++] = item->exercise->caution;
        for (int k = 0; k < item->exercise->cue_count; k++)
            scene->whole[scene->whole_count++] = item->exercise->cues[k];
        for (int k = 0; k < item->exercise->mistake_count; k++)
            scene->whole[scene->whole_count++] = item->exercise->mistakes[k];
    }
}

static void questions(scene_add *add, enum screen_id screen, struct command first) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = begin(add, screen, "asked", (enum fixture_length)i, holding);
        session_pause((struct session *)(uintptr_t)scene->model.session, PAUSE_CLIENT, 1000);
        scene->first = scene->last = first;
        scene->whole[scene->whole_count++] =
            scene->model.program->items[holding.item].exercise->name;
    }
}

/* What follows a "this hurts": shown while the session still stands. */
static void advice(scene_add *add) {
    for (int i = 0; i < HURT_ANSWERS; i++) {
        struct scene *scene = begin(add, SCREEN_ADVICE, "hurt", FIXTURE_LONG, holding);
        const struct program *program = scene->model.program;
        struct wording_people people = wording_people_of(program, NULL);
        struct hurt_verdict verdict = hurt_decide((enum hurt_answer)i, 1, 1, &program->rules);
        struct text text = {0};
        rules_text(&text, &verdict.decision, &people);
        scene->model.advice_title = rules_title(&verdict.decision);
        scene->model.advice_text = arena_copy(&memory, text_str(&text));
        text_free(&text);
        scene->first = scene->last = (struct command){COMMAND_RESUME, 0};
        scene->whole[scene->whole_count++] = scene->model.advice_text;
    }
}

void scenes_session(enum screen_id screen, scene_add *add) {
    if (screen == SCREEN_PLAYER)
        player(add);
    else if (screen == SCREEN_INSTRUCTIONS)
        instructions(add);
    else if (screen == SCREEN_PAUSE)
        questions(add, screen, (struct command){COMMAND_RESUME, 0});
    else if (screen == SCREEN_SKIP)
        questions(add, screen, (struct command){COMMAND_SKIPPED, SKIP_NO_TIME});
    else if (screen == SCREEN_HURT)
        questions(add, screen, (struct command){COMMAND_HURTS, HURT_SHARP});
    else if (screen == SCREEN_ADVICE)
        advice(add);
}
