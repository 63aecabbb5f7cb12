/* What each screen is tried with, before and after a session. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/gettext.h"
#include "base/memory.h"
#include "care/wording.h"
#include "figure/person.h"
#include "fixture.h"
#include "screens/screens.h"

enum { SCENES_MOST = 80, PEOPLE = 20, PROGRAMS = 30, BAD = 3 };

static struct scene all[SCREEN_COUNT][SCENES_MOST];
static int counts[SCREEN_COUNT];
static struct arena memory;

/* What the scenes of a screen begin with; others begin with nothing. */
static const union scene_model usual[SCREEN_COUNT] = {
    /* 2026-11-21 08:00 in Berlin, a Saturday. */
    [SCREEN_HOME].home = {.now = {1795244400000, 60},
                          .person = "",
                          .card = -1,
                          .break_min = -1,
                          .next_time = "Next time: on Wednesday at 18:30"},
    [SCREEN_DONE].done.next_time = "Next time: on Wednesday at 18:30",
    [SCREEN_HELP].help.emergency = WORDING_EMERGENCY,
    [SCREEN_WHY].why.emergency = WORDING_EMERGENCY,
    [SCREEN_CLEAR].clear.emergency = WORDING_EMERGENCY,
};

static struct scene *add(enum screen_id screen, const char *name, const char *variant) {
    cr_assert_lt(counts[screen], SCENES_MOST, "make room for more scenes");
    struct scene *scene = &all[screen][counts[screen]++];
    cr_assert_leq(screens[screen].size, sizeof scene->model, "union scene_model lacks a struct");
    scene->screen = screen;
    scene->reads = screen == SCREEN_ADVICE;
    snprintf(scene->name, sizeof scene->name, "%s/%s%s%s", screens[screen].name, name,
             variant[0] ? "-" : "", variant);
    scene->model = usual[screen];
    return scene;
}

static struct program_card *cards_of(const struct program *program, int bad) {
    struct program_card *cards = arena_alloc(&memory, (size_t)bad + 1, sizeof *cards);
    cards[0] = (struct program_card){.file = "/data/programs/neck.json", .program = program};
    for (int i = 1; i <= bad; i++)
        cards[i] = (struct program_card){
            .file = i == 2 ? "/data/a-file-name-of-a-program-that-is-much-too-long-for-a-line.json"
                           : "bad.json",
            .fault = fixture_text(i == 3 ? FIXTURE_SOLID : FIXTURE_LONG, 300)};
    return cards;
}

/* --- who, home, programs, program ------------------------------------------------------------ */

static void who(void) {
    static const char *few[] = {"Ana", "Ben"}, *many[PEOPLE];
    struct scene *scene = add(SCREEN_WHO, "few", "");
    scene->model.who = (struct who_model){.names = few, .count = 2};
    scene_expect(scene, COMMAND_PERSON, 0);
    for (int i = 0; i < PEOPLE; i++) {
        many[i] = i % 3 == 0   ? fixture_text(FIXTURE_LONG, 60)
                  : i % 3 == 1 ? "Bo"
                               : fixture_text(FIXTURE_SOLID, 60);
    }
    scene = add(SCREEN_WHO, "many", "");
    scene->model.who = (struct who_model){.names = many, .count = PEOPLE};
    for (int i = 0; i < PEOPLE; i++)
        scene_whole(scene, many[i]);
}

static struct scene *home_with(const char *name, const char *variant, const struct program *program,
                               int bad) {
    struct scene *scene = add(SCREEN_HOME, name, variant);
    struct home_model *m = &scene->model.home;
    m->cards = cards_of(program, bad);
    m->card_count = bad + 1;
    m->card = program ? 0 : -1;
    m->day.program = program;
    if (program && program->client)
        m->person = program->client;
    for (int i = 0; i < 7; i++)
        m->week[i] = (enum day_mark)(i % (DAY_EXCUSED + 1));
    m->weekday = 5;
    m->due = (struct due){
        .when = DUE_NOW, .wanted = 12, .done = 10, .week = 10, .weeks = 12, .minute = -1};
    scene_expect(scene, COMMAND_GO, SCREEN_PROGRAM);
    if (program)
        scene_whole(scene, program->title);
    if (bad > 0) /* the first one's; the others stand on the programs screen */
        scene_whole(scene, m->cards[1].fault);
    return scene;
}

static void home(void) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        const char *variant = fixture_length_names[i];
        const struct program *program = fixture_program((enum fixture_length)i);
        struct scene *scene = home_with("due", variant, program, 0);
        scene = home_with("unfinished", variant, program, 0);
        scene->model.home.unfinished = true;
        scene->model.home.unfinished_item = "exercise 10";
        scene_expect(scene, COMMAND_GO_ON, 0);
        scene = home_with("notice", variant, program, 0);
        scene->model.home.notice = fixture_text((enum fixture_length)i, 300);
        scene_whole(scene, scene->model.home.notice);
        scene = home_with("faults", variant, program, BAD);
        home_with("ready", variant, fixture_ready((enum fixture_length)i), 0);
        scene = home_with("later", variant, program, 0);
        scene->model.home.due.when = DUE_LATER;
        scene = home_with("done", variant, program, 0);
        scene->model.home.due.when = DUE_LATER;
        scene->model.home.due.done = 12;
        scene_expect(scene, COMMAND_GO, SCREEN_PROGRESS);
        scene = home_with("ended", variant, program, 0);
        scene->model.home.due.when = DUE_NEVER;
    }
    struct scene *locked = home_with("locked", "", fixture_locked(), 0);
    ((struct program_card *)(uintptr_t)locked->model.home.cards)->is_locked = true;
    add(SCREEN_HOME, "empty", "");
    struct scene *bad = home_with("nothing but faults", "", NULL, BAD);
    bad->model.home.cards++;
    bad->model.home.card_count--;
    bad->first = bad->last = (struct command){0, 0};
}

static void programs(void) {
    struct scene *scene = add(SCREEN_PROGRAMS, "few", "");
    scene->model.programs.cards = cards_of(fixture_program(FIXTURE_SHORT), BAD);
    scene->model.programs.card_count = BAD + 1;
    scene_expect(scene, COMMAND_PROGRAM, 0);
    for (int i = 1; i <= BAD; i++)
        scene_whole(scene, scene->model.programs.cards[i].fault);
    struct program_card *cards = arena_alloc(&memory, PROGRAMS, sizeof *cards);
    for (int i = 0; i < PROGRAMS; i++)
        cards[i] = (struct program_card){
            .file = "x.json",
            .program = i % 7 == 6 ? NULL : fixture_program((enum fixture_length)(i % 3)),
            .fault = i % 7 == 6 ? "not JSON" : NULL,
            .is_locked = i % 5 == 0,
            .wrong_time = i % 5 == 1};
    scene = add(SCREEN_PROGRAMS, "many", "");
    scene->model.programs.cards = cards;
    scene->model.programs.card_count = PROGRAMS;
    scene->first = (struct command){COMMAND_PROGRAM, 0};
}

static void program(void) {
    for (int i = 0; i < 2 * FIXTURE_LENGTHS + 1; i++) {
        bool ready = i >= FIXTURE_LENGTHS, locked = i == 2 * FIXTURE_LENGTHS;
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        const struct program *p = locked  ? fixture_locked()
                                  : ready ? fixture_ready(length)
                                          : fixture_program(length);
        struct scene *scene = add(SCREEN_PROGRAM,
                                  locked  ? "locked"
                                  : ready ? "ready"
                                          : "own",
                                  locked ? "" : fixture_length_names[length]);
        struct program_card *cards = cards_of(p, 0);
        cards[0].is_locked = locked;
        scene->model.program.card = cards;
        scene->model.program.day.program = p;
        if (!locked)
            scene_expect(scene, COMMAND_BEGIN, 0);
        scene_whole(scene, p->title);
        scene_whole(scene, p->goal.text);
        scene_whole(scene, p->why);
        scene_whole(scene, p->therapist.name);
        scene_whole(scene, p->therapist.role);
        scene_whole(scene, p->therapist.registration);
        if (p->client && p->review != DATE_NONE)
            scene_whole(scene, "We look back together on 24 September 2026.");
        scene_whole(scene, p->clearance.limits);
        for (int k = 0; k < p->item_count; k++)
            scene_whole(scene, p->items[k].exercise->name);
    }
}

/* --- check, advice --------------------------------------------------------------------------- */

static void check(void) {
    for (int ticked = 0; ticked < 2; ticked++) {
        struct scene *scene = add(SCREEN_CHECK, ticked ? "ticked" : "none", "");
        scene->model.check.ticked = ticked ? (1u << CHECK_BOXES) - 1 : 0;
        scene_expect(scene, COMMAND_CHECKED, 0);
        scene_whole(scene, check_question());
        scene_whole(scene, wording_stop());
        for (int i = 0; i < CHECK_BOXES; i++)
            scene_whole(scene, _(check_boxes[i].words));
    }
}

static void advice(void) {
    for (int i = 0; i < CHECK_BOXES; i++) {
        const struct program *program = fixture_program((enum fixture_length)(i % 3));
        struct wording_people people = wording_people_of(program, NULL);
        struct scene *scene = add(SCREEN_ADVICE, "check", check_boxes[i].id);
        struct text text = {0};
        check_text(&text, &check_boxes[i], &people);
        scene->model.advice =
            (struct advice_model){.title = check_title(check_boxes[i].kind),
                                  .text = arena_strdup(&memory, text_str(&text)),
                                  .emergency = check_boxes[i].kind >= CHECK_URGENT};
        text_free(&text);
        scene_expect(scene, COMMAND_RESUME, 0);
        scene_whole(scene, scene->model.advice.title);
        scene_whole(scene, scene->model.advice.text);
    }
}

/* --- done, settings, help ---------------------------------------------------------- */

static void done(void) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = add(SCREEN_DONE, "closing", fixture_length_names[i]);
        struct done_model *m = &scene->model.done;
        m->items = 10;
        m->done = i;
        m->skipped = i * 4;
        m->worked_ms = i * 3599999;
        m->kept = i == 0;
        m->stopped = i == 1;
        if (i > 0)
            m->notice = fixture_text((enum fixture_length)i, 300);
        scene_whole(scene, m->notice);
        scene_whole(scene, m->next_time);
        scene_expect(scene, COMMAND_BACK, 0);
    }
}

static void settings(void) {
    for (int i = 0; i < 2; i++) {
        struct scene *scene = add(SCREEN_SETTINGS, i ? "of a visitor" : "at home", "");
        scene->model.settings.visitor = i == 1;
        for (int k = 0; k < GROUP_COUNT; k++)
            scene->model.settings.groups[k] = i == 0 || k != GROUP_DEVICE;
        scene_expect(scene, COMMAND_GROUP, GROUP_READING);
        scene_whole(scene, "Reading");
        scene_whole(scene, "Sound and light");
        scene_whole(scene, "Control");
    }
}

static void group(void) {
    static const struct setting_row rows[] = {{"Sounds", "on", NULL, 0},
                                              {"Volume", "middle", NULL, 1},
                                              {"Light with each sound", "strong", NULL, 2},
                                              {"Colours", "blue and orange", NULL, 3},
                                              {"OK button", "A, below", NULL, 4},
                                              {"A setting whose name is a whole line of words",
                                               "and its choice another one, as long", NULL, 5},
                                              {"Movement", "moving", NULL, 6},
                                              {"A touch counts", "after half a second", NULL, 7},
                                              {"One switch", "every 2 seconds", NULL, 8}};
    static const int counts_of[] = {3, 5, 9};
    static const char *const names[] = {"few", "usual", "many"};
    for (int i = 0; i < 3; i++) {
        struct scene *scene = add(SCREEN_GROUP, names[i], "");
        scene->model.group = (struct group_model){
            .rows = rows, .row_count = counts_of[i], .group = (enum setting_group)i};
        scene_expect(scene, COMMAND_SETTING, 0);
        if (i == 2)
            scene->first = scene->last = (struct command){0, 0};
        for (int k = 0; k < counts_of[i]; k++) {
            scene_whole(scene, rows[k].name);
            scene_whole(scene, rows[k].choice);
        }
    }
}

static void look(void) {
    for (int i = 0; i < 2; i++) {
        struct scene *scene = add(SCREEN_LOOK, i ? "last" : "first", "");
        scene->model.look.look = i ? person_count() - 1 : 0;
        scene_expect(scene, COMMAND_LOOK, scene->model.look.look);
    }
}

/* The library: all its regions, a long list, and an exercise with the longest texts. */
static void library(void) {
    static const char *const regions[] = {
        "neck", "upper back", "ankle and calf", "unheard of", "wrist and hand", "whole body",
        "jaw",  "hip"};
    struct scene *scene = add(SCREEN_LIBRARY, "regions", "");
    scene->model.library.regions = regions;
    scene->model.library.count = sizeof regions / sizeof *regions;
    scene_expect(scene, COMMAND_REGION, 0);
}

static void region(void) {
    enum { EXERCISES = 14 };
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = add(SCREEN_REGION, "list", fixture_length_names[i]);
        const struct program *program = fixture_program((enum fixture_length)i);
        const struct exercise **list = arena_alloc(&memory, EXERCISES, sizeof *list);
        for (int k = 0; k < EXERCISES; k++)
            list[k] = program->items[k % program->item_count].exercise;
        scene->model.region =
            (struct region_model){.region = "lower back", .exercises = list, .count = EXERCISES};
        scene_expect(scene, COMMAND_EXERCISE, 0);
    }
}

static void exercise(void) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = add(SCREEN_EXERCISE, "whole", fixture_length_names[i]);
        const struct program *program = fixture_program((enum fixture_length)i);
        const struct exercise *shown = program->items[0].exercise;
        scene->model.exercise.exercise = shown;
        for (int k = 0; k < shown->cue_count; k++)
            scene_whole(scene, shown->cues[k]);
        scene_whole(scene, shown->caution);
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

static void help(void) {
    for (int i = 0; i <= FIXTURE_LENGTHS; i++) {
        bool none = i == FIXTURE_LENGTHS;
        struct scene *scene =
            add(SCREEN_HELP, none ? "nobody" : "therapist", none ? "" : fixture_length_names[i]);
        struct help_model *m = &scene->model.help;
        m->program = none ? NULL : fixture_program((enum fixture_length)i);
        m->crisis = none ? NULL : "116 123";
        if (!none)
            scene_whole(scene, m->program->therapist.contact);
        scene_whole(scene, wording_stop());
        scene_whole(scene, wording_not_live());
        scene_whole(scene, wording_is());
        scene_whole(scene, wording_is_not());
        scene_whole(scene, wording_other_care());
        scene_whole(scene,
                    none ? "talk to somebody you trust or call 112." : "you can call 116 123.");
        scene->last = (struct command){COMMAND_BACK, 0};
    }
}

static void make(enum screen_id screen) {
    static void (*const makers[SCREEN_COUNT])(void) = {
        [SCREEN_WHO] = who,         [SCREEN_HOME] = home,         [SCREEN_PROGRAMS] = programs,
        [SCREEN_PROGRAM] = program, [SCREEN_CHECK] = check,       [SCREEN_ADVICE] = advice,
        [SCREEN_DONE] = done,       [SCREEN_HELP] = help,         [SCREEN_SETTINGS] = settings,
        [SCREEN_GROUP] = group,     [SCREEN_LOOK] = look,         [SCREEN_LIBRARY] = library,
        [SCREEN_REGION] = region,   [SCREEN_EXERCISE] = exercise,
    };
    if (makers[screen])
        makers[screen]();
    scenes_session(screen, add);
    scenes_care(screen, add);
    scenes_comfort(screen, add);
    scenes_kiosk(screen, add);
    scenes_trust(screen, add);
    scenes_inbox(screen, add);
    scenes_people(screen, add);
    if (screen == SCREEN_REPORT)
        scenes_report(add);
    if (screen == SCREEN_PROGRESS)
        scenes_progress(add);
}

const struct scene *scenes_of(enum screen_id screen, int *count) {
    if (counts[screen] == 0)
        make(screen);
    *count = counts[screen];
    return all[screen];
}
