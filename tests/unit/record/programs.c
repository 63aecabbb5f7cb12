#include <criterion/criterion.h>

#include <string.h>

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;

static void open_record(void) {
    r = fixture_open(folder);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(programs, .init = open_record, .fini = close_record);

Test(programs, the_exact_text_is_kept_once) {
    int64_t row = record_program(r, fixture_program(), NULL);
    cr_assert(row > 0);
    cr_assert_eq(record_program(r, fixture_program(), NULL), row);
    size_t length = 0;
    char *path = NULL, *text = record_program_text(r, row, &length, &path);
    cr_assert_eq(length, fixture_program()->text_length);
    cr_assert_str_eq(text, fixture_program()->text);
    cr_assert_str_eq(path, "neck-desk.json");
    free(text);
    free(path);
}

Test(programs, a_changed_text_of_the_same_version_is_another_row) {
    struct program changed = *fixture_program();
    changed.text = "{\"id\": \"neck-desk\" }";
    changed.text_length = strlen(changed.text);
    int64_t row = record_program(r, fixture_program(), NULL);
    cr_assert_neq(record_program(r, &changed, NULL), row);
}

Test(programs, the_same_text_from_another_place_keeps_its_row_and_takes_the_path) {
    struct program moved = *fixture_program();
    moved.path = "card/neck-desk.json";
    int64_t row = record_program(r, fixture_program(), NULL);
    cr_assert_eq(record_program(r, &moved, NULL), row);
    char *path = NULL;
    free(record_program_text(r, row, NULL, &path));
    cr_assert_str_eq(path, "card/neck-desk.json");
    free(path);
}

Test(programs, a_row_that_is_not_there_has_no_text) {
    size_t length;
    cr_assert_null(record_program_text(r, 5, &length, NULL));
}

Test(programs, sets_of_a_side_are_counted) {
    static const char planned[] = "SELECT planned_sets FROM program WHERE id = ?";
    int64_t row = record_program(r, fixture_program(), NULL);
    cr_assert_eq(database_number(r, 0, planned, VALUES(value_number(row))), FIXTURE_SETS);
    struct program longer = *fixture_program();
    longer.version = 2;
    longer.items[0].dose.sets = 3;     /* both sides: four more */
    longer.items[1].sides = SIDE_LEFT; /* one less */
    row = record_program(r, &longer, NULL);
    cr_assert_eq(database_number(r, 0, planned, VALUES(value_number(row))), FIXTURE_SETS + 3);
}
