/* What the screens of a kiosk are tried with. */

#include "fixture.h"

enum { CODE = 37, DEMOS = 4, FAULTS = 3 };

/* A pattern as a QR code has it: about half of it dark, in runs. */
static const unsigned char *code(void) {
    static unsigned char modules[CODE * CODE];
    for (int i = 0; i < CODE * CODE; i++)
        modules[i] = (unsigned char)(i / 2 % 2 ^ i / 3 % 2);
    return modules;
}

static const struct exercise *exercise(const char *name, enum side sides) {
    static struct exercise made[8];
    static int count;
    struct exercise *one = &made[count++ % 8];
    *one = (struct exercise){.id = "neck-turn", .name = name, .sides = sides, .stages = 2};
    return one;
}

static void attract(scene_add *add) {
    static const double drifts[][2] = {{0, 0}, {1, 1}, {-1, -1}, {1, -1}};
    for (int i = 0; i < 4 * FIXTURE_LENGTHS; i++) {
        enum fixture_length length = (enum fixture_length)(i / 4);
        struct scene *scene = add(SCREEN_ATTRACT, "named", fixture_length_names[length]);
        struct attract_model *k = &scene->model.attract;
        k->clinic = length == FIXTURE_SHORT ? "Harbour Lane" : fixture_text(length, 60);
        k->words = length == FIXTURE_SHORT ? "Stretch here." : fixture_text(length, 140);
        k->address = length == FIXTURE_SHORT ? "https://a.example" : fixture_text(length, 200);
        k->code = code();
        k->code_side = CODE;
        k->exercise = exercise(length == FIXTURE_SHORT ? "Neck turn" : fixture_text(length, 40),
                               i % 2 ? SIDE_BOTH : SIDE_NONE);
        k->turn = 1000 + i;
        k->at = i % 3 / 2.0;
        k->across = drifts[i % 4][0];
        k->down = drifts[i % 4][1];
        k->swapped = i % 4 >= 2;
        scene_expect(scene, COMMAND_GO, SCREEN_DEMOS);
    }
    struct scene *bare = add(SCREEN_ATTRACT, "bare", "");
    bare->model.attract = (struct attract_model){.clinic = "", .words = "", .address = ""};
    scene_expect(bare, COMMAND_GO, SCREEN_DEMOS);
}

static void demos(scene_add *add) {
    for (int count = 0; count <= DEMOS; count++)
        for (int i = 0; i < FIXTURE_LENGTHS; i++) {
            static struct program_card all[FIXTURE_LENGTHS][DEMOS];
            enum fixture_length length = (enum fixture_length)i;
            struct scene *scene = add(SCREEN_DEMOS, "offered", fixture_length_names[i]);
            for (int k = 0; k < count; k++) {
                all[i][k] = (struct program_card){.program = fixture_ready(length)};
                scene_whole(scene, all[i][k].program->title);
            }
            scene->model.demos.cards = all[i];
            scene->model.demos.card_count = count;
            scene->first = (struct command){count ? COMMAND_DEMO : 0, 0};
        }
}

static void still(scene_add *add) {
    for (int left = 1; left <= 15; left += 7) {
        struct scene *scene = add(SCREEN_STILL, "asks", "");
        scene->model.still.left_s = left;
        scene_expect(scene, COMMAND_BACK, 0);
    }
}

static void pin(scene_add *add) {
    static const char *const digits[] = {"", "", "", "", "1", "4711", "1234567890123456"};
    static const char *const hints[] = {
        "", "Wait 888 seconds.", "Not the same.", "Remove kiosk-pin.", "", "", ""};
    for (int i = 0; i < 7; i++) {
        struct scene *scene = add(SCREEN_PIN, "asks", digits[i]);
        scene->model.number = (struct number_model){.title = i % 2 ? "Choose a PIN, 4 to 12 digits"
                                                                   : "The staff's PIN",
                                                    .hint = hints[i],
                                                    .least = 4,
                                                    .digits = digits[i]};
        scene_expect(scene, COMMAND_DIGIT, 1);
    }
}

static void staff(scene_add *add) {
    static const char *faults[FAULTS];
    for (int i = 0; i < FAULTS; i++)
        faults[i] = fixture_text((enum fixture_length)i, 200);
    for (int i = 0; i < 4; i++) {
        struct scene *scene = add(SCREEN_STAFF, i % 2 ? "in" : "first", i / 2 ? "faults" : "");
        struct staff_model *k = &scene->model.staff;
        k->has_pin = i % 2;
        k->told = i == 1 ? "The PIN cannot be saved. It holds until the next start." : NULL;
        k->faults = faults;
        k->fault_count = i / 2 ? FAULTS : 0;
        for (int n = 0; n < k->fault_count; n++)
            scene_whole(scene, faults[n]);
        scene_expect(scene, i % 2 ? COMMAND_ATTRACT : COMMAND_NEW_PIN, 0);
    }
}

static void done(scene_add *add) {
    struct scene *scene = add(SCREEN_DONE, "visitor", "");
    scene->model.done.visitor = true;
    scene->model.done.items = scene->model.done.done = 3;
    scene->model.done.kept = true;
    scene_expect(scene, COMMAND_BACK, 0);
    scene_whole(scene, "Nothing of this is kept.");
}

void scenes_kiosk(enum screen_id screen, scene_add *add) {
    static void (*const makers[SCREEN_COUNT])(scene_add * add) = {
        [SCREEN_ATTRACT] = attract, [SCREEN_DEMOS] = demos, [SCREEN_STILL] = still,
        [SCREEN_PIN] = pin,         [SCREEN_STAFF] = staff, [SCREEN_DONE] = done,
    };
    if (makers[screen])
        makers[screen](add);
}
