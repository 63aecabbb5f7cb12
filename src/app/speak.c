#include "app/speak.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/direction.h"
#include "base/file.h"
#include "base/words.h"
#include "session/utterance.h"
#include "ui/speech.h"

/* LEAD_MS: words wait until the tone of the same moment rings out; they never talk into it. */
enum { LEAD_MS = 450, SECOND = 1000 };

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * 0x100000001B3u;
    return hash;
}

static uint64_t hash_text(const char *text) {
    return hash_bytes(0xCBF29CE484222325u, text, strlen(text));
}

static void hand(struct app *app, struct utterance said,
                 void (*port)(void *owner, const struct utterance *said)) {
    struct text whole = {0}, brief = {0};
    direction_unmarked(&whole, said.whole ? said.whole : "");
    direction_unmarked(&brief, said.brief ? said.brief : "");
    said.whole = said.whole ? text_str(&whole) : NULL;
    said.brief = said.brief ? text_str(&brief) : NULL;
    said.volume = app->settings.volume;
    said.speed = speak_nobody_yet(app) ? app->speaking.device_speed : app->settings.voice_speed;
    if (port && (whole.length > 0 || said.file))
        port(app->ports.owner, &said);
    text_free(&whole);
    text_free(&brief);
}

static void say(struct app *app, struct utterance said) {
    hand(app, said, app->ports.say);
}

static void prepare(struct app *app, const char *whole, const char *brief) {
    hand(app, (struct utterance){.whole = whole, .brief = brief}, app->ports.prepare);
}

void speak_settings(struct app *app) {
    struct speaking *s = &app->speaking;
    bool asks = speak_nobody_yet(app), wanted = asks ? s->device : app->settings.voice;
    bool on = wanted && app->ports.say && !app->options.mute;
    if (on == s->on)
        return;
    if (!on && app->ports.hush)
        app->ports.hush(app->ports.owner);
    bool there = !app->ports.voice || app->ports.voice(app->ports.owner, on);
    *s = (struct speaking){.on = on,
                           .missing = on && !there,
                           .turned = on && app->acted && !asks,
                           .device = s->device,
                           .device_speed = s->device_speed};
}

void speak_acted(struct app *app) {
    app->speaking.acted = true;
}

/* --- screens ---------------------------------------------------------------------------------- */

/* Another screen, page or question; not: a digit that counts down. */
static uint64_t screen_of(const struct app *app) {
    const struct ui *ui = &app->ui;
    const char *title = speech_title(ui);
    uint64_t hash = hash_text(title && app_top(app) != SCREEN_PLAYER ? title : "");
    int place[2] = {(int)app_top(app), ui->page};
    hash = hash_bytes(hash, place, sizeof place);
    for (int i = 0; i < ui->control_count; i++)
        hash = hash_bytes(hash, &ui->controls[i].command, sizeof ui->controls[i].command);
    return hash;
}

static void add_focus(const struct app *app, struct text *out) {
    int index = ui_focus_index(&app->ui);
    if (index >= 0)
        speech_control(&app->ui, index, out);
}

static uint64_t focus_of(const struct app *app) {
    struct text words = {0};
    add_focus(app, &words);
    uint64_t hash = hash_text(text_str(&words));
    text_free(&words);
    return hash;
}

static bool was_there(const struct speaking *s, uint64_t text) {
    for (int i = 0; i < s->text_count; i++)
        if (s->texts[i] == text)
            return true;
    return false;
}

/* What a press made appear on the same screen: what was keyed in, why it was refused. */
static void add_new(const struct app *app, struct text *out) {
    const struct ui *ui = &app->ui;
    for (int i = 0; i < ui->text_count && i < SPEAK_TEXTS; i++)
        if (!speech_is_control(ui, i) && !was_there(&app->speaking, hash_text(ui->texts[i])))
            speech_sentence(out, ui->texts[i]);
}

static void remember(struct app *app) {
    struct speaking *s = &app->speaking;
    const struct ui *ui = &app->ui;
    s->screen = screen_of(app);
    s->focus = focus_of(app);
    s->text_count = ui->text_count < SPEAK_TEXTS ? ui->text_count : SPEAK_TEXTS;
    for (int i = 0; i < s->text_count; i++)
        s->texts[i] = hash_text(ui->texts[i]);
}

static enum utterance_rank rank_of(const struct app *app) {
    enum screen_id top = app_top(app);
    bool urgent = top == SCREEN_HELP || (top == SCREEN_ADVICE && app->advice_emergency);
    return urgent ? UTTERANCE_EMERGENCY : UTTERANCE_QUESTION;
}

/* The therapist's own words for an exercise; NULL: there are none. Owned by the caller. */
static char *recording(const struct app *app, int item) {
    const struct program *program = app->run.program;
    const char *voice = program ? program->items[item].voice : NULL;
    return voice && program->folder ? file_join(program->folder, voice) : NULL;
}

/* How it goes, in the therapist's own voice behind ours. */
static void add_recording(struct app *app) {
    char *file = app_top(app) == SCREEN_INSTRUCTIONS && app->run.session
                     ? recording(app, session_place(app->run.session).item)
                     : NULL;
    if (file)
        say(app, (struct utterance){.file = file, .rank = UTTERANCE_QUESTION});
    free(file);
}

static void arrive(struct app *app) {
    struct text words = {0};
    if (app->speaking.turned)
        speech_sentence(&words, _("Voice on."));
    app->speaking.turned = false;
    speech_screen(&app->ui, &words);
    add_focus(app, &words);
    say(app, (struct utterance){.whole = text_str(&words), .rank = rank_of(app), .cuts = true});
    text_free(&words);
    add_recording(app);
}

/* Milliseconds until the session's next tone; 0: none is to come. */
static int session_room(const struct app *app) {
    const struct session *session = app->run.session;
    if (!app_runs(app) || !session_phase(session))
        return 0;
    const struct phase *phase = session_phase(session);
    int64_t elapsed = phase->length_ms - session_phase_left_ms(session);
    int room = utterance_room(app->run.program, phase, elapsed);
    return room > 0 ? room : 1;
}

static void answer(struct app *app) {
    struct text words = {0};
    bool plays = app_top(app) == SCREEN_PLAYER;
    if (!plays)
        add_new(app, &words);
    add_focus(app, &words);
    struct utterance said = {.whole = text_str(&words), .rank = UTTERANCE_CHATTER, .cuts = true};
    said.room_ms = plays ? session_room(app) : 0;
    if (!plays)
        said.rank = rank_of(app);
    say(app, said);
    text_free(&words);
}

void speak_screen(struct app *app) {
    struct speaking *s = &app->speaking;
    bool acted = s->acted;
    s->acted = false;
    speak_settings(app); /* who is chosen may want it otherwise than the device */
    if (!s->on || app_top(app) == SCREEN_ATTRACT)
        return;
    bool other = s->screen != screen_of(app);
    if (other && app_top(app) != SCREEN_PLAYER)
        arrive(app);
    else if (!other && (acted || s->focus != focus_of(app)))
        answer(app);
    if (other || acted || s->focus != focus_of(app))
        remember(app);
}

/* --- the session ------------------------------------------------------------------------------ */

/* The words as the phase begins: the therapist's own before the first, where there are any. */
static void say_start(struct app *app, const struct session_event *event) {
    struct text whole = {0}, brief = {0};
    const struct program *program = app->run.program;
    bool toned = cue_for(event) != CUE_NONE && app->settings.sound;
    char *file = event->what.kind == PHASE_PREPARE ? recording(app, event->item) : NULL;
    utterance_start(&whole, &brief, program, &event->what);
    struct utterance said = {.whole = text_str(&whole),
                             .brief = text_str(&brief),
                             .file = file,
                             .rank = UTTERANCE_INSTRUCTION,
                             .delay_ms = toned ? LEAD_MS : 0};
    int room = utterance_room(program, &event->what, 0) - said.delay_ms;
    said.room_ms = room > 0 ? room : 1;
    say(app, said);
    free(file);
    text_free(&whole);
    text_free(&brief);
}

static void prepare_start(struct app *app, int index) {
    const struct timeline *t = session_timeline(app->run.session);
    struct text whole = {0}, brief = {0};
    if (index < 0 || index >= t->count)
        return;
    utterance_start(&whole, &brief, app->run.program, &t->phases[index]);
    prepare(app, text_str(&whole), text_str(&brief));
    text_free(&whole);
    text_free(&brief);
}

/* What the phase has to say next is made ready while nothing hurries. */
static void prepare_second(struct app *app, const struct phase *phase, int64_t elapsed_ms) {
    struct text words = {0};
    enum utterance_rank rank;
    for (int64_t ms = elapsed_ms + SECOND; ms < phase->length_ms && !words.length; ms += SECOND)
        utterance_second(&words, app->run.program, phase, ms, &rank);
    if (words.length)
        prepare(app, text_str(&words), NULL);
    text_free(&words);
}

static void say_go_on(struct app *app, const struct session_event *event) {
    struct text words = {0};
    const struct exercise *exercise = app->run.program->items[event->item].exercise;
    text_addf(&words, "%s %s.", _("Go on."), exercise->own ? exercise->name : _(exercise->name));
    struct utterance said = {.whole = text_str(&words),
                             .brief = _("Go on."),
                             .rank = UTTERANCE_INSTRUCTION,
                             .room_ms = session_room(app)};
    say(app, said);
    text_free(&words);
}

void speak_event(struct app *app, const struct session_event *event) {
    struct speaking *s = &app->speaking;
    if (!s->on)
        return;
    if (event->kind == SESSION_PHASE_STARTED) {
        say_start(app, event);
        s->phase_ms = event->what.start_ms;
        s->second = 0;
        prepare_second(app, &event->what, 0);
        prepare_start(app, event->phase + 1);
    } else if (event->kind == SESSION_WAITS) {
        prepare_start(app, event->phase);
    } else if (event->kind == SESSION_PAUSE_ENDED) {
        say_go_on(app, event);
    }
}

static void say_second(struct app *app, const struct phase *phase, int64_t elapsed_ms) {
    struct text words = {0};
    enum utterance_rank rank;
    utterance_second(&words, app->run.program, phase, elapsed_ms, &rank);
    int room = utterance_room(app->run.program, phase, elapsed_ms);
    if (words.length) {
        if (room > 0)
            say(app, (struct utterance){.whole = text_str(&words), .rank = rank, .room_ms = room});
        prepare_second(app, phase, elapsed_ms);
    }
    text_free(&words);
}

void speak_second(struct app *app) {
    struct speaking *s = &app->speaking;
    const struct phase *phase = app->run.session ? session_phase(app->run.session) : NULL;
    if (!s->on || !phase || !app_runs(app))
        return;
    int64_t elapsed = phase->length_ms - session_phase_left_ms(app->run.session);
    if (phase->start_ms == s->phase_ms && elapsed / SECOND == s->second)
        return;
    bool same = phase->start_ms == s->phase_ms;
    s->phase_ms = phase->start_ms;
    s->second = elapsed / SECOND;
    if (same)
        say_second(app, phase, elapsed);
}
