/* The voice before anybody is chosen. A person who cannot see could not choose themselves in
 * silence: so the device remembers whether anyone here has the voice on, and how fast. */
#include <stdlib.h>
#include <string.h>

#include "app/access/access.h"
#include "app/access/speak.h"
#include "app/setting.h"
#include "base/log.h"

static const char on[] = "on";                     /* a choice of SETTING_VOICE */
enum { SPEED = 150, SLOWEST = 80, FASTEST = 450 }; /* words a minute */

bool speak_nobody_yet(const struct context *ctx) {
    return !ctx->kiosk && stack_depth(ctx) > 0 && stack_bottom(ctx) == SCREEN_WHO;
}

static bool hears(struct context *ctx, int64_t person) {
    char value[8] = "";
    record_setting(ctx->record, person, setting_at(SETTING_VOICE)->key, value, sizeof value);
    return strcmp(value, on) == 0;
}

static bool anybody_hears(struct context *ctx) {
    struct person all[PEOPLE_MOST];
    int count = record_people(ctx->record, all, PEOPLE_MOST);
    for (int i = 0; i < count; i++)
        if (hears(ctx, all[i].id))
            return true;
    return false;
}

void speak_device_read(struct context *ctx) {
    char value[16] = "";
    record_setting(ctx->record, 0, setting_at(SETTING_SPEED)->key, value, sizeof value);
    long words = strtol(value, NULL, 10);
    ctx->access->speaking.device = hears(ctx, 0);
    ctx->access->speaking.device_speed = words >= SLOWEST && words <= FASTEST ? (int)words : SPEED;
}

/* Written only where it is another one: every start chooses somebody. */
static void keep(struct context *ctx, const char *key, const char *value) {
    char before[16] = "";
    struct err e = {""};
    record_setting(ctx->record, 0, key, before, sizeof before);
    if (strcmp(before, value) != 0 && !record_set(ctx->record, 0, key, value, &e))
        log_warn("%s", e.text);
}

void speak_device_keep(struct context *ctx) {
    char value[16] = "150";
    if (ctx->kiosk)
        return;
    if (ctx->person.id && hears(ctx, ctx->person.id)) {
        record_setting(ctx->record, ctx->person.id, setting_at(SETTING_SPEED)->key, value,
                       sizeof value);
        keep(ctx, setting_at(SETTING_SPEED)->key, value);
        keep(ctx, setting_at(SETTING_VOICE)->key, on);
    } else if (hears(ctx, 0) && !anybody_hears(ctx)) {
        keep(ctx, setting_at(SETTING_VOICE)->key, "off");
    }
    speak_device_read(ctx);
}
