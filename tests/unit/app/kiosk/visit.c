#include "app/kiosk/kiosk.h"

#include <criterion/criterion.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/app/kiosk/kiosk_fixture.h"

#define CLINIC                                                                                     \
    "{\"format\": \"limber.kiosk/1\", \"clinic\": \"Harbour Lane\", \"words\": \"Stretch here.\"," \
    " \"address\": \"https://harbour.example\"}"
#define NECK "Neck and shoulders"

static struct device device;

static void begin(void) {
    device = kiosk_fixture_new(CLINIC);
    kiosk_fixture_open(&device);
}
static void end(void) {
    fixture_close(&device);
}
/* Not "kiosk": Criterion leaks a suite whose name begins the names of others. */
TestSuite(kiosk_wall, .init = begin, .fini = end, .timeout = 120);

/* --- attract ------------------------------------------------------------------------------------
 */

static int count_ops(enum op_kind kind) {
    const struct display *display = &app_ui(device.app)->display;
    int count = 0;
    for (int i = 0; i < display->count; i++)
        count += display->ops[i].kind == kind;
    return count;
}

Test(kiosk_wall, attract_shows_the_clinic_its_words_and_a_code) {
    cr_assert(fixture_sees(&device, "Harbour Lane"));
    cr_assert(fixture_sees(&device, "Stretch here."));
    cr_assert_gt(count_ops(OP_FILL), 100, "a QR code has more dark runs");
    cr_assert_eq(count_ops(OP_PICTURE), 1);
}

/* Where that text lies now. */
static struct box place_of(const char *words) {
    const struct display *display = &app_ui(device.app)->display;
    for (int i = 0; i < display->count; i++)
        if (display->ops[i].kind == OP_TEXT && strcmp(display->ops[i].text.string, words) == 0)
            return display->ops[i].box;
    cr_assert_fail("%s is not drawn", words);
    return (struct box){0, 0, 0, 0};
}

static const char *picture(void) {
    const struct display *display = &app_ui(device.app)->display;
    for (int i = 0; i < display->count; i++)
        if (display->ops[i].kind == OP_PICTURE)
            return display->ops[i].picture.name;
    return "";
}

Test(kiosk_wall, nothing_on_it_stands_still_for_long) {
    struct box clinic = place_of("Touch to try"), staff = place_of("Staff");
    char first[80];
    snprintf(first, sizeof first, "%s", picture());
    fixture_wait(&device, 100 * 1000);
    cr_assert_str_neq(first, picture(), "the same figure for over a minute");
    cr_assert_neq(place_of("Touch to try").x, clinic.x);
    cr_assert_neq(place_of("Staff").y, staff.y);
    fixture_wait(&device, 7 * 60 * 1000);
    cr_assert_gt(abs(place_of("Touch to try").x - clinic.x), 100, "the sides have not changed");
}

Test(kiosk_wall, it_asks_for_frames_while_a_figure_moves_and_rests_between) {
    int frames = 0, turn_ms = 14000;
    for (int64_t end = device.now.mono_ms + turn_ms; device.now.mono_ms < end; frames++) {
        int64_t next = app_deadline(device.app, true);
        cr_assert_gt(next, device.now.mono_ms);
        device.now.mono_ms = next;
        app_step(device.app, device.now);
        app_display(device.app, device.now);
    }
    cr_assert_geq(frames, 40, "only %d pictures of one figure", frames);
    cr_assert_leq(frames, 90, "%d pictures of one figure cost too much", frames);
}

Test(kiosk_wall, a_touch_or_any_button_begins) {
    kiosk_fixture_touch(&device);
    fixture_is(&device, "demos");
    for (int action = ACTION_NONE; action < ACTION_COUNT; action++) {
        kiosk_fixture_tap(&device, "Not now");
        fixture_is(&device, "attract");
        if (action == ACTION_NONE)
            app_activity(device.app, device.now); /* a key that means nothing */
        else
            app_act(device.app, (enum action)action, device.now);
        app_display(device.app, device.now);
        fixture_is(&device, "demos");
    }
}

/* --- a visitor ----------------------------------------------------------------------------------
 */

Test(kiosk_wall, a_demonstration_asks_little_and_says_that_nothing_is_kept) {
    kiosk_fixture_touch(&device);
    cr_assert(fixture_sees(&device, "Only if you feel well today."));
    kiosk_fixture_tap(&device, NECK);
    fixture_is(&device, "check");
    fixture_ok_to(&device, "before");
    fixture_ok_to(&device, "after");
    fixture_ok_to(&device, "done");
    cr_assert(fixture_sees(&device, "Nothing of this is kept."));
    cr_assert_not(fixture_sees(&device, "Progress"));
    cr_assert_not(fixture_sees(&device, "therapist"));
    fixture_press(&device, ACTION_BACK);
    fixture_is(&device, "attract");
}

Test(kiosk_wall, signs_of_danger_end_it_as_at_home) {
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, NECK);
    kiosk_fixture_tap(&device, "Chest pain, or hard to breathe");
    fixture_ok_to(&device, "advice");
    fixture_ok_to(&device, "demos");
}

Test(kiosk_wall, the_next_visitor_finds_nothing_of_the_last) {
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, "Settings");
    fixture_is(&device, "settings");
    cr_assert_not(fixture_sees(&device, "Close Limber"));
    double unit = app_ui(device.app)->unit;
    kiosk_fixture_tap(&device, "Reading");
    fixture_choose(&device, "Text size: 100 %");
    cr_assert_neq(app_ui(device.app)->unit, unit);
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    kiosk_fixture_tap(&device, "Not now");
    cr_assert_eq(app_ui(device.app)->unit, unit, "the text size of a visitor stayed");
    kiosk_fixture_visit(&device, NECK);
    fixture_wait(&device, 120 * 1000);
    fixture_is(&device, "attract");
    /* The same program again is new to the next one: instructions, and scores from 0. */
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, NECK);
    fixture_ok_to(&device, "instructions");
    cr_assert(fixture_sees(&device, "New to you"));
}

/* --- nobody answers -----------------------------------------------------------------------------
 */

Test(kiosk_wall, who_says_nothing_is_asked_and_then_forgotten) {
    kiosk_fixture_touch(&device);
    fixture_wait(&device, 44 * 1000);
    fixture_is(&device, "demos");
    fixture_wait(&device, 2 * 1000);
    fixture_is(&device, "still");
    fixture_wait(&device, 10 * 1000);
    cr_assert(fixture_sees(&device, "In 4 seconds"));
    fixture_wait(&device, 5 * 1000);
    fixture_is(&device, "attract");
}

Test(kiosk_wall, who_is_still_there_goes_on_where_they_were) {
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, NECK);
    fixture_wait(&device, 46 * 1000);
    fixture_is(&device, "still");
    kiosk_fixture_touch(&device);
    fixture_is(&device, "check");
    fixture_wait(&device, 46 * 1000);
    fixture_press(&device, ACTION_HURT);
    fixture_is(&device, "check");
    fixture_wait(&device, 46 * 1000);
    kiosk_fixture_tap(&device, "Start again");
    fixture_is(&device, "attract");
}

Test(kiosk_wall, a_program_that_plays_is_not_asked) {
    kiosk_fixture_touch(&device);
    kiosk_fixture_tap(&device, "Breathe slowly");
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 100 * 1000);
    fixture_is(&device, "player");
    fixture_wait(&device, 10 * 1000);
    fixture_is(&device, "after");
    fixture_wait(&device, 40 * 1000);
    fixture_is(&device, "after");
    fixture_wait(&device, 6 * 1000);
    fixture_is(&device, "still");
    fixture_wait(&device, 16 * 1000);
    fixture_is(&device, "attract");
    cr_assert_not(app_in_session(device.app));
}

/* --- no way out ---------------------------------------------------------------------------------
 */

/* A stranger presses anything, for hours: numbers of one sequence, the same in each run. */
Test(kiosk_wall, strangers_find_no_way_out) {
    unsigned state = 12345;
    uint64_t before = kiosk_fixture_folder(&device);
    for (int i = 0; i < 40000; i++) {
        state = state * 1103515245u + 12345u;
        unsigned roll = state >> 16;
        if (roll % 4)
            app_act(device.app, (enum action)(roll / 4 % ACTION_COUNT), device.now);
        else
            app_tap(device.app, (int)(roll / 4 % 640), (int)(state >> 8) % 480, device.now);
        device.now.mono_ms += roll % 900;
        device.now.wall.utc_ms += roll % 900;
        app_display(device.app, device.now);
        cr_assert_not(app_quits(device.app), "press %d closed it", i);
        cr_assert_str_neq(fixture_screen(&device), "staff", "press %d opened the staff page", i);
        cr_assert_str_neq(fixture_screen(&device), "home");
        cr_assert_str_neq(fixture_screen(&device), "library");
    }
    cr_assert_eq(kiosk_fixture_folder(&device), before);
}

/* --- a day --------------------------------------------------------------------------------------
 */

/* What the program holds of the heap, in bytes. Pages would say little: they come and go as malloc
 * likes. Nor would mallinfo2 alone: of each small size up to seven that were freed still count as
 * used. So seven of each are taken first, from there or from elsewhere, and left out again. */
static size_t held_bytes(void) {
    enum { SIZES = 64, KEPT = 7, STEP = 16, LEAST = 24 };
    static void *taken[SIZES][KEPT];
    size_t own = 0;
    for (int i = 0; i < SIZES; i++)
        for (int j = 0; j < KEPT; j++) {
            taken[i][j] = malloc((size_t)(LEAST + i * STEP));
            cr_assert(taken[i][j]);
            own += malloc_usable_size(taken[i][j]) + sizeof(size_t);
        }
    size_t used = mallinfo2().uordblks;
    for (int i = 0; i < SIZES; i++)
        for (int j = 0; j < KEPT; j++)
            free(taken[i][j]);
    return used - own;
}

static void visitors(int hours) {
    static const char *const demos[] = {NECK, "Hands and shoulders", "Breathe slowly",
                                        "Feet and legs, sitting"};
    int64_t end = device.now.mono_ms + hours * INT64_C(3600000);
    for (int i = 0; device.now.mono_ms < end; i++) {
        kiosk_fixture_visit(&device, demos[i % 4]);
        if (i % 3 == 0)
            fixture_ok_to(&device, "done"); /* else they walk away */
        fixture_wait(&device, 300 * 1000);
        fixture_is(&device, "attract");
    }
}

#if defined(__SANITIZE_ADDRESS__)
enum { DAY_H = 4 }; /* memory means nothing here, but leaks are found */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
enum { DAY_H = 4 };
#else
enum { DAY_H = 22 };
#endif
#else
enum { DAY_H = 22 };
#endif

/* The least of several hours: what one visitor's texts make of the heap comes and goes. */
static size_t least_held_bytes(void) {
    size_t least = SIZE_MAX;
    for (int hour = 0; hour < 4; hour++) {
        visitors(1);
        size_t held = held_bytes();
        least = held < least ? held : least;
    }
    return least;
}

/* The first hours bring every buffer to the size that it keeps. */
Test(kiosk_wall, a_day_of_visitors_leaves_nothing_on_the_disk_and_nothing_in_memory) {
    uint64_t folder = kiosk_fixture_folder(&device);
    visitors(4);
    size_t before = least_held_bytes();
    visitors(DAY_H - 4);
    size_t after = least_held_bytes();
    if (DAY_H > 4)
        cr_assert_leq(after, before + 1024, "%zu bytes, and %zu after a day of visitors", before,
                      after);
    cr_assert_eq(kiosk_fixture_folder(&device), folder, "a visitor left a trace");
    cr_assert_neq(access(fixture_path(&device, "limber.db"), F_OK), 0);
}
