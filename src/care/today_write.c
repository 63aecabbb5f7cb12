/* Today as text for a terminal and as JSON: docs/today.md. */
#include "base/json.h"
#include "base/words.h"
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

static void dose_json(struct text *out, const char *key, const struct dose *dose) {
    const char *before = "";
    text_addf(out, "\"%s\": {", key);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        int number = *(const int *)(const void *)((const char *)dose + numbers[i].offset);
        if (number == 0)
            continue;
        text_addf(out, "%s\"%s\": %d", before, numbers[i].key, number);
        before = ", ";
    }
    text_add(out, "}");
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
        text_addf(out, words_count(", %d step up", ", %d steps up", item->level), item->level);
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

static const char *const truth[] = {"false", "true"};

static void key_text(struct text *out, const char *key, const char *value) {
    text_addf(out, "\"%s\": ", key);
    json_quote(out, value);
}

static void reasons_json(struct text *out, const struct program *program,
                         const struct today *today) {
    text_add(out, "\"reasons\": [");
    for (int i = 0; i < today->reason_count; i++) {
        struct text words = {0};
        fill(&words, program, today->reasons[i].words);
        text_add(out, i ? ", {" : "{");
        key_text(out, "rule", today->reasons[i].rule);
        text_add(out, ", ");
        key_text(out, "words", text_str(&words));
        text_add(out, "}");
        text_free(&words);
    }
    text_add(out, "]");
}

static void left_out_json(struct text *out, const struct today_item *item) {
    if (item->left_out == TODAY_IN) {
        text_add(out, "\"left_out\": null");
        return;
    }
    key_text(out, "left_out", item->left_out == TODAY_OUT_EFFORT ? "effort" : "screening");
    if (item->part) {
        text_add(out, ", ");
        key_text(out, "answer", item->part->id);
    }
}

static void item_json(struct text *out, const struct program *program, const struct today *today,
                      int index) {
    const struct today_item *item = &today->items[index];
    struct dose dose = today_dose(program, today, index);
    text_add(out, index ? ", {" : "{");
    key_text(out, "exercise", program->items[index].exercise->id);
    text_add(out, ", ");
    key_text(out, "name", program->items[index].exercise->name);
    text_add(out, ", ");
    dose_json(out, "dose", &dose);
    text_add(out, ", ");
    dose_json(out, "full", &item->dose);
    text_add(out, ", ");
    dose_json(out, "file", &program->items[index].dose);
    text_addf(out, ", \"level\": %d, \"eased\": %s, ", item->level, truth[item->eased]);
    left_out_json(out, item);
    text_add(out, "}");
}

static void offer_json(struct text *out, const struct program *program,
                       const struct today_offer *offer) {
    text_add(out, "\"offer\": ");
    if (offer->item < 0) {
        text_add(out, "null");
        return;
    }
    text_add(out, "{");
    key_text(out, "exercise", program->items[offer->item].exercise->id);
    text_addf(out,
              ", \"step\": \"%s\", \"from\": %d, \"to\": %d, \"needs_approval\": %s, "
              "\"asked\": %s}",
              course_step_id(offer->step), offer->from, offer->to, truth[offer->needs_approval],
              truth[offer->asked]);
}

static void asks_json(struct text *out, const struct today_asks *asks) {
    struct question list[QUESTIONS];
    list_questions(asks, list);
    text_add(out, "\"asks\": {");
    for (int i = 0; i < QUESTIONS; i++) {
        text_addf(out, "%s\"%s\": ", i ? ", " : "", list[i].key);
        if (i != NEXT_DAY)
            text_add(out, truth[list[i].asked]);
        else if (list[i].asked)
            text_addf(out, "%lld", (long long)asks->next_day);
        else
            text_add(out, "null");
    }
    text_add(out, "}");
}

static void due_json(struct text *out, const struct due *due) {
    static const char *const whens[] = {
        [DUE_ANYTIME] = "anytime", [DUE_NOW] = "now", [DUE_LATER] = "later", [DUE_NEVER] = "never"};
    char day[DATE_TEXT];
    date_write(due->day, day);
    text_addf(out, "\"due\": {\"when\": \"%s\", \"day\": \"%s\", ", whens[due->when], day);
    if (due->when == DUE_LATER && due->minute >= 0)
        text_addf(out, "\"time\": \"%02d:%02d\", ", due->minute / 60, due->minute % 60);
    else
        text_add(out, "\"time\": null, ");
    text_addf(out, "\"wanted\": %d, \"done\": %d}", due->wanted, due->done);
}

static void limits_json(struct text *out, const struct program *program) {
    struct text limits = {0};
    wording_limits(&limits, program);
    key_text(out, "limits", text_str(&limits));
    text_free(&limits);
}

void today_json(struct text *out, const struct program *program, const struct today *today) {
    text_add(out, "{");
    key_text(out, "program", program->id);
    text_addf(out, ", \"version\": %d, ", program->version);
    key_text(out, "verdict", today_verdict_id(today->verdict));
    text_add(out, ", ");
    reasons_json(out, program, today);
    text_add(out, ", \"exercises\": [");
    for (int i = 0; i < today->item_count; i++)
        item_json(out, program, today, i);
    text_add(out, "], ");
    offer_json(out, program, &today->offer);
    text_add(out, ", ");
    asks_json(out, &today->asks);
    text_add(out, ", ");
    due_json(out, &today->due);
    text_add(out, ", ");
    limits_json(out, program);
    text_add(out, "}\n");
}
