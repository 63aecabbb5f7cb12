#include "app/access/speak.h"

#include <stdlib.h>
#include <string.h>

#include "app/access/access.h"
#include "base/direction.h"
#include "base/file.h"
#include "base/gettext.h"
#include "speech/utterance.h"
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

static void hand(struct context *ctx, struct utterance utterance,
                 void (*port)(void *userdata, const struct utterance *utterance)) {
    struct text whole = {0}, brief = {0};
    direction_add_stripped(&whole, utterance.whole ? utterance.whole : "");
    direction_add_stripped(&brief, utterance.brief ? utterance.brief : "");
    utterance.whole = utterance.whole ? text_str(&whole) : NULL;
    utterance.brief = utterance.brief ? text_str(&brief) : NULL;
    utterance.volume = ctx->settings.volume;
    utterance.speed =
        speak_nobody_yet(ctx) ? ctx->access->speaking.device_speed : ctx->settings.voice_speed;
    if (port && (whole.length > 0 || utterance.file))
        port(ctx->ports.userdata, &utterance);
    text_free(&whole);
    text_free(&brief);
}

static void say(struct context *ctx, struct utterance utterance) {
    hand(ctx, utterance, ctx->ports.say);
}

static void prepare(struct context *ctx, const char *whole, const char *brief) {
    hand(ctx, (struct utterance){.whole = whole, .brief = brief}, ctx->ports.prepare);
}

void speak_settings(struct context *ctx) {
    struct speaking *s = &ctx->access->speaking;
    bool asks = speak_nobody_yet(ctx), wanted = asks ? s->device : ctx->settings.voice;
    bool on = wanted && ctx->ports.say && !ctx->options.mute;
    if (on == s->on)
        return;
    if (!on && ctx->ports.hush)
        ctx->ports.hush(ctx->ports.userdata);
    bool there = !ctx->ports.voice || ctx->ports.voice(ctx->ports.userdata, on);
    *s = (struct speaking){.on = on,
                           .missing = on && !there,
                           .turned = on && ctx->acted && !asks,
                           .device = s->device,
                           .device_speed = s->device_speed};
}

void speak_acted(struct context *ctx) {
    ctx->access->speaking.acted = true;
}

/* --- screens ---------------------------------------------------------------------------------- */

/* Another screen, page or question; not: a digit that counts down. */
static uint64_t screen_of(const struct context *ctx) {
    const struct ui *ui = ctx->ui;
    const char *title = speech_title(ui);
    uint64_t hash = hash_text(title && stack_top(ctx) != SCREEN_PLAYER ? title : "");
    int place[2] = {(int)stack_top(ctx), ui->page};
    hash = hash_bytes(hash, place, sizeof place);
    for (int i = 0; i < ui->control_count; i++)
        hash = hash_bytes(hash, &ui->controls[i].command, sizeof ui->controls[i].command);
    return hash;
}

static void add_focus(const struct context *ctx, struct text *out) {
    int index = ui_focus_index(ctx->ui);
    if (index >= 0)
        speech_control(ctx->ui, index, out);
}

static uint64_t focus_of(const struct context *ctx) {
    struct text words = {0};
    add_focus(ctx, &words);
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
static void add_new(const struct context *ctx, struct text *out) {
    const struct ui *ui = ctx->ui;
    for (int i = 0; i < ui->text_count && i < SPEAK_TEXTS; i++)
        if (!speech_is_control(ui, i) &&
            !was_there(&ctx->access->speaking, hash_text(ui->texts[i])))
            speech_sentence(out, ui->texts[i]);
}

static void remember(struct context *ctx) {
    struct speaking *s = &ctx->access->speaking;
    const struct ui *ui = ctx->ui;
    s->screen = screen_of(ctx);
    s->focus = focus_of(ctx);
    s->text_count = ui->text_count < SPEAK_TEXTS ? ui->text_count : SPEAK_TEXTS;
    for (int i = 0; i < s->text_count; i++)
        s->texts[i] = hash_text(ui->texts[i]);
}

static enum utterance_rank rank_of(const struct context *ctx) {
    enum screen_id top = stack_top(ctx);
    bool urgent = top == SCREEN_HELP || (top == SCREEN_ADVICE && interview_is_emergency(ctx));
    return urgent ? UTTERANCE_EMERGENCY : UTTERANCE_QUESTION;
}

/* The therapist's own words for an exercise; NULL: there are none. Owned by the caller. */
static char *recording(const struct context *ctx, int item) {
    const struct program *program = training_run(ctx)->program;
    const char *voice = program ? program->items[item].voice : NULL;
    return voice && program->folder ? file_join(program->folder, voice) : NULL;
}

/* How it goes, in the therapist's own voice after ours. */
static void add_recording(struct context *ctx) {
    char *file = stack_top(ctx) == SCREEN_INSTRUCTIONS && training_run(ctx)->session
                     ? recording(ctx, session_place(training_run(ctx)->session).item)
                     : NULL;
    if (file)
        say(ctx, (struct utterance){.file = file, .rank = UTTERANCE_QUESTION});
    free(file);
}

static void arrive(struct context *ctx) {
    struct text words = {0};
    if (ctx->access->speaking.turned)
        speech_sentence(&words, _("Voice on."));
    ctx->access->speaking.turned = false;
    speech_screen(ctx->ui, &words);
    add_focus(ctx, &words);
    say(ctx, (struct utterance){.whole = text_str(&words), .rank = rank_of(ctx), .cuts = true});
    text_free(&words);
    add_recording(ctx);
}

/* Milliseconds until the session's next tone; 0: none is to come. */
static int session_limit(const struct context *ctx) {
    const struct session *session = training_run(ctx)->session;
    if (!training_runs(ctx) || !session_phase(session))
        return 0;
    const struct phase *phase = session_phase(session);
    int64_t elapsed = phase->length_ms - session_phase_left_ms(session);
    int limit = utterance_limit_ms(training_run(ctx)->program, phase, elapsed);
    return limit > 0 ? limit : 1;
}

static void answer(struct context *ctx) {
    struct text words = {0};
    bool plays = stack_top(ctx) == SCREEN_PLAYER;
    if (!plays)
        add_new(ctx, &words);
    add_focus(ctx, &words);
    struct utterance utterance = {
        .whole = text_str(&words), .rank = UTTERANCE_CHATTER, .cuts = true};
    utterance.limit_ms = plays ? session_limit(ctx) : 0;
    if (!plays)
        utterance.rank = rank_of(ctx);
    say(ctx, utterance);
    text_free(&words);
}

void speak_screen(struct context *ctx) {
    struct speaking *s = &ctx->access->speaking;
    bool acted = s->acted;
    s->acted = false;
    speak_settings(ctx); /* who is chosen may want it otherwise than the device */
    if (!s->on || stack_top(ctx) == SCREEN_ATTRACT)
        return;
    bool other = s->screen != screen_of(ctx);
    if (other && stack_top(ctx) != SCREEN_PLAYER)
        arrive(ctx);
    else if (!other && (acted || s->focus != focus_of(ctx)))
        answer(ctx);
    if (other || acted || s->focus != focus_of(ctx))
        remember(ctx);
}

/* --- the session ------------------------------------------------------------------------------ */

/* The words as the phase begins: the therapist's own before the first, where there are any. */
static void say_start(struct context *ctx, const struct session_event *event) {
    struct text whole = {0}, brief = {0};
    const struct program *program = training_run(ctx)->program;
    bool toned = cue_for(event) != CUE_NONE && ctx->settings.sound;
    char *file = event->what.kind == PHASE_PREPARE ? recording(ctx, event->item) : NULL;
    utterance_start(&whole, &brief, program, &event->what);
    struct utterance utterance = {.whole = text_str(&whole),
                                  .brief = text_str(&brief),
                                  .file = file,
                                  .rank = UTTERANCE_INSTRUCTION,
                                  .delay_ms = toned ? LEAD_MS : 0};
    int limit = utterance_limit_ms(program, &event->what, 0) - utterance.delay_ms;
    utterance.limit_ms = limit > 0 ? limit : 1;
    say(ctx, utterance);
    free(file);
    text_free(&whole);
    text_free(&brief);
}

static void prepare_start(struct context *ctx, int index) {
    const struct timeline *t = session_timeline(training_run(ctx)->session);
    struct text whole = {0}, brief = {0};
    if (index < 0 || index >= t->count)
        return;
    utterance_start(&whole, &brief, training_run(ctx)->program, &t->phases[index]);
    prepare(ctx, text_str(&whole), text_str(&brief));
    text_free(&whole);
    text_free(&brief);
}

/* What the phase has to say next is made ready while nothing hurries. */
static void prepare_second(struct context *ctx, const struct phase *phase, int64_t elapsed_ms) {
    struct text words = {0};
    enum utterance_rank rank;
    for (int64_t ms = elapsed_ms + SECOND; ms < phase->length_ms && !words.length; ms += SECOND)
        utterance_second(&words, training_run(ctx)->program, phase, ms, &rank);
    if (words.length)
        prepare(ctx, text_str(&words), NULL);
    text_free(&words);
}

static void say_go_on(struct context *ctx, const struct session_event *event) {
    struct text words = {0};
    const struct exercise *exercise = training_run(ctx)->program->items[event->item].exercise;
    text_addf(&words, "%s %s.", _("Go on."), exercise->own ? exercise->name : _(exercise->name));
    struct utterance utterance = {.whole = text_str(&words),
                                  .brief = _("Go on."),
                                  .rank = UTTERANCE_INSTRUCTION,
                                  .limit_ms = session_limit(ctx)};
    say(ctx, utterance);
    text_free(&words);
}

void speak_event(struct context *ctx, const struct session_event *event) {
    struct speaking *s = &ctx->access->speaking;
    if (!s->on)
        return;
    if (event->kind == SESSION_PHASE_STARTED) {
        say_start(ctx, event);
        s->phase_ms = event->what.start_ms;
        s->second = 0;
        prepare_second(ctx, &event->what, 0);
        prepare_start(ctx, event->phase + 1);
    } else if (event->kind == SESSION_WAITS) {
        prepare_start(ctx, event->phase);
    } else if (event->kind == SESSION_PAUSE_ENDED) {
        say_go_on(ctx, event);
    }
}

static void say_second(struct context *ctx, const struct phase *phase, int64_t elapsed_ms) {
    struct text words = {0};
    enum utterance_rank rank;
    utterance_second(&words, training_run(ctx)->program, phase, elapsed_ms, &rank);
    int limit = utterance_limit_ms(training_run(ctx)->program, phase, elapsed_ms);
    if (words.length) {
        if (limit > 0)
            say(ctx,
                (struct utterance){.whole = text_str(&words), .rank = rank, .limit_ms = limit});
        prepare_second(ctx, phase, elapsed_ms);
    }
    text_free(&words);
}

void speak_second(struct context *ctx) {
    struct speaking *s = &ctx->access->speaking;
    const struct phase *phase =
        training_run(ctx)->session ? session_phase(training_run(ctx)->session) : NULL;
    if (!s->on || !phase || !training_runs(ctx))
        return;
    int64_t elapsed = phase->length_ms - session_phase_left_ms(training_run(ctx)->session);
    if (phase->start_ms == s->phase_ms && elapsed / SECOND == s->second)
        return;
    bool same = phase->start_ms == s->phase_ms;
    s->phase_ms = phase->start_ms;
    s->second = elapsed / SECOND;
    if (same)
        say_second(ctx, phase, elapsed);
}

bool speak_is_missing(const struct context *ctx) {
    return ctx->access->speaking.missing;
}
