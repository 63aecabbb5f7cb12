/* limberctl new: a program for a client, from a ready one. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/memory.h"
#include "ctl/change.h"
#include "ctl/commands/new_ask.h"
#include "ctl/commands/rows.h"
#include "ctl/written.h"
#include "plan/folder.h"
#include "plan/nearest.h"
#include "plan/program_files.h"

enum { ID_LETTERS = 64, PART_LETTERS = 28 };

/* --- from which one --------------------------------------------------------------------------- */

/* The ids of the ready programs, NULL-terminated; owned with their texts. */
static char **ready_ids(const struct command_input *input) {
    struct folder folder = folder_list(input->ready);
    char **ids = memory_alloc((size_t)folder.count + 1, sizeof *ids);
    for (int i = 0; i < folder.count; i++) {
        ids[i] = memory_strdup(file_name(folder.paths[i]));
        ids[i][strlen(ids[i]) - strlen(".json")] = '\0';
    }
    folder_free(&folder);
    return ids;
}

static void free_ids(char **ids) {
    for (int i = 0; ids[i]; i++)
        free(ids[i]);
    free(ids);
}

/* The path that --from means: a file's, or that of a ready program; to be freed. NULL and *e. */
static char *path_of(const struct command_input *input, const char *from, struct err *e) {
    if (strchr(from, '/') || access(from, F_OK) == 0)
        return memory_strdup(from);
    struct text name = {0};
    text_addf(&name, "%s.json", from);
    char *path = file_join(input->ready, text_str(&name));
    text_free(&name);
    if (access(path, F_OK) == 0)
        return path;
    char **ids = ready_ids(input);
    const char *near = nearest_find((const char *const *)ids, from);
    error_set(e, "there is no ready program %s; %s%s", from,
              near ? "perhaps " : "limberctl new without --from lists them", near ? near : "");
    free_ids(ids);
    free(path);
    return NULL;
}

static int tell_ready(const struct command_input *input) {
    char **ids = ready_ids(input);
    fprintf(input->err, "limberctl: new needs --from, a program file or one of these:\n");
    for (int i = 0; ids[i]; i++)
        fprintf(input->err, "  %s\n", ids[i]);
    free_ids(ids);
    return CTL_USAGE;
}

/* --- names ------------------------------------------------------------------------------------ */

/* Adds a name as letters that any file system and the id take. What they cannot say becomes a
 * number of it, so that two clients never share one. */
static void add_clean(struct text *out, const char *name) {
    size_t start = out->length;
    unsigned hash = 2166136261u; /* FNV-1a */
    bool lost = false;
    for (const char *c = name; *c; c++) {
        unsigned char byte = (unsigned char)*c;
        bool plain = byte < 0x80 && isalnum(byte);
        hash = (hash ^ byte) * 16777619u;
        lost = lost || byte >= 0x80 || out->length - start >= PART_LETTERS;
        if (out->length - start >= PART_LETTERS)
            continue;
        if (plain)
            text_addf(out, "%c", tolower(byte));
        else if (out->length > start && out->bytes[out->length - 1] != '-')
            text_add(out, "-");
    }
    while (out->length > start && out->bytes[out->length - 1] == '-')
        out->bytes[--out->length] = '\0';
    if (lost || out->length == start)
        text_addf(out, "%s%06x", out->length > start ? "-" : "", hash & 0xFFFFFF);
}

static bool set_names(struct draft *draft, date_day today, struct err *e) {
    char day[DATE_TEXT];
    struct text id = {0}, client = {0}, from = {0};
    draft_get(draft, "/id", &from);
    draft_get(draft, "/client/name", &client);
    add_clean(&id, text_str(&from));
    if (client.length) {
        text_add(&id, "-");
        add_clean(&id, text_str(&client));
    }
    date_write(today, day);
    bool good = draft_set(draft, "/id", text_str(&id), e) && draft_set(draft, "/version", "1", e) &&
                draft_set(draft, "/created", day, e);
    text_free(&id);
    text_free(&client);
    text_free(&from);
    return good;
}

/* "sam-low-back.json", to be freed. */
static char *usual_name(const struct draft *draft, const char *from) {
    struct text name = {0}, client = {0};
    draft_get(draft, "/client/name", &client);
    if (client.length) {
        add_clean(&name, text_str(&client));
        text_add(&name, "-");
    }
    struct text id = {0};
    text_add_bytes(&id, file_name(from), strcspn(file_name(from), "."));
    add_clean(&name, text_str(&id));
    text_add(&name, ".json");
    text_free(&id);
    text_free(&client);
    return name.bytes; /* owned by the caller from here on */
}

/* --- what the options say --------------------------------------------------------------------- */

static bool take_items(const struct command_input *input, struct draft *draft, struct err *e) {
    for (int i = 0; i < input->given_count; i++) {
        const struct command_given *given = &input->given[i];
        if (strcmp(given->name, "--without") == 0) {
            int item = draft_item(draft, given->value, e);
            if (item < 0 || !draft_leave_out(draft, item, e))
                return false;
        } else if (strcmp(given->name, "--add") == 0 &&
                   !draft_add(draft, given->value, draft_items(draft), e)) {
            return false;
        }
    }
    return true;
}

static bool take_options(const struct command_input *input, struct draft *draft, struct err *e) {
    for (const struct new_field *field = new_fields; field->option; field++) {
        const char *word = command_value(input, field->option);
        if (word && !new_set(draft, field, word, date_of(input->now), e))
            return false;
    }
    if (!take_items(input, draft, e))
        return false;
    for (int i = 0; i < input->given_count; i++)
        if (strcmp(input->given[i].name, "--set") == 0 &&
            !change_set(draft, input->given[i].value, e))
            return false;
    return true;
}

/* The first thing that a client's program needs and nobody gave; NULL: nothing. */
static const struct new_field *find_missing(const struct draft *draft) {
    for (const struct new_field *field = new_fields; field->option; field++) {
        struct text word = {0};
        bool there = !field->required || draft_get(draft, field->pointer, &word);
        text_free(&word);
        if (!there)
            return field;
    }
    return NULL;
}

/* --- writing ---------------------------------------------------------------------------------- */

static void tell_json(const struct command_input *input, const struct program *program,
                      const char *path) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    json_write_text(&w, "file", path);
    json_write_text(&w, "id", program->id);
    json_write_number(&w, "version", program->version);
    command_end_json(input, &w);
}

static void tell(const struct command_input *input, const struct program *program,
                 const char *path) {
    if (input->json) {
        tell_json(input, program, path);
        return;
    }
    fprintf(input->out, "%s: %s, for %s, %d exercises, %d min.\n", path, program->title,
            program->client, program->item_count, (program_length_s(program) + 59) / 60);
    if (program_locked(program))
        fputs("It is locked until it says who cleared the client, and when: --cleared-by and "
              "--cleared-on.\n",
              input->out);
}

static int save(const struct command_input *input, const struct draft *draft, const char *path,
                const char *from) {
    struct err e = {""};
    struct program *program = written_judge(input, draft, path, from, true);
    if (!program)
        return command_fail(input, CTL_REFUSED, "nothing was written");
    char *folder = file_folder(path);
    int code = CTL_GOOD;
    if (access(path, F_OK) == 0 && !command_has(input, "--force"))
        code =
            command_fail(input, CTL_FAILED,
                         "%s is there already; name another with --output, or add --force", path);
    else if (!program_files_copy(program, folder, &e))
        code = command_fail(input, CTL_FAILED, "%s", e.text);
    else
        code = written_save(input, draft, path);
    if (code == CTL_GOOD)
        tell(input, program, path);
    free(folder);
    program_free(program);
    return code;
}

static int make(const struct command_input *input, struct draft **draft, const char *from) {
    struct err e = {""};
    if (!take_options(input, *draft, &e))
        return command_fail(input, CTL_USAGE, "%s", e.text);
    const struct new_field *missing = find_missing(*draft);
    if (missing && !input->asks)
        return command_fail(input, CTL_USAGE, "new needs %s", missing->option);
    if (missing && !new_ask(input, draft, from))
        return command_fail(input, CTL_FAILED, "nothing was written");
    if (!set_names(*draft, date_of(input->now), &e))
        return command_fail(input, CTL_FAILED, "%s", e.text);
    const char *output = command_value(input, "--output");
    char *path = output ? memory_strdup(output) : usual_name(*draft, from);
    int code = save(input, *draft, path, from);
    free(path);
    return code;
}

static int run(const struct command_input *input) {
    struct err e = {""};
    const char *from = command_value(input, "--from");
    if (!from)
        return tell_ready(input);
    char *path = path_of(input, from, &e);
    if (!path)
        return command_fail(input, CTL_FAILED, "%s", e.text);
    struct draft *draft = written_read(path, &e);
    int code = draft ? make(input, &draft, path) : command_fail(input, CTL_FAILED, "%s", e.text);
    draft_free(draft);
    free(path);
    return code;
}

static const struct command_option options[] = {
    {"--from", "PROGRAM", "the ready program to start from, by id or as a file"},
    {"--client", "NAME", "for whom"},
    {"--therapist", "NAME", "your name"},
    {"--role", "TEXT", "your role"},
    {"--registration", "TEXT", "your registration"},
    {"--contact", "TEXT", "how the client reaches you"},
    {"--start", "DATE", "first day: 2026-12-01, today, or +7d"},
    {"--review", "DATE", "review: 2027-01-12, or +6w from the start"},
    {"--end", "DATE", "last day"},
    {"--days", "DAYS", "mon,wed,fri"},
    {"--times-per-day", "N", "sessions a day"},
    {"--at", "TIMES", "08:00,18:00"},
    {"--goal", "TEXT", "what the client wants to do again"},
    {"--goal-score", "N", "how well that goes today, 0 to 10"},
    {"--why", "TEXT", "what the program is for"},
    {"--language", "TAG", "of the texts: en, de, pt-BR"},
    {"--cleared-by", "NAME", "who said that the client may begin"},
    {"--cleared-on", "DATE", "and when"},
    {"--limits", "TEXT", "what to take care of"},
    {"--without", "EXERCISE", "leave one out, by number or id; may stand several times"},
    {"--add", "EXERCISE", "add one of the library; may stand several times"},
    {"--set", "PATH=VALUE", "anything else: item.2.hold_s=20, rules.ease_at=5, title=..."},
    {"--output", "FILE", "else CLIENT-PROGRAM.json"},
    {"--force", NULL, "write over a file that is there; it stays as FILE.bak"},
    {0}};

const struct command new_command = {
    "new",
    "",
    "make a client's program from a ready one",
    0,
    0,
    run,
    options,
    "On a terminal it asks for what is needed and was not given.\n"
    "Example: limberctl new --from low-back --client Sam --therapist \"R. Okafor\" \\\n"
    "  --contact \"020 7946 0000\" --days mon,wed,fri --review +6w --set item.2.hold_s=15\n"};
