/* number: an emergency number of one's own, keyed in on large keys; or a PIN, which is not shown.
 */
#include <string.h>

#include "base/gettext.h"
#include "care/countries.h"
#include "model/settings.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { DELETE = -1 };

/* The keys as they stand: three beside each other, or more where the screen is low. */
static const int three[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, DELETE, 0};
static const int in_rows[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, DELETE};
static const struct {
    int columns;
    const char *told;
} layouts[] = {
    {3, N_("Keys lie as on a telephone: 1, 2, 3 above. You begin on 1.")},
    {6, N_("Keys lie in two rows: 1 to 6, then 7, 8, 9, 0. You begin on 1.")},
    {11, N_("Keys lie in one row: 1 to 9, then 0. You begin on 1.")},
};
enum { LAYOUTS = sizeof layouts / sizeof *layouts };
enum { KEYS = sizeof three / sizeof *three };

/* Units: the room between two keys (less of it on a small screen), and the most that a key grows
 * to.
 */
static const double between = 0.8, between_small = 0.3, key_wide = 12, key_high = 7;
static const double above_keys = 0.4;

struct keypad {
    const int *keys;
    int columns, width, height; /* of a key, pixels */
};

static int rows_of(int columns) {
    return (KEYS + columns - 1) / columns;
}

static int gap_of(const struct ui *ui) {
    return ui_px(ui, ui_small(ui) ? between_small : between);
}

static int smaller(int one, int other) {
    return one < other ? one : other;
}

/* Small screens have room for digits as large as labels alone. */
static enum type key_type(const struct ui *ui) {
    return ui_small(ui) ? TYPE_LABEL : TYPE_TITLE;
}

/* The least height of a key, pixels: a finger's, and that of its digit. */
static int least_height(const struct ui *ui) {
    int finger = smaller(ui->screen.w, ui->screen.h) / 10;
    int digit = ui_line_height(ui, key_type(ui));
    return finger > digit ? finger : digit;
}

/* The least height of all keys. */
static int least_room(const struct ui *ui, int columns) {
    return rows_of(columns) * (least_height(ui) + gap_of(ui)) - gap_of(ui);
}

/* Keys as large as `space` allows. */
static struct keypad plan_keypad(const struct ui *ui, int width, int space) {
    int least = least_height(ui), gap = gap_of(ui);
    struct keypad pad = {three, 3, 0, 0};
    for (size_t i = 1; i < LAYOUTS && least_room(ui, pad.columns) > space; i++) {
        pad.keys = in_rows;
        pad.columns = layouts[i].columns;
    }
    int rows = rows_of(pad.columns);
    pad.width = smaller((width - (pad.columns - 1) * gap) / pad.columns, ui_px(ui, key_wide));
    pad.height = smaller((space - (rows - 1) * gap) / rows, ui_px(ui, key_high));
    pad.height = pad.height < least ? least : pad.height;
    return pad;
}

static const char *digits_of(const struct number_model *m) {
    return m->digits ? m->digits : "";
}

/* An arrow to the left: takes the last digit away. */
static void draw_arrow(struct ui *ui, struct box box) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float long_half = (float)ui_px(ui, 1.1), wide = (float)ui_px(ui, 0.7);
    ui_line(ui, x - long_half, y, x + long_half, y, 0.3, COLOR_MAIN);
    ui_line(ui, x - long_half, y, x - long_half + wide, y - wide, 0.3, COLOR_MAIN);
    ui_line(ui, x - long_half, y, x - long_half + wide, y + wide, 0.3, COLOR_MAIN);
}

/* Digits of a PIN are not said: who is near would hear them. How many there are is no secret. */
static void say_secret(struct ui *ui, const struct number_model *m) {
    int count = (int)strlen(digits_of(m));
    const char *told = ngettext("%d digit keyed.", "%d digits keyed.", count);
    /* TRANSLATORS: said of each key for a digit of a PIN, which is not told aloud. */
    ui_set_spoken(ui, pgettext("keypad", "Key"));
    if (count > 0)
        ui_set_state(ui, CONTROL_BUTTON, ui_printf(ui, told, count));
}

static void draw_key(struct ui *ui, struct box box, int digit, const struct number_model *m) {
    const char *label = digit == DELETE ? _("Delete") : ui_printf(ui, "%d", digit);
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    ui_frame(ui, box, COLOR_EDGE, 1.2, 0.15);
    if (digit == DELETE)
        draw_arrow(ui, box);
    else
        ui_label(ui, box, key_type(ui), COLOR_INK, ALIGN_MIDDLE, label);
    ui_control(ui, box, parts_command(COMMAND_DIGIT, digit), label);
    if (m->title && digit != DELETE)
        say_secret(ui, m);
}

/* Where the keys lie, for who must count them. */
static void tell_keys(struct ui *ui, const struct keypad *pad) {
    for (size_t i = 0; i < LAYOUTS; i++)
        if (layouts[i].columns == pad->columns)
            ui_add_spoken(ui, _(layouts[i].told));
}

static void draw_keypad(struct ui *ui, struct box box, const struct keypad *pad,
                        const struct number_model *m) {
    int gap = gap_of(ui);
    struct box all = {box.x, box.y, pad->columns * (pad->width + gap) - gap, 0};
    ui_sides_begin(ui, all); /* as on every telephone */
    for (int i = 0; i < KEYS; i++) {
        int column = i % pad->columns, row = i / pad->columns;
        struct box key = {box.x + column * (pad->width + gap), box.y + row * (pad->height + gap),
                          pad->width, pad->height};
        draw_key(ui, key, pad->keys[i], m);
    }
    ui_sides_end(ui);
}

/* A dot for each digit of a PIN. */
static const char *shown_of(struct ui *ui, const struct number_model *m) {
    const char *dots = "";
    for (size_t i = 0; m->title && i < strlen(digits_of(m)); i++)
        dots = ui_printf(ui, "%s%s•", dots, i ? " " : "");
    return m->title ? dots : digits_of(m);
}

/* As large as the row has room for. */
static enum type digits_type(const struct ui *ui, struct box box, const char *digits) {
    static const enum type types[] = {TYPE_NUMBER, TYPE_TITLE, TYPE_LABEL};
    int i = 0;
    while (i < 2 &&
           (ui_text_width(ui, types[i], digits) > box.w || ui_line_height(ui, types[i]) > box.h))
        i++;
    return types[i];
}

/* Without a title above: it stands here while nothing else is to be said. */
static const char *quiet_line(const struct ui *ui, struct box box, const struct number_model *m,
                              bool titled) {
    bool here =
        !titled && m->title && !m->hint[0] && ui_text_width(ui, TYPE_BODY, m->title) <= box.w;
    return !m->title ? _("Key in your number") : here ? m->title : m->hint;
}

static int usual_height(const struct ui *ui) {
    return ui_line_height(ui, ui_small(ui) ? TYPE_TITLE : TYPE_NUMBER);
}

/* The usual height of the row for them; less where the keys want it, but all of the quiet line. */
static int digits_height(const struct ui *ui, struct box body, const struct number_model *m,
                         bool titled) {
    const char *words = quiet_line(ui, body, m, titled);
    int quiet = digits_of(m)[0] ? 0 : ui_text_height(ui, TYPE_BODY, words, body.w);
    int spare = body.h - ui_px(ui, above_keys) - least_room(ui, 6);
    int least = ui_line_height(ui, TYPE_LABEL);
    least = quiet > least ? quiet : least;
    spare = smaller(spare, usual_height(ui));
    return spare > least ? spare : least;
}

/* In the middle of its room, in as many lines as it wants. */
static void draw_quiet(struct ui *ui, struct box box, const char *words) {
    int high = ui_text_height(ui, TYPE_BODY, words, box.w);
    box_cut_top(&box, (box.h - high) / 2);
    ui_text(ui, box, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, words);
}

/* What was keyed in; a quiet line while there is nothing. */
static void draw_digits(struct ui *ui, struct box box, const struct number_model *m, bool titled) {
    const char *digits = shown_of(ui, m);
    if (digits[0])
        ui_label(ui, box, digits_type(ui, box, digits), COLOR_INK, ALIGN_LEFT, digits);
    else
        draw_quiet(ui, box, quiet_line(ui, box, m, titled));
}

/* Can it be called, or be a PIN? */
static bool ready(const struct number_model *m) {
    if (m->title)
        return (int)strlen(digits_of(m)) >= m->least;
    return countries_valid_number(digits_of(m));
}

/* Save stands only under a number that is ready; its room is kept, and leads on who has forgotten
 * it. */
static struct box draw_save(struct ui *ui, struct box body, const struct number_model *m) {
    const char *label = m->title ? _("OK") : _("Save");
    struct box row = box_cut_bottom(&body, ui_button_height(ui, body.w, label));
    if (!ready(m) && m->forgot)
        label = _("Forgot it?");
    row.w = ui_button_width(ui, body.w, label);
    if (ready(m))
        ui_button(ui, row, parts_command(COMMAND_NUMBER, 0), label, BUTTON_MAIN);
    else if (m->forgot)
        ui_button(ui, row, parts_command(COMMAND_GO, SCREEN_FORGOT), label, BUTTON_PLAIN);
    box_cut_bottom(&body, ui_px(ui, ui_small(ui) ? above_keys : 1));
    return body;
}

/* On a small screen the title stands where the keys still lie as on a telephone, whatever the row
 * below it shows. */
static bool has_title(const struct ui *ui, struct box body, const struct number_model *m,
                      const char *title) {
    int quiet = ui_text_height(ui, TYPE_BODY, quiet_line(ui, body, m, true), body.w);
    int digits = quiet > usual_height(ui) ? quiet : usual_height(ui);
    int high = ui_text_height(ui, TYPE_LABEL, title, body.w) + digits + ui_px(ui, above_keys);
    return !ui_small(ui) || high + least_room(ui, 3) <= body.h;
}

static void draw_title(struct ui *ui, struct box *body, const char *title) {
    int high = ui_text_height(ui, TYPE_LABEL, title, body->w);
    ui_text(ui, box_cut_top(body, high), TYPE_LABEL, COLOR_QUIET, ALIGN_LEFT, title);
}

void number_build(struct ui *ui, const struct number_model *m) {
    struct box body = draw_save(ui, parts_frame(ui, _("Back")), m);
    const char *title = m->title ? m->title : _("Your emergency number");
    ui_heading(ui, title);
    bool titled = has_title(ui, body, m, title);
    if (titled)
        draw_title(ui, &body, title);
    draw_digits(ui, box_cut_top(&body, digits_height(ui, body, m, titled)), m, titled);
    box_cut_top(&body, ui_px(ui, above_keys));
    struct keypad pad = plan_keypad(ui, body.w, body.h);
    draw_keypad(ui, body, &pad, m);
    if (m->title)
        tell_keys(ui, &pad);
    ui_first(ui, parts_command(COMMAND_DIGIT, 1));
}
