/* The toolkit. A screen calls these to say what is there; out come a display list, the controls
 * that can be pressed, and the texts that can be read. Nothing here draws or knows a device.
 *
 * Sizes are in units (short side of the screen / 40 x text size); ui_px turns them into pixels.
 * Texts handed in are copied where they must outlive the call. */
#ifndef LIMBER_UI_UI_H
#define LIMBER_UI_UI_H

#include "base/memory.h"
#include "ui/display.h"
#include "ui/wash.h"

/* What was used last: the hints at the bottom fit it. */
enum hand { HAND_PAD, HAND_KEYS, HAND_TOUCH };

/* What stands on the buttons of the pad in hand, by their place. */
enum pad {
    PAD_LETTERS,  /* A below, B right, X left, Y above: most pads, and handhelds */
    PAD_MIRRORED, /* B below, A right, Y left, X above */
    PAD_SHAPES    /* cross below, circle right, square left, triangle above */
};

/* A finger that is down: where, and how much of its time has passed, 0 to 1. */
struct finger {
    bool down;
    int x, y;
    double full;
};

/* What a control asks for. The toolkit only carries it; the app knows the kinds. Kind 0: none. */
struct command {
    int kind, value;
};

/* What a control is for somebody who cannot see it (ui/speech.h). */
enum control_state {
    CONTROL_BUTTON,
    CONTROL_PLAIN, /* a key among keys: its name says it all */
    CONTROL_OFF,   /* can be ticked */
    CONTROL_ON,    /* is ticked */
    CONTROL_CHOSEN /* the one of several that holds now */
};

struct control {
    struct box box;
    struct command command;
    const char *label;
    bool touch_only; /* a second way for a finger to a command that another control has */
    bool bar;        /* in the bar of actions: never the first focus while there is another */
    enum control_state state;
    const char *meaning; /* what its label alone does not say: "Large" of a 3; NULL: nothing */
    const char *spoken;  /* instead of the label, which may be a secret; NULL: the label */
};

/* Where a text stands and how: for what reads it aloud. */
struct text_place {
    enum type type;
    int x, y; /* a point inside it */
};

/* Measures texts; whoever has the fonts provides it. Pixels. */
struct measure {
    void *userdata;
    int (*width)(void *userdata, enum weight weight, int size, const char *text, size_t length);
    /* Is there a letter for every character of it? NULL: there is. */
    bool (*covers)(void *userdata, const char *text);
};

/* The usual height of a line, of the size of its type. */
#define UI_LINE_HEIGHT 1.28

enum button_style { BUTTON_MAIN, BUTTON_PLAIN, BUTTON_HURT };

/* A button that found no room round the body: a paged flow ends with it. */
struct ui_later {
    struct command command;
    const char *label;
    enum button_style style;
};
enum { UI_LATER_MOST = 8 };

struct ui {
    struct measure measure;
    const struct theme *theme;
    enum hand hand;
    enum pad pad;
    bool swapped;         /* the pad's lower and right button change places */
    bool left;            /* laid out for the left hand: ui_left */
    struct wash wash;     /* light behind everything */
    struct finger finger; /* one that is down and must stay to count */
    bool mirrored;        /* right to left: ui_language */
    double line_height;   /* of the size of the type */
    int inset;   /* pixels at each side where the panel is round or hidden; set before resizing */
    double unit; /* pixels */
    struct box panel, screen, safe; /* all of it; what can be seen; what lies inside the margins */

    struct display display;
    struct control *controls;
    int control_count, control_capacity;
    const char **texts; /* every whole text that can be seen */
    struct text_place *text_places;
    int text_count, text_capacity;
    const char *heading; /* said first, seen or not; NULL: none was given */
    const char *heard;   /* said after it, and seen nowhere; NULL: nothing */
    struct arena arena;  /* lives until the next ui_begin */

    struct command focus; /* what has the focus; kept from one build to the next */
    int page, pages;      /* of a body that does not fit on one screen */
    bool resized;         /* since the last build: the focus may lie on another page */
    bool paged;           /* this build keeps room for the pager, here: */
    struct box pager;
    struct ui_later later[UI_LATER_MOST]; /* of this build: ui/frame.h */
    int later_count;
    struct mirror_part *parts; /* what keeps its own left and right in this build */
    int part_count, part_capacity, part_depth;
    bool in_bar;    /* controls made now belong to the bar of actions */
    bool first_set; /* a control asked for the first focus */
    struct command first;
};

/* What is drawn and can be pressed from one place of the lists up to another. */
struct mirror_part {
    int op, op_end, control, control_end, text, text_end;
    int shift; /* pixels to the right, instead of being mirrored */
};

/* The pager's own commands, answered inside the toolkit. */
enum { COMMAND_PAGE = -1 };

void ui_init(struct ui *ui, struct measure measure);
void ui_free(struct ui *ui);
/* Sets the size of everything: pixels of the panel, and percent of text size (80-200). With an
 * inset everything is as on a smaller screen; only the ground reaches the panel's edges. */
void ui_resize(struct ui *ui, int width, int height, int text_percent);

/* The language of the interface ("ar", "zh_CN" ...): whether it is written from right to left, and
 * how high its lines are. */
void ui_language(struct ui *ui, const char *language);

/* Can the text be shown, letter by letter? */
bool ui_covers(const struct ui *ui, const char *text);

/* Builds a screen by calling `build` (twice, if it turns out to need pages). The focus stays
 * where it was when that control is still there, else it goes to the first focus. */
void ui_build(struct ui *ui, void (*build)(struct ui *ui, const void *model), const void *model);
/* A new screen: forget focus and page. */
void ui_forget(struct ui *ui);
/* The room that the pager wants, and the least it can do with (its arrows alone), pixels across. */
int ui_pager_width(const struct ui *ui);
int ui_pager_least(const struct ui *ui);
/* Answers COMMAND_PAGE: turns by so many pages. The next build shows it. */
void ui_turn(struct ui *ui, int by);

int ui_px(const struct ui *ui, double units);
bool ui_portrait(const struct ui *ui);
/* So little room for the size of the text that a screen shows only what matters now. */
bool ui_small(const struct ui *ui);
/* The least height of a control, pixels: 4 units of the screen (short side / 40) for a finger, and
 * a line of text with room round it. Large text makes it no higher than that needs. */
int ui_control_height(const struct ui *ui);
color ui_color(const struct ui *ui, enum color_role role);
const char *ui_strdup(struct ui *ui, const char *text);
/* As printf; lives until the next build. */
const char *ui_printf(struct ui *ui, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* --- shapes ---------------------------------------------------------------------------------- */
void ui_fill(struct ui *ui, struct box box, enum color_role role, double radius);
void ui_frame(struct ui *ui, struct box box, enum color_role role, double radius, double width);
void ui_line(struct ui *ui, float x0, float y0, float x1, float y1, double width,
             enum color_role role);
/* A ring of which `full` (0-1) is drawn, from the top clockwise, over its track. */
void ui_ring(struct ui *ui, struct box box, double width, double full, enum color_role role);
void ui_circle(struct ui *ui, struct box box, enum color_role role);
void ui_picture(struct ui *ui, struct box box, const char *name, bool mirrored);

/* --- right to left ---------------------------------------------------------------------------
 * Screens are built from left to right. Where the language is written the other way, all of it is
 * mirrored once it is built (ui/mirror.c), so what is seen and what is pressed stay together.
 * Pictures, rings and the digits of a number keep their own left and right. So does what is drawn
 * between these two: it moves as a whole. `box`: all of it. */
void ui_sides_begin(struct ui *ui, struct box box);
void ui_sides_end(struct ui *ui);
/* Do ring, picture and the pages' buttons change sides in what is built? A hand is where it is,
 * whatever the language: what lies beside it lies at the same edge of the panel when all was
 * mirrored. The bar is read: it runs as the language does, and from the right for the left hand. */
bool ui_left(const struct ui *ui);
/* Is the text read from right to left? As the interface is, where it has letters of that direction;
 * else as its letters are. Numbers alone never are. */
bool ui_text_is_rtl(const struct ui *ui, const char *text);
/* At the end of a build: mirrors it. */
void ui_mirror(struct ui *ui);

/* --- text ------------------------------------------------------------------------------------ */
enum align { ALIGN_LEFT, ALIGN_MIDDLE, ALIGN_RIGHT };

int ui_type_px(const struct ui *ui, enum type type);
int ui_line_height(const struct ui *ui, enum type type);
int ui_text_width(const struct ui *ui, enum type type, const char *text);
int ui_part_width(const struct ui *ui, enum type type, const char *text, size_t length);
/* Height of the text wrapped to `width` pixels. */
int ui_text_height(const struct ui *ui, enum type type, const char *text, int width);
/* Draws it from the top of the box, wrapped to its width; returns the height it took. */
int ui_text(struct ui *ui, struct box box, enum type type, enum color_role role, enum align align,
            const char *text);
/* One piece of it that fits in `width`: returns the bytes of the line at text[*at], moves *at to
 * where the next begins. 0 at the end. A newline ends a line. */
size_t ui_wrap(const struct ui *ui, enum type type, const char *text, size_t *at, int width);
/* Does every word fit whole into lines of that width? */
bool ui_wraps_whole(const struct ui *ui, enum type type, const char *text, int width);
/* That line as it is drawn: with a hyphen where it ends inside a word. Lives until the next build.
 */
const char *ui_line_text(struct ui *ui, const char *text, size_t length);
/* One line of it in the box, up and down in its middle. */
void ui_label(struct ui *ui, struct box box, enum type type, enum color_role role, enum align align,
              const char *text);
/* Digits in cells of equal width, so that a countdown does not tremble. */
void ui_digits(struct ui *ui, struct box box, enum type type, enum color_role role,
               const char *digits);

/* --- controls -------------------------------------------------------------------------------- */
int ui_button_height(const struct ui *ui, int width, const char *label);
/* As wide as its label asks, at most `most`. */
int ui_button_width(const struct ui *ui, int most, const char *label);
void ui_button(struct ui *ui, struct box box, struct command command, const char *label,
               enum button_style style);
/* A control whose looks the screen has drawn itself; the focus ring comes by itself. */
void ui_control(struct ui *ui, struct box box, struct command command, const char *label);
void ui_touch_area(struct ui *ui, struct box box, struct command command, const char *label);
/* Gives the control made last the state that only its looks show. `meaning` NULL: nothing more. */
void ui_set_state(struct ui *ui, enum control_state state, const char *meaning);
/* Of the control made last: what is spoken instead of its label. */
void ui_set_spoken(struct ui *ui, const char *words);
/* Words that are only spoken, such as how the keys are arranged. */
void ui_add_spoken(struct ui *ui, const char *words);
/* What the screen is about, as it is spoken, where it has no room for a title or shows none on
 * every page: docs/sound.md. */
void ui_heading(struct ui *ui, const char *text);
/* Asks that this command's control has the focus when the screen is new. */
void ui_first(struct ui *ui, struct command command);
bool ui_focused(const struct ui *ui, struct command command);
/* Where the focus is: an index into controls, -1 when there is no control. */
int ui_focus_index(const struct ui *ui);

enum direction { TOWARDS_LEFT, TOWARDS_RIGHT, TOWARDS_UP, TOWARDS_DOWN };
/* Moves the focus to the nearest control that way; true when it moved. */
bool ui_move(struct ui *ui, enum direction direction);
/* The command under a finger, {0, 0} when there is none. */
struct command ui_at(const struct ui *ui, int x, int y);

#endif
