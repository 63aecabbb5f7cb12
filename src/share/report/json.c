/* The report's facts as JSON, "limber.report/1": docs/report.md. Numbers, not words; what is not
 * known is null. */
#include "base/json_write.h"
#include "share/report/forms.h"
#include "share/report/lines.h"
#include "share/report/points.h"

/* --- values ----------------------------------------------------------------------------------- */

/* Negative: not known. */
static void add_known(struct json_write *w, const char *name, int number) {
    if (number < 0)
        json_write_null(w, name);
    else
        json_write_number(w, name, number);
}

static void add_tenths(struct json_write *w, const char *name, int tenths) {
    if (tenths < 0)
        json_write_null(w, name);
    else
        json_write_tenths(w, name, tenths);
}

static void open_rows(struct json_write *w, const char *name) {
    json_write_list(w, name);
    json_write_rows(w);
}

/* --- parts ------------------------------------------------------------------------------------ */

static void add_adherence(struct json_write *w, const char *name, const struct adherence *done) {
    static const char *const bands[] = {"none", "chat", "partly", "on_track"};
    json_write_object(w, name);
    json_write_number(w, "prescribed", done->prescribed);
    json_write_number(w, "kept", done->kept);
    add_known(w, "percent", done->percent);
    json_write_text(w, "band", bands[done->band]);
    json_write_number(w, "done", done->done);
    json_write_number(w, "part", done->part);
    json_write_number(w, "excused_days", done->excused);
    json_write_number(w, "active_days", done->active);
    json_write_number(w, "rated", done->rated);
    json_write_close(w);
}

static void head_part(struct json_write *w, struct report *report) {
    const struct program *program = report->program;
    json_write_text(w, "client", report->client);
    json_write_moment(w, "made", report->now);
    json_write_text(w, "program", program ? program->id : NULL);
    if (!program)
        return;
    json_write_number(w, "version", program->version);
    json_write_text(w, "title", program->title);
    json_write_text(w, "therapist", program->therapist.name);
    json_write_day(w, "from", report->from <= report->to ? report->from : DATE_NONE);
    json_write_day(w, "to", report->to);
    json_write_text(w, "other_programs", report->other_programs);
    json_write_object(w, "rules");
    for (int i = 0; i < rules_key_count; i++) {
        json_write_real(w, rules_keys[i].name, rules_get(&program->rules, &rules_keys[i]));
    }
    json_write_close(w);
}

static void top_part(struct json_write *w, struct report *report) {
    add_adherence(w, "whole", &report->whole);
    add_adherence(w, "last_28_days", &report->recent);
    add_known(w, "dose_percent", report->dose_percent);
    json_write_day(w, "last_session", report->last);
}

static void decision(struct json_write *w, const struct report_decision *one) {
    json_write_object(w, NULL);
    json_write_moment(w, "at", one->at);
    json_write_text(w, "rule", one->rule);
    json_write_text(w, "moment", rules_moment_id(one->moment));
    json_write_text(w, "result", rules_result_id(one->result));
    json_write_text(w, "flag", rules_flag_id(one->flag));
    rules_input_write(w, "inputs", &one->input);
    json_write_text(w, "told", one->told);
    json_write_bool(w, "taken_back", one->taken_back);
    json_write_close(w);
}

/* All that changed something, flags among them. */
static void action_part(struct json_write *w, struct report *report) {
    open_rows(w, "decisions");
    for (int i = 0; i < report->decision_count; i++)
        decision(w, &report->decisions[i]);
    json_write_close(w);
    open_rows(w, "marks");
    for (int i = 0; i < report->mark_count; i++) {
        const struct report_mark *mark = &report->marks[i];
        json_write_object(w, NULL);
        json_write_moment(w, "at", mark->at);
        json_write_text(w, "kind", course_kind_id(mark->kind));
        if (*mark->exercise) {
            json_write_text(w, "exercise", mark->exercise);
            json_write_text(w, "step", course_step_id(mark->step));
            json_write_number(w, "number", mark->number);
        }
        json_write_close(w);
    }
    json_write_close(w);
}

static void finding_part(struct json_write *w, struct report *report) {
    open_rows(w, "findings");
    for (int i = 0; i < report->finding_count; i++) {
        json_write_object(w, NULL);
        json_write_text(w, "id", report->findings[i].id);
        json_write_text(w, "flag", rules_flag_id(report->findings[i].flag));
        json_write_close(w);
    }
    json_write_close(w);
}

static void add_points(struct json_write *w, const struct report *report, int region) {
    static const char *const folds[] = {"session", "day", "week", "month"};
    struct report_points points = report_points(report, region);
    json_write_text(w, "each_point", folds[points.fold]);
    open_rows(w, "points");
    for (int i = 0; i < points.count; i++) {
        json_write_object(w, NULL);
        json_write_day(w, "day", points.list[i].day);
        add_tenths(w, "before", points.list[i].before);
        add_tenths(w, "after", points.list[i].after);
        add_tenths(w, "next", points.list[i].next);
        json_write_number(w, "step", points.list[i].step);
        json_write_close(w);
    }
    json_write_close(w);
}

static void soreness_part(struct json_write *w, struct report *report) {
    open_rows(w, "soreness");
    for (int i = 0; report->program && i < report->program->region_count; i++) {
        const struct trend *trend = &report->trends[i];
        json_write_object(w, NULL);
        json_write_text(w, "region", region_id(report->program->regions[i]));
        add_tenths(w, "first_week", trend->first_mean);
        add_tenths(w, "last_week", trend->last_mean);
        open_rows(w, "weeks");
        for (int k = 0; k < trend->count; k++) {
            json_write_object(w, NULL);
            json_write_day(w, "first", trend->weeks[k].first);
            add_tenths(w, "before", trend->weeks[k].before_mean);
            add_tenths(w, "after", trend->weeks[k].after_mean);
            add_tenths(w, "next", trend->weeks[k].next_mean);
            json_write_number(w, "sessions", trend->weeks[k].sessions);
            json_write_close(w);
        }
        json_write_close(w);
        add_points(w, report, i);
        json_write_close(w);
    }
    json_write_close(w);
}

static void exercise_part(struct json_write *w, struct report *report) {
    open_rows(w, "exercises");
    for (int i = 0; i < report->exercise_count; i++) {
        const struct report_exercise *row = &report->exercises[i];
        json_write_object(w, NULL);
        json_write_text(w, "id", row->id);
        json_write_text(w, "name", row->name);
        json_write_number(w, "planned", row->planned);
        json_write_number(w, "done", row->done);
        json_write_number(w, "skipped", row->skipped);
        for (int k = 0; k < SKIP_COUNT; k++)
            if (row->reasons[k])
                json_write_number(w, session_skip_id((enum skip_reason)k), row->reasons[k]);
        json_write_number(w, "too_much", row->too_much);
        json_write_number(w, "easy", row->eased);
        json_write_number(w, "held_ms", row->held_ms);
        json_write_number(w, "held_planned_ms", row->held_planned_ms);
        json_write_close(w);
    }
    json_write_close(w);
}

static void add_scores(struct json_write *w, const char *name, const struct report_score *list,
                       int count) {
    open_rows(w, name);
    for (int i = 0; i < count; i++) {
        json_write_object(w, NULL);
        json_write_day(w, "day", list[i].day);
        json_write_number(w, "score", list[i].score);
        json_write_close(w);
    }
    json_write_close(w);
}

static void goal_part(struct json_write *w, struct report *report) {
    json_write_text(w, "goal", report->program ? report->program->goal.text : NULL);
    add_scores(w, "goal_scores", report->goals, report->goal_count);
    add_scores(w, "change_scores", report->changes, report->change_count);
}

static void note_part(struct json_write *w, struct report *report) {
    open_rows(w, "notes");
    for (int i = 0; i < report->note_count; i++) {
        json_write_object(w, NULL);
        json_write_moment(w, "last", report->notes[i].at);
        json_write_text(w, "kind", report->notes[i].kind);
        json_write_text(w, "text", report->notes[i].words);
        json_write_number(w, "times", report->notes[i].times);
        json_write_close(w);
    }
    json_write_close(w);
}

static void quality_part(struct json_write *w, struct report *report) {
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
    json_write_object(w, "quality");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        json_write_number(w, rows[i].name, rows[i].number);
    json_write_bool(w, "cut", quality->cut);
    json_write_close(w);
}

void report_json(struct text *out, struct report *report) {
    static void (*const parts[])(struct json_write * w, struct report * report) = {
        head_part,     top_part,  finding_part, action_part, soreness_part,
        exercise_part, goal_part, note_part,    quality_part};
    struct json_write w = json_write_begin(out, JSON_WRITE_SPACED);
    json_write_object(&w, NULL);
    json_write_text(&w, "format", "limber.report/1");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&w, report);
    json_write_text(&w, "told_by", "client");
    json_write_end_line(&w);
}
