#include "plan/attachment.h"

#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

/* A JPEG's size follows its other segments (a camera's preview, colours): the most we pass
 * over before we call it no picture. */
enum { JPEG_SEGMENTS = 500 };

struct size {
    uint32_t width, height;
};

/* Exactly `count` bytes from `at`; false when the file ends before. */
static bool bytes_at(int fd, off_t at, unsigned char *bytes, size_t count) {
    return pread(fd, bytes, count, at) == (ssize_t)count;
}

static uint32_t big_endian(const unsigned char *bytes, int count) {
    uint32_t value = 0;
    for (int i = 0; i < count; i++)
        value = value << 8 | bytes[i];
    return value;
}

static bool png_size(int fd, struct size *size) {
    static const unsigned char start[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    unsigned char head[24];
    if (!bytes_at(fd, 0, head, sizeof head) || memcmp(head, start, 16) != 0)
        return false;
    *size = (struct size){big_endian(head + 16, 4), big_endian(head + 20, 4)};
    return true;
}

/* SOF0..SOF15 but for the three codes among them that mean something else. */
static bool is_frame(unsigned char marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static bool jpeg_size(int fd, struct size *size) {
    unsigned char head[9];
    if (!bytes_at(fd, 0, head, 3) || memcmp(head, "\xFF\xD8\xFF", 3) != 0)
        return false;
    off_t at = 2;
    for (int i = 0; i < JPEG_SEGMENTS; i++) {
        if (!bytes_at(fd, at, head, 4) || head[0] != 0xFF)
            return false;
        if (head[1] == 0xFF) { /* fill byte */
            at++;
            continue;
        }
        uint32_t length = big_endian(head + 2, 2);
        if (length < 2 || head[1] == 0xD9 || head[1] == 0xDA)
            return false;
        if (is_frame(head[1])) {
            if (!bytes_at(fd, at, head, 9))
                return false;
            *size = (struct size){big_endian(head + 7, 2), big_endian(head + 5, 2)};
            return true;
        }
        at += 2 + (off_t)length;
    }
    return false;
}

static bool check_picture(int fd, const char *name, struct err *e) {
    struct size size;
    if (!png_size(fd, &size) && !jpeg_size(fd, &size))
        return error_set(e, "%s is not a PNG or JPEG picture; save it as one of them", name);
    uint64_t pixels = (uint64_t)size.width * size.height;
    if (pixels == 0)
        return error_set(e, "%s has no size; save the picture anew", name);
    if (pixels > ATTACHMENT_PICTURE_PIXELS)
        return error_set(e, "%s has %u x %u pixels, over 4 megapixels; make it smaller", name,
                         size.width, size.height);
    return true;
}

static bool check_voice(int fd, const char *name, struct err *e) {
    unsigned char head[44]; /* the shortest header there is */
    if (!bytes_at(fd, 0, head, sizeof head) || memcmp(head, "RIFF", 4) != 0 ||
        memcmp(head + 8, "WAVE", 4) != 0)
        return error_set(e, "%s is not a WAV file; save the recording as WAV", name);
    return true;
}

static bool check_bytes(int fd, const char *name, off_t most, struct err *e) {
    struct stat about;
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
        return error_set(e, "%s is not a file; put the file itself beside the program", name);
    if (about.st_size > most)
        return error_set(e, "%s is over %lld MiB; make it smaller", name,
                         (long long)most / 1024 / 1024);
    return true;
}

typedef bool check_content(int fd, const char *name, struct err *e);

static bool check_file(const char *folder, const char *name, off_t most, check_content *content,
                       struct err *e) {
    if (!folder)
        return true;
    int fd = file_open_beneath(folder, name, e);
    if (fd < 0)
        return false;
    bool good = check_bytes(fd, name, most, e) && content(fd, name, e);
    close(fd);
    return good;
}

bool attachment_check_picture(const char *folder, const char *name, struct err *e) {
    return check_file(folder, name, ATTACHMENT_PICTURE_BYTES, check_picture, e);
}

bool attachment_check_voice(const char *folder, const char *name, struct err *e) {
    return check_file(folder, name, ATTACHMENT_VOICE_BYTES, check_voice, e);
}
