/* The settings: one row each, its choices, and what it is for. Kept per person. */
#include <string.h>

#include "app/state.h"
#include "base/words.h"

enum { CHOICES_MOST = 6, ROWS = 6 };

struct choice {
    const char *value, *words; /* in the record; N_() for the client */
};

struct row {
    const char *key, *name;
    struct choice choices[CHOICES_MOST];
    int initial;
};

static const struct row rows[ROWS] = {
    {"sound", N_("Sounds"), {{"on", N_("on")}, {"off", N_("off")}}, 0},
    {"volume", N_("Volume"), {{"30", N_("quiet")}, {"60", N_("middle")}, {"100", N_("loud")}}, 1},
    {"text",
     N_("Text size"),
     {{"80", "80 %"}, {"100", "100 %"}, {"125", "125 %"}, {"150", "150 %"}, {"200", "200 %"}},
     1},
    {"theme",
     N_("Colours"),
     {{"light", N_("light")}, {"dark", N_("dark")}, {"contrast", N_("high contrast")}},
     0},
    {"swap", N_("OK button"), {{"no", N_("A, below")}, {"yes", N_("B, right")}}, 0},
    {"motion", N_("Pictures"), {{"moving", N_("moving")}, {"still", N_("still")}}, 0},
};

static int choice_of(struct app *app, const struct row *row) {
    char value[32];
    if (!record_setting(app->record, app->person.id, row->key, value, sizeof value))
        return row->initial;
    for (int i = 0; i < CHOICES_MOST && row->choices[i].value; i++)
        if (strcmp(row->choices[i].value, value) == 0)
            return i;
    return row->initial;
}

static const char *value_of(struct app *app, int row) {
    return rows[row].choices[choice_of(app, &rows[row])].value;
}

/* Numbers of our own tables only: three digits at most. */
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
}

void settings_read(struct app *app) {
    struct settings *settings = &app->settings;
    const struct app_options *options = &app->options;
    settings->sound = strcmp(value_of(app, 0), "on") == 0;
    settings->volume = number(value_of(app, 1));
    settings->text_percent =
        options->text_percent ? options->text_percent : number(value_of(app, 2));
    settings->theme = theme_find(options->theme ? options->theme : value_of(app, 3));
    settings->swapped = strcmp(value_of(app, 4), "yes") == 0;
    settings->still = strcmp(value_of(app, 5), "still") == 0;
    settings->look = look_of(app);
    app->ui.theme = settings->theme;
    app->ui.swapped = settings->swapped;
    ui_resize(&app->ui, app->options.width, app->options.height, settings->text_percent);
    app->changed = true;
}

void settings_next(struct app *app, int index) {
    struct err e = {""};
    if (index < 0 || index >= ROWS)
        return;
    const struct row *row = &rows[index];
    int next = choice_of(app, row) + 1;
    if (next >= CHOICES_MOST || !row->choices[next].value)
        next = 0;
    /* What the client sets wins over what the command line said at the start. */
    if (strcmp(row->key, "text") == 0)
        app->options.text_percent = 0;
    else if (strcmp(row->key, "theme") == 0)
        app->options.theme = NULL;
    if (!record_set(app->record, app->person.id, row->key, row->choices[next].value, &e))
        app->notice = e;
    settings_read(app);
}

int settings_rows(struct app *app, const struct setting_row **list) {
    struct setting_row *out = arena_new(&app->memory, ROWS, sizeof *out);
    for (int i = 0; i < ROWS; i++) {
        out[i].name = _(rows[i].name);
        out[i].choice = _(rows[i].choices[choice_of(app, &rows[i])].words);
    }
    *list = out;
    return ROWS;
}
