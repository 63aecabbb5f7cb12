#include "plan/attachment.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/limber-beside-XXXXXX";

static void make(void) {
    cr_assert(mkdtemp(folder));
}

static void unmake(void) {
    cr_expect_eq(rmdir(folder), 0);
}

TestSuite(attachment, .init = make, .fini = unmake);

typedef bool judge(const char *folder, const char *name, struct err *e);

/* What the judge says of a file with these first bytes, made `size` bytes long. */
static bool judged(judge *says, const void *bytes, size_t count, off_t size) {
    struct err e = {""};
    int place = open(folder, O_DIRECTORY | O_RDONLY);
    int fd = openat(place, "file", O_CREAT | O_TRUNC | O_WRONLY, 0600);
    cr_assert_eq(write(fd, bytes, count), (ssize_t)count);
    cr_assert_eq(ftruncate(fd, size), 0);
    close(fd);
    bool good = says(folder, "file", &e);
    cr_expect(good || strstr(e.text, "file"), "no sentence");
    unlinkat(place, "file", 0);
    close(place);
    return good;
}

static bool png(unsigned width, unsigned height) {
    unsigned char bytes[33] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    for (int i = 0; i < 4; i++) {
        bytes[16 + i] = (unsigned char)(width >> (24 - 8 * i));
        bytes[20 + i] = (unsigned char)(height >> (24 - 8 * i));
    }
    return judged(attachment_check_picture, bytes, sizeof bytes, sizeof bytes);
}

Test(attachment, bounds_the_pixels_of_a_png) {
    cr_expect(png(2000, 2000));
    cr_expect_not(png(2000, 2001));
    cr_expect(png(4000000, 1));
    cr_expect_not(png(0xFFFFFFFFu, 0xFFFFFFFFu));
    cr_expect_not(png(65536, 65536), "the product wraps in 32 bits");
    cr_expect_not(png(0, 100));
}

/* A JPEG with a comment segment before the frame, which says 640 wide and `height` high. */
static bool jpeg(unsigned height, unsigned char frame) {
    unsigned char bytes[] = {0xFF,  0xD8, 0xFF, 0xFE, 0, 4, 'h', 'i', 0xFF, 0xFF,
                             frame, 0,    17,   8,    0, 0, 2,   128, 3,    0,
                             0,     0,    0,    0,    0, 0, 0,   0,   0,    0};
    bytes[14] = (unsigned char)(height >> 8);
    bytes[15] = (unsigned char)height;
    return judged(attachment_check_picture, bytes, sizeof bytes, sizeof bytes);
}

Test(attachment, finds_the_frame_of_a_jpeg) {
    cr_expect(jpeg(480, 0xC0));
    cr_expect(jpeg(480, 0xC2));
    cr_expect(jpeg(6250, 0xC0));
    cr_expect_not(jpeg(6251, 0xC0));
    cr_expect_not(jpeg(480, 0xC4), "that is a table, not a frame");
    cr_expect_not(jpeg(480, 0xDA), "the picture's data begin before its size is known");
    cr_expect_not(jpeg(0, 0xC0));
}

Test(attachment, judges_by_content_and_not_by_name) {
    cr_expect_not(judged(attachment_check_picture, "GIF89a", 6, 100));
    cr_expect_not(judged(attachment_check_picture, "\x89PNG\r\n\x1a\n", 8, 8));
    cr_expect_not(judged(attachment_check_picture, "\xFF\xD8\xFF", 3, 3));
    cr_expect_not(judged(attachment_check_picture, "", 0, 0));
    cr_expect_not(judged(attachment_check_voice, "RIFF....AVI ", 12, 100));
    cr_expect_not(judged(attachment_check_voice, "RIFF....WAVE", 12, 12));
    cr_expect(judged(attachment_check_voice, "RIFF....WAVEfmt ", 16, 100));
}

Test(attachment, bounds_the_bytes) {
    unsigned char bytes[33] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02";
    cr_expect(judged(attachment_check_picture, bytes, sizeof bytes, ATTACHMENT_PICTURE_BYTES));
    cr_expect_not(
        judged(attachment_check_picture, bytes, sizeof bytes, ATTACHMENT_PICTURE_BYTES + 1));
    cr_expect(judged(attachment_check_voice, "RIFF....WAVE", 12, ATTACHMENT_VOICE_BYTES));
    cr_expect_not(judged(attachment_check_voice, "RIFF....WAVE", 12, ATTACHMENT_VOICE_BYTES + 1));
}

Test(attachment, opens_no_pipe_and_no_folder) {
    struct err e;
    int place = open(folder, O_DIRECTORY | O_RDONLY);
    cr_assert_eq(mkfifoat(place, "pipe", 0600), 0);
    cr_assert_eq(mkdirat(place, "inner", 0700), 0);
    cr_expect_not(attachment_check_picture(folder, "pipe", &e));
    cr_expect_not(attachment_check_picture(folder, "inner", &e));
    unlinkat(place, "pipe", 0);
    unlinkat(place, "inner", AT_REMOVEDIR);
    close(place);
}
