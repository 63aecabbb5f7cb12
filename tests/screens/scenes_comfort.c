/* What the screens of ice and heat, of the emergency number and of days that differ are tried
 * with. */
#include <string.h>

#include "base/memory.h"
#include "care/countries.h"
#include "fixture.h"

static struct arena memory;

/* Each line of a text. */
static void whole_lines(struct scene *scene, const char *text) {
    while (*text) {
        size_t length = strcspn(text, "\n");
        char *line = arena_alloc(&memory, length + 1, 1);
        memcpy(line, text, length);
        scene_whole(scene, line);
        text += length + (text[length] == '\n');
    }
}

/* --- ice and heat ---------------------------------------------------------------------------- */

static void comfort(scene_add *add) {
    struct scene *scene = add(SCREEN_COMFORT, "both", "");
    scene->last = (struct command){COMMAND_BACK, 0};
    scene_whole(scene, comfort_about());
    for (int kind = 0; kind < COMFORT_KINDS; kind++) {
        whole_lines(scene, comfort_steps((enum comfort_kind)kind));
        whole_lines(scene, comfort_not_for((enum comfort_kind)kind));
    }
}

static void timer(scene_add *add) {
    static const struct {
        const char *name;
        int64_t left_ms;
        bool check, done;
    } moments[] = {{"begun", COMFORT_MS, false, false},
                   {"check", COMFORT_CHECK_MS, true, false},
                   {"late", 999, false, false},
                   {"over", 0, false, true}};
    for (int i = 0; i < 4; i++) {
        struct scene *scene = add(SCREEN_TIMER, moments[i].name, "");
        scene->model.timer = (struct timer_model){.kind = i % 2 ? COMFORT_HEAT : COMFORT_ICE,
                                                  .left_ms = moments[i].left_ms,
                                                  .check = moments[i].check,
                                                  .done = moments[i].done};
        scene_expect(scene, moments[i].check ? COMMAND_SKIN : COMMAND_BACK, 0);
        if (moments[i].check)
            scene_whole(scene, comfort_check());
    }
}

static void done(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        struct scene *scene = add(SCREEN_DONE, "sore", fixture_length_names[i]);
        struct done_model *m = &scene->model.done;
        m->items = m->done = 5;
        m->worked_ms = 480000;
        m->kept = true;
        m->advice_title = i ? fixture_text(length, 60) : "Easier next time";
        m->advice_text = i ? fixture_text(length, 300) : "Next session will be half size.";
        m->comfort = true;
        scene_expect(scene, COMMAND_BACK, 0);
        scene_whole(scene, m->advice_title);
        scene_whole(scene, m->advice_text);
        scene_whole(scene, m->next_time);
    }
}

/* --- the emergency number -------------------------------------------------------------------- */

static void country(scene_add *add) {
    for (int i = 0; i < 3; i++) {
        static const char *const names[] = {"own", "first", "last"};
        struct scene *scene = add(SCREEN_COUNTRY, names[i], "");
        struct country_model *m = &scene->model.country;
        m->country = i == 0 ? -1 : i == 1 ? 0 : countries_count() - 1;
        m->emergency = i == 0 ? "+44123456789012345" : "112";
        scene->last = (struct command){COMMAND_BACK, 0};
        if (i > 0) /* it stands on the first page */
            scene_expect(scene, COMMAND_COUNTRY, m->country);
        scene_whole(scene, m->emergency);
        scene_whole(scene, countries_at(1)->name);
        scene_whole(scene, countries_find("AE")->name);
    }
}

static void number(scene_add *add) {
    static const char *const digits[] = {"", "1", "999", "888888888888888"};
    for (int i = 0; i < 4; i++) {
        struct scene *scene = add(SCREEN_NUMBER, digits[i], "");
        scene->model.number.digits = digits[i];
        scene_expect(scene, COMMAND_DIGIT, 1);
        scene_whole(scene, digits[i]);
    }
}

static void help(scene_add *add) {
    struct scene *scene = add(SCREEN_HELP, "long number", "");
    scene->model.help.program = fixture_program(FIXTURE_LONG);
    scene->model.help.emergency = "888888888888888";
    scene->last = (struct command){COMMAND_BACK, 0};
    scene_whole(scene, scene->model.help.emergency);
}

/* --- days that differ ------------------------------------------------------------------------ */

/* The first part of the screening that says why it leaves an exercise out. */
static const struct screening_part *part_with_why(void) {
    const struct screening_part *part = screening_parts;
    while (!part->why)
        part++;
    return part;
}

static struct today *today_of(const struct program *program, enum today_verdict verdict) {
    struct today *today = arena_alloc(&memory, 1, sizeof *today);
    *today = (struct today){
        .verdict = verdict, .item_count = program->item_count, .reason_count = 1, .offer.item = -1};
    today->reasons[0] = (struct today_reason){.rule = "R33", .words = "It was sore."};
    for (int i = 0; i < program->item_count; i++) {
        today->items[i].dose = program->items[i].dose;
        today->items[i].eased = verdict == TODAY_EASY && i % 2;
        today->items[i].level = i % 3 - 1;
        if (i % 5 == 4) {
            today->items[i].left_out = TODAY_OUT_SCREENING;
            today->items[i].part = i % 2 ? &screening_parts[0] : part_with_why();
        }
    }
    return today;
}

static struct model_day day_of(enum fixture_length length, enum today_verdict verdict) {
    const struct program *program = fixture_program(length);
    return (struct model_day){program, today_of(program, verdict)};
}

static const struct program_card *card_of(enum fixture_length length) {
    struct program_card *card = arena_alloc(&memory, 1, sizeof *card);
    *card = (struct program_card){.file = "neck.json", .program = fixture_program(length)};
    return card;
}

static struct scene *home_scene(scene_add *add, const char *name, enum fixture_length length,
                                enum today_verdict verdict) {
    struct scene *scene = add(SCREEN_HOME, name, fixture_length_names[length]);
    struct home_model *m = &scene->model.home;
    m->day = day_of(length, verdict);
    m->cards = card_of(length);
    m->card_count = 1;
    m->card = 0;
    m->person = m->day.program->client;
    m->due = (struct due){.when = DUE_NOW, .wanted = 1, .week = 10, .weeks = 12, .minute = -1};
    m->goal_line =
        length == FIXTURE_SHORT ? "Walk to the shop: 4 of 10, aim 8" : fixture_text(length, 180);
    m->week_line = "You did 4 of 5 sessions last week. Well done.";
    return scene;
}

static const struct {
    const char *name;
    enum command_kind kind;
    int value;
} verdicts[TODAY_VERDICTS] = {
    [TODAY_USUAL] = {"usual", COMMAND_GO, SCREEN_PROGRAM},
    [TODAY_EASY] = {"easy", COMMAND_GO, SCREEN_PROGRAM},
    [TODAY_REST] = {"rest", COMMAND_GO, SCREEN_WHY},
    [TODAY_PAUSED] = {"paused", COMMAND_GO, SCREEN_WHY},
    [TODAY_BLOCKED] = {"blocked", COMMAND_GO, SCREEN_WHY},
    [TODAY_LOCKED] = {"locked", COMMAND_GO, SCREEN_PROGRAM},
    [TODAY_ENOUGH] = {"enough", COMMAND_GO, SCREEN_WHY},
    [TODAY_OFF] = {"off", COMMAND_GO, SCREEN_PROGRAM},
};

static void home_breaks(scene_add *add, enum fixture_length length) {
    static const int minutes[] = {0, 1, 90, 240};
    for (int i = 0; i < 4; i++) {
        struct scene *scene = home_scene(add, "break", length, TODAY_USUAL);
        scene->model.home.break_min = minutes[i];
        scene->model.home.can_snooze = minutes[i] == 0;
        scene_expect(scene, COMMAND_GO, SCREEN_PROGRAM);
    }
}

static void home(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS * TODAY_VERDICTS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        int verdict = i / FIXTURE_LENGTHS;
        struct scene *scene =
            home_scene(add, verdicts[verdict].name, length, (enum today_verdict)verdict);
        scene_expect(scene, verdicts[verdict].kind, verdicts[verdict].value);
        scene_whole(scene, fixture_program(length)->title);
    }
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = home_scene(add, "morning", (enum fixture_length)i, TODAY_USUAL);
        ((struct today *)(uintptr_t)scene->model.home.day.today)->asks.next_day = 7;
        scene_expect(scene, COMMAND_MORNING, 0);
        home_breaks(add, (enum fixture_length)i);
    }
}

static void program(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS * TODAY_VERDICTS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        enum today_verdict verdict = (enum today_verdict)(i / FIXTURE_LENGTHS);
        bool begins = verdict == TODAY_USUAL || verdict == TODAY_EASY || verdict == TODAY_OFF;
        struct scene *scene =
            add(SCREEN_PROGRAM, verdicts[verdict].name, fixture_length_names[length]);
        struct program_model *m = &scene->model.program;
        m->card = card_of(length);
        m->day = day_of(length, verdict);
        m->limits = "Your therapist, R. Okafor, set these limits on 2026-11-01.";
        scene_expect(scene, begins ? COMMAND_BEGIN : COMMAND_GO, begins ? 0 : SCREEN_WHY);
        scene_whole(scene, m->day.program->title);
        scene_whole(scene, m->limits);
        scene_whole(scene, part_with_why()->why);
    }
}

void scenes_comfort(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_COMFORT] = comfort, [SCREEN_TIMER] = timer,     [SCREEN_DONE] = done,
        [SCREEN_COUNTRY] = country, [SCREEN_NUMBER] = number,   [SCREEN_HELP] = help,
        [SCREEN_HOME] = home,       [SCREEN_PROGRAM] = program,
    };
    if (makers[screen])
        makers[screen](add);
}
