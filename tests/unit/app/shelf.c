#include "app/shelf.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "plan/library.h"
#include "unit/app/fixture.h"

static struct device device;
static struct library *library;

static void begin(void) {
    device = fixture_device(NULL);
    library = library_open("assets/exercises");
}
static void end(void) {
    library_close(library);
    fixture_close(&device);
}
TestSuite(shelf, .init = begin, .fini = end);

static struct shelf *read_all(const char *const *files, int count, const char *assigned,
                              const char *ready) {
    struct shelf *shelf = shelf_open(files, count, assigned, ready, library);
    while (shelf_step(shelf))
        continue;
    cr_assert(shelf_done(shelf));
    return shelf;
}

/* The card of that file's name; NULL when there is none. */
static const struct program_card *card(struct shelf *shelf, const char *name) {
    int count;
    const struct program_card *cards = shelf_cards(shelf, &count);
    for (int i = 0; i < count; i++)
        if (strstr(cards[i].file, name))
            return &cards[i];
    return NULL;
}

static bool offered(const struct program_card *card) {
    return card && card->program && !card->superseded;
}

Test(shelf, reads_nothing_before_it_is_asked_to) {
    static const char *const files[] = {"tests/data/good/short.json"};
    int count;
    struct shelf *shelf = shelf_open(files, 1, NULL, NULL, library);
    shelf_cards(shelf, &count);
    cr_assert_eq(count, 0);
    cr_assert_not(shelf_done(shelf));
    cr_assert(shelf_step(shelf));
    cr_assert(shelf_done(shelf));
    cr_assert_not(shelf_step(shelf));
    shelf_close(shelf);
}

Test(shelf, the_newest_version_wins_in_any_order) {
    static const char *const orders[2][2] = {
        {"tests/data/good/short.json", "tests/data/good/short-2.json"},
        {"tests/data/good/short-2.json", "tests/data/good/short.json"}};
    for (int i = 0; i < 2; i++) {
        int count, usable = 0;
        struct shelf *shelf = read_all(orders[i], 2, NULL, NULL);
        const struct program_card *cards = shelf_cards(shelf, &count);
        for (int k = 0; k < count; k++)
            if (offered(&cards[k])) {
                cr_assert_eq(cards[k].program->version, 2);
                usable++;
            }
        cr_assert_eq(usable, 1, "%d cards can be followed", usable);
        shelf_close(shelf);
    }
}

Test(shelf, the_same_version_twice_is_one_card) {
    static const char *const files[] = {"tests/data/good/short.json",
                                        "tests/data/good/../good/short.json"};
    int count, usable = 0;
    struct shelf *shelf = read_all(files, 2, NULL, NULL);
    const struct program_card *cards = shelf_cards(shelf, &count);
    for (int i = 0; i < count; i++)
        usable += offered(&cards[i]);
    cr_assert_eq(usable, 1);
    shelf_close(shelf);
}

Test(shelf, a_bad_file_is_a_card_that_says_why) {
    static const char *const files[] = {"tests/data/bad/hold-long.json", "no-such-file.json",
                                        "tests/data/good/short.json"};
    struct shelf *shelf = read_all(files, 3, NULL, NULL);
    const struct program_card *bad = card(shelf, "hold-long"), *none = card(shelf, "no-such");
    cr_assert(bad && !bad->program && strstr(bad->fault, "1-300"), "%s", bad ? bad->fault : "");
    cr_assert(none && !none->program && none->fault[0]);
    cr_assert(offered(card(shelf, "short.json")), "the others are not stopped by it");
    shelf_close(shelf);
}

Test(shelf, a_folder_gives_its_programs_and_nothing_else) {
    const char *folder = device.data;
    fixture_copy("tests/data/good/short.json", fixture_path(&device, "b.json"));
    fixture_copy("tests/data/good/kim.json", fixture_path(&device, "a.json"));
    fixture_write(fixture_path(&device, "program.schema.json"), "{}");
    fixture_write(fixture_path(&device, ".hidden.json"), "{}");
    fixture_write(fixture_path(&device, "notes.txt"), "not a program");
    fixture_write(fixture_path(&device, ".json"), "{}");
    cr_assert_eq(mkdir(fixture_path(&device, "pictures"), 0700), 0);
    int count;
    struct shelf *shelf = read_all(NULL, 0, folder, NULL);
    const struct program_card *cards = shelf_cards(shelf, &count);
    cr_assert_eq(count, 2);
    cr_assert(strstr(cards[0].file, "a.json"), "they stand in the order of their names");
    shelf_close(shelf);
}

Test(shelf, a_folder_named_as_a_program_is_a_bad_card) {
    int count;
    cr_assert_eq(mkdir(fixture_path(&device, "folder.json"), 0700), 0);
    struct shelf *shelf = read_all(NULL, 0, device.data, NULL);
    const struct program_card *cards = shelf_cards(shelf, &count);
    cr_assert_eq(count, 1);
    cr_assert_not(cards[0].program);
    shelf_close(shelf);
}

Test(shelf, a_missing_folder_is_an_empty_one) {
    int count;
    struct shelf *shelf = read_all(NULL, 0, "/no/such/folder", NULL);
    shelf_cards(shelf, &count);
    cr_assert_eq(count, 0);
    shelf_close(shelf);
}

Test(shelf, ready_programs_are_read_only_where_there_is_no_other) {
    static const char *const own[] = {"tests/data/good/short.json"};
    static const char *const bad[] = {"tests/data/bad/not-json.json"};
    struct shelf *shelf = read_all(own, 1, NULL, "programs");
    cr_assert_null(card(shelf, "desk-breaks"));
    shelf_close(shelf);
    shelf = read_all(bad, 1, NULL, "programs");
    cr_assert(offered(card(shelf, "desk-breaks")), "a bad file is no program to follow");
    shelf_close(shelf);
}

Test(shelf, the_preferred_file_is_read_first_and_once) {
    static const char *const files[] = {"tests/data/good/kim.json", "tests/data/good/short.json"};
    int count;
    struct shelf *shelf = shelf_open(files, 2, NULL, NULL, library);
    cr_assert_not(shelf_prefer(shelf, "elsewhere.json"));
    cr_assert(shelf_prefer(shelf, files[1]));
    cr_assert_not(shelf_prefer(shelf, files[1]), "it was read before");
    const struct program_card *cards = shelf_cards(shelf, &count);
    cr_assert_eq(count, 1);
    cr_assert_str_eq(cards[0].program->id, "short");
    const struct program *kept = cards[0].program;
    while (shelf_step(shelf))
        continue;
    cards = shelf_cards(shelf, &count);
    cr_assert_eq(count, 2);
    cr_assert_eq(cards[0].program, kept, "its address is the same for the shelf's life");
    shelf_close(shelf);
}

static void write_numbered(int number) {
    char name[64], text[2048];
    snprintf(name, sizeof name, "p%03d.json", number);
    snprintf(
        text, sizeof text,
        "{\"format\": \"limber.program/1\", \"id\": \"p%d\", \"version\": 1, \"title\": \"T\","
        "\"client\": {\"name\": \"Sam\"}, \"therapist\": {\"name\": \"R\", \"contact\": \"c\"},"
        "\"regions\": [\"neck\"], \"exercises\": [{\"exercise\": \"neck-turn\"}]%s",
        number, number % 3 ? "}" : "");
    fixture_write(fixture_path(&device, name), text);
}

Test(shelf, three_hundred_files_are_three_hundred_cards) {
    int count, bad = 0;
    for (int i = 0; i < 300; i++)
        write_numbered(i);
    struct shelf *shelf = read_all(NULL, 0, device.data, NULL);
    const struct program_card *cards = shelf_cards(shelf, &count);
    cr_assert_eq(count, 300);
    for (int i = 0; i < count; i++) {
        char name[16];
        snprintf(name, sizeof name, "p%03d", i);
        cr_assert(strstr(cards[i].file, name));
        bad += !cards[i].program;
    }
    cr_assert_eq(bad, 100);
    shelf_close(shelf);
}
