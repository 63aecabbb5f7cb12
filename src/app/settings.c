/* The settings: one row each, its choices, and what it is for. Kept per person. */
#include <string.h>

#include "app/language.h"
#include "app/state.h"
#include "base/words.h"

enum { CHOICES_MOST = 6 };

/* ROW_SHARED: those before it belong to a person; from there on to the device, whose panel they
 * are about: a visitor of a kiosk neither sees nor sets them. */
enum {
    ROW_SOUND,
    ROW_VOLUME,
    ROW_TEXT,
    ROW_THEME,
    ROW_SWAP,
    ROW_MOTION,
    ROW_LIGHT,
    ROW_SHAPE,
    ROW_SIDE,
    ROW_PRESS,
    ROW_SCAN,
    ROW_VOICE,
    ROW_SPEED,
    ROW_EDGE,
    ROW_TURN,
    ROWS,
    ROW_SHARED = ROW_EDGE
};

struct choice {
    const char *value, *words; /* in the record; N_() for the client */
};

struct row {
    const char *key, *name;
    struct choice choices[CHOICES_MOST];
    int initial;
    enum setting_group group;
};

static const struct row rows[ROWS] = {
    [ROW_SOUND] = {"sound", N_("Sounds"), {{"on", N_("on")}, {"off", N_("off")}}, 0, GROUP_SOUND},
    [ROW_VOLUME] = {"volume",
                    N_("Volume"),
                    {{"30", N_("quiet")}, {"60", N_("middle")}, {"100", N_("loud")}},
                    1,
                    GROUP_SOUND},
    [ROW_TEXT] =
        {"text",
         N_("Text size"),
         {{"80", "80 %"}, {"100", "100 %"}, {"125", "125 %"}, {"150", "150 %"}, {"200", "200 %"}},
         1,
         GROUP_READING},
    [ROW_THEME] = {"theme",
                   N_("Colours"),
                   {{"light", N_("light")},
                    {"dark", N_("dark")},
                    {"contrast", N_("high contrast")},
                    /* TRANSLATORS: colours that colour-blind eyes tell apart. */
                    {"calm", N_("blue and orange")}},
                   0,
                   GROUP_READING},
    [ROW_SWAP] =
        {"swap", N_("OK button"), {{"no", ""}, {"yes", ""}}, 0, GROUP_CONTROL}, /* words: places */
    [ROW_MOTION] = {"motion",
                    N_("Movement"),
                    /* TRANSLATORS: of the pictures: they move, or stand still. */
                    {{"moving", N_("moving")}, {"still", N_("still")}},
                    0,
                    GROUP_READING},
    [ROW_LIGHT] = {"light",
                   N_("Light with each sound"),
                   {{"off", N_("off")}, {"on", N_("on")}, {"strong", N_("strong")}},
                   0,
                   GROUP_SOUND},
    [ROW_SHAPE] =
        {"shape", N_("Large shape"), {{"off", N_("off")}, {"on", N_("on")}}, 0, GROUP_READING},
    [ROW_SIDE] = {"side",
                  N_("Layout"),
                  {{"right", N_("right hand")}, {"left", N_("left hand")}},
                  0,
                  GROUP_CONTROL},
    /* Milliseconds. */
    [ROW_PRESS] = {"press",
                   N_("A touch counts"),
                   {{"0", N_("at once")},
                    {"500", N_("after half a second")},
                    {"1000", N_("after one second")}},
                   0,
                   GROUP_CONTROL},
    /* Milliseconds on each control. */
    [ROW_SCAN] = {"scan",
                  N_("One switch"),
                  {{"0", N_("off")},
                   {"3000", N_("every 3 seconds")},
                   {"2000", N_("every 2 seconds")},
                   {"1000", N_("every second")}},
                  0,
                  GROUP_CONTROL},
    [ROW_VOICE] = {"voice", N_("Voice"), {{"off", N_("off")}, {"on", N_("on")}}, 0, GROUP_SOUND},
    /* Words a minute. */
    [ROW_SPEED] = {"voice-speed",
                   N_("Voice speed"),
                   {{"120", N_("slow")}, {"150", N_("usual")}, {"190", N_("fast")}},
                   1,
                   GROUP_SOUND},
    /* Percent of the panel's short side, at each side. */
    [ROW_EDGE] = {"edge",
                  N_("Empty edge"),
                  {{"0", N_("none")},
                   {"2", "2 %"},
                   {"4", "4 %"},
                   {"6", "6 %"},
                   {"8", "8 %"},
                   {"10", "10 %"}},
                  0,
                  GROUP_DEVICE},
    /* Degrees, with the clock. */
    [ROW_TURN] = {"turn",
                  N_("Turn the picture"),
                  {{"0", N_("no")}, {"90", "90°"}, {"180", "180°"}, {"270", "270°"}},
                  0,
                  GROUP_DEVICE},
};

/* The lower and the right button, as the bar at the bottom marks them on that pad. */
static const char *const places[][2] = {
    [PAD_LETTERS] = {N_("A, below"), N_("B, right")},
    [PAD_MIRRORED] = {N_("B, below"), N_("A, right")},
    [PAD_SHAPES] = {N_("cross, below"), N_("circle, right")},
};

static int64_t owner_of(const struct app *app, int row) {
    return row >= ROW_SHARED ? 0 : app->person.id;
}

static int find_choice(const struct row *row, const char *value) {
    for (int i = 0; i < CHOICES_MOST && row->choices[i].value; i++)
        if (strcmp(row->choices[i].value, value) == 0)
            return i;
    return -1;
}

static int choice_of(struct app *app, int row) {
    char value[32] = "";
    record_setting(app->record, owner_of(app, row), rows[row].key, value, sizeof value);
    int found = find_choice(&rows[row], value);
    return found < 0 ? rows[row].initial : found;
}

static const char *value_of(struct app *app, int row) {
    return rows[row].choices[choice_of(app, row)].value;
}

bool settings_allow(const char *key, const char *value) {
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].key, key) == 0)
            return find_choice(&rows[i], value) >= 0;
    return false;
}

/* Numbers of our own tables only: four digits at most. */
static int number(const char *digits) {
    int value = 0;
    for (; *digits; digits++)
        value = value * 10 + (*digits - '0');
    return value;
}

/* Whose looks the pictures have: a small number, 0 when nobody chose. */
static int look_of(struct app *app) {
    char value[8];
    if (!record_setting(app->record, app->person.id, "look", value, sizeof value))
        return 0;
    return value[0] >= '0' && value[0] <= '9' && !value[1] ? value[0] - '0' : 0;
}

void settings_look(struct app *app, int look) {
    char value[8];
    struct err e = {""};
    snprintf(value, sizeof value, "%d", look % 10);
    if (!record_set(app->record, app->person.id, "look", value, &e))
        app->notice = e;
    settings_read(app);
    kiosk_house_keep(app);
}

void settings_fit(struct app *app) {
    const struct app_options *options = &app->options;
    int shorter = options->width < options->height ? options->width : options->height;
    app->ui.inset =
        options->inset_said ? options->inset : shorter * app->settings.edge_percent / 100;
    ui_resize(&app->ui, options->width, options->height, app->settings.text_percent);
    app->changed = true;
}

void settings_read(struct app *app) {
    struct settings *settings = &app->settings;
    const struct app_options *options = &app->options;
    settings->sound = strcmp(value_of(app, ROW_SOUND), "on") == 0;
    settings->volume = number(value_of(app, ROW_VOLUME));
    settings->text_percent =
        options->text_percent ? options->text_percent : number(value_of(app, ROW_TEXT));
    settings->theme = theme_find(options->theme ? options->theme : value_of(app, ROW_THEME));
    settings->swapped = strcmp(value_of(app, ROW_SWAP), "yes") == 0;
    settings->still = strcmp(value_of(app, ROW_MOTION), "still") == 0;
    settings->large = strcmp(value_of(app, ROW_SHAPE), "on") == 0;
    settings->left = strcmp(value_of(app, ROW_SIDE), "left") == 0;
    settings->light = (enum light_strength)choice_of(app, ROW_LIGHT);
    settings->press_ms = number(value_of(app, ROW_PRESS));
    settings->scan_ms = number(value_of(app, ROW_SCAN));
    settings->look = look_of(app);
    settings->edge_percent = number(value_of(app, ROW_EDGE));
    settings->turn = options->turn_said ? options->turn : number(value_of(app, ROW_TURN));
    language_read(app);
    settings->voice = strcmp(value_of(app, ROW_VOICE), "on") == 0;
    settings->voice_speed = number(value_of(app, ROW_SPEED));
    speak_device_read(app);
    speak_settings(app);
    app->ui.theme = settings->theme;
    app->ui.swapped = settings->swapped;
    app->ui.left = settings->left;
    settings_fit(app);
}

/* What is set here wins over what the command line said at the start. */
static void overrule(struct app_options *options, int row) {
    if (row == ROW_TEXT)
        options->text_percent = 0;
    else if (row == ROW_THEME)
        options->theme = NULL;
    else if (row == ROW_EDGE)
        options->inset_said = false;
    else if (row == ROW_TURN)
        options->turn_said = false;
}

void settings_said(struct app_options *options, const struct app_options *said) {
    options->text_percent = said->text_percent;
    options->theme = said->theme;
    options->language = said->language;
    options->inset_said = said->inset_said;
    options->turn_said = said->turn_said;
}

/* A stranger at a kiosk sets nothing of the device. */
static int count_rows(const struct app *app) {
    return app->kiosk && !app->kiosk->staff ? ROW_SHARED : ROWS;
}

void settings_groups(const struct app *app, bool groups[GROUP_COUNT]) {
    for (int i = 0; i < count_rows(app); i++)
        groups[rows[i].group] = true;
}

void settings_open(struct app *app, int group) {
    if (group < 0 || group >= GROUP_COUNT)
        return;
    app->group = (enum setting_group)group;
    app_go(app, SCREEN_GROUP);
}

void settings_next(struct app *app, int row) {
    struct err e = {""};
    if (row == SETTING_LANGUAGE) {
        language_next(app);
        kiosk_house_keep(app);
    }
    if (row < 0 || row >= count_rows(app))
        return;
    int next = choice_of(app, row) + 1;
    if (next >= CHOICES_MOST || !rows[row].choices[next].value)
        next = 0;
    overrule(&app->options, row);
    /* It stays in sight, whatever it does to the pages; also where a finger pressed it. */
    app->ui.focus = (struct command){COMMAND_SETTING, row};
    if (!record_set(app->record, owner_of(app, row), rows[row].key, rows[row].choices[next].value,
                    &e))
        app->notice = e;
    speak_device_keep(app);
    settings_read(app);
    kiosk_house_keep(app);
}

void settings_voice(struct app *app, int value) {
    settings_next(app, ROW_VOICE);
    app->ui.focus = (struct command){COMMAND_VOICE, value}; /* it was pressed elsewhere */
}

/* Keys have no such places: they say where it is on a pad. */
static const char *words_of(struct app *app, int row) {
    static const char *const on_a_pad[] = {N_("the lower one"), N_("the right one")};
    int choice = choice_of(app, row);
    if (row != ROW_SWAP)
        return rows[row].choices[choice].words;
    return app->ui.hand == HAND_KEYS ? on_a_pad[choice] : places[app->ui.pad][choice];
}

int settings_rows(struct app *app, const struct setting_row **list) {
    int most = count_rows(app), count = 0;
    struct setting_row *out = arena_new(&app->memory, (size_t)most, sizeof *out);
    for (int i = 0; i < most; i++)
        if (rows[i].group == app->group)
            out[count++] = (struct setting_row){_(rows[i].name), _(words_of(app, i)), i};
    *list = out;
    return count;
}
