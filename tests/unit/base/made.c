#include "made.h"

#include <criterion/criterion.h>
#include <ftw.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

enum { HEAD = 28, ROW = 8 };

static void put(char *at, size_t number) {
    for (int i = 0; i < 4; i++)
        at[i] = (char)(number >> (8 * i) & 0xff);
}

static size_t bytes_of(const struct made_text *text) {
    return text->to_bytes ? text->to_bytes : strlen(text->to);
}

char *made_bytes(const struct made_text *texts, int count, size_t *length) {
    size_t tables = HEAD + (size_t)count * 2 * ROW;
    *length = tables;
    for (int i = 0; i < count; i++)
        *length += strlen(texts[i].from) + 1 + bytes_of(&texts[i]) + 1;
    char *bytes = memory_alloc(*length, 1);
    const size_t head[] = {0x950412de, 0, (size_t)count, HEAD, HEAD + (size_t)count * ROW};
    for (int i = 0; i < 5; i++)
        put(bytes + 4 * i, head[i]);
    size_t at = tables;
    for (int side = 0; side < 2; side++)
        for (int i = 0; i < count; i++) {
            const char *text = side ? texts[i].to : texts[i].from;
            size_t size = side ? bytes_of(&texts[i]) : strlen(text);
            put(bytes + head[3 + side] + (size_t)i * ROW, size);
            put(bytes + head[3 + side] + (size_t)i * ROW + 4, at);
            memcpy(bytes + at, text, size);
            at += size + 1;
        }
    return bytes;
}

void made_catalogue(const char *folder, const char *code, const struct made_text *texts,
                    int count) {
    struct err e = {""};
    char path[4096];
    size_t length;
    char *bytes = made_bytes(texts, count, &length);
    snprintf(path, sizeof path, "%s/%s/LC_MESSAGES", folder, code);
    cr_assert(file_make_folder(path, &e), "%s", e.text);
    snprintf(path, sizeof path, "%s/%s/LC_MESSAGES/limber.mo", folder, code);
    FILE *file = fopen(path, "wb");
    cr_assert(file);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    fclose(file);
    free(bytes);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *at) {
    (void)about, (void)kind, (void)at;
    return remove(path);
}

void made_remove(const char *folder) {
    cr_expect_eq(nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}
