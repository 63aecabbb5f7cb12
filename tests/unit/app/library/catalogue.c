#include "app/library/catalogue.h"
#include "plan/library.h"

#include <criterion/criterion.h>
#include <string.h>

Test(catalogue, has_every_exercise_once_by_region_and_position) {
    struct library *library = library_open("assets/exercises");
    struct catalogue catalogue = {0};
    int files = 0, found = 0;
    while (library_ids(library)[files])
        files++;
    catalogue_read(&catalogue, library);
    cr_assert_gt(files, 70);
    cr_expect_eq(catalogue.count, files);
    for (catalogue.region = 0; catalogue.region < catalogue.region_count; catalogue.region++) {
        int count;
        const struct exercise *const *list = catalogue_region(&catalogue, &count);
        cr_assert_gt(count, 0);
        for (int i = 0; i < count; i++) {
            cr_expect_str_eq(list[i]->region, catalogue.regions[catalogue.region]);
            cr_expect(i == 0 || strcmp(list[i - 1]->position, list[i]->position) <= 0);
        }
        found += count;
    }
    cr_expect_eq(found, files);
    catalogue_free(&catalogue);
    library_close(library);
}

Test(catalogue, is_empty_where_there_is_no_library) {
    struct library *library = library_open("no/such/folder");
    struct catalogue catalogue = {0};
    int count = 1;
    catalogue_read(&catalogue, library);
    cr_expect_eq(catalogue.region_count, 0);
    cr_expect_null(catalogue_region(&catalogue, &count));
    cr_expect_eq(count, 0);
    catalogue_free(&catalogue);
    library_close(library);
}
