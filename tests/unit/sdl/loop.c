#include "sdl/loop.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sdl/clock.h"
#include "sdl/signals.h"
#include "sdl/walk_folder.h"
#include "sdl/walk_see.h"

/* The real loop without a display, with a clock that can be moved on. */
static struct loop loop;
static char *data;
static atomic_long ahead_ms, slept_ms, battery, awake;

static struct app_time now(void) {
    struct app_time time = clock_now();
    time.mono_ms += ahead_ms;
    return time;
}

static int64_t slept(void) {
    return slept_ms;
}

static bool on_battery(void *owner) {
    (void)owner;
    return battery;
}

static void stay_awake(void *owner, bool stay) {
    (void)owner;
    awake = stay;
}

static void open_app(void) {
    static const char *const files[] = {"tests/data/good/short.json"};
    struct app_options options = {.data = data,
                                  .assets = "assets",
                                  .ready = "programs",
                                  .files = files,
                                  .file_count = 1,
                                  .boot = "",
                                  .mute = true,
                                  .width = 640,
                                  .height = 480};
    struct app_ports ports = {.measure = window_measure(loop.window)};
    loop.app = app_new(&options, &ports, now());
}

static void open_window(int degrees) {
    struct window_options options = {640, 480, degrees, true, "assets"};
    struct err e = {""};
    loop.window = window_open(&options, &e);
    cr_assert(loop.window, "%s", e.text);
}

static void begin(void) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    signals_catch();
    data = walk_folder_new();
    loop = (struct loop){.input = input_new(), .audio = audio_new(), .now = now, .slept = slept};
    loop.power = (struct power_port){NULL, on_battery, stay_awake};
    open_window(0);
    open_app();
}

static void end(void) {
    app_free(loop.app);
    audio_free(loop.audio);
    input_free(loop.input);
    window_close(loop.window);
    SDL_Quit();
    walk_folder_remove(data);
    free(data);
}
TestSuite(loop, .init = begin, .fini = end);

/* By OK alone, until the exercise runs. */
static void reach_player(void) {
    for (int i = 0; i < 80 && strcmp(app_screen(loop.app), "player") != 0; i++)
        app_act(loop.app, ACTION_OK, now());
    cr_assert_str_eq(app_screen(loop.app), "player");
}

static void nap(int ms) {
    usleep((useconds_t)ms * 1000);
}

/* What happens beside the loop, in a thread of its own; it ends with an end of the loop. */
static void run_beside(void (*happens)(void)) {
    pthread_t thread;
    void *(*start)(void *) = (void *(*)(void *))(void (*)(void))happens;
    pthread_create(&thread, NULL, start, NULL);
    loop_run(&loop);
    pthread_join(thread, NULL);
}

/* --- it ends ------------------------------------------------------------------------------------
 */

static int asked;
static int64_t asked_ms;

static void ask_for_end(void) {
    nap(300);
    asked_ms = clock_now().mono_ms;
    kill(getpid(), asked);
}

static int endings[] = {SIGTERM, SIGINT, SIGHUP};

ParameterizedTestParameters(loop, a_signal_ends_a_session_saved_within_200_ms) {
    return cr_make_param_array(int, endings, 3);
}
ParameterizedTest(int *ending, loop, a_signal_ends_a_session_saved_within_200_ms) {
    asked = *ending;
    reach_player();
    run_beside(ask_for_end);
    app_free(loop.app);
    int64_t took = clock_now().mono_ms - asked_ms;
    cr_expect_leq(took, 200, "signal %d took %d ms", asked, (int)took);
    open_app();
    app_display(loop.app, now());
    cr_expect(walk_see_text(loop.app, "Go on"), "it can be gone on with");
}

static void dim_then_ask(void) {
    nap(200); /* the loop has begun */
    ahead_ms = 31 * 60000;
    nap(600);
    asked_ms = clock_now().mono_ms;
    kill(getpid(), SIGTERM);
}

Test(loop, a_dark_screen_ends_as_fast) {
    battery = true;
    run_beside(dim_then_ask);
    int64_t took = clock_now().mono_ms - asked_ms;
    cr_expect_leq(took, 200, "it took %d ms", (int)took);
}

/* --- it stands still, and sleeps
 * ------------------------------------------------------------------ */

/* Another process does it: this one cannot wake itself. Shorter than the gap that the session
 * notices by itself. */
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
    reach_player();
    pid_t parent = getpid(), child = fork();
    if (child == 0) {
        nap(300);
        kill(parent, SIGTSTP);
        nap(400);
        bool still = stands_still(parent);
        kill(parent, SIGCONT);
        nap(300);
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
    nap(300);
    kill(getpid(), SIGCONT); /* as after a SIGSTOP, which nobody can catch */
    nap(300);
    kill(getpid(), SIGTERM);
}

Test(loop, a_session_is_paused_after_a_stop_that_nobody_saw_coming) {
    reach_player();
    run_beside(stop_unasked);
    cr_expect_str_eq(app_screen(loop.app), "pause");
}

static void sleep_a_second(void) {
    nap(300);
    ahead_ms = 1000;
    slept_ms = 1000;
    nap(300);
    kill(getpid(), SIGTERM);
}

Test(loop, a_session_is_paused_when_the_device_slept_however_short) {
    reach_player();
    run_beside(sleep_a_second);
    cr_expect_str_eq(app_screen(loop.app), "pause");
}

static long awake_in_session;

static void leave_session(void) {
    nap(300);
    awake_in_session = awake;
    kill(getpid(), SIGTERM);
}

Test(loop, the_screen_stays_on_in_a_session) {
    reach_player();
    run_beside(leave_session);
    cr_expect(awake_in_session);
}

/* --- it is dimmed
 * --------------------------------------------------------------------------------- */

static Uint32 corner(void) {
    SDL_Surface *surface = SDL_GetWindowSurface(SDL_GetWindowFromID(1));
    return *(const Uint32 *)surface->pixels & 0xFFFFFF;
}

static void push_ok(void) {
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = SDLK_RETURN;
    SDL_PushEvent(&event);
    event.type = SDL_KEYUP;
    SDL_PushEvent(&event);
    nap(500);
}

static Uint32 dark, bright;
static char woken[32], acted[32];

/* An event that SDL was only told of opens no descriptor: the sign of life looks for it. */
static void dim_and_wake(void) {
    nap(200); /* the loop has begun */
    ahead_ms = 31 * 60000;
    nap(500);
    dark = corner();
    push_ok();
    bright = corner();
    snprintf(woken, sizeof woken, "%s", app_screen(loop.app));
    push_ok();
    snprintf(acted, sizeof acted, "%s", app_screen(loop.app));
    kill(getpid(), SIGTERM);
}

Test(loop, a_battery_is_spared_and_a_key_brings_the_picture_back_without_acting) {
    struct notify_words words = {"@limber-test-nobody", "400000"};
    battery = true;
    loop.notify = notify_open(&words);
    run_beside(dim_and_wake);
    notify_close(loop.notify);
    cr_expect_eq(dark, 0);
    cr_expect_neq(bright, 0);
    cr_expect_str_eq(woken, "home");
    cr_expect_str_eq(acted, "program");
}

/* --- a panel on its side
 * --------------------------------------------------------------------------- */

static int touched_x, touched_y;

static void touch(void) {
    nap(300);
    SDL_Event event = {.type = SDL_MOUSEBUTTONDOWN};
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = touched_x;
    event.button.y = touched_y;
    SDL_PushEvent(&event);
    event.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&event);
    nap(300);
    kill(getpid(), SIGTERM);
}

/* Turned by hand here: below is left when the panel stands at 90 degrees. */
Test(loop, a_touch_on_a_turned_panel_hits_what_is_seen_there) {
    app_free(loop.app);
    window_close(loop.window);
    open_window(90);
    open_app();
    app_display(loop.app, now());
    const struct control *start = walk_see_control(loop.app, "Start");
    cr_assert(start);
    touched_x = 480 - 1 - (start->box.y + start->box.h / 2);
    touched_y = start->box.x + start->box.w / 2;
    run_beside(touch);
    cr_expect_str_eq(app_screen(loop.app), "program");
}
