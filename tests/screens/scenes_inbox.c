/* What a stick brought, and the record on its way to the therapist. */
#include "base/memory.h"
#include "fixture.h"

enum { LINES = 12, LINE = 160, NAME = 60 };

static const char *short_or(enum fixture_length length, const char *text, int characters) {
    return length == FIXTURE_SHORT ? text : fixture_text(length, characters);
}

static const char *const *lines_of(enum fixture_length length) {
    static const char *lines[FIXTURE_LENGTHS][LINES];
    for (int i = 0; i < LINES; i++)
        lines[length][i] = short_or(length, "Neck turn: hold 20 s instead of 15", LINE);
    return lines[length];
}

static struct inbox_model made_offer(enum fixture_length length, enum inbox_kind kind) {
    return (struct inbox_model){.stage = INBOX_OFFERS,
                                .kind = kind,
                                .program = fixture_program(length),
                                .therapist = short_or(length, "R. Okafor", NAME),
                                .signer = short_or(length, "R. Okafor", NAME),
                                .signature = (enum signed_state)((int)length % 3)};
}

static void offers(scene_add *add) {
    static const char *const names[] = {
        [INBOX_KEY] = "key", [INBOX_NEW] = "new", [INBOX_UPDATE] = "update"};
    for (int kind = INBOX_KEY; kind <= INBOX_UPDATE; kind++)
        for (int i = 0; i < FIXTURE_LENGTHS; i++) {
            enum fixture_length length = (enum fixture_length)i;
            struct scene *scene = add(SCREEN_INBOX, names[kind], fixture_length_names[i]);
            struct inbox_model *inbox = &scene->model.inbox;
            *inbox = made_offer(length, (enum inbox_kind)kind);
            inbox->lines = lines_of(length);
            inbox->line_count = kind != INBOX_UPDATE ? 0 : i ? LINES : 2;
            inbox->known_person = i == FIXTURE_SHORT;
            inbox->told = i ? "It is on this device now. You can unplug." : NULL;
            inbox->trusted_count = 1;
            scene_whole(scene, kind == INBOX_KEY ? inbox->therapist : inbox->program->title);
            scene_whole(scene, inbox->line_count ? inbox->lines[0] : NULL);
            scene_expect(scene, COMMAND_INBOX, INBOX_YES);
        }
}

static void ends(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        struct scene *scene = add(SCREEN_INBOX, "told", fixture_length_names[i]);
        struct inbox_model *inbox = &scene->model.inbox;
        *inbox = (struct inbox_model){.stage = INBOX_TOLD, .can_give = true};
        scene->last = (struct command){COMMAND_BACK, 0};
        if (i == FIXTURE_SHORT)
            continue;
        inbox->told = fixture_text(length, 250);
        inbox->refused_count = INBOX_REFUSED_SHOWN;
        inbox->refused_more = 120;
        inbox->more = true;
        for (int k = 0; k < INBOX_REFUSED_SHOWN; k++)
            inbox->refused[k] = fixture_text(length, 250);
        scene_whole(scene, inbox->told);
    }
    struct scene *scene = add(SCREEN_INBOX, "looks", "");
    scene->model.inbox = (struct inbox_model){.stage = INBOX_LOOKS, .read = 120, .of = 200};
    scene = add(SCREEN_INBOX, "no stick", "");
    scene->model.inbox.told = "The stick went away. Nothing was changed.";
}

static void inbox(scene_add *add) {
    offers(add);
    ends(add);
}

static void give(scene_add *add) {
    static const char *const names[] = {"ask", "since", "no stick", "failed", "done"};
    for (int i = 0; i < 5 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i % FIXTURE_LENGTHS);
        int what = i / FIXTURE_LENGTHS;
        struct scene *scene = add(SCREEN_GIVE, names[what], fixture_length_names[length]);
        struct give_model *model = &scene->model.give;
        *model =
            (struct give_model){.stick = what != 2,
                                .therapist = short_or(length, "R. Okafor", NAME),
                                .goes = "1200 sessions, 4000 scores, 8000 answers.",
                                .from = what == 1 ? "2026-11-21" : NULL,
                                .since = what == 1 && length == FIXTURE_LONG,
                                .sealed = length == FIXTURE_LONG,
                                .told = what >= 3 ? short_or(length, "It is full.", 250) : NULL,
                                .done = what == 4};
        if (what != 2)
            scene->last = (struct command){COMMAND_BACK, 0};
        scene_whole(scene, model->told);
    }
}

/* Something new waits. */
static void home(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)i;
        static struct program_card cards[FIXTURE_LENGTHS];
        cards[i] = (struct program_card){.file = "neck.json", .program = fixture_program(length)};
        struct scene *scene = add(SCREEN_HOME, "stick", fixture_length_names[i]);
        struct home_model *m = &scene->model.home;
        m->cards = &cards[i];
        m->card_count = 1;
        m->day.program = cards[i].program;
        m->person = m->person_name = "Sam";
        m->person_picture = "kite";
        m->inbox_from = short_or(length, "R. Okafor", NAME);
        m->due = (struct due){.when = DUE_NOW, .wanted = 2, .week = 1, .weeks = 6, .minute = -1};
        scene_expect(scene, COMMAND_GO, SCREEN_PROGRAM);
    }
}

/* The way to the therapist on the pages of a person. */
static void person(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++)
        add(SCREEN_PERSON, "stick", fixture_length_names[i])->model.person =
            (struct person_model){.name = "Sam", .picture = "kite", .can_give = true};
}

static void progress(scene_add *add) {
    for (int i = 0; i < FIXTURE_LENGTHS; i++) {
        struct scene *scene = add(SCREEN_PROGRESS, "stick", fixture_length_names[i]);
        scene->model.progress.program = fixture_program((enum fixture_length)i);
        scene->model.progress.can_give = true;
    }
}

void scenes_inbox(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_INBOX] = inbox,   [SCREEN_GIVE] = give,         [SCREEN_HOME] = home,
        [SCREEN_PERSON] = person, [SCREEN_PROGRESS] = progress,
    };
    if (makers[screen])
        makers[screen](add);
}
