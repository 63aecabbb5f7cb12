#include "walk/script.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "sdl/system/options.h"

enum { FILE_BYTES = 256 * 1024, UNTIL_MS = 60000 };

struct reader {
    const char *path, *at;
    int line;
    bool open; /* a quote was not closed */
    struct walk_script *script;
    struct err *e;
};

static bool fail(struct reader *r, const char *what, const char *word) {
    return error_set(r->e, "%s:%d: %s%s%s", r->path, r->line, what, word ? " " : "",
                     word ? word : "");
}

static void skip_blank(struct reader *r) {
    for (;; r->at++) {
        if (*r->at == '#')
            r->at += strcspn(r->at, "\n");
        if (*r->at == '\n')
            r->line++;
        else if (!isspace((unsigned char)*r->at))
            return;
    }
}

/* What stands between quotes, with \" and \\ for the signs themselves. A quote that is not closed
 * in its line ends there and is told of by walk_script_read. */
static char *quoted_word(struct reader *r) {
    char *word = arena_alloc(&r->script->memory, strcspn(r->at, "\n") + 1, 1);
    size_t length = 0;
    for (r->at++; *r->at && *r->at != '"' && *r->at != '\n'; r->at++) {
        if (*r->at == '\\' && (r->at[1] == '"' || r->at[1] == '\\'))
            r->at++;
        word[length++] = *r->at;
    }
    r->open = *r->at != '"';
    r->at += !r->open;
    return word;
}

/* The next word, or what stands between quotes; NULL at the end. */
static char *next_word(struct reader *r) {
    skip_blank(r);
    if (*r->at == '\0')
        return NULL;
    if (*r->at == '"')
        return quoted_word(r);
    size_t length = strcspn(r->at, " \t\r\n");
    char *word = arena_printf(&r->script->memory, "%.*s", (int)length, r->at);
    r->at += length;
    return word;
}

/* Looks at the next word without taking it. */
static bool next_is(struct reader *r, const char *word) {
    struct reader here = *r;
    char *next = next_word(&here);
    if (!next || strcmp(next, word) != 0)
        return false;
    *r = here;
    return true;
}

/* One amount with its unit; moves *at past it. */
static bool read_amount(const char **at, int64_t *ms) {
    static const struct {
        const char *unit;
        int64_t ms;
    } units[] = {{"ms", 1},    {"min", 60000}, {"s", 1000},
                 {"m", 60000}, {"h", 3600000}, {"d", 86400000}};
    char *end;
    double amount = isdigit((unsigned char)**at) ? strtod(*at, &end) : -1;
    if (!(amount >= 0 && amount <= 1e6))
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strncmp(end, units[i].unit, strlen(units[i].unit)) == 0) {
            *ms += (int64_t)(amount * (double)units[i].ms + 0.5);
            *at = end + strlen(units[i].unit);
            return true;
        }
    return false;
}

/* "30s", "1h30m". */
static bool read_span(const char *word, int64_t *ms) {
    *ms = 0;
    do {
        if (!read_amount(&word, ms))
            return false;
    } while (*word);
    return true;
}

static bool take_text(struct reader *r, struct walk_step *step) {
    step->text = next_word(r);
    return step->text || fail(r, "something is missing at the end", NULL);
}

static bool take_span(struct reader *r, struct walk_step *step) {
    const char *word = next_word(r);
    return (word && read_span(word, &step->ms)) ||
           fail(r, "a time is wanted (30s, 5m, 2h), not", word ? word : "the end");
}

static bool read_size(struct reader *r, struct walk_step *step) {
    const char *word = next_word(r);
    return (word && options_size(word, &step->x, &step->y)) ||
           fail(r, "a size is wanted (640x480), not", word ? word : "the end");
}

static bool read_clock(struct reader *r, struct walk_step *step) {
    const char *word = next_word(r);
    return (word && date_parse_moment(word, &step->moment)) ||
           fail(r, "a moment is wanted (2026-11-21T08:00:00+01:00), not", word ? word : "the end");
}

static bool read_with(struct reader *r, struct walk_step *step) {
    step->text = next_word(r);
    return (step->text && (strcmp(step->text, "pad") == 0 || strcmp(step->text, "keys") == 0 ||
                           strcmp(step->text, "touch") == 0)) ||
           fail(r, "with wants pad, keys or touch, not", step->text ? step->text : "the end");
}

static bool read_press(struct reader *r, struct walk_step *step) {
    const char *word = next_word(r);
    step->action = word ? action_find(word) : ACTION_NONE;
    return step->action != ACTION_NONE || fail(r, "no button is called", word ? word : "nothing");
}

static bool whole_number(const char *word, int *number) {
    if (!word || !isdigit((unsigned char)word[0]) || strlen(word) > 5)
        return false;
    char *end;
    *number = (int)strtol(word, &end, 10);
    return *end == '\0';
}

/* A place in pixels, or a label. */
static bool read_tap(struct reader *r, struct walk_step *step) {
    skip_blank(r);
    bool quoted = *r->at == '"';
    if (!take_text(r, step))
        return false;
    if (quoted || !whole_number(step->text, &step->x))
        return true;
    step->kind = WALK_TAP_AT;
    const char *word = next_word(r);
    return whole_number(word, &step->y) ||
           fail(r, "tap wants two numbers (tap 320 240) or a label in quotes, not",
                word ? word : "the end");
}

/* hold "Start" 1s: a finger that stays. */
static bool read_hold(struct reader *r, struct walk_step *step) {
    return take_text(r, step) && take_span(r, step);
}

static bool read_until(struct reader *r, struct walk_step *step) {
    step->ms = UNTIL_MS;
    if (next_is(r, "text"))
        step->kind = WALK_UNTIL_TEXT;
    else if (next_is(r, "focus"))
        step->kind = WALK_UNTIL_FOCUS;
    else if (next_is(r, "said"))
        step->kind = WALK_UNTIL_SAID;
    else if (!next_is(r, "screen"))
        return fail(r, "until wants: screen NAME, text \"...\", focus \"...\" or said \"...\"",
                    NULL);
    return take_text(r, step) && (!next_is(r, "timeout") || take_span(r, step));
}

static bool read_insist(struct reader *r, struct walk_step *step) {
    if (!read_press(r, step))
        return false;
    if (next_is(r, "text"))
        step->kind = WALK_INSIST_TEXT;
    else if (!next_is(r, "screen"))
        return fail(r, "insist wants a button, then screen NAME or text \"...\"", NULL);
    return take_text(r, step);
}

static bool read_expect(struct reader *r, struct walk_step *step) {
    bool no = next_is(r, "no");
    if (next_is(r, "text"))
        step->kind = no ? WALK_EXPECT_NO_TEXT : WALK_EXPECT_TEXT;
    else if (!no && next_is(r, "focus"))
        step->kind = WALK_EXPECT_FOCUS;
    else if (!no && next_is(r, "said"))
        step->kind = WALK_EXPECT_SAID;
    else if (no || !next_is(r, "screen"))
        return fail(
            r,
            "expect wants: screen NAME, text \"...\", no text \"...\", focus \"...\", said \"...\"",
            NULL);
    return take_text(r, step);
}

static bool read_nothing(struct reader *r, struct walk_step *step) {
    (void)r;
    (void)step;
    return true;
}

static const struct {
    const char *word;
    enum walk_kind kind;
    bool (*read)(struct reader *r, struct walk_step *step);
} words[] = {
    {"size", WALK_SIZE, read_size},
    {"clock", WALK_CLOCK, read_clock},
    {"data", WALK_DATA, take_text},
    {"with", WALK_WITH, read_with},
    {"press", WALK_PRESS, read_press},
    {"tap", WALK_TAP_TEXT, read_tap},
    {"hold", WALK_HOLD, read_hold},
    {"wait", WALK_WAIT, take_span},
    {"until", WALK_UNTIL_SCREEN, read_until},
    {"insist", WALK_INSIST_SCREEN, read_insist},
    {"suspend", WALK_SUSPEND, take_span},
    {"kill", WALK_KILL, read_nothing},
    {"plug", WALK_PLUG, take_text},
    {"unplug", WALK_UNPLUG, read_nothing},
    {"expect", WALK_EXPECT_SCREEN, read_expect},
    {"shot", WALK_SHOT, take_text},
    {"said", WALK_SAID, take_text},
};

static bool read_step(struct reader *r, const char *word) {
    struct walk_script *script = r->script;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(word, words[i].word) != 0)
            continue;
        script->steps =
            memory_realloc(script->steps, (size_t)(script->count + 1) * sizeof *script->steps);
        struct walk_step *step = &script->steps[script->count++];
        *step = (struct walk_step){.kind = words[i].kind, .line = r->line};
        return words[i].read(r, step);
    }
    return fail(r, "a walk has no word", word);
}

bool walk_script_read(struct walk_script *script, const char *path, struct err *e) {
    size_t length;
    char *text = file_read(path, FILE_BYTES, &length, e);
    *script = (struct walk_script){0};
    if (!text)
        return false;
    struct reader reader = {path, text, 1, false, script, e};
    bool good = true;
    if (strncmp(text, "\xEF\xBB\xBF", 3) == 0)
        reader.at += 3;
    for (char *word; good && (word = next_word(&reader));) {
        good = read_step(&reader, word);
        if (reader.open) /* this is why the rest was not understood */
            good = fail(&reader, "a quote is not closed", NULL);
    }
    free(text);
    return good;
}

void walk_script_free(struct walk_script *script) {
    free(script->steps);
    arena_free(&script->memory);
    *script = (struct walk_script){0};
}
