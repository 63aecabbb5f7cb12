/* Items one below the other. What does not fit on the screen goes on to the next page: text never
 * shrinks and never overlaps. A screen has one paged flow; see also frame.h. */
#ifndef LIMBER_UI_FLOW_H
#define LIMBER_UI_FLOW_H

#include "ui/ui.h"

struct flow {
    struct ui *ui;
    struct box area;
    int y;    /* where the next thing goes, pixels below the area's top */
    int page; /* the page that `y` is on */
    int gap;  /* owed before the next thing, unless a page begins there */
    bool paged;
};

/* Paged: the toolkit shows page ui->page of it. Not paged: everything is drawn, fit or not. */
struct flow flow_begin(struct ui *ui, struct box area, bool paged);
/* A paged flow ends with what had no room round the body (ui/frame.h). */
void flow_end(struct flow *flow);

/* Reserves space for an item of that height (pixels). True when it is on the page that is shown. */
bool flow_take(struct flow *flow, int height, struct box *box);
/* Space before the next thing, units. */
void flow_gap(struct flow *flow, double units);
/* Keeps the next items, so high together (pixels), on one page. */
void flow_together(struct flow *flow, int height);

void flow_text(struct flow *flow, enum type type, enum color_role role, const char *text);
/* A button for what stands above it as text: `brief` stands on it, `label` is said of it. */
void flow_brief_button(struct flow *flow, struct command command, const char *label,
                       const char *brief, enum button_style style);
/* One as wide as the flow. Where its label is higher than a page, the label stands above it as text
 * and `brief` on the button. */
void flow_wide_button(struct flow *flow, struct command command, const char *label,
                      const char *brief);
/* Buttons side by side as far as they fit, of one width; ordered as given. A label higher than a
 * page stands above its button as text. */
struct flow_choice {
    struct command command;
    const char *label;
    enum button_style style;
};
void flow_choices(struct flow *flow, const struct flow_choice *choices, int count);
/* The height that they take together, pixels. */
int flow_choices_height(struct flow *flow, const struct flow_choice *choices, int count);
/* A card round one text, with a small heading above it when there is one. */
void flow_card(struct flow *flow, const char *heading, const char *text, enum color_role edge);

#endif
