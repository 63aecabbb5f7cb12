/* The settings of a person and of the device, the language, and the emergency number. Private to
 * src/app/settings and its core. */
#ifndef LIMBER_APP_SETTINGS_SETTINGS_H
#define LIMBER_APP_SETTINGS_SETTINGS_H

#include "app/context.h"
#include "app/stack.h"
#include "model/settings.h"

struct settings_page {
    enum setting_group group; /* that is shown */
};

struct emergency {
    char number[DIGITS_MOST + 1];
    int country; /* index in care/countries.h, -1: a number of one's own */
    bool spoken; /* the language was read */
};

extern const struct command_row settings_commands[]; /* the last one is COMMAND_NONE */

/* --- rows.c -------------------------------------------------------------------------------------
 */
/* The panel's size is another one, or what it leaves to be seen. */
void settings_fit(struct context *ctx);

/* --- language.c ---------------------------------------------------------------------------------
 */
/* Sets what the command line says, else what this person chose, else what was last chosen on
 * this device, else what the environment says. */
void language_read(struct context *ctx);
/* The next language there is: at once, and kept. */
void language_next(struct context *ctx);
/* What it is called in itself; NULL: there is only one. */
const char *language_name(void);

/* --- number.c -----------------------------------------------------------------------------------
 */
void number_country(struct context *ctx, int index);
void number_digit(struct context *ctx, int digit);
void number_save(struct context *ctx, int value);

#endif
