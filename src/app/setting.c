#include "app/setting.h"

#include <string.h>

#include "base/gettext.h"
#include "care/countries.h"

static bool is_digit(const char *value) {
    return value[0] >= '0' && value[0] <= '9' && !value[1];
}

static bool is_language(const char *value) {
    for (int i = 0; gettext_languages(i); i++)
        if (strcmp(gettext_languages(i)->code, value) == 0)
            return true;
    return false;
}

/* "" where a number of one's own was keyed in. */
static bool is_country(const char *value) {
    return !value[0] || countries_find(value);
}

static bool is_number(const char *value) {
    return !value[0] || countries_valid_number(value);
}

#define OF_PERSON(page) .group = (page), .by = SETTING_BY_BOTH
#define OF_DEVICE(page) .group = (page), .by = SETTING_BY_STAFF, .of_device = true
#define OWN_PAGE .group = GROUP_COUNT, .by = SETTING_BY_BOTH

static const struct setting settings[SETTING_COUNT] = {
    [SETTING_SOUND] = {"sound",
                       N_("Sounds"),
                       {{"on", N_("on")}, {"off", N_("off")}},
                       OF_PERSON(GROUP_SOUND)},
    [SETTING_VOLUME] = {"volume",
                        N_("Volume"),
                        {{"30", N_("quiet")}, {"60", N_("middle")}, {"100", N_("loud")}},
                        .initial = 1,
                        OF_PERSON(GROUP_SOUND)},
    [SETTING_TEXT] =
        {"text",
         N_("Text size"),
         {{"80", "80 %"}, {"100", "100 %"}, {"125", "125 %"}, {"150", "150 %"}, {"200", "200 %"}},
         .initial = 1,
         .spoken = N_("%d percent"),
         OF_PERSON(GROUP_READING)},
    [SETTING_THEME] = {"theme",
                       N_("Colours"),
                       {{"light", N_("light")},
                        {"dark", N_("dark")},
                        {"contrast", N_("high contrast")},
                        /* TRANSLATORS: colours that colour-blind eyes tell apart. */
                        {"calm", N_("blue and orange")}},
                       OF_PERSON(GROUP_READING)},
    /* Its words are places on the pad: settings/rows.c. */
    [SETTING_SWAP] = {"swap", N_("OK button"), {{"no", ""}, {"yes", ""}}, OF_PERSON(GROUP_CONTROL)},
    [SETTING_MOTION] = {"motion",
                        N_("Movement"),
                        /* TRANSLATORS: of the pictures: they move, or stand still. */
                        {{"moving", N_("moving")}, {"still", N_("still")}},
                        OF_PERSON(GROUP_READING)},
    [SETTING_LIGHT] = {"light",
                       N_("Light with each sound"),
                       {{"off", N_("off")}, {"on", N_("on")}, {"strong", N_("strong")}},
                       OF_PERSON(GROUP_SOUND)},
    [SETTING_SHAPE] = {"shape",
                       N_("Large shape"),
                       {{"off", N_("off")}, {"on", N_("on")}},
                       OF_PERSON(GROUP_READING)},
    [SETTING_SIDE] = {"side",
                      N_("Layout"),
                      {{"right", N_("right hand")}, {"left", N_("left hand")}},
                      OF_PERSON(GROUP_CONTROL)},
    /* Milliseconds. */
    [SETTING_PRESS] = {"press",
                       N_("A touch counts"),
                       {{"0", N_("at once")},
                        {"500", N_("after half a second")},
                        {"1000", N_("after one second")}},
                       OF_PERSON(GROUP_CONTROL)},
    /* Milliseconds on each control. */
    [SETTING_SCAN] = {"scan",
                      N_("One switch"),
                      {{"0", N_("off")},
                       {"3000", N_("every 3 seconds")},
                       {"2000", N_("every 2 seconds")},
                       {"1000", N_("every second")}},
                      OF_PERSON(GROUP_CONTROL)},
    [SETTING_VOICE] = {"voice",
                       N_("Voice"),
                       {{"off", N_("off")}, {"on", N_("on")}},
                       OF_PERSON(GROUP_SOUND)},
    /* Words a minute. */
    [SETTING_SPEED] = {"voice-speed",
                       N_("Voice speed"),
                       {{"120", N_("slow")}, {"150", N_("usual")}, {"190", N_("fast")}},
                       .initial = 1,
                       OF_PERSON(GROUP_SOUND)},
    /* Percent of the panel's short side, at each side. */
    [SETTING_EDGE] = {"edge",
                      N_("Empty edge"),
                      {{"0", N_("none")},
                       {"2", "2 %"},
                       {"4", "4 %"},
                       {"6", "6 %"},
                       {"8", "8 %"},
                       {"10", "10 %"}},
                      .spoken = N_("%d percent"),
                      OF_DEVICE(GROUP_DEVICE)},
    /* Degrees, with the clock. */
    [SETTING_TURN] = {"turn",
                      N_("Turn the picture"),
                      {{"0", N_("no")}, {"90", "90°"}, {"180", "180°"}, {"270", "270°"}},
                      .spoken = N_("%d degrees"),
                      OF_DEVICE(GROUP_DEVICE)},
    [SETTING_LOOK] = {"look", OWN_PAGE, .allows = is_digit},
    [SETTING_LANGUAGE] = {"language", OWN_PAGE, .of_device = true, .allows = is_language},
    [SETTING_COUNTRY] = {"country", OWN_PAGE, .of_device = true, .allows = is_country},
    [SETTING_EMERGENCY] = {"emergency", OWN_PAGE, .of_device = true, .allows = is_number},
};

const struct setting *setting_at(enum setting_id id) {
    return &settings[id];
}

int setting_choice(enum setting_id id, const char *value) {
    for (int i = 0; i < SETTING_CHOICES && settings[id].choices[i].value; i++)
        if (strcmp(settings[id].choices[i].value, value) == 0)
            return i;
    return -1;
}

bool setting_allows(enum setting_id id, const char *value) {
    const struct setting *setting = &settings[id];
    return setting->allows ? setting->allows(value) : setting_choice(id, value) >= 0;
}
