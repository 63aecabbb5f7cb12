#include "plan/signed.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/gettext.h"
#include "plan/attachment.h"
#include "plan/program_files.h"
#include "plan/program_read.h"

/* What happened to it, for the client. Some name a file. */
enum reason { REASON_DAMAGED, REASON_SIGNATURE, REASON_PROGRAM, REASON_FILE, REASON_FILES };

static const char *const reasons[] = {
    [REASON_DAMAGED] = N_("Its signature cannot be read. Ask your therapist to send it again."),
    [REASON_SIGNATURE] = N_("Its signature was changed. Ask your therapist to send it again."),
    [REASON_PROGRAM] =
        N_("It was changed after it was signed. Ask your therapist to send it again."),
    [REASON_FILE] = N_("%s was changed after it was signed. Ask your therapist to send it again."),
    [REASON_FILES] = N_("%s is not part of what was signed. Ask your therapist to send it again."),
};

/* Always false. */
static bool changed(struct signed_verdict *verdict, enum reason reason, const char *file) {
    verdict->state = SIGNED_CHANGED;
    return error_set(&verdict->why, _(reasons[reason]), file);
}

char *signed_beside(const char *path) {
    size_t size = strlen(path) + sizeof ".sig";
    char *beside = memory_alloc(size, 1);
    snprintf(beside, size, "%s.sig", path);
    return beside;
}

static bool hash_file(const char *folder, const char *name, unsigned char hash[SIGNATURE_HASH],
                      struct err *e) {
    size_t length;
    int fd = file_open_beneath(folder, name, e);
    if (fd < 0)
        return false;
    char *bytes = file_read_fd(fd, name, ATTACHMENT_PICTURE_BYTES, &length, e);
    close(fd);
    if (bytes)
        signature_hash(bytes, length, hash);
    free(bytes);
    return bytes != NULL;
}

/* --- signing --------------------------------------------------------------------------------- */

static bool fill(struct manifest *manifest, const struct program *program, struct err *e) {
    const char *names[MANIFEST_FILES];
    int count = program_files_list(program, names);
    manifest->file_count = count + 1;
    signature_hash(program->text, program->text_length, manifest->files[0].hash);
    snprintf(manifest->files[0].name, MANIFEST_NAME, "%s", file_name(program->path));
    for (int i = 0; i < count; i++) {
        struct manifest_file *file = &manifest->files[i + 1];
        snprintf(file->name, sizeof file->name, "%s", names[i]);
        if (!hash_file(program->folder, names[i], file->hash, e))
            return false;
    }
    return true;
}

/* What is written must be what is read: a file may have a name that no line can hold. */
static bool reads_back(const struct text *out, struct manifest *manifest, const char *path,
                       struct err *e) {
    return manifest_read(out->bytes, out->length, manifest, NULL) ||
           error_set(e,
                     "%s cannot be signed: it or a file beside it has a strange or overlong "
                     "name; give it a plain one",
                     path);
}

static bool write_signed(struct manifest *manifest, const struct program *program,
                         const struct signature_secret *secret, struct text *out, struct err *e) {
    unsigned char signature[SIGNATURE_BYTES];
    if (!fill(manifest, program, e))
        return false;
    manifest_write(manifest, out);
    if (!signature_sign(secret->bytes, out->bytes, out->length, signature, e))
        return false;
    text_add(out, "signature ");
    signature_base64_encode(out, signature, sizeof signature);
    text_add(out, "\n");
    return reads_back(out, manifest, program->path, e);
}

bool signed_make(const struct program *program, const struct signature_secret *secret, date_day day,
                 struct text *out, struct err *e) {
    struct manifest *manifest = memory_alloc(1, sizeof *manifest);
    snprintf(manifest->id, sizeof manifest->id, "%s", program->id);
    manifest->version = program->version;
    manifest->key = signature_key_public(secret);
    manifest->day = day;
    bool good = write_signed(manifest, program, secret, out, e);
    free(manifest);
    return good;
}

/* --- judging --------------------------------------------------------------------------------- */

/* What is judged: the bytes that were read, and the program that came of them, NULL: none. */
struct judged {
    const char *text;
    size_t length;
    const struct program *program;
};

static bool same_program(const struct manifest *manifest, const struct program *program) {
    return !program ||
           (strcmp(manifest->id, program->id) == 0 && manifest->version == program->version);
}

static bool judge_program(const struct judged *judged, const struct manifest *manifest,
                          struct signed_verdict *verdict) {
    unsigned char hash[SIGNATURE_HASH];
    signature_hash(judged->text, judged->length, hash);
    if (!same_program(manifest, judged->program)) {
        verdict->state = SIGNED_CHANGED;
        return error_set(&verdict->why,
                         _("Its signature belongs to another program: %s, version %d. Ask your "
                           "therapist to send it again."),
                         manifest->id, manifest->version);
    }
    return memcmp(hash, manifest->files[0].hash, sizeof hash) == 0 ||
           changed(verdict, REASON_PROGRAM, "");
}

/* The files beside it: those that the program names, no more and no fewer, each unchanged. */
static bool judge_files(const struct program *program, const struct manifest *manifest,
                        struct signed_verdict *verdict) {
    const char *names[MANIFEST_FILES];
    int count = program_files_list(program, names), signed_count = manifest->file_count - 1;
    for (int i = 0; i < count || i < signed_count; i++) {
        const struct manifest_file *file = &manifest->files[i + 1];
        unsigned char hash[SIGNATURE_HASH];
        if (i >= count || i >= signed_count || strcmp(names[i], file->name) != 0)
            return changed(verdict, REASON_FILES, i < count ? names[i] : file->name);
        if (!hash_file(program->folder, names[i], hash, NULL) ||
            memcmp(hash, file->hash, sizeof hash) != 0)
            return changed(verdict, REASON_FILE, names[i]);
    }
    return true;
}

/* The signature first: until it fits, nothing of the manifest is known to be anybody's word. */
static bool judge_text(const struct judged *judged, const char *text, size_t length,
                       struct manifest *manifest, struct signed_verdict *verdict) {
    if (!manifest_read(text, length, manifest, NULL))
        return changed(verdict, REASON_DAMAGED, "");
    if (!signature_verify(manifest->key.bytes, text, manifest->signed_length, manifest->signature))
        return changed(verdict, REASON_SIGNATURE, "");
    return judge_program(judged, manifest, verdict) &&
           (!judged->program || judge_files(judged->program, manifest, verdict));
}

static void judge(const struct judged *judged, const char *beside, const struct trusted *trusted,
                  struct signed_verdict *verdict) {
    size_t length;
    struct manifest *manifest = memory_alloc(1, sizeof *manifest);
    char *text = file_read(beside, MANIFEST_BYTES, &length, NULL);
    if (!text) {
        changed(verdict, REASON_DAMAGED, "");
    } else if (judge_text(judged, text, length, manifest, verdict)) {
        const struct signature_key *known = trusted_find(trusted, manifest->key.bytes);
        verdict->state = known ? SIGNED_TRUSTED : SIGNED_UNKNOWN;
        verdict->key = known ? *known : manifest->key;
        verdict->day = manifest->day;
    }
    free(text);
    free(manifest);
}

/* A signature that is there in any form counts: a folder or a broken link in its place is damage,
 * not a program that nobody signed. */
static bool has_signature(const char *beside) {
    struct stat about;
    return lstat(beside, &about) == 0 || errno != ENOENT;
}

/* The reason comes before what else is wrong: it is what the client is told. */
static struct program *refuse(struct program *program, struct faults *faults,
                              const struct signed_verdict *verdict) {
    program_free(program);
    faults_free(faults);
    faults_add(faults, FAULT_ERROR, "", "%s", verdict->why.text);
    return NULL;
}

struct program *signed_load(const char *path, struct library *library,
                            const struct trusted *trusted, struct faults *faults,
                            struct signed_verdict *verdict) {
    struct err e = {""};
    struct judged judged = {0};
    *verdict = (struct signed_verdict){.state = SIGNED_NOT};
    char *text = file_read(path, PROGRAM_BYTES, &judged.length, &e);
    if (!text) {
        faults_add(faults, FAULT_ERROR, "", "%s", e.text);
        return NULL;
    }
    char *folder = file_folder(path), *beside = signed_beside(path);
    struct program *program = program_parse(text, judged.length, path, folder, library, faults);
    judged.text = text;
    judged.program = program;
    if (has_signature(beside))
        judge(&judged, beside, trusted, verdict);
    if (verdict->state == SIGNED_CHANGED)
        program = refuse(program, faults, verdict);
    free(beside);
    free(folder);
    free(text);
    return program;
}

/* --- older versions -------------------------------------------------------------------------- */

void signed_setting(const struct program *program, const unsigned char key[SIGNATURE_PUBLIC],
                    char setting[SIGNED_SETTING]) {
    enum { DIGITS = 32 };
    unsigned char hash[SIGNATURE_HASH];
    char hex[SIGNATURE_HEX];
    struct text whose = {0};
    text_add_bytes(&whose, key, SIGNATURE_PUBLIC);
    text_addf(&whose, "%s/%s", program->id, program->client ? program->client : "");
    signature_hash(whose.bytes, whose.length, hash);
    signature_hex(hash, hex);
    snprintf(setting, SIGNED_SETTING, "newest-%.*s", DIGITS, hex);
    text_free(&whose);
}

bool signed_replayed(const struct program *program, int newest, struct err *why) {
    if (program->version >= newest)
        return false;
    error_set(why, _("It is older than version %d that is here. Use the newer one."), newest);
    return true;
}
