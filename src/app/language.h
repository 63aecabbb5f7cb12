/* The language of the interface and of the library. */
#ifndef LIMBER_APP_LANGUAGE_H
#define LIMBER_APP_LANGUAGE_H

#include <stdbool.h>

struct app;

/* Speaks what the command line says, else what this person chose, else what was last chosen on
 * this device, else what the environment says. */
void language_read(struct app *app);
/* Somebody was chosen: the device asks in her language who is here, the next time. */
void language_keep(struct app *app);
/* The next language there is: at once, and kept. */
void language_next(struct app *app);
/* What it is called in itself; NULL: there is only one. */
const char *language_name(void);
/* May it stand in a file of settings? */
bool language_allow(const char *code);

#endif
