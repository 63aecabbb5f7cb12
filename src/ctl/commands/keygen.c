/* limberctl keygen: a therapist's keys, once in a practice's life. */
#include <string.h>

#include "base/file.h"
#include "base/json_write.h"
#include "base/secret.h"
#include "ctl/commands/rows.h"
#include "ctl/keys.h"

static bool write_secret(const char *path, const struct signature_secret *secret,
                         const char *passphrase, struct err *e) {
    struct text lines = {0};
    bool good = signature_key_lock(secret, passphrase, &lines, e) &&
                file_write_secret(path, lines.bytes, lines.length, e);
    signature_wipe_text(&lines);
    return good;
}

static bool write_public(const char *path, const struct signature_key *key, struct err *e) {
    struct text line = {0};
    signature_key_write(key, &line);
    bool good = file_write(path, line.bytes, line.length, e);
    text_free(&line);
    return good;
}

static void tell(const struct command_input *input, const char *path, const char *beside,
                 const struct signature_key *key) {
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    if (input->json) {
        keys_json(&w, key);
        json_write_text(&w, "secret", path);
        json_write_text(&w, "public", beside);
        command_end_json(input, &w);
        return;
    }
    keys_print(input->out, key);
    fprintf(input->out,
            "%s is the secret key: keep it to yourself, and keep a copy in a safe place.\n"
            "%s is for your clients' devices. Print the eight words on your card.\n",
            path, beside);
}

/* Asked twice where somebody types: what is not seen is easily mistyped. */
static bool ask(const struct command_input *input, char passphrase[KEYS_PASSPHRASE]) {
    char again[KEYS_PASSPHRASE] = "";
    if (!keys_ask(input, "A passphrase for the secret key: ", passphrase))
        return command_fail(input, CTL_FAILED,
                            "there is no passphrase of 1 to %d bytes; type one, or hand it in on "
                            "standard input",
                            KEYS_PASSPHRASE - 2) == CTL_GOOD;
    if (!input->asks)
        return true;
    bool same = keys_ask(input, "The same again: ", again) && strcmp(passphrase, again) == 0;
    secret_wipe(again, sizeof again);
    return same ||
           command_fail(input, CTL_FAILED,
                        "the two passphrases differ; no key was made, try again") == CTL_GOOD;
}

static int make(const struct command_input *input, const char *name, const char *path,
                const char *beside) {
    char passphrase[KEYS_PASSPHRASE] = "";
    struct signature_secret secret;
    struct err e = {""};
    bool locks = command_has(input, "--passphrase");
    if (locks && !ask(input, passphrase))
        return CTL_FAILED;
    bool good = signature_key_make(name, &secret, &e);
    struct signature_key key = {0};
    if (good)
        key = signature_key_public(&secret);
    good = good && write_secret(path, &secret, locks ? passphrase : NULL, &e) &&
           write_public(beside, &key, &e);
    signature_key_wipe(&secret);
    secret_wipe(passphrase, sizeof passphrase);
    if (!good)
        return command_fail(input, CTL_FAILED, "%s", e.text);
    tell(input, path, beside, &key);
    return CTL_GOOD;
}

static int run(const struct command_input *input) {
    const char *path = command_value(input, "--output");
    const char *name = command_value(input, "--name");
    struct err e = {""};
    if (!path)
        return command_fail(input, CTL_USAGE, "keygen needs --output FILE, where the key goes");
    name = name ? name : file_name(path);
    if (!signature_key_name(name, &e))
        return command_fail(input, CTL_USAGE, "%s", e.text);
    struct text beside = {0};
    text_addf(&beside, "%s.pub", path);
    int code = make(input, name, path, text_str(&beside));
    text_free(&beside);
    return code;
}

static const struct command_option options[] = {
    {"--name", "NAME", "the therapist, as clients know you (else the file's name)"},
    {"--output", "FILE", "the secret key; the public one is FILE.pub"},
    {"--passphrase", NULL, "lock the secret key with a passphrase (asked for)"},
    {0}};

const struct command keygen_command = {
    "keygen",
    "",
    "make the keys that a therapist signs programs with",
    0,
    0,
    run,
    options,
    "Example: limberctl keygen --name \"R. Okafor\" --passphrase --output okafor.key\n"};
