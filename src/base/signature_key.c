#include "base/signature_key.h"

#include <sodium.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"

enum { PUBLIC_FILE = 1024 };

/* What a passphrase costs to try: libsodium's interactive memory, and more rounds than its own,
 * because a thief has the file at home. Part of the format: never changed under limber.secret/1. */
enum { LOCK_ROUNDS = 6, LOCK_MEMORY = 64 << 20 };

static const char public_head[] = "limber.key/1 ", secret_head[] = "limber.secret/1\nname ";

static bool is_control(uint32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter <= 0x9F) || letter == 0xFFFD ||
           letter == 0x2028 || letter == 0x2029 || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2066 && letter <= 0x2069); /* what turns the direction of reading */
}

bool signature_key_name(const char *name, struct err *e) {
    size_t length = strlen(name);
    if (length == 0 || length >= SIGNATURE_KEY_NAME || !utf8_valid(name, length))
        return error_set(e, "the name on a key has 1 to %d bytes of text; give another",
                         SIGNATURE_KEY_NAME - 1);
    if (name[0] == ' ' || name[length - 1] == ' ')
        return error_set(e, "the name on a key has no blank at its ends; take it away");
    for (size_t at = 0; at < length;)
        if (is_control(utf8_next(name, length, &at)))
            return error_set(e, "the name on a key has letters only, no control signs");
    return true;
}

/* Copies a name from a file; false when it is none. */
static bool take_name(const char *from, size_t length, char name[SIGNATURE_KEY_NAME]) {
    if (length >= SIGNATURE_KEY_NAME || memchr(from, '\0', length))
        return false;
    memcpy(name, from, length);
    name[length] = '\0';
    return signature_key_name(name, NULL);
}

/* --- public ---------------------------------------------------------------------------------- */

void signature_key_write(const struct signature_key *key, struct text *out) {
    text_add(out, public_head);
    signature_base64_encode(out, key->bytes, sizeof key->bytes);
    text_addf(out, " %s\n", key->name);
}

static bool parse_public(const char *text, size_t length, struct signature_key *key) {
    size_t head = sizeof public_head - 1, used = length;
    while (used > 0 && (text[used - 1] == '\n' || text[used - 1] == '\r'))
        used--;
    const char *end = text + used;
    if (used <= head || memcmp(text, public_head, head) != 0)
        return false;
    const char *blank = memchr(text + head, ' ', used - head);
    return blank &&
           signature_base64_decode(text + head, (size_t)(blank - text) - head, key->bytes,
                                   sizeof key->bytes) &&
           take_name(blank + 1, (size_t)(end - blank) - 1, key->name);
}

bool signature_key_parse(const char *text, size_t length, const char *path,
                         struct signature_key *key, struct err *e) {
    *key = (struct signature_key){0};
    return parse_public(text, length, key) ||
           error_set(e, "%s is no key of a therapist; ask for the .pub file anew", path);
}

bool signature_key_read(const char *path, struct signature_key *key, struct err *e) {
    size_t length;
    char *text = file_read(path, PUBLIC_FILE, &length, e);
    if (!text)
        return false;
    bool good = signature_key_parse(text, length, path, key, e);
    free(text);
    return good;
}

/* --- secret ---------------------------------------------------------------------------------- */

bool signature_key_make(const char *name, struct signature_secret *secret, struct err *e) {
    unsigned char own[SIGNATURE_PUBLIC];
    *secret = (struct signature_secret){0};
    if (!signature_key_name(name, e))
        return false;
    sodium_mlock(secret, sizeof *secret); /* off the swap where the system allows it */
    snprintf(secret->name, sizeof secret->name, "%s", name);
    return signature_make(own, secret->bytes, e);
}

struct signature_key signature_key_public(const struct signature_secret *secret) {
    struct signature_key key = {0};
    memcpy(key.bytes, secret->bytes + SIGNATURE_SECRET - SIGNATURE_PUBLIC, SIGNATURE_PUBLIC);
    memcpy(key.name, secret->name, sizeof key.name);
    return key;
}

void signature_key_wipe(struct signature_secret *secret) {
    sodium_munlock(secret, sizeof *secret); /* wipes it too */
    sodium_memzero(secret, sizeof *secret);
}

struct lock {
    unsigned char salt[crypto_pwhash_SALTBYTES], nonce[crypto_secretbox_NONCEBYTES];
    unsigned char box[SIGNATURE_SECRET + crypto_secretbox_MACBYTES];
};

static bool stretch(const char *passphrase, const struct lock *lock,
                    unsigned char key[crypto_secretbox_KEYBYTES], struct err *e) {
    return crypto_pwhash(key, crypto_secretbox_KEYBYTES, passphrase, strlen(passphrase), lock->salt,
                         LOCK_ROUNDS, LOCK_MEMORY, crypto_pwhash_ALG_ARGON2ID13) == 0 ||
           error_set(e, "there is too little memory for the passphrase; close other programs");
}

static bool close_lock(const struct signature_secret *secret, const char *passphrase,
                       struct lock *lock, struct err *e) {
    unsigned char key[crypto_secretbox_KEYBYTES];
    if (sodium_init() < 0)
        return error_set(e, "this device gives no random numbers; start it anew and try again");
    randombytes_buf(lock->salt, sizeof lock->salt);
    randombytes_buf(lock->nonce, sizeof lock->nonce);
    bool good = stretch(passphrase, lock, key, e) &&
                crypto_secretbox_easy(lock->box, secret->bytes, sizeof secret->bytes, lock->nonce,
                                      key) == 0;
    sodium_memzero(key, sizeof key);
    return good;
}

static void write_lock(const struct lock *lock, struct text *out) {
    text_add(out, "locked ");
    signature_base64_encode(out, lock->salt, sizeof lock->salt);
    text_add(out, " ");
    signature_base64_encode(out, lock->nonce, sizeof lock->nonce);
    text_add(out, " ");
    signature_base64_encode(out, lock->box, sizeof lock->box);
}

bool signature_key_lock(const struct signature_secret *secret, const char *passphrase,
                        struct text *out, struct err *e) {
    struct lock lock;
    if (passphrase && !close_lock(secret, passphrase, &lock, e))
        return false;
    text_addf(out, "%s%s\n", secret_head, secret->name);
    if (passphrase) {
        write_lock(&lock, out);
    } else {
        text_add(out, "open ");
        signature_base64_encode(out, secret->bytes, sizeof secret->bytes);
    }
    text_add(out, "\n");
    return true;
}

bool signature_key_locked(const char *text) {
    const char *line = strncmp(text, secret_head, sizeof secret_head - 1) == 0
                           ? strchr(text + sizeof secret_head - 1, '\n')
                           : NULL;
    return line && strncmp(line + 1, "locked ", 7) == 0;
}

/* One word of base64 that is `size` bytes; moves *at past it and one blank. */
static bool take_bytes(const char **at, void *bytes, size_t size) {
    size_t length = strcspn(*at, " \r\n");
    bool good = signature_base64_decode(*at, length, bytes, size);
    *at += length + ((*at)[length] == ' ');
    return good;
}

static bool open_lock(const char *at, const char *path, const char *passphrase,
                      struct signature_secret *secret, struct err *e) {
    struct lock lock;
    unsigned char key[crypto_secretbox_KEYBYTES];
    if (!take_bytes(&at, lock.salt, sizeof lock.salt) ||
        !take_bytes(&at, lock.nonce, sizeof lock.nonce) ||
        !take_bytes(&at, lock.box, sizeof lock.box))
        return error_set(e, "%s is damaged; take your copy of it", path);
    if (!passphrase || sodium_init() < 0 || !stretch(passphrase, &lock, key, e))
        return passphrase ? false : error_set(e, "%s wants its passphrase; give it", path);
    bool good =
        crypto_secretbox_open_easy(secret->bytes, lock.box, sizeof lock.box, lock.nonce, key) == 0;
    sodium_memzero(key, sizeof key);
    return good || error_set(e, "the passphrase does not open %s; try again", path);
}

/* Both halves belong together, so that no signature tells of the secret half. */
static bool is_pair(const struct signature_secret *secret) {
    unsigned char own[SIGNATURE_PUBLIC], again[SIGNATURE_SECRET];
    bool good = crypto_sign_seed_keypair(own, again, secret->bytes) == 0 &&
                sodium_memcmp(again, secret->bytes, sizeof again) == 0;
    sodium_memzero(again, sizeof again);
    return good;
}

static bool read_secret(const char *text, size_t length, const char *path, const char *passphrase,
                        struct signature_secret *secret, struct err *e) {
    size_t head = sizeof secret_head - 1;
    const char *line =
        length > head && strlen(text) == length && memcmp(text, secret_head, head) == 0
            ? strchr(text + head, '\n')
            : NULL;
    if (!line || !take_name(text + head, (size_t)(line - text) - head, secret->name))
        return error_set(e, "%s is no secret key of limberctl keygen; name the right file", path);
    const char *at = line + 6;
    if (strncmp(line + 1, "locked ", 7) == 0) {
        if (!open_lock(line + 8, path, passphrase, secret, e))
            return false;
    } else if (strncmp(line + 1, "open ", 5) != 0 ||
               !take_bytes(&at, secret->bytes, sizeof secret->bytes)) {
        return error_set(e, "%s is damaged; take your copy of it", path);
    }
    return is_pair(secret) || error_set(e, "%s is damaged; take your copy of it", path);
}

bool signature_key_unlock(const char *text, size_t length, const char *path, const char *passphrase,
                          struct signature_secret *secret, struct err *e) {
    *secret = (struct signature_secret){0};
    sodium_mlock(secret, sizeof *secret);
    if (read_secret(text, length, path, passphrase, secret, e))
        return true;
    signature_key_wipe(secret);
    return false;
}
