/* limberctl trust: whose signatures a device believes. */
#include <string.h>

#include "base/fingerprint.h"
#include "base/json_write.h"
#include "ctl/commands/rows.h"
#include "ctl/keys.h"

static void print_json(const struct command_input *input, const struct trusted *trusted) {
    struct text out = {0};
    struct json_write w = command_begin_rows(&out, "trusted");
    for (int i = 0; i < trusted->count; i++) {
        json_write_object(&w, NULL);
        keys_json(&w, &trusted->keys[i]);
        json_write_close(&w);
    }
    command_end_json(input, &w);
}

static void print_list(const struct command_input *input, const struct trusted *trusted) {
    for (int i = 0; i < trusted->count; i++) {
        fputs(i ? "\n" : "", input->out);
        keys_print(input->out, &trusted->keys[i]);
    }
    if (trusted->count == 0)
        fputs("Nobody is trusted here yet.\n", input->out);
}

static int list(const struct command_input *input) {
    struct trusted trusted = keys_trusted(input);
    (input->json ? print_json : print_list)(input, &trusted);
    trusted_free(&trusted);
    return CTL_GOOD;
}

/* What became of a key: its JSON, or a sentence. */
static int tell(const struct command_input *input, const struct signature_key *key, bool trusts) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    keys_json(&w, key);
    json_write_bool(&w, "trusted", trusts);
    if (!input->json)
        fprintf(input->out, "%s is %s here\n", key->name, trusts ? "trusted" : "no longer trusted");
    command_end_json(input, &w);
    return CTL_GOOD;
}

/* The one key that begins so; NULL, and why, where there is none or more than one. */
static const struct signature_key *find(const struct trusted *trusted, const char *start,
                                        struct err *e) {
    const struct signature_key *found = NULL;
    for (int i = 0; i < trusted->count; i++) {
        struct fingerprint fingerprint;
        fingerprint_of(trusted->keys[i].bytes, &fingerprint);
        if (!fingerprint_begins(&fingerprint, start))
            continue;
        if (found) {
            error_set(e, "more than one key begins with \"%s\"; give more of it", start);
            return NULL;
        }
        found = &trusted->keys[i];
    }
    if (!found)
        error_set(e,
                  "no trusted key begins with \"%s\"; give whole words or eight digits of one "
                  "that trust --list shows",
                  start);
    return found;
}

static int remove_key(const struct command_input *input, const char *start) {
    struct err e = {""};
    struct trusted trusted = keys_trusted(input);
    char *folder = trusted_folder(input->data);
    const struct signature_key *key = find(&trusted, start, &e);
    int code = key && trusted_remove(folder, key, &e)
                   ? tell(input, key, false)
                   : command_fail(input, CTL_FAILED, "%s", e.text);
    free(folder);
    trusted_free(&trusted);
    return code;
}

/* Somebody must have compared the words: it is all that a fingerprint is for. */
static bool compared(const struct command_input *input, const struct signature_key *key) {
    char answer[32] = "";
    if (command_has(input, "--yes"))
        return true;
    keys_print(input->err, key);
    if (!input->asks)
        return command_fail(input, CTL_FAILED,
                            "compare the words with the therapist's card, then give --yes") ==
               CTL_GOOD;
    fputs("Compare the words with the therapist's card, or read them to each other on the "
          "telephone.\nAre all eight the same? Type yes: ",
          input->err);
    fflush(input->err);
    if (fgets(answer, sizeof answer, input->in) && strcmp(answer, "yes\n") == 0)
        return true;
    return command_fail(input, CTL_FAILED, "nothing was changed: the key is not trusted") ==
           CTL_GOOD;
}

static int add(const struct command_input *input, const char *path) {
    struct signature_key key;
    struct err e = {""};
    if (!signature_key_read(path, &key, &e))
        return command_fail(input, CTL_FAILED, "%s", e.text);
    if (!compared(input, &key))
        return CTL_FAILED;
    char *folder = trusted_folder(input->data);
    bool good = trusted_add(folder, &key, &e);
    free(folder);
    return good ? tell(input, &key, true) : command_fail(input, CTL_FAILED, "%s", e.text);
}

static int run(const struct command_input *input) {
    const char *start = command_value(input, "--remove");
    bool lists = command_has(input, "--list");
    if ((input->count > 0) + (start != NULL) + lists != 1)
        return command_fail(input, CTL_USAGE,
                            "trust needs one of FILE.pub, --list and --remove START");
    return lists ? list(input) : start ? remove_key(input, start) : add(input, input->arguments[0]);
}

static const struct command_option options[] = {
    {"--list", NULL, "who is trusted"},
    {"--remove", "START", "trust no longer the key whose words or digits begin so"},
    {"--yes", NULL, "the words were compared; do not ask"},
    {0}};

const struct command trust_command = {
    "trust",
    "[FILE.pub]",
    "trust a therapist's key, or list and remove those that are",
    0,
    1,
    run,
    options,
    "Compare the eight words with the therapist's own before you say yes.\n"
    "Example: limberctl trust okafor.key.pub\n"};
