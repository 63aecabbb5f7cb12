/* Today as text for a terminal and as JSON: docs/today.md. */
#include "base/gettext.h"
#include "base/json_write.h"
#include "care/today.h"
#include "care/wording.h"

static void fill(struct text *out, const struct program *program, const char *words) {
    struct wording_people people = wording_people_of(program, NULL);
    wording_fill(out, _(words), &people);
}

/* --- doses -------------------------------------------------------------------------------------
 */

#define NUMBER(key)                                                                                \
    { #key, offsetof(struct dose, key) }

/* The keys of the program file; what a kind does not use is 0 and left out. */
static const struct {
    const char *key;
    size_t offset;
} numbers[] = {NUMBER(hold_s),  NUMBER(reps), NUMBER(tempo_s),
               NUMBER(seconds), NUMBER(sets), NUMBER(rest_s)};

static void dose_json(struct json_write *w, const char *key, const struct dose *dose) {
    json_write_object(w, key);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        int number = *(const int *)(const void *)((const char *)dose + numbers[i].offset);
        if (number != 0)
            json_write_number(w, numbers[i].key, number);
    }
    json_write_close(w);
}

static void dose_words(struct text *out, const struct exercise *exercise, const struct dose *dose) {
    if (exercise->kind == KIND_HOLD)
        text_addf(out, _("%d x %d s"), dose->reps, dose->hold_s);
    else if (exercise->kind == KIND_REPS)
        text_addf(out, _("%d times"), dose->reps);
    else
        text_addf(out, _("%d s"), dose->seconds);
    if (dose->sets > 1)
        text_addf(out, _(", %d sets"), dose->sets);
}

/* --- as text -----------------------------------------------------------------------------------
 */

static const char *const titles[TODAY_VERDICTS] = {
    [TODAY_USUAL] = N_("Today: the session as planned"),
    [TODAY_EASY] = N_("Today: the easy version"),
    [TODAY_REST] = N_("Today: rest"),
    [TODAY_PAUSED] = N_("Today: paused"),
    [TODAY_BLOCKED] = N_("Today: ask first"),
    [TODAY_LOCKED] = N_("Today: ask first"),
    [TODAY_ENOUGH] = N_("Today: enough for now"),
    [TODAY_OFF] = N_("Today: no session planned"),
};

static void write_left_out(struct text *out, const struct today_item *item) {
    if (item->left_out == TODAY_OUT_EFFORT)
        text_add(out, _("left out: not part of the easy version"));
    else if (item->part && item->part->why)
        text_addf(out, _("left out %s"), _(item->part->why));
    else
        text_add(out, _("left out by your answers"));
}

static void write_item(struct text *out, const struct program *program, const struct today *today,
                       int index) {
    const struct today_item *item = &today->items[index];
    const struct exercise *exercise = program->items[index].exercise;
    struct dose dose = today_dose(program, today, index);
    text_addf(out, "  %s: ", exercise->name);
    if (item->left_out == TODAY_IN)
        dose_words(out, exercise, &dose);
    else
        write_left_out(out, item);
    if (item->left_out == TODAY_IN && item->eased)
        text_add(out, _(", easy version"));
    if (item->level > 0)
        text_addf(out, ngettext(", %d step up", ", %d steps up", item->level), item->level);
    else if (item->level < 0)
        text_add(out, _(", one step down"));
    text_add(out, "\n");
}

static void write_offer(struct text *out, const struct program *program,
                        const struct today_offer *offer) {
    if (offer->item < 0)
        return;
    const char *name = program->items[offer->item].exercise->name;
    if (offer->step == COURSE_HOLD)
        text_addf(out, _("Step up: %s, hold %d s, now %d s.\n"), name, offer->to, offer->from);
    else
        text_addf(out, _("Step up: %s, %d times, now %d.\n"), name, offer->to, offer->from);
}

/* What is asked, by its key in the JSON and in words. */
struct question {
    const char *key, *words;
    bool asked;
};

enum { QUESTIONS = 7, NEXT_DAY = 2 };

static void list_questions(const struct today_asks *asks, struct question list[QUESTIONS]) {
    const struct question all[QUESTIONS] = {
        {"screening", N_("the questions about your health"), asks->screening},
        {"usual", N_("how sore it usually is"), asks->usual != 0},
        [NEXT_DAY] = {"next_day", N_("how it is the day after"), asks->next_day != 0},
        {"before_after", N_("how sore it is before and after"), asks->before_after},
        {"evening", N_("how sore it is in the evening"), asks->evening},
        {"goal", N_("how your goal goes"), asks->goal},
        {"review", N_("how you are since the start"), asks->review},
    };
    for (int i = 0; i < QUESTIONS; i++)
        list[i] = all[i];
}

static void write_questions(struct text *out, const struct today_asks *asks) {
    struct question list[QUESTIONS];
    list_questions(asks, list);
    for (int i = 0; i < QUESTIONS; i++)
        if (list[i].asked)
            text_addf(out, _("To be asked: %s.\n"), _(list[i].words));
}

void today_write(struct text *out, const struct program *program, const struct today *today) {
    text_addf(out, "%s\n%s\n", program->title, _(titles[today->verdict]));
    for (int i = 0; i < today->reason_count; i++) {
        const struct today_reason *reason = &today->reasons[i];
        text_add(out, "  ");
        fill(out, program, reason->words);
        text_addf(out, *reason->rule ? " (%s)\n" : "%s\n", reason->rule);
    }
    text_addf(out, "%s\n", _("Exercises:"));
    for (int i = 0; i < today->item_count; i++)
        write_item(out, program, today, i);
    write_offer(out, program, &today->offer);
    write_questions(out, &today->asks);
    wording_limits(out, program);
    text_add(out, "\n");
}

/* --- as JSON -----------------------------------------------------------------------------------
 */

static void reasons_json(struct json_write *w, const struct program *program,
                         const struct today *today) {
    struct text words = {0};
    json_write_list(w, "reasons");
    for (int i = 0; i < today->reason_count; i++) {
        text_clear(&words);
        fill(&words, program, today->reasons[i].words);
        json_write_object(w, NULL);
        json_write_text(w, "rule", today->reasons[i].rule);
        json_write_text(w, "words", text_str(&words));
        json_write_close(w);
    }
    json_write_close(w);
    text_free(&words);
}

static void item_json(struct json_write *w, const struct program *program,
                      const struct today *today, int index) {
    static const char *const left_out[] = {
        [TODAY_IN] = NULL, [TODAY_OUT_EFFORT] = "effort", [TODAY_OUT_SCREENING] = "screening"};
    const struct today_item *item = &today->items[index];
    struct dose dose = today_dose(program, today, index);
    json_write_object(w, NULL);
    json_write_text(w, "exercise", program->items[index].exercise->id);
    json_write_text(w, "name", program->items[index].exercise->name);
    dose_json(w, "dose", &dose);
    dose_json(w, "full", &item->dose);
    dose_json(w, "file", &program->items[index].dose);
    json_write_number(w, "level", item->level);
    json_write_bool(w, "eased", item->eased);
    json_write_text(w, "left_out", left_out[item->left_out]);
    if (item->left_out != TODAY_IN && item->part)
        json_write_text(w, "answer", item->part->id);
    json_write_close(w);
}

static void offer_json(struct json_write *w, const struct program *program,
                       const struct today_offer *offer) {
    if (offer->item < 0) {
        json_write_null(w, "offer");
        return;
    }
    json_write_object(w, "offer");
    json_write_text(w, "exercise", program->items[offer->item].exercise->id);
    json_write_text(w, "step", course_step_id(offer->step));
    json_write_number(w, "from", offer->from);
    json_write_number(w, "to", offer->to);
    json_write_bool(w, "needs_approval", offer->needs_approval);
    json_write_bool(w, "asked", offer->asked);
    json_write_close(w);
}

static void asks_json(struct json_write *w, const struct today_asks *asks) {
    struct question list[QUESTIONS];
    list_questions(asks, list);
    json_write_object(w, "asks");
    for (int i = 0; i < QUESTIONS; i++) {
        if (i != NEXT_DAY)
            json_write_bool(w, list[i].key, list[i].asked);
        else if (list[i].asked)
            json_write_number(w, list[i].key, asks->next_day);
        else
            json_write_null(w, list[i].key);
    }
    json_write_close(w);
}

static void due_json(struct json_write *w, const struct due *due) {
    static const char *const whens[] = {
        [DUE_ANYTIME] = "anytime", [DUE_NOW] = "now", [DUE_LATER] = "later", [DUE_NEVER] = "never"};
    char time[16];
    bool timed = due->when == DUE_LATER && due->minute >= 0;
    snprintf(time, sizeof time, "%02d:%02d", due->minute / 60, due->minute % 60);
    json_write_object(w, "due");
    json_write_text(w, "when", whens[due->when]);
    json_write_day(w, "day", due->day);
    json_write_text(w, "time", timed ? time : NULL);
    json_write_number(w, "wanted", due->wanted);
    json_write_number(w, "done", due->done);
    json_write_close(w);
}

static void limits_json(struct json_write *w, const struct program *program) {
    struct text limits = {0};
    wording_limits(&limits, program);
    json_write_text(w, "limits", text_str(&limits));
    text_free(&limits);
}

void today_json(struct text *out, const struct program *program, const struct today *today) {
    struct json_write w = json_write_begin(out, JSON_WRITE_SPACED);
    json_write_object(&w, NULL);
    json_write_text(&w, "program", program->id);
    json_write_number(&w, "version", program->version);
    json_write_text(&w, "verdict", today_verdict_id(today->verdict));
    reasons_json(&w, program, today);
    json_write_list(&w, "exercises");
    for (int i = 0; i < today->item_count; i++)
        item_json(&w, program, today, i);
    json_write_close(&w);
    offer_json(&w, program, &today->offer);
    asks_json(&w, &today->asks);
    due_json(&w, &today->due);
    limits_json(&w, program);
    json_write_end_line(&w);
}
