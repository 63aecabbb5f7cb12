/* letters: a name, letter by letter, on keys that a pad, a finger or arrow keys can reach. The name
 * that stands there at first will do: OK alone goes on. */
#include <string.h>

#include "base/utf8.h"
#include "base/words.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* DONE: the name stands; a key of its own where a small screen has no room for a button. */
enum { DELETE = -1, SPACE = ' ', DONE = -2, KEYS = 29 };

/* Units: the room between two keys, and the most that a key grows to. */
static const double between = 0.4, key_wide = 7, key_high = 5;

struct keys {
    int columns, width, height; /* of a key, pixels */
};

static int letter_at(int index) {
    static const int others[] = {'-', SPACE, DELETE, DONE};
    return index < 26 ? 'A' + index : others[index - 26];
}

static int smaller(int one, int other) {
    return one < other ? one : other;
}

static int count_keys(const struct ui *ui) {
    return ui_small(ui) ? KEYS + 1 : KEYS;
}

static struct keys keys_in(const struct ui *ui, struct box box, int columns) {
    int gap = ui_px(ui, between), rows = (count_keys(ui) + columns - 1) / columns;
    return (struct keys){columns,
                         smaller((box.w - (columns - 1) * gap) / columns, ui_px(ui, key_wide)),
                         smaller((box.h - (rows - 1) * gap) / rows, ui_px(ui, key_high))};
}

/* The columns that make the narrower side of a key largest. */
static struct keys plan(const struct ui *ui, struct box box) {
    static const int columns[] = {6, 8, 10, 15};
    struct keys best = {0};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        struct keys keys = keys_in(ui, box, columns[i]);
        if (smaller(keys.width, keys.height) > smaller(best.width, best.height))
            best = keys;
    }
    return best;
}

static const char *label_of(struct ui *ui, int letter) {
    return letter == DELETE ? _("Delete")
           /* TRANSLATORS: a key: the gap between two words. */
           : letter == SPACE ? _("Space")
                             : ui_printf(ui, "%c", letter);
}

static void stroke(struct ui *ui, struct box box, const double ends[4]) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float unit = (float)ui_px(ui, 1);
    ui_line(ui, x + (float)ends[0] * unit, y + (float)ends[1] * unit, x + (float)ends[2] * unit,
            y + (float)ends[3] * unit, 0.25, COLOR_MAIN);
}

/* An arrow to the left takes the last letter away; a low bracket is a space. */
static void draw_sign(struct ui *ui, struct box box, int letter) {
    static const double arrow[3][4] = {
        {-0.7, 0, 0.7, 0}, {-0.7, 0, -0.2, -0.5}, {-0.7, 0, -0.2, 0.5}};
    static const double bracket[3][4] = {
        {-0.7, 0.4, 0.7, 0.4}, {-0.7, 0.4, -0.7, 0}, {0.7, 0.4, 0.7, 0}};
    for (int i = 0; i < 3; i++)
        stroke(ui, box, letter == DELETE ? arrow[i] : bracket[i]);
}

static void draw_done(struct ui *ui, struct box box) {
    ui_fill(ui, box, COLOR_MAIN, 0.8);
    ui_label(ui, box, TYPE_LABEL, COLOR_ON_MAIN, ALIGN_MIDDLE, _("OK"));
    ui_control(ui, box, parts_command(COMMAND_NAMED, 0), _("OK"));
}

static void draw_key(struct ui *ui, struct box box, int letter) {
    const char *label = label_of(ui, letter);
    if (letter == DONE) {
        draw_done(ui, box);
        return;
    }
    ui_fill(ui, box, COLOR_PANEL, 0.8);
    ui_frame(ui, box, COLOR_EDGE, 0.8, 0.12);
    if (letter == DELETE || letter == SPACE)
        draw_sign(ui, box, letter);
    else
        ui_label(ui, box, TYPE_LABEL, COLOR_INK, ALIGN_MIDDLE, label);
    ui_control(ui, box, parts_command(COMMAND_LETTER, letter), label);
    if (letter == '-')
        ui_tell(ui, CONTROL_PLAIN, _("Hyphen"));
}

static void draw_keys(struct ui *ui, struct box box) {
    struct keys keys = plan(ui, box);
    int gap = ui_px(ui, between);
    struct box all = {box.x, box.y, keys.columns * (keys.width + gap) - gap, 0};
    ui_sides_begin(ui, all);
    for (int i = 0; i < count_keys(ui); i++) {
        int column = i % keys.columns, row = i / keys.columns;
        struct box key = {box.x + column * (keys.width + gap), box.y + row * (keys.height + gap),
                          keys.width, keys.height};
        draw_key(ui, key, letter_at(i));
    }
    ui_sides_end(ui);
}

/* Its end, where all of it is wider than the row. */
static const char *end_of(struct ui *ui, const char *name, enum type type, int width) {
    const char *end = name;
    size_t length = strlen(name), at = 0;
    while (ui_text_width(ui, type, end) > width && at < length) {
        utf8_next(name, length, &at);
        end = ui_printf(ui, "…%s", name + at);
    }
    return end;
}

/* The name as large as the row lets it be; on a small screen what is wrong with it instead. */
static void draw_name(struct ui *ui, struct box *body, const struct profile_model *profile) {
    enum type type = ui_small(ui) || ui_text_width(ui, TYPE_TITLE, profile->typed) > body->w
                         ? TYPE_LABEL
                         : TYPE_TITLE;
    struct box row = box_cut_top(body, ui_line_height(ui, type));
    bool told = ui_small(ui) && profile->told;
    if (profile->typed[0] || told)
        ui_label(ui, row, type, told ? COLOR_HURT : COLOR_INK, ALIGN_LEFT,
                 end_of(ui, told ? profile->told : profile->typed, type, row.w));
    box_cut_top(body, ui_px(ui, 0.5));
}

void letters_build(struct ui *ui, const void *shown) {
    const struct model *m = shown;
    const struct profile_model *profile = &m->profile;
    struct command done = parts_command(COMMAND_NAMED, 0);
    ui_heading(ui, _("What shall you be called?"));
    struct box body = ui_small(ui) ? parts_frame(ui, _("Back"))
                                   : parts_frame_main(ui, _("Back"), done, _("This is my name"));
    if (!ui_small(ui))
        ui_text(ui, box_cut_top(&body, ui_line_height(ui, TYPE_LABEL)), TYPE_LABEL,
                profile->told ? COLOR_HURT : COLOR_QUIET, ALIGN_LEFT,
                profile->told ? profile->told : _("What shall you be called?"));
    draw_name(ui, &body, profile);
    draw_keys(ui, body);
    ui_first(ui, done);
}
