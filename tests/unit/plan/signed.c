#include "plan/signed.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "plan/program_read.h"

/* A folder with a program of the therapist's own, its two pictures, and whoever signs it. */
static char folder[] = "/tmp/limber-signed-XXXXXX";
static struct library *library;
static struct signature_secret therapist, stranger;
static struct trusted trusted;
static struct signed_verdict verdict;

static char *in_folder(const char *name) {
    return file_join(folder, name);
}

static void put(const char *name, const char *bytes, size_t length) {
    struct err e = {""};
    char *path = in_folder(name);
    cr_assert(file_write(path, bytes, length, &e), "%s", e.text);
    free(path);
}

static char *get(const char *name, size_t *length) {
    struct err e = {""};
    char *path = in_folder(name), *bytes = file_read(path, 1 << 22, length, &e);
    cr_assert(bytes, "%s", e.text);
    free(path);
    return bytes;
}

static void copy(const char *from, const char *name) {
    size_t length;
    char *bytes = file_read(from, 1 << 22, &length, NULL);
    cr_assert(bytes, "%s", from);
    put(name, bytes, length);
    free(bytes);
}

static void sign(const char *name, const struct signature_secret *by) {
    struct faults faults = {0};
    struct err e = {""};
    struct text text = {0};
    char *path = in_folder(name), *beside = signed_beside(path);
    struct program *program = program_load(path, library, &faults);
    cr_assert(program);
    cr_assert(signed_make(program, by, 20000, &text, &e), "%s", e.text);
    cr_assert(file_write(beside, text.bytes, text.length, &e), "%s", e.text);
    program_free(program);
    faults_free(&faults);
    text_free(&text);
    free(beside);
    free(path);
}

/* Can the program be followed? What was found stands in `verdict`. */
static bool load(const char *name) {
    struct faults faults = {0};
    char *path = in_folder(name);
    struct program *program = signed_load(path, library, &trusted, &faults, &verdict);
    bool good = program != NULL;
    /* Thousands of times: Criterion is told of what is wrong alone. */
    if (verdict.state == SIGNED_CHANGED &&
        (good || strcmp(faults_first_error(&faults)->what, verdict.why.text) != 0))
        cr_expect_fail("what was changed is followed, or refused for another reason");
    program_free(program);
    faults_free(&faults);
    free(path);
    return good;
}

/* Refused, with these words in its reason. */
static void refuses(const char *words) {
    cr_expect_not(load("own.json"));
    cr_expect_eq(verdict.state, SIGNED_CHANGED);
    cr_expect(strstr(verdict.why.text, words), "\"%s\", not \"%s\"", verdict.why.text, words);
}

static void set_up(void) {
    struct err e = {""};
    static struct signature_key keys[1];
    cr_assert(mkdtemp(folder));
    library = library_open("assets/exercises");
    cr_assert(signature_key_make("R. Okafor", &therapist, &e), "%s", e.text);
    cr_assert(signature_key_make("R. Okafor", &stranger, &e), "%s", e.text);
    keys[0] = signature_key_public(&therapist);
    trusted = (struct trusted){keys, 1};
    copy("tests/data/good/own-exercise.json", "own.json");
    copy("tests/data/good/doorway-1.png", "doorway-1.png");
    copy("tests/data/good/doorway-2.png", "doorway-2.png");
    copy("tests/data/good/short.json", "short.json");
    sign("own.json", &therapist);
}

static void tear_down(void) {
    static const char *const names[] = {"own.json",     "doorway-1.png",   "doorway-2.png",
                                        "short.json",   "own.json.sig",    "short.json.sig",
                                        "other-2.json", "other-2.json.sig"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = in_folder(names[i]);
        remove(path);
        free(path);
    }
    cr_expect_eq(rmdir(folder), 0);
    library_close(library);
}

TestSuite(signed, .init = set_up, .fini = tear_down, .timeout = 120);

Test(signed, tells_who_signed_it) {
    cr_expect(load("own.json"));
    cr_expect_eq(verdict.state, SIGNED_TRUSTED);
    cr_expect_str_eq(verdict.key.name, "R. Okafor");
    cr_expect_eq(verdict.day, 20000);
    cr_expect(load("short.json"));
    cr_expect_eq(verdict.state, SIGNED_NOT);
    sign("short.json", &stranger);
    cr_expect(load("short.json"), "a stranger's program can be followed: the app decides");
    cr_expect_eq(verdict.state, SIGNED_UNKNOWN, "a name is no key");
}

/* The name that is kept here counts, not the one that a signer gives. */
Test(signed, calls_the_therapist_as_this_device_does) {
    snprintf(trusted.keys[0].name, SIGNATURE_KEY_NAME, "Rose");
    cr_expect(load("own.json"));
    cr_expect_str_eq(verdict.key.name, "Rose");
}

Test(signed, refuses_one_changed_byte) {
    size_t length;
    char *text = get("own.json", &length);
    for (size_t i = 0; i < length; i += 7) {
        text[i] ^= 1;
        put("own.json", text, length);
        cr_expect_not(load("own.json"), "byte %zu", i);
        cr_expect_eq(verdict.state, SIGNED_CHANGED, "byte %zu", i);
        text[i] ^= 1;
    }
    put("own.json", text, length);
    cr_expect(load("own.json"));
    char *blank = strchr(text, ' '); /* one that changes no meaning */
    *blank = '\t';
    put("own.json", text, length);
    refuses("It was changed after it was signed");
    free(text);
}

Test(signed, refuses_a_changed_picture) {
    size_t length;
    char *bytes = get("doorway-2.png", &length);
    bytes[length - 1] ^= 1;
    put("doorway-2.png", bytes, length);
    refuses("doorway-2.png was changed");
    copy("tests/data/good/doorway-1.png", "doorway-2.png"); /* another sound picture */
    refuses("doorway-2.png was changed");
    free(bytes);
}

Test(signed, refuses_the_signature_of_another_program) {
    size_t length;
    sign("short.json", &therapist);
    char *other = get("short.json.sig", &length);
    put("own.json.sig", other, length);
    refuses("belongs to another program: short");
    free(other);
}

Test(signed, refuses_a_signature_by_somebody_else_under_the_same_name) {
    size_t length;
    sign("own.json", &stranger);
    char *text = get("own.json.sig", &length);
    char *key = strstr(text, "\nkey ") + 5;
    struct text mine = {0};
    signature_base64_encode(&mine, trusted.keys[0].bytes, SIGNATURE_PUBLIC);
    memcpy(key, mine.bytes, mine.length);
    put("own.json.sig", text, length);
    refuses("Its signature was changed");
    text_free(&mine);
    free(text);
}

/* Signed by the trusted key itself, and all the same not about these files. */
static void sign_words(struct manifest *manifest) {
    unsigned char signature[SIGNATURE_BYTES];
    struct text out = {0};
    manifest_write(manifest, &out);
    cr_assert(signature_sign(therapist.bytes, out.bytes, out.length, signature, NULL));
    text_add(&out, "signature ");
    signature_base64_encode(&out, signature, sizeof signature);
    text_add(&out, "\n");
    put("own.json.sig", out.bytes, out.length);
    text_free(&out);
}

Test(signed, refuses_a_manifest_with_more_or_fewer_files) {
    static struct manifest manifest, whole;
    size_t length;
    char *text = get("own.json.sig", &length);
    cr_assert(manifest_read(text, length, &whole, NULL));
    cr_assert_eq(whole.file_count, 3);
    manifest = whole;
    manifest.file_count = 2;
    sign_words(&manifest);
    refuses("doorway-2.png is not part of what was signed");
    manifest = whole;
    manifest.files[3] = manifest.files[2];
    snprintf(manifest.files[3].name, MANIFEST_NAME, "extra.png");
    manifest.file_count = 4;
    sign_words(&manifest);
    refuses("extra.png is not part of what was signed");
    manifest = whole;
    manifest.version = 2;
    sign_words(&manifest);
    refuses("belongs to another program: own-doorway, version 2");
    manifest = whole;
    snprintf(manifest.files[2].name, MANIFEST_NAME, "../../etc/passwd");
    sign_words(&manifest);
    refuses("Its signature cannot be read");
    free(text);
}

Test(signed, refuses_a_signature_that_is_cut_garbage_or_no_file) {
    size_t length;
    char *text = get("own.json.sig", &length), *garbage = malloc(1 << 20);
    for (size_t cut = 0; cut < length; cut += 11) {
        put("own.json.sig", text, cut);
        refuses("Its signature cannot be read");
    }
    memset(garbage, 'x', 1 << 20);
    put("own.json.sig", garbage, 1 << 20);
    refuses("Its signature cannot be read");
    char *path = in_folder("own.json.sig");
    cr_assert_eq(unlink(path), 0);
    cr_assert_eq(mkdir(path, 0700), 0);
    refuses("Its signature cannot be read");
    cr_assert_eq(rmdir(path), 0);
    cr_assert_eq(symlink("/nowhere", path), 0);
    refuses("Its signature cannot be read");
    free(path);
    free(garbage);
    free(text);
}

/* A device may rename what it copies; the bytes count. */
Test(signed, follows_its_program_under_another_name) {
    size_t length;
    char *text = get("own.json", &length), *words = NULL;
    put("other-2.json", text, length);
    free(text);
    words = get("own.json.sig", &length);
    put("other-2.json.sig", words, length);
    cr_expect(load("other-2.json"));
    cr_expect_eq(verdict.state, SIGNED_TRUSTED);
    free(words);
}

/* Nothing that a signature can be turned into is taken, but the signature itself. */
Test(signed, takes_no_mutation) {
    size_t length, taken = 0;
    char *text = get("own.json.sig", &length);
    unsigned seed = 7;
    for (int turn = 0; turn < 1500; turn++) {
        struct text changed = {0};
        text_add_bytes(&changed, text, length);
        seed = seed * 1103515245u + 12345u;
        size_t at = (seed >> 8) % length;
        seed = seed * 1103515245u + 12345u;
        if (turn % 3 == 0)
            changed.bytes[at] = (char)(seed >> 16);
        else if (turn % 3 == 1)
            memmove(changed.bytes + at, changed.bytes + at + 1, changed.length-- - at - 1);
        else
            text_add_bytes(&changed, text + at, length - at);
        if (changed.length == length && memcmp(changed.bytes, text, length) == 0) {
            text_free(&changed);
            continue;
        }
        put("own.json.sig", changed.bytes, changed.length);
        taken += load("own.json");
        if (verdict.state != SIGNED_CHANGED)
            cr_expect_fail("turn %d: byte %zu is 0x%02x, was 0x%02x", turn, at,
                           (unsigned char)changed.bytes[at], (unsigned char)text[at]);
        text_free(&changed);
    }
    cr_expect_eq(taken, 0);
    free(text);
}

Test(signed, older_versions_are_told) {
    struct program program = {.id = "neck", .version = 3};
    char one[SIGNED_SETTING], other[SIGNED_SETTING];
    struct err why = {""};
    cr_expect_not(signed_replayed(&program, 0, &why));
    cr_expect_not(signed_replayed(&program, 3, &why));
    cr_expect(signed_replayed(&program, 4, &why));
    cr_expect(strstr(why.text, "older than version 4"), "%s", why.text);
    signed_setting(&program, trusted.keys[0].bytes, one);
    program.client = "Sam";
    signed_setting(&program, trusted.keys[0].bytes, other);
    cr_expect_str_neq(one, other, "another client's");
    program.version = 9;
    signed_setting(&program, trusted.keys[0].bytes, one);
    cr_expect_str_eq(one, other, "every version's");
    signed_setting(&program, therapist.bytes, one);
    cr_expect_str_neq(one, other, "another signer's");
}
