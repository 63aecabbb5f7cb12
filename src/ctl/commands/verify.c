/* limberctl verify: is a program what a trusted therapist signed? */
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/fingerprint.h"
#include "base/json_write.h"
#include "ctl/commands/rows.h"
#include "ctl/keys.h"
#include "plan/folder.h"
#include "plan/signed.h"
#include "record/record.h"

/* One file, judged. */
struct finding {
    int code;
    const char *word; /* "signed", "unsigned", "unknown", "changed", "older", "unreadable" */
    struct err why;   /* "" where it is signed */
    struct signed_verdict verdict;
    int version;
};

/* --- the newest version that is known here --------------------------------------------------- */

static bool same_text(const char *one, const char *other) {
    return one == other || (one && other && strcmp(one, other) == 0);
}

/* Of the assigned programs by the same signer. */
static int newest_assigned(const struct command_input *input, const struct program *program,
                           const struct trusted *trusted, const struct signature_key *key) {
    char *path = file_join(input->data, "programs");
    struct folder folder = folder_list(path);
    int newest = 0;
    for (int i = 0; i < folder.count; i++) {
        struct faults faults = {0};
        struct signed_verdict verdict;
        struct program *other =
            signed_load(folder.paths[i], input->library, trusted, &faults, &verdict);
        if (other && verdict.state == SIGNED_TRUSTED &&
            memcmp(verdict.key.bytes, key->bytes, SIGNATURE_PUBLIC) == 0 &&
            strcmp(other->id, program->id) == 0 && same_text(other->client, program->client) &&
            other->version > newest)
            newest = other->version;
        program_free(other);
        faults_free(&faults);
    }
    folder_free(&folder);
    free(path);
    return newest;
}

/* What the app remembers; the record is only looked at where there is one. */
static int newest_recorded(const struct command_input *input, const struct program *program,
                           const struct signature_key *key) {
    struct record_opening opening;
    char setting[SIGNED_SETTING], value[16] = "";
    char *path = file_join(input->data, "limber.db");
    bool there = access(path, R_OK) == 0;
    free(path);
    if (!there)
        return 0;
    struct record *record = record_open(input->data, &opening);
    signed_setting(program, key->bytes, setting);
    record_setting(record, 0, setting, value, sizeof value);
    record_close(record);
    return (int)strtol(value, NULL, 10);
}

static int newest(const struct command_input *input, const struct program *program,
                  const struct trusted *trusted, const struct signature_key *key) {
    int assigned = newest_assigned(input, program, trusted, key);
    int recorded = newest_recorded(input, program, key);
    return assigned > recorded ? assigned : recorded;
}

/* --- one file -------------------------------------------------------------------------------- */

static void refuse(struct finding *finding, const char *word) {
    finding->code = CTL_REFUSED;
    finding->word = word;
}

static void judge(const struct command_input *input, const struct program *program,
                  const struct trusted *trusted, struct finding *finding) {
    const struct signed_verdict *verdict = &finding->verdict;
    struct fingerprint fingerprint;
    switch (verdict->state) {
    case SIGNED_NOT:
        refuse(finding, "unsigned");
        error_set(&finding->why, "It is not signed. Sign it with limberctl sign.");
        return;
    case SIGNED_UNKNOWN:
        refuse(finding, "unknown");
        fingerprint_of(verdict->key.bytes, &fingerprint);
        error_set(&finding->why,
                  "It is signed by a key that is not trusted here. It calls itself %s. Its words: "
                  "%s.",
                  verdict->key.name, fingerprint.text);
        return;
    default:
        if (signed_replayed(program, newest(input, program, trusted, &verdict->key), &finding->why))
            refuse(finding, "older");
    }
}

static struct finding look_at(const struct command_input *input, const char *path,
                              const struct trusted *trusted) {
    struct finding finding = {.code = CTL_GOOD, .word = "signed"};
    struct faults faults = {0};
    bool there = access(path, R_OK) == 0;
    struct program *program = signed_load(path, input->library, trusted, &faults, &finding.verdict);
    const struct fault *first = faults_first_error(&faults);
    if (program) {
        finding.version = program->version;
        judge(input, program, trusted, &finding);
    } else {
        bool changed = finding.verdict.state == SIGNED_CHANGED;
        finding.code = there ? CTL_REFUSED : CTL_FAILED;
        finding.word = changed ? "changed" : there ? "refused" : "unreadable";
        error_set(&finding.why, "%s%s%s", first->pointer, first->pointer[0] ? ": " : "",
                  first->what);
    }
    program_free(program);
    faults_free(&faults);
    return finding;
}

/* --- telling --------------------------------------------------------------------------------- */

static void write_json(struct json_write *w, const char *path, const struct finding *finding) {
    json_write_object(w, NULL);
    json_write_text(w, "file", path);
    json_write_text(w, "verdict", finding->word);
    if (finding->why.text[0])
        json_write_text(w, "why", finding->why.text);
    if (finding->verdict.key.name[0]) {
        json_write_number(w, "version", finding->version);
        json_write_day(w, "at", finding->verdict.day);
        json_write_object(w, "by");
        keys_json(w, &finding->verdict.key);
        json_write_close(w);
    }
    json_write_close(w);
}

static void print_line(const struct command_input *input, const char *path,
                       const struct finding *finding) {
    char day[DATE_TEXT];
    if (finding->code != CTL_GOOD) {
        fprintf(input->err, "%s: %s: %s\n", path, finding->word, finding->why.text);
        return;
    }
    date_write(finding->verdict.day, day);
    fprintf(input->out, "%s: version %d, signed by %s on %s\n", path, finding->version,
            finding->verdict.key.name, day);
}

static int verify_all(const struct command_input *input, const struct trusted *trusted) {
    struct text out = {0};
    struct json_write w = command_begin_rows(&out, "files");
    int worst = CTL_GOOD;
    for (int i = 0; i < input->count; i++) {
        struct finding finding = look_at(input, input->arguments[i], trusted);
        worst = finding.code > worst ? finding.code : worst;
        if (input->json)
            write_json(&w, input->arguments[i], &finding);
        else
            print_line(input, input->arguments[i], &finding);
    }
    command_end_json(input, &w);
    return worst;
}

static int run(const struct command_input *input) {
    const char *path = command_value(input, "--key");
    struct signature_key key;
    struct err e = {""};
    if (path && !signature_key_read(path, &key, &e))
        return command_fail(input, CTL_FAILED, "%s", e.text);
    struct trusted one = {&key, 1}, here = {0};
    if (!path)
        here = keys_trusted(input);
    int code = verify_all(input, path ? &one : &here);
    trusted_free(&here);
    return code;
}

static const struct command_option options[] = {
    {"--key", "FILE", "the public key to trust, instead of those of --data"}, {0}};

const struct command verify_command = {
    "verify",
    "FILE...",
    "tell whether programs are as a trusted therapist signed them",
    1,
    -1,
    run,
    options,
    "Refuses what was changed, what is older than what is here, and who is not trusted.\n"
    "Example: limberctl verify sam-neck.json --key okafor.key.pub\n"};
