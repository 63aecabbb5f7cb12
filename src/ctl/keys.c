#include "ctl/keys.h"

#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/file.h"
#include "base/fingerprint.h"
#include "base/json_write.h"
#include "base/secret.h"

enum { SECRET_FILE = 4096 };

void keys_print(FILE *out, const struct signature_key *key) {
    struct fingerprint fingerprint;
    fingerprint_of(key->bytes, &fingerprint);
    fprintf(out, "name:        %s\nwords:       %s\nfingerprint: %s\n", key->name, fingerprint.text,
            fingerprint.hex);
}

void keys_json(struct json_write *w, const struct signature_key *key) {
    struct fingerprint fingerprint;
    fingerprint_of(key->bytes, &fingerprint);
    json_write_text(w, "name", key->name);
    json_write_text(w, "words", fingerprint.text);
    json_write_text(w, "fingerprint", fingerprint.hex);
}

struct trusted keys_trusted(const struct command_input *input) {
    char *folder = trusted_folder(input->data);
    struct trusted trusted = trusted_read(folder);
    free(folder);
    return trusted;
}

/* Where `in` is a terminal: shows what is typed, or not. */
static void show_typing(FILE *in, bool shown) {
    struct termios terminal;
    if (tcgetattr(fileno(in), &terminal) != 0)
        return;
    if (shown)
        terminal.c_lflag |= ECHO;
    else
        terminal.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(fileno(in), TCSAFLUSH, &terminal);
}

bool keys_ask(const struct command_input *input, const char *question, char line[KEYS_PASSPHRASE]) {
    if (input->asks) {
        fputs(question, input->err);
        fflush(input->err);
        show_typing(input->in, false);
    }
    bool good = fgets(line, KEYS_PASSPHRASE, input->in) != NULL;
    if (input->asks) {
        show_typing(input->in, true);
        fputc('\n', input->err);
    }
    if (!good)
        return false;
    good = strchr(line, '\n') || feof(input->in); /* else it was longer */
    line[strcspn(line, "\r\n")] = '\0';
    return good && line[0];
}

static bool unlock(const struct command_input *input, const char *text, size_t length,
                   const char *path, struct signature_secret *secret, struct err *e) {
    char passphrase[KEYS_PASSPHRASE] = "";
    bool asked = signature_key_locked(text) && keys_ask(input, "Passphrase: ", passphrase);
    bool good = signature_key_unlock(text, length, path, asked ? passphrase : NULL, secret, e);
    secret_wipe(passphrase, sizeof passphrase);
    return good;
}

bool keys_open(const struct command_input *input, const char *path,
               struct signature_secret *secret) {
    struct err e = {""};
    size_t length;
    char *text = file_read(path, SECRET_FILE, &length, &e);
    bool good = text && unlock(input, text, length, path, secret, &e);
    if (text)
        secret_wipe(text, length);
    free(text);
    if (!good)
        command_fail(input, CTL_FAILED, "%s", e.text);
    return good;
}
