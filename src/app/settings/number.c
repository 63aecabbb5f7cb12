/* The emergency number: of a country, or one's own. It belongs to the device, not to a person. */
#include <string.h>

#include "app/screens.h"
#include "app/setting.h"
#include "app/settings/settings.h"
#include "care/countries.h"

void number_read(struct context *ctx) {
    char id[8] = "", own[DIGITS_MOST + 1] = "";
    record_setting(ctx->record, 0, setting_at(SETTING_COUNTRY)->key, id, sizeof id);
    const struct country *country = countries_find(id);
    ctx->emergency->country = -1;
    for (int i = 0; i < countries_count(); i++)
        ctx->emergency->country = countries_at(i) == country ? i : ctx->emergency->country;
    record_setting(ctx->record, 0, setting_at(SETTING_EMERGENCY)->key, own, sizeof own);
    const char *number = country                       ? country->number
                         : countries_valid_number(own) ? own
                                                       : WORDING_EMERGENCY;
    snprintf(ctx->emergency->number, sizeof ctx->emergency->number, "%s", number);
    ctx->changed = true;
}

const char *number_emergency(const struct context *ctx) {
    return ctx->emergency->number;
}

const char *number_crisis(const struct context *ctx) {
    return ctx->emergency->country >= 0 ? countries_at(ctx->emergency->country)->crisis : NULL;
}

static void keep(struct context *ctx, const char *country, const char *own) {
    struct err e = {""};
    context_kept(ctx,
                 record_set(ctx->record, 0, setting_at(SETTING_COUNTRY)->key, country, &e) &&
                     record_set(ctx->record, 0, setting_at(SETTING_EMERGENCY)->key, own, &e),
                 &e);
    number_read(ctx);
    kiosk_keep(ctx);
}

void number_country(struct context *ctx, int index) {
    if (index < 0) {
        ctx->digits[0] = '\0';
        stack_go(ctx, SCREEN_NUMBER);
    } else if (index < countries_count()) {
        keep(ctx, countries_at(index)->id, "");
        stack_back(ctx);
    }
}

void number_digit(struct context *ctx, int digit) {
    size_t length = strlen(ctx->digits);
    size_t most = stack_top(ctx) == SCREEN_PIN && !ctx->kiosk ? PEOPLE_PIN_MOST : DIGITS_MOST;
    if (people_pin_waits(ctx))
        return;
    if (digit < 0 && length > 0)
        ctx->digits[length - 1] = '\0';
    else if (digit >= 0 && digit <= 9 && length < most)
        snprintf(ctx->digits + length, sizeof ctx->digits - length, "%d", digit);
    ctx->changed = true;
}

void number_save(struct context *ctx, int value) {
    (void)value;
    if (stack_top(ctx) == SCREEN_PIN) {
        if (ctx->kiosk)
            kiosk_pin_entered(ctx);
        else
            people_pin_entered(ctx);
        return;
    }
    if (!countries_valid_number(ctx->digits))
        return;
    keep(ctx, "", ctx->digits);
    stack_back(ctx);
    stack_back(ctx);
}

void country_fill(struct context *ctx, struct country_model *model) {
    *model = (struct country_model){ctx->emergency->country, ctx->emergency->number};
}

void number_fill(struct context *ctx, struct number_model *model) {
    model->digits = ctx->digits;
}

void pin_fill(struct context *ctx, struct number_model *model) {
    model->digits = ctx->digits;
    if (ctx->kiosk)
        kiosk_pin_fill(ctx, model);
    else
        people_pin_fill(ctx, model);
}
