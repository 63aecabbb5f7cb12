/* What fills the struct of each screen (model/screen.h), and what the table of them looks like.
 * Private to src/app. */
#ifndef LIMBER_APP_SCREENS_H
#define LIMBER_APP_SCREENS_H

#include "model/handover.h"
#include "model/home.h"
#include "model/interview.h"
#include "model/kiosk.h"
#include "model/library.h"
#include "model/people.h"
#include "model/progress.h"
#include "model/screen.h"
#include "model/settings.h"
#include "model/training.h"

struct context;
struct ui;

/* Each fills a struct of zeros; what it borrows lives until the next build. */
#define SCREEN(id, name, view, filler, shows, back)                                                \
    void filler##_fill(struct context *ctx, struct shows##_model *model);
MODEL_SCREENS(SCREEN)
#undef SCREEN

/* Puts what that screen shows into a struct of its own, and builds the display list from it. */
void screens_build(struct context *ctx, enum screen_id screen);

#endif
