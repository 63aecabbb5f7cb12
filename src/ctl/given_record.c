#include "ctl/given_record.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "ctl/keys.h"

/* A sealed file is opened in memory as a whole; ten years, three sessions a day, are under 64 MiB.
 */
enum { PEOPLE_MOST = 256, NAMES_TOLD = 8, SEALED_BYTES = 128 * 1024 * 1024 };

static int read_day(const struct command_input *input, const char *option, date_day *day) {
    const char *value = command_value(input, option);
    *day = DATE_NONE;
    if (!value || date_parse(value, day))
        return CTL_GOOD;
    return command_fail(input, CTL_USAGE, "%s wants a day as 2026-11-21, not \"%s\"", option,
                        value);
}

static int read_span(const struct command_input *input, struct history_span *span) {
    int code = read_day(input, "--from", &span->from);
    if (code == CTL_GOOD)
        code = read_day(input, "--to", &span->to);
    if (code == CTL_GOOD && span->from != DATE_NONE && span->to != DATE_NONE &&
        span->from > span->to)
        code = command_fail(input, CTL_USAGE, "--from is after --to; swap them");
    return code;
}

static bool is_folder(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* A folder means the record in it. To be freed. */
static char *path_of(const struct command_input *input) {
    const char *path = input->count > 0 ? input->arguments[0] : input->data;
    return input->count == 0 || is_folder(path) ? file_join(path, "limber.db")
                                                : memory_strdup(path);
}

static bool is_sealed(const char *path) {
    static const char ending[] = ".sealed";
    size_t length = strlen(path), tail = sizeof ending - 1;
    return length > tail && strcmp(path + length - tail, ending) == 0;
}

/* --- opening --------------------------------------------------------------------------------- */

static bool unseal(struct given_record *given, const struct signature_secret *secret,
                   struct err *e) {
    size_t length;
    char *sealed = file_read(given->path, SEALED_BYTES, &length, e);
    if (sealed && !signature_unseal(secret->bytes, sealed, length, &given->opened, e))
        error_prefix(e, "%s", given->path);
    else if (sealed)
        given->record =
            record_open_bytes(given->opened.bytes, given->opened.length, given->path, e);
    free(sealed);
    return given->record;
}

/* A letter to the therapist's key, as the app writes it on a stick. */
static int open_sealed(const struct command_input *input, struct given_record *given) {
    struct err e = {""};
    struct signature_secret secret;
    const char *key = command_value(input, "--key");
    if (!key)
        return command_fail(input, CTL_USAGE, "%s is sealed; name your secret key with --key FILE",
                            given->path);
    if (!keys_open(input, key, &secret))
        return CTL_FAILED;
    bool good = unseal(given, &secret, &e);
    signature_key_wipe(&secret);
    return good ? CTL_GOOD : command_fail(input, CTL_FAILED, "%s", e.text);
}

static int open_record(const struct command_input *input, struct given_record *given) {
    struct err e = {""};
    given->path = path_of(input);
    if (input->count == 0 && access(given->path, F_OK) != 0)
        return command_fail(input, CTL_FAILED,
                            "there is no record in %s; name a file, or a folder with --data",
                            input->data);
    if (is_sealed(given->path))
        return open_sealed(input, given);
    given->record = record_open_file(given->path, &e);
    return given->record ? CTL_GOOD : command_fail(input, CTL_FAILED, "%s", e.text);
}

/* "Sam, Ana and 3 more" */
static void list_names(struct text *out, const struct person *people, int count) {
    for (int i = 0; i < count && i < NAMES_TOLD; i++)
        text_addf(out, "%s%s", i ? ", " : "", *people[i].name ? people[i].name : "\"\"");
    if (count > NAMES_TOLD)
        text_addf(out, " and %d more", count - NAMES_TOLD);
}

static int refuse_client(const struct command_input *input, const struct person *people, int count,
                         const char *client) {
    struct text names = {0};
    list_names(&names, people, count);
    int code = count == 0 ? command_fail(input, CTL_FAILED, "the record holds nobody yet")
               : client
                   ? command_fail(input, CTL_FAILED, "the record holds no \"%s\"; it holds: %s",
                                  client, text_str(&names))
                   : command_fail(input, CTL_USAGE,
                                  "the record holds several people; name one with --client: %s",
                                  text_str(&names));
    text_free(&names);
    return code;
}

static int find_person(const struct command_input *input, struct given_record *given) {
    const char *client = command_value(input, "--client");
    struct person *people = memory_alloc(PEOPLE_MOST, sizeof *people);
    int count = record_people(given->record, people, PEOPLE_MOST), found = -1;
    for (int i = 0; i < count; i++)
        if (client ? strcmp(people[i].name, client) == 0 : count == 1)
            found = i;
    int code = found < 0 ? refuse_client(input, people, count, client) : CTL_GOOD;
    if (found >= 0)
        given->person = people[found];
    free(people);
    return code;
}

int given_record_open(const struct command_input *input, struct given_record *given) {
    *given = (struct given_record){0};
    int code = read_span(input, &given->span);
    if (code == CTL_GOOD)
        code = open_record(input, given);
    if (code == CTL_GOOD)
        code = find_person(input, given);
    return code;
}

void given_record_close(struct given_record *given) {
    if (given->record)
        record_close(given->record);
    signature_wipe_text(&given->opened);
    free(given->path);
    *given = (struct given_record){0};
}
