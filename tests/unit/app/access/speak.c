#include "app/access/speak.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "unit/app/fixture.h"

#define SHORT "tests/data/good/short.json"

/* What would be heard, newest last. */
enum { MOST = 400 };
static struct {
    char words[600], file[200];
    enum utterance_rank rank;
    bool cuts;
    int limit_ms, speed;
} said[MOST];
static int count, hushes;
static bool voice_on, there;

static void keep(const struct utterance *what) {
    cr_assert_lt(count, MOST);
    snprintf(said[count].words, sizeof said[count].words, "%s", what->whole ? what->whole : "");
    snprintf(said[count].file, sizeof said[count].file, "%s", what->file ? what->file : "");
    said[count].rank = what->rank;
    said[count].cuts = what->cuts;
    said[count].limit_ms = what->limit_ms;
    said[count++].speed = what->speed;
}

static void say(void *userdata, const struct utterance *what) {
    (void)userdata;
    keep(what);
}
static bool turn(void *userdata, bool on) {
    (void)userdata;
    voice_on = on;
    return there;
}
static void hush(void *userdata) {
    (void)userdata;
    hushes++;
}

static struct device device;

static void begin(void) {
    device = fixture_device(SHORT);
    device.say = say;
    device.voice = turn;
    device.hush = hush;
    there = true;
    count = hushes = 0;
    fixture_start(&device);
}
static void end(void) {
    fixture_close(&device);
}
TestSuite(speak, .init = begin, .fini = end, .timeout = 120);

static const char *last(void) {
    return count > 0 ? said[count - 1].words : "";
}

static const struct control *find(const char *label) {
    const struct ui *ui = app_ui(device.app);
    for (int i = 0; i < ui->control_count; i++)
        if (strcmp(ui->controls[i].label, label) == 0)
            return &ui->controls[i];
    return NULL;
}

/* A finger on the control of that label, on whatever page. */
static void tap(const char *label) {
    for (int pages = 0; pages < 20; pages++) {
        const struct control *found = find(label), *more = find("More");
        more = more ? more : find("Up");
        cr_assert(found || more, "\"%s\" is on no page of %s", label, app_screen(device.app));
        const struct control *hit = found ? found : more;
        app_tap(device.app, hit->box.x + 2, hit->box.y + 2, device.now);
        app_display(device.app, device.now);
        if (found)
            return;
    }
}

static void turn_on(void) {
    tap("Settings");
    tap("Sound and light");
    tap("Voice: off");
}

Test(speak, without_a_wish_nothing_is_said_or_loaded) {
    fixture_ok_to(&device, "player");
    fixture_wait(&device, 20000);
    cr_expect_eq(count, 0);
    cr_expect_not(voice_on);
}

Test(speak, it_is_turned_on_and_off_at_once_and_kept) {
    turn_on();
    cr_expect(voice_on);
    cr_expect(strncmp(last(), "Voice on.", 9) == 0, "%s", last());
    fixture_restart(&device);
    cr_expect(voice_on);
    cr_expect(strncmp(last(), "Good morning, Sam.", 18) == 0, "%s", last());
    tap("Settings");
    tap("Sound and light");
    int before = count, hushed = hushes;
    tap("Voice: on");
    cr_expect_not(voice_on);
    cr_expect_gt(hushes, hushed);
    cr_expect_leq(count, before + 20, "the way there was said, and nothing behind it");
    before = count;
    fixture_press(&device, ACTION_DOWN);
    cr_expect_eq(count, before);
}

/* A name of another script stands in marks that no voice should read. */
Test(speak, no_marks_of_directions_are_said) {
    static char path[] = "/tmp/limber-speak-XXXXXX.json";
    size_t length;
    char *json = file_read(SHORT, 1 << 16, &length, NULL), *name = strstr(json, "\"Sam\"");
    struct text other = {0};
    int fd = mkstemps(path, 5);
    text_add_bytes(&other, json, (size_t)(name - json));
    text_addf(&other, "\"محمد\"%s", name + strlen("\"Sam\""));
    cr_assert(fd >= 0 && write(fd, other.bytes, other.length) == (ssize_t)other.length);
    close(fd);
    fixture_close(&device);
    device = fixture_device(path);
    device.say = say;
    device.voice = turn;
    fixture_start(&device);
    cr_expect(fixture_sees(&device, "Good morning, \u2068محمد\u2069"), "drawn with them");
    turn_on();
    fixture_restart(&device);
    cr_expect(strncmp(last(), "Good morning, محمد.", 22) == 0, "%s", last());
    unlink(path);
    text_free(&other);
    free(json);
}

Test(speak, its_speed_is_a_setting) {
    turn_on();
    cr_expect_eq(said[count - 1].speed, 150);
    tap("Voice speed: usual");
    cr_expect_eq(said[count - 1].speed, 190);
    tap("Voice speed: fast");
    cr_expect_eq(said[count - 1].speed, 120);
}

Test(speak, a_device_without_a_voice_says_so_in_the_settings) {
    there = false;
    turn_on();
    cr_expect(fixture_sees(&device, "This device has no voice. The sounds go on."));
    tap("Voice: on");
    cr_expect_not(fixture_sees(&device, "This device has no voice."));
}

Test(speak, a_move_of_the_focus_cuts_in_and_a_press_that_does_nothing_repeats) {
    turn_on();
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    int before = count;
    fixture_press(&device, ACTION_RIGHT);
    fixture_press(&device, ACTION_DOWN);
    cr_expect_gt(count, before);
    cr_expect(said[count - 1].cuts);
    cr_expect(strstr(last(), ", button."), "%s", last());
}

Test(speak, a_tick_says_how_it_stands) {
    turn_on();
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_ok_to(&device, "screening");
    fixture_press(&device, ACTION_UP);
    cr_expect(strstr(last(), "not ticked."), "%s", last());
    fixture_press(&device, ACTION_OK);
    cr_expect(strstr(last(), ", ticked."), "%s", last());
    cr_expect_null(strstr(last(), "Should a doctor"), "the screen is not read again: %s", last());
}

Test(speak, emergency_words_outrank_everything) {
    turn_on();
    fixture_press(&device, ACTION_HELP);
    cr_expect_eq(said[count - 1].rank, UTTERANCE_EMERGENCY);
}

/* Everything that a running session says fits before the next thing, and is no screen read out. */
Test(speak, a_session_says_only_what_has_room) {
    turn_on();
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_press(&device, ACTION_BACK);
    fixture_ok_to(&device, "player");
    int before = count - 1;
    fixture_wait_for(&device, "instructions", 60);
    for (int i = before; i < count - 1; i++) {
        cr_expect_eq(said[i].rank, UTTERANCE_INSTRUCTION, "%s", said[i].words);
        cr_expect(said[i].limit_ms > 0 && said[i].limit_ms <= 10000, "%s: %d ms", said[i].words,
                  said[i].limit_ms);
    }
    cr_expect_gt(count - before, 4);
}
