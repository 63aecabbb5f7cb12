/* number: an emergency number of one's own, keyed in on large keys; or a PIN, which is not shown.
 */
#include <string.h>

#include "base/words.h"
#include "care/countries.h"
#include "screens/parts.h"
#include "screens/screens.h"

enum { DELETE = -1 };

/* The keys as they stand: three beside each other, or six where the screen is low. */
static const int three[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, DELETE, 0};
static const int six[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, DELETE};
enum { KEYS = sizeof three / sizeof *three };

/* Units: the room between two keys, and the most that a key grows to. */
static const double between = 0.8, key_wide = 12, key_high = 7;

struct keypad {
    const int *keys;
    int columns, width, height; /* of a key, pixels */
};

static int rows_of(int columns) {
    return (KEYS + columns - 1) / columns;
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
    int digit = ui_line_height(ui, key_type(ui)) + ui_px(ui, 0.3);
    return finger > digit ? finger : digit;
}

/* Keys as large as `room` lets them be. */
static struct keypad plan_keypad(const struct ui *ui, int width, int room) {
    int least = least_height(ui), gap = ui_px(ui, between);
    struct keypad pad = {three, 3, 0, 0};
    if (rows_of(3) * (least + gap) - gap > room) {
        pad.keys = six;
        pad.columns = 6;
    }
    int rows = rows_of(pad.columns);
    pad.width = smaller((width - (pad.columns - 1) * gap) / pad.columns, ui_px(ui, key_wide));
    pad.height = smaller((room - (rows - 1) * gap) / rows, ui_px(ui, key_high));
    pad.height = pad.height < least ? least : pad.height;
    return pad;
}

/* An arrow to the left: takes the last digit away. */
static void draw_arrow(struct ui *ui, struct box box) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float long_half = (float)ui_px(ui, 1.1), wide = (float)ui_px(ui, 0.7);
    ui_line(ui, x - long_half, y, x + long_half, y, 0.3, COLOR_MAIN);
    ui_line(ui, x - long_half, y, x - long_half + wide, y - wide, 0.3, COLOR_MAIN);
    ui_line(ui, x - long_half, y, x - long_half + wide, y + wide, 0.3, COLOR_MAIN);
}

static void draw_key(struct ui *ui, struct box box, int digit) {
    const char *label = digit == DELETE ? _("Delete") : ui_printf(ui, "%d", digit);
    ui_fill(ui, box, COLOR_PANEL, 1.2);
    ui_frame(ui, box, COLOR_EDGE, 1.2, 0.15);
    if (digit == DELETE)
        draw_arrow(ui, box);
    else
        ui_label(ui, box, key_type(ui), COLOR_INK, ALIGN_MIDDLE, label);
    ui_control(ui, box, parts_command(COMMAND_DIGIT, digit), label);
}

static void draw_keypad(struct ui *ui, struct box box, const struct keypad *pad) {
    int gap = ui_px(ui, between);
    struct box all = {box.x, box.y, pad->columns * (pad->width + gap) - gap, 0};
    ui_sides_begin(ui, all); /* as on every telephone */
    for (int i = 0; i < KEYS; i++) {
        int column = i % pad->columns, row = i / pad->columns;
        struct box key = {box.x + column * (pad->width + gap), box.y + row * (pad->height + gap),
                          pad->width, pad->height};
        draw_key(ui, key, pad->keys[i]);
    }
    ui_sides_end(ui);
}

static const char *digits_of(const struct model *m) {
    return m->digits ? m->digits : "";
}

/* A dot for each digit of a PIN. */
static const char *shown_of(struct ui *ui, const struct model *m) {
    const char *dots = "";
    for (size_t i = 0; m->pin.title && i < strlen(digits_of(m)); i++)
        dots = ui_printf(ui, "%s%s•", dots, i ? " " : "");
    return m->pin.title ? dots : digits_of(m);
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

/* A small screen has no title above: it stands here while nothing else is to be said. */
static const char *quiet_line(const struct ui *ui, struct box box, const struct model *m) {
    bool untitled = ui_small(ui) && m->pin.title && !m->pin.hint[0] &&
                    ui_text_width(ui, TYPE_BODY, m->pin.title) <= box.w;
    return !m->pin.title ? _("Key in your number") : untitled ? m->pin.title : m->pin.hint;
}

/* What was keyed in; a quiet line while there is nothing. */
static void draw_digits(struct ui *ui, struct box box, const struct model *m) {
    const char *digits = shown_of(ui, m);
    if (digits[0])
        ui_label(ui, box, digits_type(ui, box, digits), COLOR_INK, ALIGN_LEFT, digits);
    else
        ui_label(ui, box, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, quiet_line(ui, box, m));
}

/* Can it be called, or be a PIN? */
static bool ready(const struct model *m) {
    if (m->pin.title)
        return (int)strlen(digits_of(m)) >= m->pin.least;
    return countries_valid_number(digits_of(m));
}

/* Save stands only under a number that is ready; its room is kept, and leads on who has forgotten
 * it. */
static struct box draw_save(struct ui *ui, struct box body, const struct model *m) {
    const char *label = m->pin.title ? _("OK") : _("Save");
    struct box row = box_cut_bottom(&body, ui_button_height(ui, body.w, label));
    if (!ready(m) && m->pin.forgot)
        label = _("Forgot it?");
    row.w = ui_button_width(ui, body.w, label);
    if (ready(m))
        ui_button(ui, row, parts_command(COMMAND_NUMBER, 0), label, BUTTON_MAIN);
    else if (m->pin.forgot)
        ui_button(ui, row, parts_command(COMMAND_GO, SCREEN_FORGOT), label, BUTTON_PLAIN);
    box_cut_bottom(&body, ui_px(ui, 1));
    return body;
}

void number_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    struct box body = draw_save(ui, parts_frame(ui, _("Back")), m);
    const char *title = m->pin.title ? m->pin.title : _("Your emergency number");
    ui_heading(ui, title);
    int high = ui_line_height(ui, TYPE_NUMBER), line = ui_line_height(ui, TYPE_BODY);
    if (!ui_small(ui))
        ui_text(ui, box_cut_top(&body, line), TYPE_LABEL, COLOR_QUIET, ALIGN_LEFT, title);
    else
        high = ui_line_height(ui, TYPE_TITLE);
    draw_digits(ui, box_cut_top(&body, high), m);
    box_cut_top(&body, ui_px(ui, 0.4));
    struct keypad pad = plan_keypad(ui, body.w, body.h);
    draw_keypad(ui, body, &pad);
    ui_first(ui, parts_command(COMMAND_DIGIT, 1));
}
