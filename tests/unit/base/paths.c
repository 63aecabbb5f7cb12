#include "base/paths.h"

#include <criterion/criterion.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

static char folder[] = "/tmp/limber-place-XXXXXX";

static void make(void) {
    struct err e;
    cr_assert(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
    cr_assert(file_make_folder("tree/assets/exercises", &e));
    cr_assert(file_make_folder("share/assets/exercises", &e));
}

static void unmake(void) {
    static const char *const made[] = {"tree/assets/exercises",  "tree/assets",  "tree",
                                       "share/assets/exercises", "share/assets", "share"};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        rmdir(made[i]);
    cr_expect_eq(rmdir(folder), 0);
}

TestSuite(paths, .init = make, .fini = unmake);

static void expect(const char *given, const char *executable, const char *share,
                   const char *expected) {
    char *found = paths_assets(given, executable, share);
    cr_expect_str_eq(found, expected);
    free(found);
}

Test(paths, takes_the_given_folder_first) {
    expect("anywhere", "tree/build/limber", "share", "anywhere");
}

Test(paths, then_the_tree_then_the_share_then_here) {
    cr_assert(file_make_folder("tree/build", NULL));
    expect(NULL, "tree/build/limber", "share", "tree/build/../assets");
    expect(NULL, "other/bin/limber", "share", "share/assets");
    expect(NULL, NULL, "nowhere", "assets");
    expect(NULL, NULL, NULL, "assets");
    rmdir("tree/build");
}

Test(paths, languages_lie_beside_the_program_or_with_the_assets) {
    struct err e;
    cr_assert(file_make_folder("tree/languages", &e));
    char *beside = paths_languages("assets", "tree/limber"),
         *with = paths_languages("assets", "tree/bin/limber"),
         *unknown = paths_languages("assets", NULL);
    cr_expect_str_eq(beside, "tree/languages");
    cr_expect_str_eq(with, "assets/languages");
    cr_expect_str_eq(unknown, "assets/languages");
    free(beside);
    free(with);
    free(unknown);
    cr_expect_eq(rmdir("tree/languages"), 0);
}
