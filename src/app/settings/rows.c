/* The settings: one row each, its choices, and what it is for. Kept per person. */
#include <string.h>

#include "app/screens.h"
#include "app/setting.h"
#include "app/settings/settings.h"
#include "base/gettext.h"

/* The lower and the right button, as the bar at the bottom marks them on that pad. */
static const char *const places[][2] = {
    [PAD_LETTERS] = {N_("A, below"), N_("B, right")},
    [PAD_MIRRORED] = {N_("B, below"), N_("A, right")},
    [PAD_SHAPES] = {N_("cross, below"), N_("circle, right")},
};

/* Whose it is in the record. */
static int64_t owner_of(const struct context *ctx, enum setting_id id) {
    return setting_at(id)->of_device ? 0 : ctx->person.id;
}

static int choice_of(struct context *ctx, enum setting_id id) {
    char value[SETTING_VALUE] = "";
    record_setting(ctx->record, owner_of(ctx, id), setting_at(id)->key, value, sizeof value);
    int found = setting_choice(id, value);
    return found < 0 ? setting_at(id)->initial : found;
}

static const char *value_of(struct context *ctx, enum setting_id id) {
    return setting_at(id)->choices[choice_of(ctx, id)].value;
}

/* Numbers of our own tables only: four digits at most. */
static int number(const char *digits) {
    int value = 0;
    for (; *digits; digits++)
        value = value * 10 + (*digits - '0');
    return value;
}

/* Whose looks the pictures have: a small number, 0 when nobody chose. */
static int look_of(struct context *ctx) {
    char value[SETTING_VALUE];
    const char *key = setting_at(SETTING_LOOK)->key;
    bool chosen = record_setting(ctx->record, ctx->person.id, key, value, sizeof value);
    return chosen && setting_allows(SETTING_LOOK, value) ? value[0] - '0' : 0;
}

/* Who shows the exercises. */
static void choose_look(struct context *ctx, int look) {
    char value[SETTING_VALUE];
    struct err e = {""};
    snprintf(value, sizeof value, "%d", look % 10);
    if (!record_set(ctx->record, ctx->person.id, setting_at(SETTING_LOOK)->key, value, &e))
        ctx->notice = e;
    settings_read(ctx);
    kiosk_keep(ctx);
    stack_back(ctx);
}

void settings_fit(struct context *ctx) {
    const struct app_options *options = &ctx->options;
    int shorter = options->width < options->height ? options->width : options->height;
    ctx->ui->inset =
        options->inset_given ? options->inset : shorter * ctx->settings.edge_percent / 100;
    ui_resize(ctx->ui, options->width, options->height, ctx->settings.text_percent);
    ctx->changed = true;
}

void settings_read(struct context *ctx) {
    struct settings *settings = &ctx->settings;
    const struct app_options *options = &ctx->options;
    settings->sound = strcmp(value_of(ctx, SETTING_SOUND), "on") == 0;
    settings->volume = number(value_of(ctx, SETTING_VOLUME));
    settings->text_percent =
        options->text_percent ? options->text_percent : number(value_of(ctx, SETTING_TEXT));
    settings->theme = theme_find(options->theme ? options->theme : value_of(ctx, SETTING_THEME));
    settings->swapped = strcmp(value_of(ctx, SETTING_SWAP), "yes") == 0;
    settings->still = strcmp(value_of(ctx, SETTING_MOTION), "still") == 0;
    settings->large = strcmp(value_of(ctx, SETTING_SHAPE), "on") == 0;
    settings->left = strcmp(value_of(ctx, SETTING_SIDE), "left") == 0;
    settings->light = (enum light_strength)choice_of(ctx, SETTING_LIGHT);
    settings->press_ms = number(value_of(ctx, SETTING_PRESS));
    settings->scan_ms = number(value_of(ctx, SETTING_SCAN));
    settings->look = look_of(ctx);
    settings->edge_percent = number(value_of(ctx, SETTING_EDGE));
    settings->turn = options->turn_given ? options->turn : number(value_of(ctx, SETTING_TURN));
    language_read(ctx);
    settings->voice = strcmp(value_of(ctx, SETTING_VOICE), "on") == 0;
    settings->voice_speed = number(value_of(ctx, SETTING_SPEED));
    speak_device_read(ctx);
    speak_settings(ctx);
    ctx->ui->theme = settings->theme;
    ctx->ui->swapped = settings->swapped;
    ctx->ui->left = settings->left;
    settings_fit(ctx);
}

/* What is set here wins over what the command line said at the start. */
static void overrule(struct app_options *options, enum setting_id row) {
    if (row == SETTING_TEXT)
        options->text_percent = 0;
    else if (row == SETTING_THEME)
        options->theme = NULL;
    else if (row == SETTING_EDGE)
        options->inset_given = false;
    else if (row == SETTING_TURN)
        options->turn_given = false;
}

void settings_given(struct app_options *options, const struct app_options *given) {
    options->text_percent = given->text_percent;
    options->theme = given->theme;
    options->language = given->language;
    options->inset_given = given->inset_given;
    options->turn_given = given->turn_given;
}

/* At home everything; a stranger at a kiosk sets nothing of the device. */
static bool may_set(const struct context *ctx, enum setting_id id) {
    unsigned by = !ctx->kiosk        ? SETTING_BY_BOTH
                  : kiosk_staff(ctx) ? SETTING_BY_STAFF
                                     : SETTING_BY_CLIENT;
    return setting_at(id)->by & by;
}

/* Has it a row on a page, before whoever is there? */
static bool has_row(const struct context *ctx, int id) {
    return id >= 0 && id < SETTING_COUNT && setting_at((enum setting_id)id)->name &&
           may_set(ctx, (enum setting_id)id);
}

static void open_group(struct context *ctx, int group) {
    if (group < 0 || group >= GROUP_COUNT)
        return;
    ctx->settings_page->group = (enum setting_group)group;
    stack_go(ctx, SCREEN_GROUP);
}

static void choose_next(struct context *ctx, int value) {
    enum setting_id id = (enum setting_id)value;
    struct err e = {""};
    if (value == SETTING_LANGUAGE) {
        language_next(ctx);
        kiosk_keep(ctx);
    }
    if (!has_row(ctx, value))
        return;
    const struct setting *setting = setting_at(id);
    int next = choice_of(ctx, id) + 1;
    if (next >= SETTING_CHOICES || !setting->choices[next].value)
        next = 0;
    overrule(&ctx->options, id);
    /* It stays in sight, whatever it does to the pages; also where a finger pressed it. */
    ctx->ui->focus = (struct command){COMMAND_SETTING, value};
    if (!record_set(ctx->record, owner_of(ctx, id), setting->key, setting->choices[next].value, &e))
        ctx->notice = e;
    speak_device_keep(ctx);
    settings_read(ctx);
    kiosk_keep(ctx);
}

static void toggle_voice(struct context *ctx, int value) {
    choose_next(ctx, SETTING_VOICE);
    ctx->ui->focus = (struct command){COMMAND_VOICE, value}; /* it was pressed elsewhere */
}

/* Keys have no such places: they say where it is on a pad. */
static const char *words_of(struct context *ctx, enum setting_id id) {
    static const char *const on_a_pad[] = {N_("the lower one"), N_("the right one")};
    int choice = choice_of(ctx, id);
    if (id != SETTING_SWAP)
        return setting_at(id)->choices[choice].words;
    return ctx->ui->hand == HAND_KEYS ? on_a_pad[choice] : places[ctx->ui->pad][choice];
}

/* "100 percent" where it says "100 %"; NULL: it is said as it is written. */
static const char *spoken_of(struct context *ctx, enum setting_id id) {
    const char *format = setting_at(id)->spoken;
    int value = format ? number(value_of(ctx, id)) : 0;
    return value > 0 ? arena_printf(&ctx->memory, _(format), value) : NULL;
}

/* --- what is shown ------------------------------------------------------------------------------
 */

void settings_fill(struct context *ctx, struct settings_model *model) {
    for (int id = 0; id < SETTING_COUNT; id++)
        if (has_row(ctx, id))
            model->groups[setting_at((enum setting_id)id)->group] = true;
    model->language = language_name();
    model->therapists = trust_has_any(ctx);
    model->visitor = ctx->kiosk != NULL;
}

static struct setting_row row_of(struct context *ctx, enum setting_id id) {
    return (struct setting_row){.name = _(setting_at(id)->name),
                                .choice = _(words_of(ctx, id)),
                                .spoken = spoken_of(ctx, id),
                                .id = (int)id};
}

void group_fill(struct context *ctx, struct group_model *model) {
    struct setting_row *rows = arena_alloc(&ctx->memory, SETTING_COUNT, sizeof *rows);
    model->group = ctx->settings_page->group;
    for (int id = 0; id < SETTING_COUNT; id++)
        if (has_row(ctx, id) && setting_at((enum setting_id)id)->group == model->group)
            rows[model->row_count++] = row_of(ctx, (enum setting_id)id);
    model->rows = rows;
    if (speak_is_missing(ctx))
        model->voice_told = _("This device has no voice. The sounds go on.");
}

void look_fill(struct context *ctx, struct look_model *model) {
    model->look = ctx->settings.look;
}

const struct command_row settings_commands[] = {
    {COMMAND_SETTING, choose_next, false},    {COMMAND_GROUP, open_group, false},
    {COMMAND_VOICE, toggle_voice, false},     {COMMAND_LOOK, choose_look, false},
    {COMMAND_COUNTRY, number_country, false}, {COMMAND_DIGIT, number_digit, false},
    {COMMAND_NUMBER, number_save, false},     {COMMAND_NONE, NULL, false},
};
