/* The report's facts as JSON, "limber.report/1": docs/report.md. Numbers, not words; what is not
 * known is null. */
#include "base/json.h"
#include "share/report/forms.h"
#include "share/report/lines.h"
#include "share/report/points.h"

/* --- values ----------------------------------------------------------------------------------- */

static void key(struct text *out, const char *name) {
    char last = out->length ? out->bytes[out->length - 1] : '{';
    text_addf(out, "%s\"%s\": ", last == '{' || last == '[' ? "" : ", ", name);
}

static void add_text(struct text *out, const char *name, const char *value) {
    key(out, name);
    if (value)
        json_quote(out, value);
    else
        text_add(out, "null");
}

static void add_number(struct text *out, const char *name, int64_t number) {
    key(out, name);
    text_addf(out, "%lld", (long long)number);
}

/* Negative: not known. */
static void add_known(struct text *out, const char *name, int number) {
    key(out, name);
    text_addf(out, number < 0 ? "null" : "%d", number);
}

static void add_tenths(struct text *out, const char *name, int tenths) {
    key(out, name);
    if (tenths < 0)
        text_add(out, "null");
    else
        text_addf(out, "%d.%d", tenths / 10, tenths % 10);
}

static void add_day(struct text *out, const char *name, date_day day) {
    char words[DATE_TEXT];
    if (day != DATE_NONE)
        date_write(day, words);
    add_text(out, name, day == DATE_NONE ? NULL : words);
}

static void add_moment(struct text *out, const char *name, struct date_moment at) {
    char words[DATE_MOMENT_TEXT];
    date_write_moment(at, words);
    add_text(out, name, words);
}

static void add_truth(struct text *out, const char *name, bool truth) {
    key(out, name);
    text_add(out, truth ? "true" : "false");
}

static void open_list(struct text *out, const char *name) {
    key(out, name);
    text_add(out, "[");
}

/* The next object of a list, on a line of its own. */
static void open_object(struct text *out) {
    text_add(out, out->bytes[out->length - 1] == '[' ? "\n {" : ",\n {");
}

/* --- parts ------------------------------------------------------------------------------------ */

static void add_adherence(struct text *out, const char *name, const struct adherence *done) {
    static const char *const bands[] = {"none", "chat", "partly", "on_track"};
    key(out, name);
    text_add(out, "{");
    add_number(out, "prescribed", done->prescribed);
    add_number(out, "kept", done->kept);
    add_known(out, "percent", done->percent);
    add_text(out, "band", bands[done->band]);
    add_number(out, "done", done->done);
    add_number(out, "part", done->part);
    add_number(out, "excused_days", done->excused);
    add_number(out, "active_days", done->active);
    add_number(out, "rated", done->rated);
    text_add(out, "}");
}

static void head_part(struct text *out, struct report *report) {
    const struct program *program = report->program;
    add_text(out, "client", report->client);
    add_moment(out, "made", report->now);
    add_text(out, "program", program ? program->id : NULL);
    if (!program)
        return;
    add_number(out, "version", program->version);
    add_text(out, "title", program->title);
    add_text(out, "therapist", program->therapist.name);
    add_day(out, "from", report->from <= report->to ? report->from : DATE_NONE);
    add_day(out, "to", report->to);
    add_text(out, "other_programs", report->other_programs);
    key(out, "rules");
    text_add(out, "{");
    for (int i = 0; i < rules_key_count; i++) {
        key(out, rules_keys[i].name);
        text_addf(out, "%g", rules_get(&program->rules, &rules_keys[i]));
    }
    text_add(out, "}");
}

static void top_part(struct text *out, struct report *report) {
    add_adherence(out, "whole", &report->whole);
    add_adherence(out, "last_28_days", &report->recent);
    add_known(out, "dose_percent", report->dose_percent);
    add_day(out, "last_session", report->last);
}

static void decision(struct text *out, const struct report_decision *one) {
    open_object(out);
    add_moment(out, "at", one->at);
    add_text(out, "rule", one->rule);
    add_text(out, "moment", rules_moment_id(one->moment));
    add_text(out, "result", rules_result_id(one->result));
    add_text(out, "flag", rules_flag_id(one->flag));
    key(out, "inputs");
    rules_input_json(out, &one->input);
    add_text(out, "told", one->told);
    add_truth(out, "taken_back", one->taken_back);
    text_add(out, "}");
}

/* All that changed something, flags among them. */
static void action_part(struct text *out, struct report *report) {
    open_list(out, "decisions");
    for (int i = 0; i < report->decision_count; i++)
        decision(out, &report->decisions[i]);
    text_add(out, "]");
    open_list(out, "marks");
    for (int i = 0; i < report->mark_count; i++) {
        const struct report_mark *mark = &report->marks[i];
        open_object(out);
        add_moment(out, "at", mark->at);
        add_text(out, "kind", course_kind_id(mark->kind));
        if (*mark->exercise) {
            add_text(out, "exercise", mark->exercise);
            add_text(out, "step", course_step_id(mark->step));
            add_number(out, "number", mark->number);
        }
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void finding_part(struct text *out, struct report *report) {
    open_list(out, "findings");
    for (int i = 0; i < report->finding_count; i++) {
        open_object(out);
        add_text(out, "id", report->findings[i].id);
        add_text(out, "flag", rules_flag_id(report->findings[i].flag));
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void add_points(struct text *out, const struct report *report, int region) {
    static const char *const folds[] = {"session", "day", "week", "month"};
    struct report_points points = report_points(report, region);
    add_text(out, "each_point", folds[points.fold]);
    open_list(out, "points");
    for (int i = 0; i < points.count; i++) {
        open_object(out);
        add_day(out, "day", points.list[i].day);
        add_tenths(out, "before", points.list[i].before);
        add_tenths(out, "after", points.list[i].after);
        add_tenths(out, "next", points.list[i].next);
        add_number(out, "step", points.list[i].step);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void soreness_part(struct text *out, struct report *report) {
    open_list(out, "soreness");
    for (int i = 0; report->program && i < report->program->region_count; i++) {
        const struct trend *trend = &report->trends[i];
        open_object(out);
        add_text(out, "region", region_id(report->program->regions[i]));
        add_tenths(out, "first_week", trend->first_mean);
        add_tenths(out, "last_week", trend->last_mean);
        open_list(out, "weeks");
        for (int k = 0; k < trend->count; k++) {
            open_object(out);
            add_day(out, "first", trend->weeks[k].first);
            add_tenths(out, "before", trend->weeks[k].before_mean);
            add_tenths(out, "after", trend->weeks[k].after_mean);
            add_tenths(out, "next", trend->weeks[k].next_mean);
            add_number(out, "sessions", trend->weeks[k].sessions);
            text_add(out, "}");
        }
        text_add(out, "]");
        add_points(out, report, i);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void exercise_part(struct text *out, struct report *report) {
    open_list(out, "exercises");
    for (int i = 0; i < report->exercise_count; i++) {
        const struct report_exercise *row = &report->exercises[i];
        open_object(out);
        add_text(out, "id", row->id);
        add_text(out, "name", row->name);
        add_number(out, "planned", row->planned);
        add_number(out, "done", row->done);
        add_number(out, "skipped", row->skipped);
        for (int k = 0; k < SKIP_COUNT; k++)
            if (row->reasons[k])
                add_number(out, skip_reason_id((enum skip_reason)k), row->reasons[k]);
        add_number(out, "too_much", row->too_much);
        add_number(out, "easy", row->eased);
        add_number(out, "held_ms", row->held_ms);
        add_number(out, "held_planned_ms", row->held_planned_ms);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void add_scores(struct text *out, const char *name, const struct report_score *list,
                       int count) {
    open_list(out, name);
    for (int i = 0; i < count; i++) {
        open_object(out);
        add_day(out, "day", list[i].day);
        add_number(out, "score", list[i].score);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void goal_part(struct text *out, struct report *report) {
    add_text(out, "goal", report->program ? report->program->goal.text : NULL);
    add_scores(out, "goal_scores", report->goals, report->goal_count);
    add_scores(out, "change_scores", report->changes, report->change_count);
}

static void note_part(struct text *out, struct report *report) {
    open_list(out, "notes");
    for (int i = 0; i < report->note_count; i++) {
        open_object(out);
        add_moment(out, "last", report->notes[i].at);
        add_text(out, "kind", report->notes[i].kind);
        add_text(out, "text", report->notes[i].words);
        add_number(out, "times", report->notes[i].times);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void quality_part(struct text *out, struct report *report) {
    const struct report_quality *quality = &report->quality;
    const struct {
        const char *name;
        int64_t number;
    } rows[] = {{"days", quality->sessions},         {"no_before", quality->no_before},
                {"no_after", quality->no_after},     {"no_next", quality->no_next},
                {"untimed", quality->untimed},       {"clock_unset", quality->clock_unset},
                {"clock_back", quality->clock_back}, {"never_ended", quality->never_ended},
                {"taken_back", quality->taken_back}, {"pauses", quality->pauses},
                {"paused_ms", quality->paused_ms}};
    key(out, "quality");
    text_add(out, "{");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add_number(out, rows[i].name, rows[i].number);
    add_truth(out, "cut", quality->cut);
    text_add(out, "}");
}

void report_json(struct text *out, struct report *report) {
    static void (*const parts[])(struct text * out, struct report * report) = {
        head_part,     top_part,  finding_part, action_part, soreness_part,
        exercise_part, goal_part, note_part,    quality_part};
    text_add(out, "{");
    add_text(out, "format", "limber.report/1");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](out, report);
    add_text(out, "told_by", "client");
    text_add(out, "}\n");
}
