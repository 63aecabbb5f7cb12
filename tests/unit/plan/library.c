#include "plan/library.h"

#include <criterion/criterion.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/memory.h"
#include "plan/read/exercise_read.h"

static const char *const shipped = "assets/exercises";

Test(library, has_eighty_exercises_that_all_load) {
    struct library *library = library_open(shipped);
    const char *const *ids = library_ids(library);
    int count = 0;
    for (; ids[count]; count++) {
        struct err e = {""};
        const struct exercise *exercise = library_find(library, ids[count], &e);
        cr_assert(exercise, "%s", e.text);
        cr_expect_str_eq(exercise->id, ids[count]);
        cr_expect(count == 0 || strcmp(ids[count - 1], ids[count]) < 0, "ids are not sorted");
        cr_expect(exercise->cue_count >= 1 && *exercise->region && *exercise->position);
        cr_expect_not(exercise->own);
    }
    cr_expect_geq(count, 80);
    library_close(library);
}

/* A key that the loader passes over is a mistake in a file of ours. */
Test(library, has_no_key_that_the_loader_does_not_know) {
    struct library *library = library_open(shipped);
    struct arena memory = {0};
    for (const char *const *id = library_ids(library); *id; id++) {
        char *path = arena_printf(&memory, "%s/%s.json", shipped, *id);
        size_t length;
        char *text = file_read(path, 1 << 20, &length, NULL);
        struct cJSON *root = json_read(text, length, NULL);
        struct faults faults = {0};
        struct form_reader r = {.faults = &faults, .memory = &memory};
        struct exercise exercise;
        exercise_read_library(&r, root, &exercise);
        cr_expect_eq(faults.count, 0, "%s%s %s", path, faults.count ? faults.list[0].pointer : "",
                     faults.count ? faults.list[0].what : "");
        form_reader_free(&r);
        faults_free(&faults);
        json_free(root);
        free(text);
    }
    arena_free(&memory);
    library_close(library);
}

Test(library, reads_what_the_file_says) {
    struct library *library = library_open(shipped);
    struct err e;
    const struct exercise *turn = library_find(library, "neck-turn", &e);
    cr_assert(turn);
    cr_expect_str_eq(turn->name, "Neck turn");
    cr_expect_eq(turn->kind, KIND_HOLD);
    cr_expect_eq(turn->sides, SIDE_BOTH);
    cr_expect_eq(turn->dose.hold_s, 5);
    cr_expect_eq(turn->dose.reps, 5);
    cr_expect_eq(turn->dose.rest_s, 3);
    cr_expect_eq(turn->dose.tempo_s, 0);
    cr_expect_eq(turn->dose.switch_s, 5);
    cr_expect_eq(turn->cue_count, 5);
    cr_expect_null(turn->cues[5]);
    cr_expect_str_eq(turn->tags[0], "neck-turn");
    const struct exercise *box = library_find(library, "box-breathing", &e);
    cr_assert(box);
    for (int i = 0; i < 4; i++)
        cr_expect_eq(box->breath_s[i], 4);
    cr_expect_eq(library_find(library, "neck-turn", &e), turn, "read twice");
    library_close(library);
}

Test(library, never_looks_for_a_strange_id) {
    struct library *library = library_open(shipped);
    static const char *const strange[] = {"", "../exercises/neck-turn", "Neck-turn", "a b", "a/b"};
    for (size_t i = 0; i < sizeof strange / sizeof *strange; i++) {
        struct err e = {""};
        cr_expect_null(library_find(library, strange[i], &e));
        cr_expect(e.text[0]);
    }
    library_close(library);
}

Test(library, says_which_id_was_meant) {
    struct library *library = library_open(shipped);
    struct err e = {""};
    cr_expect_null(library_find(library, "neck-trun", &e));
    cr_expect(strstr(e.text, "did you mean neck-turn?"), "%s", e.text);
    library_close(library);
}

Test(library, without_a_folder_is_empty) {
    struct library *library = library_open("/nonexistent");
    struct err e = {""};
    cr_expect_null(library_ids(library)[0]);
    cr_expect_null(library_find(library, "neck-turn", &e));
    library_close(library);
}

static void expect_refused(const char *json, const char *words) {
    char folder[] = "/tmp/limber-library-XXXXXX";
    cr_assert(mkdtemp(folder));
    char *path = file_join(folder, "one.json");
    FILE *f = fopen(path, "w");
    cr_assert(f);
    fputs(json, f);
    fclose(f);
    struct library *library = library_open(folder);
    struct err e = {""};
    cr_expect_null(library_find(library, "one", &e));
    cr_expect(strstr(e.text, words), "\"%s\" has no \"%s\"", e.text, words);
    library_close(library);
    unlink(path);
    rmdir(folder);
    free(path);
}

#define START "{\"format\": \"limber.exercise/1\", \"id\": \"one\", \"name\": \"One\", "
#define END                                                                                        \
    "\"sides\": \"none\", \"region\": \"neck\", \"position\": \"sitting\", \"cues\": [\"Sit.\"]}"

Test(library, refuses_a_broken_file_with_a_sentence) {
    expect_refused("{", "line 1");
    expect_refused("[]", "object");
    expect_refused(START "\"kind\": \"hold\", " END, "/dose is missing");
    expect_refused(START "\"kind\": \"hold\", \"dose\": {\"hold_s\": 5}, " END,
                   "/dose/reps is missing");
    expect_refused(START "\"kind\": \"hold\", \"dose\": {\"hold_s\": 5, \"reps\": 99}, " END,
                   "/dose/reps 99 is out of range");
    expect_refused(START "\"kind\": \"reps\", \"dose\": {\"tempo_s\": 5, \"reps\": 9}, "
                         "\"breath\": [4, 0, 4, 0], " END,
                   "/breath");
    expect_refused("{\"format\": \"limber.exercise/2\"}", "limber.exercise/2");
    expect_refused("{\"format\": \"limber.exercise/1\", \"id\": \"two\", \"name\": \"Two\", "
                   "\"kind\": \"posture\", \"dose\": {\"seconds\": 5}, " END,
                   "must be the name of the file");
}
