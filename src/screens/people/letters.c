/* letters: a name, letter by letter, on keys that a pad, a finger or arrow keys can reach. The name
 * that stands there at first will do: OK alone goes on. Which letters there are is told in
 * base/alphabet; one key leads to the others. */
#include <string.h>

#include "base/alphabet.h"
#include "base/gettext.h"
#include "base/utf8.h"
#include "model/people.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* DONE: the name stands; a key of its own where a small screen has no room for a button. */
enum { SPACE = ' ', DONE = -4, KEYS_MOST = ALPHABET_LETTERS + 6 };

/* Units: the room between two keys (less of it for many, and on a small screen), and the most that
 * a key grows to. */
static const double between = 0.4, between_many = 0.25, key_wide = 7, key_high = 5;
enum { MANY = 34 };
/* At most: pages of one script, parts of a page. */
enum { PAGES = 4, PARTS = 6 };

struct keys {
    int list[KEYS_MOST], count;
    int slots[KEYS_MOST];                      /* where each begins, column by column, row by row */
    int columns, rows, width, height, between; /* of a key in one slot, pixels */
};

/* The letters that are shown: a page of base/alphabet, or a part of it where keys would be small.
 */
struct shown {
    const struct alphabet *page;
    int part, parts; /* 0 of 1, or 0 and 1 of 2 ... */
};

static int smaller(int one, int other) {
    return one < other ? one : other;
}

static const struct alphabet *page_at(int script, int n) {
    return alphabet_at(gettext_language(), script, n);
}

static void add_key(struct keys *keys, int key) {
    keys->list[keys->count++] = key;
}

static void add_letters(struct keys *keys, struct shown shown) {
    const char *letters = shown.page->letters;
    size_t length = strlen(letters), at = 0;
    int all = (int)utf8_count(letters), most = (all + shown.parts - 1) / shown.parts;
    for (int i = 0; at < length; i++) {
        int letter = (int)utf8_next(letters, length, &at);
        if (i / most == shown.part && keys->count < ALPHABET_LETTERS)
            add_key(keys, letter);
    }
}

static struct keys gather(const struct ui *ui, struct shown shown, int script) {
    struct keys keys = {0};
    add_letters(&keys, shown);
    add_key(&keys, '-');
    add_key(&keys, SPACE);
    add_key(&keys, LETTER_DELETE);
    if (shown.parts > 1 || page_at(script, 1))
        add_key(&keys, LETTER_OTHERS);
    if (page_at(!script, 0))
        add_key(&keys, LETTER_SCRIPT);
    if (ui_small(ui))
        add_key(&keys, DONE);
    keys.between = ui_px(ui, keys.count > MANY || ui_small(ui) ? between_many : between);
    return keys;
}

/* Keys with words on them are as wide as two. */
static int span_of(int key) {
    return key == LETTER_OTHERS || key == LETTER_SCRIPT || key == DONE ? 2 : 1;
}

/* The slots of all keys in so many columns; none is parted by the end of a row. */
static void place_keys(struct keys *keys, int columns) {
    int slot = 0;
    for (int i = 0; i < keys->count; i++) {
        int span = span_of(keys->list[i]);
        if (slot % columns + span > columns)
            slot += columns - slot % columns;
        keys->slots[i] = slot;
        slot += span;
    }
    keys->columns = columns;
    keys->rows = (slot + columns - 1) / columns;
}

static void size_keys(const struct ui *ui, struct box box, struct keys *keys) {
    int gap = keys->between;
    keys->width = smaller((box.w - (keys->columns - 1) * gap) / keys->columns, ui_px(ui, key_wide));
    keys->height = smaller((box.h - (keys->rows - 1) * gap) / keys->rows, ui_px(ui, key_high));
}

/* Across, of the widest letter. */
static int widest_letter(const struct ui *ui, const char *letters) {
    size_t length = strlen(letters);
    int widest = 0;
    for (size_t at = 0; at < length;) {
        size_t from = at;
        utf8_next(letters, length, &at);
        int width = ui_part_width(ui, TYPE_LABEL, letters + from, at - from);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static bool is_good(const struct ui *ui, const struct keys *keys, int letter) {
    int finger = smaller(ui->screen.w, ui->screen.h) / 10;
    return keys->height >= finger && keys->height >= ui_line_height(ui, TYPE_LABEL) &&
           keys->width >= letter + ui_px(ui, 0.3);
}

/* The narrower side of a key. One that is lower than a finger, or has no room for its letter, is
 * hardly better than none. */
static int worth(const struct ui *ui, const struct keys *keys, int letter) {
    int side = smaller(keys->width, keys->height);
    return is_good(ui, keys, letter) ? side : side / 4;
}

/* The columns that make keys largest. False: they are too small all the same. */
static bool plan(const struct ui *ui, struct box box, struct shown shown, int script,
                 struct keys *best) {
    *best = gather(ui, shown, script);
    struct keys keys = *best;
    int letter = widest_letter(ui, shown.page->letters);
    for (int columns = 6; columns <= 16; columns++) {
        place_keys(&keys, columns);
        size_keys(ui, box, &keys);
        if (worth(ui, &keys, letter) > worth(ui, best, letter))
            *best = keys;
    }
    return is_good(ui, best, letter);
}

/* What is shown when others were asked for so often. */
static struct shown turn_to(const struct ui *ui, struct box box, int script, int turned) {
    struct shown all[PARTS * PAGES] = {{NULL, 0, 0}}; /* each script has a page */
    struct keys keys;
    int count = 0;
    for (int n = 0; n < PAGES && page_at(script, n); n++) {
        const struct alphabet *page = page_at(script, n);
        int parts = 1;
        while (parts < PARTS && !plan(ui, box, (struct shown){page, 0, parts}, script, &keys))
            parts++;
        for (int part = 0; part < parts; part++)
            all[count++] = (struct shown){page, part, parts};
    }
    return all[turned % count];
}

/* Its first letters. */
static const char *name_of(struct ui *ui, struct shown shown) {
    struct keys keys = {0};
    char name[16] = "";
    size_t length = 0;
    if (shown.part == 0)
        return shown.page->name;
    add_letters(&keys, shown);
    for (int i = 0; i < 3 && i < keys.count; i++)
        length += utf8_put((uint32_t)keys.list[i], name + length);
    return ui_strdup(ui, name);
}

static void stroke(struct ui *ui, struct box box, const double ends[4], enum color_role role) {
    float x = (float)box.x + (float)box.w / 2, y = (float)box.y + (float)box.h / 2;
    float unit = (float)ui_px(ui, 1);
    ui_line(ui, x + (float)ends[0] * unit, y + (float)ends[1] * unit, x + (float)ends[2] * unit,
            y + (float)ends[3] * unit, 0.25, role);
}

/* Strokes in units from a key's middle. */
static const double arrow[3][4] = {{-0.7, 0, 0.7, 0}, {-0.7, 0, -0.2, -0.5}, {-0.7, 0, -0.2, 0.5}};
static const double bracket[3][4] = {
    {-0.7, 0.4, 0.7, 0.4}, {-0.7, 0.4, -0.7, 0}, {0.7, 0.4, 0.7, 0}};
static const double tick[3][4] = {
    {-0.6, 0.05, -0.2, 0.5}, {-0.2, 0.5, 0.7, -0.5}, {-0.2, 0.5, -0.2, 0.5}};

static void draw_sign(struct ui *ui, struct box box, const double strokes[3][4],
                      enum color_role role) {
    for (int i = 0; i < 3; i++)
        stroke(ui, box, strokes[i], role);
}

/* It is a tick from both sides. */
static void draw_tick(struct ui *ui, struct box box) {
    ui_sides_begin(ui, box);
    draw_sign(ui, box, tick, COLOR_ON_MAIN);
    ui_sides_end(ui);
}

/* OK, or a tick where the word is too long for the key. */
static void draw_done(struct ui *ui, struct box box) {
    const char *label = _("OK");
    ui_fill(ui, box, COLOR_MAIN, 0.8);
    if (ui_text_width(ui, TYPE_LABEL, label) + ui_px(ui, 0.6) > box.w)
        draw_tick(ui, box);
    else
        ui_label(ui, box, TYPE_LABEL, COLOR_ON_MAIN, ALIGN_MIDDLE, label);
    ui_control(ui, box, parts_command(COMMAND_NAMED, 0), label);
}

/* Leads to other letters. */
static void draw_others(struct ui *ui, struct box box, int key, const char *name) {
    ui_label(ui, box, TYPE_LABEL, COLOR_MAIN, ALIGN_MIDDLE, name);
    ui_control(ui, box, parts_command(COMMAND_LETTER, key), name);
    /* TRANSLATORS: said of keys that lead to letters with accents, and to those of another script:
     * Latin, Arabic. */
    ui_set_spoken(ui, key == LETTER_OTHERS ? _("Other letters") : _("Letters of another script"));
}

/* An arrow back takes the last letter away; a low bracket is a space. */
static void draw_other_sign(struct ui *ui, struct box box, int key) {
    draw_sign(ui, box, key == SPACE ? bracket : arrow, COLOR_MAIN);
    ui_control(ui, box, parts_command(COMMAND_LETTER, key),
               /* TRANSLATORS: a key: the gap between two words. */
               key == SPACE ? _("Space") : _("Delete"));
}

static void draw_letter(struct ui *ui, struct box box, int letter) {
    char label[5] = "";
    utf8_put((uint32_t)letter, label);
    ui_label(ui, box, TYPE_LABEL, COLOR_INK, ALIGN_MIDDLE, label);
    ui_control(ui, box, parts_command(COMMAND_LETTER, letter), label);
    if (letter == '-')
        ui_set_state(ui, CONTROL_PLAIN, _("Hyphen"));
    else if (alphabet_spoken((uint32_t)letter))
        ui_set_spoken(ui, alphabet_spoken((uint32_t)letter));
}

static void draw_key(struct ui *ui, struct box box, int key, const char *others) {
    if (key == DONE) {
        draw_done(ui, box);
        return;
    }
    ui_fill(ui, box, COLOR_PANEL, 0.8);
    ui_frame(ui, box, COLOR_EDGE, 0.8, 0.12);
    if (key == LETTER_OTHERS || key == LETTER_SCRIPT)
        draw_others(ui, box, key, others);
    else if (key == LETTER_DELETE || key == SPACE)
        draw_other_sign(ui, box, key);
    else
        draw_letter(ui, box, key);
}

static void draw_all(struct ui *ui, struct box box, const struct keys *keys, const char *others,
                     const char *script) {
    for (int i = 0; i < keys->count; i++) {
        int column = keys->slots[i] % keys->columns, row = keys->slots[i] / keys->columns;
        int key = keys->list[i], gap = keys->between;
        struct box place = {box.x + column * (keys->width + gap),
                            box.y + row * (keys->height + gap),
                            span_of(key) * (keys->width + gap) - gap, keys->height};
        draw_key(ui, place, key, key == LETTER_SCRIPT ? script : others);
    }
}

/* Letters stand in the direction of their own script, whatever that of the interface is. */
static void draw_keys(struct ui *ui, struct box box, const struct letters_model *m) {
    int script = page_at(m->script, 0) ? m->script : 0;
    struct shown shown = turn_to(ui, box, script, m->turned);
    struct shown next = turn_to(ui, box, script, m->turned + 1);
    const struct alphabet *other = page_at(!script, 0);
    bool own = shown.page->rtl != ui->mirrored;
    struct keys keys;
    plan(ui, box, shown, script, &keys);
    if (own)
        ui_sides_begin(ui,
                       (struct box){box.x, box.y,
                                    keys.columns * (keys.width + keys.between) - keys.between, 0});
    draw_all(ui, box, &keys, name_of(ui, next), other ? other->name : "");
    if (own)
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

/* The name as large as the row lets it be; where no question is above it, what is wrong with it
 * instead. */
static void draw_name(struct ui *ui, struct box *body, const struct letters_model *m, bool asked) {
    enum type type =
        ui_small(ui) || ui_text_width(ui, TYPE_TITLE, m->typed) > body->w ? TYPE_LABEL : TYPE_TITLE;
    struct box row = box_cut_top(body, ui_line_height(ui, type));
    bool told = !asked && m->told;
    if (m->typed[0] || told)
        ui_label(ui, row, type, told ? COLOR_HURT : COLOR_INK, ALIGN_LEFT,
                 end_of(ui, told ? m->told : m->typed, type, row.w));
    box_cut_top(body, ui_px(ui, ui_small(ui) ? between_many : between));
}

/* The question, or what is wrong with the name. */
static const char *question_of(const struct letters_model *m) {
    return m->told ? m->told : _("What shall you be called?");
}

/* On a small screen the question stands where it parts no page of letters. */
static bool fits_all(const struct ui *ui, struct box body, const struct letters_model *m) {
    int script = page_at(m->script, 0) ? m->script : 0;
    struct keys keys;
    if (!ui_small(ui))
        return true;
    box_cut_top(&body, ui_text_height(ui, TYPE_LABEL, question_of(m), body.w));
    box_cut_top(&body, ui_line_height(ui, TYPE_LABEL) + ui_px(ui, between_many));
    for (int n = 0; n < PAGES && page_at(script, n); n++)
        if (!plan(ui, body, (struct shown){page_at(script, n), 0, 1}, script, &keys))
            return false;
    return true;
}

static void draw_question(struct ui *ui, struct box *body, const struct letters_model *m) {
    const char *words = question_of(m);
    struct box row = box_cut_top(body, ui_text_height(ui, TYPE_LABEL, words, body->w));
    ui_text(ui, row, TYPE_LABEL, m->told ? COLOR_HURT : COLOR_QUIET, ALIGN_LEFT, words);
}

void letters_build(struct ui *ui, const struct letters_model *m) {
    struct command done = parts_command(COMMAND_NAMED, 0);
    ui_heading(ui, _("What shall you be called?"));
    struct box body = ui_small(ui) ? parts_frame(ui, _("Back"))
                                   : parts_frame_main(ui, _("Back"), done, _("This is my name"));
    bool asked = fits_all(ui, body, m);
    if (asked)
        draw_question(ui, &body, m);
    draw_name(ui, &body, m, asked);
    draw_keys(ui, body, m);
    ui_first(ui, done);
}
