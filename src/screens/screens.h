/* Every screen's build function: one screen, one file. They and the table come from the list of
 * model/screen.h. */
#ifndef LIMBER_SCREENS_SCREENS_H
#define LIMBER_SCREENS_SCREENS_H

#include "model/command.h"
#include "model/screen.h"
#include "ui/ui.h"

#define SCREEN(id, name, view, filler, shows, back)                                                \
    struct shows##_model;                                                                          \
    void view##_build(struct ui *ui, const struct shows##_model *model);
MODEL_SCREENS(SCREEN)
#undef SCREEN

/* A screen for those who handle all of them alike: the struct that it shows is memory of a size. */
struct screen {
    const char *name; /* as walks use it */
    void (*build)(struct ui *ui, const void *model);
    enum command_kind back; /* what Back does: back, or another way out; NONE: nothing */
    size_t size;            /* of its struct, bytes */
};

extern const struct screen screens[SCREEN_COUNT];

#endif
