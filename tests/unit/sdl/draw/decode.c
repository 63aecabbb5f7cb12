#include "sdl/draw/decode.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/file.h"

#define HOSTILE "tests/data/hostile/pictures/"

Test(decode, hostile_pictures_are_a_sentence) {
    static const char *const names[] = {"bomb.png", "bomb-30000.png", "text.png", "cut.png",
                                        "none.png"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct err e = {""};
        char *path = file_join(HOSTILE, names[i]);
        cr_expect_null(decode_picture(path, 100, 100, &e), "%s", names[i]);
        cr_expect_not_null(strstr(e.text, names[i]), "%s: %s", names[i], e.text);
        free(path);
    }
}

Test(decode, data_for_more_than_the_head_says_stay_in_their_room) {
    struct err e = {""};
    SDL_Surface *picture = decode_picture(HOSTILE "small-head.png", 50, 40, &e);
    cr_assert_not_null(picture, "%s", e.text);
    cr_expect_eq(picture->w, 40);
    cr_expect_eq(picture->h, 40);
    SDL_FreeSurface(picture);
}

/* scans.jpg refines one gray; each further scan takes 16 bytes, and all of the picture again. */
static void write_endless(const char *path) {
    struct err e = {""};
    size_t length, scan = 0;
    char *bytes = file_read(HOSTILE "scans.jpg", 1 << 20, &length, &e);
    cr_assert_not_null(bytes, "%s", e.text);
    for (size_t i = 0; i + 1 < length; i++)
        if (memcmp(bytes + i, "\xFF\xDA", 2) == 0)
            scan = i; /* the last one */
    FILE *file = fopen(path, "wb");
    fwrite(bytes, 1, length - 2, file);
    for (int i = 0; i < 200000; i++)
        fwrite(bytes + scan, 1, length - 2 - scan, file);
    fwrite(bytes + length - 2, 1, 2, file);
    fclose(file);
    free(bytes);
}

Test(decode, one_that_takes_for_ever_is_given_up) {
    char folder[] = "/tmp/limber-decode-XXXXXX";
    struct err e = {""};
    cr_assert_not_null(mkdtemp(folder));
    char *path = file_join(folder, "endless.jpg");
    write_endless(path);
    struct rusage used;
    cr_expect_null(decode_picture(path, 100, 100, &e));
    getrusage(RUSAGE_CHILDREN, &used);
    double worked_s = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                      (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    cr_expect_lt(worked_s, 3.3, "%.1f s of work; its limit is 3 s", worked_s);
    cr_expect_not_null(strstr(e.text, "endless.jpg"));
    unlink(path);
    rmdir(folder);
    free(path);
}

static int open_files(void) {
    DIR *listing = opendir("/proc/self/fd");
    int count = 0;
    while (listing && readdir(listing))
        count++;
    if (listing)
        closedir(listing);
    return count;
}

Test(decode, nothing_stays_open) {
    struct err e;
    SDL_FreeSurface(decode_picture("tests/data/good/doorway-1.png", 64, 64, &e));
    int before = open_files();
    for (int i = 0; i < 2; i++) { /* the bomb is a second of work */
        SDL_FreeSurface(decode_picture("tests/data/good/doorway-1.png", 64, 64, &e));
        decode_picture(HOSTILE "bomb.png", 64, 64, &e);
    }
    cr_expect_eq(open_files(), before);
}
