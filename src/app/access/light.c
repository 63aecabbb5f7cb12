#include "app/access/light.h"

#include <string.h>

/* A sound's light: its parts one after the other; `gap`: dark for as long between them. */
struct show {
    enum wash_shape shapes[2];
    enum color_role role;
    bool gap, great; /* great: small ones leave room for it */
};

static const struct show shows[CUE_KINDS] = {
    [CUE_START] = {{WASH_FIELD}, COLOR_MAIN, false, true},
    [CUE_END] = {{WASH_RIM}, COLOR_MAIN, false, true},
    [CUE_SWITCH] = {{WASH_LEFT, WASH_RIGHT}, COLOR_MAIN, false, true},
    [CUE_COUNT] = {{WASH_TOP}, COLOR_QUIET, false, false},
    [CUE_HALFWAY] = {{WASH_BAND}, COLOR_QUIET, false, false},
    [CUE_REST] = {{WASH_BOTTOM}, COLOR_QUIET, false, false},
    [CUE_NEXT] = {{WASH_SIDE}, COLOR_QUIET, false, false},
    [CUE_DONE] = {{WASH_FIELD, WASH_RIM}, COLOR_MAIN, false, true},
    [CUE_WARNING] = {{WASH_RIM, WASH_RIM}, COLOR_HURT, true, true},
};

static int64_t part_ms(const struct show *show, int part) {
    return (int64_t)part * LIGHT_MS * (show->gap ? 2 : 1);
}

/* How many flashes began in the second that ends at that moment. */
static int recent(const struct light *light, int64_t at_ms) {
    int count = 0;
    for (int i = 0; i < light->begun_count; i++)
        count += light->begun[i] >= at_ms - 1000;
    return count;
}

static void note(struct light *light, int64_t at_ms) {
    if (light->begun_count == LIGHT_PER_SECOND) {
        memmove(light->begun, light->begun + 1, (LIGHT_PER_SECOND - 1) * sizeof *light->begun);
        light->begun_count--;
    }
    light->begun[light->begun_count++] = at_ms;
}

/* What was announced and is cut off by another light does not begin any more. */
static void forget_coming(struct light *light, int64_t now_ms) {
    while (light->begun_count > 0 && light->begun[light->begun_count - 1] > now_ms)
        light->begun_count--;
}

static bool is_lit(const struct light *light, int64_t now_ms) {
    return light_now(light, now_ms).shape != WASH_NONE;
}

void light_cue(struct light *light, enum cue cue, int64_t now_ms) {
    const struct show *show = &shows[cue];
    int most = show->great ? LIGHT_PER_SECOND : LIGHT_PER_SECOND - 1, parts = 0;
    if (show->shapes[0] == WASH_NONE || recent(light, now_ms) >= most)
        return;
    /* Two at one moment: the great one stays, whichever came first. */
    if (is_lit(light, now_ms) && (!show->great || now_ms == light->since_ms))
        return;
    forget_coming(light, now_ms);
    for (; parts < 2 && show->shapes[parts] != WASH_NONE; parts++) {
        if (recent(light, now_ms + part_ms(show, parts)) >= most)
            break;
        note(light, now_ms + part_ms(show, parts));
    }
    light->cue = cue;
    light->since_ms = now_ms;
    light->parts = parts;
}

struct wash light_now(const struct light *light, int64_t now_ms) {
    const struct show *show = &shows[light->cue];
    for (int i = 0; i < light->parts; i++) {
        int64_t from = light->since_ms + part_ms(show, i);
        if (now_ms >= from && now_ms < from + LIGHT_MS)
            return (struct wash){.shape = show->shapes[i], .role = show->role};
    }
    return (struct wash){.shape = WASH_NONE};
}

int64_t light_next(const struct light *light, int64_t now_ms) {
    const struct show *show = &shows[light->cue];
    for (int i = 0; i < light->parts; i++) {
        int64_t from = light->since_ms + part_ms(show, i);
        if (from > now_ms)
            return from;
        if (from + LIGHT_MS > now_ms)
            return from + LIGHT_MS;
    }
    return INT64_MAX;
}
