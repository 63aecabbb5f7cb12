/* limberctl sign: a signature beside each program file. */
#include "base/file.h"
#include "base/json_write.h"
#include "ctl/commands/rows.h"
#include "ctl/keys.h"
#include "plan/signed.h"

static bool write_signature(const struct command_input *input, const struct program *program,
                            const struct signature_secret *secret, struct err *e) {
    struct text text = {0};
    char *beside = signed_beside(program->path);
    bool good = signed_make(program, secret, date_of(input->now), &text, e) &&
                file_write(beside, text.bytes, text.length, e);
    free(beside);
    text_free(&text);
    return good;
}

/* Signs one file; *e says why not. */
static int sign(const struct command_input *input, const char *path,
                const struct signature_secret *secret, struct err *e) {
    struct program *program = NULL;
    struct faults faults = {0};
    int code = command_load(input, path, &program, &faults);
    const struct fault *first = faults_first_error(&faults);
    if (code != CTL_GOOD && first)
        error_set(e, "%s%s%s; limberctl check lists all that is wrong", first->pointer,
                  first->pointer[0] ? ": " : "", first->what);
    else if (code == CTL_GOOD && !write_signature(input, program, secret, e))
        code = CTL_FAILED;
    program_free(program);
    faults_free(&faults);
    return code;
}

static void tell_json(struct json_write *w, const char *path, bool good, const struct err *e) {
    char *beside = signed_beside(path);
    json_write_object(w, NULL);
    json_write_text(w, "file", path);
    json_write_bool(w, "signed", good);
    json_write_text(w, good ? "signature" : "why", good ? beside : e->text);
    json_write_close(w);
    free(beside);
}

static void tell(const struct command_input *input, const char *path, bool good,
                 const struct err *e) {
    if (good)
        fprintf(input->out, "%s: signed, %s.sig goes with it\n", path, path);
    else
        fprintf(input->err, "limberctl: %s: not signed: %s\n", path, e->text);
}

static int sign_all(const struct command_input *input, const struct signature_secret *secret) {
    struct signature_key key = signature_key_public(secret);
    struct text out = {0};
    struct json_write w = command_begin_json(&out);
    int worst = CTL_GOOD;
    keys_json(&w, &key);
    json_write_list(&w, "files");
    json_write_rows(&w);
    for (int i = 0; i < input->count; i++) {
        struct err e = {""};
        int code = sign(input, input->arguments[i], secret, &e);
        worst = code > worst ? code : worst;
        if (input->json)
            tell_json(&w, input->arguments[i], code == CTL_GOOD, &e);
        else
            tell(input, input->arguments[i], code == CTL_GOOD, &e);
    }
    command_end_json(input, &w);
    return worst;
}

static int run(const struct command_input *input) {
    struct signature_secret secret;
    const char *path = command_value(input, "--key");
    if (!path)
        return command_fail(input, CTL_USAGE, "sign needs --key FILE, your secret key");
    if (!keys_open(input, path, &secret))
        return CTL_FAILED;
    int code = sign_all(input, &secret);
    signature_key_wipe(&secret);
    return code;
}

static const struct command_option options[] = {{"--key", "FILE", "the secret key of keygen"}, {0}};

const struct command sign_command = {
    "sign",
    "FILE...",
    "sign program files, with their pictures and voices",
    1,
    -1,
    run,
    options,
    "The signature is FILE.sig: it goes wherever the program goes.\n"
    "A passphrase is asked for, or read from standard input.\n"
    "Example: limberctl sign sam-neck.json --key okafor.key\n"};
