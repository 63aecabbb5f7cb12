/* The emergency number: of a country, or one's own. It belongs to the device, not to a person. */
#include <string.h>

#include "app/state.h"
#include "care/countries.h"

void number_read(struct app *app) {
    char id[8] = "", own[DIGITS_MOST + 1] = "";
    record_setting(app->record, 0, "country", id, sizeof id);
    const struct country *country = countries_find(id);
    app->country = -1;
    for (int i = 0; i < countries_count(); i++)
        app->country = countries_at(i) == country ? i : app->country;
    record_setting(app->record, 0, "emergency", own, sizeof own);
    const char *number = country                       ? country->number
                         : countries_valid_number(own) ? own
                                                       : WORDING_EMERGENCY;
    snprintf(app->emergency, sizeof app->emergency, "%s", number);
    app->changed = true;
}

const char *number_crisis(const struct app *app) {
    return app->country >= 0 ? countries_at(app->country)->crisis : NULL;
}

static void keep(struct app *app, const char *country, const char *own) {
    struct err e = {""};
    run_kept(app,
             record_set(app->record, 0, "country", country, &e) &&
                 record_set(app->record, 0, "emergency", own, &e),
             &e);
    number_read(app);
    kiosk_house_keep(app);
}

void number_country(struct app *app, int index) {
    if (index < 0) {
        app->digits[0] = '\0';
        app_go(app, SCREEN_NUMBER);
    } else if (index < countries_count()) {
        keep(app, countries_at(index)->id, "");
        app_back(app);
    }
}

void number_digit(struct app *app, int digit) {
    size_t length = strlen(app->digits);
    size_t most = app_top(app) == SCREEN_PIN && !app->kiosk ? PEOPLE_PIN_MOST : DIGITS_MOST;
    if (people_pin_waits(app))
        return;
    if (digit < 0 && length > 0)
        app->digits[length - 1] = '\0';
    else if (digit >= 0 && digit <= 9 && length < most)
        snprintf(app->digits + length, sizeof app->digits - length, "%d", digit);
    app->changed = true;
}

void number_save(struct app *app) {
    if (app_top(app) == SCREEN_PIN) {
        if (app->kiosk)
            kiosk_pin_entered(app);
        else
            people_pin_entered(app);
        return;
    }
    if (!countries_valid_number(app->digits))
        return;
    keep(app, "", app->digits);
    app_back(app);
    app_back(app);
}
