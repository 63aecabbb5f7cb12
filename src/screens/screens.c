#include "screens/screens.h"

#include "model/handover.h"
#include "model/home.h"
#include "model/interview.h"
#include "model/kiosk.h"
#include "model/library.h"
#include "model/people.h"
#include "model/progress.h"
#include "model/settings.h"
#include "model/training.h"

/* The one place where a screen's struct has no type: whoever fills it asks for `size` bytes. */
#define SCREEN(id, name, view, filler, shows, back)                                                \
    static void show_##id(struct ui *ui, const void *model) {                                      \
        view##_build(ui, model);                                                                   \
    }
MODEL_SCREENS(SCREEN)
#undef SCREEN

#define SCREEN(id, name, view, filler, shows, back)                                                \
    [SCREEN_##id] = {name, show_##id, COMMAND_##back, sizeof(struct shows##_model)},
const struct screen screens[SCREEN_COUNT] = {MODEL_SCREENS(SCREEN)};
#undef SCREEN
