/* limberctl rule: what the decision table says to each JSON object on standard input.
 *
 * An object may stretch over lines. A line that begins with { and no space before it begins a new
 * one, whatever was left open, so that a broken object costs no other its answer. */
#include "care/rules.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/json_write.h"
#include "base/memory.h"
#include "ctl/command.h"
#include "ctl/commands/rows.h"
#include "plan/nearest.h"
#include "plan/read/rules_read.h"

/* --- one question ---------------------------------------------------------------------------- */

/* Every key of the object is one of the names (NULL-terminated). */
static bool check_keys(const char *what, const struct cJSON *object, const char *const *names,
                       struct err *e) {
    for (const struct cJSON *m = json_first(object); m; m = json_next(m)) {
        const char *name = json_key(m);
        int i = 0;
        while (names[i] && strcmp(names[i], name) != 0)
            i++;
        if (names[i])
            continue;
        const char *near = nearest_find(names, name);
        return near ? error_set(e, "there is no %s \"%.40s\"; is it %s?", what, name, near)
                    : error_set(e, "there is no %s \"%.40s\"; take it out", what, name);
    }
    return true;
}

static bool read_moment(const struct cJSON *question, enum rules_moment *moment, struct err *e) {
    static const char words[] = "write \"start\", \"during\", \"after\" or \"nextday\"";
    const struct cJSON *value = json_get(question, "moment");
    if (!value)
        return error_set(e, "moment is missing; %s", words);
    if (json_type(value) != JSON_TEXT)
        return error_set(e, "moment is %s; %s", json_type_name(json_type(value)), words);
    *moment = rules_moment_find(json_text(value));
    return *moment != RULES_MOMENTS ||
           error_set(e, "there is no moment \"%.40s\"; %s", json_text(value), words);
}

/* In a program file an unknown key is a warning; a limit that somebody asks about by a wrong name
 * would be answered with the default, so here it is refused. */
static bool check_limits(const struct cJSON *limits, struct err *e) {
    const char **names = memory_alloc((size_t)rules_key_count + 1, sizeof *names);
    for (int i = 0; i < rules_key_count; i++)
        names[i] = rules_keys[i].name;
    bool good = check_keys("rule", limits, names, e);
    free(names);
    return good;
}

/* The therapist's numbers over the defaults. */
static bool read_limits(const struct cJSON *question, struct rules *rules, struct err *e) {
    const struct cJSON *limits = json_get(question, "rules");
    rules_defaults(rules);
    if (!limits)
        return true;
    if (json_type(limits) != JSON_OBJECT)
        return error_set(e, "rules is %s and must be an object", json_type_name(json_type(limits)));
    if (!check_limits(limits, e))
        return false;
    struct faults faults = {0};
    struct form_reader reader = {.faults = &faults};
    rules_read(&reader, limits, rules);
    const struct fault *first = faults_first_error(&faults);
    if (first)
        error_set(e, "rules%s: %s", first->pointer, first->what);
    form_reader_free(&reader);
    faults_free(&faults);
    return !first;
}

/* "expect" is passed over: check vectors carry their answer along. */
static bool decide(const struct cJSON *question, struct rules_decision *decision, struct err *e) {
    static const char *const names[] = {"moment", "input", "rules", "expect", NULL};
    enum rules_moment moment = RULES_MOMENTS;
    struct rules_input input;
    struct rules rules;
    if (json_type(question) != JSON_OBJECT)
        return error_set(e, "here is %s; write an object with moment and input",
                         json_type_name(json_type(question)));
    if (!check_keys("key", question, names, e) || !read_moment(question, &moment, e))
        return false;
    if (!json_get(question, "input"))
        return error_set(e, "input is missing; write {} where nothing is known");
    if (!rules_input_read(&input, json_get(question, "input"), e) ||
        !read_limits(question, &rules, e))
        return false;
    *decision = rules_decide(moment, &input, &rules);
    return true;
}

/* --- answers --------------------------------------------------------------------------------- */

/* One place for what a stranger wrote: faults_add takes out what a terminal would obey. */
static void refuse(FILE *err, long line, const char *why) {
    struct faults faults = {0};
    faults_add(&faults, FAULT_ERROR, "", "%s", why);
    fprintf(err, "standard input, line %ld: %s\n", line, faults.list[0].what);
    faults_free(&faults);
}

/* The JSON reader counts lines from the text it was given: `line` is where that began. */
static void refuse_json(FILE *err, long line, const char *why) {
    long within = 1;
    const char *rest = why;
    if (strncmp(why, "line ", 5) == 0) {
        char *end;
        within = strtol(why + 5, &end, 10);
        rest = end + strspn(end, ", ");
    }
    refuse(err, line + within - 1, rest);
}

static void print(const struct command_input *input, const struct rules_decision *decision) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "result", rules_result_id(decision->result));
    json_write_text(&w, "rule", decision->rule);
    json_write_text(&w, "flag", rules_flag_id(decision->flag));
    json_write_end_line(&w);
    fputs(text_str(&out), input->out);
    text_free(&out);
}

static bool answer(const struct command_input *input, const struct text *asked, long line) {
    struct err e = {""};
    struct rules_decision decision;
    struct cJSON *question = json_read(text_str(asked), asked->length, &e);
    bool good = question && decide(question, &decision, &e);
    if (good)
        print(input, &decision);
    else if (question)
        refuse(input->err, line, e.text);
    else
        refuse_json(input->err, line, e.text);
    fflush(input->out);
    json_free(question);
    return good;
}

/* --- lines ----------------------------------------------------------------------------------- */

struct lines {
    FILE *in;
    struct text now; /* with its line break; empty at the end */
    long number;     /* of `now`, from 1; 0: none was read */
    bool used;       /* `now` was taken: the next one is to be read */
};

static void read_line(struct lines *lines) {
    int c = 0;
    text_clear(&lines->now);
    while (c != '\n' && (c = getc(lines->in)) != EOF) {
        char byte = (char)c;
        /* What is more than the JSON reader takes is not kept; the reader then says so. */
        if (lines->now.length <= JSON_BYTES)
            text_add_bytes(&lines->now, &byte, 1);
    }
    lines->number++;
    lines->used = false;
}

/* Reads no further than is asked for: who writes one line gets its answer before the next. False
 * at the end. */
static bool have_line(struct lines *lines) {
    if (lines->used || lines->number == 0)
        read_line(lines);
    return lines->now.length > 0;
}

static bool is_blank(const struct text *line) {
    return strspn(text_str(line), " \t\r\n") == line->length;
}

/* How many brackets the line leaves open (negative: closes). No text of JSON crosses a line. */
static int opened(const struct text *line) {
    int depth = 0;
    bool inside = false;
    for (const char *c = text_str(line); *c; c++) {
        if (inside && *c == '\\' && c[1])
            c++;
        else if (*c == '"')
            inside = !inside;
        else if (!inside)
            depth += (*c == '{' || *c == '[') - (*c == '}' || *c == ']');
    }
    return depth;
}

/* The line, and those that follow until all that was opened is closed. */
static void take_question(struct lines *lines, struct text *asked) {
    int depth = 0;
    text_clear(asked);
    do {
        depth += opened(&lines->now);
        text_add_bytes(asked, lines->now.bytes, lines->now.length);
        lines->used = true;
    } while (depth > 0 && asked->length <= JSON_BYTES && have_line(lines) &&
             lines->now.bytes[0] != '{');
}

static int run(const struct command_input *input) {
    struct lines lines = {.in = input->in};
    struct text asked = {0};
    int code = CTL_GOOD, count = 0;
    while (have_line(&lines)) {
        lines.used = is_blank(&lines.now);
        if (lines.used)
            continue;
        long line = lines.number;
        take_question(&lines, &asked);
        code = answer(input, &asked, line) ? code : CTL_REFUSED;
        count++;
    }
    text_free(&lines.now);
    text_free(&asked);
    if (count > 0)
        return code;
    fputs("limberctl rule: standard input is empty; write {\"moment\": \"start\", \"input\": {}} "
          "on it\n",
          input->err);
    return CTL_REFUSED;
}

const struct command rule_command = {
    "rule",
    "",
    "decide by the therapist's rules, from JSON on standard input",
    0,
    0,
    run,
    NULL,
    "Example: echo '{\"moment\": \"start\", \"input\": {\"before\": 7}}' | limberctl rule\n"};
