/* A property: whatever a file holds, the loader answers with a program or with an error. The
 * mutations are the same each time (a fixed seed), so that a failure can be repeated. */
#include <criterion/criterion.h>
#include <stdint.h>

#include "base/file.h"
#include "base/memory.h"
#include "plan/program_read.h"

enum { ROUNDS = 4000, CHANGES = 6 };

static uint32_t next_random(uint32_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 17;
    return *state ^= *state << 5;
}

/* What breaks readers: brackets, quotes, ends of numbers, halves of characters. */
static const char pieces[] = "{}[]\",:\\0123456789-+.eEu/~ \n\t\x01\x7F\x80\xC3\xE2\xF0\xFF";

static void change_byte(char *text, size_t length, uint32_t *state) {
    size_t at = next_random(state) % length;
    text[at] = pieces[next_random(state) % (sizeof pieces - 1)];
}

/* Copies one stretch over another: keys twice, values of other types, structure torn apart. */
static void copy_stretch(char *text, size_t length, uint32_t *state) {
    size_t size = 1 + next_random(state) % 40;
    if (size >= length)
        return;
    size_t from = next_random(state) % (length - size), to = next_random(state) % (length - size);
    memmove(text + to, text + from, size);
}

static size_t mutate(char *text, size_t length, uint32_t *state) {
    int changes = 1 + (int)(next_random(state) % CHANGES);
    for (int i = 0; i < changes; i++) {
        if (next_random(state) % 3)
            change_byte(text, length, state);
        else
            copy_stretch(text, length, state);
    }
    return next_random(state) % 16 ? length : 1 + next_random(state) % length;
}

static void load_one(const char *text, size_t length, struct library *library, unsigned round) {
    struct faults faults = {0};
    struct program *program =
        program_parse(text, length, "mutated.json", "tests/data/good", library, &faults);
    cr_assert_eq(program == NULL, faults.errors > 0, "round %u", round);
    if (program) {
        cr_assert(program->item_count >= 1 && program->item_count <= PROGRAM_ITEMS);
        cr_assert_geq(program_length_s(program), 0);
    }
    program_free(program);
    faults_free(&faults);
}

static void mutate_file(const char *path, struct library *library) {
    size_t length;
    char *good = file_read(path, PROGRAM_BYTES, &length, NULL);
    cr_assert(good);
    uint32_t state = 20261121;
    char *text = memory_alloc(length, 1);
    for (unsigned round = 0; round < ROUNDS; round++) {
        memcpy(text, good, length);
        load_one(text, mutate(text, length, &state), library, round);
    }
    free(text);
    free(good);
}

Test(mutation, every_mutated_file_is_taken_or_refused, .timeout = 60) {
    static const char *const files[] = {"tests/data/good/neck-desk.json",
                                        "tests/data/good/own-exercise.json"};
    struct library *library = library_open("assets/exercises");
    for (int i = 0; i < 2; i++)
        mutate_file(files[i], library);
    library_close(library);
}
