/* What is wrong with the kiosk's files, and whether one of them is another one now. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/kiosk/kiosk.h"
#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "plan/folder.h"

void kiosk_add_fault(struct kiosk *kiosk, const char *file, const char *what) {
    struct text line = {0};
    text_addf(&line, "%s: %s", file, what);
    log_warn("kiosk: %s", text_str(&line));
    if (kiosk->fault_count < KIOSK_FAULTS)
        kiosk->faults[kiosk->fault_count++] = memory_strdup(text_str(&line));
    text_free(&line);
}

void kiosk_forget_faults(struct kiosk *kiosk) {
    for (int i = 0; i < kiosk->fault_count; i++)
        free(kiosk->faults[i]);
    kiosk->fault_count = 0;
}

struct folder kiosk_own_programs(const struct context *ctx) {
    char *path = file_join(ctx->options.data, "programs");
    struct folder folder = folder_list(path);
    free(path);
    return folder;
}

static uint64_t mix(uint64_t looks, const void *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        looks = (looks ^ ((const unsigned char *)bytes)[i]) * 0x100000001B3u;
    return looks;
}

static uint64_t mix_file(uint64_t looks, const char *path) {
    struct stat about = {0};
    if (stat(path, &about) != 0)
        return mix(looks, "-", 1);
    int64_t facts[] = {about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec,
                       (int64_t)about.st_ino};
    return mix(mix(looks, path, strlen(path)), facts, sizeof facts);
}

uint64_t kiosk_files_hash(const struct context *ctx) {
    static const char *const files[] = {"kiosk.json", "kiosk-pin", "kiosk-settings.json"};
    uint64_t looks = 0xCBF29CE484222325u;
    struct folder own = kiosk_own_programs(ctx);
    for (int i = 0; i < own.count; i++)
        looks = mix_file(looks, own.paths[i]);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char *path = file_join(ctx->options.data, files[i]);
        looks = mix_file(looks, path);
        free(path);
    }
    folder_free(&own);
    return looks;
}
