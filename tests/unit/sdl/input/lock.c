#include "sdl/input/lock.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sdl/system/signals.h"
#include "unit/sdl/loop_fixture.h"
#include "walk/see.h"

/* A kiosk that has its PIN, on its wall. */
static void tap(const char *label) {
    app_display(loop.app, loop_fixture_now());
    const struct control *control = walk_see_control(loop.app, label);
    cr_assert(control, "%s is not on %s", label, app_screen(loop.app));
    app_tap(loop.app, control->box.x + control->box.w / 2, control->box.y + control->box.h / 2,
            loop_fixture_now());
}

static void begin(void) {
    loop_fixture_open(true, 0);
    tap("Set a PIN");
    for (int i = 0; i < 2; i++) {
        for (const char *digit = "4711"; *digit; digit++)
            tap((char[]){*digit, '\0'});
        tap("OK");
    }
    tap("Start the kiosk");
    cr_assert_str_eq(app_screen(loop.app), "attract");
}
TestSuite(lock, .init = begin, .fini = loop_fixture_close, .timeout = 60);

/* Names, sizes and times of all that lies in the data folder. */
static long folder_sum(void) {
    long sum = 0;
    DIR *entries = opendir(loop_data);
    cr_assert(entries);
    for (struct dirent *entry; (entry = readdir(entries));) {
        struct stat about;
        if (entry->d_name[0] == '.')
            continue;
        cr_assert_eq(fstatat(dirfd(entries), entry->d_name, &about, 0), 0);
        sum += about.st_size * 31 + (long)about.st_ino + about.st_mtim.tv_sec * 7 +
               about.st_mtim.tv_nsec;
    }
    closedir(entries);
    return sum;
}

/* --- fingers ------------------------------------------------------------------------------------
 */

/* Of the first finger SDL makes a mouse as well. */
static void mouse(Uint32 type, float x, float y) {
    SDL_Event event = {.type = type};
    if (type == SDL_MOUSEMOTION) {
        event.motion.which = SDL_TOUCH_MOUSEID;
        event.motion.x = (Sint32)(x * 640);
        event.motion.y = (Sint32)(y * 480);
    } else {
        event.button.which = SDL_TOUCH_MOUSEID;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = (Sint32)(x * 640);
        event.button.y = (Sint32)(y * 480);
    }
    SDL_PushEvent(&event);
}

static void finger(Uint32 type, int which, float x, float y) {
    static const struct {
        Uint32 finger, mouse;
    } pairs[] = {{SDL_FINGERDOWN, SDL_MOUSEBUTTONDOWN},
                 {SDL_FINGERMOTION, SDL_MOUSEMOTION},
                 {SDL_FINGERUP, SDL_MOUSEBUTTONUP}};
    SDL_Event event = {.type = type};
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = which;
    event.tfinger.x = x;
    event.tfinger.y = y;
    event.tfinger.pressure = 1;
    SDL_PushEvent(&event);
    for (int i = 0; i < 3 && which == 0; i++)
        if (pairs[i].finger == type)
            mouse(pairs[i].mouse, x, y);
}

static void gesture(Uint32 type, int fingers, float pinch) {
    SDL_Event event = {.type = type};
    event.mgesture.touchId = 1;
    event.mgesture.numFingers = (Uint16)fingers;
    event.mgesture.dDist = pinch;
    event.mgesture.dTheta = pinch;
    event.mgesture.x = event.mgesture.y = 0.5f;
    SDL_PushEvent(&event);
}

/* A whole hand comes down, closes (or opens), turns, and goes. */
static void hand(float from, float to) {
    enum { FINGERS = 5, MOVES = 6 };
    for (int i = 0; i < FINGERS; i++)
        finger(SDL_FINGERDOWN, i, 0.5f + from * (float)(i - 2), 0.5f);
    for (int move = 1; move <= MOVES; move++) {
        float spread = from + (to - from) * (float)move / MOVES;
        for (int i = 0; i < FINGERS; i++)
            finger(SDL_FINGERMOTION, i, 0.5f + spread * (float)(i - 2), 0.5f);
        gesture(SDL_MULTIGESTURE, FINGERS, to - from);
    }
    gesture(SDL_DOLLARGESTURE, FINGERS, 0);
    for (int i = 0; i < FINGERS; i++)
        finger(SDL_FINGERUP, i, 0.5f + to * (float)(i - 2), 0.5f);
}

static char ended_on[32];
static bool ended_by_itself;

static void remember(void) {
    loop_fixture_rounds(8);
    ended_by_itself = signals_ended() || app_quits(loop.app);
    snprintf(ended_on, sizeof ended_on, "%s", app_screen(loop.app));
    loop_fixture_end();
}

static void whole_hands(void) {
    loop_fixture_rounds(4);
    for (int i = 0; i < 20; i++) {
        hand(0.2f, 0.01f);
        hand(0.01f, 0.2f);
        loop_fixture_rounds(1);
    }
    remember();
}

Test(lock, five_fingers_at_once_lead_nowhere) {
    long before = folder_sum();
    loop_fixture_run(whole_hands);
    cr_expect_not(ended_by_itself);
    cr_expect(strcmp(ended_on, "staff") != 0 && strcmp(ended_on, "pin") != 0, "%s", ended_on);
    cr_expect_eq(folder_sum(), before, "something was written");
}

/* More fingers than one are still a touch: somebody is there. */
static void one_hand(void) {
    loop_fixture_rounds(4);
    hand(0.05f, 0.05f);
    remember();
}

Test(lock, a_whole_hand_wakes_the_wall_as_one_finger_does) {
    loop_fixture_run(one_hand);
    cr_expect_str_eq(ended_on, "demos");
}

/* The others come and go while the first one presses: it is that one which counts. */
static void press_with_a_resting_palm(void) {
    loop_fixture_rounds(4);
    const struct control *button = walk_see_control(loop.app, "Not now");
    float x = (float)(button->box.x + button->box.w / 2) / 640,
          y = (float)(button->box.y + button->box.h / 2) / 480;
    finger(SDL_FINGERDOWN, 0, x, y);
    for (int i = 1; i < 5; i++)
        finger(SDL_FINGERDOWN, i, 0.1f * (float)i, 0.9f);
    for (int i = 4; i > 0; i--)
        finger(SDL_FINGERUP, i, 0.1f * (float)i, 0.9f);
    finger(SDL_FINGERUP, 0, x, y);
    remember();
}

Test(lock, a_palm_that_rests_there_takes_no_press_away) {
    app_act(loop.app, ACTION_OK, loop_fixture_now());
    app_display(loop.app, loop_fixture_now());
    cr_assert_str_eq(app_screen(loop.app), "demos");
    loop_fixture_run(press_with_a_resting_palm);
    cr_expect_str_eq(ended_on, "attract");
}

/* --- what asks for an end ------------------------------------------------------------------------
 */

static void key(SDL_Keycode code, Uint16 held) {
    SDL_Event event = {.type = SDL_KEYDOWN};
    event.key.keysym.sym = code;
    event.key.keysym.mod = held;
    SDL_PushEvent(&event);
    event.type = SDL_KEYUP;
    SDL_PushEvent(&event);
}

static void ask_to_leave(void) {
    static const Uint16 held[] = {KMOD_LALT, KMOD_RALT, KMOD_LCTRL, KMOD_LGUI,
                                  KMOD_LCTRL | KMOD_LALT};
    static const SDL_Keycode codes[] = {SDLK_q,           SDLK_w,     SDLK_F4, SDLK_TAB,
                                        SDLK_ESCAPE,      SDLK_F2,    SDLK_d,  SDLK_DELETE,
                                        SDLK_PRINTSCREEN, SDLK_SPACE, SDLK_F1, SDLK_F12};
    loop_fixture_rounds(4);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        for (size_t j = 0; j < sizeof codes / sizeof *codes; j++)
            key(codes[j], held[i]);
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.event = SDL_WINDOWEVENT_CLOSE;
    SDL_PushEvent(&event);
    event = (SDL_Event){.type = SDL_QUIT};
    SDL_PushEvent(&event);
    event = (SDL_Event){.type = SDL_APP_TERMINATING};
    SDL_PushEvent(&event);
    remember();
}

Test(lock, no_chord_and_no_request_ends_it) {
    long before = folder_sum();
    loop_fixture_run(ask_to_leave);
    cr_expect_not(ended_by_itself);
    cr_expect_eq(folder_sum(), before);
}

static void wheels_and_other_buttons(void) {
    loop_fixture_rounds(4);
    for (int i = 0; i < 40; i++) {
        SDL_Event event = {.type = i % 2 ? SDL_MOUSEBUTTONUP : SDL_MOUSEBUTTONDOWN};
        event.button.button = (Uint8)(2 + i / 2 % 4); /* middle, right, both at the side */
        event.button.x = event.button.y = 10 * i;
        SDL_PushEvent(&event);
        event = (SDL_Event){.type = SDL_MOUSEWHEEL};
        event.wheel.y = i % 3 - 1;
        event.wheel.x = i % 5 - 2;
        SDL_PushEvent(&event);
    }
    remember();
}

Test(lock, wheels_and_other_buttons_do_nothing) {
    loop_fixture_run(wheels_and_other_buttons);
    cr_expect_not(ended_by_itself);
    cr_expect_str_eq(ended_on, "attract");
}
