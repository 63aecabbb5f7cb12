#include "sdl/loop.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "loop_fixture.h"
#include "sdl/system/clock.h"
#include "walk/see.h"

static void begin(void) {
    loop_fixture_open(false, 0);
}
TestSuite(loop, .init = begin, .fini = loop_fixture_close);

/* --- it ends ------------------------------------------------------------------------------------
 */

/* AT_ONCE: rounds that it may still begin. A round is LOOP_ROUND_MS at most here, and the sleep in
 * it ends with the signal (see rest). */
enum { AT_ONCE = 2 };

static int asked;
static long asked_in;

static void ask_for_end(void) {
    loop_fixture_rounds(4);
    asked_in = loop_fixture_count();
    kill(getpid(), asked);
}

static int endings[] = {SIGTERM, SIGINT, SIGHUP};

ParameterizedTestParameters(loop, a_signal_ends_a_session_saved_at_once) {
    return cr_make_param_array(int, endings, 3);
}
ParameterizedTest(int *ending, loop, a_signal_ends_a_session_saved_at_once) {
    asked = *ending;
    loop_fixture_reach_player();
    loop_fixture_run(ask_for_end);
    long more = loop_fixture_count() - asked_in;
    cr_expect_leq(more, AT_ONCE, "signal %d took %ld rounds", asked, more);
    loop_fixture_restart();
    app_display(loop.app, loop_fixture_now());
    cr_expect(walk_see_text(loop.app, "Go on"), "it can be gone on with");
}

static Uint32 corner(void) {
    SDL_Surface *surface = SDL_GetWindowSurface(SDL_GetWindowFromID(1));
    return *(const Uint32 *)surface->pixels & 0xFFFFFF;
}

/* Waits until the picture is dark, or not any more. A dark screen begins few rounds, so they are
 * not counted; the limit is minutes. */
static Uint32 corner_once(bool dark) {
    for (int tries = 0; (corner() == 0) != dark && tries < 60000; tries++)
        usleep(2000);
    return corner();
}

static void dim_then_ask(void) {
    loop_fixture_rounds(2);
    loop_ahead_ms = 31 * 60000;
    corner_once(true);
    asked_in = loop_fixture_count();
    loop_fixture_end();
}

Test(loop, a_dark_screen_ends_as_fast) {
    loop_battery = true;
    loop_fixture_run(dim_then_ask);
    cr_expect_leq(loop_fixture_count() - asked_in, AT_ONCE);
}

/* --- it stands still, and sleeps
 * ------------------------------------------------------------------ */

/* Another process does it: this one cannot wake itself. No time passes by the session's clock. */
static bool stands_still(pid_t process) {
    char path[40], line[256] = "";
    snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    const char *read = fgets(line, sizeof line, file);
    fclose(file);
    return read && strstr(line, ") T ");
}

Test(loop, a_session_is_paused_when_the_process_was_stopped) {
    loop_fixture_reach_player();
    pid_t parent = getpid(), child = fork();
    if (child == 0) {
        kill(parent, SIGTSTP);
        for (int tries = 0; !stands_still(parent) && tries < 60000; tries++)
            usleep(2000);
        bool still = stands_still(parent);
        kill(parent, SIGCONT);
        kill(parent, SIGTERM);
        _exit(still ? 0 : 1);
    }
    int status;
    loop_run(&loop);
    waitpid(child, &status, 0);
    cr_expect_eq(status, 0, "it stood still when it was asked to");
    cr_expect_str_eq(app_screen(loop.app), "pause");
}

static void stop_unasked(void) {
    loop_fixture_rounds(4);
    kill(getpid(), SIGCONT); /* as after a SIGSTOP, which nobody can catch */
    loop_fixture_rounds(2);
    loop_fixture_end();
}

Test(loop, a_session_is_paused_after_a_stop_that_nobody_saw_coming) {
    loop_fixture_reach_player();
    loop_fixture_run(stop_unasked);
    cr_expect_str_eq(app_screen(loop.app), "pause");
}

static void sleep_a_second(void) {
    loop_fixture_rounds(4);
    loop_ahead_ms = 1000;
    loop_slept_ms = 1000;
    loop_fixture_rounds(2);
    loop_fixture_end();
}

Test(loop, a_session_is_paused_when_the_device_slept_however_short) {
    loop_fixture_reach_player();
    loop_fixture_run(sleep_a_second);
    cr_expect_str_eq(app_screen(loop.app), "pause");
}

static long awake_in_session;

static void leave_session(void) {
    loop_fixture_rounds(4);
    awake_in_session = loop_awake;
    loop_fixture_end();
}

Test(loop, the_screen_stays_on_in_a_session) {
    loop_fixture_reach_player();
    loop_fixture_run(leave_session);
    cr_expect(awake_in_session);
}

/* --- it is dimmed
 * --------------------------------------------------------------------------------- */

static void push_ok(void) {
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = SDLK_RETURN;
    SDL_PushEvent(&event);
    event.type = SDL_KEYUP;
    SDL_PushEvent(&event);
    loop_fixture_rounds(2);
}

static Uint32 dark, bright;
static char woken[32], acted[32];

static void dim_and_wake(void) {
    loop_fixture_rounds(2);
    loop_ahead_ms = 31 * 60000;
    dark = corner_once(true);
    push_ok();
    bright = corner_once(false);
    snprintf(woken, sizeof woken, "%s", app_screen(loop.app));
    push_ok();
    snprintf(acted, sizeof acted, "%s", app_screen(loop.app));
    loop_fixture_end();
}

static long lit_ms, dark_ms;

static void dim_and_wait(void) {
    loop_fixture_rounds(2);
    lit_ms = loop_waited_ms;
    loop_ahead_ms = 31 * 60000;
    loop_fixture_rounds(4);
    dark_ms = loop_waited_ms;
    loop_fixture_end();
}

Test(loop, a_dark_screen_looks_for_a_touch_four_times_a_second_at_most) {
    loop_battery = true;
    loop_fixture_run(dim_and_wait);
    cr_expect_leq(lit_ms, 100, "%ld", lit_ms);
    cr_expect_eq(dark_ms, 250, "%ld", dark_ms);
}

Test(loop, a_battery_is_spared_and_a_key_brings_the_picture_back_without_acting) {
    loop_battery = true;
    loop_fixture_run(dim_and_wake);
    cr_expect_eq(dark, 0);
    cr_expect_neq(bright, 0);
    cr_expect_str_eq(woken, "home");
    cr_expect_str_eq(acted, "program");
}

/* --- a panel on its side
 * --------------------------------------------------------------------------- */

static int touched_x, touched_y;

static void touch(void) {
    loop_fixture_rounds(2);
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = touched_x;
    event.button.y = touched_y;
    SDL_PushEvent(&event);
    event.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&event);
    loop_fixture_rounds(2);
    loop_fixture_end();
}

/* Turned by hand here: below is left when the panel stands at 90 degrees. */
Test(loop, a_touch_on_a_turned_panel_hits_what_is_seen_there) {
    loop_fixture_close();
    loop_fixture_open(false, 90);
    app_display(loop.app, loop_fixture_now());
    const struct control *start = walk_see_control(loop.app, "Start");
    cr_assert(start);
    touched_x = 480 - 1 - (start->box.y + start->box.h / 2);
    touched_y = start->box.x + start->box.w / 2;
    loop_fixture_run(touch);
    cr_expect_str_eq(app_screen(loop.app), "program");
}

/* To the settings, and on the row to its next choice: the panel of 640x480 is seen upright as
 * 480x640, before anything is drawn. */
static void turn_by_setting(void) {
    struct app_time now = loop_fixture_now();
    static const char *const labels[] = {"Settings", "Device", "Turn the picture"};
    app_display(loop.app, now);
    for (int i = 0; i < 3; i++) {
        const struct control *found = walk_see_control(loop.app, labels[i]);
        for (const struct control *more; !found && (more = walk_see_pager(loop.app, 1));) {
            app_tap(loop.app, more->box.x + 2, more->box.y + 2, now);
            app_display(loop.app, now);
            found = walk_see_control(loop.app, labels[i]);
        }
        cr_assert(found, "%s", labels[i]);
        app_tap(loop.app, found->box.x + 4, found->box.y + 4, now);
        app_display(loop.app, now);
    }
}

static void only_end(void) {
    loop_fixture_rounds(2);
    loop_fixture_end();
}

Test(loop, a_setting_turns_the_picture_at_once_and_at_the_next_start) {
    turn_by_setting();
    loop_fixture_run(only_end);
    cr_expect_eq(app_ui(loop.app)->panel.w, 480);
    cr_expect_eq(app_ui(loop.app)->panel.h, 640);
    loop_fixture_restart();
    cr_expect_eq(app_turn(loop.app), 90);
}

/* --- its lid and its battery, as the system's files tell of them --------------------------------
 */

static char *lids;

/* FOLDER/ENTRY/NAME says that. */
static void put(const char *folder, const char *entry, const char *name, const char *words) {
    struct err e;
    char *inner = file_join(folder, entry), *path = file_join(inner, name);
    cr_assert(file_make_folder(inner, &e));
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(words, file);
    fclose(file);
    free(path);
    free(inner);
}

static char before_lid[32];

/* The lid is looked at once a second. */
static void shut_lid(void) {
    loop_fixture_rounds(1300 / LOOP_ROUND_MS);
    snprintf(before_lid, sizeof before_lid, "%s", app_screen(loop.app));
    put(lids, "LID0", "state", "state:      closed\n");
    loop_fixture_rounds(1300 / LOOP_ROUND_MS);
    loop_fixture_end();
}

Test(loop, a_lid_that_is_shut_pauses_the_session_and_loses_nothing) {
    lids = file_join(loop_data, "lid");
    put(lids, "LID0", "state", "state:      open\n");
    loop.lids = lids;
    loop.power = loop_device(&loop);
    loop_fixture_reach_player();
    loop_fixture_run(shut_lid);
    cr_expect_str_eq(before_lid, "player");
    cr_expect_str_eq(app_screen(loop.app), "pause");
    loop_fixture_restart();
    app_display(loop.app, loop_fixture_now());
    cr_expect(walk_see_text(loop.app, "Go on"));
    free(lids);
}

static Uint32 with_cable, without;

static void pull_cable(void) {
    loop_fixture_rounds(2);
    loop_ahead_ms = 31 * 60000;
    loop_fixture_rounds(2);
    with_cable = corner();
    put(loop.supplies, "BAT0", "status", "Discharging\n");
    loop_ahead_ms += 61000;
    without = corner_once(true);
    loop_fixture_end();
}

Test(loop, half_an_hour_on_the_battery_makes_it_dark_and_on_the_mains_it_stays_bright) {
    char *supplies = file_join(loop_data, "power_supply");
    put(supplies, "BAT0", "type", "Battery\n");
    put(supplies, "BAT0", "status", "Charging\n");
    loop.supplies = supplies;
    loop.power = loop_device(&loop);
    loop_fixture_run(pull_cable);
    cr_expect_neq(with_cable, 0);
    cr_expect_eq(without, 0);
    free(supplies);
}
