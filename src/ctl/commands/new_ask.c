#include "ctl/commands/new_ask.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "ctl/change.h"
#include "plan/describe.h"
#include "plan/program_read.h"

enum { ANSWER_BYTES = 2000, WORDS = 40, A_WEEK = 7 };

const struct new_field new_fields[] = {
    {"--client", "/client/name", "The client's name", true, false, NULL, NULL},
    {"--therapist", "/therapist/name", "Your name", true, false, NULL, NULL},
    {"--role", "/therapist/role", "Your role", false, false, NULL, NULL},
    {"--registration", "/therapist/registration", "Your registration", false, false, NULL, NULL},
    {"--contact", "/therapist/contact", "How to reach you (telephone or mail)", true, false, NULL,
     NULL},
    {"--start", "/start", "First day (2026-12-01, today, +7d)", false, true, NULL, NULL},
    {"--review", "/review", "Day of the review (2027-01-12, +6w)", false, true, NULL, NULL},
    {"--end", "/end", "Last day (2027-02-28, +12w)", false, true, NULL, NULL},
    {"--days", "/schedule/days", "Days (mon,wed,fri)", false, false, NULL, NULL},
    {"--times-per-day", "/schedule/times_per_day", "Times a day", false, false, NULL,
     "/schedule/every_min"},
    {"--at", "/schedule/at", "At what times (08:00,18:00)", false, false, NULL,
     "/schedule/every_min"},
    {"--goal", "/goal/text", "What the client wants to do again", false, false, NULL, NULL},
    {"--goal-score", "/goal/score", "How well that goes today, 0 to 10", false, false, "/goal/text",
     NULL},
    {"--why", "/why", "What the program is for", false, false, NULL, NULL},
    {"--language", "/language", NULL, false, false, NULL, NULL},
    {"--cleared-by", "/clearance/by", "Who said that the client may begin (empty: nobody yet)",
     false, false, "/clearance/required", NULL},
    {"--cleared-on", "/clearance/date", "When that was said", false, true, "/clearance/by", NULL},
    {"--limits", "/clearance/limits", "What to take care of", false, false, "/clearance/by", NULL},
    {0}};

/* --- dates ------------------------------------------------------------------------------------ */

/* Days counted from the start, where there is one and it is not the start that is set. */
static date_day counted_from(const struct draft *draft, const struct new_field *field,
                             date_day today) {
    struct text start = {0};
    date_day day = today;
    if (strcmp(field->pointer, "/start") != 0 && draft_get(draft, "/start", &start))
        date_parse(text_str(&start), &day);
    text_free(&start);
    return day;
}

/* "+6w" and "+10d" as days; -1: neither. */
static int days_ahead(const char *word) {
    char *end;
    if (word[0] != '+' || word[1] < '0' || word[1] > '9' || strlen(word) > 5)
        return -1;
    long number = strtol(word + 1, &end, 10);
    if (strcmp(end, "w") == 0)
        return (int)number * A_WEEK;
    return strcmp(end, "d") == 0 ? (int)number : -1;
}

bool new_set(struct draft *draft, const struct new_field *field, const char *word, date_day today,
             struct err *e) {
    char day[DATE_TEXT];
    int ahead = days_ahead(word);
    if (field->date && strcmp(word, "today") == 0)
        date_write(today, day);
    else if (field->date && ahead >= 0)
        date_write(counted_from(draft, field, today) + ahead, day);
    else
        return draft_set(draft, field->pointer, word, e);
    return draft_set(draft, field->pointer, day, e);
}

/* --- a question ------------------------------------------------------------------------------- */

/* Without its line feed and the blanks round it. */
static void trim(struct text *line) {
    while (line->length && strchr(" \t\r\n", line->bytes[line->length - 1]))
        line->bytes[--line->length] = '\0';
    size_t blanks = strspn(text_str(line), " \t");
    if (blanks) {
        memmove(line->bytes, line->bytes + blanks, line->length - blanks + 1);
        line->length -= blanks;
    }
}

bool new_answer(const struct command_input *input, struct text *line, const char *format, ...) {
    char bytes[ANSWER_BYTES];
    va_list list;
    va_start(list, format);
    vfprintf(input->err, format, list);
    va_end(list);
    fflush(input->err);
    text_clear(line);
    if (!fgets(bytes, sizeof bytes, input->in)) {
        fputc('\n', input->err);
        return false;
    }
    text_add(line, bytes);
    trim(line);
    return true;
}

/* The first error at the place or below it; false when there is none. */
static bool find_error(const struct command_input *input, const struct draft *draft,
                       const char *beside, const char *pointer, struct err *e) {
    struct text text = {0};
    struct faults faults = {0};
    char *folder = file_folder(beside);
    bool found = false;
    draft_write(draft, &text);
    struct program *program =
        program_parse(text_str(&text), text.length, beside, folder, input->library, &faults);
    for (int i = 0; i < faults.count && !found; i++) {
        found = faults.list[i].kind == FAULT_ERROR &&
                strncmp(faults.list[i].pointer, pointer, strlen(pointer)) == 0;
        if (found)
            error_set(e, "%s", faults.list[i].what);
    }
    program_free(program);
    faults_free(&faults);
    free(folder);
    text_free(&text);
    return found;
}

static struct draft *copy_of(const struct draft *draft) {
    struct text text = {0};
    draft_write(draft, &text);
    struct draft *copy = draft_read(text_str(&text), text.length, NULL);
    text_free(&text);
    return copy;
}

/* Takes the changed copy in the draft's place where it is good there; tells, and keeps the draft,
 * where it is not. */
static bool take(const struct command_input *input, struct draft **draft, struct draft *copy,
                 bool good, const char *beside, const char *pointer, struct err *e) {
    good = good && !find_error(input, copy, beside, pointer, e);
    if (!good)
        fprintf(input->err, "  %s\n", e->text);
    draft_free(good ? *draft : copy);
    *draft = good ? copy : *draft;
    return good;
}

/* --- the fields ------------------------------------------------------------------------------- */

static bool has(const struct draft *draft, const char *pointer) {
    struct text word = {0};
    bool there = draft_get(draft, pointer, &word) && strcmp(text_str(&word), "false") != 0;
    text_free(&word);
    return there;
}

static bool is_asked(const struct command_input *input, const struct draft *draft,
                     const struct new_field *field) {
    return field->question && !command_has(input, field->option) &&
           (!field->beside || has(draft, field->beside)) &&
           (!field->without || !has(draft, field->without));
}

static bool ask_field(const struct command_input *input, struct draft **draft,
                      const struct new_field *field, const char *beside) {
    struct text line = {0}, now = {0};
    bool stands = draft_get(*draft, field->pointer, &now), open = true, done = false;
    while (!done) {
        struct err e = {""};
        open = new_answer(input, &line, stands ? "%s [%s]: " : "%s: ", field->question,
                          text_str(&now));
        if (!open)
            break;
        if (!line.length && field->required && !stands) {
            fprintf(input->err, "  This one is needed. Ctrl-D leaves without writing.\n");
            continue;
        }
        struct draft *copy = line.length ? copy_of(*draft) : NULL;
        done = !copy || take(input, draft, copy,
                             new_set(copy, field, text_str(&line), date_of(input->now), &e), beside,
                             field->pointer, &e);
    }
    text_free(&line);
    text_free(&now);
    return open;
}

/* --- exercises and limits --------------------------------------------------------------------- */

/* One line of changes at a place, with these words before them. */
static bool ask_change(const struct command_input *input, struct draft **draft, const char *beside,
                       const char *prompt, const char *const before[2], const char *pointer) {
    struct text line = {0};
    bool open, done = false;
    while ((open = new_answer(input, &line, "%s", prompt)) && !done && line.length) {
        struct err e = {""};
        char *words[WORDS] = {NULL};
        int first = 0;
        for (int i = 0; i < 2; i++)
            if (before[i])
                words[first++] = strdup(before[i]);
        int count = first + change_split(line.bytes, words + first, WORDS - first);
        struct draft *copy = copy_of(*draft);
        done = take(input, draft, copy, change_apply(copy, words, count, &e), beside, pointer, &e);
        for (int i = 0; i < first; i++)
            free(words[i]);
        if (done)
            break;
    }
    text_free(&line);
    return open;
}

static void item_prompt(const struct command_input *input, const struct draft *draft,
                        const char *beside, int item, struct text *prompt) {
    struct text text = {0};
    struct faults faults = {0};
    (void)beside;
    draft_write(draft, &text);
    struct program *program =
        program_parse(text_str(&text), text.length, "", NULL, input->library, &faults);
    text_addf(prompt, "Exercise %d, ", item + 1);
    if (program) {
        text_addf(prompt, "%s: ", program->items[item].exercise->name);
        describe_dose(prompt, &program->items[item]);
    } else {
        text_add(prompt, draft_item_id(draft, item));
    }
    text_add(prompt, "\n  Enter keeps it; else KEY=VALUE..., or remove: ");
    program_free(program);
    faults_free(&faults);
    text_free(&text);
}

static bool ask_items(const struct command_input *input, struct draft **draft, const char *beside) {
    bool open = true;
    for (int i = 0; open && i < draft_items(*draft);) {
        struct text prompt = {0};
        char number[16];
        int count = draft_items(*draft);
        snprintf(number, sizeof number, "%d", i + 1);
        item_prompt(input, *draft, beside, i, &prompt);
        const char *const before[2] = {"item", number};
        open = ask_change(input, draft, beside, text_str(&prompt), before, "/exercises");
        text_free(&prompt);
        i += draft_items(*draft) >= count; /* the next one has moved up */
    }
    return open;
}

bool new_ask(const struct command_input *input, struct draft **draft, const char *beside) {
    static const char *const rules[2] = {"rules", NULL};
    fprintf(input->err, "Enter keeps what stands in [ ]; Ctrl-D leaves without writing.\n");
    for (const struct new_field *field = new_fields; field->option; field++)
        if (is_asked(input, *draft, field) && !ask_field(input, draft, field, beside))
            return false;
    return ask_items(input, draft, beside) &&
           ask_change(input, draft, beside,
                      "Limits of soreness, 0 to 10 (note_at, ease_at, block_at, stop_at)\n"
                      "  Enter keeps them; else KEY=VALUE...: ",
                      rules, "/rules");
}
