/* A screen built in every shape there is: size, text size, hand, theme, and page by page. */
#ifndef LIMBER_TESTS_SCREENS_SWEEP_H
#define LIMBER_TESTS_SCREENS_SWEEP_H

#include "fixture.h"
#include "report.h"

enum { SWEEP_PAGES = 100 }; /* more pages than this are no pages */

/* What a check sees: one page of one scene in one shape. */
struct view {
    const struct scene *scene;
    struct ui *ui;
    struct report *report;
    char where[REPORT_LINE]; /* for report_add */
};

typedef void sweep_visit(struct view *view);

/* Every scene of the screen x sizes x text sizes x hands, each page. `page` is called for each
 * page, `whole` (may be NULL) once before the first page of each shape. */
void sweep(enum screen_id screen, sweep_visit *page, sweep_visit *begin, sweep_visit *end);
/* Fewer shapes, but every theme. */
void sweep_themes(enum screen_id screen, sweep_visit *page);

/* Fewer shapes, from right to left, with the high lines of Arabic. */
void sweep_mirrored(enum screen_id screen, sweep_visit *page);

/* As sweep, in that language: those of build/languages, or GETTEXT_LONG. */
void sweep_language(enum screen_id screen, const char *language, sweep_visit *page);

/* Builds the scene of that view again. */
void sweep_build(struct view *view);

/* checks.c: what must hold on every page. */
void check_inside(struct view *view);   /* all of it lies on the screen */
void check_texts(struct view *view);    /* texts lie in their panels and over nothing else */
void check_controls(struct view *view); /* controls lie apart and can be hit */
void check_rings(struct view *view);    /* what stands in a ring does not touch it */
void check_focus(struct view *view);    /* the ring is round what has the focus */
void check_sizes(struct view *view);    /* three sizes of type at most */
void check_contrast(struct view *view); /* texts can be read on what lies below them */
void check_reach(struct view *view);    /* the focus reaches every control */

#endif
