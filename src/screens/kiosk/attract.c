/* attract: what a kiosk shows while nobody is there: people of the library who move one after the
 * other, whose place it is, and how to begin. It hangs on a wall all day, so that nothing of it may
 * stand in one place for hours: all of it drifts, the ground by another way than the words, and
 * from time to time picture and words change sides. */
#include <math.h>
#include <string.h>

#include "base/gettext.h"
#include "figure/person.h"
#include "model/kiosk.h"
#include "screens/code.h"
#include "screens/parts.h"
#include "screens/screens.h"

/* How far it drifts to each side: of the short side of the screen. */
static const double drift = 0.025;

static int shorter(const struct ui *ui) {
    return ui->screen.w < ui->screen.h ? ui->screen.w : ui->screen.h;
}

static struct box moved(struct box box, double across, double down, int by) {
    box.x += (int)lround(across * by);
    box.y += (int)lround(down * by);
    return box;
}

/* --- the figure ------------------------------------------------------------------------------ */

static const char *picture_name(struct ui *ui, const struct attract_model *m) {
    const struct exercise *exercise = m->exercise;
    int moves = PICTURE_MOVES * (exercise->stages - 1), step = PICTURE_STEPS / moves;
    return ui_printf(ui, "%s@%d:%d%s:figure", exercise->id, (int)lround(m->at * moves) * step,
                     m->turn % person_count(), exercise->sides == SIDE_NONE ? "" : ":left");
}

static void draw_figure(struct ui *ui, struct box box, const struct attract_model *m) {
    int pad = ui_px(ui, 0.8), line = ui_line_height(ui, TYPE_LABEL);
    ui_fill(ui, box, COLOR_PANEL, 2);
    if (!m->exercise)
        return;
    struct box inner = box_inset(box, pad, pad), name = inner;
    name = box_cut_bottom(&name, line);
    if (inner.h - line > ui_px(ui, 10) &&
        ui_text_width(ui, TYPE_LABEL, m->exercise->name) <= name.w) {
        inner.h -= line;
        ui_label(ui, name, TYPE_LABEL, COLOR_QUIET, ALIGN_MIDDLE, m->exercise->name);
    }
    ui_picture(ui, inner, picture_name(ui, m), m->exercise->sides == SIDE_BOTH && m->turn % 2 == 1);
}

/* --- the words ------------------------------------------------------------------------------- */

/* How the words may be set, the first that fits: the clinic's name, its words, the code's side. */
struct setting {
    enum type title;
    bool titled, words;
    double code; /* units; 0: none */
};

static const struct setting tries[] = {
    {TYPE_NUMBER, true, true, 14}, {TYPE_NUMBER, true, true, 11}, {TYPE_TITLE, true, true, 14},
    {TYPE_TITLE, true, true, 11},  {TYPE_TITLE, true, true, 9},   {TYPE_TITLE, true, true, 0},
    {TYPE_LABEL, true, true, 0},   {TYPE_LABEL, true, false, 0},  {TYPE_LABEL, false, false, 0}};

struct column {
    struct setting set;
    int button, foot, code; /* heights; the code's side, pixels */
    int height;             /* of all */
};

static const double gap_words = 0.8, gap_button = 1.6, gap_foot = 1.8;

static const char *title_of(const struct attract_model *m) {
    return m->clinic && m->clinic[0] ? m->clinic : _("Move a little while you wait");
}

static const char *words_of(const struct attract_model *m) {
    return m->words && m->words[0] ? m->words
                                   : _("Watch, and do it with us. It takes two minutes.");
}

static const char *begin_words(void) {
    return _("Touch to try");
}

static const char *staff_words(void) {
    return _("Staff");
}

static int staff_width(const struct ui *ui) {
    return ui_text_width(ui, TYPE_BODY, staff_words()) + ui_px(ui, 2);
}

/* The staff's way in stands beside it. */
static int code_side(const struct ui *ui, const struct attract_model *m, double units, int width) {
    int side = ui_px(ui, units), beside = staff_width(ui) + ui_px(ui, 1);
    bool space = side <= width * 3 / 5 && side + beside <= width;
    return m->code && units > 0 && space ? code_fit(m->code_side, side) : 0;
}

static struct column plan_column(struct ui *ui, const struct attract_model *m, int width,
                                 struct setting set) {
    struct column column = {.set = set};
    column.button = ui_button_height(ui, width, begin_words());
    column.code = code_side(ui, m, set.code, width);
    column.foot = column.code > ui_control_height(ui) ? column.code : ui_control_height(ui);
    column.height = column.button + column.foot + ui_px(ui, gap_foot);
    if (set.titled)
        column.height += ui_text_height(ui, set.title, title_of(m), width) + ui_px(ui, gap_button);
    if (set.words)
        column.height += ui_text_height(ui, TYPE_LEAD, words_of(m), width) + ui_px(ui, gap_words);
    return column;
}

/* The longest word must stand whole: a name that is cut in the middle is no name. */
static bool fits(struct ui *ui, const struct attract_model *m, struct box box,
                 const struct column *column) {
    const struct setting *set = &column->set;
    bool wants_code = m->code && set->code > 0;
    return column->height <= box.h && (!wants_code || column->code > 0) &&
           (!set->titled || ui_wraps_whole(ui, set->title, title_of(m), box.w)) &&
           (!set->words || ui_wraps_whole(ui, TYPE_LEAD, words_of(m), box.w));
}

static struct column choose_column(struct ui *ui, const struct attract_model *m, struct box box) {
    size_t count = sizeof tries / sizeof *tries;
    for (size_t i = 0; i + 1 < count; i++) {
        struct column column = plan_column(ui, m, box.w, tries[i]);
        if (fits(ui, m, box, &column))
            return column;
    }
    return plan_column(ui, m, box.w, tries[count - 1]);
}

/* As one would say it: without "https://". */
static const char *address_of(const struct attract_model *m) {
    const char *slashes = strstr(m->address, "://");
    return slashes ? slashes + 3 : m->address;
}

/* The code, beside it where it leads; in the corner the staff's own way in. */
static void draw_foot(struct ui *ui, struct box foot, const struct attract_model *m, int code) {
    int high = ui_control_height(ui), wide = staff_width(ui);
    if (code > 0) {
        struct box square = box_cut_left(&foot, code);
        square.h = code;
        code_draw(ui, square, m->code, m->code_side);
        box_cut_left(&foot, ui_px(ui, 1));
        int space = foot.h - high;
        if (ui_wraps_whole(ui, TYPE_BODY, address_of(m), foot.w) &&
            ui_text_height(ui, TYPE_BODY, address_of(m), foot.w) <= space)
            ui_text(ui, foot, TYPE_BODY, COLOR_QUIET, ALIGN_LEFT, address_of(m));
    }
    struct box corner = box_cut_bottom(&foot, high);
    corner = box_cut_right(&corner, wide < corner.w ? wide : corner.w);
    ui_label(ui, corner, TYPE_BODY, COLOR_QUIET, ALIGN_MIDDLE, staff_words());
    ui_control(ui, corner, parts_command(COMMAND_STAFF, 0), staff_words());
}

static void draw_words(struct ui *ui, struct box box, const struct attract_model *m) {
    struct column column = choose_column(ui, m, box);
    struct box foot = box_cut_bottom(&box, column.foot);
    int above = column.height - column.foot - ui_px(ui, gap_foot);
    box_cut_top(&box, (box.h - above) * 2 / 5);
    if (column.set.titled)
        box_cut_top(&box, ui_text(ui, box, column.set.title, COLOR_INK, ALIGN_LEFT, title_of(m)) +
                              ui_px(ui, column.set.words ? gap_words : gap_button));
    if (column.set.words)
        box_cut_top(&box, ui_text(ui, box, TYPE_LEAD, COLOR_QUIET, ALIGN_LEFT, words_of(m)) +
                              ui_px(ui, gap_button));
    struct box button = box_cut_top(&box, column.button);
    button.w = ui_button_width(ui, button.w, begin_words());
    ui_button(ui, button, parts_command(COMMAND_GO, SCREEN_DEMOS), begin_words(), BUTTON_MAIN);
    ui_first(ui, parts_command(COMMAND_GO, SCREEN_DEMOS));
    draw_foot(ui, foot, m, column.code);
}

/* --- both ------------------------------------------------------------------------------------ */

/* Takes the room of the picture off; empty where the words need it all. The two drift by so many
 * pixels each, and never touch. */
static struct box cut_picture(struct ui *ui, struct box *area, bool swapped, int by) {
    bool tall = area->h > area->w;
    int side = tall ? area->h * 54 / 100 : area->w * 52 / 100;
    int gap = ui_px(ui, 2) > 2 * by ? ui_px(ui, 2) : 2 * by;
    int across = tall ? area->w : area->h;
    side = side < across ? side : across;
    if (side < ui_px(ui, 14))
        return (struct box){0, 0, 0, 0};
    struct box picture = tall ? (swapped ? box_cut_bottom(area, side) : box_cut_top(area, side))
                         : swapped ? box_cut_right(area, side)
                                   : box_cut_left(area, side);
    if (tall)
        swapped ? box_cut_bottom(area, gap) : box_cut_top(area, gap);
    else
        swapped ? box_cut_right(area, gap) : box_cut_left(area, gap);
    int most = picture.w * 5 / 4; /* a panel much higher than its square figure looks empty */
    return picture.h > most ? box_inset(picture, 0, (picture.h - most) / 2) : picture;
}

void attract_build(struct ui *ui, const struct attract_model *m) {
    int by = (int)lround(shorter(ui) * drift);
    struct box area = box_inset(ui->safe, by, by), words = area;
    ui_heading(ui, title_of(m));
    struct box picture = cut_picture(ui, &words, m->swapped, by);
    if (picture.w > 0)
        draw_figure(ui, moved(picture, m->down, m->across, by), m);
    draw_words(ui, moved(words, m->across, m->down, by), m);
}
